import { DomainError } from '#platform/domain-error.js';

export class AlertNotFound extends DomainError {
  readonly code = 'alert.not-found';
  constructor(id: string) {
    super(`There is no alert ${id}.`);
  }
}

/** Told before anything is sent. Sizes are bytes as the mail travels, in which a file takes about a third more. */
export class MailTooLarge extends DomainError {
  readonly code = 'mail.too-large';
  constructor(
    readonly size: number,
    readonly limit: number,
  ) {
    super(`The mail would be ${size} bytes with its files, ${size - limit} more than the ${limit} that can be sent.`);
  }
}

export type NotificationsError = AlertNotFound | MailTooLarge;
