import type { Calendar } from './calendar.js';
import type { OpeningHours, SpecialDay } from './calendar-definition.js';
import { weekdays } from './calendar-definition.js';
import type { Form } from './policy-form.js';

/** The word by which a file says of which kind a special day is. */
export const dayWords = {
  holiday: 'holiday',
  'half day': 'halfDay',
  'make-up working day': 'workday',
} as const satisfies Record<SpecialDay['kind'], string>;

/**
 * A calendar written down whole, in the words of its file: what `readWholeCalendar` reads again into the very same calendar.
 * Each special day has its name under its own date, so that one is renamed without the others.
 */
export function formOfCalendar({ definition }: Calendar): { readonly [key: string]: Form } {
  const { name, title, zone, week, years } = definition;
  return {
    name,
    title: { ...title },
    zone,
    week: Object.fromEntries(weekdays.map((day) => [day, week[day].map(hoursText)])),
    names: Object.fromEntries(years.flatMap(({ days }) => days.map((day) => [day.date, { ...day.name }]))),
    years: Object.fromEntries(
      years.map(({ year, announced, source, days }) => [
        String(year),
        { announced, source, days: Object.fromEntries(days.map((day) => [day.date, formOfDay(day)])) },
      ]),
    ),
  };
}

function formOfDay({ date, kind, opening }: SpecialDay): Form {
  return { [dayWords[kind]]: date, ...(kind !== 'holiday' && { open: opening.map(hoursText) }) };
}

/** `09:00-12:00` */
function hoursText({ from, to }: OpeningHours): string {
  return `${clockText(from)}-${clockText(to)}`;
}

function clockText(minutes: number): string {
  const twoDigits = (count: number): string => String(count).padStart(2, '0');
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}
