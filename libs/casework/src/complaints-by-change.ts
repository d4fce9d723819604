import type { StoredComplaint } from './complaint.store.js';

/** That a complaint was changed: which version it is of since, and when, in epoch milliseconds. */
export interface ChangeMark {
  readonly id: string;
  readonly version: number;
  readonly updatedAt: number;
}

/** Reads complaints as they were changed, for whoever keeps something beside them that follows from them. */
export abstract class ComplaintsByChange {
  /** Those that were changed at this instant (epoch milliseconds) or later, the latest last. */
  abstract since(instant: number): AsyncIterable<ChangeMark>;
  /** Some of them, in no order, sealed as they are stored and without their outbox. */
  abstract these(ids: readonly string[]): Promise<StoredComplaint[]>;
}
