import type { Environment } from './environment.js';
import type { Collection, Index } from './catalogue.js';

/** One entry of an index: its whole key, by which a scan goes on later, and the record that it leads to. */
export interface Entry {
  key: Buffer;
  record: number;
}

/** One stored document. */
export interface StoredDocument {
  record: number;
  bytes: Buffer;
}

/** A stretch of an index: from `low` up to, not including, `high`; both with the index number in front. */
export interface Stretch {
  low: Buffer;
  high: Buffer;
}

const RECORD_BYTES = 6;
const ID_BYTES = 4;

/**
 * The keys of the tables and the reading of them. Inside a write transaction the same calls see what it has written;
 * outside they see the last commit. What is returned is a copy and may be kept.
 */
export class Tables {
  constructor(private readonly environment: Environment) {}

  /** The document of a record, or undefined when it has gone. */
  document(collection: Collection, record: number): Buffer | undefined {
    return this.environment.documents.getBinary(documentKey(collection.id, record));
  }

  /** Up to `limit` documents beyond `after` in record order, or before it in reverse. */
  documents(collection: Collection, after: number | undefined, reverse: boolean, limit: number): StoredDocument[] {
    const low = documentKey(collection.id, reverse || after === undefined ? 0 : after + 1);
    const high = reverse && after !== undefined ? documentKey(collection.id, after) : idKey(collection.id + 1);
    const found: StoredDocument[] = [];
    for (const { key, value } of this.environment.documents.getRange(rangeOf({ low, high }, reverse, limit))) {
      found.push({ record: key.readUIntBE(ID_BYTES, RECORD_BYTES), bytes: Buffer.from(value) });
    }
    return found;
  }

  /** Up to `limit` entries of the stretch, in the order of the keys or in reverse. */
  entries(index: Index, stretch: Stretch, reverse: boolean, limit: number): Entry[] {
    const range = rangeOf(stretch, reverse, limit);
    const found: Entry[] = [];
    if (index.unique) {
      for (const { key, value } of this.environment.entries.getRange(range)) {
        found.push({ key, record: value.readUIntBE(0, RECORD_BYTES) });
      }
      return found;
    }
    for (const key of this.environment.entries.getKeys(range)) {
      found.push({ key, record: key.readUIntBE(key.length - RECORD_BYTES, RECORD_BYTES) });
    }
    return found;
  }

  /** How many entries the stretch has, counting no further than the limit. */
  countEntries(stretch: Stretch, limit = Infinity): number {
    const { entries } = this.environment;
    const range = rangeOf(stretch, false, 1);
    // The library counts the whole range whatever limit it is told, and of 100,000 that takes longer than a page.
    if (limit !== Infinity) {
      const [last] = entries.getKeys({ ...range, offset: limit - 1 });
      if (last !== undefined) return limit;
    }
    return entries.getKeysCount(range);
  }

  /** The record under exactly these fields of a unique index, or undefined. */
  recordOf(index: Index, fields: Buffer): number | undefined {
    return this.environment.entries.getBinary(entryKey(index, fields, 0))?.readUIntBE(0, RECORD_BYTES);
  }
}

function rangeOf({ low, high }: Stretch, reverse: boolean, limit: number): object {
  return reverse
    ? { start: high, exclusiveStart: true, end: low, inclusiveEnd: true, reverse: true, limit }
    : { start: low, end: high, limit };
}

/** The key of a document. */
export function documentKey(collectionId: number, record: number): Buffer {
  const key = Buffer.allocUnsafe(ID_BYTES + RECORD_BYTES);
  key.writeUInt32BE(collectionId, 0);
  key.writeUIntBE(record, ID_BYTES, RECORD_BYTES);
  return key;
}

/** The key of an index entry: a unique index has no record number in it, so that the same fields meet in one place. */
export function entryKey(index: Index, fields: Buffer, record: number): Buffer {
  const key = Buffer.allocUnsafe(ID_BYTES + fields.length + (index.unique ? 0 : RECORD_BYTES));
  key.writeUInt32BE(index.id, 0);
  fields.copy(key, ID_BYTES);
  if (!index.unique) key.writeUIntBE(record, ID_BYTES + fields.length, RECORD_BYTES);
  return key;
}

/** The stretch of an index between two encoded bounds. */
export function stretchOf(index: Index, low: Buffer, high: Buffer): Stretch {
  return { low: Buffer.concat([idKey(index.id), low]), high: Buffer.concat([idKey(index.id), high]) };
}

/** The part of an entry's key that follows the first `length` bytes of its fields: what a merge compares. */
export function keyAfter(entry: Entry, length: number): Buffer {
  return entry.key.subarray(ID_BYTES + length);
}

/** The value of an index entry: the record where the key does not hold it. */
export function entryValue(index: Index, record: number): Buffer {
  if (!index.unique) return EMPTY;
  const value = Buffer.allocUnsafe(RECORD_BYTES);
  value.writeUIntBE(record, 0, RECORD_BYTES);
  return value;
}

const EMPTY = Buffer.alloc(0);

/** What all keys of a collection or index begin with. */
export function idKey(id: number): Buffer {
  const key = Buffer.allocUnsafe(ID_BYTES);
  key.writeUInt32BE(id, 0);
  return key;
}
