import { Sum, addNumbers, divideNumbers, multiplyNumbers, subtractNumbers } from '../arithmetic.js';
import { compareValues, typeOf } from '../compare.js';
import { describeValue } from '../describe.js';
import { emptyDocument, fieldOf, isArray, isDocument } from '../document.js';
import type { Document } from '../document.js';
import { compileExpression, pathOf } from '../expression.js';
import type { Expression } from '../expression.js';
import { addUnits, units } from '../expressions/calendar.js';
import type { Unit } from '../expressions/calendar.js';
import { timeZone } from '../expressions/time-zone.js';
import { asDouble, numberTypeOf, toDouble, toWholeNumber } from '../numbers.js';
import type { BsonNumber } from '../numbers.js';
import { ServerError } from '../server-error.js';
import { compileSort, sortDocuments } from '../sort.js';
import { valueKey } from '../value-key.js';
import { withValue } from './flow.js';
import { compileAccumulator } from './group.js';
import type { StageCompiler, StageContext } from './stage.js';

/** One partition in its order, as a window function sees it. */
interface Partition {
  documents: readonly Document[];
  order: Document | undefined;
}

/** The value of an output field for the document at a place of its partition. */
type WindowFunction = (partition: Partition, at: number) => unknown;

const setWindowFields: StageCompiler = (operand, context) => {
  if (!isDocument(operand))
    throw ServerError.failedToParse(
      `the $setWindowFields stage specification must be an object, found ${typeOf(operand)}`,
    );
  const { partitionBy, sortBy, output, ...others } = operand;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw ServerError.unknownField(`BSON field '$setWindowFields.${unknown}' is an unknown field.`);
  if (!isDocument(output))
    throw new ServerError(40414, "BSON field '$setWindowFields.output' is missing but a required field");
  if (isDocument(sortBy)) compileSort(sortBy);
  const order = isDocument(sortBy) ? sortBy : undefined;
  const key: Expression = partitionBy === undefined ? () => null : compileExpression(partitionBy, context);
  const fields = Object.entries(output).map(([name, specification]) => ({
    path: pathOf(name),
    evaluate: compileWindowFunction(name, specification, order, context),
  }));
  return function* (source) {
    for (const documents of partitions(source, (document) => key(document, context.variables) ?? null)) {
      const partition = { documents: order === undefined ? documents : sortDocuments(documents, order), order };
      for (let at = 0; at < partition.documents.length; at += 1) {
        let result = partition.documents[at] as Document;
        for (const { path, evaluate } of fields) result = withValue(result, path, 0, evaluate(partition, at));
        yield result;
      }
    }
  };
};

/** Partitions in the order of their keys. */
function partitions(source: Iterable<Document>, keyOf: (document: Document) => unknown): Document[][] {
  const groups = new Map<string, { key: unknown; documents: Document[] }>();
  for (const document of source) {
    const value = keyOf(document);
    if (isArray(value))
      throw ServerError.typeMismatch('An expression used to partition cannot evaluate to value of type array');
    const key = valueKey(value);
    const group = groups.get(key) ?? { key: value, documents: [] };
    group.documents.push(document);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => compareValues(a.key, b.key)).map(({ documents }) => documents);
}

function compileWindowFunction(
  field: string,
  specification: unknown,
  order: Document | undefined,
  context: StageContext,
): WindowFunction {
  if (!isDocument(specification))
    throw ServerError.failedToParse(`The field '${field}' must be a window function object`);
  const { window, ...rest } = specification;
  const [name, second] = Object.keys(rest);
  if (name === undefined || second !== undefined)
    throw ServerError.failedToParse(`Window function found an unknown argument: ${second ?? field}`);
  const operand = rest[name];
  const ranking = rankings.get(name);
  if (ranking !== undefined) {
    if (order === undefined)
      throw new ServerError(
        5371602,
        `${name} must be specified with a top level sortBy expression with exactly one element`,
      );
    if (window !== undefined) throw new ServerError(5371601, `Rank style window functions take no other arguments`);
    return ranking;
  }
  if (name === '$shift') return shift(operand, context);
  if (name === '$locf') return lastObserved(compileExpression(operand, context), context);
  if (name === '$linearFill') return linearFill(compileExpression(operand, context), context);
  const bounds = compileWindow(window, order);
  if (name === '$derivative' || name === '$integral') return rate(name, operand, bounds, order, context);
  if (name === '$expMovingAvg') return movingAverage(operand, context);
  if (name === '$covariancePop' || name === '$covarianceSamp')
    return covariance(operand, name === '$covarianceSamp', bounds, context);
  const create = compileAccumulator(field, rest, context);
  return (partition, at) => {
    const gatherer = create();
    const [from, to] = bounds(partition, at);
    for (let index = from; index <= to; index += 1) gatherer.add(partition.documents[index] as Document);
    return gatherer.result();
  };
}

/** First and last place of the window around a place; empty when the first is beyond the last. */
type Bounds = (partition: Partition, at: number) => [number, number];

function compileWindow(window: unknown, order: Document | undefined): Bounds {
  if (window === undefined) return ({ documents }) => [0, documents.length - 1];
  if (!isDocument(window)) throw ServerError.failedToParse("'window' field must be an object");
  const { documents, range, unit, ...others } = window;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw ServerError.failedToParse(`'window' field that specifies '${unknown}' is not known`);
  if (documents !== undefined) return documentBounds(pair('documents', documents));
  if (range === undefined) return ({ documents: all }) => [0, all.length - 1];
  const [path, second] = Object.keys(order ?? {});
  if (path === undefined || second !== undefined)
    throw new ServerError(5339902, 'Range-based bounds require sortBy a single field');
  return rangeBounds(pair('range', range), path, unit);
}

function pair(name: string, value: unknown): [unknown, unknown] {
  if (!isArray(value) || value.length !== 2)
    throw ServerError.failedToParse(`'window.${name}' field must be a 2-element array`);
  return [value[0], value[1]];
}

function documentBounds([lower, upper]: [unknown, unknown]): Bounds {
  const place = (bound: unknown, at: number, end: number): number => {
    if (bound === 'unbounded') return end;
    if (bound === 'current') return at;
    const offset = toWholeNumber(bound);
    if (offset === undefined) throw ServerError.failedToParse('Numeric document-based bounds must be an integer');
    return at + Number(offset);
  };
  return ({ documents }, at) => [
    Math.max(place(lower, at, 0), 0),
    Math.min(place(upper, at, documents.length - 1), documents.length - 1),
  ];
}

function rangeBounds([lower, upper]: [unknown, unknown], path: string, unit: unknown): Bounds {
  if (unit !== undefined && !units.includes(unit as Unit))
    throw ServerError.failedToParse(`unknown time unit value: ${describeValue(unit)}`);
  const edge = (value: unknown, bound: unknown): unknown => {
    if (bound === 'current') return value;
    if (value instanceof Date) {
      if (unit === undefined)
        throw new ServerError(5429414, 'Expected the sortBy field to be a number, because of the missing unit');
      return new Date(addUnits(value.getTime(), unit as Unit, toDouble(bound), timeZone('UTC')));
    }
    if (numberTypeOf(value) === undefined)
      throw new ServerError(
        5429414,
        `Invalid range: Expected the sortBy field to be a number, but it was ${typeOf(value)}`,
      );
    return addNumbers(value as BsonNumber, bound as BsonNumber);
  };
  return ({ documents }, at) => {
    const value = fieldOf(documents[at] as Document, path);
    let [from, to] = [0, documents.length - 1];
    if (lower !== 'unbounded')
      while (from <= to && compareValues(fieldOf(documents[from] as Document, path), edge(value, lower)) < 0) from += 1;
    if (upper !== 'unbounded')
      while (to >= from && compareValues(fieldOf(documents[to] as Document, path), edge(value, upper)) > 0) to -= 1;
    return [from, to];
  };
}

const isTied = ({ documents, order }: Partition, at: number): boolean =>
  at > 0 && compileSort(order ?? {})(documents[at - 1] as Document, documents[at] as Document) === 0;

function rank(partition: Partition, at: number): number {
  let first = at;
  while (isTied(partition, first)) first -= 1;
  return first + 1;
}

function denseRank(partition: Partition, at: number): number {
  let distinct = 1;
  for (let index = 1; index <= at; index += 1) if (!isTied(partition, index)) distinct += 1;
  return distinct;
}

const rankings = new Map<string, WindowFunction>(
  Object.entries({
    $rank: rank,
    $denseRank: denseRank,
    $documentNumber: (_partition, at) => at + 1,
  }),
);

function shift(operand: unknown, context: StageContext): WindowFunction {
  if (!isDocument(operand)) throw ServerError.failedToParse('Argument to $shift must be an object');
  const by = toWholeNumber(operand['by']);
  if (by === undefined) throw ServerError.failedToParse("'$shift:by' field must be an integer");
  const output = compileExpression(operand['output'], context);
  const otherwise = compileExpression(operand['default'] ?? null, context)(emptyDocument(), context.variables);
  return ({ documents }, at) => {
    const document = documents[at + Number(by)];
    return document === undefined ? otherwise : (output(document, context.variables) ?? null);
  };
}

function lastObserved(read: Expression, context: StageContext): WindowFunction {
  return ({ documents }, at) => {
    for (let index = at; index >= 0; index -= 1) {
      const value = read(documents[index] as Document, context.variables);
      if (value !== undefined && value !== null) return value;
    }
    return null;
  };
}

function linearFill(read: Expression, context: StageContext): WindowFunction {
  return ({ documents, order }, at) => {
    const [path] = Object.keys(order ?? {});
    if (path === undefined)
      throw new ServerError(
        605001,
        '$linearFill must be specified with a top level sortBy expression with exactly one element',
      );
    const valueAt = (index: number): unknown =>
      documents[index] === undefined ? undefined : (read(documents[index], context.variables) ?? null);
    const own = valueAt(at);
    if (own !== null) return own;
    let [before, after] = [at - 1, at + 1];
    while (before >= 0 && valueAt(before) === null) before -= 1;
    while (after < documents.length && valueAt(after) === null) after += 1;
    if (before < 0 || after >= documents.length) return null;
    const place = (index: number): number =>
      Number(
        fieldOf(documents[index] as Document, path) instanceof Date
          ? (fieldOf(documents[index] as Document, path) as Date).getTime()
          : toDouble(fieldOf(documents[index] as Document, path)),
      );
    const share = (place(at) - place(before)) / (place(after) - place(before));
    const [low, high] = [valueAt(before) as BsonNumber, valueAt(after) as BsonNumber];
    return addNumbers(low, multiplyNumbers(subtractNumbers(high, low), asDouble(share)));
  };
}

const milliseconds: Partial<Record<Unit, number>> = {
  week: 604_800_000,
  day: 86_400_000,
  hour: 3_600_000,
  minute: 60_000,
  second: 1000,
  millisecond: 1,
};

/** `$derivative` between the window's ends, `$integral` over it by trapezoids. */
function rate(
  name: string,
  operand: unknown,
  bounds: Bounds,
  order: Document | undefined,
  context: StageContext,
): WindowFunction {
  const [path] = Object.keys(order ?? {});
  if (path === undefined || !isDocument(operand)) throw ServerError.failedToParse(`${name} requires a sortBy`);
  const read = compileExpression(operand['input'], context);
  const scale = operand['unit'] === undefined ? 1 : milliseconds[operand['unit'] as Unit];
  if (scale === undefined) throw new ServerError(5490704, "unit must be 'week' or smaller");
  const point = (document: Document): { x: number; y: number } => {
    const x = fieldOf(document, path);
    return {
      x: (x instanceof Date ? x.getTime() : toDouble(x)) / scale,
      y: toDouble(read(document, context.variables)),
    };
  };
  return ({ documents }, at) => {
    const [from, to] = bounds({ documents, order }, at);
    const points = documents.slice(from, to + 1).map(point);
    const [first, last] = [points[0], points.at(-1)];
    if (name === '$derivative') {
      if (first === undefined || last === undefined || first.x === last.x) return null;
      return asDouble((last.y - first.y) / (last.x - first.x));
    }
    const area = new Sum();
    points.forEach(({ x, y }, index) => {
      const earlier = points[index - 1];
      if (earlier !== undefined) area.add(asDouble(((earlier.y + y) / 2) * (x - earlier.x)));
    });
    return asDouble(toDouble(area.total()));
  };
}

function movingAverage(operand: unknown, context: StageContext): WindowFunction {
  if (!isDocument(operand) || 'N' in operand === 'alpha' in operand)
    throw ServerError.failedToParse(
      "$expMovingAvg sub object must have exactly two fields: An 'input' field, and either an 'N' field or an 'alpha' field",
    );
  const alpha: BsonNumber =
    'N' in operand ? divideNumbers(2, addNumbers(operand['N'] as BsonNumber, 1)) : (operand['alpha'] as BsonNumber);
  const read = compileExpression(operand['input'], context);
  return ({ documents }, at) => {
    let average: BsonNumber | undefined;
    for (let index = 0; index <= at; index += 1) {
      const value = read(documents[index] as Document, context.variables);
      if (numberTypeOf(value) === undefined) continue;
      average =
        average === undefined
          ? (value as BsonNumber)
          : addNumbers(
              multiplyNumbers(value as BsonNumber, alpha),
              multiplyNumbers(average, subtractNumbers(1, alpha)),
            );
    }
    return average ?? null;
  };
}

function covariance(operand: unknown, isSample: boolean, bounds: Bounds, context: StageContext): WindowFunction {
  if (!isArray(operand) || operand.length !== 2)
    throw ServerError.failedToParse('covariance takes an array of two expressions');
  const [left, right] = operand.map((part) => compileExpression(part, context)) as [Expression, Expression];
  return (partition, at) => {
    const [from, to] = bounds(partition, at);
    const points = partition.documents
      .slice(from, to + 1)
      .map(
        (document) =>
          [toDouble(left(document, context.variables)), toDouble(right(document, context.variables))] as const,
      );
    const valid = points.filter(([x, y]) => !Number.isNaN(x) && !Number.isNaN(y));
    const degrees = valid.length - (isSample ? 1 : 0);
    if (degrees <= 0) return null;
    const mean = (side: 0 | 1): number => valid.reduce((sum, point) => sum + point[side], 0) / valid.length;
    const [meanX, meanY] = [mean(0), mean(1)];
    return asDouble(valid.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / degrees);
  };
}

/** `$setWindowFields`. */
export const windowStages: Record<string, StageCompiler> = { $setWindowFields: setWindowFields };
