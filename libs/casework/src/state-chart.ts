import type { Definition } from './definition.js';
import type { Way } from './definition-tree.js';
import { entered, leavesOf, outwards, readStates, targetOf, withAllBelow } from './definition-tree.js';

/** A moment of a complaint's handling: `investigation.gathering`. */
export interface ChartState {
  readonly key: string;
  readonly stage: string;
  readonly name: string;
}

/** From one moment to another, with every event that can lead there, whatever must hold. */
export interface ChartWay {
  readonly from: string;
  readonly to: string;
  readonly events: readonly string[];
}

export interface StateChart {
  readonly states: readonly ChartState[];
  readonly ways: readonly ChartWay[];
}

const region = 'handling';

/**
 * The handling of a complaint as a chart, from the definition that it runs under: its moments and the ways between them. Where
 * every moment of a stage leads is drawn once, from the first of them, or it would hide everything else.
 */
export function stateChartOf(definition: Definition): StateChart {
  const handling = readStates(definition.life).children.find(({ name }) => name === region);
  if (!handling) return { states: [], ways: [] };
  const keyOf = (key: string): string => key.slice(region.length + 1);
  const states = leavesOf(handling).map((leaf) => ({
    key: keyOf(leaf.key),
    stage: outwards(leaf).at(-3)?.name ?? leaf.name,
    name: leaf.name,
  }));
  const ways = new Map<string, { from: string; to: string; events: Set<string> }>();
  for (const way of withAllBelow(handling).flatMap((state) => state.ways)) {
    const [from, to] = endsOf(way);
    if (from === undefined || to === undefined || from === to) continue;
    const known = ways.get(`${from} ${to}`) ?? { from: keyOf(from), to: keyOf(to), events: new Set<string>() };
    known.events.add(way.event);
    ways.set(`${from} ${to}`, known);
  }
  return { states, ways: [...ways.values()].map(({ events, ...way }) => ({ ...way, events: [...events] })) };
}

function endsOf(way: Way): [string | undefined, string | undefined] {
  const target = targetOf(way);
  return [entered(way.from)?.key, target && entered(target)?.key];
}
