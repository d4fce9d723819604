import { ServerError } from '../language/server-error.js';
import { compileSort } from '../language/sort.js';
import { isDocument } from '../language/values.js';
import type { Document } from '../language/values.js';
import { queryOf } from '../query/find.js';
import type { Query } from '../query/find.js';
import { applyChange, applyUpsert, changeOf, locate } from './change.js';
import type { Call, Reply } from './call.js';
import { projectionOf, refuseCollation } from './read.js';

/** `findAndModify`: finds, changes and returns one document as one step. */
export async function findAndModify(call: Call): Promise<Reply> {
  const query = findAndModifyQuery(call);
  const removes = call.flag('remove');
  const returnsNew = call.flag('new');
  const isUpsert = call.flag('upsert');
  refuseContradictions(call, removes, returnsNew, isUpsert);
  const change = removes ? undefined : changeOf(call, call.command['update'], call.command['arrayFilters']);
  const project = projectionOf(call, query.filter, 'fields');
  const name = call.collectionName();
  return call.server.store.write((transaction) => {
    const collection = transaction.collections.get(`${call.database}.${name}`);
    const [located] = collection === undefined ? [] : locate(transaction, collection, query);
    if (located !== undefined && collection !== undefined) {
      if (change === undefined) {
        const reply = answer({ n: 1 }, located.bytes, project);
        transaction.remove(collection, located);
        return reply;
      }
      const changed = applyChange(transaction, collection, located, change, query.filter);
      return answer(
        { n: 1, updatedExisting: true },
        returnsNew ? (changed?.bytes ?? located.bytes) : located.bytes,
        project,
      );
    }
    if (change === undefined) return answer({ n: 0 }, undefined, project);
    if (!isUpsert) return answer({ n: 0, updatedExisting: false }, undefined, project);
    const upserted = applyUpsert(transaction, transaction.ensureCollection(call.database, name), change, query.filter);
    const result = { n: 1, updatedExisting: false, upserted: upserted.document['_id'] };
    return answer(result, returnsNew ? upserted.bytes : undefined, project);
  });
}

type Projection = ((bytes: Uint8Array) => Uint8Array) | undefined;

/** What the command looks for, as a query. */
export function findAndModifyQuery(call: Call): Query {
  call.accept(
    ...[
      'query',
      'sort',
      'remove',
      'update',
      'new',
      'fields',
      'upsert',
      'bypassDocumentValidation',
      'collation',
      'arrayFilters',
    ],
    ...['hint', 'let', 'bypassEmptyTsReplacement'],
  );
  refuseCollation(call);
  const sort = call.document('sort');
  if (sort !== undefined && Object.keys(sort).length > 0) compileSort(sort);
  const hint = call.command['hint'];
  const question = {
    filter: call.document('query') ?? {},
    sort,
    limit: 1,
    hint: isDocument(hint) && Object.keys(hint).length === 0 ? undefined : hint,
  };
  return queryOf(question, call.context());
}

function refuseContradictions(call: Call, removes: boolean, returnsNew: boolean, isUpsert: boolean): void {
  const updates = call.command['update'] !== undefined;
  if (!removes && !updates) throw ServerError.failedToParse('Either an update or remove=true must be specified');
  if (removes && updates) throw ServerError.failedToParse('Cannot specify both an update and remove=true');
  if (removes && isUpsert) throw ServerError.failedToParse('Cannot specify both upsert=true and remove=true');
  if (removes && returnsNew) {
    throw ServerError.failedToParse(
      "Cannot specify both new=true and remove=true; 'remove' always returns the deleted document",
    );
  }
}

function answer(lastErrorObject: Document, bytes: Uint8Array | undefined, project: Projection): Reply {
  if (bytes === undefined) return { document: { lastErrorObject, value: null } };
  return { document: { lastErrorObject }, embedded: { value: project === undefined ? bytes : project(bytes) } };
}
