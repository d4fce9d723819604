import { compileFilter, filterFields } from '../language/filter.js';
import type { ExpressionContext } from '../language/expression.js';
import { compileSort } from '../language/sort.js';
import { decodeDocument, decodeFields } from '../language/values.js';
import type { Document } from '../language/values.js';
import type { Collection } from '../storage/catalogue.js';
import type { StoredDocument } from '../storage/tables.js';
import { plan } from './planner.js';
import type { CountEntries, Plan, Question } from './planner.js';
import { scan } from './scan.js';
import type { Examined, View } from './scan.js';

/** A query for documents of one collection. */
export interface Query extends Question {
  skip?: number | undefined;
  /** Whether the bytes of a document meet the filter. */
  matches: (bytes: Uint8Array) => boolean;
}

/** The query of a question. Throws the server's errors on a filter that it would refuse, also where no document is. */
export function queryOf(question: Question & { skip?: number | undefined }, context: ExpressionContext): Query {
  return { ...question, matches: byteFilter(question.filter, context) };
}

/** Every so many documents that do not match, a query gives `undefined`, so that its reader can look at the clock. */
const TICK = 64;
/** Sorting with a limit keeps this many more than it needs before it throws the rest away. */
const SORT_SLACK = 1000;

/** Chooses how the query is answered. */
export function planQuery(view: View, collection: Collection, question: Question): Plan {
  const count: CountEntries = ({ groups }, limit) => {
    let found = 0;
    for (const { parts } of groups) {
      for (const part of parts) {
        found += view.tables.countEntries(part, limit - found);
        if (found >= limit) return found;
      }
    }
    return found;
  };
  return plan(question, collection.indexes, count);
}

/** The documents that a query asks for, in its order, between `skip` and `limit`. */
export function* findDocuments(
  view: View,
  collection: Collection,
  query: Query,
  chosen: Plan,
  examined: Examined,
): Generator<StoredDocument | undefined> {
  const matching = matchingDocuments(view, collection, query, chosen, examined);
  const ordered = chosen.isSorted ? matching : sorted(view, collection, query, matching);
  let skip = query.skip ?? 0;
  let left = query.limit ?? Infinity;
  if (left <= 0) return;
  for (const found of ordered) {
    if (found === undefined) {
      yield undefined;
    } else if (skip > 0) {
      skip -= 1;
    } else {
      yield found;
      left -= 1;
      if (left <= 0) return;
    }
  }
}

/** Whether the bytes of a document meet the filter; no more of them is decoded than the filter asks for. */
function byteFilter(filter: Document, context: ExpressionContext): (bytes: Uint8Array) => boolean {
  if (Object.keys(filter).length === 0) return () => true;
  const matches = compileFilter(filter, context);
  const fields = filterFields(filter);
  return fields === undefined
    ? (bytes) => matches(decodeDocument(bytes))
    : (bytes) => matches(decodeFields(bytes, fields));
}

function* matchingDocuments(
  view: View,
  collection: Collection,
  query: Query,
  { access, isExact }: Plan,
  examined: Examined,
): Generator<StoredDocument | undefined> {
  let since = 0;
  for (const found of scan(view, collection, access, examined)) {
    if (isExact || query.matches(found.bytes)) {
      yield found;
    } else {
      since += 1;
      if (since % TICK === 0) yield undefined;
    }
  }
}

/** Keeps only what the order depends on and fetches the rest again, so that sorting a large collection stays small. */
function* sorted(
  view: View,
  collection: Collection,
  query: Query,
  documents: Iterable<StoredDocument | undefined>,
): Generator<StoredDocument | undefined> {
  const order = query.sort ?? {};
  const compare = compileSort(order);
  const fields = new Set(Object.keys(order).map((path) => path.split('.', 1)[0] ?? path));
  const needed = query.limit === undefined ? Infinity : query.limit + (query.skip ?? 0);
  let kept: { record: number; document: Document }[] = [];
  const cut = (): void => {
    kept.sort((a, b) => compare(a.document, b.document));
    if (kept.length > needed) kept = kept.slice(0, needed);
  };
  let since = 0;
  for (const found of documents) {
    since += 1;
    if (since % TICK === 0) yield undefined;
    if (found === undefined) continue;
    kept.push({ record: found.record, document: decodeFields(found.bytes, fields) });
    if (kept.length >= needed * 2 + SORT_SLACK) cut();
  }
  cut();
  for (const { record } of kept) {
    const bytes = view.tables.document(collection, record);
    if (bytes !== undefined) yield { record, bytes };
  }
}
