import { ServerError } from '../server-error.js';
import { dayOfYear, isoDayOfWeek, isoWeek, week } from './calendar.js';
import { fromLocal, timeZone, toLocal } from './time-zone.js';
import type { LocalTime, TimeZone } from './time-zone.js';

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const padded = (value: number, length: number): string => String(value).padStart(length, '0');

type Writer = (local: LocalTime, offset: number) => string;

/** @see https://www.mongodb.com/docs/manual/reference/operator/aggregation/dateToString/#format-specifiers */
const writers: Record<string, Writer> = {
  Y: (local) => padded(local.year, 4),
  m: (local) => padded(local.month, 2),
  d: (local) => padded(local.day, 2),
  H: (local) => padded(local.hour, 2),
  M: (local) => padded(local.minute, 2),
  S: (local) => padded(local.second, 2),
  L: (local) => padded(local.millisecond, 3),
  j: (local) => padded(dayOfYear(local), 3),
  w: (local) => String((isoDayOfWeek(local) % 7) + 1),
  u: (local) => String(isoDayOfWeek(local)),
  U: (local) => padded(week(local), 2),
  V: (local) => padded(isoWeek(local).week, 2),
  G: (local) => padded(isoWeek(local).year, 4),
  b: (local) => (monthNames[local.month - 1] ?? '').slice(0, 3),
  B: (local) => monthNames[local.month - 1] ?? '',
  z: (_local, offset) =>
    `${offset < 0 ? '-' : '+'}${padded(Math.floor(Math.abs(offset) / 3_600_000), 2)}${padded((Math.abs(offset) / 60_000) % 60, 2)}`,
  Z: (_local, offset) => `${offset < 0 ? '-' : '+'}${padded(Math.abs(offset) / 60_000, 3)}`,
  '%': () => '%',
};

/** @throws ServerError 18535, 18536 on a specifier that is not known */
export function formatDate(instant: number, format: string, zone: TimeZone): string {
  const local = toLocal(instant, zone);
  if ((local.year < 0 || local.year > 9999) && /%[YG]/.test(format)) {
    throw new ServerError(
      18537,
      `Could not convert date to string: date component was outside the supported range of 0-9999: ${local.year}`,
    );
  }
  const offset = zone.offsetAt(instant);
  return format.replace(/%(.?)/gs, (_found, letter: string) => {
    if (letter === '') throw new ServerError(18535, "Unmatched '%' at end of format string");
    const writer = writers[letter];
    if (writer === undefined) throw new ServerError(18536, `Invalid format character '%${letter}' in format string`);
    return writer(local, offset);
  });
}

const patterns: Record<string, string> = {
  Y: '(?<Y>\\d{4})',
  m: '(?<m>\\d{1,2})',
  d: '(?<d>\\d{1,2})',
  H: '(?<H>\\d{1,2})',
  M: '(?<M>\\d{1,2})',
  S: '(?<S>\\d{1,2})',
  L: '(?<L>\\d{1,3})',
  z: '(?<z>Z|[+-]\\d{2}:?(?:\\d{2})?)',
  Z: '(?<Z>[+-]\\d{1,4})',
  b: '(?<b>[A-Za-z]{3})',
  B: '(?<B>[A-Za-z]{3,9})',
  j: '(?<j>\\d{1,3})',
  '%': '%',
};

/** A date from text in a format; undefined when the text does not fit. @throws ServerError 18536 on a specifier that is not known */
export function parseFormatted(text: string, format: string, zone: TimeZone): Date | undefined {
  const source = format.replace(/%(.?)|[.*+?^${}()|[\]\\/]/gs, (found, letter?: string) => {
    if (letter === undefined) return `\\${found}`;
    const pattern = patterns[letter];
    if (pattern === undefined) throw new ServerError(18536, `Invalid format character '%${letter}' in format string`);
    return pattern;
  });
  const parts = new RegExp(`^${source}$`).exec(text)?.groups;
  if (!parts) return undefined;
  const number = (name: string, otherwise: number): number =>
    parts[name] === undefined ? otherwise : Number(parts[name]);
  const month = monthOf(parts) ?? number('m', 1);
  const local = {
    year: number('Y', 1970),
    month,
    day: number('d', 1),
    hour: number('H', 0),
    minute: number('M', 0),
    second: number('S', 0),
    millisecond: number('L', 0),
  };
  if (parts['j'] !== undefined) Object.assign(local, { month: 1, day: Number(parts['j']) });
  if (
    local.month < 1 ||
    local.month > 12 ||
    local.day > 366 ||
    (parts['j'] === undefined && local.day > 31) ||
    local.hour > 23 ||
    local.minute > 59 ||
    local.second > 59
  )
    return undefined;
  if (parts['Z'] !== undefined) return new Date(fromLocal(local, timeZone('UTC')) - Number(parts['Z']) * 60_000);
  const offset = parts['z'];
  return new Date(fromLocal(local, offset === undefined ? zone : timeZone(offset)));
}

function monthOf(parts: Record<string, string>): number | undefined {
  const name = (parts['b'] ?? parts['B'])?.toLowerCase();
  if (name === undefined) return undefined;
  const index = monthNames.findIndex((month) => month.toLowerCase().startsWith(name));
  return index < 0 ? 13 : index + 1;
}
