import { fromLocal, toLocal, utcOf } from './time-zone.js';
import type { LocalTime, TimeZone } from './time-zone.js';

export const units = ['year', 'quarter', 'month', 'week', 'day', 'hour', 'minute', 'second', 'millisecond'] as const;
export type Unit = (typeof units)[number];

const DAY = 86_400_000;
const lengths: Partial<Record<Unit, number>> = { hour: 3_600_000, minute: 60_000, second: 1000, millisecond: 1 };
const months: Partial<Record<Unit, number>> = { year: 12, quarter: 3, month: 1 };

const epochDay = (local: LocalTime): number => utcOf({ ...local, hour: 0, minute: 0, second: 0, millisecond: 0 }) / DAY;

/** Monday 1 … Sunday 7. */
export function isoDayOfWeek(local: LocalTime): number {
  return ((((epochDay(local) + 3) % 7) + 7) % 7) + 1;
}

export function dayOfYear(local: LocalTime): number {
  return epochDay(local) - epochDay({ ...local, month: 1, day: 1 }) + 1;
}

/** Week and year by ISO 8601: the week belongs to the year of its Thursday. */
export function isoWeek(local: LocalTime): { week: number; year: number } {
  const thursday = epochDay(local) - isoDayOfWeek(local) + 4;
  const year = new Date(thursday * DAY).getUTCFullYear();
  const first = utcOf({ year, month: 1, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 }) / DAY;
  return { week: Math.floor((thursday - first) / 7) + 1, year };
}

/** Week of the year from 0; weeks begin on Sunday, and days before the first Sunday are in week 0. */
export function week(local: LocalTime): number {
  return Math.floor((dayOfYear(local) + 6 - (isoDayOfWeek(local) % 7)) / 7);
}

/** Adds calendar units on the zone's clock, shorter ones as elapsed time; a day that the month lacks becomes its last. */
export function addUnits(instant: number, unit: Unit, amount: number, zone: TimeZone): number {
  const length = lengths[unit];
  if (length !== undefined) return instant + amount * length;
  const local = toLocal(instant, zone);
  const perUnit = months[unit];
  if (perUnit === undefined) return fromLocal({ ...local, day: local.day + amount * (unit === 'week' ? 7 : 1) }, zone);
  const month = local.year * 12 + local.month - 1 + amount * perUnit;
  const year = Math.floor(month / 12);
  const inYear = month - year * 12 + 1;
  const last = new Date(utcOf({ ...local, year, month: inYear + 1, day: 0 })).getUTCDate();
  return fromLocal({ ...local, year, month: inYear, day: Math.min(local.day, last) }, zone);
}

/** How many boundaries of the unit lie between two instants, on the zone's calendar; weeks begin on the given ISO day. */
export function unitsBetween(start: number, end: number, unit: Unit, zone: TimeZone, startOfWeek: number): number {
  const length = lengths[unit];
  if (length !== undefined) {
    const boundary = (instant: number): number => Math.floor((instant + (zone.offsetAt(instant) % length)) / length);
    return boundary(end) - boundary(start);
  }
  const [from, to] = [toLocal(start, zone), toLocal(end, zone)];
  if (unit === 'day') return epochDay(to) - epochDay(from);
  if (unit === 'week') return weekIndex(to, startOfWeek) - weekIndex(from, startOfWeek);
  const perUnit = months[unit] ?? 1;
  const index = (local: LocalTime): number => Math.floor((local.year * 12 + local.month - 1) / perUnit);
  return index(to) - index(from);
}

/** Weeks since one that began on 2000-01-03, a Monday, moved to the day on which weeks begin. */
function weekIndex(local: LocalTime, startOfWeek: number): number {
  return Math.floor((epochDay(local) - firstWeek(startOfWeek)) / 7);
}

const firstWeek = (startOfWeek: number): number => 10_959 + (startOfWeek - 1);

/** The beginning of the bin of so many units, counted from 2000-01-01 on the zone's clock, in which an instant lies. */
export function truncateTo(instant: number, unit: Unit, binSize: number, zone: TimeZone, startOfWeek: number): number {
  const reference = { year: 2000, month: 1, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 };
  const length = lengths[unit];
  if (length !== undefined) {
    const origin = fromLocal(reference, zone);
    return origin + Math.floor((instant - origin) / (length * binSize)) * length * binSize;
  }
  const local = toLocal(instant, zone);
  if (unit === 'day' || unit === 'week') {
    const origin = unit === 'week' ? firstWeek(startOfWeek) : 10_957;
    const days = (unit === 'week' ? 7 : 1) * binSize;
    const day = origin + Math.floor((epochDay(local) - origin) / days) * days;
    return fromLocal({ ...reference, year: 1970, day: 1 + day }, zone);
  }
  const perBin = (months[unit] ?? 1) * binSize;
  const month = 24_000 + Math.floor((local.year * 12 + local.month - 1 - 24_000) / perBin) * perBin;
  return fromLocal({ ...reference, year: Math.floor(month / 12), month: (((month % 12) + 12) % 12) + 1 }, zone);
}
