import { toWholeNumber } from '../language/numbers.js';
import { compileProjection } from '../language/projection.js';
import { ServerError } from '../language/server-error.js';
import { compileSort } from '../language/sort.js';
import { valueKey } from '../language/value-key.js';
import { compareValues } from '../language/compare.js';
import { decodeDocument, fieldOf, isDocument } from '../language/values.js';
import type { Document } from '../language/values.js';
import { arrayIndex } from '../language/document.js';
import type { Source } from '../cursors.js';
import { findDocuments, planQuery, queryOf } from '../query/find.js';
import type { Query } from '../query/find.js';
import { countRecords } from '../query/scan.js';
import type { Examined, View } from '../query/scan.js';
import { elapsedMilliseconds } from '../server-clock.js';
import type { Collection } from '../storage/catalogue.js';
import { wholeNumber, wrongType } from './call.js';
import type { Call, Reply } from './call.js';

const FIRST_BATCH = 101;

/** `find` */
export async function find(call: Call): Promise<Reply> {
  const query = findQuery(call);
  const project = projectionOf(call, query.filter);
  const namespace = call.namespace();
  const collection = call.server.store.collections.get(namespace);
  const source = collection === undefined ? NOTHING : asBytes(documentsOf(call, collection, query), project);
  const cursor = call.server.cursors.create(namespace, source, {
    limit: query.limit,
    keptOpen: call.flag('noCursorTimeout'),
  });
  const batchSize = call.count('batchSize') ?? FIRST_BATCH;
  return firstBatch(
    call,
    cursor,
    call.flag('singleBatch') ? Math.max(batchSize, query.limit ?? 0) : batchSize,
    call.flag('singleBatch'),
  );
}

/** The first batch of a new cursor as a reply. */
export async function firstBatch(
  call: Call,
  cursor: ReturnType<Call['server']['cursors']['create']>,
  size: number,
  isOnly = false,
): Promise<Reply> {
  const { documents, id } = await call.server.cursors.nextBatch(cursor, size, deadlineOf(call));
  if (isOnly && id !== 0n) call.server.cursors.kill(id);
  return { document: {}, cursor: { id: isOnly ? 0n : id, namespace: cursor.namespace, name: 'firstBatch', documents } };
}

/** `getMore` */
export async function getMore(call: Call): Promise<Reply> {
  call.accept('collection', 'batchSize', 'term', 'lastKnownCommittedOpTime');
  const id = toWholeNumber(call.command['getMore']);
  if (id === undefined) throw wrongType('getMore', 'getMore', call.command['getMore'], 'long');
  const collection = call.text('collection');
  if (collection === undefined)
    throw new ServerError(40414, "BSON field 'getMore.collection' is missing but a required field");
  const cursor = call.server.cursors.get(id, `${call.database}.${collection}`);
  const size = call.count('batchSize') ?? 0;
  const batch = await call.server.cursors.nextBatch(cursor, size === 0 ? Infinity : size, deadlineOf(call));
  return {
    document: {},
    cursor: { id: batch.id, namespace: cursor.namespace, name: 'nextBatch', documents: batch.documents },
  };
}

/** `killCursors` */
export function killCursors(call: Call): Reply {
  call.accept('cursors');
  const given = call.command['cursors'];
  if (!Array.isArray(given)) throw wrongType('killCursors', 'cursors', given, 'array');
  const cursorsKilled: unknown[] = [];
  const cursorsNotFound: unknown[] = [];
  for (const id of given) {
    const whole = toWholeNumber(id);
    (whole !== undefined && call.server.cursors.kill(whole) ? cursorsKilled : cursorsNotFound).push(id);
  }
  return { document: { cursorsKilled, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [] } };
}

/** `count` */
export async function count(call: Call): Promise<Reply> {
  const query = countQuery(call);
  const collection = call.server.store.collections.get(call.namespace());
  if (collection === undefined) return { document: { n: 0 } };
  const { store } = call.server;
  const skip = query.skip ?? 0;
  const within = (found: number): number => Math.max(0, Math.min(found - skip, query.limit ?? Infinity));
  if (Object.keys(query.filter).length === 0 && query.hint === undefined) {
    return { document: { n: within(store.counters(collection.id).documents) } };
  }
  const plan = planQuery(store, collection, query);
  if (plan.isExact && plan.access.kind === 'index') {
    return { document: { n: within(countRecords(store, plan.access)) } };
  }
  let found = 0;
  const documents = findDocuments(store, collection, query, plan, { keys: 0, documents: 0 });
  await drain(call, documents, () => {
    found += 1;
  });
  return { document: { n: found } };
}

/** What `count` asks for, as a query. */
export function countQuery(call: Call): Query {
  call.accept('query', 'limit', 'skip', 'hint', 'fields', 'collation', 'let');
  refuseCollation(call);
  const limit = call.command['limit'] === undefined ? 0 : Math.abs(wholeNumber(call.command['limit'], 'count.limit'));
  return { ...base(call, call.document('query') ?? {}), limit: limit === 0 ? undefined : limit };
}

/** `distinct` */
export async function distinct(call: Call): Promise<Reply> {
  call.accept('key', 'query', 'collation', 'hint');
  refuseCollation(call);
  const key = call.command['key'];
  if (typeof key !== 'string') throw wrongType('distinct', 'key', key, 'string');
  const query = base(call, call.document('query') ?? {});
  const collection = call.server.store.collections.get(call.namespace());
  const values = new Map<string, unknown>();
  if (collection !== undefined) {
    await drain(call, documentsOf(call, collection, query), ({ bytes }) => {
      for (const value of valuesAt(decodeDocument(bytes), key.split('.'))) values.set(valueKey(value), value);
    });
  }
  return { document: { values: [...values.values()].sort(compareValues) } };
}

/** What `find` asks for, as a query. */
export function findQuery(call: Call): Query {
  call.accept(
    ...[
      'filter',
      'sort',
      'projection',
      'hint',
      'skip',
      'limit',
      'batchSize',
      'singleBatch',
      'let',
      'allowDiskUse',
      'noCursorTimeout',
    ],
    ...[
      'allowPartialResults',
      'collation',
      'min',
      'max',
      'returnKey',
      'showRecordId',
      'tailable',
      'awaitData',
      'oplogReplay',
    ],
  );
  refuseCollation(call);
  for (const field of ['returnKey', 'showRecordId', 'tailable', 'awaitData'])
    call.refuse(field, (value) => value === false);
  for (const field of ['min', 'max'])
    call.refuse(field, (value) => isDocument(value) && Object.keys(value).length === 0);
  const sort = call.document('sort');
  if (sort !== undefined && Object.keys(sort).length > 0 && !('$natural' in sort)) compileSort(sort);
  const limit = call.count('limit');
  return { ...base(call, call.document('filter') ?? {}), sort, limit: limit === 0 ? undefined : limit };
}

function base(call: Call, filter: Document): Query {
  const hint = call.command['hint'];
  const isEmpty = hint === undefined || hint === '' || (isDocument(hint) && Object.keys(hint).length === 0);
  return queryOf({ filter, skip: call.count('skip'), hint: isEmpty ? undefined : hint }, call.context());
}

/** Refuses every collation but the simple one, which is the order of bytes that everything here has. */
export function refuseCollation(call: Call): void {
  call.refuse('collation', (value) => isSimpleCollation(value));
}

/** Whether a collation asks for nothing. */
export function isSimpleCollation(value: unknown): boolean {
  return isDocument(value) && (value['locale'] === 'simple' || Object.keys(value).length === 0);
}

/** When the command's own time is over, in `elapsedMilliseconds`. */
export function deadlineOf(call: Call): number {
  const allowed = call.count('maxTimeMS') ?? 0;
  return allowed === 0 ? Infinity : elapsedMilliseconds() + allowed;
}

/** The projection of a command as a function on bytes, or undefined when documents go out as they are. */
export function projectionOf(
  call: Call,
  filter: Document,
  field = 'projection',
): ((bytes: Uint8Array) => Uint8Array) | undefined {
  const specification = call.document(field);
  if (specification === undefined || Object.keys(specification).length === 0) return undefined;
  return compileProjection(specification, filter, call.context());
}

function documentsOf(call: Call, collection: Collection, query: Query): ReturnType<typeof findDocuments> {
  const view: View = call.server.store;
  const examined: Examined = { keys: 0, documents: 0 };
  return findDocuments(view, collection, query, planQuery(view, collection, query), examined);
}

function* asBytes(
  documents: ReturnType<typeof findDocuments>,
  project: ((bytes: Uint8Array) => Uint8Array) | undefined,
): Generator<Uint8Array | undefined> {
  for (const found of documents)
    yield found === undefined ? undefined : project === undefined ? found.bytes : project(found.bytes);
}

const NOTHING: Source = [].values();

/** Reads to the end, a slice at a time, as a cursor does. */
async function drain<T extends { bytes: Uint8Array }>(
  call: Call,
  documents: Iterable<T | undefined>,
  each: (found: T) => void,
): Promise<void> {
  const source = (function* (): Generator<undefined> {
    let since = 0;
    for (const found of documents) {
      if (found !== undefined) each(found);
      since += 1;
      if (found === undefined || since % 64 === 0) yield undefined;
    }
  })();
  const cursor = call.server.cursors.create(call.namespace(), source, {});
  await call.server.cursors.nextBatch(cursor, Infinity, deadlineOf(call));
}

/** The values that `distinct` finds at a path: elements of an array at its end, one level deep. */
function valuesAt(value: unknown, components: readonly string[]): unknown[] {
  const [first, ...rest] = components;
  if (first === undefined) return Array.isArray(value) ? (value as unknown[]) : value === undefined ? [] : [value];
  if (Array.isArray(value)) {
    const position = arrayIndex(first);
    if (position >= 0) return position < value.length ? valuesAt(value[position], rest) : [];
    return value.flatMap((element) => (isDocument(element) ? valuesAt(element, components) : []));
  }
  return isDocument(value) ? valuesAt(fieldOf(value, first), rest) : [];
}
