import type { ComplaintParticulars, PendingEffect } from './complaint.store.js';

/** An effect that failed so often that it waits for a person, and the complaint that asked for it. */
export interface ParkedEffect extends PendingEffect {
  /** What went wrong the last time. */
  readonly parked: string;
  /** Epoch milliseconds. */
  readonly parkedAt: number;
  readonly complaint: Pick<ComplaintParticulars, 'ref' | 'subject'> & { readonly id: string; readonly teamId: string };
}

/** Where a page ended: the complaint, and since when it has something put aside. */
export interface ParkedPosition {
  readonly parkedAt: number;
  readonly complaintId: string;
}

/** Effects of so many complaints, and where the next page begins if there is more. */
export interface ParkedPage {
  readonly items: readonly ParkedEffect[];
  readonly next?: ParkedPosition;
}

/** Effects that nobody could carry out. They hold nobody else up, and are never forgotten. */
export abstract class ParkedEffects {
  /** Keeps what went wrong with an effect that is still to be tried. */
  abstract noteFault(complaintId: string, key: string, fault: string): Promise<void>;
  abstract park(complaintId: string, key: string, reason: string, at: number): Promise<void>;
  /** A page of what is put aside with these teams' complaints, complaint by complaint, the longest first. */
  abstract page(complaints: number, after?: ParkedPosition, teams?: readonly string[] | 'all'): Promise<ParkedPage>;
  /** The effect of this key, parked or still waiting, if it has not been carried out. */
  abstract find(key: string): Promise<(PendingEffect & Pick<ParkedEffect, 'complaint'>) | undefined>;
  /** It waits again as if it had never been tried. One that waits already is left alone. */
  abstract release(complaintId: string, key: string, at: number): Promise<void>;
  /** It will not be carried out. */
  abstract dismiss(complaintId: string, key: string): Promise<void>;
}

/** The complaint that an effect belongs to, by the effect's key; nothing for what is no key. */
export function complaintIdOf(key: string): string | undefined {
  return /^(.{1,64})-\d{1,9}-\d{1,4}$/.exec(key)?.[1];
}
