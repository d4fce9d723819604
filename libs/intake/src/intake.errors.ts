import { DomainError } from '#platform/domain-error.js';
import type { Decided } from './suspended-mails.js';

export class MailNotSuspended extends DomainError {
  readonly code = 'mail.not-suspended';
  constructor(id: string) {
    super(`There is no mail ${id} that waits for a decision, or did.`);
  }
}

/** Somebody has decided otherwise. */
export class MailDecidedAlready extends DomainError {
  readonly code = 'mail.decided-already';
  constructor(readonly decision: Decided) {
    super(`It was ${decision.kind} already.`);
  }
}

export type IntakeError = MailNotSuspended | MailDecidedAlready;
