import { instantOf, localOf } from '../locales/house-time.js';

const hour = 3_600_000;
const day = 24 * hour;

/** When the day's work is done, on the wall of the house. */
const evening = '17:00';

export const usualDues = ['soon', 'today', 'tomorrow', 'inThreeDays'] as const;
export type UsualDue = (typeof usualDues)[number];

/**
 * The instants that are usually meant, as a field for day and time holds them: in two hours, this evening, tomorrow's, and
 * that of the third day. What has passed already is not among them.
 * @param now epoch milliseconds
 */
export function usualDuesAt(
  now: number,
  zone: string | undefined,
): { readonly due: UsualDue; readonly local: string }[] {
  const eveningOf = (at: number): string => `${localOf(at, zone).slice(0, 10)}T${evening}`;
  const all = [
    { due: 'soon', local: localOf(now + 2 * hour, zone) },
    { due: 'today', local: eveningOf(now) },
    { due: 'tomorrow', local: eveningOf(now + day) },
    { due: 'inThreeDays', local: eveningOf(now + 3 * day) },
  ] as const;
  return all.filter(({ local }) => (instantOf(local, zone) ?? 0) > now);
}
