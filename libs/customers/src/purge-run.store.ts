import type { DueComplaint, PurgedComplaint, PurgeRun } from './purge-run.js';

/** A complaint that is being purged: written down before anything is destroyed, so that it is finished whatever happens. */
export interface BegunPurge extends Omit<DueComplaint, 'obstacle'> {
  readonly runId: string;
  readonly customerId: string;
  readonly version: number;
}

/** Where a page ended. */
export interface PurgePosition {
  readonly at: number;
  readonly id: string;
}

export interface PurgePage<T> {
  readonly items: readonly T[];
  readonly next?: PurgePosition;
}

/** Purges that were ordered, and what they have done. */
export abstract class PurgeRuns {
  /** False, and nothing stored, when there is a run of this id. */
  abstract add(run: PurgeRun): Promise<boolean>;
  abstract find(id: string): Promise<PurgeRun | undefined>;
  /** The earliest run that is not done. */
  abstract open(): Promise<PurgeRun | undefined>;
  abstract end(id: string, done: Required<Pick<PurgeRun, 'doneAt' | 'kept'>>): Promise<void>;
  /** The latest first. */
  abstract page(limit: number, after?: PurgePosition): Promise<PurgePage<PurgeRun>>;

  /** Again it changes nothing. */
  abstract begin(purge: BegunPurge): Promise<void>;
  /** Purges that were begun and not finished. */
  abstract begun(limit: number): Promise<BegunPurge[]>;
  abstract finish(complaintId: string, done: Pick<PurgedComplaint, 'purgedAt' | 'isCustomerErased'>): Promise<void>;
  /** It was no purge: something had happened to the complaint. */
  abstract drop(complaintId: string): Promise<void>;
  /** What a run has purged, the latest first. */
  abstract purgedBy(runId: string, limit: number, after?: PurgePosition): Promise<PurgePage<PurgedComplaint>>;
  abstract countOf(runId: string): Promise<number>;
}
