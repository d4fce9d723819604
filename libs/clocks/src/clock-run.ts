import type { Severity } from '#workflows/complaint/complaint.context.js';
import type { Calendar } from './calendar.js';
import { deadline } from './deadline.js';
import type { LimitRule } from './policy.js';
import type { Extension, Pause, Run } from './run.js';

/** What has happened to one clock of one complaint. */
export interface ClockFacts {
  readonly calendar: Calendar;
  readonly severity: Severity;
  /** Where the clock began, as epoch milliseconds. */
  readonly start: number;
  readonly pauses?: readonly Pause[];
  readonly extensions?: readonly Extension[];
  /** For a duty that recurs: the first is 1. */
  readonly occurrence?: number;
  /** For a clock whose subject brings its own due instant, as epoch milliseconds. */
  readonly dueAt?: number;
}

/**
 * The run of a limit under its policy: the budget of the severity, times the occurrence of a recurring duty; no pauses
 * where the policy knows none, and none longer than it allows.
 * A given due instant is a run of clock time until then.
 * @throws RangeError when a given clock has no due instant after its start.
 */
export function clockRun(rule: LimitRule, facts: ClockFacts): Run {
  const { calendar, severity, start, extensions = [], dueAt } = facts;
  if (dueAt !== undefined)
    return { calendar, start, budget: { amount: (dueAt - start) / 3_600_000, unit: 'clock hours' } };
  if (rule.budget === 'given') throw new RangeError('this clock needs a due instant of its own');
  const { amount, unit } = rule.budget[severity];
  const budget = { amount: rule.recurs ? amount * (facts.occurrence ?? 1) : amount, unit };
  return { calendar, start, budget, pauses: allowedPauses(rule, facts), extensions };
}

function allowedPauses({ pauses }: LimitRule, facts: ClockFacts): Pause[] {
  if (pauses === 'never') return [];
  return (facts.pauses ?? []).map((pause) => {
    const longest = deadline({ calendar: facts.calendar, start: pause.from, budget: pauses.atMost });
    const end = longest.state === 'due' ? longest.at : Infinity;
    return { ...pause, to: Math.min(pause.to ?? Infinity, end) };
  });
}
