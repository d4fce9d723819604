import type { Pins } from './rulebook.js';

/** A complaint that is over, as far as it matters for how long it is kept. Instants are epoch milliseconds. */
export interface ClosedComplaint {
  readonly id: string;
  readonly ref: string;
  readonly customerId: string;
  readonly version: number;
  readonly pins: Pins;
  readonly closedAt: number;
}

/** Where a list of them goes on. */
export type ClosedPlace = Pick<ClosedComplaint, 'closedAt' | 'id'>;

/** Complaints that are over and of which what tells of people is still kept. */
export abstract class KeptComplaints {
  /** Those that were closed by then and have nothing more to do, the earliest first, after this place in that order. */
  abstract closedBy(instant: number, limit: number, after?: ClosedPlace): Promise<ClosedComplaint[]>;
  /**
   * Marks a complaint as purged: from now on nobody can add a word to it. To be said before its key is destroyed.
   * @returns false, and nothing marked, when something has happened to it since it was read; true also when it was marked before
   */
  abstract markPurged(complaint: Pick<ClosedComplaint, 'id' | 'version'>, at: number): Promise<boolean>;
  /** Whether there is any complaint of these customers that was not purged. */
  abstract areLeftOf(customerIds: readonly string[]): Promise<boolean>;
}
