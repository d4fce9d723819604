/** What the wall clock of a zone shows, as a field for day and time holds it: `2026-03-02T14:30`. */
export function localOf(instant: number, zone: string | undefined): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}

/** The instant at which the wall clock of a zone shows this; the first of two where an hour comes twice. */
export function instantOf(local: string, zone: string | undefined): number | undefined {
  const asUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) ? Date.parse(`${local}:00Z`) : NaN;
  if (Number.isNaN(asUtc)) return undefined;
  const offsetAt = (instant: number): number => Date.parse(`${localOf(instant, zone)}:00Z`) - instant;
  const guesses = [asUtc - offsetAt(asUtc - 86_400_000), asUtc - offsetAt(asUtc + 86_400_000)];
  const right = guesses.filter((one) => localOf(one, zone) === local);
  return Math.min(...(right.length > 0 ? right : guesses));
}
