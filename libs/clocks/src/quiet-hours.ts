import { Temporal } from 'temporal-polyfill';
import type { Severity } from '#workflows/complaint/complaint.context.js';
import type { Calendar } from './calendar.js';
import type { Policy } from './policy.js';

/**
 * When a person may be called or mailed about something that happened at `instant` (epoch milliseconds): at once, or
 * when the quiet hours on the calendar's wall clock end. Quiet hours may lie over midnight.
 */
export function afterQuietHours(
  { from, to, exceptFor }: Policy['quietHours'],
  calendar: Calendar,
  severity: Severity,
  instant: number,
): number {
  if (exceptFor.includes(severity)) return instant;
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(calendar.zone);
  const time = local.toPlainTime().toString().slice(0, 5);
  const overMidnight = from > to;
  const isQuiet = overMidnight ? time >= from || time < to : time >= from && time < to;
  if (!isQuiet) return instant;
  const morning = overMidnight && time >= from ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate();
  return morning.toZonedDateTime({ timeZone: calendar.zone, plainTime: to }).epochMilliseconds;
}
