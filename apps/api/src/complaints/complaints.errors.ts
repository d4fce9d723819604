import { DomainError } from '#platform/domain-error.js';

/** The same key was used for another request before. Nothing was changed by this one. */
export class IdempotencyKeyReused extends DomainError {
  readonly code = 'request.idempotency-key-reused';
  constructor(key: string) {
    super(`The key "${key}" belongs to another request that was made before. Nothing was changed.`);
  }
}

export type ComplaintsError = IdempotencyKeyReused;
