import type { State, Way, WrittenAction } from '../definition-tree.js';
import { entered, leavesOf, outwards, reachableFrom, regionOf, steps, targetOf } from '../definition-tree.js';
import type { Path } from '../definition-tree.js';
import type { Problem } from './problem.js';
import { problem } from './problem.js';

const stateKeys = ['id', 'type', 'initial', 'states', 'on', 'tags', 'meta', 'entry', 'exit'];
const wayKeys = ['target', 'guard', 'actions'];
const ownTime = ['after', 'delay', 'delays', 'invoke', 'always'];

/** Functions, dates and whatever else does not survive JSON. */
export function findForeignValues(value: unknown, path: Path = []): Problem[] {
  if (value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value)) return [];
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value ?? 0) === Object.prototype;
  if (!isPlain) return [problem('plain-data', { where: stateAt(path), path }, { found: nameOf(value) })];
  return Object.entries(value as object).flatMap(([key, field]: [string, unknown]) =>
    findForeignValues(field, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** Keys without a meaning, and those that would give a machine a time or a will of its own. */
export function findForeignKeys(states: readonly State[]): Problem[] {
  const among = (keys: readonly string[], known: readonly string[], where: string, path: Path): Problem[] =>
    keys
      .filter((key) => !known.includes(key))
      .map((word) =>
        problem(ownTime.includes(word) ? 'no-own-time' : 'known-key', { where, path: [...path, word] }, { word }),
      );
  return states.flatMap((state) => [
    ...among(state.keys, stateKeys, state.key, state.path),
    ...(state.type !== undefined && (state.type !== 'parallel' || state.parent)
      ? [
          problem(
            'known-key',
            { where: state.key, path: [...state.path, 'type'] },
            { word: `type: ${JSON.stringify(state.type)}` },
          ),
        ]
      : []),
    ...state.ways.flatMap((way) => among(way.keys, wayKeys, state.key, way.path)),
  ]);
}

/** A state that does not say where it begins, or begins nowhere. */
export function findMissingBeginnings(states: readonly State[]): Problem[] {
  return states
    .filter((state) => state.children.length > 0 && state.type !== 'parallel')
    .filter(({ children, initial }) => !children.some(({ name }) => name === initial))
    .map((state) => problem('initial', { where: state.key, path: state.path }, { word: state.initial ?? '' }));
}

/** Ways that lead nowhere, or into a part of the life that is not theirs, or that nobody can ever take. */
export function findBrokenWays(states: readonly State[]): Problem[] {
  return states.flatMap((state) =>
    state.ways.flatMap((way, index) => {
      const at = { where: state.key, path: way.path };
      const target = targetOf(way);
      const free = state.ways.findIndex((one) => one.event === way.event && one.guard === undefined);
      return [
        ...(way.target !== undefined && !target ? [problem('target', at, { target: way.target })] : []),
        ...(target && (regionOf(target) !== regionOf(state) || outwards(target).length < 2)
          ? [problem('own-region', at, { event: way.event, target: target.key })]
          : []),
        ...(way.target === undefined && way.actions.length === 0
          ? [problem('empty-way', at, { event: way.event })]
          : []),
        ...(free >= 0 && free < index ? [problem('shadowed', at, { event: way.event })] : []),
      ];
    }),
  );
}

/** States that nothing leads to, and states from which nothing leads to the end. */
export function findDeadEnds(root: State, handling: State, closed: State): Problem[] {
  const at = (state: State): { where: string; path: Path } => ({ where: state.key, path: state.path });
  const unreachable = root.children.flatMap((region) => {
    const first = entered(region);
    const reached = reachableFrom(first ? [first] : [], steps(region));
    return leavesOf(region).filter((leaf) => !reached.has(leaf));
  });
  const next = steps(handling);
  const ends = leavesOf(closed);
  const stuck = leavesOf(handling).filter((leaf) => !ends.some((end) => reachableFrom([leaf], next).has(end)));
  return [
    ...unreachable.map((leaf) => problem('reachable', at(leaf))),
    ...stuck.map((leaf) => problem('closable', at(leaf))),
  ];
}

/** Everything that is done in these states, with the event for which it is done; none on entering and leaving. */
export function actionsIn(
  states: readonly State[],
): { readonly state: State; readonly action: WrittenAction; readonly event?: string }[] {
  return states.flatMap((state) => [
    ...[...state.entry, ...state.exit].map((action) => ({ state, action })),
    ...state.ways.flatMap((way: Way) => way.actions.map((action) => ({ state, action, event: way.event }))),
  ]);
}

function stateAt(path: Path): string {
  return path.filter((_, index) => path[index - 1] === 'states').join('.');
}

function nameOf(value: unknown): string {
  return typeof value === 'function' ? `the function ${value.name}()` : `${typeof value} ${String(value)}`;
}
