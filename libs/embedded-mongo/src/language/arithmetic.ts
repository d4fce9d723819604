import { Decimal128 } from 'bson';
import {
  asDouble,
  asInteger,
  decimalFrom,
  decimalParts,
  fitsLong,
  numberTypeOf,
  plainNumber,
  toDecimal,
  toDouble,
} from './numbers.js';
import type { BsonNumber } from './numbers.js';

/** The wider of two number types decides the result's: decimal, then double, then long, then int. */
function resultType(a: BsonNumber, b: BsonNumber): 'int' | 'long' | 'double' | 'decimal' {
  const types = [numberTypeOf(a), numberTypeOf(b)];
  return (['decimal', 'double', 'long'] as const).find((type) => types.includes(type)) ?? 'int';
}

/** Ints that overflow become longs; longs that overflow become doubles. */
function whole(result: bigint, type: 'int' | 'long'): BsonNumber {
  if (!fitsLong(result)) return asDouble(Number(result));
  return type === 'long' ? result : asInteger(result);
}

function integerOf(value: BsonNumber): bigint {
  return BigInt(plainNumber(value) as number | bigint);
}

/** The sum, in the wider type. */
export function addNumbers(a: BsonNumber, b: BsonNumber): BsonNumber {
  const type = resultType(a, b);
  if (type === 'decimal') return decimalSum(toDecimal(a), toDecimal(b), 1n);
  if (type === 'double') return asDouble(toDouble(a) + toDouble(b));
  return whole(integerOf(a) + integerOf(b), type);
}

/** The difference, in the wider type. */
export function subtractNumbers(a: BsonNumber, b: BsonNumber): BsonNumber {
  const type = resultType(a, b);
  if (type === 'decimal') return decimalSum(toDecimal(a), toDecimal(b), -1n);
  if (type === 'double') return asDouble(toDouble(a) - toDouble(b));
  return whole(integerOf(a) - integerOf(b), type);
}

/** The product, in the wider type. */
export function multiplyNumbers(a: BsonNumber, b: BsonNumber): BsonNumber {
  const type = resultType(a, b);
  if (type === 'decimal') return decimalProduct(toDecimal(a), toDecimal(b));
  if (type === 'double') return asDouble(toDouble(a) * toDouble(b));
  return whole(integerOf(a) * integerOf(b), type);
}

/** The quotient: a decimal where one is given, else a double. The divisor is not zero. */
export function divideNumbers(a: BsonNumber, b: BsonNumber): BsonNumber {
  if (resultType(a, b) !== 'decimal') return asDouble(toDouble(a) / toDouble(b));
  const left = decimalParts(toDecimal(a));
  const right = decimalParts(toDecimal(b));
  if (left.kind !== 'finite' || right.kind !== 'finite') return toDecimal(asDouble(toDouble(a) / toDouble(b)));
  const scaled = left.coefficient * 10n ** 40n;
  const exact = shortened(
    scaled / right.coefficient,
    left.exponent - right.exponent - 40,
    scaled % right.coefficient === 0n ? left.exponent - right.exponent : undefined,
  );
  return decimalFrom(exact.coefficient, exact.exponent);
}

/** An exact quotient drops the zeros that scaling added. */
function shortened(
  coefficient: bigint,
  exponent: number,
  ideal: number | undefined,
): { coefficient: bigint; exponent: number } {
  let result = { coefficient, exponent };
  while (
    ideal !== undefined &&
    result.exponent < ideal &&
    result.coefficient % 10n === 0n &&
    result.coefficient !== 0n
  ) {
    result = { coefficient: result.coefficient / 10n, exponent: result.exponent + 1 };
  }
  return result;
}

/** The remainder with the sign of the dividend; a long for whole doubles as the server gives it. The divisor is not zero. */
export function remainder(a: BsonNumber, b: BsonNumber): BsonNumber {
  const type = resultType(a, b);
  if (type === 'decimal') return decimalRemainder(toDecimal(a), toDecimal(b));
  if (type === 'double') return asDouble(toDouble(a) % toDouble(b));
  return whole(integerOf(a) % integerOf(b), type);
}

function decimalSum(a: Decimal128, b: Decimal128, sign: bigint): Decimal128 {
  const left = decimalParts(a);
  const right = decimalParts(b);
  if (left.kind !== 'finite' || right.kind !== 'finite') return special(toDouble(a) + Number(sign) * toDouble(b));
  const exponent = Math.min(left.exponent, right.exponent);
  const aligned = (parts: { coefficient: bigint; exponent: number }): bigint =>
    parts.coefficient * 10n ** BigInt(parts.exponent - exponent);
  return decimalFrom(aligned(left) + sign * aligned(right), exponent);
}

function decimalProduct(a: Decimal128, b: Decimal128): Decimal128 {
  const left = decimalParts(a);
  const right = decimalParts(b);
  if (left.kind !== 'finite' || right.kind !== 'finite') return special(toDouble(a) * toDouble(b));
  return decimalFrom(left.coefficient * right.coefficient, left.exponent + right.exponent);
}

function decimalRemainder(a: Decimal128, b: Decimal128): Decimal128 {
  const left = decimalParts(a);
  const right = decimalParts(b);
  if (left.kind !== 'finite' || right.kind !== 'finite') return special(toDouble(a) % toDouble(b));
  const exponent = Math.min(left.exponent, right.exponent);
  const aligned = (parts: { coefficient: bigint; exponent: number }): bigint =>
    parts.coefficient * 10n ** BigInt(parts.exponent - exponent);
  return decimalFrom(aligned(left) % aligned(right), exponent);
}

/** NaN, an infinity or zero as a decimal: what is left when one operand is not finite. */
function special(value: number): Decimal128 {
  return toDecimal(asDouble(value));
}

/** Adds up many numbers without losing what small doubles add to large ones (Neumaier), as the server's `$sum` does. */
export class Sum {
  private integers = 0n;
  private sum = 0;
  private compensation = 0;
  private decimal: Decimal128 | undefined;
  private type: 'int' | 'long' | 'double' = 'int';
  count = 0;

  /** Adds a number; anything else is passed over. */
  add(value: unknown): void {
    const plain = plainNumber(value);
    if (plain === undefined) return;
    this.count += 1;
    const type = numberTypeOf(value);
    if (plain instanceof Decimal128) {
      this.decimal = this.decimal === undefined ? plain : decimalSum(this.decimal, plain, 1n);
    } else if (type === 'double') {
      this.type = 'double';
      this.addDouble(Number(plain));
    } else {
      if (type === 'long' && this.type === 'int') this.type = 'long';
      this.integers += BigInt(plain);
    }
  }

  /** The total in the widest type that was added; 0 of nothing. */
  total(): BsonNumber {
    if (this.decimal !== undefined) return addNumbers(this.decimal, this.binaryTotal());
    return this.binaryTotal();
  }

  /** The mean as double or decimal; null of nothing. */
  mean(): BsonNumber | null {
    if (this.count === 0) return null;
    const total = this.total();
    return divideNumbers(typeof total === 'bigint' ? Number(total) : total, this.count);
  }

  private binaryTotal(): BsonNumber {
    if (this.type !== 'double') return whole(this.integers, this.type);
    const doubles = Number.isFinite(this.sum) ? this.sum + this.compensation : this.sum;
    return asDouble(doubles + Number(this.integers));
  }

  private addDouble(value: number): void {
    const total = this.sum + value;
    this.compensation += Math.abs(this.sum) >= Math.abs(value) ? this.sum - total + value : value - total + this.sum;
    this.sum = total;
  }
}
