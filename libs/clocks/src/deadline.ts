import { kindOf, quantityOf, sizeOf } from './budget.js';
import type { Budget, Quantity } from './budget.js';
import { calendarWarnings } from './calendar-warning.js';
import type { CalendarWarning } from './calendar-warning.js';
import { daysConsumed, endOfDays, endOfNthDayAfter, runningOn, whenDaysAreConsumed } from './counting/days.js';
import { planOf } from './counting/plan.js';
import type { Plan } from './counting/plan.js';
import { runningTime, timeConsumed, whenTimeIsConsumed } from './counting/time.js';
import type { Run } from './run.js';

/** An instant (epoch milliseconds) that is known, and what it rests on that is not. */
export interface Due {
  readonly state: 'due';
  readonly at: number;
  readonly warnings: readonly CalendarWarning[];
}

/** No instant can be said while a pause has not ended: `left` of the budget is waiting since `since`. */
export interface Paused {
  readonly state: 'paused';
  readonly since: number;
  readonly left: Quantity;
  readonly warnings: readonly CalendarWarning[];
}

/** The point would lie before the clock's start: two days before the end of a budget of one day. */
export interface Never {
  readonly state: 'never';
}

export type Deadline = Due | Paused;

/**
 * The instant at which the budget and its extensions are consumed.
 *
 * - business minutes and hours consume open time only, clock minutes and hours all time; a pause consumes nothing.
 * - n business days end at close of the n-th business day after the day of receipt; what is received after closing
 *   or on a closed day counts as received on the next business day (FCA DISP 1.5, RG 271).
 * - n calendar days end with the n-th local day after the day of receipt, at 24:00; a week is 7 days.
 * - a day is counted when the clock ran at some (open) instant of it; the last one must also end with the clock
 *   running, so that nothing falls due in a pause.
 *
 * @throws RangeError for a budget, pause or extension that cannot be used.
 */
export function deadline(run: Run): Deadline {
  return dueOf(planOf(run));
}

/**
 * The instant at which `share` (above 0, at most 1) of the whole budget is consumed in the clock's own time. For days
 * that is so many whole days and the rest as a part of the next day's running time. A share that was reached before
 * a pause is known although the deadline is not; but the last day counts anew, from its shares to its end, when it
 * ends in a pause.
 * @throws RangeError as `deadline`, and for another share.
 */
export function instantOf(run: Run, share: number): Deadline {
  if (!(share > 0 && share <= 1)) throw new RangeError(`a share of a budget is above 0 and at most 1, not ${share}`);
  const plan = planOf(run);
  if (share === 1) return dueOf(plan);
  const at = countsDays(plan)
    ? whenDaysAreConsumed(plan, share)
    : whenTimeIsConsumed(plan, Math.round(plan.total * share));
  return at === undefined ? pausedOf(plan) : known(plan, at);
}

/**
 * The point after the deadline at which `budget` more has passed, pauses not counted: a breach is not healed by
 * waiting. Business days end at close of the n-th business day after the day on which the run was due, calendar days at 24:00.
 */
export function afterDeadline(run: Run, budget: Budget): Deadline {
  const due = deadline(run);
  if (due.state !== 'due') return due;
  const { calendar } = run;
  const kind = kindOf(budget.unit);
  if (kind === 'business time' || kind === 'clock time') return deadline({ calendar, start: due.at, budget });
  const at = endOfNthDayAfter(calendar, kind, calendar.dayAt(due.at - 1), sizeOf(budget));
  return {
    state: 'due',
    at,
    warnings: kind === 'business days' ? calendarWarnings(calendar, run.start, at) : due.warnings,
  };
}

/**
 * The point at which just `budget` of running time, or of days on which the clock runs, is left before the
 * deadline. "2 business days before" a Friday's close is Wednesday's close.
 */
export function beforeDeadline(run: Run, budget: Budget): Deadline | Never {
  const plan = planOf(run);
  const due = dueOf(plan);
  if (due.state !== 'due') return due;
  const at = countBack({ ...plan, kind: kindOf(budget.unit) }, due.at, sizeOf(budget));
  return at === undefined ? { state: 'never' } : { ...due, at };
}

/** How much of the budget is used up at an instant, in the budget's unit; never more than the whole. */
export function consumed(run: Run, at: number): Quantity {
  const plan = planOf(run);
  return quantityOf(sizeConsumed(plan, at), plan.unit);
}

/** How much of the budget and its extensions is left at an instant, in the budget's unit; never less than nothing. */
export function remaining(run: Run, at: number): Quantity {
  const plan = planOf(run);
  return quantityOf(plan.total - sizeConsumed(plan, at), plan.unit);
}

function dueOf(plan: Plan): Deadline {
  const at = countsDays(plan) ? endOfDays(plan) : whenTimeIsConsumed(plan, plan.total);
  return at === undefined ? pausedOf(plan) : known(plan, at);
}

function known(plan: Plan, at: number): Due {
  return { state: 'due', at, warnings: warningsUntil(plan, at) };
}

function pausedOf(plan: Plan): Paused {
  const left = quantityOf(plan.total - sizeConsumed(plan, plan.horizon), plan.unit);
  return { state: 'paused', since: plan.horizon, left, warnings: warningsUntil(plan, plan.horizon) };
}

function warningsUntil({ calendar, kind, start }: Plan, at: number): CalendarWarning[] {
  return kind === 'business time' || kind === 'business days' ? calendarWarnings(calendar, start, at) : [];
}

function sizeConsumed(plan: Plan, at: number): number {
  // "Same day" has a budget of no whole day; nothing of it is used until it is over.
  return countsDays(plan) ? Math.min(daysConsumed(plan, at), plan.total) : timeConsumed(plan, at);
}

function countsDays({ kind }: Plan): boolean {
  return kind === 'business days' || kind === 'calendar days';
}

function countBack(plan: Plan, due: number, size: number): number | undefined {
  if (plan.kind === 'business days' || plan.kind === 'calendar days') return countDaysBack(plan, plan.kind, due, size);
  const intervals = [];
  for (const { from, to } of runningTime(plan)) {
    if (from >= due) break;
    intervals.push({ from, to: Math.min(to, due) });
  }
  let left = size;
  for (const { from, to } of intervals.toReversed()) {
    if (left <= to - from) return to - left > plan.start ? to - left : undefined;
    left -= to - from;
  }
  return undefined;
}

function countDaysBack(
  plan: Plan,
  kind: 'business days' | 'calendar days',
  due: number,
  days: number,
): number | undefined {
  let left = days;
  for (let day = plan.calendar.dayAt(due - 1); day.to > plan.start; day = plan.calendar.day(day.number - 1)) {
    const until = runningOn(plan, kind, day).findLast(({ from }) => from < due)?.to;
    if (until === undefined) continue;
    if (left === 0) return until;
    left -= 1;
  }
  return undefined;
}
