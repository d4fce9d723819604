/** When somebody wants the digest of what waits for them. What is not said is as the house has it. */
export interface DigestSettings {
  /** On the wall of the house, `08:30`; when the house opens, where nothing is said. */
  readonly at?: string;
  /** Days of the week on which none comes, 1 is Monday; on days when the house is closed none comes anyway. */
  readonly offDays?: readonly number[];
}

/** A day of the house, as far as a digest asks for it. Instants are epoch milliseconds. */
export interface DigestDay {
  /** `2026-03-02`. */
  readonly date: string;
  /** When it begins. */
  readonly from: number;
  /** When the house opens; nothing when it stays closed. */
  readonly opensAt?: number;
}

/**
 * The instant from which on somebody's digest of this day is due; nothing on a day without one. A time before the house
 * opens is kept: whoever wants to read it on the way may.
 */
export function digestDueAt(
  { at, offDays = [] }: DigestSettings,
  { date, from, opensAt }: DigestDay,
): number | undefined {
  if (opensAt === undefined || offDays.includes(weekdayOf(date))) return undefined;
  if (at === undefined) return opensAt;
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  return from + (hours * 60 + minutes) * 60_000;
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}
