import { DomainError } from '#platform/domain-error.js';

export class AlertNotFound extends DomainError {
  readonly code = 'alert.not-found';
  constructor(id: string) {
    super(`There is no alert ${id}.`);
  }
}

export type NotificationsError = AlertNotFound;
