import type { Calendar } from '#clocks/calendar.js';

export const periodKinds = ['week', 'month'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** From an instant on and before another, epoch milliseconds. */
export interface Period {
  readonly from: number;
  readonly until: number;
}

/** The last weeks from Monday on, or months, of the house's own days, up to the one that holds this instant. */
export function periodsBefore(now: number, kind: PeriodKind, count: number, calendar: Calendar): Period[] {
  const periods: Period[] = [];
  let until = calendar.dayAt(now).to;
  for (let first = firstDayOf(calendar.dayAt(now).number, kind); periods.length < count;) {
    const { from } = calendar.day(first);
    periods.unshift({ from, until });
    until = from;
    first = firstDayOf(first - 1, kind);
  }
  return periods;
}

/** The number of the day on which the week or month of this day begins. Day 0, the 1st of January 1970, was a Thursday. */
function firstDayOf(day: number, kind: PeriodKind): number {
  return kind === 'week' ? day - ((((day + 3) % 7) + 7) % 7) : day - (new Date(day * 86_400_000).getUTCDate() - 1);
}
