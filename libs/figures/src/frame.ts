import type { Calendar } from '#clocks/calendar.js';

/** How finely a period is drawn. */
export const steps = ['day', 'week', 'month'] as const;
export type FrameStep = (typeof steps)[number];

/** From when to when is counted, and as of when; epoch milliseconds, `to` not included. */
export interface Frame {
  readonly now: number;
  readonly endOfToday: number;
  readonly from: number;
  readonly to: number;
  readonly step: FrameStep;
  /** Where each day, week or month of the period begins, as local dates. */
  readonly dates: readonly string[];
  /** The same as instants. */
  readonly starts: readonly number[];
}

/** Periods that need no date: up to and with today, unless they are over. */
export const periodNames = [
  'today',
  'yesterday',
  'last7',
  'last30',
  'last90',
  'last365',
  'thisMonth',
  'lastMonth',
  'thisYear',
] as const;
export type PeriodName = (typeof periodNames)[number];

/** A period by name, or from one local day to another, both included. */
export type Period = PeriodName | { readonly from: string; readonly to: string };

/** The longest period that is counted at once, in days: two years and a little. */
export const longestPeriod = 750;

/** Periods up to so many days are drawn by day, and then by week. */
const byDay = 45;
const byWeek = 190;

/** A day of 2026-03-02 as the calendar counts days. */
const numberOf = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
const dateOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

/**
 * What a period means at an instant, in the house's days.
 * @returns nothing for a period that is turned round or too long
 */
export function frameOf(period: Period, calendar: Calendar, now: number): Frame | undefined {
  const today = calendar.dayAt(now);
  const [first, last] =
    typeof period === 'string' ? daysOf(period, today.number) : [numberOf(period.from), numberOf(period.to)];
  const days = last - first + 1;
  if (!(days >= 1 && days <= longestPeriod)) return undefined;
  const step = days <= byDay ? 'day' : days <= byWeek ? 'week' : 'month';
  const numbers = Array.from({ length: days }, (_, index) => first + index).filter(
    (number, index) => index === 0 || beginsStep(number, step),
  );
  return {
    now,
    endOfToday: today.to,
    from: calendar.day(first).from,
    to: calendar.day(last).to,
    step,
    dates: numbers.map(dateOf),
    starts: numbers.map((number) => calendar.day(number).from),
  };
}

/** On which of the frame's dates an instant of the period lies. */
export function dateIn({ starts, dates }: Frame, at: number): string {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? Infinity) <= at) low = middle;
    else high = middle - 1;
  }
  return dates[low] ?? '';
}

function daysOf(name: PeriodName, today: number): readonly [number, number] {
  const date = dateOf(today);
  const month = numberOf(`${date.slice(0, 7)}-01`);
  switch (name) {
    case 'today':
      return [today, today];
    case 'yesterday':
      return [today - 1, today - 1];
    case 'last7':
      return [today - 6, today];
    case 'last30':
      return [today - 29, today];
    case 'last90':
      return [today - 89, today];
    case 'last365':
      return [today - 364, today];
    case 'thisMonth':
      return [month, today];
    case 'lastMonth':
      return [numberOf(`${dateOf(month - 1).slice(0, 7)}-01`), month - 1];
    case 'thisYear':
      return [numberOf(`${date.slice(0, 4)}-01-01`), today];
  }
}

/** Weeks begin on Monday; day 0, 1970-01-01, was a Thursday. */
function beginsStep(number: number, step: FrameStep): boolean {
  if (step === 'day') return true;
  return step === 'week' ? (number + 3) % 7 === 0 : dateOf(number).endsWith('-01');
}
