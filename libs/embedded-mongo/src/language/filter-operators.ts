import { Binary, BSONRegExp } from 'bson';
import { binaryParts, bracketOf, compareValues, equalValues, regexParts, typeOf } from './compare.js';
import type { ValueType } from './compare.js';
import { describeField, describeValue } from './describe.js';
import { isDocument } from './document.js';
import type { Document } from './document.js';
import { numberTypeOf, plainNumber, toDouble, toWholeNumber } from './numbers.js';
import type { Filter, ValueTest } from './match-path.js';
import { compilePattern } from './regex.js';
import { ServerError } from './server-error.js';
import { valueKey } from './value-key.js';

/** How `$elemMatch` compiles the filter inside it. */
export type CompileFilter = (filter: Document) => Filter;

/** What a field's operator asks; negations and `$all` are not about one value but about all at the path. */
export type Condition = { test: ValueTest; expandLeaf: boolean } | { not: Condition[] } | { every: Condition[] };

/** Whether `{ field: value }` holds operators; a DBRef also begins with a dollar and is a plain value. */
export function isOperatorDocument(value: unknown): value is Document {
  if (!isDocument(value)) return false;
  const [first] = Object.keys(value);
  return first !== undefined && first.startsWith('$') && !['$ref', '$id', '$db'].includes(first);
}

/**
 * The conditions of `{ $gt: 1, $lt: 5 }` on one field.
 * @throws ServerError 2 on an unknown operator or a wrong operand
 */
export function compileConditions(operators: Document, path: string, compile: CompileFilter): Condition[] {
  const conditions: Condition[] = [];
  for (const [name, operand] of Object.entries(operators)) {
    if (name === '$options') {
      if (!('$regex' in operators)) throw ServerError.badValue('$options needs a $regex');
      continue;
    }
    if (name === '$comment') continue;
    conditions.push(compileCondition(name, operand, operators, path, compile));
  }
  return conditions;
}

/** One value against conditions, as `$elemMatch` and `$pull` test an element. */
export function meets(conditions: readonly Condition[]): (value: unknown) => boolean {
  const tests = conditions.map((condition): ((value: unknown) => boolean) => {
    if ('not' in condition) {
      const inner = meets(condition.not);
      return (value) => !inner(value);
    }
    return 'every' in condition ? meets(condition.every) : condition.test;
  });
  return (value) => tests.every((test) => test(value));
}

function compileCondition(
  name: string,
  operand: unknown,
  siblings: Document,
  path: string,
  compile: CompileFilter,
): Condition {
  switch (name) {
    case '$eq':
      return atEach(equalTo(operand));
    case '$ne':
      if (isRegex(operand)) throw ServerError.badValue("Can't have regex as arg to $ne.");
      return { not: [atEach(equalTo(operand))] };
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return atEach(comparison(name, operand, path));
    case '$in':
      return atEach(isIn(name, operand));
    case '$nin':
      return { not: [atEach(isIn(name, operand))] };
    case '$not':
      return { not: negated(operand, path, compile) };
    case '$exists':
      return asExists(operand);
    case '$type':
      return atEach(hasType(operand));
    case '$mod':
      return atEach(modulo(operand));
    case '$regex':
      return atEach(pattern(operand, siblings));
    case '$all':
      return all(operand, path, compile);
    case '$elemMatch':
      return elementMatch(operand, path, compile);
    case '$size':
      return size(operand);
    case '$bitsAllSet':
    case '$bitsAllClear':
    case '$bitsAnySet':
    case '$bitsAnyClear':
      return atEach(bits(name, operand));
    case '$geoWithin':
    case '$geoIntersects':
    case '$near':
    case '$nearSphere':
    case '$within':
    case '$maxDistance':
    case '$minDistance':
      throw ServerError.notImplemented(name);
    default:
      throw ServerError.badValue(`unknown operator: ${name}`);
  }
}

const atEach = (test: ValueTest): Condition => ({ test, expandLeaf: true });

function isRegex(value: unknown): value is BSONRegExp | RegExp {
  return value instanceof BSONRegExp || value instanceof RegExp;
}

/** Equality as filters understand it: null equals what is missing. */
export function equalTo(operand: unknown): (value: unknown) => boolean {
  if (operand === null || operand === undefined) return (value) => value === null || value === undefined;
  if (typeof operand === 'string' || typeof operand === 'boolean') {
    return typeof operand === 'string'
      ? (value) => value === operand || (typeof value === 'object' && compareValues(value, operand) === 0)
      : (value) => value === operand;
  }
  const bracket = bracketOf(operand);
  return (value) => bracketOf(value) === bracket && compareValues(value, operand) === 0;
}

/** Range operators compare only within a type's bracket; MinKey and MaxKey lie outside of all. */
function comparison(name: '$gt' | '$gte' | '$lt' | '$lte', operand: unknown, path: string): ValueTest {
  if (isRegex(operand)) throw ServerError.badValue(`Can't have RegEx as arg to predicate over field '${path}'.`);
  const bracket = bracketOf(operand);
  const orEqual = name.endsWith('e');
  const below = name.startsWith('$lt');
  if (bracket === 0 || bracket === 5) return orEqual ? equalTo(null) : () => false;
  if (Number.isNaN(toDouble(operand)) && bracket === 10)
    return (value) => orEqual && bracketOf(value) === 10 && equalValues(value, operand);
  const extreme = typeOf(operand) === 'minKey' ? !below : typeOf(operand) === 'maxKey' ? below : undefined;
  return (value) => {
    if (bracketOf(value) !== bracket) return extreme ?? false;
    if (bracket === 10 && isNaNumber(value)) return false;
    const result = compareValues(value, operand);
    return result === 0 ? orEqual : below === result < 0;
  };
}

function isNaNumber(value: unknown): boolean {
  return typeof value === 'number'
    ? Number.isNaN(value)
    : numberTypeOf(value) === 'decimal' && Number.isNaN(toDouble(value));
}

function isIn(name: string, operand: unknown): ValueTest {
  if (!Array.isArray(operand)) throw ServerError.badValue(`${name} needs an array`);
  const patterns: ValueTest[] = [];
  const keys = new Set<string>();
  // A key is made only of values that could be among them: one of a large array or document is long.
  const brackets = new Set<number>();
  let orMissing = false;
  for (const one of operand as unknown[]) {
    if (isOperatorDocument(one)) throw ServerError.badValue(`cannot nest $ under ${name}`);
    if (isRegex(one)) patterns.push(regexTest(one));
    else if (one === null) orMissing = true;
    else {
      keys.add(valueKey(one));
      brackets.add(bracketOf(one));
    }
  }
  return (value) => {
    if (value === undefined || value === null) return orMissing;
    return (brackets.has(bracketOf(value)) && keys.has(valueKey(value))) || patterns.some((test) => test(value));
  };
}

function negated(operand: unknown, path: string, compile: CompileFilter): Condition[] {
  if (isRegex(operand)) return [atEach(regexTest(operand))];
  if (!isDocument(operand)) throw ServerError.badValue('$not needs a regex or a document');
  if (Object.keys(operand).length === 0) throw ServerError.badValue('$not cannot be empty');
  return compileConditions(operand, path, compile);
}

function asExists(operand: unknown): Condition {
  const wanted =
    typeof operand === 'boolean' ? operand : !(operand === null || operand === undefined || toDouble(operand) === 0);
  const exists = atEach((value) => value !== undefined);
  return wanted ? exists : { not: [exists] };
}

/** BSON's type numbers. @see https://www.mongodb.com/docs/manual/reference/bson-types/ */
const typeNumbers: Record<number, ValueType> = {
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  6: 'undefined',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  12: 'dbPointer',
  13: 'javascript',
  14: 'symbol',
  15: 'javascriptWithScope',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  [-1]: 'minKey',
  255: 'minKey',
  127: 'maxKey',
};
const typeNames = new Set<string>(Object.values(typeNumbers));

function hasType(operand: unknown): ValueTest {
  const wanted = new Set<ValueType>();
  for (const one of Array.isArray(operand) ? (operand as unknown[]) : [operand]) {
    for (const type of typesNamed(one)) wanted.add(type);
  }
  if (wanted.size === 0) throw ServerError.failedToParse('$type must match at least one type');
  return (value) => wanted.has(typeOf(value));
}

function typesNamed(name: unknown): ValueType[] {
  if (name === 'number') return ['int', 'long', 'double', 'decimal'];
  if (typeof name === 'string') {
    if (!typeNames.has(name)) throw ServerError.badValue(`Unknown type name alias: ${name}`);
    return [name as ValueType];
  }
  if (numberTypeOf(name) === undefined)
    throw ServerError.typeMismatch('type must be represented as a number or a string');
  const type = typeNumbers[toDouble(name)];
  if (type === undefined) throw ServerError.badValue(`Invalid numerical type code: ${describeValue(name)}`);
  return [type];
}

function modulo(operand: unknown): ValueTest {
  if (!Array.isArray(operand)) throw ServerError.badValue('malformed mod, needs to be an array');
  if (operand.length < 2) throw ServerError.badValue('malformed mod, not enough elements');
  if (operand.length > 2) throw ServerError.badValue('malformed mod, too many elements');
  const [divisor, remainder] = operand.map((one) => truncated(one));
  if (divisor === undefined) throw ServerError.badValue('malformed mod, divisor not a number');
  if (remainder === undefined) throw ServerError.badValue('malformed mod, remainder not a number');
  if (divisor === 0n) throw ServerError.badValue('divisor cannot be 0');
  return (value) => {
    const whole = truncated(value);
    return whole !== undefined && whole % divisor === remainder;
  };
}

function truncated(value: unknown): bigint | undefined {
  const whole = toWholeNumber(value);
  if (whole !== undefined) return whole;
  const double = Math.trunc(toDouble(value));
  return Number.isFinite(double) ? BigInt(double) : undefined;
}

function pattern(operand: unknown, siblings: Document): ValueTest {
  const options = siblings['$options'];
  if (options !== undefined && typeof options !== 'string') throw ServerError.badValue('$options has to be a string');
  if (isRegex(operand)) {
    const parts = regexParts(operand);
    if (options !== undefined && parts.options !== '')
      throw new ServerError(51075, 'options set in both $regex and $options');
    return regexTest(new BSONRegExp(parts.pattern, options ?? parts.options));
  }
  if (typeof operand !== 'string') throw ServerError.badValue('$regex has to be a string');
  if (operand.includes('\0')) throw new ServerError(51109, 'Regular expression cannot contain an embedded null byte');
  return regexTest(new BSONRegExp(operand, options ?? ''));
}

/** A regular expression matches texts that contain it, and the same expression as a value. */
export function regexTest(value: BSONRegExp | RegExp): ValueTest {
  const parts = regexParts(value);
  const compiled = compilePattern(parts.pattern, parts.options);
  return (candidate) => {
    if (typeof candidate === 'string') return compiled.test(candidate);
    if (typeof candidate !== 'object') return false;
    switch (typeOf(candidate)) {
      case 'symbol':
        return compiled.test((candidate as { value: string }).value);
      case 'regex':
        return equalValues(candidate, value);
      default:
        return false;
    }
  };
}

function all(operand: unknown, path: string, compile: CompileFilter): Condition {
  if (!Array.isArray(operand)) throw ServerError.badValue('$all needs an array');
  if (operand.length === 0) return atEach(() => false);
  const every = (operand as unknown[]).map((one): Condition => {
    if (isDocument(one) && Object.keys(one)[0] === '$elemMatch') return elementMatch(one['$elemMatch'], path, compile);
    if (isOperatorDocument(one)) throw ServerError.badValue('no $ expressions in $all');
    return atEach(isRegex(one) ? regexTest(one) : equalTo(one));
  });
  return { every };
}

function elementMatch(operand: unknown, path: string, compile: CompileFilter): Condition {
  if (!isDocument(operand)) throw ServerError.badValue('$elemMatch needs an Object');
  const test = elementTest(operand, path, compile);
  return {
    expandLeaf: false,
    test: (value, position) => {
      if (!Array.isArray(value)) return false;
      const index = value.findIndex(test);
      if (index >= 0 && position !== undefined) position.index = index;
      return index >= 0;
    },
  };
}

/** `$elemMatch: { $gte: 1 }` is about elements as values, `{ $or: […] }` and `{ a: 1 }` about elements as documents. */
function elementTest(operand: Document, path: string, compile: CompileFilter): (element: unknown) => boolean {
  const [first] = Object.keys(operand);
  if (isOperatorDocument(operand) && !['$and', '$or', '$nor', '$expr', '$where'].includes(first ?? ''))
    return meets(compileConditions(operand, path, compile));
  const filter = compile(operand);
  return (element) => {
    if (isDocument(element)) return filter(element);
    return Array.isArray(element) && filter(Object.fromEntries(element.entries()));
  };
}

function size(operand: unknown): Condition {
  const length = toWholeNumber(operand);
  if (length === undefined) {
    const reason = numberTypeOf(operand) ? 'Expected an integer' : 'Expected a number in';
    throw ServerError.badValue(`Failed to parse $size. ${reason}: ${describeField('$size', operand)}`);
  }
  if (length < 0n)
    throw ServerError.badValue(
      `Failed to parse $size. Expected a non-negative number in: ${describeField('$size', operand)}`,
    );
  return { expandLeaf: false, test: (value) => Array.isArray(value) && BigInt(value.length) === length };
}

type BitOperator = '$bitsAllSet' | '$bitsAllClear' | '$bitsAnySet' | '$bitsAnyClear';

function bits(name: BitOperator, operand: unknown): ValueTest {
  const positions = bitPositions(name, operand);
  const wanted = name.endsWith('Set');
  const every = name.startsWith('$bitsAll');
  return (value) => {
    const isSet = bitReader(value);
    if (isSet === undefined) return false;
    return every ? positions.every((at) => isSet(at) === wanted) : positions.some((at) => isSet(at) === wanted);
  };
}

function bitPositions(name: string, operand: unknown): number[] {
  if (Array.isArray(operand)) {
    return operand.map((one) => {
      const whole = toWholeNumber(one);
      if (whole === undefined || whole < 0n)
        throw ServerError.badValue(
          `Failed to parse bit position. Expected a non-negative number in: ${describeField(name, one)}`,
        );
      return Number(whole);
    });
  }
  if (operand instanceof Binary) {
    const reader = bitReader(operand);
    return [...Array(binaryParts(operand).bytes.length * 8).keys()].filter((at) => reader?.(at));
  }
  const mask = toWholeNumber(operand);
  if (mask === undefined)
    throw ServerError.badValue(
      `${name} takes an Array, a number, or a BinData but received: ${describeField(name, operand)}`,
    );
  if (mask < 0n) throw ServerError.failedToParse(`Expected a non-negative number in: ${describeField(name, operand)}`);
  return [...Array(64).keys()].filter((at) => (mask >> BigInt(at)) & 1n);
}

/** Bits of a whole number of 64 bits with its sign extended, or of binary data, lowest byte first. */
function bitReader(value: unknown): ((at: number) => boolean) | undefined {
  if (value instanceof Binary) {
    const { bytes } = binaryParts(value);
    return (at) => (((bytes[at >> 3] ?? 0) >> (at & 7)) & 1) === 1;
  }
  const plain = plainNumber(value);
  const whole = plain === undefined ? undefined : toWholeNumber(plain);
  if (whole === undefined || whole !== BigInt.asIntN(64, whole)) return undefined;
  return (at) => ((whole >> BigInt(Math.min(at, 63))) & 1n) === 1n;
}
