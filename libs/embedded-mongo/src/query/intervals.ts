import { BSONRegExp } from 'bson';
import { bracketOf, compareValues, regexParts, typeOf } from '../language/compare.js';
import { describeValue } from '../language/values.js';
import { above, encodeValue, isPlainScalar, tagOf } from '../storage/keys.js';

/** One end of an interval: the encoded value, or just the byte with which all values of a bracket begin. */
export interface Endpoint {
  bytes: Buffer;
  inclusive: boolean;
  /** In words, for `explain`. */
  text: () => string;
}

/** Values of one field that a query may find; both ends in ascending order. */
export interface Interval {
  low: Endpoint;
  high: Endpoint;
  isPoint: boolean;
}

/** What one condition leaves of a field: disjoint intervals in ascending order. */
export interface Bounds {
  intervals: Interval[];
  /** The condition holds for exactly the values inside, as long as no array is on the path. */
  exact: boolean;
}

const endpoint = (value: unknown, inclusive: boolean): Endpoint => ({
  bytes: encodeValue(value),
  inclusive,
  text: () => describeValue(value),
});

function point(value: unknown): Interval {
  const end = endpoint(value, true);
  return { low: end, high: end, isPoint: true };
}

/** Every value there is. */
export const everything: Bounds = {
  intervals: [
    {
      low: { bytes: Buffer.alloc(0), inclusive: true, text: () => 'MinKey' },
      high: { bytes: Buffer.from([0xff]), inclusive: false, text: () => 'MaxKey' },
      isPoint: false,
    },
  ],
  exact: true,
};

/** The values that equal the operand of `$eq`, or of a field without operator; a pattern stands for itself here. */
export function boundsOfEquality(value: unknown): Bounds {
  // Missing fields are indexed as null, empty arrays as undefined; the filter tells them apart.
  if (value === null || value === undefined) return { intervals: [point(undefined), point(null)], exact: false };
  if (Array.isArray(value)) {
    // An array is found under each of its elements, and inside another array under itself.
    return union([
      { intervals: [point(value)], exact: false },
      { intervals: [point(value[0])], exact: false },
    ]);
  }
  return { intervals: [point(value)], exact: isPlainScalar(value) };
}

/** The values that `$in` finds. */
export function boundsOfList(values: readonly unknown[]): Bounds {
  return union(values.map(boundsOfOperand));
}

/** The values that a comparison finds, all of the operand's bracket; undefined where an index does not help. */
export function boundsOfComparison(operator: '$gt' | '$gte' | '$lt' | '$lte', value: unknown): Bounds | undefined {
  const type = typeOf(value);
  if (value === null && (operator === '$gte' || operator === '$lte')) return boundsOfEquality(null);
  if (['null', 'undefined', 'missing', 'array', 'minKey', 'maxKey', 'regex'].includes(type)) return undefined;
  if (compareValues(value, NaN) === 0) return undefined;
  const bracket = bracketOf(value);
  const isNumber = bracket === bracketOf(0);
  const upwards = operator === '$gt' || operator === '$gte';
  const given = endpoint(value, operator.endsWith('e'));
  const floor = isNumber
    ? { bytes: encodeValue(NaN), inclusive: false, text: () => '-inf' }
    : { bytes: Buffer.from([tagOf(bracket)]), inclusive: true, text: () => firstOf(type) };
  const ceiling = {
    bytes: Buffer.from([tagOf(bracket) + 1]),
    inclusive: false,
    text: () => (isNumber ? 'inf' : lastOf(type)),
  };
  return {
    intervals: [{ low: upwards ? given : floor, high: upwards ? ceiling : given, isPoint: false }],
    exact: isPlainScalar(value),
  };
}

const firstOf = (type: string): string => (type === 'string' ? '""' : type === 'object' ? '{}' : `first ${type}`);
const lastOf = (type: string): string => (type === 'string' ? '{}' : type === 'object' ? '[]' : `last ${type}`);

/** The values that a pattern can match: texts with its fixed beginning, and the same pattern stored as a value. */
export function boundsOfPattern(source: string, options: string): Bounds {
  const beginning = fixedBeginning(source, options);
  const text = encodeValue(beginning);
  // Without the terminator of two bytes the encoding is what all its continuations begin with.
  const bytes = text.subarray(0, text.length - 2);
  const low = { bytes, inclusive: true, text: () => describeValue(beginning) };
  const high = {
    bytes: beginning === '' ? Buffer.from([tagOf(bracketOf('')) + 1]) : above(bytes),
    inclusive: false,
    text: () => (beginning === '' ? '{}' : describeValue(nextText(beginning))),
  };
  const regex = bracketOf(new BSONRegExp(''));
  const stored = {
    low: { bytes: Buffer.from([tagOf(regex)]), inclusive: true, text: () => `/${source}/` },
    high: { bytes: Buffer.from([tagOf(regex) + 1]), inclusive: false, text: () => `/${source}/` },
    isPoint: false,
  };
  return { intervals: [{ low, high, isPoint: false }, stored], exact: false };
}

/** The values that an operand finds by standing there without operator: a pattern matches, anything else is equal. */
export function boundsOfOperand(value: unknown): Bounds {
  if (!isPattern(value)) return boundsOfEquality(value);
  const { pattern, options } = regexParts(value);
  return boundsOfPattern(pattern, options);
}

/** Whether the value is a regular expression. */
export function isPattern(value: unknown): value is BSONRegExp | RegExp {
  return value instanceof RegExp || value instanceof BSONRegExp;
}

/** What every text begins with that the pattern matches; empty unless it is anchored and plain. */
function fixedBeginning(source: string, flags: string): string {
  if (!source.startsWith('^') || /[imx]/.test(flags) || source.includes('|')) return '';
  const match = /^\^((?:\\[^a-zA-Z0-9]|[^\\^$.*+?()[\]{}|])*)/.exec(source);
  const literal = match?.[1] ?? '';
  const rest = source.slice(1 + literal.length);
  const units = [...literal.matchAll(/\\(.)|(.)/gsu)].map(([, escaped, plain]) => escaped ?? plain ?? '');
  // A quantifier after the literal may drop its last letter.
  if (/^[*?{+]/.test(rest)) units.pop();
  return units.join('');
}

const nextText = (text: string): string =>
  text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + 1);

/** The values in any of the bounds. */
export function union(all: readonly Bounds[]): Bounds {
  const sorted = all.flatMap(({ intervals }) => intervals).sort((a, b) => compareLow(a.low, b.low));
  const merged: Interval[] = [];
  for (const interval of sorted) {
    const last = merged.at(-1);
    if (last === undefined || !touches(last, interval)) merged.push(interval);
    else if (compareHigh(last.high, interval.high) < 0)
      merged[merged.length - 1] = { ...last, high: interval.high, isPoint: false };
  }
  return { intervals: merged, exact: all.every(({ exact }) => exact) };
}

/** The values in both of the bounds. */
export function intersection(a: Bounds, b: Bounds): Bounds {
  const intervals: Interval[] = [];
  for (const one of a.intervals) {
    for (const other of b.intervals) {
      const low = compareLow(one.low, other.low) >= 0 ? one.low : other.low;
      const high = compareHigh(one.high, other.high) <= 0 ? one.high : other.high;
      if (startOf(low).compare(endOf(high)) < 0) {
        intervals.push({
          low,
          high,
          isPoint: one.isPoint || other.isPoint || (low.inclusive && high.inclusive && low.bytes.equals(high.bytes)),
        });
      }
    }
  }
  return { intervals, exact: a.exact && b.exact };
}

/** The first key that belongs to an interval beginning here, ascending. */
export function startOf(low: Endpoint): Buffer {
  return low.inclusive ? low.bytes : above(low.bytes);
}

/** The first key that no longer belongs to an interval ending here, ascending. */
export function endOf(high: Endpoint): Buffer {
  return high.inclusive ? above(high.bytes) : high.bytes;
}

const compareLow = (a: Endpoint, b: Endpoint): number => startOf(a).compare(startOf(b));
const compareHigh = (a: Endpoint, b: Endpoint): number => endOf(a).compare(endOf(b));
const touches = (a: Interval, b: Interval): boolean => endOf(a.high).compare(startOf(b.low)) > 0;

/** An interval as `explain` prints it. */
export function describeInterval({ low, high }: Interval, descending: boolean): string {
  const [first, last] = descending ? [high, low] : [low, high];
  const [from, to] = [first.text(), last.text()];
  const isOpen = (end: Endpoint, text: string): boolean => !end.inclusive && text !== 'MinKey' && text !== 'MaxKey';
  return `${isOpen(first, from) ? '(' : '['}${from}, ${to}${isOpen(last, to) ? ')' : ']'}`;
}
