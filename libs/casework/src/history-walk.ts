import type { PublishedRule } from './published-rule.js';
import type { PurgeAsStored, PurgeEntry } from './purge-log.js';
import type { SealedHead } from './seal.js';

/** A complaint as it lies in the database, whatever somebody has made of it. */
export type RawComplaint = Readonly<Record<string, unknown>> & { readonly _id: unknown };

/** Reads through the complaints without holding more than a few of them, and changes nothing. */
export abstract class HistoryWalk {
  abstract count(): Promise<number>;
  /** The rule book: what the house has published besides its files. */
  abstract ruleBook(): Promise<readonly PublishedRule[]>;
  /** The log of purges, and what lies in the database of one of them. */
  abstract purgeLog(): Promise<readonly PurgeEntry[]>;
  abstract purge(runId: string): Promise<PurgeAsStored>;
  /** The heads of the complaints that were changed at or after an instant (epoch milliseconds), the latest change last. */
  abstract headsSince(instant: number): AsyncIterable<SealedHead & { readonly changedAt: number }>;
  /** Every complaint; only its history, or whole. */
  abstract everyComplaint(whole: boolean): AsyncIterable<RawComplaint>;
}
