import { Temporal } from 'temporal-polyfill';

/** How often figures are sent; each time of the day, the week or the month before. */
export const rhythms = ['day', 'week', 'month'] as const;
export type Rhythm = (typeof rhythms)[number];

/** When figures are sent, on the wall of whoever reads them. */
export interface MailSchedule {
  readonly every: Rhythm;
  /** Of each week; 1 is Monday. */
  readonly weekday?: number;
  /** Of each month; its last day where it is shorter. */
  readonly monthDay?: number;
  /** `08:30`. */
  readonly at: string;
  /** IANA. */
  readonly zone: string;
}

/** One time that figures are sent: a local date of the schedule, and the instant, epoch milliseconds. */
export interface Occasion {
  readonly date: string;
  readonly at: number;
}

/** From one day to another, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/**
 * The first occasion after an instant (epoch milliseconds). An hour that the clock leaves out comes as much later as the
 * clock is put forward; of one that comes twice the first counts.
 */
export function occasionAfter(schedule: MailSchedule, instant: number): Occasion {
  const { at: plainTime, zone: timeZone } = schedule;
  let date = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate();
  for (;;) {
    const day = onOrAfter(date, schedule);
    const at = day.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
    if (at > instant) return { date: day.toString(), at };
    date = day.add({ days: 1 });
  }
}

/** The local date of an instant in a zone. */
export function localDate(instant: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** Of which days is told on this date: the day, the seven days or the calendar month before it. */
export function daysBefore(every: Rhythm, date: string): Days {
  const day = Temporal.PlainDate.from(date);
  const to = every === 'month' ? day.with({ day: 1 }).subtract({ days: 1 }) : day.subtract({ days: 1 });
  const from = every === 'month' ? to.with({ day: 1 }) : day.subtract({ days: every === 'day' ? 1 : 7 });
  return { from: from.toString(), to: to.toString() };
}

function onOrAfter(date: Temporal.PlainDate, { every, weekday = 1, monthDay = 1 }: MailSchedule): Temporal.PlainDate {
  switch (every) {
    case 'day':
      return date;
    case 'week':
      return date.add({ days: (weekday - date.dayOfWeek + 7) % 7 });
    case 'month': {
      const inMonth = date.with({ day: monthDay });
      if (Temporal.PlainDate.compare(inMonth, date) >= 0) return inMonth;
      return date.with({ day: 1 }).add({ months: 1 }).with({ day: monthDay });
    }
  }
}
