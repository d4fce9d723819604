import { Temporal } from 'temporal-polyfill';
import type { Calendar } from './calendar.js';
import { dayNumberOf } from './calendar.js';

/**
 * Until when something that was closed then is kept: to the end of the same date so many years later, in the calendar's
 * zone. Of a 29 February it is the 28th where the year has no 29th. Epoch milliseconds.
 */
export function keptUntil(closedAt: number, years: number, calendar: Calendar): number {
  const lastDay = Temporal.PlainDate.from(calendar.dayAt(closedAt).date).add({ years });
  return calendar.day(dayNumberOf(lastDay.toString())).to;
}
