import type { Counted, Group, Spread } from '#figures/count-figures.js';
import type { Dimension, Unit } from '#figures/figure.js';
import { shares } from '#figures/figure-book.js';
import type { Frame, FrameStep } from '#figures/frame.js';
import { dimensionWords, groupTitle } from '#figures/group-words.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import type { ComplaintLine } from '../complaints/complaint-view.js';
import type { FiguresDto } from './figures.dto.js';

/** Groups of one dimension that are told one by one; the smaller ones are told together. */
const mostGroups = 100;

export interface GroupView extends Group {
  readonly title: Words;
}

export interface BreakdownView {
  readonly by: Dimension;
  readonly title: Words;
  readonly groups: readonly GroupView[];
  /** How many more groups there are, and how much is in them. */
  readonly others?: { readonly groups: number; readonly count: number };
}

export interface FigureView {
  readonly id: string;
  readonly title: Words;
  readonly counts: Words;
  readonly when: 'now' | 'period';
  readonly unit: Unit;
  readonly count: number;
  readonly median?: number;
  readonly spread?: Spread;
  readonly breakdowns: readonly BreakdownView[];
  /** The list behind it; `&by=…&key=…` for one group of it. */
  readonly list: string;
}

export interface ShareView {
  readonly id: string;
  readonly title: Words;
  readonly counts: Words;
  readonly part: string;
  readonly whole: string;
  /** From 0 to 1; absent where there is nothing of which it could be a part. */
  readonly share?: number;
}

export interface FiguresView {
  /** As of when, epoch milliseconds. */
  readonly now: number;
  readonly zone: string;
  /** The first and the last instant of the period, epoch milliseconds; the last is not in it. */
  readonly from: number;
  readonly to: number;
  readonly step: FrameStep;
  /** Where each day, week or month of the period begins, also those of which nothing is to be told. */
  readonly dates: readonly string[];
  readonly figures: readonly FigureView[];
  readonly shares: readonly ShareView[];
}

/** What a figure counted, with the complaint in which it is. */
export interface ListBehindView {
  readonly total: number;
  readonly items: readonly { readonly at: number; readonly took?: number; readonly complaint: ComplaintLine }[];
  readonly next?: string;
}

/** @param teams names of teams and of departments, by id */
export function figuresViewOf(
  counted: readonly Counted[],
  frame: Frame,
  zone: string,
  asked: FiguresDto,
  teams: ReadonlyMap<string, Words>,
): FiguresView {
  const counts = new Map(counted.map(({ figure, count }) => [figure.id, count]));
  const query = queryOf(asked, frame);
  return {
    now: frame.now,
    zone,
    from: frame.from,
    to: frame.to,
    step: frame.step,
    dates: frame.dates,
    figures: counted.map(({ figure: { id, title, counts: sentence, when, unit, by }, groups, ...rest }) => ({
      id,
      title,
      counts: sentence,
      when,
      unit,
      count: rest.count,
      ...(rest.median !== undefined && { median: rest.median }),
      ...(rest.spread && { spread: rest.spread }),
      breakdowns: by.map((one) => breakdownOf(one, groups[one] ?? [], teams)),
      list: `/api/figures/${id}/list?${query}`,
    })),
    shares: shares.map((share) => {
      const [part = 0, whole = 0] = [counts.get(share.part), counts.get(share.whole)];
      return { ...share, ...(whole > 0 && { share: part / whole }) };
    }),
  };
}

function breakdownOf(by: Dimension, groups: readonly Group[], teams: ReadonlyMap<string, Words>): BreakdownView {
  const others = groups.slice(mostGroups);
  return {
    by,
    title: dimensionWords[by],
    groups: groups.slice(0, mostGroups).map((group) => ({ ...group, title: groupTitle(by, group.key, teams) })),
    ...(others.length > 0 && {
      others: { groups: others.length, count: others.reduce((sum, { count }) => sum + count, 0) },
    }),
  };
}

/** The same question again, as of the same instant: so the list has what was counted. */
function queryOf(asked: FiguresDto, { now }: Frame): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...asked, at: now }) as [string, string | number | undefined][]) {
    if (value !== undefined) query.set(name, String(value));
  }
  return query.toString();
}
