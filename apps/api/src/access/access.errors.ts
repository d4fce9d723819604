import { DomainError } from '#platform/domain-error.js';

/** A person, or more likely a machine in their name, changes more than anybody can have looked at. */
export class TooManyChanges extends DomainError {
  readonly code = 'request.too-many-changes';
  /** @param retryAfter seconds */
  constructor(
    most: number,
    readonly retryAfter: number,
  ) {
    super(
      `More than ${most} requests that change something came from you within a minute. Please wait ${retryAfter} seconds. ` +
        `您一分钟内的修改请求超过 ${most} 次，请在 ${retryAfter} 秒后重试。`,
    );
  }
}

export type AccessError = TooManyChanges;
