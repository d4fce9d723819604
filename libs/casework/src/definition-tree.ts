/** An action of a state or of a way, as it is written. */
export interface WrittenAction {
  readonly type: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly path: Path;
}

/** One way out of a state, or a thing done in it, when an event comes. */
export interface Way {
  readonly from: State;
  readonly event: string;
  /** The words of its guard; none when it is always free. */
  readonly requirements: readonly string[];
  readonly guard: unknown;
  readonly actions: readonly WrittenAction[];
  /** As written. */
  readonly target?: string;
  readonly keys: readonly string[];
  readonly path: Path;
}

/** One state of a definition with everything that is written in it. */
export interface State {
  readonly name: string;
  /** `handling.investigation.gathering`; empty for the whole. */
  readonly key: string;
  readonly id?: string;
  readonly type?: unknown;
  readonly parent?: State;
  readonly children: readonly State[];
  readonly initial?: string;
  readonly tags: readonly string[];
  readonly title?: unknown;
  readonly owner?: unknown;
  readonly ways: readonly Way[];
  readonly entry: readonly WrittenAction[];
  readonly exit: readonly WrittenAction[];
  readonly keys: readonly string[];
  readonly path: Path;
}

/** Where something stands in the definition, from its root. */
export type Path = readonly (string | number)[];

/** The states of a definition as a tree. It takes whatever is written; `lint` says what is wrong with it. */
export function readStates(life: unknown): State {
  return readState(life, '', [], undefined);
}

/** This state and every one below it, in the order in which they are written. */
export function withAllBelow(state: State): State[] {
  return [state, ...state.children.flatMap(withAllBelow)];
}

/** The states below which there is none; where a complaint really is. */
export function leavesOf(state: State): State[] {
  return withAllBelow(state).filter(({ children }) => children.length === 0);
}

/** The state and those that it lies in, the innermost first. */
export function outwards(state: State): State[] {
  return state.parent ? [state, ...outwards(state.parent)] : [state];
}

/** The region that a state lies in: the part of the complaint's life that it is a moment of. */
export function regionOf(state: State): State {
  return outwards(state).at(-2) ?? state;
}

/** The state that a way leads to, by XState's rules: `#id`, `#id.below`, `.below`, `beside`; undefined when there is none. */
export function targetOf(way: Way): State | undefined {
  if (way.target === undefined) return undefined;
  const [first = '', ...below] = way.target.split('.');
  const root = outwards(way.from).at(-1) ?? way.from;
  if (first.startsWith('#')) {
    const named = withAllBelow(root).find(({ id }) => id === first.slice(1));
    return named && descend(named, below);
  }
  return first === '' ? descend(way.from, below) : descend(way.from.parent ?? way.from, [first, ...below]);
}

/** The leaf that is entered with a state; undefined where an initial state is missing. */
export function entered(state: State): State | undefined {
  if (state.children.length === 0) return state;
  const first = state.children.find(({ name }) => name === state.initial);
  return first && entered(first);
}

/** Every way that is open in a leaf: its own and those of the states that it lies in. */
export function waysIn(leaf: State): Way[] {
  return outwards(leaf).flatMap(({ ways }) => ways);
}

/** The leaves that one event can lead to from each leaf of a region, whatever the guards say. */
export function steps(region: State): Map<State, Set<State>> {
  return new Map(
    leavesOf(region).map((leaf) => {
      const next = waysIn(leaf).map((way) => {
        const target = targetOf(way);
        return target && entered(target);
      });
      return [leaf, new Set(next.filter((state) => state !== undefined))];
    }),
  );
}

/** Everything that can be reached from these states, they themselves included. */
export function reachableFrom(starts: readonly State[], next: ReadonlyMap<State, ReadonlySet<State>>): Set<State> {
  const reached = new Set(starts);
  for (const state of reached) for (const one of next.get(state) ?? []) reached.add(one);
  return reached;
}

function descend(state: State, names: readonly string[]): State | undefined {
  return names.reduce<State | undefined>((at, name) => at?.children.find((child) => child.name === name), state);
}

function readState(written: unknown, name: string, path: Path, parent: State | undefined): State {
  const fields = mapOf(written);
  const { id, type, initial } = fields;
  const { title, owner } = mapOf(fields['meta']);
  const children: State[] = [];
  const ways: Way[] = [];
  const state: State = {
    name,
    key: path.filter((_, index) => index % 2 === 1).join('.'),
    ...(typeof id === 'string' && { id }),
    ...(type !== undefined && { type }),
    ...(parent && { parent }),
    children,
    ...(typeof initial === 'string' && { initial }),
    tags: listOf(fields['tags']).map(String),
    ...(title !== undefined && { title }),
    ...(owner !== undefined && { owner }),
    ways,
    entry: readActions(fields['entry'], [...path, 'entry']),
    exit: readActions(fields['exit'], [...path, 'exit']),
    keys: Object.keys(fields),
    path,
  };
  for (const [child, below] of Object.entries(mapOf(fields['states'])))
    children.push(readState(below, child, [...path, 'states', child], state));
  for (const [event, below] of Object.entries(mapOf(fields['on'])))
    ways.push(...readWays(below, event, state, [...path, 'on', event]));
  return state;
}

function readWays(written: unknown, event: string, from: State, path: Path): Way[] {
  return listOf(written).map((one, index) => {
    const fields = typeof one === 'string' ? { target: one } : mapOf(one);
    const here = Array.isArray(written) ? [...path, index] : path;
    const { target, guard } = fields;
    return {
      from,
      event,
      requirements: listOf(mapOf(mapOf(guard)['params'])['all']).map(String),
      guard,
      actions: readActions(fields['actions'], [...here, 'actions']),
      ...(target !== undefined && { target: typeof target === 'string' ? target : JSON.stringify(target) }),
      keys: Object.keys(fields),
      path: here,
    };
  });
}

function readActions(written: unknown, path: Path): WrittenAction[] {
  return listOf(written).map((one, index) => ({
    type: typeof one === 'string' ? one : String(mapOf(one)['type']),
    params: mapOf(mapOf(one)['params']),
    path: Array.isArray(written) ? [...path, index] : path,
  }));
}

function mapOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** XState takes one thing where a list may stand. */
function listOf(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}
