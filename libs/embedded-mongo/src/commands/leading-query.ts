import { leadingFilter } from '../language/aggregate.js';
import { ServerError } from '../language/server-error.js';
import { compileSort } from '../language/sort.js';
import { isDocument } from '../language/values.js';
import type { Document } from '../language/values.js';
import { queryOf } from '../query/find.js';
import type { Query } from '../query/find.js';
import { wrongType } from './call.js';
import type { Call, CommandContext } from './call.js';
import { refuseCollation } from './read.js';

/** What the beginning of an `aggregate` asks of the collection, as a query, and the stages that remain. */
export function leadingQuery(call: Call): {
  query: Query;
  rest: Document[];
  context: CommandContext;
} {
  call.accept('pipeline', 'cursor', 'explain', 'allowDiskUse', 'bypassDocumentValidation', 'collation', 'hint', 'let');
  refuseCollation(call);
  const { filter, sort, limit, rest } = leadingFilter(pipelineOf(call));
  if (sort !== undefined) compileSort(sort);
  const hint = call.command['hint'];
  const isEmpty = isDocument(hint) && Object.keys(hint).length === 0;
  const context = call.context();
  return {
    query: queryOf({ filter: filter ?? {}, sort, limit, hint: isEmpty ? undefined : hint }, context),
    rest,
    context,
  };
}

function pipelineOf(call: Call): Document[] {
  const pipeline = call.command['pipeline'];
  if (!Array.isArray(pipeline)) throw wrongType('aggregate', 'pipeline', pipeline, 'array');
  return pipeline.map((stage: unknown) => {
    if (!isDocument(stage)) throw ServerError.typeMismatch("Each element of the 'pipeline' array must be an object");
    return stage;
  });
}
