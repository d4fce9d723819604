/** Day and minute in a zone, the house's, as the reader's language writes it. @param locale language tag (RFC 5646) */
export const dayAndTime = (instant: string, locale: string, timeZone?: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone }).format(
    new Date(instant),
  );

/** Day, second and zone: for who wants it exactly. */
export const exactInstant = (instant: string, locale: string, timeZone?: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long', hourCycle: 'h23', timeZone }).format(
    new Date(instant),
  );

/** The second of the day. @param instant ISO 8601, or milliseconds since 1970 */
export const clockTime = (instant: string | number, locale: string, timeZone?: string): string =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'medium', hourCycle: 'h23', timeZone }).format(new Date(instant));

/** The zone that times are shown in, as it was called at that instant: `China Standard Time (GMT+8)`. */
export function zoneName(instant: string, locale: string, timeZone?: string): string {
  const named = (timeZoneName: 'long' | 'shortOffset'): string =>
    new Intl.DateTimeFormat(locale, { timeZoneName, timeZone })
      .formatToParts(new Date(instant))
      .find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [long, offset] = [named('long'), named('shortOffset')];
  const brackets = /^zh\b/.test(locale) ? (['（', '）'] as const) : ([' (', ')'] as const);
  return long === offset ? long : `${long}${brackets[0]}${offset}${brackets[1]}`;
}

const steps = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
] as const;

/** How long before `now` an instant was, in words: `3 minutes ago`. */
export function timeAgo(instant: string, now: string, locale: string): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  // Two machines' clocks differ a little; nobody was seen in the future.
  const passed = Math.max(0, Math.round((Date.parse(now) - Date.parse(instant)) / 1000));
  const step = steps.find(({ seconds }) => passed >= seconds);
  return step ? words.format(-Math.floor(passed / step.seconds), step.unit) : words.format(-passed, 'second');
}

/** A day and minute as people at work read them, in the house's zone: `Thu 26 Nov, 15:04`; the year when it is another one. */
export function shortInstant(instant: number, now: number, locale: string, timeZone?: string): string {
  const yearOf = (at: number): string => new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(at);
  return new Intl.DateTimeFormat(locale, {
    ...(yearOf(instant) !== yearOf(now) && { year: 'numeric' }),
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(instant);
}

/** A day without its year or time, for the marks of an axis: `27 Nov`, `11月27日`. */
export const shortDay = (instant: number, locale: string, timeZone?: string): string =>
  new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone }).format(instant);

/** The end of a span as it is read after its beginning: on the same day the time is enough. */
export function shortEnd(from: number, to: number, now: number, locale: string, timeZone?: string): string {
  const dayOf = (at: number): string => new Intl.DateTimeFormat('en', { dateStyle: 'short', timeZone }).format(at);
  if (dayOf(from) !== dayOf(to)) return shortInstant(to, now, locale, timeZone);
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(to);
}

/** A day of the calendar with its weekday: `Wed 18 Nov`, `11月18日周三`. @param date ISO 8601, without a time */
export const weekdayOf = (date: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', weekday: 'short', timeZone: 'UTC' }).format(
    Date.parse(date),
  );

/** A day with its year, where it may be another one than this: `25 May 2027`, `2027年5月25日`. */
export const wholeDay = (instant: number, locale: string, timeZone?: string): string =>
  new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', day: 'numeric', timeZone }).format(instant);

/** How far away an instant is, either way, in one unit: `in 3 hours`, `2天前`. */
export function timeAway(instant: number, now: number, locale: string): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const seconds = Math.trunc((instant - now) / 1000);
  const step = steps.find((one) => Math.abs(seconds) >= one.seconds);
  return step
    ? words.format(Math.trunc(seconds / step.seconds), step.unit)
    : words.format(Math.trunc(seconds / 60), 'minute');
}
