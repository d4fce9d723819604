/** The hour of the day at which an instant is, in this zone: 0 to 23. */
function hourOf(instant: number, timeZone: string | undefined): number {
  return Number(new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(instant));
}

/** True when nobody was reached at this very hour of a day before: another hour is worth trying, this one is not. */
export function wasTriedAtThisHour(attempts: readonly number[], now: number, timeZone?: string): boolean {
  return attempts.some((one) => hourOf(one, timeZone) === hourOf(now, timeZone));
}

/** How satisfied somebody is who gives these marks: the worse of the two counts. */
export function satisfactionOf(handling: number, outcome: number): 'dissatisfied' | 'neutral' | 'satisfied' {
  const worst = Math.min(handling, outcome);
  if (worst <= 2) return 'dissatisfied';
  return worst === 3 ? 'neutral' : 'satisfied';
}
