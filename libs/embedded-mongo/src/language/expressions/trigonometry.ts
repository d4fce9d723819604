import { Decimal128, Double } from 'bson';
import { typeOf } from '../compare.js';
import { asDouble, numberTypeOf, toDecimal, toDouble } from '../numbers.js';
import { ServerError } from '../server-error.js';
import { isNullish } from './scope.js';
import type { PlainOperator } from './scope.js';

const anything = (): boolean => true;
const upToOne = (value: number): boolean => Math.abs(value) <= 1;
const finite = (value: number): boolean => Number.isFinite(value);

function angle(
  name: string,
  evaluate: (value: number) => number,
  accepts: (value: number) => boolean = anything,
  range = '',
): PlainOperator {
  return [
    1,
    1,
    (value) => {
      if (isNullish(value)) return null;
      if (numberTypeOf(value) === undefined)
        throw new ServerError(28765, `${name} only supports numeric types, not ${typeOf(value)}`);
      const double = toDouble(value);
      if (!Number.isNaN(double) && !accepts(double))
        throw new ServerError(50989, `cannot apply ${name} to ${double}, value must be in ${range}`);
      const result = evaluate(double);
      return value instanceof Decimal128
        ? toDecimal(Number.isFinite(result) ? new Double(result) : result)
        : asDouble(result);
    },
  ];
}

/** @see https://www.mongodb.com/docs/manual/reference/operator/aggregation/#trigonometry-expression-operators */
export const trigonometryOperators: Record<string, PlainOperator> = {
  $sin: angle('$sin', Math.sin, finite, '(-inf,inf)'),
  $cos: angle('$cos', Math.cos, finite, '(-inf,inf)'),
  $tan: angle('$tan', Math.tan, finite, '(-inf,inf)'),
  $asin: angle('$asin', Math.asin, upToOne, '[-1,1]'),
  $acos: angle('$acos', Math.acos, upToOne, '[-1,1]'),
  $atan: angle('$atan', Math.atan),
  $sinh: angle('$sinh', Math.sinh),
  $cosh: angle('$cosh', Math.cosh),
  $tanh: angle('$tanh', Math.tanh),
  $asinh: angle('$asinh', Math.asinh),
  $acosh: angle('$acosh', Math.acosh, (value) => value >= 1, '[1,inf]'),
  $atanh: angle('$atanh', Math.atanh, upToOne, '[-1,1]'),
  $degreesToRadians: angle('$degreesToRadians', (value) => (value * Math.PI) / 180),
  $radiansToDegrees: angle('$radiansToDegrees', (value) => (value * 180) / Math.PI),
  $atan2: [
    2,
    2,
    (y, x) => {
      if (isNullish(y) || isNullish(x)) return null;
      for (const value of [y, x]) {
        if (numberTypeOf(value) === undefined)
          throw new ServerError(51044, `$atan2 only supports numeric types, not ${typeOf(y)} and ${typeOf(x)}`);
      }
      return asDouble(Math.atan2(toDouble(y), toDouble(x)));
    },
  ],
};
