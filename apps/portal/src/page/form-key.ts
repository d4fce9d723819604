import { randomBytes } from 'node:crypto';
import { BadRequestException } from '@nestjs/common';

/** 128 bits that nobody can guess, one for each form that is shown: a form that is sent twice does its work once. */
export function newFormKey(): string {
  return randomBytes(16).toString('base64url');
}

/**
 * The key that a form brought.
 * @throws BadRequestException when it is not one of ours by its looks
 */
export function formKeyOf(typed: Readonly<Record<string, unknown>> | undefined): string {
  const key = typed?.['key'];
  if (typeof key === 'string' && /^[\w-]{22}$/.test(key)) return key;
  throw new BadRequestException('The form came without its key.');
}
