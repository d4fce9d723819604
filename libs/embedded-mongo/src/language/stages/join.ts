import { typeOf } from '../compare.js';
import { copyDocument, emptyDocument, fieldOf, isArray, isDocument } from '../document.js';
import type { Document } from '../document.js';
import { compileExpression, pathOf, valueAtPath } from '../expression.js';
import type { Variables } from '../expression.js';
import { checkName } from '../expressions/logic.js';
import { compileFilter } from '../filter.js';
import { numberTypeOf, toWholeNumber } from '../numbers.js';
import { ServerError } from '../server-error.js';
import { valueKey } from '../value-key.js';
import { connectingValues, withValue } from './flow.js';
import { leadingEqualities } from './leading-equalities.js';
import type { AggregateContext, Stage, StageCompiler, StageContext } from './stage.js';

/** Joined documents are remembered by the value that joins them, up to so many documents. */
const REMEMBERED = 20_000;

interface Lookup {
  from: string;
  as: string[];
  localField: string[] | undefined;
  foreignField: string | undefined;
  bindings: { name: string; value: ReturnType<typeof compileExpression> }[];
  pipeline: Document[] | undefined;
}

const lookup: StageCompiler = (operand, context) => {
  const parsed = parseLookup(operand, context);
  if (parsed.pipeline !== undefined) checkPipeline(parsed.pipeline, parsed.bindings, context);
  return function* (source) {
    const remembered = new Map<string, Document[]>();
    let size = 0;
    for (const document of source) {
      const values = parsed.bindings.map(({ name, value }) => ({ name, value: value(document, context.variables) }));
      const local = parsed.localField === undefined ? [] : connectingValues(document, parsed.localField);
      const key = valueKey([local, ...values.map(({ value }) => value)]);
      let joined = remembered.get(key);
      if (joined === undefined) {
        const variables = values.reduce<Variables | undefined>(
          (outer, { name, value }) => ({ name, value, outer }),
          context.variables,
        );
        joined = [...join(parsed, local, { ...context, variables }, context)];
        size += joined.length + 1;
        if (size > REMEMBERED) {
          remembered.clear();
          size = joined.length;
        }
        remembered.set(key, joined);
      }
      yield withValue(document, parsed.as, 0, [...joined]);
    }
  };
};

function join(
  { from, localField, foreignField, pipeline }: Lookup,
  local: unknown[],
  inner: AggregateContext,
  context: StageContext,
): Iterable<Document> {
  const own: Document = localField === undefined ? {} : { [foreignField as string]: equalToAny(local) };
  if (pipeline === undefined) return context.read(from, own);
  const filter = { $and: [own, ...leadingEqualities(pipeline, inner)] };
  return context.compile(pipeline, inner)(context.read(from, filter));
}

/** `$eq` rather than the bare value, because a regular expression is compared here and not searched. */
function equalToAny(values: unknown[]): Document {
  const [first, second] = values;
  if (values.length === 0) return { $in: [] };
  return second === undefined && values.length === 1 ? { $eq: first } : { $in: values };
}

function checkPipeline(pipeline: Document[], bindings: Lookup['bindings'], context: StageContext): void {
  const variables = bindings.reduce<Variables | undefined>(
    (outer, { name }) => ({ name, value: null, outer }),
    context.variables,
  );
  context.compile(pipeline, { ...context, variables });
}

function parseLookup(operand: unknown, context: StageContext): Lookup {
  if (!isDocument(operand))
    throw ServerError.failedToParse(`the $lookup stage specification must be an object, but found ${typeOf(operand)}`);
  const { from, as, localField, foreignField, let: variables = {}, pipeline, ...others } = operand;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw ServerError.failedToParse(`unknown argument to $lookup: ${unknown}`);
  if (typeof as !== 'string') throw ServerError.failedToParse("must specify 'as' field for a $lookup");
  if (typeof from !== 'string')
    throw ServerError.failedToParse(
      from === undefined
        ? "must specify 'from' field for a $lookup"
        : `$lookup argument 'from' must be a string, is type ${typeOf(from)}`,
    );
  if ((localField === undefined) !== (foreignField === undefined))
    throw ServerError.failedToParse(
      "$lookup requires both or neither of 'localField' and 'foreignField' to be specified",
    );
  if (localField === undefined && pipeline === undefined)
    throw ServerError.failedToParse(
      "$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified",
    );
  for (const [name, value] of Object.entries({ localField, foreignField })) {
    if (value !== undefined && typeof value !== 'string')
      throw ServerError.failedToParse(`$lookup argument '${name}' must be a string, is type ${typeOf(value)}`);
  }
  if (!isDocument(variables))
    throw ServerError.failedToParse(`$lookup argument 'let' must be an object, is type ${typeOf(variables)}`);
  if (pipeline !== undefined && !isArray(pipeline))
    throw ServerError.typeMismatch("'pipeline' option must be specified as an array");
  return {
    from,
    as: pathOf(as),
    localField: typeof localField === 'string' ? pathOf(localField) : undefined,
    foreignField: typeof foreignField === 'string' ? pathOf(foreignField).join('.') : undefined,
    bindings: Object.entries(variables).map(([name, value]) => {
      checkName(name);
      return { name, value: compileExpression(value, context) };
    }),
    pipeline: pipeline as Document[] | undefined,
  };
}

const graphLookup: StageCompiler = (operand, context) => {
  if (!isDocument(operand))
    throw ServerError.failedToParse(
      `the $graphLookup stage specification must be an object, but found ${typeOf(operand)}`,
    );
  const {
    from,
    as,
    startWith,
    connectFromField,
    connectToField,
    maxDepth,
    depthField,
    restrictSearchWithMatch,
    ...others
  } = operand;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new ServerError(40104, `Unknown argument to $graphLookup: ${unknown}`);
  if (
    typeof from !== 'string' ||
    typeof as !== 'string' ||
    typeof connectFromField !== 'string' ||
    typeof connectToField !== 'string' ||
    startWith === undefined
  ) {
    throw new ServerError(
      40105,
      "$graphLookup requires 'from', 'as', 'startWith', 'connectFromField', and 'connectToField' to be specified.",
    );
  }
  const start = compileExpression(startWith, context);
  const depth = maxDepth === undefined ? Infinity : depthOf(maxDepth);
  const restriction = isDocument(restrictSearchWithMatch) ? restrictSearchWithMatch : {};
  compileFilter(restriction, context);
  const [target, connectFrom] = [pathOf(as), pathOf(connectFromField)];
  const depthPath = typeof depthField === 'string' ? pathOf(depthField) : undefined;
  return function* (source) {
    for (const document of source) {
      const found = new Map<string, Document>();
      const asked = new Set<string>();
      const first = start(document, context.variables);
      let frontier = isArray(first) ? first : [first ?? null];
      for (let level = 0; level <= depth && frontier.length > 0; level += 1) {
        frontier = frontier.filter((value) => !asked.has(valueKey(value)) && asked.add(valueKey(value)));
        if (frontier.length === 0) break;
        const next: unknown[] = [];
        for (const reached of context.read(from, { $and: [{ [connectToField]: { $in: frontier } }, restriction] })) {
          const id = valueKey(fieldOf(reached, '_id'));
          if (found.has(id)) continue;
          found.set(id, depthPath === undefined ? reached : withValue(reached, depthPath, 0, BigInt(level)));
          const onward = valueAtPath(reached, connectFrom, 0);
          if (onward !== undefined) next.push(...(isArray(onward) ? onward : [onward]));
        }
        frontier = next;
      }
      yield withValue(document, target, 0, [...found.values()]);
    }
  };
};

function depthOf(value: unknown): number {
  const depth = toWholeNumber(value);
  if (numberTypeOf(value) === undefined)
    throw new ServerError(40100, `maxDepth must be numeric, found type: ${typeOf(value)}`);
  if (depth === undefined || depth < 0n)
    throw new ServerError(40101, `maxDepth requires a nonnegative argument, found: ${String(depth)}`);
  return Number(depth);
}

const unionWith: StageCompiler = (operand, context) => {
  if (typeof operand !== 'string' && !isDocument(operand))
    throw ServerError.failedToParse(
      `the $unionWith stage specification must be an object or string, but found ${typeOf(operand)}`,
    );
  const { coll, pipeline = [] } = isDocument(operand) ? operand : { coll: operand };
  if (typeof coll !== 'string') throw ServerError.notImplemented('$unionWith without a collection');
  const inner: Stage = context.compile(pipeline, context);
  return function* (source) {
    yield* source;
    yield* inner(context.read(coll));
  };
};

const notInFacet = new Set(['$facet', '$out', '$merge', '$collStats', '$indexStats', '$geoNear', '$planCacheStats']);

const facet: StageCompiler = (operand, context) => {
  if (!isDocument(operand))
    throw new ServerError(40169, `the $facet specification must be a non-empty object, but found: ${typeOf(operand)}`);
  const facets = Object.entries(operand).map(([name, pipeline]) => {
    if (!isArray(pipeline))
      throw new ServerError(40170, `arguments to $facet must be arrays, ${name} is type ${typeOf(pipeline)}`);
    for (const stage of pipeline) {
      const [stageName = ''] = isDocument(stage) ? Object.keys(stage) : [];
      if (notInFacet.has(stageName))
        throw new ServerError(40600, `${stageName} is not allowed to be used within a $facet stage`);
    }
    return { name, run: context.compile(pipeline, context) };
  });
  if (facets.length === 0) throw new ServerError(40169, 'the $facet specification must be a non-empty object');
  return (source) => {
    const documents = [...source];
    const result = emptyDocument();
    for (const { name, run } of facets) result[name] = [...run(documents)].map(copyDocument);
    return [result];
  };
};

/** Stages that bring documents of elsewhere in, or run pipelines inside. */
export const joinStages: Record<string, StageCompiler> = {
  $lookup: lookup,
  $graphLookup: graphLookup,
  $unionWith: unionWith,
  $facet: facet,
};
