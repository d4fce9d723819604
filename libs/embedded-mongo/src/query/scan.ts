import { ServerError } from '../language/server-error.js';
import type { Collection, Collections, Index } from '../storage/catalogue.js';
import { keyAfter } from '../storage/tables.js';
import type { Entry, StoredDocument, Stretch, Tables } from '../storage/tables.js';
import type { Stretches } from './index-bounds.js';
import type { Access } from './planner.js';

/** What there is to read: the data, and what is known of it now, which may have changed since a cursor was opened. */
export interface View {
  readonly tables: Tables;
  readonly collections: Collections;
}

/** What a scan has looked at, for `explain`. */
export interface Examined {
  keys: number;
  documents: number;
}

const FIRST_CHUNK = 64;
const LARGEST_CHUNK = 1024;

/**
 * The documents that an access leads to, each once. No database cursor stays open between two of them: a scan remembers
 * the last key and goes on behind it, so it may be left for as long as one likes and sees what has changed meanwhile.
 * Throws QueryPlanKilled when the collection or an index used has been dropped since.
 */
export function* scan(
  view: View,
  collection: Collection,
  access: Access,
  examined: Examined,
): Generator<StoredDocument> {
  if (access.kind === 'collection') {
    yield* scanCollection(view, collection, access.reverse, examined);
    return;
  }
  const branches = access.kind === 'union' ? access.branches : [access];
  const seen =
    branches.length > 1 || branches.some(({ index }) => index.multikey.includes(true)) ? new Set<number>() : undefined;
  for (const { index, stretches, reverse } of branches) {
    if (stretches.only !== undefined && seen === undefined) {
      yield* onlyRecord(view, collection, index, stretches.only, examined);
      continue;
    }
    for (const { record } of inIndexOrder(view, collection, index, stretches, reverse)) {
      examined.keys += 1;
      if (seen?.has(record)) continue;
      seen?.add(record);
      const bytes = view.tables.document(collection, record);
      if (bytes === undefined) continue;
      examined.documents += 1;
      yield { record, bytes };
    }
  }
}

function* onlyRecord(
  view: View,
  collection: Collection,
  index: Index,
  fields: Buffer,
  examined: Examined,
): Generator<StoredDocument> {
  refuseGone(view, collection, index);
  const record = view.tables.recordOf(index, fields);
  const bytes = record === undefined ? undefined : view.tables.document(collection, record);
  if (record === undefined || bytes === undefined) return;
  examined.keys += 1;
  examined.documents += 1;
  yield { record, bytes };
}

/** How many records the access leads to, without reading them; only right for an access that is exact. */
export function countRecords(view: View, access: Extract<Access, { kind: 'index' }>): number {
  let count = 0;
  for (const { parts } of access.stretches.groups) {
    for (const part of parts) count += view.tables.countEntries(part);
  }
  return count;
}

function* scanCollection(
  view: View,
  collection: Collection,
  reverse: boolean,
  examined: Examined,
): Generator<StoredDocument> {
  let after: number | undefined;
  let size = FIRST_CHUNK;
  for (;;) {
    refuseGone(view, collection);
    const chunk = view.tables.documents(collection, after, reverse, size);
    for (const found of chunk) {
      examined.documents += 1;
      yield found;
    }
    after = chunk.at(-1)?.record;
    if (after === undefined || chunk.length < size) return;
    size = Math.min(size * 2, LARGEST_CHUNK);
  }
}

function inIndexOrder(
  view: View,
  collection: Collection,
  index: Index,
  { groups }: Stretches,
  reverse: boolean,
): Iterable<Entry> {
  const [first, ...others] = groups.map(({ prefix, parts }) => ({
    prefix,
    entries: scanParts(view, collection, index, parts, reverse),
  }));
  if (first === undefined) return [];
  return others.length === 0 ? first.entries : merge([first, ...others], reverse);
}

function* scanParts(
  view: View,
  collection: Collection,
  index: Index,
  parts: readonly Stretch[],
  reverse: boolean,
): Generator<Entry> {
  for (const part of reverse ? [...parts].reverse() : parts) {
    let { low, high } = part;
    let size = FIRST_CHUNK;
    for (;;) {
      refuseGone(view, collection, index);
      const chunk = view.tables.entries(index, { low, high }, reverse, size);
      yield* chunk;
      const last = chunk.at(-1);
      if (last === undefined || chunk.length < size) break;
      if (reverse) high = last.key;
      else low = Buffer.concat([last.key, Buffer.alloc(1)]);
      size = Math.min(size * 2, LARGEST_CHUNK);
    }
  }
}

/** Several groups, each in order, as one in the order of what follows their prefixes. */
function* merge(groups: readonly { prefix: number; entries: Iterable<Entry> }[], reverse: boolean): Generator<Entry> {
  const heads = groups.flatMap(({ prefix, entries }) => {
    const iterator = entries[Symbol.iterator]();
    const first = iterator.next();
    return first.done === true ? [] : [{ iterator, prefix, entry: first.value, rest: keyAfter(first.value, prefix) }];
  });
  while (heads.length > 0) {
    let best = 0;
    for (let candidate = 1; candidate < heads.length; candidate += 1) {
      const order = (heads[candidate]?.rest ?? NOTHING).compare(heads[best]?.rest ?? NOTHING);
      if (reverse ? order > 0 : order < 0) best = candidate;
    }
    const head = heads[best];
    if (head === undefined) return;
    yield head.entry;
    const next = head.iterator.next();
    if (next.done === true) {
      heads.splice(best, 1);
    } else {
      head.entry = next.value;
      head.rest = keyAfter(next.value, head.prefix);
    }
  }
}

const NOTHING = Buffer.alloc(0);

function refuseGone(view: View, collection: Collection, index?: Index): void {
  const now = view.collections.get(collection.namespace);
  if (now?.id !== collection.id)
    throw new ServerError(175, `collection dropped. UUID ${Buffer.from(collection.uuid).toString('hex')}`);
  if (index !== undefined && !now.indexes.some(({ id }) => id === index.id)) {
    throw new ServerError(175, `query plan killed :: caused by :: index '${index.name}' dropped`);
  }
}
