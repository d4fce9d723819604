import { Calendar } from './calendar.js';
import type { CalendarDefinition, OpeningHours, SpecialDay } from './calendar-definition.js';
import { loadCalendars } from './calendar-file.js';

/** The calendars and instants that specs tell their stories in. */
const shipped = loadCalendars(new URL('../../../workflows/calendars/', import.meta.url).pathname);

export function calendar(name: string): Calendar {
  const found = shipped.get(name);
  if (!found) throw new Error(`there is no calendar "${name}"`);
  return found;
}

/** A calendar with the same hours on every day of the week, or only on those named. */
export function calendarOpen(
  zone: string,
  hours: readonly string[],
  { weekend = true, days = [] }: { weekend?: boolean; days?: readonly SpecialDay[] } = {},
): Calendar {
  const open = hours.map(hoursOf);
  const free = weekend ? open : [];
  const week: CalendarDefinition['week'] = {
    sunday: free,
    monday: open,
    tuesday: open,
    wednesday: open,
    thursday: open,
    friday: open,
    saturday: free,
  };
  const years = [...new Set(days.map(({ date }) => Number(date.slice(0, 4))))].map((year) => ({
    year,
    announced: true,
    source: 'story',
    days: days.filter(({ date }) => date.startsWith(String(year))),
  }));
  return new Calendar({ name: 'story', title: { en: 'Story', 'zh-CN': '故事' }, zone, week, years });
}

export function hoursOf(text: string): OpeningHours {
  const [from = '', to = ''] = text.split('-');
  return { from: minutesOf(from), to: minutesOf(to) };
}

/** The instant of a wall-clock time in China, `2026-10-01 09:30`. */
export function inChina(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}+08:00`);
}

/** The instant of a UTC time, which is London's wall clock in winter. */
export function inUtc(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}Z`);
}

/** How an instant reads on a wall clock: `2026-10-01 09:30`. */
export function shownIn(zone: string, instant: number): string {
  return new Date(instant).toLocaleString('sv-SE', { timeZone: zone }).slice(0, 16);
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
