import { randomBytes } from 'node:crypto';
import { ServerError } from '../language/server-error.js';
import { decodeDocument, describeValue, emptyDocument, indexKeys } from '../language/values.js';
import type { Document } from '../language/values.js';
import { encodeCollection, identityIndex, indexFrom } from './catalogue.js';
import type { Collection, Collections, Counters, Index } from './catalogue.js';
import type { Environment } from './environment.js';
import { indexEntries } from './index-entries.js';
import type { IndexEntries } from './index-entries.js';
import { encodeFields, fitKey } from './keys.js';
import { documentKey, entryKey, entryValue, idKey } from './tables.js';
import type { Tables } from './tables.js';

/** All that is known besides the data itself; a new one is put in the place of the last after each commit. */
export interface State {
  readonly collections: Collections;
  readonly counters: ReadonlyMap<number, Counters>;
  /** What has been dropped and not yet cleared away: `documents:<collection>` and `entries:<index>`. */
  readonly garbage: ReadonlySet<string>;
  readonly nextId: number;
}

/** Where the catalogue keeps what. */
export const catalogueKeys = {
  nextId: Buffer.from('next-id'),
  collection: (id: number) => Buffer.concat([Buffer.from('collection:'), idKey(id)]),
  collections: { start: Buffer.from('collection:'), end: Buffer.from('collection;') },
  garbage: (what: string) => Buffer.from(`garbage:${what}`),
  allGarbage: { start: Buffer.from('garbage:'), end: Buffer.from('garbage;') },
};

/** A document with its place. */
export interface Located {
  record: number;
  bytes: Uint8Array;
  document: Document;
}

const EVERYTHING = 1_000_000_000;

/** The changes of one batch. Whatever can be refused is refused before the first byte is written. */
export class WriteTransaction {
  /** Grows with every write; tells whether a work that threw has left something behind. */
  changes = 0;
  /** Whether collections or indexes, or what may be assumed of them, are not what they were. */
  changesWhatExists = false;
  private draft: Map<string, Collection> | undefined;
  private garbage: Set<string> | undefined;
  private nextId: number;
  private readonly counted = new Map<number, Counters>();
  private readonly cleared = new Set<number>();

  constructor(
    private readonly environment: Environment,
    readonly tables: Tables,
    private readonly before: State,
  ) {
    this.nextId = before.nextId;
  }

  /** What exists, with the changes of this batch. */
  get collections(): Collections {
    return this.draft ?? this.before.collections;
  }

  /** The collection as it is now; the caller's may be older. */
  current(collection: Collection): Collection {
    return this.collections.get(collection.namespace) ?? collection;
  }

  /** Number of documents and their bytes, with the changes of this batch. */
  counters(collectionId: number): Counters {
    let counters = this.counted.get(collectionId);
    if (counters === undefined) {
      counters = { ...(this.before.counters.get(collectionId) ?? { nextRecord: 1, documents: 0, bytes: 0 }) };
      this.counted.set(collectionId, counters);
    }
    return counters;
  }

  /** Stores a document that has an `_id`. Throws DuplicateKey. */
  insert(into: Collection, bytes: Uint8Array, document: Document): void {
    const collection = this.current(into);
    const entries = collection.indexes.map((index) => indexEntries(index, document));
    for (const [position, index] of collection.indexes.entries()) {
      this.refuseDuplicates(collection, index, entries[position]?.keys ?? [], undefined, document);
    }
    const counters = this.counters(collection.id);
    const record = counters.nextRecord;
    this.changes += 1;
    counters.nextRecord += 1;
    counters.documents += 1;
    counters.bytes += bytes.length;
    this.environment.documents.putSync(documentKey(collection.id, record), asBuffer(bytes));
    for (const [position, index] of collection.indexes.entries()) {
      for (const key of entries[position]?.keys ?? []) this.addEntry(index, key, record);
    }
    this.rememberShape(collection, entries);
  }

  /** Puts a document in the place of another one with the same `_id`. Throws DuplicateKey. */
  replace(within: Collection, old: Located, bytes: Uint8Array, document: Document): void {
    const collection = this.current(within);
    const entries: IndexEntries[] = [];
    const added: Buffer[][] = [];
    const removed: Buffer[][] = [];
    for (const index of collection.indexes) {
      const next = indexEntries(index, document);
      const last = indexEntries(index, old.document);
      entries.push(next);
      added.push(next.keys.filter((key) => !last.keys.some((other) => other.equals(key))));
      removed.push(last.keys.filter((key) => !next.keys.some((other) => other.equals(key))));
      this.refuseDuplicates(collection, index, added.at(-1) ?? [], old.record, document);
    }
    this.changes += 1;
    this.counters(collection.id).bytes += bytes.length - old.bytes.length;
    this.environment.documents.putSync(documentKey(collection.id, old.record), asBuffer(bytes));
    for (const [position, index] of collection.indexes.entries()) {
      for (const key of removed[position] ?? []) this.environment.entries.removeSync(entryKey(index, key, old.record));
      for (const key of added[position] ?? []) this.addEntry(index, key, old.record);
    }
    this.rememberShape(collection, entries);
  }

  /** Takes a document away. */
  remove(from: Collection, old: Located): void {
    const collection = this.current(from);
    this.changes += 1;
    const counters = this.counters(collection.id);
    counters.documents -= 1;
    counters.bytes -= old.bytes.length;
    this.environment.documents.removeSync(documentKey(collection.id, old.record));
    for (const index of collection.indexes) {
      for (const key of indexEntries(index, old.document).keys) {
        this.environment.entries.removeSync(entryKey(index, key, old.record));
      }
    }
  }

  /** The collection, created with its index on `_id` when it is not there yet. */
  ensureCollection(database: string, name: string): Collection {
    const namespace = `${database}.${name}`;
    const existing = this.collections.get(namespace);
    if (existing !== undefined) return existing;
    const uuid = randomBytes(16);
    // Version 4, variant 1 (RFC 9562).
    uuid[6] = ((uuid[6] ?? 0) & 0x0f) | 0x40;
    uuid[8] = ((uuid[8] ?? 0) & 0x3f) | 0x80;
    const id = this.giveId();
    const collection = { id, database, name, namespace, uuid, indexes: [identityIndex(this.giveId())] };
    this.put(collection);
    return collection;
  }

  /** Forgets the collection; its data is cleared away later. */
  dropCollection(collection: Collection): void {
    this.take(collection);
    this.environment.catalogue.removeSync(catalogueKeys.collection(collection.id));
    this.discard(`documents:${collection.id}`);
    for (const index of collection.indexes) this.discard(`entries:${index.id}`);
  }

  /** Gives the collection another name, also in another database. */
  renameCollection(collection: Collection, database: string, name: string): void {
    this.take(collection);
    this.put({ ...collection, database, name, namespace: `${database}.${name}` });
  }

  /** Builds an index over all documents. Throws DuplicateKey when a unique one cannot be. */
  createIndex(on: Collection, specification: Document): void {
    const collection = this.current(on);
    let index = indexFrom({ id: this.giveId(), specification, multikey: [], shortened: false });
    const seen = new Set<string>();
    const all: { key: Buffer; record: number }[] = [];
    let multikey = index.paths.map(() => false);
    let shortened = false;
    for (const { record, bytes } of this.everyDocument(collection)) {
      const document = decodeDocument(bytes);
      const entries = indexEntries(index, document);
      shortened ||= entries.shortened;
      multikey = multikey.map((known, position) => known || (entries.multikey[position] ?? false));
      for (const key of entries.keys) {
        if (index.unique) {
          const text = key.toString('latin1');
          if (seen.has(text)) throw duplicate(collection, index, key, document);
          seen.add(text);
        }
        all.push({ key, record });
      }
    }
    index = { ...index, multikey, shortened };
    this.put({ ...collection, indexes: [...collection.indexes, index] });
    for (const { key, record } of all) this.addEntry(index, key, record);
  }

  /** Forgets an index; its entries are cleared away later. */
  dropIndex(on: Collection, index: Index): void {
    const collection = this.current(on);
    this.put({ ...collection, indexes: collection.indexes.filter(({ id }) => id !== index.id) });
    this.discard(`entries:${index.id}`);
  }

  /** Gives an index another specification with the same keys. */
  alterIndex(on: Collection, index: Index, specification: Document): void {
    const collection = this.current(on);
    const { id, multikey, shortened } = index;
    const altered = indexFrom({ id, specification, multikey, shortened });
    this.put({ ...collection, indexes: collection.indexes.map((other) => (other.id === id ? altered : other)) });
  }

  /** Takes up to `limit` entries of what was dropped out of the files; false when nothing is left. */
  clearGarbage(limit: number): boolean {
    const [what] = this.garbage ?? this.before.garbage;
    if (what === undefined) return false;
    const [kind, id] = what.split(':') as [string, string];
    const table = kind === 'documents' ? this.environment.documents : this.environment.entries;
    const keys = [...table.getKeys({ start: idKey(Number(id)), end: idKey(Number(id) + 1), limit })];
    this.changes += 1;
    for (const key of keys) table.removeSync(key);
    if (keys.length < limit) {
      this.garbage = new Set(this.garbage ?? this.before.garbage);
      this.garbage.delete(what);
      this.environment.catalogue.removeSync(catalogueKeys.garbage(what));
      if (kind === 'documents') {
        this.environment.counters.removeSync(idKey(Number(id)));
        this.cleared.add(Number(id));
      }
    }
    return (this.garbage ?? this.before.garbage).size > 0;
  }

  /** Writes what the batch has counted; called once, at its end. */
  saveCounters(): void {
    for (const [id, { nextRecord, documents, bytes }] of this.counted) {
      const value = Buffer.allocUnsafe(18);
      value.writeUIntBE(nextRecord, 0, 6);
      value.writeUIntBE(documents, 6, 6);
      value.writeUIntBE(bytes, 12, 6);
      this.environment.counters.putSync(idKey(id), value);
    }
  }

  /** The state after this batch. */
  state(): State {
    let { counters } = this.before;
    if (this.counted.size > 0 || this.cleared.size > 0) {
      const merged = new Map([...counters, ...this.counted]);
      for (const id of this.cleared) merged.delete(id);
      counters = merged;
    }
    return {
      collections: this.collections,
      counters,
      garbage: this.garbage ?? this.before.garbage,
      nextId: this.nextId,
    };
  }

  private *everyDocument(collection: Collection): Generator<{ record: number; bytes: Buffer }> {
    let after: number | undefined;
    for (;;) {
      const chunk = this.tables.documents(collection, after, false, 500);
      yield* chunk;
      after = chunk.at(-1)?.record;
      if (after === undefined) return;
    }
  }

  private refuseDuplicates(
    collection: Collection,
    index: Index,
    keys: readonly Buffer[],
    own: number | undefined,
    document: Document,
  ): void {
    if (!index.unique) return;
    for (const key of keys) {
      const holder = this.tables.recordOf(index, key);
      if (holder !== undefined && holder !== own) throw duplicate(collection, index, key, document);
    }
  }

  private addEntry(index: Index, key: Buffer, record: number): void {
    this.environment.entries.putSync(entryKey(index, key, record), entryValue(index, record));
  }

  /** An array where there was none before, or a key too long, changes what the planner may assume. */
  private rememberShape(collection: Collection, entries: readonly IndexEntries[]): void {
    const isNew = collection.indexes.some(
      (index, position) =>
        (entries[position]?.shortened === true && !index.shortened) ||
        index.multikey.some((known, path) => !known && entries[position]?.multikey[path] === true),
    );
    if (!isNew) return;
    const indexes = collection.indexes.map((index, position) => ({
      ...index,
      shortened: index.shortened || entries[position]?.shortened === true,
      multikey: index.multikey.map((known, path) => known || entries[position]?.multikey[path] === true),
    }));
    this.put({ ...collection, indexes });
  }

  private put(collection: Collection): void {
    this.change().set(collection.namespace, collection);
    this.environment.catalogue.putSync(catalogueKeys.collection(collection.id), asBuffer(encodeCollection(collection)));
  }

  private take(collection: Collection): void {
    this.change().delete(collection.namespace);
  }

  private change(): Map<string, Collection> {
    this.changes += 1;
    this.changesWhatExists = true;
    this.draft ??= new Map(this.before.collections);
    return this.draft;
  }

  private discard(what: string): void {
    this.garbage = new Set(this.garbage ?? this.before.garbage);
    this.garbage.add(what);
    this.environment.catalogue.putSync(catalogueKeys.garbage(what), Buffer.alloc(1));
  }

  private giveId(): number {
    if (this.nextId > EVERYTHING) throw new ServerError(1, 'no more collections and indexes can be numbered');
    const id = this.nextId;
    this.nextId += 1;
    this.changes += 1;
    const value = Buffer.allocUnsafe(4);
    value.writeUInt32BE(this.nextId, 0);
    this.environment.catalogue.putSync(catalogueKeys.nextId, value);
    return id;
  }
}

function duplicate(collection: Collection, index: Index, key: Buffer, document: Document): ServerError {
  const values =
    indexKeys(document, index.paths).keys.find((tuple) =>
      fitKey(encodeFields(tuple, index.directions)).key.equals(key),
    ) ?? [];
  const keyValue = emptyDocument();
  for (const [position, path] of index.paths.entries()) keyValue[path] = values[position];
  return ServerError.duplicateKey(
    collection.namespace,
    index.name,
    index.keyPattern,
    keyValue,
    describeValue(keyValue),
  );
}

const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
