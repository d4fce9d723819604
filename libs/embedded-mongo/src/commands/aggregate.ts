import { aggregate as runPipeline } from '../language/aggregate.js';
import { compareValues, decodeDocument, decodeFields, encodeDocument, isDocument } from '../language/values.js';
import type { Document } from '../language/values.js';
import { ServerError } from '../language/server-error.js';
import { findDocuments, planQuery, queryOf } from '../query/find.js';
import type { Query } from '../query/find.js';
import { countRecords } from '../query/scan.js';
import type { Call, Reply } from './call.js';
import { explainCall } from './explain.js';
import { batchSizeOf } from './indexes.js';
import { leadingQuery } from './leading-query.js';
import { firstBatch } from './read.js';

/** `aggregate`: the beginning of the pipeline is answered like a query, by an index if one fits. */
export async function aggregate(call: Call): Promise<Reply> {
  const { query, rest, context: surroundings } = leadingQuery(call);
  if (call.flag('explain')) return explainCall(call, 'queryPlanner');
  const cursor = call.document('cursor');
  if (cursor === undefined) {
    throw ServerError.failedToParse("The 'cursor' option is required, except for aggregate with the explain argument");
  }
  const { database } = call;
  const context = {
    ...surroundings,
    read: (collection: string, filter: Document = {}) =>
      documentsOf(call, `${database}.${collection}`, queryOf({ filter }, surroundings), undefined),
  };
  const isOfDatabase = typeof call.command['aggregate'] !== 'string';
  const namespace = isOfDatabase ? `${database}.$cmd.aggregate` : call.namespace();
  const counted = isOfDatabase ? undefined : countedByIndex(call, namespace, query, rest);
  const source = isOfDatabase ? [] : documentsOf(call, namespace, query, fieldsOf(rest));
  const results = counted ?? encoded(runPipeline(rest, source, context));
  return firstBatch(call, call.server.cursors.create(namespace, results, {}), batchSizeOf(cursor));
}

const COUNTING = { _id: 1, n: { $sum: 1 } };

/** What drivers send for `countDocuments`, where the entries of an index can be counted without reading a document. */
function countedByIndex(
  call: Call,
  namespace: string,
  query: Query,
  rest: Document[],
): Iterator<Uint8Array> | undefined {
  const { store } = call.server;
  const collection = store.collections.get(namespace);
  if (collection === undefined || rest.length !== 1 || compareValues(rest[0]?.['$group'], COUNTING) !== 0)
    return undefined;
  const plan = planQuery(store, collection, query);
  if (!plan.isExact) return undefined;
  const n = plan.access.kind === 'index' ? countRecords(store, plan.access) : store.counters(collection.id).documents;
  return (n === 0 ? [] : [encodeDocument({ _id: 1, n })]).values();
}

/**
 * The fields that are all a pipeline looks at, so that the others need not be decoded; undefined when that cannot be
 * told. A `$group` in front lets nothing through, so the fields that it names are enough.
 */
function fieldsOf([first]: Document[]): Set<string> | undefined {
  const group = first?.['$group'];
  const fields = new Set<string>();
  return isDocument(group) && collectFields(group, fields) ? fields : undefined;
}

function collectFields(value: unknown, fields: Set<string>): boolean {
  if (typeof value === 'string') {
    if (/^\$\$(ROOT|CURRENT)\b/.test(value)) return false;
    if (value.startsWith('$') && !value.startsWith('$$')) fields.add(value.slice(1).split('.', 1)[0] ?? '');
    return true;
  }
  if (Array.isArray(value)) return value.every((element) => collectFields(element, fields));
  if (!isDocument(value)) return true;
  // These name fields without a dollar sign.
  return Object.entries(value).every(
    ([name, inner]) => name !== '$getField' && name !== 'sortBy' && collectFields(inner, fields),
  );
}

function* documentsOf(
  call: Call,
  namespace: string,
  query: Query,
  fields: ReadonlySet<string> | undefined,
): Generator<Document> {
  const { store } = call.server;
  const collection = store.collections.get(namespace);
  if (collection === undefined) return;
  const plan = planQuery(store, collection, query);
  for (const found of findDocuments(store, collection, query, plan, { keys: 0, documents: 0 })) {
    if (found !== undefined)
      yield fields === undefined ? decodeDocument(found.bytes) : decodeFields(found.bytes, fields);
  }
}

function* encoded(documents: Iterable<Document>): Generator<Uint8Array> {
  for (const document of documents) yield encodeDocument(document);
}
