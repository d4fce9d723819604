import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExpectedMail } from './judge-mail.js';

/** Real mails with what is known of each, beside the repository; what the product ships is not among them. */
export const collection = join(import.meta.dirname, '../../../shared/data/mail');

export const isThere = existsSync(join(collection, 'expected.json'));

export function expectedMails(): ExpectedMail[] {
  return JSON.parse(readFileSync(join(collection, 'expected.json'), 'utf8')) as ExpectedMail[];
}

export function mailFile({ file }: Pick<ExpectedMail, 'file'>): Buffer {
  return readFileSync(join(collection, file));
}
