import { quantityOf } from './budget.js';
import type { Budget, Quantity } from './budget.js';
import type { CalendarDay } from './calendar.js';
import type { SpecialDay } from './calendar-definition.js';
import type { CalendarWarning } from './calendar-warning.js';
import { countedDays, runningOn } from './counting/days.js';
import { planOf } from './counting/plan.js';
import type { Plan } from './counting/plan.js';
import { runningTime } from './counting/time.js';
import { deadline } from './deadline.js';
import type { Deadline } from './deadline.js';
import type { Extension, Pause, Run } from './run.js';
import type { Words } from '#workflows/complaint/complaint.words.js';

/** A stretch that used up some of the budget. For budgets of days, one entry a day, from its first running instant to its last. */
export interface CountedInterval {
  readonly from: number;
  readonly to: number;
  /** Local date, `2026-10-10`. */
  readonly date: string;
  readonly counts: Quantity;
  /** Set on a half day and on a make-up working day. */
  readonly special?: Pick<SpecialDay, 'kind' | 'name'>;
}

export type SkipReason = 'day of receipt' | 'holiday' | 'closed' | 'paused' | 'ended in a pause';

/** A whole day that used up nothing, and why. A holiday carries its name. */
export interface SkippedDay {
  readonly date: string;
  readonly because: SkipReason;
  readonly words: Words;
}

/** Why a clock is due when it is. */
export interface Explanation {
  readonly calendar: { readonly name: string; readonly title: Words; readonly zone: string; readonly version: string };
  readonly start: number;
  readonly budget: Budget;
  readonly extensions: readonly Extension[];
  /** Budget and extensions together, in the budget's unit. */
  readonly whole: Quantity;
  readonly deadline: Deadline;
  readonly counted: readonly CountedInterval[];
  readonly skipped: readonly SkippedDay[];
  readonly pauses: readonly Pause[];
  /** Of all counted intervals, in the budget's unit: equal to `whole` unless the clock is paused. */
  readonly sum: Quantity;
  readonly warnings: readonly CalendarWarning[];
}

const reasons: Record<SkipReason, Words> = {
  'day of receipt': { en: 'day of receipt', 'zh-CN': '收到当日不计' },
  holiday: { en: 'holiday', 'zh-CN': '节假日' },
  closed: { en: 'not a working day', 'zh-CN': '非工作日' },
  paused: { en: 'clock paused', 'zh-CN': '计时暂停' },
  'ended in a pause': { en: 'clock paused at the end of the day', 'zh-CN': '当日结束时计时暂停' },
};

/**
 * Every interval that was counted and every day that was not, up to the deadline or to the pause that has not ended.
 * The counted intervals add up to the budget: to the millisecond for time, to the day for days.
 * @throws RangeError as `deadline`.
 */
export function explain(run: Run): Explanation {
  const plan = planOf(run);
  const due = deadline(run);
  const until = due.state === 'due' ? due.at : due.since;
  const { counted, sum } =
    plan.kind === 'clock time' || plan.kind === 'business time' ? countTime(plan, until) : countDays(plan);
  const { name, title, zone, version } = run.calendar;
  return {
    calendar: { name, title, zone, version },
    start: run.start,
    budget: run.budget,
    extensions: run.extensions ?? [],
    whole: quantityOf(plan.total, plan.unit),
    deadline: due,
    counted,
    skipped: skippedDays(plan, until, new Set(counted.map(({ date }) => date))),
    pauses: run.pauses ?? [],
    sum: quantityOf(sum, plan.unit),
    warnings: due.warnings,
  };
}

function countTime(plan: Plan, until: number): { counted: CountedInterval[]; sum: number } {
  const counted: CountedInterval[] = [];
  let sum = 0;
  for (const running of runningTime(plan)) {
    if (running.from >= until) break;
    const { from, to } = { from: running.from, to: Math.min(running.to, until) };
    counted.push({ from, to, ...dayShown(plan.calendar.dayAt(from)), counts: quantityOf(to - from, plan.unit) });
    sum += to - from;
  }
  return { counted, sum };
}

function countDays(plan: Plan): { counted: CountedInterval[]; sum: number } {
  const counted: CountedInterval[] = [];
  let sum = 0;
  for (const { number, day, running, until } of countedDays(plan)) {
    const from = running[0]?.from ?? until;
    const size = number - sum;
    counted.push({ from, to: until, ...dayShown(day), counts: quantityOf(size, plan.unit) });
    sum = number;
  }
  return { counted, sum };
}

function dayShown({ date, special }: CalendarDay): Pick<CountedInterval, 'date' | 'special'> {
  return special ? { date, special: { kind: special.kind, name: special.name } } : { date };
}

function skippedDays(plan: Plan, until: number, counted: ReadonlySet<string>): SkippedDay[] {
  const skipped: SkippedDay[] = [];
  // Clock time knows no days: a pause is shown as a pause.
  if (plan.kind === 'clock time') return skipped;
  for (let day = plan.calendar.dayAt(plan.start); day.from < until; day = plan.calendar.day(day.number + 1)) {
    if (counted.has(day.date) || day.to === day.from) continue;
    const because = reasonToSkip(plan, day, skipped);
    const name = because === 'holiday' ? day.special?.name : undefined;
    skipped.push({ date: day.date, because, words: name ?? reasons[because] });
  }
  return skipped;
}

function reasonToSkip(plan: Plan, day: CalendarDay, earlier: readonly SkippedDay[]): SkipReason {
  const kind = plan.kind === 'calendar days' ? 'calendar days' : 'business days';
  if (kind === 'business days' && day.open.length === 0) return day.special ? 'holiday' : 'closed';
  if (plan.kind === 'business time') return day.open.some(({ to }) => to > plan.start) ? 'paused' : 'closed';
  const received = earlier.some(({ because }) => because === 'day of receipt');
  const beforeClosing = kind === 'calendar days' || day.open.some(({ to }) => to > plan.start);
  if (!beforeClosing) return 'closed';
  if (!received && plan.total > 0) return 'day of receipt';
  return runningOn(plan, kind, day).length === 0 ? 'paused' : 'ended in a pause';
}
