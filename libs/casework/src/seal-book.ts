import type { SignedSeal } from './seal.js';

/**
 * The database's own note of each seal: who is told of it, and whether a file was taken away. It proves nothing by
 * itself, for whoever can change complaints can change it too.
 */
export abstract class SealBook {
  /** The same number again changes nothing. */
  abstract note(signed: SignedSeal): Promise<void>;
  abstract latest(): Promise<SignedSeal | undefined>;
  /** The newest first, after this number in that order; each with whether it was sent out of the house. */
  abstract page(limit: number, after?: number): Promise<{ readonly signed: SignedSeal; readonly isTold: boolean }[]>;
  /** Every note; without a seal where it holds none any more. */
  abstract all(): AsyncIterable<{ readonly number: number; readonly signed?: SignedSeal }>;
  /** Seals that have not been sent out of the house yet, the oldest first. */
  abstract untold(limit: number): Promise<SignedSeal[]>;
  abstract told(number: number): Promise<void>;
}
