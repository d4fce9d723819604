import { kindOf, sizeOf } from '../budget.js';
import type { Kind, Unit } from '../budget.js';
import type { Calendar, Interval } from '../calendar.js';
import type { Pause, Run } from '../run.js';

/** A run made ready for counting: one kind, one total, pauses in order and apart. */
export interface Plan {
  readonly calendar: Calendar;
  readonly start: number;
  readonly kind: Kind;
  readonly unit: Unit;
  /** Milliseconds or days, extensions included. */
  readonly total: number;
  /** In order, apart from each other; the last may end at Infinity. */
  readonly pauses: readonly Interval[];
  /** Where a pause begins that has not ended, else Infinity: what lies behind it is not known yet. */
  readonly horizon: number;
}

/** @throws RangeError when a number is not usable or an extension is of another kind than the budget. */
export function planOf(run: Run): Plan {
  const { calendar, start, budget } = run;
  const kind = kindOf(budget.unit);
  if (!Number.isFinite(start)) throw new RangeError('a clock starts at an instant');
  let total = sizeOf(budget);
  for (const { adds } of run.extensions ?? []) {
    if (kindOf(adds.unit) !== kind) throw new RangeError(`${adds.unit} cannot extend a budget of ${budget.unit}`);
    total += sizeOf(adds);
  }
  const isDays = kind === 'business days' || kind === 'calendar days';
  if (!(total > 0 || (isDays && total === 0)))
    throw new RangeError(`a budget of ${total} ${budget.unit} cannot be used`);
  if (isDays && !Number.isInteger(total)) throw new RangeError(`a budget of ${budget.unit} is counted in whole days`);
  const pauses = inOrder(run.pauses ?? [], start);
  const last = pauses.at(-1);
  return {
    calendar,
    start,
    kind,
    unit: budget.unit,
    total,
    pauses,
    horizon: last?.to === Infinity ? last.from : Infinity,
  };
}

/** The parts of `interval` in which the clock was not paused. */
export function withoutPauses(interval: Interval, pauses: readonly Interval[]): Interval[] {
  const parts: Interval[] = [];
  let from = interval.from;
  for (const pause of pauses) {
    if (pause.to <= from) continue;
    if (pause.from >= interval.to) break;
    if (pause.from > from) parts.push({ from, to: pause.from });
    from = pause.to;
  }
  if (from < interval.to) parts.push({ from, to: interval.to });
  return parts;
}

/** Whether the clock is running just before this instant. */
export function runsUpTo(instant: number, pauses: readonly Interval[]): boolean {
  return !pauses.some(({ from, to }) => from < instant && instant <= to);
}

function inOrder(pauses: readonly Pause[], start: number): Interval[] {
  const merged: Interval[] = [];
  const cut = pauses.map(({ from, to = Infinity }) => {
    if (!(from <= to)) throw new RangeError('a pause ends before it begins');
    return { from: Math.max(from, start), to };
  });
  for (const pause of cut.sort((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (pause.to <= pause.from) continue;
    if (last && pause.from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, pause.to) };
    else merged.push(pause);
  }
  return merged;
}
