import type { BothLanguages } from '../locales/workflow-words.js';

/** Things with a group, in the groups' order. */
export interface Grouped<Item> {
  readonly key: string;
  readonly words: BothLanguages;
  readonly items: readonly Item[];
}

/** What belongs together, together. */
export function inGroups<Item extends { readonly group: { readonly key: string; readonly words: BothLanguages } }>(
  all: readonly Item[],
): Grouped<Item>[] {
  const groups = new Map<string, { key: string; words: BothLanguages; items: Item[] }>();
  for (const item of all) {
    const group = groups.get(item.group.key) ?? { ...item.group, items: [] };
    group.items.push(item);
    groups.set(item.group.key, group);
  }
  return [...groups.values()];
}

/** Whether a problem that names a place is one of this field: at it, in it, or in what holds it. */
export function concerns(problem: string | undefined, path: string): boolean {
  if (problem === undefined) return false;
  const isBelow = (low: string, high: string): boolean => low.startsWith(`${high}.`) || low.startsWith(`${high}[`);
  return problem === path || isBelow(problem, path) || isBelow(path, problem);
}
