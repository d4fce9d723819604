import { ServerError } from '../server-error.js';

const MINUTE = 60_000;
const QUARTER_HOUR = 15 * MINUTE;
/** Offsets change on quarter hours only; the formatter that knows them is slow. */
const CACHED_OFFSETS = 20_000;

/** A civil date and time: month 1…12, as a clock on the wall of some zone shows it. */
export interface LocalTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

/** A time zone: by Olson name, or a fixed offset such as `+05:30`. */
export interface TimeZone {
  name: string;
  /** Milliseconds that the zone is ahead of UTC at an instant. */
  offsetAt(instant: number): number;
}

const utc: TimeZone = { name: 'UTC', offsetAt: () => 0 };
const zones = new Map<string, TimeZone>([
  ['UTC', utc],
  ['GMT', utc],
  ['Z', utc],
]);

/** @throws ServerError 40485 on a zone that is not known */
export function timeZone(name: string): TimeZone {
  const known = zones.get(name);
  if (known) return known;
  const zone = fixedZone(name) ?? namedZone(name);
  zones.set(name, zone);
  return zone;
}

function fixedZone(name: string): TimeZone | undefined {
  const parts = /^([+-])(\d{2}):?(\d{2})?$/.exec(name);
  if (!parts) return undefined;
  const offset = (Number(parts[2]) * 60 + Number(parts[3] ?? 0)) * MINUTE * (parts[1] === '-' ? -1 : 1);
  return { name, offsetAt: () => offset };
}

function namedZone(name: string): TimeZone {
  const formatter = formatterOf(name);
  const offsets = new Map<number, number>();
  return {
    name,
    offsetAt: (instant) => {
      const quarter = Math.floor(instant / QUARTER_HOUR);
      let offset = offsets.get(quarter);
      if (offset === undefined) {
        if (offsets.size >= CACHED_OFFSETS) offsets.clear();
        offset = offsetFrom(formatter, quarter * QUARTER_HOUR);
        offsets.set(quarter, offset);
      }
      return offset;
    },
  };
}

function formatterOf(name: string): Intl.DateTimeFormat {
  if (!/^[A-Za-z][\w+\-/]*$/.test(name)) throw unknownZone(name);
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (error) {
    if (error instanceof RangeError) throw unknownZone(name);
    throw error;
  }
}

const unknownZone = (name: string): ServerError =>
  new ServerError(40485, `unrecognized time zone identifier: "${name}"`);

function offsetFrom(formatter: Intl.DateTimeFormat, instant: number): number {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatter.formatToParts(instant)) parts[type] = value;
  const number = (type: string): number => Number(parts[type]);
  const year = parts['era'] === 'BC' ? 1 - number('year') : number('year');
  return (
    utcOf({
      year,
      month: number('month'),
      day: number('day'),
      hour: number('hour'),
      minute: number('minute'),
      second: number('second'),
      millisecond: 0,
    }) - instant
  );
}

/** The instant at which a clock of UTC shows this; parts beyond their range carry over. */
export function utcOf({ year, month, day, hour, minute, second, millisecond }: LocalTime): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, millisecond);
  return date.getTime();
}

/** What a clock in the zone shows at an instant. */
export function toLocal(instant: number, zone: TimeZone): LocalTime {
  const date = new Date(instant + zone.offsetAt(instant));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
}

/** The instant at which a clock in the zone shows this; a time that summer time skips is taken after the gap, one that comes twice the first time. */
export function fromLocal(local: LocalTime, zone: TimeZone): number {
  const wall = utcOf(local);
  const before = zone.offsetAt(wall - 24 * 60 * MINUTE);
  const after = zone.offsetAt(wall + 24 * 60 * MINUTE);
  const first = wall - before;
  if (zone.offsetAt(first) === before) return first;
  const second = wall - after;
  return zone.offsetAt(second) === after ? second : first;
}
