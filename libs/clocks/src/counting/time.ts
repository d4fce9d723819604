import type { Interval } from '../calendar.js';
import { withoutPauses } from './plan.js';
import type { Plan } from './plan.js';

/**
 * The intervals in which the clock consumes its budget, from the start on: open hours for business time, all hours
 * for clock time, never a pause. It ends where a pause begins that has not ended, and else never.
 */
export function* runningTime(plan: Plan): Generator<Interval, void> {
  const { calendar, start, pauses, horizon } = plan;
  if (plan.kind === 'clock time') {
    yield* withoutPauses({ from: start, to: Infinity }, pauses);
    return;
  }
  for (let day = calendar.dayAt(start); day.from < horizon; day = calendar.day(day.number + 1)) {
    for (const open of day.open) {
      if (open.to > start) yield* withoutPauses({ from: Math.max(open.from, start), to: open.to }, pauses);
    }
  }
}

/** The instant at which `size` milliseconds are consumed; undefined while a pause keeps it open. */
export function whenTimeIsConsumed(plan: Plan, size: number): number | undefined {
  let left = size;
  for (const { from, to } of runningTime(plan)) {
    if (left <= to - from) return from + left;
    left -= to - from;
  }
  return undefined;
}

/** Milliseconds consumed until `instant`. */
export function timeConsumed(plan: Plan, instant: number): number {
  let consumed = 0;
  for (const { from, to } of runningTime(plan)) {
    if (from >= instant || consumed >= plan.total) break;
    consumed += Math.min(to, instant) - from;
  }
  return Math.min(consumed, plan.total);
}
