import { accumulators, percentiles } from '../accumulators.js';
import type { Accumulator } from '../accumulators.js';
import { compareValues, typeOf } from '../compare.js';
import { emptyDocument, isArray, isDocument } from '../document.js';
import type { Document } from '../document.js';
import { compileExpression } from '../expression.js';
import type { Expression, ExpressionContext } from '../expression.js';
import { sharesOf } from '../expressions/accumulating.js';
import { namedOperands } from '../expressions/scope.js';
import { toWholeNumber } from '../numbers.js';
import { ServerError } from '../server-error.js';
import { compileSort, sortDocuments } from '../sort.js';
import { valueKey } from '../value-key.js';
import type { Stage, StageCompiler } from './stage.js';

/** An accumulator that is fed documents instead of values. */
export interface Gatherer {
  add(document: Document): void;
  result(): unknown;
}

export type GathererFactory = () => Gatherer;

/**
 * The accumulator of one field, `{ $sum: '$amount' }`.
 * @throws ServerError 40234, 40238, 15952 on what is no accumulator
 */
export function compileAccumulator(field: string, specification: unknown, context: ExpressionContext): GathererFactory {
  if (!isDocument(specification)) throw new ServerError(40234, `The field '${field}' must be an accumulator object`);
  const [name, second] = Object.keys(specification);
  if (name === undefined || second !== undefined)
    throw new ServerError(40238, `The field '${field}' must specify one accumulator`);
  const operand = specification[name];
  const create = accumulators.get(name);
  if (create !== undefined) {
    if (name === '$count' && !(isDocument(operand) && Object.keys(operand).length === 0))
      throw ServerError.typeMismatch('$count takes no arguments, i.e. $count:{}');
    return fromValues(create, compileExpression(name === '$count' ? 1 : operand, context), context);
  }
  const special = specialAccumulators.get(name);
  if (special !== undefined) return special(operand, context, name);
  if (name === '$accumulator') throw ServerError.notImplemented('the accumulator $accumulator');
  throw new ServerError(15952, `unknown group operator '${name}'`);
}

function fromValues(create: () => Accumulator, read: Expression, context: ExpressionContext): GathererFactory {
  return () => {
    const accumulator = create();
    return {
      add: (document) => accumulator.add(read(document, context.variables)),
      result: () => accumulator.result(),
    };
  };
}

type SpecialAccumulator = (operand: unknown, context: ExpressionContext, name: string) => GathererFactory;

/** Gathers all documents or values and decides at the end. */
function gathering<T>(read: (document: Document) => T, finish: (rows: T[]) => unknown): GathererFactory {
  return () => {
    const rows: T[] = [];
    return { add: (document) => void rows.push(read(document)), result: () => finish(rows) };
  };
}

function countOf(operand: unknown, context: ExpressionContext): number {
  const count = toWholeNumber(compileExpression(operand, context)(emptyDocument(), context.variables));
  if (count === undefined) throw new ServerError(5787902, "Value for 'n' must be of integral type");
  if (count <= 0n) throw new ServerError(5787908, `'n' must be greater than 0, found ${count}`);
  return Number(count);
}

function several(choose: (values: unknown[], count: number) => unknown[]): SpecialAccumulator {
  return (operand, context, name) => {
    const { input, n } = namedOperands(name, operand, ['input', 'n'], [], {
      notObject: 5787801,
      unknown: 5787901,
      missing: 5787906,
    });
    const read = compileExpression(input, context);
    const count = countOf(n, context);
    return gathering(
      (document) => read(document, context.variables) ?? null,
      (values) => choose(values, count),
    );
  };
}

const present = (values: unknown[]): unknown[] => values.filter((value) => value !== null);

function ranked(single: boolean, top: boolean): SpecialAccumulator {
  return (operand, context, name) => {
    const { sortBy, output, n } = namedOperands(
      name,
      operand,
      single ? ['sortBy', 'output'] : ['sortBy', 'output', 'n'],
      [],
      { notObject: 5788001, unknown: 5788002, missing: 5788003 },
    );
    if (!isDocument(sortBy))
      throw new ServerError(5788604, `expected 'sortBy' to already be an object in the arguments to ${name}`);
    compileSort(sortBy);
    const read = compileExpression(output, context);
    const count = single ? 1 : countOf(n, context);
    return gathering(
      (document) => document,
      (documents) => {
        const sorted = sortDocuments(documents, sortBy);
        const chosen = (top ? sorted.slice(0, count) : sorted.slice(-count)).map(
          (document) => read(document, context.variables) ?? null,
        );
        return single ? chosen[0] : chosen;
      },
    );
  };
}

function percentile(median: boolean): SpecialAccumulator {
  return (operand, context, name) => {
    const { input, p, method } = namedOperands(
      name,
      operand,
      median ? ['input', 'method'] : ['input', 'p', 'method'],
      [],
      { notObject: 7429703, unknown: 40415, missing: 40414 },
    );
    if (method !== 'approximate')
      throw ServerError.badValue("Currently only 'approximate' can be used as percentile 'method'.");
    const read = compileExpression(input, context);
    const shares = median ? [0.5] : sharesOf(compileExpression(p, context)(emptyDocument(), context.variables));
    return gathering(
      (document) => read(document, context.variables),
      (values) => (median ? percentiles(values, shares)[0] : percentiles(values, shares)),
    );
  };
}

const specialAccumulators = new Map<string, SpecialAccumulator>(
  Object.entries({
    $firstN: several((values, count) => values.slice(0, count)),
    $lastN: several((values, count) => values.slice(-count)),
    $minN: several((values, count) => present(values).sort(compareValues).slice(0, count)),
    $maxN: several((values, count) =>
      present(values)
        .sort((a, b) => compareValues(b, a))
        .slice(0, count),
    ),
    $top: ranked(true, true),
    $topN: ranked(false, true),
    $bottom: ranked(true, false),
    $bottomN: ranked(false, false),
    $percentile: percentile(false),
    $median: percentile(true),
  }),
);

interface Fields {
  name: string;
  create: GathererFactory;
}

function accumulatedFields(specification: Document, context: ExpressionContext): Fields[] {
  return Object.entries(specification).map(([name, value]) => {
    if (name.includes('.')) throw new ServerError(40235, `The field name '${name}' cannot contain '.'`);
    if (name.startsWith('$')) throw new ServerError(40236, `The field name '${name}' cannot be an operator name`);
    return { name, create: compileAccumulator(name, value, context) };
  });
}

/** Groups by a key, in the order in which keys first appear. */
function grouped(keyOf: (document: Document) => unknown, fields: readonly Fields[]): Stage {
  return (source) => {
    const groups = new Map<string, { id: unknown; gatherers: Gatherer[] }>();
    for (const document of source) {
      const id = keyOf(document);
      const key = valueKey(id);
      let group = groups.get(key);
      if (group === undefined) {
        group = { id, gatherers: fields.map(({ create }) => create()) };
        groups.set(key, group);
      }
      for (const gatherer of group.gatherers) gatherer.add(document);
    }
    return resultsOf(groups.values(), fields);
  };
}

function* resultsOf(
  groups: Iterable<{ id: unknown; gatherers: Gatherer[] }>,
  fields: readonly Fields[],
): Generator<Document> {
  for (const { id, gatherers } of groups) {
    const result = emptyDocument();
    result['_id'] = id;
    fields.forEach(({ name }, at) => (result[name] = gatherers[at]?.result()));
    yield result;
  }
}

const group: StageCompiler = (operand, context) => {
  if (!isDocument(operand)) throw new ServerError(15947, "a group's fields must be specified in an object");
  const { _id: id, ...rest } = operand;
  if (id === undefined) throw new ServerError(15955, 'a group specification must include an _id');
  const key = compileExpression(id, context);
  return grouped((document) => key(document, context.variables) ?? null, accumulatedFields(rest, context));
};

const count: StageCompiler = (operand) => {
  if (typeof operand !== 'string' || operand === '')
    throw new ServerError(40156, 'the count field must be a non-empty string');
  if (operand.startsWith('$')) throw new ServerError(40158, 'the count field cannot be a $-prefixed path');
  if (operand.includes('.')) throw new ServerError(40160, "the count field cannot contain '.'");
  return (source) => {
    let total = 0;
    for (const document of source) if (document) total += 1;
    if (total === 0) return [];
    const result = emptyDocument();
    result[operand] = total;
    return [result];
  };
};

const sortByCount: StageCompiler = (operand, context) => {
  if (!isDocument(operand) && !(typeof operand === 'string' && operand.startsWith('$'))) {
    throw new ServerError(
      40148,
      'the sortByCount field must be defined as a $-prefixed path or an expression inside an object',
    );
  }
  const groups = group({ _id: operand, count: { $sum: 1 } }, context, '$group');
  return (source) => sortDocuments(groups(source), { count: -1 });
};

const bucket: StageCompiler = (operand, context) => {
  const {
    groupBy,
    boundaries,
    default: other,
    output,
  } = namedOperands('$bucket', operand, ['groupBy', 'boundaries'], ['default', 'output'], {
    notObject: 40201,
    unknown: 40197,
    missing: 40198,
  });
  if (!isArray(boundaries))
    throw new ServerError(
      40200,
      `The $bucket 'boundaries' field must be an array, but found type: ${typeOf(boundaries)}.`,
    );
  if (boundaries.length < 2)
    throw new ServerError(
      40192,
      `The $bucket 'boundaries' field must have at least 2 values, but found ${boundaries.length} value(s).`,
    );
  const bounds = boundaries.map((bound) => compileExpression(bound, context)(emptyDocument(), undefined));
  for (let at = 1; at < bounds.length; at += 1) {
    if (compareValues(bounds[at - 1], bounds[at]) >= 0)
      throw new ServerError(40194, "The 'boundaries' option to $bucket must be sorted in ascending order");
  }
  const read = compileExpression(groupBy, context);
  const rest = other === undefined ? undefined : compileExpression(other, context)(emptyDocument(), undefined);
  const keyOf = (document: Document): unknown => {
    const value = read(document, context.variables) ?? null;
    const above = bounds.findIndex((bound) => compareValues(value, bound) < 0);
    if (above > 0) return bounds[above - 1];
    if (rest === undefined)
      throw new ServerError(
        40066,
        '$switch could not find a matching branch for an input, and no default was specified.',
      );
    return rest;
  };
  const groups = grouped(keyOf, accumulatedFields(isDocument(output) ? output : { count: { $sum: 1 } }, context));
  return (source) => sortDocuments(groups(source), { _id: 1 });
};

const bucketAuto: StageCompiler = (operand, context) => {
  const { groupBy, buckets, output, granularity } = namedOperands(
    '$bucketAuto',
    operand,
    ['groupBy', 'buckets'],
    ['output', 'granularity'],
    { notObject: 40240, unknown: 40245, missing: 40246 },
  );
  if (granularity !== undefined) throw ServerError.notImplemented("the option 'granularity' of $bucketAuto");
  const wanted = toWholeNumber(buckets);
  if (wanted === undefined || wanted <= 0n)
    throw new ServerError(
      40243,
      `The $bucketAuto 'buckets' field must be greater than 0, but found: ${String(wanted)}`,
    );
  const read = compileExpression(groupBy, context);
  const fields = accumulatedFields(isDocument(output) ? output : { count: { $sum: 1 } }, context);
  return (source) => {
    const rows = [...source].map((document) => ({ document, value: read(document, context.variables) ?? null }));
    rows.sort((a, b) => compareValues(a.value, b.value));
    return fillBuckets(rows, Number(wanted), fields);
  };
};

/** As even as can be, but equal values share a bucket. */
function* fillBuckets(
  rows: { document: Document; value: unknown }[],
  wanted: number,
  fields: readonly Fields[],
): Generator<Document> {
  const size = Math.max(1, Math.round(rows.length / wanted));
  let start = 0;
  for (let number = 1; start < rows.length; number += 1) {
    let end = number >= wanted ? rows.length : Math.min(start + size, rows.length);
    while (end < rows.length && compareValues(rows[end - 1]?.value, rows[end]?.value) === 0) end += 1;
    const gatherers = fields.map(({ create }) => create());
    for (const { document } of rows.slice(start, end)) for (const gatherer of gatherers) gatherer.add(document);
    const id = Object.assign(emptyDocument(), {
      min: rows[start]?.value,
      max: (rows[end] ?? rows[rows.length - 1])?.value,
    });
    yield* resultsOf([{ id, gatherers }], fields);
    start = end;
  }
}

/** Stages that gather documents into groups. */
export const groupStages: Record<string, StageCompiler> = {
  $group: group,
  $count: count,
  $sortByCount: sortByCount,
  $bucket: bucket,
  $bucketAuto: bucketAuto,
};
