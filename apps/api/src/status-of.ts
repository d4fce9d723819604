import { HttpStatus } from '@nestjs/common';
import type { CaseworkError } from '#casework/casework.errors.js';
import type { CustomersError } from '#customers/customers.errors.js';
import type { IntakeError } from '#intake/intake.errors.js';
import type { NotificationsError } from '#notifications/notifications.errors.js';
import type { PeopleError } from '#people/people.errors.js';
import type { PrivacyError } from '#privacy/privacy.errors.js';
import type { RulesError } from '#rules/rules.errors.js';
import type { AccessError } from './access/access.errors.js';
import type { ComplaintsError } from './complaints/complaints.errors.js';
import type { EffectsError } from './effects/effects.errors.js';
import type { LiveError } from './live/live.errors.js';

/** The HTTP status of everything that may be refused. A new error does not compile until its status is chosen. */
export const statusOf = {
  'sign-in.refused': HttpStatus.UNAUTHORIZED,
  'sign-in.too-many-tries': HttpStatus.TOO_MANY_REQUESTS,
  'second-factor.refused': HttpStatus.UNAUTHORIZED,
  'second-factor.required': HttpStatus.CONFLICT,
  'second-factor.none': HttpStatus.CONFLICT,
  // Not 401: the session is as good as before.
  'password.wrong': HttpStatus.CONFLICT,
  'password.too-weak': HttpStatus.UNPROCESSABLE_ENTITY,
  'password-link.not-valid': HttpStatus.GONE,
  'staff.not-found': HttpStatus.NOT_FOUND,
  'staff.exists': HttpStatus.CONFLICT,
  'staff.last-administrator': HttpStatus.CONFLICT,
  'team.exists': HttpStatus.CONFLICT,
  'team.not-found': HttpStatus.NOT_FOUND,
  'session.not-found': HttpStatus.NOT_FOUND,
  'key.not-found': HttpStatus.NOT_FOUND,
  'single-sign-on.unknown': HttpStatus.FORBIDDEN,
  'single-sign-on.failed': HttpStatus.BAD_REQUEST,
  'complaint.not-found': HttpStatus.NOT_FOUND,
  'complaint.event-not-allowed': HttpStatus.CONFLICT,
  'complaint.changed-meanwhile': HttpStatus.CONFLICT,
  // Not the client's fault, and trying again a moment later is safe.
  'complaint.too-busy': HttpStatus.SERVICE_UNAVAILABLE,
  'alert.not-found': HttpStatus.NOT_FOUND,
  'file.too-large': HttpStatus.PAYLOAD_TOO_LARGE,
  'file.not-found': HttpStatus.NOT_FOUND,
  'effect.not-parked': HttpStatus.NOT_FOUND,
  'mail.too-large': HttpStatus.PAYLOAD_TOO_LARGE,
  'file.infected': HttpStatus.UNPROCESSABLE_ENTITY,
  'mail.not-suspended': HttpStatus.NOT_FOUND,
  'mail.decided-already': HttpStatus.CONFLICT,
  'live.too-many': HttpStatus.TOO_MANY_REQUESTS,
  'live.no-room': HttpStatus.SERVICE_UNAVAILABLE,
  'customer.not-found': HttpStatus.NOT_FOUND,
  'customer.changed-meanwhile': HttpStatus.CONFLICT,
  'customer.reach-taken': HttpStatus.CONFLICT,
  'customer.reach-unreadable': HttpStatus.UNPROCESSABLE_ENTITY,
  'customer.merge-refused': HttpStatus.CONFLICT,
  'customer.erasure-refused': HttpStatus.CONFLICT,
  'customer.care-refused': HttpStatus.CONFLICT,
  'customer.erased': HttpStatus.CONFLICT,
  'restriction.not-found': HttpStatus.NOT_FOUND,
  'restriction.refused': HttpStatus.CONFLICT,
  'rule.not-found': HttpStatus.NOT_FOUND,
  'rule.changed-meanwhile': HttpStatus.CONFLICT,
  'rule.has-problems': HttpStatus.CONFLICT,
  'rule.refused': HttpStatus.CONFLICT,
  // What was here is gone, and for good.
  'person.erased': HttpStatus.GONE,
  'request.too-many-changes': HttpStatus.TOO_MANY_REQUESTS,
  'request.idempotency-key-reused': HttpStatus.UNPROCESSABLE_ENTITY,
} as const satisfies Record<
  (
    | PeopleError
    | CaseworkError
    | IntakeError
    | NotificationsError
    | CustomersError
    | PrivacyError
    | RulesError
    | AccessError
    | ComplaintsError
    | EffectsError
    | LiveError
  )['code'],
  HttpStatus
>;
