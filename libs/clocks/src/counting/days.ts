import type { Calendar, CalendarDay, Interval } from '../calendar.js';
import { runsUpTo, withoutPauses } from './plan.js';
import type { Plan } from './plan.js';

type DayKind = 'business days' | 'calendar days';

export interface CountedDay {
  /** 1 for the first day after the day of receipt; 0 for the day of receipt when the budget ends with it. */
  readonly number: number;
  readonly day: CalendarDay;
  /** The parts of the day, open ones for business days, in which the clock ran. Never empty. */
  readonly running: readonly Interval[];
  /** The end of the running parts' last. */
  readonly until: number;
}

/**
 * The days that make up the budget, in order; fewer when a pause that has not ended comes first.
 *
 * The day of receipt does not count. What is received after closing, or on a closed day, counts as received on the
 * next business day. A day counts when the clock ran at some instant of it (some open instant, for business days):
 * pausing over closing time gains nothing. Only the last day must also end with the clock running, so that nothing
 * falls due in a pause.
 */
export function* countedDays(plan: Plan): Generator<CountedDay, void> {
  const { calendar, pauses, total } = plan;
  const kind = plan.kind as DayKind;
  const receipt = dayOfReceipt(plan);
  let number = total === 0 ? 0 : 1;
  for (
    let day = total === 0 ? receipt : calendar.day(receipt.number + 1);
    day.from < plan.horizon;
    day = calendar.day(day.number + 1)
  ) {
    const running = runningOn(plan, kind, day);
    const until = running.at(-1)?.to;
    if (until === undefined || (number === total && !runsUpTo(endOf(day, kind), pauses))) continue;
    yield { number, day, running, until };
    if (number === total) return;
    number += 1;
  }
}

/** The instant at which this share of the days is consumed, `share` being less than 1; undefined while a pause keeps it open. */
export function whenDaysAreConsumed(plan: Plan, share: number): number | undefined {
  const days = Math.max(plan.total, 1);
  // A share is a decimal fraction and a day a whole: 0.7 of 10 days are 7, not 7.000000000000001.
  const amount = Math.round(share * days * 1e9) / 1e9;
  let counted = 0;
  for (const { running, until } of countedDays(plan)) {
    if (amount === counted + 1) return until;
    if (amount < counted + 1) return instantWithin(running, amount - counted);
    counted += 1;
  }
  return undefined;
}

/** The end of the last day of the budget; undefined while a pause keeps it open. */
export function endOfDays(plan: Plan): number | undefined {
  for (const { number, until } of countedDays(plan)) if (number === plan.total) return until;
  return undefined;
}

/** Days consumed until `instant`; within a day, by the share of its running time that has passed. */
export function daysConsumed(plan: Plan, instant: number): number {
  let consumed = 0;
  for (const { running, until } of countedDays(plan)) {
    if (instant < until) return consumed + shareWithin(running, instant);
    consumed += 1;
  }
  return consumed;
}

/** The parts of a day, at or after the start, in which the clock ran; open parts only, for business days. */
export function runningOn(plan: Plan, kind: DayKind, day: CalendarDay): Interval[] {
  const whole = kind === 'business days' ? day.open : day.to > day.from ? [day] : [];
  const since = whole
    .filter(({ to }) => to > plan.start)
    .map(({ from, to }) => ({ from: Math.max(from, plan.start), to }));
  return plan.pauses.length === 0 ? since : since.flatMap((interval) => withoutPauses(interval, plan.pauses));
}

/** The end of the n-th day after `day` that exists, and is open when business days are asked. */
export function endOfNthDayAfter(calendar: Calendar, kind: DayKind, day: CalendarDay, n: number): number {
  let left = n;
  let current = day;
  while (left > 0) {
    current = calendar.day(current.number + 1);
    if (kind === 'business days' ? current.open.length > 0 : current.to > current.from) left -= 1;
  }
  return endOf(current, kind);
}

function dayOfReceipt({ calendar, start, kind }: Plan): CalendarDay {
  let day = calendar.dayAt(start);
  while (kind === 'business days' && !(start < endOf(day, kind))) day = calendar.day(day.number + 1);
  return day;
}

/** A closed day ends before everything, so that nothing is received on it. */
function endOf(day: CalendarDay, kind: DayKind): number {
  return kind === 'calendar days' ? day.to : (day.open.at(-1)?.to ?? -Infinity);
}

function instantWithin(running: readonly Interval[], share: number): number {
  let left = Math.round(lengthOf(running) * share);
  for (const { from, to } of running) {
    if (left <= to - from) return from + left;
    left -= to - from;
  }
  throw new RangeError('a share of a day is at most 1');
}

function shareWithin(running: readonly Interval[], instant: number): number {
  const passed = running.map(({ from, to }) => ({ from, to: Math.max(from, Math.min(to, instant)) }));
  return lengthOf(passed) / lengthOf(running);
}

function lengthOf(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { from, to }) => sum + to - from, 0);
}
