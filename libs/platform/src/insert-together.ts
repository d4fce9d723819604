import { mongo } from 'mongoose';

interface Waiting<T> {
  readonly document: T;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** Documents that go into one write at most. */
const together = 100;

/**
 * Inserts documents. Those who ask while an insert is under way are answered together by the next one: whoever is alone
 * waits for nobody, and many at once cost few writes and few waits for the disk. Each hears of its own fate only; of two
 * documents with one key the second hears that it is a duplicate (`isDuplicate`).
 */
export class InsertTogether<T extends object> {
  private readonly waiting: Waiting<T>[] = [];
  private isInserting = false;

  /** @param collection asked for when there is something to insert: a connection may not be open before */
  constructor(private readonly collection: () => mongo.Collection) {}

  /** Resolves once the document is on disk. @throws what the database's driver throws */
  insert(document: T): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ document, done, failed });
      if (!this.isInserting) void this.insertAll();
    });
  }

  private async insertAll(): Promise<void> {
    this.isInserting = true;
    for (let turn = this.nextTurn(); turn.length > 0; turn = this.nextTurn()) {
      const failures = await this.write(turn.map(({ document }) => document));
      for (const [index, { done, failed }] of turn.entries()) {
        const error = failures.get(index) ?? failures.get('all');
        if (error === undefined) done();
        else failed(error);
      }
    }
    this.isInserting = false;
  }

  private nextTurn(): Waiting<T>[] {
    return this.waiting.splice(0, together);
  }

  /** What went wrong, by the place of the document; `all` where it cannot be said of which. */
  private async write(documents: readonly T[]): Promise<ReadonlyMap<number | 'all', unknown>> {
    try {
      // The driver's answer to a single document is kept as it is.
      if (documents.length === 1) await this.collection().insertOne(documents[0] as mongo.Document);
      else await this.collection().insertMany([...documents], { ordered: false });
      return new Map();
    } catch (error) {
      return failuresOf(error, documents.length);
    }
  }
}

/**
 * Of each document that the database refused, its refusal. The driver's name for a line that was cut is the same as for
 * documents that were refused, only that nothing is said of any: unless the fate of every one is known, all have failed.
 */
function failuresOf(error: unknown, count: number): ReadonlyMap<number | 'all', unknown> {
  if (!(error instanceof mongo.MongoBulkWriteError) || error.result.getWriteConcernError())
    return new Map([['all', error]]);
  const failures = [error.writeErrors].flat();
  if (error.insertedCount + failures.length !== count) return new Map([['all', error]]);
  return new Map(
    failures.map(({ index, code, errmsg = 'the document could not be written' }) => [
      index,
      new mongo.MongoServerError({ message: errmsg, errmsg, code }),
    ]),
  );
}
