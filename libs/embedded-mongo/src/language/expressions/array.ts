import { compareValues, equalValues, typeOf } from '../compare.js';
import { isDocument } from '../document.js';
import type { Document } from '../document.js';
import { numberTypeOf, toDouble, toWholeNumber } from '../numbers.js';
import { ServerError } from '../server-error.js';
import { compileSort } from '../sort.js';
import { truthy } from '../truthy.js';
import { checkName } from './logic.js';
import { isNullish, namedOperands } from './scope.js';
import type { PlainOperator, SpecialOperator } from './scope.js';

/** A whole number within 32 bits. @throws ServerError with the operator's code */
function integer(value: unknown, code: number, message: string): number {
  const whole = toWholeNumber(value);
  if (whole === undefined || whole !== BigInt.asIntN(32, whole)) throw new ServerError(code, message);
  return Number(whole);
}

function arrayElemAt(array: unknown, index: unknown): unknown {
  if (isNullish(array) || isNullish(index)) return null;
  if (!Array.isArray(array))
    throw new ServerError(28689, `$arrayElemAt's first argument must be an array, but is ${typeOf(array)}`);
  if (numberTypeOf(index) === undefined)
    throw new ServerError(28690, `$arrayElemAt's second argument must be a numeric value, but is ${typeOf(index)}`);
  const at = integer(
    index,
    28691,
    `$arrayElemAt's second argument must be representable as a 32-bit integer: ${toDouble(index)}`,
  );
  return (array as unknown[]).at(at);
}

function end(name: string, at: number): PlainOperator {
  return [
    1,
    1,
    (array) => {
      if (isNullish(array)) return null;
      if (!Array.isArray(array))
        throw new ServerError(28689, `${name}'s argument must be an array, but is ${typeOf(array)}`);
      return (array as unknown[]).at(at);
    },
  ];
}

function concatArrays(...arrays: unknown[]): unknown {
  const result: unknown[] = [];
  for (const array of arrays) {
    if (isNullish(array)) return null;
    if (!Array.isArray(array)) throw new ServerError(28664, `$concatArrays only supports arrays, not ${typeOf(array)}`);
    for (const element of array as unknown[]) result.push(element);
  }
  return result;
}

function isIn(value: unknown, array: unknown): boolean {
  if (!Array.isArray(array))
    throw new ServerError(40081, `$in requires an array as a second argument, found: ${typeOf(array)}`);
  return array.some((element) => equalValues(element, value));
}

function indexOfArray(array: unknown, value: unknown, from: unknown = 0, to?: unknown): unknown {
  if (isNullish(array)) return null;
  if (!Array.isArray(array))
    throw new ServerError(40090, `$indexOfArray requires an array as a first argument, found: ${typeOf(array)}`);
  const start = integer(
    from,
    40096,
    `$indexOfArray requires an integral starting index, found a value of type: ${typeOf(from)}`,
  );
  if (start < 0) throw new ServerError(40097, `$indexOfArray requires a nonnegative starting index, found: ${start}`);
  const stop =
    to === undefined
      ? array.length
      : integer(to, 40096, `$indexOfArray requires an integral ending index, found a value of type: ${typeOf(to)}`);
  if (stop < 0) throw new ServerError(40097, `$indexOfArray requires a nonnegative ending index, found: ${stop}`);
  for (let at = start; at < Math.min(stop, array.length); at += 1) if (equalValues(array[at], value)) return at;
  return -1;
}

function range(from: unknown, to: unknown, by: unknown = 1): unknown {
  const [start, stop, step] = [
    integer(
      from,
      34444,
      `$range requires a starting value that can be represented as a 32-bit integer, found value: ${toDouble(from)}`,
    ),
    integer(
      to,
      34446,
      `$range requires an ending value that can be represented as a 32-bit integer, found value: ${toDouble(to)}`,
    ),
    integer(
      by,
      34448,
      `$range requires a step value that can be represented as a 32-bit integer, found value: ${toDouble(by)}`,
    ),
  ];
  if (step === 0) throw new ServerError(34449, '$range requires a non-zero step value');
  const length = Math.max(0, Math.ceil((stop - start) / step));
  if (length > 16_000_000) throw new ServerError(146, `$range would use too much memory`);
  return Array.from({ length }, (_, index) => start + index * step);
}

function slice(array: unknown, first: unknown, second?: unknown): unknown {
  if (isNullish(array) || isNullish(first)) return null;
  if (!Array.isArray(array))
    throw new ServerError(28724, `First argument to $slice must be an array, but is of type: ${typeOf(array)}`);
  const from = integer(
    first,
    28726,
    `Second argument to $slice can't be represented as a 32-bit integer: ${toDouble(first)}`,
  );
  if (second === undefined) return from >= 0 ? array.slice(0, from) : array.slice(from);
  if (second === null) return null;
  const count = integer(
    second,
    28728,
    `Third argument to $slice can't be represented as a 32-bit integer: ${toDouble(second)}`,
  );
  if (count <= 0) throw new ServerError(28729, `Third argument to $slice must be positive: ${count}`);
  const start = from >= 0 ? from : Math.max(array.length + from, 0);
  return array.slice(start, start + count);
}

/** Operators on arrays whose operands are all evaluated. */
export const arrayOperators: Record<string, PlainOperator> = {
  $arrayElemAt: [2, 2, arrayElemAt],
  $first: end('$first', 0),
  $last: end('$last', -1),
  $concatArrays: [0, Infinity, concatArrays],
  $in: [2, 2, isIn],
  $indexOfArray: [2, 4, indexOfArray],
  $isArray: [1, 1, (value) => Array.isArray(value)],
  $range: [2, 3, range],
  $slice: [2, 3, slice],
  $size: [
    1,
    1,
    (array) => {
      if (!Array.isArray(array))
        throw new ServerError(17124, `The argument to $size must be an array, but was of type: ${typeOf(array)}`);
      return array.length;
    },
  ],
  $reverseArray: [
    1,
    1,
    (array) => {
      if (isNullish(array)) return null;
      if (!Array.isArray(array))
        throw new ServerError(
          34435,
          `The argument to $reverseArray must be an array, but was of type: ${typeOf(array)}`,
        );
      return [...(array as unknown[])].reverse();
    },
  ],
};

/** `as` of `$map` and `$filter`. */
function elementName(name: unknown): string {
  if (name === undefined) return 'this';
  if (typeof name !== 'string') throw ServerError.failedToParse("'as' must be a string");
  checkName(name);
  return name;
}

const map: SpecialOperator = (operand, scope) => {
  const {
    input,
    as,
    in: body,
  } = namedOperands('$map', operand, ['input', 'in'], ['as'], { notObject: 16878, unknown: 16879, missing: 16880 });
  const name = elementName(as);
  const list = scope.compile(input);
  const inside = scope.with([name]).compile(body);
  return (root, variables) => {
    const elements = list(root, variables);
    if (isNullish(elements)) return null;
    if (!Array.isArray(elements))
      throw new ServerError(16883, `input to $map must be an array not ${typeOf(elements)}`);
    return elements.map((value: unknown) => inside(root, { name, value, outer: variables }) ?? null);
  };
};

const filter: SpecialOperator = (operand, scope) => {
  const { input, as, cond, limit } = namedOperands('$filter', operand, ['input', 'cond'], ['as', 'limit'], {
    notObject: 28646,
    unknown: 28647,
    missing: 28648,
  });
  const name = elementName(as);
  const list = scope.compile(input);
  const test = scope.with([name]).compile(cond);
  const most = limit === undefined ? undefined : scope.compile(limit);
  return (root, variables) => {
    const elements = list(root, variables);
    if (isNullish(elements)) return null;
    if (!Array.isArray(elements))
      throw new ServerError(28651, `input to $filter must be an array not ${typeOf(elements)}`);
    const bound = most?.(root, variables);
    const count = isNullish(bound)
      ? Infinity
      : integer(bound, 327391, `$filter: limit must be represented as a 32-bit integral value: ${toDouble(bound)}`);
    if (count <= 0) throw new ServerError(327392, `$filter: limit must be greater than 0: ${count}`);
    const result: unknown[] = [];
    for (const value of elements as unknown[]) {
      if (result.length >= count) break;
      if (truthy(test(root, { name, value, outer: variables }))) result.push(value);
    }
    return result;
  };
};

const reduce: SpecialOperator = (operand, scope) => {
  const {
    input,
    initialValue,
    in: body,
  } = namedOperands('$reduce', operand, ['input', 'initialValue', 'in'], [], {
    notObject: 40075,
    unknown: 40076,
    missing: 40077,
  });
  const list = scope.compile(input);
  const start = scope.compile(initialValue);
  const inside = scope.with(['this', 'value']).compile(body);
  return (root, variables) => {
    const elements = list(root, variables);
    if (isNullish(elements)) return null;
    if (!Array.isArray(elements))
      throw new ServerError(40080, `$reduce requires that 'input' be an array, found: ${typeOf(elements)}`);
    return (elements as unknown[]).reduce(
      (value, element) =>
        inside(root, { name: 'this', value: element, outer: { name: 'value', value, outer: variables } }),
      start(root, variables),
    );
  };
};

const zip: SpecialOperator = (operand, scope) => {
  const { inputs, useLongestLength, defaults } = namedOperands(
    '$zip',
    operand,
    ['inputs'],
    ['useLongestLength', 'defaults'],
    { notObject: 34460, unknown: 34464, missing: 34465 },
  );
  if (!Array.isArray(inputs))
    throw new ServerError(34461, `inputs must be an array of expressions, found ${typeOf(inputs)}`);
  if (defaults !== undefined && useLongestLength !== true)
    throw new ServerError(34466, 'cannot specify defaults unless useLongestLength is true');
  const lists = inputs.map((input) => scope.compile(input));
  const fillers = defaults === undefined ? undefined : scope.compile(defaults);
  return (root, variables) => {
    const arrays: unknown[][] = [];
    for (const list of lists) {
      const array = list(root, variables);
      if (isNullish(array)) return null;
      if (!Array.isArray(array))
        throw new ServerError(34468, `$zip found a non-array expression in input: ${typeOf(array)}`);
      arrays.push(array);
    }
    const lengths = arrays.map((array) => array.length);
    const length = useLongestLength === true ? Math.max(...lengths) : Math.min(...lengths);
    const filler = fillers?.(root, variables) as unknown[] | undefined;
    return Array.from({ length }, (_, row) =>
      arrays.map((array, column) => (row < array.length ? array[row] : (filler?.[column] ?? null))),
    );
  };
};

const sortArray: SpecialOperator = (operand, scope) => {
  const { input, sortBy } = namedOperands('$sortArray', operand, ['input', 'sortBy'], [], {
    notObject: 2942500,
    unknown: 2942501,
    missing: 2942502,
  });
  const list = scope.compile(input);
  const compare = elementOrder(sortBy);
  return (root, variables) => {
    const elements = list(root, variables);
    if (isNullish(elements)) return null;
    if (!Array.isArray(elements))
      throw new ServerError(
        2942504,
        `The input argument to $sortArray must be an array, but was of type: ${typeOf(elements)}`,
      );
    return [...(elements as unknown[])].sort(compare);
  };
};

/** The order of array elements: 1 or -1 for whole values, a document for fields of elements. */
export function elementOrder(sortBy: unknown): (a: unknown, b: unknown) => number {
  if (!isDocument(sortBy)) {
    const direction = toDouble(sortBy);
    if (direction !== 1 && direction !== -1)
      throw ServerError.badValue('The $sort element value must be either 1 or -1');
    return (a, b) => direction * compareValues(a, b);
  }
  const compare = compileSort(sortBy);
  const asDocument = (value: unknown): Document => (isDocument(value) ? value : {});
  return (a, b) => compare(asDocument(a), asDocument(b));
}

function several(name: string, take: (elements: unknown[], count: number) => unknown[]): SpecialOperator {
  return (operand, scope) => {
    const { input, n } = namedOperands(name, operand, ['input', 'n'], [], {
      notObject: 5787801,
      unknown: 5787901,
      missing: 5787906,
    });
    const list = scope.compile(input);
    const count = scope.compile(n);
    return (root, variables) => {
      const size = toWholeNumber(count(root, variables));
      if (size === undefined) throw new ServerError(5787902, `Value for 'n' must be of integral type`);
      if (size <= 0n) throw new ServerError(5787908, `'n' must be greater than 0, found ${size}`);
      const elements = list(root, variables);
      if (!Array.isArray(elements)) throw new ServerError(5788200, `Input must be an array`);
      return take(elements as unknown[], Number(size));
    };
  };
}

const present = (elements: unknown[]): unknown[] => elements.filter((element) => !isNullish(element));

/** Operators on arrays that bind variables or take named operands. */
export const arrayScopes: Record<string, SpecialOperator> = {
  $map: map,
  $filter: filter,
  $reduce: reduce,
  $zip: zip,
  $sortArray: sortArray,
  $firstN: several('$firstN', (elements, count) => elements.slice(0, count)),
  $lastN: several('$lastN', (elements, count) => elements.slice(-count)),
  $maxN: several('$maxN', (elements, count) =>
    present(elements)
      .sort((a, b) => compareValues(b, a))
      .slice(0, count),
  ),
  $minN: several('$minN', (elements, count) => present(elements).sort(compareValues).slice(0, count)),
};
