/** How one batch of complaints was found. */
export interface LookedAfter {
  /** The last of them, behind which it goes on; none when there were no more. */
  readonly last?: string;
  readonly looked: number;
  /** Those in which something was put right. */
  readonly mended: number;
}

/** Whoever holds the going through, and which way of deriving the fields it is for. */
export interface Upkeep {
  readonly revision: number;
  readonly holder: string;
}

/** What lists ask for, put right in complaints that were stored before it was derived as it is now. Each method is one atomic step. */
export abstract class QueriedUpkeep {
  /**
   * Takes the going through for this revision, until an instant (epoch milliseconds): behind which complaint it goes on.
   * Nothing when it is done, when somebody else holds it, or when a newer revision has been begun.
   */
  abstract hold(upkeep: Upkeep, now: number, until: number): Promise<string | undefined>;
  /**
   * Puts the next complaints behind this one right, in the order of their ids. Each is written only if it is still as it
   * was read; one that changed meanwhile is right by that change. Their histories are not touched.
   */
  abstract lookAfter(after: string, limit: number): Promise<LookedAfter>;
  /** Stores how far it has come; false when somebody else has taken it over. */
  abstract goneTo(upkeep: Upkeep, after: string, until: number): Promise<boolean>;
  /** All complaints were gone through. */
  abstract done(upkeep: Upkeep): Promise<void>;
  /** Whether all were, under this revision or a newer one. */
  abstract isDone(revision: number): Promise<boolean>;
}
