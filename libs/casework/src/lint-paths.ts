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

/** A state's key as one name: XState takes a dot for a path. */
function nameOf({ key }: State): string {
  return key.replaceAll('.', ' ');
}
