import type { Person } from './person.js';

/** Monday is 1. */
export const daysOfWeek = [1, 2, 3, 4, 5, 6, 7] as const;

type Hours = NonNullable<Person['workingHours']>;

/** `Mon`, `周一`. */
export function dayWord(day: number, locale: string): string {
  // The first of January 2024 was a Monday.
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day));
}

/** `Mon–Fri 09:00–18:00`, `Mon, Wed 09:00–13:00`: days that follow each other are told by the first and the last. */
export function hoursText({ days, from, until }: Hours, locale: string): string {
  const runs: [first: number, last: number][] = [];
  for (const day of days.toSorted((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run?.[1] === day - 1) run[1] = day;
    else runs.push([day, day]);
  }
  const said = runs.map(([first, last]) =>
    first === last ? dayWord(first, locale) : `${dayWord(first, locale)}–${dayWord(last, locale)}`,
  );
  return `${said.join(locale.startsWith('zh') ? '、' : ', ')} ${from}–${until}`;
}
