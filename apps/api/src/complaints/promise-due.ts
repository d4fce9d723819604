import type { Calendar, CalendarDay } from '#clocks/calendar.js';
import type { Until } from '#notifications/promise-phrases.js';

const minute = 60_000;

/** Working days beyond this are a slip of the pen, and not counted. */
const mostDays = 366;

/**
 * When a promise that says so would be due, by the calendar of the complaint: at the close of its day.
 * It is a proposal, for whoever records the promise, and lies ahead: what is past nobody can promise.
 */
export function promiseDue(until: Until, now: number, calendar: Calendar): number | undefined {
  const today = calendar.dayAt(now);
  switch (until.kind) {
    case 'day': {
      const day = calendar.day(today.number + until.fromToday);
      // Who writes "today" after people went home has the evening.
      return closeOf(day) > now ? closeOf(day) : endOf(day);
    }
    case 'weekday': {
      // 1970-01-01 was a Thursday.
      const weekday = ((today.number + 3) % 7) + 1;
      const next = today.number + ((until.day - weekday + 7) % 7);
      // Friday after people went home: the next one is meant.
      return [next, next + 7].map((day) => closeOf(calendar.day(day))).find((close) => close > now);
    }
    case 'within': {
      const { amount, unit } = until;
      if (unit === 'minutes' || unit === 'hours') return now + amount * (unit === 'hours' ? 60 : 1) * minute;
      const days = Math.ceil(unit === 'weeks' ? amount * 7 : amount);
      if (days > mostDays) return undefined;
      return closeOf(
        unit === 'workingDays' ? workingDaysAfter(today, days, calendar) : calendar.day(today.number + days),
      );
    }
  }
}

/** When people go home, or the end of a day on which nobody works. */
const closeOf = (day: CalendarDay): number => day.open.at(-1)?.to ?? endOf(day);

const endOf = (day: CalendarDay): number => day.to - minute;

function workingDaysAfter(today: CalendarDay, days: number, calendar: Calendar): CalendarDay {
  let day = today;
  for (let left = days; left > 0;) {
    day = calendar.day(day.number + 1);
    if (day.open.length > 0) left -= 1;
  }
  return day;
}
