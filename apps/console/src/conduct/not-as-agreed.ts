import { localOf } from '../locales/house-time.js';
import type { Restriction } from './conduct-queries.js';

/** What somebody of us is about to do. */
export type Doing = 'writing' | 'calling' | 'visiting';

/** In what it would not be as it was agreed with the customer. */
export type Mismatch = 'others' | 'writingClosed' | 'callingClosed' | 'visitingClosed' | 'hours';

const ways = { writing: 'email', calling: 'phone', visiting: 'visit' } as const;

/**
 * What is to be said before it is done. Agreed hours are when we are there to be spoken to; a letter can be written at any
 * time. How often the customer gets in touch is not ours to keep.
 * @param me whoever is about to do it
 * @param zone of the house, in which agreed hours are meant
 */
export function notAsAgreed(
  { closed, onlyInWriting, contact, hours }: Restriction['limits'],
  doing: Doing,
  me: string,
  now: number,
  zone: string | undefined,
): Mismatch[] {
  const isSpoken = doing !== 'writing';
  const isClosed = closed.includes(ways[doing]) || (onlyInWriting === true && isSpoken);
  return [
    ...(contact !== undefined && contact.id !== me ? (['others'] as const) : []),
    ...(isClosed ? ([`${doing}Closed`] as const) : []),
    ...(isSpoken && hours !== undefined && !isWithin(hours, now, zone) ? (['hours'] as const) : []),
  ];
}

function isWithin(
  { days, from, to }: NonNullable<Restriction['limits']['hours']>,
  now: number,
  zone: string | undefined,
): boolean {
  const local = localOf(now, zone);
  const weekday = new Date(`${local.slice(0, 10)}T00:00:00Z`).getUTCDay() || 7;
  const minutes = Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
  return days.includes(weekday) && minutes >= from && minutes < to;
}
