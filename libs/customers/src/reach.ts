import { domainToASCII } from 'node:url';
import type { CountryCode } from 'libphonenumber-js/max';
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** `number` is a customer number (客户号) of another system. */
export const reachKinds = ['email', 'phone', 'number'] as const;
export type ReachKind = (typeof reachKinds)[number];

/** How a customer is reached and known again, in the one form that all ways of writing it have in common. */
export interface Reach {
  readonly kind: ReachKind;
  /** An e-mail address in small letters, a telephone number by E.164, a customer number as it is. */
  readonly value: string;
}

/** True for a region whose national numbers can be read, such as `CN`. */
export function isRegion(region: string): region is CountryCode {
  return isSupportedCountry(region);
}

/**
 * What somebody typed, as an address or a number: `+86 138-0013-8000`, `013800138000` and full-width digits are one number.
 * @param region whose national numbers are meant when no country is said
 */
export function reachFrom(typed: string, region: CountryCode): Reach | undefined {
  return emailFrom(typed) ?? phoneFrom(typed, region) ?? numberFrom(typed);
}

export function emailFrom(typed: string): Reach | undefined {
  const text = plain(typed)
    .replace(/^mailto:/i, '')
    .toLowerCase();
  const [, local = '', domain = ''] = /^([^\s@<>(),;:"]{1,64})@([^\s@<>(),;:"]+\.?)$/.exec(text) ?? [];
  const host = domainToASCII(domain.replace(/\.$/, ''));
  return local === '' || host === '' ? undefined : { kind: 'email', value: `${local}@${host}` };
}

export function phoneFrom(typed: string, region: CountryCode): Reach | undefined {
  const text = plain(typed).replace(/^tel:/i, '');
  if (!/^[+\d(][\d\s().\-/‐-―]*(?:(?:ext\.?|x|#|转)\s*\d+)?$/i.test(text)) return undefined;
  const number = parsePhoneNumberFromString(text.replace('转', ' ext. '), region);
  return number?.isValid() ? { kind: 'phone', value: number.number } : undefined;
}

function numberFrom(typed: string): Reach | undefined {
  const value = plain(typed);
  return /^[\w][\w.:/-]{0,63}$/.test(value) ? { kind: 'number', value } : undefined;
}

/** Full-width letters and digits as plain ones, without what is invisible around them. */
function plain(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .trim();
}

/** Digits of a number that are enough to look for it by. */
export const tailLength = 7;

/**
 * The end of a telephone number that somebody has typed in part, or without its area: it finds those that end so.
 * Nothing when there are too few digits, or it is no number.
 */
export function tailFrom(typed: string): string | undefined {
  const text = plain(typed);
  if (!/^[+\d(][\d\s().\-/‐-―]*$/.test(text)) return undefined;
  const digits = text.replace(/\D/g, '');
  return digits.length < tailLength ? undefined : digits.slice(-tailLength);
}

export function isSameReach(one: Reach, other: Reach): boolean {
  return one.kind === other.kind && one.value === other.value;
}
