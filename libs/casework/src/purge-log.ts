import { createHash } from 'node:crypto';
import { canonical } from './history.js';

/** What is written down of a purge for good: that it was ordered, and what came of it. Instants are epoch milliseconds. */
export type PurgeFact =
  | {
      readonly kind: 'ordered';
      readonly runId: string;
      readonly at: number;
      /** The administrator; none when the house has it done every day. */
      readonly orderedBy?: string;
      readonly reason?: string;
      /** Of what was kept long enough by then. */
      readonly until: number;
    }
  | {
      readonly kind: 'done';
      readonly runId: string;
      readonly at: number;
      /** How many complaints were purged, and the hash over the records of them. */
      readonly purged: number;
      readonly root: string;
      /** Complaints that were due and are kept, by why. */
      readonly kept: Readonly<Record<string, number>>;
    };

/** One entry of the log of purges, chained to the one before it as the entries of the rule book are (ADR 29). */
export interface PurgeEntry {
  /** 1, 2, 3 … */
  readonly sequence: number;
  readonly fact: PurgeFact;
  readonly previousHash: string;
  readonly hash: string;
}

/** A purge as the database tells it: the run, and the records of the complaints that went with it. */
export interface PurgeAsStored {
  readonly run?: Readonly<Record<string, unknown>>;
  readonly purged: number;
  readonly root: string;
}

/** The log of purges: entries are added and never changed, and every seal holds the last one's hash. */
export abstract class PurgeLog {
  /** Adds this, unless the run has an entry of its kind. @returns the entry that is there, this one or the one before */
  abstract add(fact: PurgeFact): Promise<PurgeEntry>;
  abstract find(runId: string, kind: PurgeFact['kind']): Promise<PurgeEntry | undefined>;
  /** Number and hash over the records of what a run has purged. */
  abstract purgedBy(runId: string): Promise<Pick<PurgeAsStored, 'purged' | 'root'>>;
  /** What was done and nobody was told of yet, the oldest first. */
  abstract untold(limit: number): Promise<PurgeEntry[]>;
  abstract told(sequence: number): Promise<void>;
}

/** What the first entry is chained to. */
const nothingBefore = '0'.repeat(64);

/** The entry that a fact becomes behind the last one. */
export function purgeEntryAfter(last: Pick<PurgeEntry, 'sequence' | 'hash'> | undefined, fact: PurgeFact): PurgeEntry {
  const entry = { sequence: (last?.sequence ?? 0) + 1, fact, previousHash: last?.hash ?? nothingBefore };
  return { ...entry, hash: hashOf(entry) };
}

/** The first entry that is not what was written; entries are given in their order. */
export function findBrokenPurge(entries: readonly PurgeEntry[]): number | undefined {
  let previous = nothingBefore;
  for (const [index, { hash, ...entry }] of entries.entries()) {
    if (entry.sequence !== index + 1 || entry.previousHash !== previous || hash !== hashOf(entry)) return index + 1;
    previous = hash;
  }
  return undefined;
}

/** A hash over records in the order of their ids, whatever else is in them. */
export class RecordsHash {
  private readonly hash = createHash('sha256');
  private count = 0;

  add(record: Readonly<Record<string, unknown>>): void {
    this.hash.update(`${canonical(record)}\n`);
    this.count += 1;
  }

  get result(): Pick<PurgeAsStored, 'purged' | 'root'> {
    return { purged: this.count, root: this.hash.copy().digest('hex') };
  }
}

function hashOf(entry: Omit<PurgeEntry, 'hash'>): string {
  return createHash('sha256').update(canonical(entry)).digest('hex');
}
