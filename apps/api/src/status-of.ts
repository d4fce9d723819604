import { HttpStatus } from '@nestjs/common';
import type { PeopleError } from '#people/people.errors.js';

/** The HTTP status of everything that may be refused. A new error does not compile until its status is chosen. */
export const statusOf = {
  'sign-in.refused': HttpStatus.UNAUTHORIZED,
} as const satisfies Record<PeopleError['code'], HttpStatus>;
