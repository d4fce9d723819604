import type { Mood } from '#workflows/complaint/at-any-time/at-any-time.events.js';

/** One contact of somebody with a customer, and how the customer was. */
export interface MoodNoted {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly by: string;
  readonly mood: Mood;
}

/** `coolDown`: a break now, before the next call; `rotation`: other work for the rest of the day. */
export type LoadAdvice = 'coolDown' | 'rotation';

/** What somebody has had to bear in a shift (情绪负荷). */
export interface Load {
  /** Contacts of which it was noted how the customer was. */
  readonly contacts: number;
  readonly upset: number;
  readonly hostile: number;
  /** Hostile ones one after the other, up to the last contact. */
  readonly inARow: number;
  readonly advice?: LoadAdvice;
}

/** Three hostile customers without a friendly word between them: nobody answers the fourth as the first. */
const mostInARow = 3;

/** More than so many in one day are another day's work. */
const mostInAShift = 6;

/** How much it was, and what is to be proposed. What was noted of other people or before the shift is passed over. */
export function loadOf(noted: readonly MoodNoted[], staffId: string, shiftBegan: number): Load {
  const own = noted
    .filter(({ by, at }) => by === staffId && at >= shiftBegan)
    .toSorted((one, other) => one.at - other.at)
    .map(({ mood }) => mood);
  const count = (mood: Mood): number => own.filter((one) => one === mood).length;
  const hostile = count('hostile');
  const inARow = own.length - 1 - own.findLastIndex((mood) => mood !== 'hostile');
  const advice = hostile >= mostInAShift ? 'rotation' : inARow >= mostInARow ? 'coolDown' : undefined;
  return { contacts: own.length, upset: count('upset'), hostile, inARow, ...(advice && { advice }) };
}
