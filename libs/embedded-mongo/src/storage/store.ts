import { elapsedMilliseconds } from '../server-clock.js';
import { ServerError } from '../language/server-error.js';
import type { Collection, Collections, Counters } from './catalogue.js';
import { decodeCollection } from './catalogue.js';
import type { Environment } from './environment.js';
import { openEnvironment } from './environment.js';
import { FolderLock } from './folder-lock.js';
import { Tables } from './tables.js';
import { WriteTransaction, catalogueKeys } from './write-transaction.js';
import type { State } from './write-transaction.js';

/** Entries cleared away in one transaction after a drop; small, so that writers hardly notice. */
const CLEARED_AT_ONCE = 2000;
/** A transaction takes no further work after this long, so that the first in it does not wait for the last. */
const LONGEST_BATCH_MILLISECONDS = 20;

interface Job {
  run: (transaction: WriteTransaction) => unknown;
  resolve: (value: never) => void;
  reject: (reason: unknown) => void;
}

/** A work threw after it had begun to write; nothing of its batch may stay. */
class HalfDone extends Error {
  constructor(
    readonly job: Job,
    readonly reason: unknown,
  ) {
    super('a write stopped halfway');
  }
}

/**
 * The data of one folder. Reading is synchronous and sees the last commit. Writing goes through one queue: all that is
 * waiting shares one transaction and one flush, each work sees what those before it wrote, and the next transaction
 * begins only when the last one is on disk and visible. So no write can be decided on a document that is out of date.
 */
export class Store {
  readonly tables: Tables;
  private state: State;
  private waiting: Job[] = [];
  private running: Promise<void> | undefined;
  private unsettled: Promise<void> | undefined;
  private closed = false;

  private constructor(
    private readonly environment: Environment,
    private readonly lock: FolderLock,
  ) {
    this.tables = new Tables(environment);
    this.state = loadState(environment);
    if (this.state.garbage.size > 0) this.clearAway();
  }

  /** Opens or creates the folder. Throws StartupRefusal when it is in use, damaged or too new. */
  static open(folder: string): Store {
    const lock = FolderLock.take(folder);
    try {
      return new Store(openEnvironment(folder), lock);
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  /** What exists, as of the last commit. */
  get collections(): Collections {
    return this.state.collections;
  }

  /** Number of documents and their bytes in a collection, as of the last commit. */
  counters(collectionId: number): Readonly<Counters> {
    return this.state.counters.get(collectionId) ?? { nextRecord: 1, documents: 0, bytes: 0 };
  }

  /**
   * To be awaited before reading: while a transaction that changes what exists is on its way to the disk, the data and
   * our knowledge of it belong to different moments.
   */
  settled(): Promise<void> | undefined {
    return this.unsettled;
  }

  /**
   * Runs the work in the next transaction; resolves with its result when that is on disk. The work must be synchronous
   * and free of other effects, and must throw before it writes or not at all: a batch that fails is run again without
   * the work that made it fail.
   */
  write<T>(run: (transaction: WriteTransaction) => T): Promise<T> {
    if (this.closed) return Promise.reject(new ServerError(11600, 'the server is shutting down'));
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({ run, resolve, reject });
      this.running ??= this.work();
    });
  }

  /** Waits for the writes under way, closes the files and gives the folder free. */
  async close(): Promise<void> {
    this.closed = true;
    await this.running;
    await this.environment.root.close();
    this.lock.release();
  }

  private async work(): Promise<void> {
    while (this.waiting.length > 0) await this.runBatch();
    this.running = undefined;
  }

  private async runBatch(): Promise<void> {
    const done: { job: Job; value?: unknown; error?: unknown }[] = [];
    const transaction = new WriteTransaction(this.environment, this.tables, this.state);
    let settle = (): void => undefined;
    try {
      await this.environment.root.childTransaction(() => {
        const began = elapsedMilliseconds();
        for (let job = this.waiting.shift(); job !== undefined; job = this.waiting.shift()) {
          done.push(attempt(job, transaction));
          if (elapsedMilliseconds() - began > LONGEST_BATCH_MILLISECONDS) break;
        }
        transaction.saveCounters();
        if (transaction.changesWhatExists) {
          this.unsettled = new Promise((resolve) => {
            settle = resolve;
          });
        }
      });
      await this.environment.root.flushed;
      this.environment.root.resetReadTxn();
      const hadGarbage = this.state.garbage.size;
      this.state = transaction.state();
      if (this.state.garbage.size > hadGarbage) this.clearAway();
      for (const { job, value, error } of done) {
        if (error === undefined) job.resolve(value as never);
        else job.reject(error);
      }
    } catch (error) {
      this.environment.root.resetReadTxn();
      this.answerFailure(
        error instanceof HalfDone ? error : await causeOf(error),
        done.map(({ job }) => job),
      );
    } finally {
      this.unsettled = undefined;
      settle();
    }
  }

  private answerFailure(error: unknown, jobs: Job[]): void {
    if (error instanceof HalfDone) {
      error.job.reject(error.reason);
      this.waiting.unshift(...jobs);
      return;
    }
    for (const job of jobs) job.reject(error);
  }

  /** Takes what was dropped out of the files, a little at a time; goes on at the next start if need be. */
  private clearAway(): void {
    const next = (): Promise<void> =>
      this.write((transaction) => transaction.clearGarbage(CLEARED_AT_ONCE)).then((more) =>
        more && !this.closed ? next() : undefined,
      );
    next().catch((error: unknown) => {
      // The rest is cleared away at the next start; nothing that exists depends on it.
      process.emitWarning(`dropped data could not be cleared away: ${String(error)}`);
    });
  }
}

/** LMDB rejects a commit at once and says why a moment later. */
async function causeOf(error: unknown): Promise<unknown> {
  const { commitError } = error as { commitError?: Promise<never> };
  if (commitError === undefined) return error;
  return commitError.then(
    () => error,
    (reason: unknown) => new Error(`the write could not be put on disk: ${String(reason)}`, { cause: reason }),
  );
}

function attempt(job: Job, transaction: WriteTransaction): { job: Job; value?: unknown; error?: unknown } {
  const before = transaction.changes;
  try {
    return { job, value: job.run(transaction) };
  } catch (error) {
    if (transaction.changes !== before) throw new HalfDone(job, error);
    return { job, error };
  }
}

function loadState({ catalogue, counters }: Environment): State {
  const collections = new Map<string, Collection>();
  for (const { value } of catalogue.getRange(catalogueKeys.collections)) {
    const collection = decodeCollection(Buffer.from(value));
    collections.set(collection.namespace, collection);
  }
  const garbage = new Set<string>();
  for (const key of catalogue.getKeys(catalogueKeys.allGarbage))
    garbage.add(key.toString('latin1').slice('garbage:'.length));
  const counted = new Map<number, Counters>();
  for (const { key, value } of counters.getRange({})) {
    counted.set(key.readUInt32BE(0), {
      nextRecord: value.readUIntBE(0, 6),
      documents: value.readUIntBE(6, 6),
      bytes: value.readUIntBE(12, 6),
    });
  }
  return {
    collections,
    counters: counted,
    garbage,
    nextId: catalogue.getBinary(catalogueKeys.nextId)?.readUInt32BE(0) ?? 1,
  };
}
