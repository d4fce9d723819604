import type { Document } from '../language/values.js';
import type { Index } from '../storage/catalogue.js';
import { LONGEST_FIELDS, above, fitKey, lowestFrom } from '../storage/keys.js';
import { stretchOf } from '../storage/tables.js';
import type { Stretch } from '../storage/tables.js';
import { describeInterval, everything, startOf } from './intervals.js';
import type { Bounds, Endpoint, Interval } from './intervals.js';
import { boundsOfPath } from './predicates.js';
import type { Conditions } from './predicates.js';

/**
 * The parts of an index that a query reads. Within a group they follow one another in the order of the index; groups
 * have to be merged by what comes after their first `prefix` bytes when an order is asked for.
 */
export interface Stretches {
  groups: { prefix: number; parts: Stretch[] }[];
  /** Set when all that can be found is the one record under these fields of a unique index. */
  only?: Buffer;
  /** Each path's intervals in words, for `explain`. */
  describe: (reverse: boolean) => Record<string, string[]>;
}

/** What an index can do for a query. */
export interface Candidate {
  index: Index;
  stretches: Stretches;
  /** How many paths are narrowed; none means that the whole index is read. */
  narrowed: number;
  isSorted: boolean;
  isReverse: boolean;
  /** At most one document is found. */
  isSinglePoint: boolean;
  /** The stretches hold exactly what the conditions ask for. */
  complete: boolean;
}

/**
 * Lists of values on several paths multiply; beyond this many stretches the later ones are left to the filter, and no
 * more groups than this are merged into an order. A list that stands alone may be as long as the query makes it.
 */
const MOST_STRETCHES = 500;
/** Beyond the digest in a shortened key no bound can be placed. */
const LONGEST_BOUND = LONGEST_FIELDS - 32;

/** The index narrowed by the conditions: paths with single values, one with ranges, the rest open. */
export function candidateFrom(index: Index, conditions: Conditions, sort: Document | undefined): Candidate {
  const bounded: Bounds[] = [];
  let combinations = 1;
  let element: number | undefined;
  const arraysUsed = new Set<string>();
  for (const [position, path] of index.paths.entries()) {
    const isMultikey = index.multikey[position] === true;
    // Two paths through one array may be met by different elements, unless `$elemMatch` says otherwise.
    const array = path.split('.', 1)[0] ?? path;
    const found = boundsOfPath(conditions, path, isMultikey, element);
    if (found === undefined) break;
    if (isMultikey && arraysUsed.has(array) && (found.element === undefined || found.element !== element)) break;
    const multiplied = combinations * found.bounds.intervals.length;
    if (combinations > 1 && multiplied > MOST_STRETCHES) break;
    combinations = Math.max(multiplied, 1);
    if (isMultikey) {
      arraysUsed.add(array);
      element = found.element;
    }
    bounded.push(found.bounds);
    if (!found.bounds.intervals.every(({ isPoint }) => isPoint)) break;
  }
  const order = orderOf(index, bounded, sort);
  const pathsAsked = new Set(conditions.predicates.map(({ path }) => path));
  const isWhole = [...pathsAsked].every(
    (path) => index.paths.indexOf(path) !== -1 && index.paths.indexOf(path) < bounded.length,
  );
  const isSinglePoint =
    index.unique &&
    bounded.length === index.paths.length &&
    bounded.every(({ intervals }) => intervals.length === 1 && intervals[0]?.isPoint === true);
  const stretches = buildStretches(index, bounded, order?.merged ?? 0);
  const [only] = isSinglePoint ? prefixesOf(index, bounded, 0, bounded.length) : [];
  return {
    index,
    stretches: only === undefined ? stretches : { ...stretches, only: fitKey(only).key },
    narrowed: bounded.length,
    isSorted: order !== undefined,
    isReverse: order?.isReverse ?? false,
    isSinglePoint,
    complete:
      isWhole &&
      bounded.every(({ exact }) => exact) &&
      !index.shortened &&
      !index.multikey.includes(true) &&
      stretches.groups.every(({ parts }) => parts.every(isPlacedExactly)),
  };
}

/** Whether both bounds are where they were meant to be, and not moved outwards because they were too long. */
function isPlacedExactly({ low, high }: Stretch): boolean {
  return low.length < LONGEST_BOUND && high.length < LONGEST_BOUND;
}

/** The whole index, for its order or because a hint asks for it. */
export function fullCandidate(index: Index, sort: Document | undefined): Candidate {
  const order = orderOf(index, [], sort);
  return {
    index,
    stretches: buildStretches(index, [], 0),
    narrowed: 0,
    isSorted: order !== undefined,
    isReverse: order?.isReverse ?? false,
    isSinglePoint: false,
    complete: false,
  };
}

/** Whether the index gives the order, which way, and how many leading paths only choose between groups to merge. */
function orderOf(
  index: Index,
  bounded: readonly Bounds[],
  sort: Document | undefined,
): { isReverse: boolean; merged: number } | undefined {
  if (sort === undefined || index.shortened) return undefined;
  const isConstant = (position: number): boolean =>
    bounded[position]?.intervals.length === 1 &&
    bounded[position].intervals[0]?.isPoint === true &&
    index.multikey[position] === false;
  const wanted = Object.entries(sort).filter(([path]) => !isConstant(index.paths.indexOf(path)));
  let position = 0;
  let merged = 0;
  let groups = 1;
  let turned: boolean | undefined;
  for (const [path, direction] of wanted) {
    while (index.paths[position] !== path) {
      // Before the first path of the order, lists of values can be merged; between its paths nothing may vary.
      const isList = bounded[position]?.intervals.every(({ isPoint }) => isPoint) === true;
      if (position >= index.paths.length || !(isConstant(position) || (isList && turned === undefined)))
        return undefined;
      groups *= bounded[position]?.intervals.length ?? 1;
      if (groups > MOST_STRETCHES) return undefined;
      position += 1;
      if (turned === undefined) merged = position;
    }
    if (index.multikey[position] === true) return undefined;
    const isTurned = Math.sign(Number(direction)) !== index.directions[position];
    if (turned !== undefined && turned !== isTurned) return undefined;
    turned = isTurned;
    position += 1;
  }
  return { isReverse: turned ?? false, merged };
}

function buildStretches(index: Index, bounded: readonly Bounds[], merged: number): Stretches {
  const heads = prefixesOf(index, bounded, 0, merged);
  const last = bounded.length - 1;
  const groups = heads.map((head) => {
    if (merged > last) return { prefix: head.length, parts: [stretchOf(index, lowestFrom(head), above(head))] };
    const tails = prefixesOf(index, bounded, merged, last).map((tail) => Buffer.concat([head, tail]));
    const parts = tails.flatMap((prefix) =>
      inOrder(index, bounded, last).map((interval) =>
        stretchWithin(index, prefix, interval, index.directions[last] === -1),
      ),
    );
    return { prefix: head.length, parts };
  });
  const describe = (reverse: boolean): Record<string, string[]> =>
    Object.fromEntries(
      index.paths.map((path, position) => {
        const intervals = inOrder(index, bounded, position);
        const descends = (index.directions[position] === -1) !== reverse;
        return [path, (reverse ? [...intervals].reverse() : intervals).map((one) => describeInterval(one, descends))];
      }),
    );
  return { groups, describe };
}

/** Every combination of the single values of the paths from one position up to another, in the order of the index. */
function prefixesOf(index: Index, bounded: readonly Bounds[], from: number, to: number): Buffer[] {
  let prefixes: Buffer[] = [Buffer.alloc(0)];
  for (let position = from; position < to; position += 1) {
    const points = inOrder(index, bounded, position).map(({ low }) =>
      turned(low.bytes, index.directions[position] === -1),
    );
    prefixes = prefixes.flatMap((prefix) => points.map((point) => Buffer.concat([prefix, point])));
  }
  return prefixes;
}

function inOrder(index: Index, bounded: readonly Bounds[], position: number): Interval[] {
  const { intervals } = bounded[position] ?? everything;
  return index.directions[position] === -1 ? [...intervals].reverse() : intervals;
}

function stretchWithin(index: Index, prefix: Buffer, { low, high }: Interval, descending: boolean): Stretch {
  const [from, to] = descending ? [turnedEnd(high), turnedEnd(low)] : [low, high];
  return stretchOf(index, lowBound(prefix, from), highBound(prefix, to));
}

function lowBound(prefix: Buffer, end: Endpoint): Buffer {
  const whole = Buffer.concat([prefix, end.bytes]);
  if (whole.length > LONGEST_BOUND) return lowestFrom(whole);
  return Buffer.concat([prefix, startOf(end)]);
}

function highBound(prefix: Buffer, end: Endpoint): Buffer {
  const whole = Buffer.concat([prefix, end.bytes]);
  if (whole.length > LONGEST_BOUND) return above(whole);
  return end.inclusive ? above(whole) : whole;
}

const turnedEnd = (end: Endpoint): Endpoint => ({ ...end, bytes: turned(end.bytes, true) });

function turned(bytes: Buffer, descending: boolean): Buffer {
  return descending ? Buffer.from(bytes.map((byte) => ~byte)) : bytes;
}
