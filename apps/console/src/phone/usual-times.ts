import { instantOf, localOf } from '../locales/house-time.js';

const hour = 3_600_000;

/** Times that a call-back is mostly promised for, as far as they lie ahead: in an hour, this afternoon, tomorrow morning. */
export function usualTimes(now: number, zone: string | undefined): readonly { name: UsualTime; text: string }[] {
  const today = localOf(now, zone).slice(0, 10);
  const tomorrow = localOf(now + 24 * hour, zone).slice(0, 10);
  const all = [
    { name: 'inAnHour', text: localOf(now + hour, zone) },
    { name: 'thisAfternoon', text: `${today}T17:00` },
    { name: 'tomorrow', text: `${tomorrow}T10:00` },
  ] as const;
  return all.filter(({ text }) => (instantOf(text, zone) ?? 0) > now);
}

export type UsualTime = 'inAnHour' | 'thisAfternoon' | 'tomorrow';
