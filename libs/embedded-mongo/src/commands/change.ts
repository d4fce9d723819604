import { toWholeNumber } from '../language/numbers.js';
import { ServerError } from '../language/server-error.js';
import { compileUpdate } from '../language/update.js';
import type { Update } from '../language/update.js';
import { decodeDocument, encodeDocument, isDocument } from '../language/values.js';
import type { Document } from '../language/values.js';
import { findDocuments, planQuery, queryOf } from '../query/find.js';
import type { Query } from '../query/find.js';
import type { Collection } from '../storage/catalogue.js';
import type { Located, WriteTransaction } from '../storage/write-transaction.js';
import { MAX_DOCUMENT_BYTES } from '../wire/message.js';
import { flagOf, refuseUnknown, wrongType } from './call.js';
import type { Call, Reply } from './call.js';
import { orderedOf, refuseSize, statementsOf, withIdentity, writeError } from './insert.js';
import type { WriteError } from './insert.js';
import { isSimpleCollation } from './read.js';

/** The operands of an update, as `update` and `findAndModify` have them. */
export function changeOf(call: Call, update: unknown, arrayFilters: unknown): Update {
  if (!isDocument(update) && !Array.isArray(update)) {
    throw ServerError.failedToParse('Update argument must be either an object or an array');
  }
  if (arrayFilters !== undefined && arrayFilters !== null && !Array.isArray(arrayFilters)) {
    throw ServerError.typeMismatch("BSON field 'arrayFilters' is the wrong type, expected type 'array'");
  }
  const filters =
    arrayFilters === undefined || arrayFilters === null ? {} : { arrayFilters: arrayFilters as Document[] };
  const variables = call.variables();
  return compileUpdate(update as Document | Document[], {
    ...filters,
    now: call.now,
    ...(variables === undefined ? {} : { variables }),
  });
}

/** Every document that the query finds in the transaction; found before the first is changed. */
export function locate(transaction: WriteTransaction, collection: Collection, query: Query): Located[] {
  const plan = planQuery(transaction, collection, query);
  const located: Located[] = [];
  for (const found of findDocuments(transaction, collection, query, plan, { keys: 0, documents: 0 })) {
    if (found !== undefined) located.push({ ...found, document: decodeDocument(found.bytes) });
  }
  return located;
}

/** Makes the change to one document; undefined when the change leaves it as it is. */
export function applyChange(
  transaction: WriteTransaction,
  collection: Collection,
  located: Located,
  change: Update,
  filter: Document,
): { document: Document; bytes: Uint8Array } | undefined {
  const document = change.apply(located.document, filter);
  if (document === located.document) return undefined;
  const bytes = encodeDocument(document);
  refuseSize(bytes, `Resulting document after update is larger than ${MAX_DOCUMENT_BYTES}`, 17419);
  if (Buffer.compare(bytes, located.bytes) === 0) return undefined;
  transaction.replace(collection, located, bytes, document);
  return { document, bytes };
}

/** Stores the document that an update makes out of its filter when it finds nothing. */
export function applyUpsert(
  transaction: WriteTransaction,
  collection: Collection,
  change: Update,
  filter: Document,
): { document: Document; bytes: Uint8Array } {
  const upserted = withIdentity(undefined, change.upsert(filter));
  transaction.insert(collection, upserted.bytes, upserted.document);
  return upserted;
}

interface UpdateStatement {
  query: Query;
  change: Update;
  isUpsert: boolean;
}

/** `update` */
export async function update(call: Call): Promise<Reply> {
  call.accept('updates', 'ordered', 'bypassDocumentValidation', 'let', 'bypassEmptyTsReplacement');
  const name = call.collectionName();
  const statements = statementsOf(call, 'updates').map((statement) => attempt(() => updateStatement(call, statement)));
  const isOrdered = orderedOf(call);
  return call.server.store.write((transaction) => {
    const reply = { n: 0, nModified: 0, upserted: [] as Document[] };
    const errors = eachStatement(statements, isOrdered, ({ query, change, isUpsert }, index) => {
      const collection = transaction.collections.get(`${call.database}.${name}`);
      const located = collection === undefined ? [] : locate(transaction, collection, query);
      if (located.length === 0 && isUpsert) {
        const into = transaction.ensureCollection(call.database, name);
        const { document } = applyUpsert(transaction, into, change, query.filter);
        reply.n += 1;
        reply.upserted.push({ index, _id: document['_id'] });
      }
      for (const one of collection === undefined ? [] : located) {
        const changed = collection && applyChange(transaction, collection, one, change, query.filter);
        reply.n += 1;
        if (changed !== undefined) reply.nModified += 1;
      }
    });
    const { upserted, ...counts } = reply;
    return { document: { ...counts, ...(upserted.length > 0 ? { upserted } : {}), ...errors } };
  });
}

function updateStatement(call: Call, statement: Document): UpdateStatement {
  refuseUnknown('update.updates', statement, [
    'q',
    'u',
    'c',
    'multi',
    'upsert',
    'arrayFilters',
    'hint',
    'collation',
    'sort',
  ]);
  refuseCollation(statement);
  if (statement['c'] !== undefined) throw ServerError.notImplemented('constants (c) of an update');
  const filter = filterOf(statement, 'update.updates');
  const isMulti = flagOf(statement['multi'], 'update.updates.multi') ?? false;
  const { u, sort } = statement;
  if (isMulti && isDocument(u) && !Object.keys(u).some((field) => field.startsWith('$'))) {
    throw ServerError.failedToParse('multi update is not supported for replacement-style update');
  }
  if (sort !== undefined && (isMulti || !isDocument(sort))) {
    throw ServerError.failedToParse('Cannot specify sort with multi=true');
  }
  return {
    query: queryOf(
      {
        filter,
        sort: isDocument(sort) ? sort : undefined,
        limit: isMulti ? undefined : 1,
        hint: hintOf(statement),
      },
      call.context(),
    ),
    change: changeOf(call, u, statement['arrayFilters']),
    isUpsert: flagOf(statement['upsert'], 'update.updates.upsert') ?? false,
  };
}

/** `delete` */
export async function remove(call: Call): Promise<Reply> {
  call.accept('deletes', 'ordered', 'let');
  const namespace = call.namespace();
  const statements = statementsOf(call, 'deletes').map((statement) => attempt(() => deleteStatement(call, statement)));
  const isOrdered = orderedOf(call);
  return call.server.store.write((transaction) => {
    let n = 0;
    const errors = eachStatement(statements, isOrdered, (query) => {
      const collection = transaction.collections.get(namespace);
      if (collection === undefined) return;
      for (const located of locate(transaction, collection, query)) {
        transaction.remove(collection, located);
        n += 1;
      }
    });
    return { document: { n, ...errors } };
  });
}

function deleteStatement(call: Call, statement: Document): Query {
  refuseUnknown('delete.deletes', statement, ['q', 'limit', 'hint', 'collation']);
  refuseCollation(statement);
  const limit = toWholeNumber(statement['limit']);
  if (limit === undefined)
    throw new ServerError(40414, "BSON field 'delete.deletes.limit' is missing but a required field");
  if (limit !== 0n && limit !== 1n) {
    throw ServerError.failedToParse(`The limit field in delete objects must be 0 or 1. Got ${limit}`);
  }
  const question = {
    filter: filterOf(statement, 'delete.deletes'),
    limit: limit === 1n ? 1 : undefined,
    hint: hintOf(statement),
  };
  return queryOf(question, call.context());
}

/** The query of a write statement, without making it. */
export function statementQuery(call: Call, statement: Document): Query {
  return call.name === 'delete' ? deleteStatement(call, statement) : updateStatement(call, statement).query;
}

function filterOf(statement: Document, owner: string): Document {
  const filter = statement['q'];
  if (filter === undefined) throw new ServerError(40414, `BSON field '${owner}.q' is missing but a required field`);
  if (!isDocument(filter)) throw wrongType(owner, 'q', filter, 'object');
  return filter;
}

function hintOf(statement: Document): unknown {
  const { hint } = statement;
  return isDocument(hint) && Object.keys(hint).length === 0 ? undefined : hint;
}

function refuseCollation(statement: Document): void {
  const { collation } = statement;
  if (collation !== undefined && !isSimpleCollation(collation)) throw ServerError.notImplemented('collation');
}

type Attempt<T> = { value: T } | { refusal: ServerError };

/** A statement that cannot be understood is an error of that statement, not of the command. */
function attempt<T>(make: () => T): Attempt<T> {
  try {
    return { value: make() };
  } catch (error) {
    if (error instanceof ServerError) return { refusal: error };
    throw error;
  }
}

function eachStatement<T>(
  statements: readonly Attempt<T>[],
  isOrdered: boolean,
  run: (statement: T, index: number) => void,
): { writeErrors?: WriteError[] } {
  const errors: WriteError[] = [];
  for (const [index, statement] of statements.entries()) {
    try {
      if ('refusal' in statement) throw statement.refusal;
      run(statement.value, index);
    } catch (error) {
      errors.push(writeError(index, error));
      if (isOrdered) break;
    }
  }
  return errors.length > 0 ? { writeErrors: errors } : {};
}
