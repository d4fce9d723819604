import { isArray, isDocument } from './document.js';
import type { Document } from './document.js';
import { reshapingStages } from './reshape.js';
import { ServerError } from './server-error.js';
import { flowStages, limitOf, skipOf, sortThenLimit } from './stages/flow.js';
import { groupStages } from './stages/group.js';
import { joinStages } from './stages/join.js';
import { each } from './stages/stage.js';
import type { AggregateContext, Stage, StageCompiler } from './stages/stage.js';
import { windowStages } from './stages/window.js';

export type { AggregateContext } from './stages/stage.js';

const reshaping: [string, StageCompiler][] = [...reshapingStages].map(([name, compile]) => [
  name,
  (operand, context, stage) => each(compile(operand, context, stage)),
]);

const stages = new Map<string, StageCompiler>([
  ...Object.entries(flowStages),
  ...Object.entries(groupStages),
  ...Object.entries(joinStages),
  ...Object.entries(windowStages),
  ...reshaping,
]);

/** Stages of MongoDB that are left out, by name. */
const leftOut = new Set([
  '$changeStream',
  '$changeStreamSplitLargeEvent',
  '$collStats',
  '$currentOp',
  '$densify',
  '$fill',
  '$geoNear',
  '$indexStats',
  '$listLocalSessions',
  '$listSampledQueries',
  '$listSearchIndexes',
  '$listSessions',
  '$merge',
  '$out',
  '$planCacheStats',
  '$querySettings',
  '$queryStats',
  '$rankFusion',
  '$scoreFusion',
  '$search',
  '$searchMeta',
  '$shardedDataDistribution',
  '$vectorSearch',
]);

/**
 * The documents that a pipeline makes of the source. The whole pipeline is checked before the first is read.
 * @throws ServerError 40323, 40324 on what is no stage, 238 on a stage left out here, and each stage's own codes
 */
export function aggregate(
  pipeline: readonly Document[],
  source: Iterable<Document>,
  context: AggregateContext,
): Iterable<Document> {
  return compilePipeline(pipeline, context)(source);
}

function compilePipeline(pipeline: unknown, context: AggregateContext): Stage {
  if (!isArray(pipeline)) throw ServerError.typeMismatch("'pipeline' option must be specified as an array");
  const inner = { ...context, compile: compilePipeline };
  const compiled: Stage[] = [];
  for (let at = 0; at < pipeline.length; at += 1) {
    const [name, operand] = stageOf(pipeline[at]);
    const compile = stages.get(name);
    if (compile === undefined) throw unknownStage(name);
    if (name === '$documents' && at > 0)
      throw new ServerError(40602, '$documents is only valid as the first stage in a pipeline');
    const next: unknown = pipeline[at + 1];
    if (name === '$sort' && isDocument(operand) && isDocument(next) && '$limit' in next) {
      compiled.push(sortThenLimit(operand, limitOf(stageOf(next)[1])));
      at += 1;
    } else compiled.push(compile(operand, inner, name));
  }
  return (source) => compiled.reduce((documents, stage) => stage(documents), source);
}

function stageOf(stage: unknown): [string, unknown] {
  if (!isDocument(stage)) throw ServerError.typeMismatch("Each element of the 'pipeline' array must be an object");
  const [name, second] = Object.keys(stage);
  if (name === undefined || second !== undefined)
    throw new ServerError(40323, 'A pipeline stage specification object must contain exactly one field.');
  return [name, stage[name]];
}

function unknownStage(name: string): ServerError {
  return leftOut.has(name)
    ? ServerError.notImplemented(`the stage ${name}`)
    : new ServerError(40324, `Unrecognized pipeline stage name: '${name}'`);
}

/** What the beginning of a pipeline asks of the collection, and the stages that remain once it is answered. */
export interface Leading {
  filter: Document | undefined;
  sort: Document | undefined;
  /** So many documents are enough, in that order. */
  limit: number | undefined;
  /** The pipeline without the leading `$match` and `$sort`; `$skip` and `$limit` stay. */
  rest: Document[];
}

/** Reads leading `$match`, `$sort`, `$skip` and `$limit` stages as a query, for the planner to answer by an index. */
export function leadingFilter(pipeline: readonly Document[]): Leading {
  let at = 0;
  const filters: Document[] = [];
  // A stage of two names is left for the pipeline to refuse.
  const operandAt = (name: string): unknown =>
    Object.keys(pipeline[at] ?? {}).length === 1 ? pipeline[at]?.[name] : undefined;
  for (let match = operandAt('$match'); isDocument(match); match = operandAt('$match')) {
    if (Object.keys(match).length > 0) filters.push(match);
    at += 1;
  }
  const order = operandAt('$sort');
  if (isDocument(order)) at += 1;
  const rest = pipeline.slice(at);
  return {
    filter: filters.length > 1 ? { $and: filters } : filters[0],
    sort: isDocument(order) ? order : undefined,
    limit: leadingLimit(rest),
    rest,
  };
}

function leadingLimit(rest: readonly Document[]): number | undefined {
  let skipped = 0;
  for (const stage of rest) {
    if ('$skip' in stage) skipped += skipOf(stage['$skip']);
    else return '$limit' in stage ? skipped + limitOf(stage['$limit']) : undefined;
  }
  return undefined;
}
