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
  /** How long it took, in milliseconds, where the figure has a median. */
  readonly took?: number;
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
  /** What of this complaint counts. */
  readonly itemsOf: (fact: ComplaintFact, frame: Frame) => readonly Item[];
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
