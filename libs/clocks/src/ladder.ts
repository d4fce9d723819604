import type { Recipient } from '#workflows/complaint/complaint.events.js';
import { parseBudget } from './budget.js';
import type { Budget } from './budget.js';
import type { CalendarWarning } from './calendar-warning.js';
import { afterDeadline, beforeDeadline, deadline, instantOf } from './deadline.js';
import type { Deadline, Never } from './deadline.js';
import type { Run } from './run.js';

/** A point in the life of a clock. A warning's share is a whole percentage of the budget. */
export type LadderPoint =
  | { readonly kind: 'warn'; readonly share: number }
  | { readonly kind: 'before'; readonly budget: Budget }
  | { readonly kind: 'breach' }
  | { readonly kind: 'after'; readonly budget: Budget };

/** Whom to alert when a clock reaches a point; `at` is the point in the policy's own words. */
export interface Rung {
  readonly at: string;
  readonly point: LadderPoint;
  readonly alert: readonly Recipient[];
}

/** A rung with its instant, as epoch milliseconds. */
export interface RungInstant {
  readonly rung: Rung;
  readonly at: number;
  readonly warnings: readonly CalendarWarning[];
}

/** `warn 75`, `2 business days before`, `breach`, `breach + 1 business day`; undefined for anything else. */
export function parseLadderPoint(text: string): LadderPoint | undefined {
  if (text === 'breach') return { kind: 'breach' };
  const [, share] = /^warn ([1-9]\d?)$/.exec(text) ?? [];
  if (share !== undefined) return { kind: 'warn', share: Number(share) };
  const [, before] = /^(\d.*) before$/.exec(text) ?? [];
  const [, after] = /^breach \+ (\d.*)$/.exec(text) ?? [];
  const budget = parseBudget(before ?? after ?? '');
  return budget && { kind: before === undefined ? 'after' : 'before', budget };
}

/**
 * When each rung is reached, the earliest first. A rung that would lie before the clock's start is left out, and so
 * is one that cannot be said while a pause has not ended.
 * @throws RangeError as `deadline`.
 */
export function rungInstants(run: Run, ladder: readonly Rung[]): RungInstant[] {
  const reached: RungInstant[] = [];
  for (const rung of ladder) {
    const found = instantOfPoint(run, rung.point);
    if (found.state === 'due') reached.push({ rung, at: found.at, warnings: found.warnings });
  }
  return reached.sort((one, other) => one.at - other.at);
}

function instantOfPoint(run: Run, point: LadderPoint): Deadline | Never {
  switch (point.kind) {
    case 'warn':
      return instantOf(run, point.share / 100);
    case 'before':
      return beforeDeadline(run, point.budget);
    case 'breach':
      return deadline(run);
    case 'after':
      return afterDeadline(run, point.budget);
  }
}
