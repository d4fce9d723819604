import type { ComplaintFact } from './complaint-fact.js';
import type { Dimension, Figure, Item } from './figure.js';
import { fewestPeople, noKey } from './figure.js';
import type { Frame } from './frame.js';

/** Which complaints are looked at; what is not given does not matter. */
export interface FactFilter {
  /** Only those of these teams; of none when there is none. */
  readonly teamIds?: readonly string[];
  readonly channel?: string;
  readonly category?: string;
  readonly product?: string;
  readonly severity?: string;
}

export interface Group {
  readonly key: string;
  readonly count: number;
  /** Milliseconds. */
  readonly median?: number;
}

/** On how many people it is spread, and how much the one in the middle and the one with the most has. */
export interface Spread {
  readonly people: number;
  readonly median: number;
  readonly most: number;
}

export interface Counted {
  readonly figure: Figure;
  readonly count: number;
  readonly median?: number;
  readonly spread?: Spread;
  /** By dimension, the largest group first. */
  readonly groups: Readonly<Partial<Record<Dimension, readonly Group[]>>>;
}

/** Whether a complaint is among those that are looked at. */
export function isLookedAt(
  fact: ComplaintFact,
  { teamIds, channel, category, product, severity }: FactFilter,
): boolean {
  return (
    (teamIds === undefined || teamIds.includes(fact.teamId)) &&
    (channel === undefined || fact.channel === channel) &&
    (category === undefined || fact.category === category || (fact.category?.startsWith(`${category}.`) ?? false)) &&
    (product === undefined || fact.product === product) &&
    (severity === undefined || fact.severity === severity)
  );
}

/** In which group of a dimension an item lies. */
export function keyOf(by: Dimension, fact: ComplaintFact, { keys }: Item): string {
  const own = keys?.[by];
  if (own !== undefined) return own;
  switch (by) {
    case 'team':
      return fact.teamId;
    case 'stage':
      return fact.stage;
    case 'channel':
      return fact.channel;
    case 'severity':
      return fact.severity;
    case 'category':
      return fact.category ?? noKey;
    case 'product':
      return fact.product ?? noKey;
    default:
      return noKey;
  }
}

/** Counts these figures in one pass over the facts. */
export function countFigures(
  facts: Iterable<ComplaintFact>,
  figures: readonly Figure[],
  filter: FactFilter,
  frame: Frame,
): Counted[] {
  const tallies = figures.map((figure) => new Tally(figure));
  for (const fact of facts) {
    if (!isLookedAt(fact, filter)) continue;
    for (const tally of tallies) tally.take(fact, frame);
  }
  return tallies.map((tally) => tally.counted());
}

class Tally {
  private count = 0;
  private readonly took: number[] = [];
  private readonly people = new Map<string, number>();
  private readonly groups: { readonly by: Dimension; readonly counts: Map<string, { n: number; took: number[] }> }[];

  constructor(private readonly figure: Figure) {
    this.groups = figure.by.map((by) => ({ by, counts: new Map() }));
  }

  take(fact: ComplaintFact, frame: Frame): void {
    const { itemsOf, hasMedian, spreadOver } = this.figure;
    for (const item of itemsOf(fact, frame)) {
      this.count += 1;
      if (hasMedian && item.took !== undefined) this.took.push(item.took);
      for (const { by, counts } of this.groups) {
        const key = keyOf(by, fact, item);
        let group = counts.get(key);
        if (!group) counts.set(key, (group = { n: 0, took: [] }));
        group.n += 1;
        if (hasMedian && item.took !== undefined) group.took.push(item.took);
      }
      const person = spreadOver?.(fact);
      if (person !== undefined) this.people.set(person, (this.people.get(person) ?? 0) + 1);
    }
  }

  counted(): Counted {
    const groups = this.groups.map(({ by, counts }) => [
      by,
      [...counts]
        .map(([key, { n, took }]) => ({ key, count: n, ...medianOf(took) }))
        .toSorted((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1)),
    ]);
    return {
      figure: this.figure,
      count: this.count,
      ...medianOf(this.took),
      ...spreadOf([...this.people.values()]),
      groups: Object.fromEntries(groups) as Counted['groups'],
    };
  }
}

function medianOf(values: number[]): { median?: number } {
  if (values.length === 0) return {};
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? 0;
  return { median: Number.isInteger(half) ? Math.round(((sorted[half - 1] ?? 0) + upper) / 2) : upper };
}

/** Nothing where they are so few that each could be told from it. */
function spreadOf(counts: number[]): { spread?: Spread } {
  if (counts.length < fewestPeople) return {};
  return { spread: { people: counts.length, median: medianOf(counts).median ?? 0, most: Math.max(...counts) } };
}
