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
  const sources = new Set(figures.map(({ itemsOf }) => itemsOf));
  const lanes = [...sources].map(
    (itemsOf) =>
      new Lane(
        itemsOf,
        tallies.filter(({ figure }) => figure.itemsOf === itemsOf),
      ),
  );
  for (const fact of facts) {
    if (!isLookedAt(fact, filter)) continue;
    for (const lane of lanes) lane.take(fact, frame);
  }
  return tallies.map((tally) => tally.counted());
}

/** The keys of one dimension, numbered as they come, so that each is looked up once for all figures. */
class Keys {
  readonly all: string[] = [];
  private readonly numbers = new Map<string, number>();
  /** Of the item that is counted just now. */
  current = 0;

  constructor(readonly by: Dimension) {}

  turnTo(key: string): void {
    let number = this.numbers.get(key);
    if (number === undefined) {
      this.numbers.set(key, (number = this.all.length));
      this.all.push(key);
    }
    this.current = number;
  }
}

/** Figures that count some of the same items. */
class Lane {
  private readonly keys: readonly Keys[];

  constructor(
    private readonly itemsOf: Figure['itemsOf'],
    private readonly tallies: readonly Tally[],
  ) {
    this.keys = [...new Set(tallies.flatMap(({ figure }) => figure.by))].map((by) => new Keys(by));
    for (const tally of tallies) tally.countBy(this.keys);
  }

  take(fact: ComplaintFact, frame: Frame): void {
    for (const item of this.itemsOf(fact, frame)) {
      for (const keys of this.keys) keys.turnTo(keyOf(keys.by, fact, item));
      for (const tally of this.tallies) tally.take(item, fact, frame);
    }
  }
}

interface Groups {
  readonly keys: Keys;
  /** By the number of the key. */
  readonly counts: number[];
  readonly took: number[][];
}

class Tally {
  private count = 0;
  private readonly took: number[] = [];
  private readonly people = new Map<string, number>();
  private groups: readonly Groups[] = [];

  constructor(readonly figure: Figure) {}

  countBy(keys: readonly Keys[]): void {
    const own = keys.filter(({ by }) => this.figure.by.includes(by));
    this.groups = own.map((one) => ({ keys: one, counts: [], took: [] }));
  }

  take(item: Item, fact: ComplaintFact, frame: Frame): void {
    const { holds, hasMedian, spreadOver } = this.figure;
    if (holds && !holds(item, fact, frame)) return;
    this.count += 1;
    const took = hasMedian ? item.took : undefined;
    if (took !== undefined) this.took.push(took);
    for (const { keys, counts, took: tookOf } of this.groups) {
      const number = keys.current;
      counts[number] = (counts[number] ?? 0) + 1;
      if (took !== undefined) (tookOf[number] ??= []).push(took);
    }
    const person = spreadOver?.(fact);
    if (person !== undefined) this.people.set(person, (this.people.get(person) ?? 0) + 1);
  }

  counted(): Counted {
    const groups = this.groups.map(({ keys, counts, took }) => [
      keys.by,
      keys.all
        .flatMap((key, number) => {
          const count = counts[number] ?? 0;
          return count > 0 ? [{ key, count, ...medianOf(took[number] ?? []) }] : [];
        })
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
