import type { HistoryEntry } from './complaint.js';

/** A moment that the complaint was in: how often, and how long in all. */
export interface Visited {
  readonly key: string;
  readonly spent: number;
  readonly visits: number;
}

/** A way that it took, and what led there. */
export interface Taken {
  readonly from: string;
  readonly to: string;
  readonly event: string;
  readonly times: number;
}

export interface Path {
  readonly visited: ReadonlyMap<string, Visited>;
  readonly taken: readonly Taken[];
  /** Where it is. */
  readonly here: string;
}

/** The path of a complaint through the chart, from its history. @param now for the time in the moment where it is */
export function pathOf(history: readonly HistoryEntry[], now: number): Path {
  const visited = new Map<string, Visited>();
  const taken = new Map<string, Taken>();
  let here = '';
  for (const [index, { event, state }] of history.entries()) {
    const key = keyOf(state);
    const until = history[index + 1]?.event.at ?? now;
    const before = visited.get(key) ?? { key, spent: 0, visits: 0 };
    const isNew = key !== here;
    visited.set(key, {
      key,
      spent: before.spent + Math.max(0, until - event.at),
      visits: before.visits + (isNew ? 1 : 0),
    });
    if (isNew && here !== '') {
      const name = `${here} ${key} ${event.type}`;
      taken.set(name, { from: here, to: key, event: event.type, times: (taken.get(name)?.times ?? 0) + 1 });
    }
    here = key;
  }
  return { visited, taken: [...taken.values()], here };
}

/** `investigation.gathering`, as the chart names it. */
export function keyOf(state: unknown): string {
  const inside: unknown = typeof state === 'object' && state !== null && 'handling' in state ? state.handling : '';
  const names: string[] = [];
  let level: unknown = inside;
  while (typeof level === 'object' && level !== null) {
    const [name, below] = Object.entries(level as Readonly<Record<string, unknown>>)[0] ?? ['', undefined];
    names.push(name);
    level = below;
  }
  return [...names, ...(typeof level === 'string' && level !== '' ? [level] : [])].join('.');
}
