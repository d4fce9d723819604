import { DomainError } from '#platform/domain-error.js';

/** One person listens in too many places at once. */
export class TooManyListening extends DomainError {
  readonly code = 'live.too-many';
  constructor(most: number) {
    super(`You listen in ${most} places already. Close one of them.`);
  }
}

/** This process has as many listeners as it can serve, or is about to stop. */
export class NoRoomToListen extends DomainError {
  readonly code = 'live.no-room';
  constructor() {
    super('Live updates are not to be had from here now. Please try again.');
  }
}

export type LiveError = TooManyListening | NoRoomToListen;
