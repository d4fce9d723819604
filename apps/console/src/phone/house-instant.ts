/** The fields of an instant as a clock on the house's wall shows it. */
function wallClock(instant: number, zone: string | undefined): Record<string, string> {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

/** An instant as a field for day and time has it, in the house's zone: `2026-03-02T14:05`. */
export function wallText(instant: number, zone: string | undefined): string {
  const { year, month, day, hour, minute } = wallClock(instant, zone);
  return `${year}-${month}-${day}T${hour}:${minute}`;
}

/**
 * The instant that a field for day and time means in the house's zone; nothing for one that is not filled in. Where a clock
 * is put forward the hour that is not there means the one after it.
 */
export function instantOf(text: string, zone: string | undefined): number | undefined {
  // What is no day and time at all some browsers read as one all the same.
  const asUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? Date.parse(`${text}:00Z`) : NaN;
  if (Number.isNaN(asUtc)) return undefined;
  const offsetAt = (instant: number): number => Date.parse(`${wallText(instant, zone)}:00Z`) - instant;
  const first = asUtc - offsetAt(asUtc);
  return asUtc - offsetAt(first);
}

const hour = 3_600_000;

/** Times that a call-back is mostly promised for, as far as they lie ahead: in an hour, this afternoon, tomorrow morning. */
export function usualTimes(now: number, zone: string | undefined): readonly { name: UsualTime; text: string }[] {
  const today = wallText(now, zone).slice(0, 10);
  const tomorrow = wallText(now + 24 * hour, zone).slice(0, 10);
  const all = [
    { name: 'inAnHour', text: wallText(now + hour, zone) },
    { name: 'thisAfternoon', text: `${today}T17:00` },
    { name: 'tomorrow', text: `${tomorrow}T10:00` },
  ] as const;
  return all.filter(({ text }) => (instantOf(text, zone) ?? 0) > now);
}

export type UsualTime = 'inAnHour' | 'thisAfternoon' | 'tomorrow';
