import type { Words } from '#workflows/complaint/complaint.words.js';
import type { ComplaintFact } from './complaint-fact.js';
import type { Frame } from './frame.js';

/** What a figure can be broken down by. */
export const dimensions = [
  'stage',
  'age',
  'stageAge',
  'team',
  'channel',
  'category',
  'product',
  'severity',
  'date',
  'outcome',
  'turn',
  'promiseState',
  'department',
  'score',
  'answer',
  'cause',
  'way',
  'moment',
] as const;
export type Dimension = (typeof dimensions)[number];

/** The group of what has no value there: no category yet, no product named. */
export const noKey = '-';

/** What is counted: a complaint, or one of the things that happened in it. */
export type Unit = 'complaints' | 'closings' | 'promises' | 'requests' | 'ratings' | 'answers' | 'lessons' | 'passages';

/** One that counts. */
export interface Item {
  /** When it happened, or since when it is so; epoch milliseconds. */
  readonly at: number;
  /** What it says itself of a dimension; of the others its complaint does. */
  readonly keys?: Readonly<Partial<Record<Dimension, string>>>;
  /** How long it took, in milliseconds, for figures that have a median. */
  readonly took?: number;
  /** Its time had passed before. */
  readonly isLate?: boolean;
  /** It went back to where it had been. */
  readonly isReturn?: boolean;
}

/** What is counted, said once: its words, its filter, and by what it is broken down. */
export interface Figure {
  readonly id: string;
  readonly title: Words;
  /** What it counts, in a sentence. */
  readonly counts: Words;
  /** `now`: as it is at this instant; `period`: what happened in the period. */
  readonly when: 'now' | 'period';
  readonly unit: Unit;
  readonly by: readonly Dimension[];
  /** It also tells the median of how long that took. */
  readonly hasMedian?: true;
  /** It also tells on how many people it is spread, where they are enough not to be told apart. */
  readonly spreadOver?: (fact: ComplaintFact) => string | undefined;
  /** What there is to count in this complaint. Figures that count some of the same have the very same function, so that it is worked out once for all of them. */
  readonly itemsOf: (fact: ComplaintFact, frame: Frame) => readonly Item[];
  /** Which of it counts; everything where nothing is said. */
  readonly holds?: (item: Item, fact: ComplaintFact, frame: Frame) => boolean;
}

/** One figure as a part of another. */
export interface Share {
  readonly id: string;
  readonly title: Words;
  readonly counts: Words;
  readonly part: string;
  readonly whole: string;
}

export const none: readonly Item[] = [];

/** What of this complaint counts. */
export function countedIn({ itemsOf, holds }: Figure, fact: ComplaintFact, frame: Frame): readonly Item[] {
  const items = itemsOf(fact, frame);
  return holds && items.length > 0 ? items.filter((item) => holds(item, fact, frame)) : items;
}

/**
 * Puts two words together, the very same text for the same words each time: to write it anew for every item would cost
 * more than all else of a count.
 */
export function pairedBy(between: string): (one: string, other: string) => string {
  const paired = new Map<string, Map<string, string>>();
  return (one, other) => {
    let known = paired.get(one);
    if (!known) paired.set(one, (known = new Map<string, string>()));
    let pair = known.get(other);
    if (pair === undefined) known.set(other, (pair = `${one}${between}${other}`));
    return pair;
  };
}

/** Under so many people nothing is told of how work is spread over them: it would be told of each (J1, N1). */
export const fewestPeople = 5;

const day = 86_400_000;

/** Ages by the days since it was received: `upTo` is the first day that is older. Eight weeks is the usual limit of regulators. */
export const ages = [
  { key: 'to2', upTo: 3 },
  { key: 'to7', upTo: 8 },
  { key: 'to14', upTo: 15 },
  { key: 'to28', upTo: 29 },
  { key: 'to56', upTo: 57 },
  { key: 'over56', upTo: Infinity },
] as const;

export function ageOf({ receivedAt }: Pick<ComplaintFact, 'receivedAt'>, { now }: Pick<Frame, 'now'>): string {
  const days = Math.floor((now - receivedAt) / day);
  return ages.find(({ upTo }) => days < upTo)?.key ?? 'over56';
}

export function isIn(at: number | undefined, { from, to }: Pick<Frame, 'from' | 'to'>): at is number {
  return at !== undefined && at >= from && at < to;
}
