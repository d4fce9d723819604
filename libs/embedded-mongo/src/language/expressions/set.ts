import { typeOf } from '../compare.js';
import { ServerError } from '../server-error.js';
import { truthy } from '../truthy.js';
import { valueKey } from '../value-key.js';
import { isNullish } from './scope.js';
import type { PlainOperator } from './scope.js';

function keyed(array: unknown[]): Map<string, unknown> {
  return new Map(array.map((element) => [valueKey(element), element]));
}

function listOf(name: string, code: number, value: unknown, which: string): unknown[] {
  if (!Array.isArray(value))
    throw new ServerError(code, `${which} of ${name} must be arrays. One argument is of type: ${typeOf(value)}`);
  return value as unknown[];
}

function setUnion(...arrays: unknown[]): unknown {
  if (arrays.some(isNullish)) return null;
  return [...keyed(arrays.flatMap((array) => listOf('$setUnion', 17043, array, 'All operands'))).values()];
}

function setIntersection(...arrays: unknown[]): unknown {
  if (arrays.some(isNullish)) return null;
  const [first = [], ...others] = arrays.map((array) => listOf('$setIntersection', 17047, array, 'All operands'));
  const sets = others.map(keyed);
  return [...keyed(first)].filter(([key]) => sets.every((set) => set.has(key))).map(([, value]) => value);
}

function setDifference(left: unknown, right: unknown): unknown {
  if (isNullish(left) || isNullish(right)) return null;
  const without = keyed(listOf('$setDifference', 17049, right, 'Both operands'));
  return [...keyed(listOf('$setDifference', 17048, left, 'Both operands'))]
    .filter(([key]) => !without.has(key))
    .map(([, value]) => value);
}

function setEquals(...arrays: unknown[]): boolean {
  const [first, ...others] = arrays.map((array) => keyed(listOf('$setEquals', 17044, array, 'All operands')));
  return others.every((other) => other.size === first?.size && [...other.keys()].every((key) => first.has(key)));
}

function setIsSubset(left: unknown, right: unknown): boolean {
  const whole = keyed(listOf('$setIsSubset', 17042, right, 'Both operands'));
  return listOf('$setIsSubset', 17046, left, 'Both operands').every((element) => whole.has(valueKey(element)));
}

/** Operators on arrays as sets. @see https://www.mongodb.com/docs/manual/reference/operator/aggregation/#set-expression-operators */
export const setOperators: Record<string, PlainOperator> = {
  $setUnion: [0, Infinity, setUnion],
  $setIntersection: [0, Infinity, setIntersection],
  $setDifference: [2, 2, setDifference],
  $setEquals: [2, Infinity, setEquals],
  $setIsSubset: [2, 2, setIsSubset],
  $anyElementTrue: [1, 1, (array) => listOf('$anyElementTrue', 17041, array, "The argument's elements").some(truthy)],
  $allElementsTrue: [
    1,
    1,
    (array) => listOf('$allElementsTrue', 17040, array, "The argument's elements").every(truthy),
  ],
};
