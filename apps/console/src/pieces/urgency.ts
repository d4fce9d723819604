/** How pressing a deadline is; each has a colour of its own and a word beside it. */
export type Urgency = 'overdue' | 'atRisk' | 'today' | 'later';

const hour = 3_600_000;

/** @param zone the house's: what is due today is due today there */
export function urgencyOf(deadline: number, now: number, zone?: string): Urgency {
  if (deadline <= now) return 'overdue';
  if (deadline - now <= 2 * hour) return 'atRisk';
  const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  return dayOf.format(deadline) === dayOf.format(now) ? 'today' : 'later';
}
