import { Temporal } from 'temporal-polyfill';
import { weekdays } from './calendar-definition.js';
import type { CalendarDefinition, OpeningHours, SpecialDay } from './calendar-definition.js';
import { contentHash, frozen } from './content-hash.js';
import type { Words } from '#workflows/complaint/complaint.words.js';

/** From `from` until just before `to`, as epoch milliseconds. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** One local day of a calendar. `number` counts days from 1970-01-01, so that the next day is `number + 1`. */
export interface CalendarDay {
  readonly number: number;
  /** `2026-10-10` */
  readonly date: string;
  /** First instant of the local day. */
  readonly from: number;
  /** First instant after it; equal to `from` for a day that a change of zone skipped (Apia, 2011-12-30). */
  readonly to: number;
  /** In order, without overlap. */
  readonly open: readonly Interval[];
  readonly special?: SpecialDay;
}

const minute = 60_000;
const fullDay = 86_400_000;

/**
 * Business time of one place: opening hours by weekday, holidays, half days and make-up working days, on the wall
 * clock of one zone. It never changes; `version` is the hash of its definition. Days are worked out once and kept.
 *
 * An instant is open when the wall clock shows an opening hour. So an hour that is repeated in autumn is open
 * twice and an hour that is skipped in spring never.
 */
export class Calendar {
  readonly name: string;
  readonly title: Words;
  readonly zone: string;
  readonly version: string;
  readonly definition: CalendarDefinition;
  private readonly special = new Map<string, SpecialDay>();
  private readonly announced = new Set<number>();
  private readonly days = new Map<number, CalendarDay>();

  constructor(definition: CalendarDefinition) {
    this.definition = frozen(definition);
    this.name = definition.name;
    this.title = definition.title;
    this.zone = definition.zone;
    this.version = contentHash(definition);
    for (const { year, announced, days } of definition.years) {
      if (announced) this.announced.add(year);
      for (const day of days) this.special.set(day.date, day);
    }
  }

  /** Whether the holidays of a year are known. Where they are not, a date rests on the ordinary week alone. */
  knows(year: number): boolean {
    return this.announced.has(year);
  }

  /** The local day that holds an instant. */
  dayAt(instant: number): CalendarDay {
    let day = this.day(Math.floor(instant / fullDay));
    while (instant < day.from) day = this.day(day.number - 1);
    while (instant >= day.to) day = this.day(day.number + 1);
    return day;
  }

  /** The day with this number. */
  day(number: number): CalendarDay {
    const known = this.days.get(number);
    if (known) return known;
    const day = this.workOut(number);
    this.days.set(number, day);
    return day;
  }

  private workOut(number: number): CalendarDay {
    const date = dateOf(number);
    const from = this.days.get(number - 1)?.to ?? this.startOf(date);
    const to = this.days.get(number + 1)?.from ?? this.startOf(dateOf(number + 1));
    const special = this.special.get(date);
    const opening = special?.opening ?? this.definition.week[weekdayOf(number)];
    return { number, date, from, to, open: this.openOn(number, from, to, opening), ...(special && { special }) };
  }

  private openOn(number: number, from: number, to: number, opening: readonly OpeningHours[]): Interval[] {
    if (opening.length === 0) return [];
    const open: Interval[] = [];
    // A day of 24 hours keeps the offset that it begins with; asking the zone for changes is a hundred times slower.
    const ordinary = to - from === fullDay;
    const stretches = ordinary ? [{ from, to, offset: number * fullDay - from }] : this.stretchesOfOneOffset(from, to);
    for (const stretch of stretches) {
      const midnight = number * fullDay - stretch.offset;
      for (const hours of opening) {
        const interval = {
          from: Math.max(stretch.from, midnight + hours.from * minute),
          to: Math.min(stretch.to, midnight + hours.to * minute),
        };
        const last = open.at(-1);
        if (interval.from >= interval.to) continue;
        if (last?.to === interval.from) open[open.length - 1] = { from: last.from, to: interval.to };
        else open.push(interval);
      }
    }
    return open;
  }

  private stretchesOfOneOffset(from: number, to: number): (Interval & { offset: number })[] {
    const stretches = [];
    for (let start = from; start < to;) {
      const local = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(this.zone);
      const change = local.getTimeZoneTransition('next')?.epochMilliseconds ?? to;
      const end = Math.min(change, to);
      stretches.push({ from: start, to: end, offset: local.offsetNanoseconds / 1_000_000 });
      start = end;
    }
    return stretches;
  }

  private startOf(date: string): number {
    return Temporal.PlainDate.from(date).toZonedDateTime(this.zone).epochMilliseconds;
  }
}

/** The open intervals between two instants, in order, cut at both; epoch milliseconds. */
export function openIntervals(calendar: Calendar, from: number, to: number): Interval[] {
  const intervals: Interval[] = [];
  for (let day = calendar.dayAt(from); day.from < to; day = calendar.day(day.number + 1)) {
    for (const open of day.open) {
      const cut = { from: Math.max(open.from, from), to: Math.min(open.to, to) };
      if (cut.from < cut.to) intervals.push(cut);
    }
  }
  return intervals;
}

/** The number that a date such as `2026-10-10` has in every calendar. */
export function dayNumberOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / fullDay;
}

function dateOf(number: number): string {
  return new Date(number * fullDay).toISOString().slice(0, 10);
}

function weekdayOf(number: number): (typeof weekdays)[number] {
  // 1970-01-01 was a Thursday.
  return weekdays[(((number + 4) % 7) + 7) % 7] ?? 'sunday';
}
