import type { Locale } from '#workflows/complaint/complaint.words.js';

/** An instant (epoch milliseconds) as people in this zone read it. */
export function instantText(instant: number, locale: Locale, zone: string): string {
  return format(locale, { timeZone: zone, dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' }, instant);
}

/** The day of an instant: `2 March 2026`, `2026年3月2日`. */
export function dateText(instant: number, locale: Locale, zone: string): string {
  return format(locale, { timeZone: zone, dateStyle: 'long' }, instant);
}

/** A month such as `2026-02`: `February 2026`, `2026年2月`. */
export function monthText(month: string, locale: Locale): string {
  return format(locale, { timeZone: 'UTC', year: 'numeric', month: 'long' }, Date.parse(`${month}-01T00:00:00Z`));
}

/**
 * An instant by which something is due, with the day of the week. Nobody reads "Tuesday, 00:00" as the end of Monday, so
 * what ends with a day is said as that day.
 */
export function deadlineText(instant: number, locale: Locale, zone: string): string {
  const time = format(locale, { timeZone: zone, timeStyle: 'short', hourCycle: 'h23' }, instant);
  const day = (at: number): string => format(locale, { timeZone: zone, dateStyle: 'full' }, at);
  if (time === '00:00') return day(instant - 1);
  return locale === 'en' ? `${day(instant)}, ${time}` : `${day(instant)} ${time}`;
}

/** The zone in words: `China Standard Time`, `中国标准时间`. */
export function zoneText(zone: string, locale: Locale, instant: number): string {
  const parts = formatOf(locale, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(instant);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** A length of time in its two largest units: `2 h 5 min`, `3 天 4 小时`. */
export function durationText(milliseconds: number, locale: Locale): string {
  const units = locale === 'en' ? ['d', 'h', 'min'] : ['天', '小时', '分钟'];
  const minutes = Math.floor(milliseconds / 60_000);
  const amounts = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  const first = amounts.findIndex((amount) => amount > 0);
  if (first === -1) return `0 ${units[2]}`;
  return amounts
    .map((amount, index) => (amount > 0 && index >= first && index <= first + 1 ? `${amount} ${units[index]}` : ''))
    .filter((part) => part !== '')
    .join(' ');
}

/** An amount in a currency's smallest unit as people read it. */
export function moneyText(amount: number, currency: string, locale: Locale): string {
  const style = new Intl.NumberFormat(tagOf(locale), { style: 'currency', currency });
  return style.format(amount / 10 ** (style.resolvedOptions().maximumFractionDigits ?? 2));
}

/** Making one costs as much as a hundred uses of it, and there are few: languages times zones times the forms above. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify([locale, options]);
  const format = formats.get(name) ?? new Intl.DateTimeFormat(tagOf(locale), options);
  formats.set(name, format);
  return format;
}

function format(locale: Locale, options: Intl.DateTimeFormatOptions, instant: number): string {
  return formatOf(locale, options).format(instant);
}

function tagOf(locale: Locale): string {
  return locale === 'en' ? 'en-GB' : locale;
}
