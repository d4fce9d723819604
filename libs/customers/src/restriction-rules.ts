import { Temporal } from 'temporal-polyfill';
import type { Words } from '#workflows/complaint/complaint.words.js';
import type { ClosableWay, Duty, Limits, Restriction } from './restriction.js';

const day = 24 * 3_600_000;

/** No restriction is longer than this without being asked for and approved anew; days. */
export const longestRestriction = 366;

export const limitsRefusals = {
  nothing: { en: 'Nothing is restricted yet.', 'zh-CN': '尚未选择任何限制。' },
  'no-way-left': {
    en: 'One way to reach a person here has to stay open besides the form and the private page.',
    'zh-CN': '除网上表单和专属页面外，至少须保留一种联系方式。',
  },
  hours: {
    en: 'The hours need a day, and must begin before they end.',
    'zh-CN': '须选择星期，且起始时间须早于结束时间。',
  },
  frequency: {
    en: 'At least one contact must be allowed, in 1 to 90 days.',
    'zh-CN': '在 1 至 90 天内至少须允许一次联系。',
  },
  dates: {
    en: 'The review comes after today and no later than the end, and the end within 366 days.',
    'zh-CN': '复核日期须晚于今天且不晚于截止日期，截止日期须在 366 天之内。',
  },
} as const satisfies Record<string, Words>;
export type LimitsRefusal = keyof typeof limitsRefusals;

/** What is wrong with limits; nothing when somebody may propose them. */
export function limitsRefusalOf(limits: Limits): LimitsRefusal | undefined {
  const { closed, onlyInWriting, hours, contact, frequency } = limits;
  if (closed.length === 0 && !onlyInWriting && !hours && !contact && !frequency) return 'nothing';
  if (['email', 'phone', 'visit'].every((way) => isClosed(limits, way as ClosableWay))) return 'no-way-left';
  if (hours && (hours.days.length === 0 || hours.from >= hours.to || hours.from < 0 || hours.to > 1440)) return 'hours';
  if (frequency && (frequency.contacts < 1 || frequency.days < 1 || frequency.days > 90)) return 'frequency';
  return undefined;
}

/** The same of its dates, from when it is asked for. */
export function datesRefusalOf(
  { reviewAt, until }: Pick<Restriction, 'reviewAt' | 'until'>,
  now: number,
): LimitsRefusal | undefined {
  const isInOrder = reviewAt > now && reviewAt <= until && until <= now + longestRestriction * day;
  return isInOrder ? undefined : 'dates';
}

/** A customer who gets in touch. */
export interface Approach {
  readonly way: ClosableWay;
  readonly at: number;
  /** When they got in touch before, those contacts that were not put aside. */
  readonly earlier: readonly number[];
}

export const outsideWords = {
  closed: { en: 'this way is closed', 'zh-CN': '该渠道已关闭' },
  'only-in-writing': { en: 'only in writing', 'zh-CN': '仅限书面联系' },
  hours: { en: 'outside of the agreed hours', 'zh-CN': '不在约定时间内' },
  frequency: { en: 'more often than agreed', 'zh-CN': '超过约定次数' },
} as const satisfies Record<string, Words>;
export type Outside = keyof typeof outsideWords;

/** In what a contact is not as it was agreed; nothing when it is. Who answers is ours to keep, and not the customer's. */
export function outsideOf(limits: Limits, { way, at, earlier }: Approach, zone: string): Outside[] {
  const { closed, hours, frequency } = limits;
  const found: Outside[] = [];
  if (closed.includes(way)) found.push('closed');
  else if (isClosed(limits, way)) found.push('only-in-writing');
  if (hours && !isWithin(hours, at, zone)) found.push('hours');
  if (frequency) {
    const since = at - frequency.days * day;
    if (earlier.filter((one) => one > since && one < at).length >= frequency.contacts) found.push('frequency');
  }
  return found;
}

function isClosed({ closed, onlyInWriting }: Limits, way: ClosableWay): boolean {
  return closed.includes(way) || (onlyInWriting === true && way !== 'email');
}

function isWithin({ days, from, to }: NonNullable<Limits['hours']>, at: number, zone: string): boolean {
  const { dayOfWeek, hour, minute } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const clock = hour * 60 + minute;
  return days.some((one) => one === dayOfWeek) && clock >= from && clock < to;
}

/** True while it binds: one whose end has come does so no more, whoever has noticed. */
export function isInForce({ state, until }: Pick<Restriction, 'state' | 'until'>, now: number): boolean {
  return state === 'inForce' && now < until;
}

/** True where it bound at an instant that may be long ago, whatever became of it since. */
export function wasInForce({ state, decided, until, log }: Restriction, at: number): boolean {
  if (state !== 'inForce' && state !== 'lifted' && state !== 'ended') return false;
  const end = state === 'inForce' ? until : Math.min(until, log.at(-1)?.at ?? until);
  return decided !== undefined && decided.at <= at && at < end;
}

/** What is to be done next about it by itself, and when; nothing when all is done. */
export function dutyOf(
  restriction: Pick<Restriction, 'state' | 'asked' | 'decided' | 'reviewAt' | 'until' | 'done' | 'log'>,
): { readonly duty: Duty; readonly at: number } | undefined {
  const { state, asked, decided, reviewAt, until, done, log } = restriction;
  switch (state) {
    case 'asked':
      return done.askApprover === undefined ? { duty: 'askApprover', at: asked.at } : undefined;
    case 'inForce':
      if (done.tellCustomer === undefined) return { duty: 'tellCustomer', at: decided?.at ?? asked.at };
      return done.remindReview !== reviewAt && reviewAt < until
        ? { duty: 'remindReview', at: reviewAt }
        : { duty: 'end', at: until };
    case 'lifted':
    case 'ended':
      // Who was never told of it need not be told of its end; nor who is told of another one in its place.
      if (done.tellCustomer === undefined || done.tellEnd !== undefined) return undefined;
      return { duty: 'tellEnd', at: log.at(-1)?.at ?? until };
    default:
      return undefined;
  }
}
