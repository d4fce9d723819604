import type { Locale } from '#workflows/complaint/complaint.words.js';

/** An instant (epoch milliseconds) as people in this zone read it, with the day of the week. */
export function instantText(instant: number, locale: Locale, zone: string): string {
  return format(instant, locale, zone, {
    weekday: 'short',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}

/** The day of an instant as people in this zone read it. */
export function dayText(instant: number, locale: Locale, zone: string): string {
  return format(instant, locale, zone, { weekday: 'short', year: 'numeric', month: 'long', day: 'numeric' });
}

/** The zone as people call it: `China Standard Time`, `中国标准时间`. */
export function zoneText(instant: number, locale: Locale, zone: string): string {
  const parts = new Intl.DateTimeFormat(tagOf(locale), { timeZone: zone, timeZoneName: 'long' }).formatToParts(instant);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

function format(instant: number, locale: Locale, zone: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(tagOf(locale), { ...options, timeZone: zone }).format(instant);
}

const tagOf = (locale: Locale): string => (locale === 'en' ? 'en-GB' : locale);
