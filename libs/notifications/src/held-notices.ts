/** A receipt notice that waits to be told together with others to the same reader. */
export interface HeldNotice {
  /** The same key is the same notice, however often it is held. */
  readonly key: string;
  readonly complaintId: string;
  readonly letterId: string;
}

/** Notices that are told now, in one mail. */
export interface Telling {
  /** Stands for the reader's address, and does not tell it. */
  readonly reader: string;
  /** Of the mail: the same one, however often it is tried. */
  readonly key: string;
  readonly notices: readonly HeldNotice[];
}

/** The most that waits for one reader; what comes beyond is not told by itself. */
export const mostHeld = 500;

/** Receipt notices that wait until their reader may get the next one, so that a form never makes a mail bomb of us. */
export abstract class HeldNotices {
  /**
   * Holds a notice until `until` (epoch milliseconds) at the earliest. False when so many wait that it cannot.
   */
  abstract hold(address: string, notice: HeldNotice, until: number): Promise<boolean>;
  /** What is to be told now. It is given again until it is finished: everything that waited when it was given first. */
  abstract due(now: number, limit: number): Promise<Telling[]>;
  abstract postpone(telling: Telling, until: number): Promise<void>;
  /** The mail is on its way. What came meanwhile waits for the next one, until `until` at the earliest. */
  abstract finish(telling: Telling, until: number): Promise<void>;
}
