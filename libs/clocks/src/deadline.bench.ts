import type { Budget } from './budget.js';
import type { Calendar } from './calendar.js';
import { deadline } from './deadline.js';

/** Deadlines per second of one calendar whose days are known already, one figure for each budget. */
export interface DeadlineFigure {
  readonly budget: Budget;
  readonly perSecond: number;
}

const budgets: readonly Budget[] = [
  { amount: 4, unit: 'business hours' },
  { amount: 5, unit: 'business days' },
  { amount: 40, unit: 'business days' },
  { amount: 8, unit: 'calendar weeks' },
  { amount: 24, unit: 'clock hours' },
];

/** Computes `count` deadlines for each budget, from starts spread over the year that begins at `from`. */
export function benchDeadlines(calendar: Calendar, from: number, count: number): DeadlineFigure[] {
  const step = Math.floor((365 * 86_400_000) / count);
  return budgets.map((budget) => {
    const runAll = () => {
      for (let index = 0; index < count; index += 1) deadline({ calendar, start: from + index * step, budget });
    };
    runAll();
    const began = process.hrtime.bigint();
    runAll();
    const seconds = Number(process.hrtime.bigint() - began) / 1e9;
    return { budget, perSecond: Math.round(count / seconds) };
  });
}
