import type { Budget } from './budget.js';
import type { Calendar } from './calendar.js';

/** A time in which a clock did not run; without `to` it still does not. Epoch milliseconds. */
export interface Pause {
  readonly from: number;
  readonly to?: number;
  readonly reason?: string;
}

/** More budget, granted while the clock runs. Its unit is of the same kind as the clock's. */
export interface Extension {
  readonly adds: Budget;
  readonly reason: string;
  /** Who granted it. */
  readonly approver: string;
  /** When, as epoch milliseconds. */
  readonly at: number;
}

/** One running of one clock: everything that its deadline depends on. */
export interface Run {
  readonly calendar: Calendar;
  /** Epoch milliseconds. */
  readonly start: number;
  readonly budget: Budget;
  readonly pauses?: readonly Pause[];
  readonly extensions?: readonly Extension[];
}
