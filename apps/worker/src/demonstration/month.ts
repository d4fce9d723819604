import type { Channel } from '#workflows/complaint/1-receipt/receipt.events.js';
import { customers, handlers } from './house.js';
import { mattersInEnglish } from './matters.en.js';
import { mattersOfPayments } from './matters.payments.js';
import { mattersInChinese } from './matters.zh-cn.js';
import type { Matter, Telling } from './matter.js';
import type { PlotName } from './plot.js';

/** A complaint that will come in. */
export interface Coming {
  readonly matter: Matter;
  readonly telling: Telling;
  readonly plot: PlotName;
  readonly channel: Extract<Channel, 'email' | 'webForm' | 'phone'>;
  readonly customer: { readonly name: string; readonly email: string; readonly phone: string };
  readonly ownerId: string;
  readonly colleagueId: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

const wholeDay = 24 * 3_600_000;

/** How far back the month goes, in days. */
export const wholeMonth = 30;

/** How those go that have had the time, and those of the last days. Each list is gone through again and again. */
const settled: readonly PlotName[] = [
  'smooth',
  'smooth',
  'dissatisfied',
  'smooth',
  'settledAtOnce',
  'smooth',
  'refused',
  'smooth',
  'forgotten',
  'smooth',
  'smooth',
  'withdrawn',
  'smooth',
  'heated',
  'lesson',
  'smooth',
  'customerAsked',
  'smooth',
  'referred',
  'smooth',
];
const recent: readonly PlotName[] = [
  'departmentAsked',
  'offered',
  'heated',
  'fulfilling',
  'customerAsked',
  'smooth',
  'promiseMoved',
  'drafted',
  'followUp',
  'departmentAsked',
  'settledAtOnce',
  'lesson',
  'forgotten',
  'drafted',
];
const today: readonly PlotName[] = ['unassigned', 'departmentAsked', 'unassigned', 'unassigned', 'customerAsked'];

const channels = ['email', 'webForm', 'phone'] as const;

/**
 * What comes in during the month, or so many days, before `now` (epoch milliseconds), the earliest first. The same instant
 * gives the same: nothing here is left to chance.
 */
export function monthBefore(now: number, days = wholeMonth): Coming[] {
  const all = inTurn([
    tellings(mattersInChinese),
    tellings(mattersInEnglish),
    tellings(mattersInChinese).reverse(),
    tellings(mattersOfPayments),
  ]);
  const told = all.slice(0, Math.ceil((all.length * days) / wholeMonth));
  return told
    .map((one, index) => ({ ...one, index, at: instantOf(index, told.length, now, days) }))
    .sort((one, other) => one.at - other.at)
    .map(({ matter, telling, index, at }) => {
      const hands = matter.team === 'payments' ? handlers.payments : handlers[matter.locale];
      const age = now - at;
      const ways = age < wholeDay ? today : age < 8 * wholeDay ? recent : settled;
      return {
        matter,
        telling,
        at,
        plot: ways[index % ways.length] ?? 'smooth',
        channel: channels[index % channels.length] ?? 'email',
        customer: customerOf(matter, index),
        ownerId: hands[index % hands.length] ?? hands[0],
        colleagueId: matter.locale === 'en' ? 'david.miller' : (handlers['zh-CN'][(index + 1) % 3] ?? 'wang.fang'),
      };
    });
}

function tellings(matters: readonly Matter[]): { matter: Matter; telling: Telling }[] {
  return matters.flatMap((matter) => matter.tellings.map((telling) => ({ matter, telling })));
}

/** One of each list after the other, until all are used up. */
function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat();
}

/** Spread over the month, and a little thicker towards its end; at all hours, as people write. */
function instantOf(index: number, count: number, now: number, days: number): number {
  // A step that shares no factor with most counts mixes the matters over the days.
  const place = ((index * 37) % count) / count;
  const share = 1 - (1 - place) ** 1.25;
  return Math.floor(now - days * wholeDay * (1 - share) - 40 * 60_000);
}

function customerOf({ locale }: Matter, index: number): Coming['customer'] {
  const names = customers[locale];
  const number = index % names.length;
  return {
    name: names[number] ?? names[0],
    email: `customer-${locale === 'en' ? 'e' : 'z'}${number + 1}@example.com`,
    phone: `+861390000${String(1000 + number + (locale === 'en' ? 500 : 0))}`,
  };
}
