import type { Calendar } from './calendar.js';
import type { Words } from '#workflows/complaint/complaint.words.js';

/** A date rests on a year whose holidays are not known: it may move when they are announced. */
export interface CalendarWarning {
  readonly code: 'calendar.year-not-announced';
  readonly calendar: string;
  readonly year: number;
  readonly words: Words;
}

/** One warning for each year between two instants that the calendar does not know. */
export function calendarWarnings(calendar: Calendar, from: number, to: number): CalendarWarning[] {
  const warnings: CalendarWarning[] = [];
  const lastYear = yearAt(calendar, to);
  for (let year = yearAt(calendar, from); year <= lastYear; year += 1) {
    if (!calendar.knows(year)) warnings.push(warningOf(calendar, year));
  }
  return warnings;
}

function warningOf({ name, title }: Calendar, year: number): CalendarWarning {
  return {
    code: 'calendar.year-not-announced',
    calendar: name,
    year,
    words: {
      en: `The holidays of ${year} in ${title.en} have not been announced; the ordinary week was counted, and this date may change.`,
      'zh-CN': `${title['zh-CN']} ${year} 年的放假安排尚未公布；此处按普通工作周计算，日期可能变动。`,
    },
  };
}

function yearAt(calendar: Calendar, instant: number): number {
  return Number(calendar.dayAt(instant).date.slice(0, 4));
}
