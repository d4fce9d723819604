import type { StateValue } from 'xstate';
import { createMachine } from 'xstate';
import { getSimplePaths } from 'xstate/graph';
import type { State } from './definition-tree.js';
import { entered, outwards, readStates, steps } from './definition-tree.js';

/**
 * Every way from the beginning of the handling to its end that comes to no state twice, as keys of states, whatever the
 * guards say. Loops, waiting and coming back are left out; what remains is what a reader of the diagram can follow.
 */
export function simplePathsToClosed(life: unknown): string[][] {
  const handling = readStates(life).children.find(({ name }) => name === 'handling');
  const first = handling && entered(handling);
  if (!first) return [];
  const isClosed = (state: State): boolean => outwards(state).some(({ key }) => key === 'handling.closed');
  const places = new Map([...steps(handling)].map(([state, next]) => [nameOf(state), { state, next }]));
  const skeleton = createMachine({
    initial: nameOf(first),
    states: Object.fromEntries(
      [...places].map(([name, { state, next }]) => [
        name,
        { on: isClosed(state) ? {} : Object.fromEntries([...next].map((one) => [nameOf(one), nameOf(one)])) },
      ]),
    ),
  });
  const placeOf = ({ value }: { readonly value: StateValue }): State | undefined =>
    typeof value === 'string' ? places.get(value)?.state : undefined;
  const paths = getSimplePaths(skeleton, {
    toState: (snapshot) => {
      const place = placeOf(snapshot);
      return place !== undefined && isClosed(place);
    },
  });
  return paths.map(({ steps: taken }) => taken.map(({ state }) => placeOf(state)?.key ?? ''));
}

/** How many there are of them, without making them: tens of thousands would keep a process from everything else for seconds. */
export function countSimplePathsToClosed(life: unknown): number {
  const handling = readStates(life).children.find(({ name }) => name === 'handling');
  const first = handling && entered(handling);
  if (!first) return 0;
  const next = steps(handling);
  const passed = new Set<State>();
  const countFrom = (state: State): number => {
    if (outwards(state).some(({ key }) => key === 'handling.closed')) return 1;
    passed.add(state);
    let count = 0;
    for (const one of next.get(state) ?? []) if (!passed.has(one)) count += countFrom(one);
    passed.delete(state);
    return count;
  };
  return countFrom(first);
}

/** A state's key as one name: XState takes a dot for a path. */
function nameOf({ key }: State): string {
  return key.replaceAll('.', ' ');
}
