import { HttpStatus } from '@nestjs/common';
import type { CaseworkError } from '#casework/casework.errors.js';
import type { CustomerErased } from '#customers/customers.errors.js';

/** What each error that we foresaw is over HTTP. */
export const statusOf = {
  'complaint.not-found': HttpStatus.NOT_FOUND,
  'complaint.event-not-allowed': HttpStatus.CONFLICT,
  'complaint.changed-meanwhile': HttpStatus.CONFLICT,
  'complaint.too-busy': HttpStatus.SERVICE_UNAVAILABLE,
  'file.too-large': HttpStatus.PAYLOAD_TOO_LARGE,
  'file.infected': HttpStatus.UNPROCESSABLE_ENTITY,
  'file.not-found': HttpStatus.NOT_FOUND,
  'customer.erased': HttpStatus.CONFLICT,
} as const satisfies Record<CaseworkError['code'] | CustomerErased['code'], HttpStatus>;
