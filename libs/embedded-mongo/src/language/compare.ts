import { Binary, BSONRegExp, BSONSymbol, Code, DBRef, ObjectId, Timestamp, bsonType } from 'bson';
import type { Decimal128 } from 'bson';
import { StoredUndefined, fieldOf, isDocument } from './document.js';
import type { Document } from './document.js';
import { compareNumbers, isInt32, plainNumber } from './numbers.js';

/** The names that `$type` knows, and `missing` for a field that is not there. */
export type ValueType =
  | 'double'
  | 'string'
  | 'object'
  | 'array'
  | 'binData'
  | 'undefined'
  | 'objectId'
  | 'bool'
  | 'date'
  | 'null'
  | 'regex'
  | 'dbPointer'
  | 'javascript'
  | 'symbol'
  | 'javascriptWithScope'
  | 'int'
  | 'timestamp'
  | 'long'
  | 'decimal'
  | 'minKey'
  | 'maxKey'
  | 'missing';

/** The BSON type of a value, as `$type` of an aggregation names it. */
export function typeOf(value: unknown): ValueType {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'number':
      return isInt32(value) ? 'int' : 'double';
    case 'bigint':
      return 'long';
    case 'boolean':
      return 'bool';
    case 'object':
      return value === null ? 'null' : typeOfObject(value);
    default:
      return 'missing';
  }
}

function typeOfObject(value: object): ValueType {
  if (Array.isArray(value)) return 'array';
  if (isDocument(value)) return 'object';
  if (value instanceof Date) return 'date';
  switch ((value as { [bsonType]?: string })[bsonType]) {
    case 'ObjectId':
      return 'objectId';
    case 'Binary':
      return 'binData';
    case 'Double':
      return 'double';
    case 'Int32':
      return 'int';
    case 'Long':
      return 'long';
    case 'Decimal128':
      return 'decimal';
    case 'Timestamp':
      return 'timestamp';
    case 'BSONRegExp':
      return 'regex';
    case 'MinKey':
      return 'minKey';
    case 'MaxKey':
      return 'maxKey';
    case 'BSONSymbol':
      return 'symbol';
    case 'Code':
      return (value as Code).scope ? 'javascriptWithScope' : 'javascript';
    case 'DBRef':
      return 'dbPointer';
    default:
      if (value instanceof RegExp) return 'regex';
      if (value instanceof Uint8Array) return 'binData';
      return value instanceof StoredUndefined ? 'undefined' : 'object';
  }
}

/**
 * The brackets of the comparison order; values of one bracket are compared by value, others by bracket.
 * @see https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/
 */
const brackets: Record<ValueType, number> = {
  minKey: -1,
  missing: 0,
  undefined: 0,
  null: 5,
  int: 10,
  long: 10,
  double: 10,
  decimal: 10,
  string: 15,
  symbol: 15,
  object: 20,
  array: 25,
  binData: 30,
  objectId: 35,
  bool: 40,
  date: 45,
  timestamp: 47,
  regex: 50,
  dbPointer: 55,
  javascript: 60,
  javascriptWithScope: 65,
  maxKey: 127,
};

/** The bracket of a value in the comparison order: equal for values that range operators may compare. */
export function bracketOf(value: unknown): number {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return 10;
    case 'string':
      return 15;
    default:
      return brackets[typeOf(value)];
  }
}

/** BSON's comparison order across all types: negative, zero or positive. Missing sorts as undefined, before null. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  if (typeof a === 'number' && typeof b === 'number')
    return a < b ? -1 : a > b ? 1 : a === b ? 0 : compareNumbers(a, b);
  const bracket = bracketOf(a);
  const other = bracketOf(b);
  if (bracket !== other) return bracket < other ? -1 : 1;
  switch (bracket) {
    case 10:
      return compareNumbers(plainNumber(a) as Decimal128, plainNumber(b) as Decimal128);
    case 15:
      return compareStrings(textOf(a), textOf(b));
    case 20:
      return compareDocuments(a as Document, b as Document);
    case 25:
      return compareArrays(a as unknown[], b as unknown[]);
    case 30:
      return compareBinary(a as Binary | Uint8Array, b as Binary | Uint8Array);
    case 35:
      return order((a as ObjectId).toHexString(), (b as ObjectId).toHexString());
    case 40:
      return Number(a) - Number(b);
    case 45:
      return order((a as Date).getTime(), (b as Date).getTime());
    case 47:
      return order(timestampBits(a as Timestamp), timestampBits(b as Timestamp));
    case 50:
      return comparePatterns(regexParts(a), regexParts(b));
    case 55:
      return comparePointers(a as DBRef, b as DBRef);
    case 60:
    case 65:
      return compareCode(a as Code, b as Code);
    default:
      return 0;
  }
}

/** Whether two values are equal in the comparison order; 1 and 1.0 are. */
export function equalValues(a: unknown, b: unknown): boolean {
  return a === b || compareValues(a, b) === 0;
}

/** Whether two values would be stored as the same bytes; 1 and 1.0 would not. */
export function identicalValues(a: unknown, b: unknown): boolean {
  if (a === b) return !Object.is(a, -0) && !Object.is(b, -0) ? true : Object.is(a, b);
  if (typeof a !== 'object' || typeof b !== 'object') return Number.isNaN(a) && Number.isNaN(b);
  if (typeOf(a) !== typeOf(b)) return false;
  if (Array.isArray(a)) {
    const other = b as unknown[];
    return a.length === other.length && a.every((element, index) => identicalValues(element, other[index]));
  }
  if (!isDocument(a)) {
    // 1.0 and 1.00 are equal decimals of different bytes.
    if (typeOf(a) === 'decimal') return (a as Decimal128).toString() === (b as Decimal128).toString();
    return compareValues(a, b) === 0;
  }
  const names = Object.keys(a);
  const otherNames = Object.keys(b as Document);
  return (
    names.length === otherNames.length &&
    names.every((name, index) => name === otherNames[index] && identicalValues(a[name], (b as Document)[name]))
  );
}

const order = <T extends string | number | bigint>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** By UTF-8 bytes, which is by code point; JavaScript's own order puts U+E000…U+FFFF after the astral planes' surrogates. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return asCodePointOrder(left) - asCodePointOrder(right);
  }
  return a.length - b.length;
}

function asCodePointOrder(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;
}

function compareDocuments(a: Document, b: Document): number {
  const names = Object.keys(a);
  const otherNames = Object.keys(b);
  const length = Math.min(names.length, otherNames.length);
  for (let index = 0; index < length; index += 1) {
    const name = names[index] ?? '';
    const otherName = otherNames[index] ?? '';
    const value = fieldOf(a, name);
    const otherValue = fieldOf(b, otherName);
    const result =
      order(bracketOf(value), bracketOf(otherValue)) ||
      compareStrings(name, otherName) ||
      compareValues(value, otherValue);
    if (result !== 0) return result;
  }
  return names.length - otherNames.length;
}

function compareArrays(a: unknown[], b: unknown[]): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const result = compareValues(a[index], b[index]);
    if (result !== 0) return result;
  }
  return a.length - b.length;
}

/** The bytes of a BinData value and its subtype. */
export function binaryParts(value: Binary | Uint8Array): { bytes: Uint8Array; subtype: number } {
  if (value instanceof Uint8Array) return { bytes: value, subtype: 0 };
  return { bytes: value.buffer.subarray(0, value.position), subtype: value.sub_type };
}

function compareBinary(a: Binary | Uint8Array, b: Binary | Uint8Array): number {
  const left = binaryParts(a);
  const right = binaryParts(b);
  return (
    left.bytes.length - right.bytes.length || left.subtype - right.subtype || Buffer.compare(left.bytes, right.bytes)
  );
}

/** A timestamp as one unsigned integer of 64 bits: seconds, then the increment. */
export function timestampBits(value: Timestamp): bigint {
  return BigInt.asUintN(64, value.toBigInt());
}

/** Pattern and options of a regular expression, however it is held. */
export function regexParts(value: unknown): { pattern: string; options: string } {
  if (value instanceof BSONRegExp) return { pattern: value.pattern, options: value.options };
  const { source, flags } = value as RegExp;
  return { pattern: source, options: [...flags].filter((flag) => 'ims'.includes(flag)).join('') };
}

function comparePatterns(a: { pattern: string; options: string }, b: { pattern: string; options: string }): number {
  return compareStrings(a.pattern, b.pattern) || compareStrings(a.options, b.options);
}

function comparePointers(a: DBRef, b: DBRef): number {
  return compareStrings(a.collection, b.collection) || compareValues(a.oid, b.oid);
}

function compareCode(a: Code, b: Code): number {
  return compareStrings(String(a.code), String(b.code)) || compareValues(a.scope ?? null, b.scope ?? null);
}

function textOf(value: unknown): string {
  return value instanceof BSONSymbol ? value.value : (value as string);
}
