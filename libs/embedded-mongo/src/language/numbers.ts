import { Decimal128, Double, Int32, Long } from 'bson';

/**
 * How BSON's four number types are held:
 * - int: a `number` that is an integer of 32 bits;
 * - double: any other `number`, and a `Double` around a value that would otherwise be taken for an int;
 * - long: a `bigint`;
 * - decimal: a `Decimal128`.
 * So the common numbers cost nothing, and every number is still what it was after an update.
 */
export type NumberType = 'int' | 'long' | 'double' | 'decimal';
export type BsonNumber = number | bigint | Double | Decimal128;

export function isInt32(value: number): boolean {
  return (value | 0) === value && !Object.is(value, -0);
}

/** The type of a number, or undefined when the value is none. */
export function numberTypeOf(value: unknown): NumberType | undefined {
  switch (typeof value) {
    case 'number':
      return isInt32(value) ? 'int' : 'double';
    case 'bigint':
      return 'long';
    case 'object':
      if (value instanceof Double) return 'double';
      if (value instanceof Decimal128) return 'decimal';
      if (value instanceof Int32) return 'int';
      return value instanceof Long && (value as { _bsontype: string })._bsontype === 'Long' ? 'long' : undefined;
    default:
      return undefined;
  }
}

/** A double, told apart from an int of the same value. */
export function asDouble(value: number): number | Double {
  return isInt32(value) ? new Double(value) : value;
}

/** An int where it fits, else a long; a double where even a long is too small. */
export function asInteger(value: bigint): number | bigint {
  if (value >= -2147483648n && value <= 2147483647n) return Number(value);
  return fitsLong(value) ? value : Number(value);
}

export function fitsLong(value: bigint): boolean {
  return value >= -9223372036854775808n && value <= 9223372036854775807n;
}

/** The plain number or bigint inside; decimals stay decimals. Undefined for what is no number. */
export function plainNumber(value: unknown): number | bigint | Decimal128 | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (value instanceof Double || value instanceof Int32) return value.value;
  if (value instanceof Decimal128) return value;
  if (numberTypeOf(value) === 'long') return (value as Long).toBigInt();
  return undefined;
}

/** The nearest double, NaN for what is no number. */
export function toDouble(value: unknown): number {
  const plain = plainNumber(value);
  if (plain === undefined) return NaN;
  return plain instanceof Decimal128 ? Number(plain.toString()) : Number(plain);
}

/** The value when it is a whole number of any type, exactly; undefined for fractions, NaN and infinities. */
export function toWholeNumber(value: unknown): bigint | undefined {
  const plain = plainNumber(value);
  if (typeof plain === 'bigint') return plain;
  if (typeof plain === 'number') return Number.isInteger(plain) ? BigInt(plain) : undefined;
  if (plain === undefined) return undefined;
  const parts = decimalParts(plain);
  if (parts.kind !== 'finite') return undefined;
  if (parts.exponent >= 0) return parts.coefficient * 10n ** BigInt(parts.exponent);
  const divisor = 10n ** BigInt(-parts.exponent);
  return parts.coefficient % divisor === 0n ? parts.coefficient / divisor : undefined;
}

/** A decimal as coefficient × 10^exponent; the coefficient carries the sign. */
export type DecimalParts =
  | { kind: 'finite'; coefficient: bigint; exponent: number; negativeZero: boolean }
  | { kind: 'NaN' }
  | { kind: 'infinity'; negative: boolean };

/** Takes a decimal apart. @see https://github.com/mongodb/specifications/blob/master/source/bson-decimal128/decimal128.md */
export function decimalParts(decimal: Decimal128): DecimalParts {
  const view = new DataView(decimal.bytes.buffer, decimal.bytes.byteOffset, 16);
  const low = view.getBigUint64(0, true);
  const high = view.getBigUint64(8, true);
  const negative = high >> 63n === 1n;
  const combination = (high >> 58n) & 31n;
  if (combination === 31n) return { kind: 'NaN' };
  if (combination === 30n) return { kind: 'infinity', negative };
  const large = combination >> 3n === 3n;
  const exponent = Number((large ? high >> 47n : high >> 49n) & 0x3fffn) - 6176;
  // A coefficient beyond 34 digits is not canonical and counts as zero.
  const magnitude = large ? 0n : ((high & 0x1ffffffffffffn) << 64n) | low;
  const coefficient = magnitude > MAX_COEFFICIENT ? 0n : magnitude;
  return {
    kind: 'finite',
    coefficient: negative ? -coefficient : coefficient,
    exponent,
    negativeZero: negative && coefficient === 0n,
  };
}

const MAX_COEFFICIENT = 10n ** 34n - 1n;

/** The decimal nearest to coefficient × 10^exponent: 34 digits, half to even, infinity beyond the range. */
export function decimalFrom(coefficient: bigint, exponent: number): Decimal128 {
  const negative = coefficient < 0n;
  let magnitude = negative ? -coefficient : coefficient;
  let power = exponent;
  const excess = Math.max(magnitude.toString().length - 34, -6176 - power);
  if (excess > 0) {
    magnitude = roundedShift(magnitude, excess);
    power += excess;
    if (magnitude > MAX_COEFFICIENT) {
      magnitude /= 10n;
      power += 1;
    }
  }
  while (power > 6111 && magnitude !== 0n && magnitude * 10n <= MAX_COEFFICIENT) {
    magnitude *= 10n;
    power -= 1;
  }
  if (magnitude === 0n) power = Math.min(Math.max(power, -6176), 6111);
  if (power > 6111) return Decimal128.fromString(negative ? '-Infinity' : 'Infinity');
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, magnitude & 0xffffffffffffffffn, true);
  view.setBigUint64(8, (negative ? 1n << 63n : 0n) | (BigInt(power + 6176) << 49n) | (magnitude >> 64n), true);
  return new Decimal128(bytes);
}

function roundedShift(magnitude: bigint, digits: number): bigint {
  const divisor = 10n ** BigInt(digits);
  const quotient = magnitude / divisor;
  const twice = (magnitude % divisor) * 2n;
  const up = twice > divisor || (twice === divisor && quotient % 2n === 1n);
  return up ? quotient + 1n : quotient;
}

/** Any number as a decimal; a double keeps 15 significant digits, as the server's conversion does. */
export function toDecimal(value: BsonNumber): Decimal128 {
  const plain = plainNumber(value) ?? 0;
  if (plain instanceof Decimal128) return plain;
  if (typeof plain === 'bigint') return decimalFrom(plain, 0);
  if (Number.isNaN(plain)) return Decimal128.fromString('NaN');
  if (!Number.isFinite(plain)) return Decimal128.fromString(plain > 0 ? 'Infinity' : '-Infinity');
  if (numberTypeOf(value) === 'int') return decimalFrom(BigInt(plain), 0);
  return Decimal128.fromString(plain === 0 ? '0' : plain.toPrecision(15).replace('e+', 'E+').replace('e-', 'E-'));
}

/** Order of two numbers of any type by their exact value; NaN comes first and equals itself. */
export function compareNumbers(a: number | bigint | Decimal128, b: number | bigint | Decimal128): number {
  if (!(a instanceof Decimal128) && !(b instanceof Decimal128)) {
    if (a < b) return -1;
    if (a > b) return 1;
    if (a == b) return 0;
    return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
  }
  const left = toFraction(a);
  const right = toFraction(b);
  if (typeof left === 'number' || typeof right === 'number') {
    return compareNumbers(approximate(left), approximate(right));
  }
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

interface Fraction {
  numerator: bigint;
  denominator: bigint;
}

/** Beside NaN or an infinity, only the sign of the other number matters. */
function approximate(value: Fraction | number): number {
  if (typeof value === 'number') return value;
  return value.numerator < 0n ? -1 : value.numerator > 0n ? 1 : 0;
}

function toFraction(value: number | bigint | Decimal128): Fraction | number {
  if (typeof value === 'bigint') return { numerator: value, denominator: 1n };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return value;
    let denominator = 1n;
    let scaled = value;
    while (!Number.isInteger(scaled)) {
      scaled *= 2;
      denominator *= 2n;
    }
    return { numerator: BigInt(scaled), denominator };
  }
  const parts = decimalParts(value);
  if (parts.kind === 'NaN') return NaN;
  if (parts.kind === 'infinity') return parts.negative ? -Infinity : Infinity;
  const power = 10n ** BigInt(Math.abs(parts.exponent));
  return parts.exponent >= 0
    ? { numerator: parts.coefficient * power, denominator: 1n }
    : { numerator: parts.coefficient, denominator: power };
}
