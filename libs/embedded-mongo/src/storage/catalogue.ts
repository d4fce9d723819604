import { Binary } from 'bson';
import { compileFilter } from '../language/filter.js';
import { decodeDocument, emptyDocument, encodeDocument, isDocument } from '../language/values.js';
import type { Document } from '../language/values.js';
import type { Direction } from './keys.js';

/** An index as the catalogue knows it. It is never changed: what changes is put in its place. */
export interface Index {
  readonly id: number;
  readonly name: string;
  /** As `createIndexes` was given it, which is also how `listIndexes` shows it. */
  readonly specification: Document;
  readonly keyPattern: Document;
  readonly paths: readonly string[];
  readonly directions: readonly Direction[];
  readonly unique: boolean;
  readonly sparse: boolean;
  readonly expireAfterSeconds: number | undefined;
  readonly partial: PartialIndex | undefined;
  /** For each path, whether some document has had an array on it. Never goes back to false. */
  readonly multikey: readonly boolean[];
  /** Whether some key was too long and lost its place in the order. Never goes back to false. */
  readonly shortened: boolean;
}

export interface PartialIndex {
  readonly filter: Document;
  readonly matches: (document: Document) => boolean;
}

/** A collection as the catalogue knows it; never changed either. The first index is the one on `_id`. */
export interface Collection {
  readonly id: number;
  readonly database: string;
  readonly name: string;
  readonly namespace: string;
  readonly uuid: Uint8Array;
  readonly indexes: readonly Index[];
}

/** Everything that exists, by namespace (`database.collection`). */
export type Collections = ReadonlyMap<string, Collection>;

/** What grows with every write, kept apart from the catalogue so that a write does not change the catalogue. */
export interface Counters {
  /** Record numbers are given once; the next one to give. */
  nextRecord: number;
  documents: number;
  bytes: number;
}

/** The index on `_id` that every collection has. */
export function identityIndex(id: number): Index {
  const key = emptyDocument();
  key['_id'] = 1;
  const specification = emptyDocument();
  Object.assign(specification, { v: 2, key, name: '_id_' });
  return indexFrom({ id, specification, multikey: [false], shortened: false });
}

/** An index from its specification, which has been checked before. */
export function indexFrom(stored: {
  id: number;
  specification: Document;
  multikey: readonly boolean[];
  shortened: boolean;
}): Index {
  const { id, specification, multikey, shortened } = stored;
  const keyPattern = specification['key'] as Document;
  const paths = Object.keys(keyPattern);
  const filter = specification['partialFilterExpression'];
  const expires = specification['expireAfterSeconds'];
  return {
    id,
    name: String(specification['name']),
    specification,
    keyPattern,
    paths,
    directions: paths.map((path) => (Number(keyPattern[path]) < 0 ? -1 : 1)),
    // _id is unique without saying so.
    unique: specification['unique'] === true || (paths.length === 1 && paths[0] === '_id'),
    sparse: specification['sparse'] === true,
    expireAfterSeconds: expires === undefined ? undefined : Number(expires),
    partial: isDocument(filter) ? { filter, matches: compileFilter(filter) } : undefined,
    multikey,
    shortened,
  };
}

/** The stored form of a collection. */
export function encodeCollection(collection: Collection): Uint8Array {
  return encodeDocument({
    id: collection.id,
    database: collection.database,
    name: collection.name,
    uuid: new Binary(collection.uuid, Binary.SUBTYPE_UUID),
    indexes: collection.indexes.map(({ id, specification, multikey, shortened }) => ({
      id,
      specification,
      multikey: [...multikey],
      shortened,
    })),
  });
}

/** A collection from its stored form. */
export function decodeCollection(bytes: Uint8Array): Collection {
  const stored = decodeDocument(bytes) as unknown as {
    id: number;
    database: string;
    name: string;
    uuid: Binary;
    indexes: { id: number; specification: Document; multikey: boolean[]; shortened: boolean }[];
  };
  return {
    id: stored.id,
    database: stored.database,
    name: stored.name,
    namespace: `${stored.database}.${stored.name}`,
    uuid: stored.uuid.value(),
    indexes: stored.indexes.map(indexFrom),
  };
}
