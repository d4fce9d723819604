import { Decimal128, Double } from 'bson';
import { typeOf } from '../compare.js';
import { addNumbers, divideNumbers, multiplyNumbers, remainder, subtractNumbers } from '../arithmetic.js';
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
  toWholeNumber,
} from '../numbers.js';
import type { BsonNumber } from '../numbers.js';
import { ServerError } from '../server-error.js';
import { isNullish } from './scope.js';
import type { PlainOperator } from './scope.js';

const isNumber = (value: unknown): value is BsonNumber => numberTypeOf(value) !== undefined;

function add(...values: unknown[]): unknown {
  let sum: BsonNumber = 0;
  let date = false;
  for (const value of values) {
    if (isNullish(value)) return null;
    if (value instanceof Date) {
      if (date) throw new ServerError(16612, 'only one date allowed in an $add expression');
      date = true;
      sum = addNumbers(sum, BigInt(value.getTime()));
    } else if (isNumber(value)) sum = addNumbers(sum, value);
    else throw ServerError.typeMismatch(`$add only supports numeric or date types, not ${typeOf(value)}`);
  }
  return date ? dateAt(sum) : sum;
}

function dateAt(milliseconds: BsonNumber): Date {
  const date = new Date(Math.round(toDouble(milliseconds)));
  if (Number.isNaN(date.getTime())) throw new ServerError(15, 'date overflow');
  return date;
}

function subtract(left: unknown, right: unknown): unknown {
  if (isNullish(left) || isNullish(right)) return null;
  if (isNumber(left) && isNumber(right)) return subtractNumbers(left, right);
  if (left instanceof Date) {
    if (right instanceof Date) return BigInt(left.getTime() - right.getTime());
    if (isNumber(right)) return dateAt(subtractNumbers(BigInt(left.getTime()), right));
  }
  throw ServerError.typeMismatch(`can't $subtract ${typeOf(right)} from ${typeOf(left)}`);
}

function multiply(...values: unknown[]): unknown {
  let product: BsonNumber = 1;
  let missing = false;
  for (const value of values) {
    if (isNullish(value)) missing = true;
    else if (isNumber(value)) product = multiplyNumbers(product, value);
    else throw ServerError.typeMismatch(`$multiply only supports numeric types, not ${typeOf(value)}`);
  }
  return missing ? null : product;
}

function divide(left: unknown, right: unknown): unknown {
  if (isNumber(left) && isNumber(right)) {
    if (toDouble(right) === 0) throw ServerError.badValue("can't $divide by zero");
    return divideNumbers(left, right);
  }
  if (isNullish(left) || isNullish(right)) return null;
  throw ServerError.typeMismatch(`$divide only supports numeric types, not ${typeOf(left)} and ${typeOf(right)}`);
}

function mod(left: unknown, right: unknown): unknown {
  if (isNumber(left) && isNumber(right)) {
    if (toDouble(right) === 0) throw new ServerError(16610, "can't $mod by zero");
    return remainder(left, right);
  }
  if (isNullish(left) || isNullish(right)) return null;
  throw new ServerError(16611, `$mod only supports numeric types, not ${typeOf(left)} and ${typeOf(right)}`);
}

/** An operator on one number. */
function unary(name: string, evaluate: (value: BsonNumber) => unknown): PlainOperator {
  return [
    1,
    1,
    (value) => {
      if (isNullish(value)) return null;
      if (!isNumber(value)) throw new ServerError(28765, `${name} only supports numeric types, not ${typeOf(value)}`);
      return evaluate(value);
    },
  ];
}

/** A function of doubles; a decimal argument gives a decimal. */
function transcendental(
  name: string,
  evaluate: (value: number) => number,
  domain?: [code: number, accepts: (value: number) => boolean, message: string],
): PlainOperator {
  return unary(name, (value) => {
    const double = toDouble(value);
    if (domain && !Number.isNaN(double) && !domain[1](double))
      throw new ServerError(domain[0], `${domain[2]}${double}`);
    const result = evaluate(double);
    return value instanceof Decimal128
      ? toDecimal(Number.isFinite(result) ? new Double(result) : result)
      : asDouble(result);
  });
}

function absolute(value: BsonNumber): unknown {
  const plain = plainNumber(value);
  if (typeof plain === 'bigint') {
    if (plain === -9223372036854775808n) throw new ServerError(28680, "can't take $abs of long long min");
    return plain < 0n ? -plain : plain;
  }
  if (plain instanceof Decimal128)
    return plain.toString().startsWith('-') ? Decimal128.fromString(plain.toString().slice(1)) : plain;
  const result = Math.abs(plain ?? 0);
  if (numberTypeOf(value) === 'int') return result > 2147483647 ? BigInt(result) : result;
  return asDouble(result);
}

type Rounding = 'floor' | 'ceil' | 'trunc' | 'even';

/** Rounds to a decimal place; ints and longs keep their type where the place is not before the point. */
function roundTo(value: BsonNumber, place: number, rounding: Rounding): unknown {
  const type = numberTypeOf(value);
  const plain = plainNumber(value) ?? 0;
  if (type === 'int' || type === 'long') {
    if (place >= 0) return value;
    const rounded = roundScaled(BigInt(plain as number | bigint), -place, rounding) * 10n ** BigInt(-place);
    if (!fitsLong(rounded)) throw new ServerError(51080, 'invalid conversion from Decimal128 result in $round');
    return type === 'int' ? asInteger(rounded) : rounded;
  }
  const decimal = type === 'double' ? exactDecimal(plain as number) : (plain as Decimal128);
  if (decimal === undefined) return value;
  const parts = decimalParts(decimal);
  if (parts.kind !== 'finite' || parts.exponent >= -place) return value;
  const result = decimalFrom(roundScaled(parts.coefficient, -place - parts.exponent, rounding), -place);
  if (type === 'decimal') return result;
  const double = Number(result.toString());
  return asDouble(double === 0 && (plain as number) < 0 ? -0 : double);
}

function exactDecimal(value: number): Decimal128 | undefined {
  return Number.isFinite(value) ? Decimal128.fromString(String(value)) : undefined;
}

function roundScaled(coefficient: bigint, digits: number, rounding: Rounding): bigint {
  const divisor = 10n ** BigInt(digits);
  const quotient = coefficient / divisor;
  const rest = coefficient % divisor;
  if (rest === 0n || rounding === 'trunc') return quotient;
  if (rounding === 'floor') return rest < 0n ? quotient - 1n : quotient;
  if (rounding === 'ceil') return rest > 0n ? quotient + 1n : quotient;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  const up = twice > divisor || (twice === divisor && quotient % 2n !== 0n);
  if (!up) return quotient;
  return coefficient < 0n ? quotient - 1n : quotient + 1n;
}

function rounder(name: string, rounding: Rounding): PlainOperator {
  return [
    1,
    2,
    (value, place = 0) => {
      if (isNullish(value) || isNullish(place)) return null;
      if (!isNumber(value)) throw new ServerError(51081, `${name} only supports numeric types, not ${typeOf(value)}`);
      const digits = toWholeNumber(place);
      if (digits === undefined) throw new ServerError(51082, `precision argument to ${name} must be a integral value`);
      if (digits < -20n || digits > 100n)
        throw new ServerError(51083, `cannot apply ${name} with precision value ${digits} value must be in [-20, 100]`);
      return roundTo(value, Number(digits), rounding);
    },
  ];
}

function power(base: unknown, exponent: unknown): unknown {
  if (isNullish(base) || isNullish(exponent)) return null;
  if (!isNumber(base)) throw new ServerError(28762, `$pow's base must be numeric, not ${typeOf(base)}`);
  if (!isNumber(exponent)) throw new ServerError(28763, `$pow's exponent must be numeric, not ${typeOf(exponent)}`);
  if (toDouble(base) === 0 && toDouble(exponent) < 0)
    throw new ServerError(28764, '$pow cannot take a base of 0 and a negative exponent');
  const types = [numberTypeOf(base), numberTypeOf(exponent)];
  const result = toDouble(base) ** toDouble(exponent);
  if (types.includes('decimal')) return toDecimal(new Double(result));
  if (types.includes('double')) return asDouble(result);
  const [whole, times] = [toWholeNumber(base), toWholeNumber(exponent)];
  if (whole === undefined || times === undefined || times < 0n || Math.abs(result) > 1e19) return asDouble(result);
  const exact = whole ** times;
  if (!fitsLong(exact)) return asDouble(result);
  return types.includes('long') ? exact : asInteger(exact);
}

function logarithm(value: unknown, base: unknown): unknown {
  if (isNullish(value) || isNullish(base)) return null;
  if (!isNumber(value)) throw new ServerError(28756, `$log's argument must be numeric, not ${typeOf(value)}`);
  if (!isNumber(base)) throw new ServerError(28757, `$log's base must be numeric, not ${typeOf(base)}`);
  if (toDouble(value) <= 0)
    throw new ServerError(28758, `$log's argument must be a positive number, but is ${toDouble(value)}`);
  if (toDouble(base) <= 0 || toDouble(base) === 1)
    throw new ServerError(28759, `$log's base must be a positive number not equal to 1, but is ${toDouble(base)}`);
  return asDouble(Math.log(toDouble(value)) / Math.log(toDouble(base)));
}

function bitwise(name: string, start: bigint, combine: (a: bigint, b: bigint) => bigint): PlainOperator {
  return [
    0,
    Infinity,
    (...values) => {
      let result = start;
      let long = false;
      for (const value of values) {
        if (isNullish(value)) return null;
        const type = numberTypeOf(value);
        if (type !== 'int' && type !== 'long')
          throw ServerError.typeMismatch(`${name} only supports int and long operands.`);
        long ||= type === 'long';
        result = combine(result, toWholeNumber(value) ?? 0n);
      }
      return long ? result : Number(result);
    },
  ];
}

/** Arithmetic. @see https://www.mongodb.com/docs/manual/reference/operator/aggregation/#arithmetic-expression-operators */
export const arithmeticOperators: Record<string, PlainOperator> = {
  $add: [0, Infinity, add],
  $subtract: [2, 2, subtract],
  $multiply: [0, Infinity, multiply],
  $divide: [2, 2, divide],
  $mod: [2, 2, mod],
  $abs: unary('$abs', absolute),
  $ceil: unary('$ceil', (value) => roundTo(value, 0, 'ceil')),
  $floor: unary('$floor', (value) => roundTo(value, 0, 'floor')),
  $round: rounder('$round', 'even'),
  $trunc: rounder('$trunc', 'trunc'),
  $sqrt: transcendental('$sqrt', Math.sqrt, [
    28714,
    (value) => value >= 0,
    "$sqrt's argument must be greater than or equal to 0, but is ",
  ]),
  $exp: transcendental('$exp', Math.exp),
  $ln: transcendental('$ln', Math.log, [
    28766,
    (value) => value > 0,
    "$ln's argument must be a positive number, but is ",
  ]),
  $log10: transcendental('$log10', Math.log10, [
    28761,
    (value) => value > 0,
    "$log10's argument must be a positive number, but is ",
  ]),
  $log: [2, 2, logarithm],
  $pow: [2, 2, power],
  $bitAnd: bitwise('$bitAnd', -1n, (a, b) => a & b),
  $bitOr: bitwise('$bitOr', 0n, (a, b) => a | b),
  $bitXor: bitwise('$bitXor', 0n, (a, b) => a ^ b),
  $bitNot: unary('$bitNot', (value) => {
    const type = numberTypeOf(value);
    if (type !== 'int' && type !== 'long')
      throw new ServerError(28765, `$bitNot only supports int and long, not: ${typeOf(value)}.`);
    const result = ~(toWholeNumber(value) ?? 0n);
    return type === 'long' ? result : Number(result);
  }),
};
