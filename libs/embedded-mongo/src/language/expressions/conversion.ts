import { Binary, Decimal128, ObjectId } from 'bson';
import { binaryParts, typeOf } from '../compare.js';
import type { ValueType } from '../compare.js';
import { describeValue } from '../describe.js';
import { asDouble, decimalParts, fitsLong, numberTypeOf, plainNumber, toDecimal, toDouble } from '../numbers.js';
import type { BsonNumber } from '../numbers.js';
import { ServerError } from '../server-error.js';
import { truthy } from '../truthy.js';
import { isNullish, namedOperands } from './scope.js';
import type { PlainOperator, SpecialOperator } from './scope.js';

const fail = (message: string): ServerError => new ServerError(241, `${message} in $convert with no onError value`);

function unsupported(value: unknown, to: string): ServerError {
  return fail(`Unsupported conversion from ${typeOf(value)} to ${to}`);
}

/** Converts what is not null or missing. @throws ServerError 241 when it cannot be done */
function convert(value: unknown, to: ValueType): unknown {
  switch (to) {
    case 'double':
      return toDoubleValue(value);
    case 'int':
    case 'long':
      return toInteger(value, to);
    case 'decimal':
      return toDecimalValue(value);
    case 'bool':
      return truthy(value);
    case 'string':
      return toText(value);
    case 'date':
      return toDate(value);
    case 'objectId':
      return toObjectId(value);
    case 'binData':
      if (value instanceof Binary) return value;
      throw unsupported(value, to);
    default:
      throw ServerError.badValue(`Unsupported target type in $convert: ${to}`);
  }
}

function parseNumber(text: string): number {
  if (!/^[+-]?(\d+\.?\d*([eE][+-]?\d+)?|\.\d+([eE][+-]?\d+)?|inf|infinity|nan)$/i.test(text)) {
    throw fail(`Failed to parse number '${text}'`);
  }
  const special = /^([+-]?)(inf|nan)/i.exec(text);
  if (!special) return Number(text);
  return special[2]?.toLowerCase() === 'nan' ? NaN : special[1] === '-' ? -Infinity : Infinity;
}

function toDoubleValue(value: unknown): unknown {
  if (typeof value === 'boolean') return asDouble(value ? 1 : 0);
  if (typeof value === 'string') return asDouble(parseNumber(value));
  if (value instanceof Date) return asDouble(value.getTime());
  if (numberTypeOf(value) !== undefined) return asDouble(toDouble(value));
  throw unsupported(value, 'double');
}

function toInteger(value: unknown, to: 'int' | 'long'): unknown {
  const whole = wholeOf(value, to);
  if (to === 'long') {
    if (!fitsLong(whole)) throw fail(`Conversion would overflow target type`);
    return whole;
  }
  if (whole !== BigInt.asIntN(32, whole)) throw fail('Conversion would overflow target type');
  return Number(whole);
}

function wholeOf(value: unknown, to: 'int' | 'long'): bigint {
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (value instanceof Date && to === 'long') return BigInt(value.getTime());
  if (typeof value === 'string') {
    if (!/^[+-]?\d+$/.test(value)) throw fail(`Failed to parse number '${value}'`);
    return BigInt(value.replace(/^\+/, ''));
  }
  const plain = plainNumber(value);
  if (plain === undefined) throw unsupported(value, to);
  if (typeof plain === 'bigint') return plain;
  if (plain instanceof Decimal128) {
    const parts = decimalParts(plain);
    if (parts.kind !== 'finite') throw fail(`Attempt to convert ${plain.toString()} value to integer type`);
    const power = 10n ** BigInt(Math.abs(parts.exponent));
    return parts.exponent >= 0 ? parts.coefficient * power : parts.coefficient / power;
  }
  if (Number.isNaN(plain)) throw fail('Attempt to convert NaN value to integer type');
  if (!Number.isFinite(plain)) throw fail('Attempt to convert infinity value to integer type');
  return BigInt(Math.trunc(plain));
}

function toDecimalValue(value: unknown): Decimal128 {
  if (typeof value === 'boolean') return toDecimal(value ? 1 : 0);
  if (value instanceof Date) return toDecimal(BigInt(value.getTime()));
  if (typeof value === 'string') {
    parseNumber(value);
    return Decimal128.fromStringWithRounding(value);
  }
  if (numberTypeOf(value) === undefined) throw unsupported(value, 'decimal');
  return toDecimal(value as BsonNumber);
}

function toText(value: unknown): string {
  switch (typeOf(value)) {
    case 'string':
      return value as string;
    case 'bool':
      return String(value);
    case 'date':
      return (value as Date).toISOString();
    case 'objectId':
      return (value as ObjectId).toHexString();
    case 'int':
    case 'long':
    case 'double':
    case 'decimal':
      return String(plainNumber(value));
    case 'binData': {
      const { bytes, subtype } = binaryParts(value as Binary);
      if (subtype === 4) return new Binary(bytes, 4).toUUID().toString();
      return Buffer.from(bytes).toString('base64');
    }
    default:
      throw unsupported(value, 'string');
  }
}

/** A date from text as `$toDate` and `$dateFromString` read it; without a zone it is UTC. Undefined when it is none. */
export function parseDate(text: string): Date | undefined {
  const parts =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?$/.exec(
      text.trim(),
    );
  if (!parts) return undefined;
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z'] = parts;
  const offset = /^[+-]/.test(zone)
    ? zone.replace(/^([+-]\d{2}):?(\d{2})?$/, (_all, hours: string, minutes?: string) => `${hours}:${minutes ?? '00'}`)
    : 'Z';
  const date = new Date(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}${offset}`,
  );
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function toDate(value: unknown): Date {
  switch (typeOf(value)) {
    case 'date':
      return value as Date;
    case 'objectId':
      return (value as ObjectId).getTimestamp();
    case 'timestamp':
      return new Date((value as { t: number }).t * 1000);
    case 'string': {
      const date = parseDate(value as string);
      if (date === undefined) throw fail(`Error parsing date string '${value as string}'`);
      return date;
    }
    case 'long':
    case 'double':
    case 'decimal': {
      const date = new Date(Number(wholeOf(value, 'long')));
      if (Number.isNaN(date.getTime())) throw fail('Conversion would overflow target type');
      return date;
    }
    default:
      throw unsupported(value, 'date');
  }
}

function toObjectId(value: unknown): ObjectId {
  if (value instanceof ObjectId) return value;
  if (typeof value !== 'string') throw unsupported(value, 'objectId');
  if (!/^[0-9a-fA-F]{24}$/.test(value)) throw fail(`Failed to parse objectId '${value}'`);
  return new ObjectId(value);
}

function to(type: ValueType): PlainOperator {
  return [1, 1, (value) => (isNullish(value) ? null : convert(value, type))];
}

/** Conversions to one type, and questions about the type. */
export const conversionOperators: Record<string, PlainOperator> = {
  $toInt: to('int'),
  $toLong: to('long'),
  $toDouble: to('double'),
  $toDecimal: to('decimal'),
  $toBool: to('bool'),
  $toString: to('string'),
  $toDate: to('date'),
  $toObjectId: to('objectId'),
  $toUUID: [1, 1, (value) => (isNullish(value) ? null : uuidOf(value))],
  $type: [1, 1, (value) => typeOf(value)],
  $isNumber: [1, 1, (value) => numberTypeOf(value) !== undefined],
};

function uuidOf(value: unknown): Binary {
  const hex =
    typeof value === 'string'
      ? /^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})$/i.exec(value)
      : null;
  if (!hex) throw fail(`Failed to parse UUID ${describeValue(value)}`);
  return new Binary(Buffer.from(hex.slice(1).join(''), 'hex'), 4);
}

const targets: Record<number, ValueType> = {
  1: 'double',
  2: 'string',
  5: 'binData',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  16: 'int',
  18: 'long',
  19: 'decimal',
};

function targetOf(value: unknown): ValueType {
  const name =
    typeof value === 'string' ? value : numberTypeOf(value) === undefined ? undefined : targets[toDouble(value)];
  if (name === undefined)
    throw ServerError.failedToParse(`$convert's 'to' argument must be a string or number, but is ${typeOf(value)}`);
  if (!Object.values(targets).includes(name as ValueType)) throw ServerError.badValue(`Unknown type name: ${name}`);
  return name as ValueType;
}

const convertOperator: SpecialOperator = (operand, scope) => {
  const {
    input,
    to: target,
    onError,
    onNull,
  } = namedOperands('$convert', operand, ['input', 'to'], ['onError', 'onNull', 'format', 'byteOrder']);
  const source = scope.compile(input);
  const type = scope.compile(target);
  const otherwise = onError === undefined ? undefined : scope.compile(onError);
  const ofNull = onNull === undefined ? undefined : scope.compile(onNull);
  return (root, variables) => {
    const value = source(root, variables);
    if (isNullish(value)) return ofNull === undefined ? null : ofNull(root, variables);
    const wanted = type(root, variables);
    if (isNullish(wanted)) return null;
    try {
      return convert(value, targetOf(wanted));
    } catch (error) {
      if (otherwise !== undefined && error instanceof ServerError && error.code === 241)
        return otherwise(root, variables);
      throw error;
    }
  };
};

/** `$convert`, which chooses its type while it runs. */
export const conversionScopes: Record<string, SpecialOperator> = { $convert: convertOperator };
