import { accumulators, percentiles } from '../accumulators.js';
import { typeOf } from '../compare.js';
import { numberTypeOf, toDouble } from '../numbers.js';
import { ServerError } from '../server-error.js';
import { namedOperands } from './scope.js';
import type { SpecialOperator } from './scope.js';

/** An accumulator used as an expression: over the elements of one array operand, or over all its operands. */
function over(name: string): SpecialOperator {
  const create = accumulators.get(name);
  if (create === undefined) throw new ServerError(168, `Unrecognized expression '${name}'`);
  return (operand, scope) => {
    if (Array.isArray(operand) && operand.length !== 1) {
      const parts = operand.map((part) => scope.compile(part));
      return (root, variables) => {
        const accumulator = create();
        for (const part of parts) accumulator.add(part(root, variables));
        return accumulator.result();
      };
    }
    const source = scope.compile(Array.isArray(operand) ? operand[0] : operand);
    return (root, variables) => {
      const accumulator = create();
      const value = source(root, variables);
      for (const element of Array.isArray(value) ? (value as unknown[]) : [value]) accumulator.add(element);
      return accumulator.result();
    };
  };
}

/** The shares that `$percentile` asks for. @throws ServerError 7750301 … on shares outside 0…1 */
export function sharesOf(value: unknown): number[] {
  if (!Array.isArray(value) || value.length === 0)
    throw new ServerError(7750300, "The $percentile 'p' field must be an array of numbers from [0.0, 1.0]");
  return value.map((share) => {
    const number = toDouble(share);
    if (numberTypeOf(share) === undefined || number < 0 || number > 1)
      throw new ServerError(
        7750303,
        `The $percentile 'p' field must be an array of numbers from [0.0, 1.0], but found: ${typeOf(share)}`,
      );
    return number;
  });
}

function checkMethod(method: unknown): void {
  if (method !== 'approximate')
    throw ServerError.badValue("Currently only 'approximate' can be used as percentile 'method'.");
}

const percentile: SpecialOperator = (operand, scope, name) => {
  const { input, p, method } = namedOperands(name, operand, ['input', 'p', 'method'], [], {
    notObject: 7436200,
    unknown: 40415,
    missing: 40414,
  });
  checkMethod(method);
  const source = scope.compile(input);
  const shares = scope.compile(p);
  return (root, variables) => {
    const value = source(root, variables);
    return percentiles(Array.isArray(value) ? (value as unknown[]) : [value], sharesOf(shares(root, variables)));
  };
};

const median: SpecialOperator = (operand, scope, name) => {
  const { input, method } = namedOperands(name, operand, ['input', 'method'], [], {
    notObject: 7436100,
    unknown: 40415,
    missing: 40414,
  });
  checkMethod(method);
  const source = scope.compile(input);
  return (root, variables) => {
    const value = source(root, variables);
    return percentiles(Array.isArray(value) ? (value as unknown[]) : [value], [0.5])[0];
  };
};

/** Accumulators that are expressions too. */
export const accumulatingOperators: Record<string, SpecialOperator> = {
  $sum: over('$sum'),
  $avg: over('$avg'),
  $min: over('$min'),
  $max: over('$max'),
  $stdDevPop: over('$stdDevPop'),
  $stdDevSamp: over('$stdDevSamp'),
  $percentile: percentile,
  $median: median,
};
