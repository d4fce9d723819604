/** Making the index anew, beside the one that is searched meanwhile. Instants are epoch milliseconds. */
export interface Rebuild {
  readonly askedAt: number;
  /** The first place of what is new, once it has begun. */
  readonly from?: number;
  readonly startedAt?: number;
  /** Complaints, customers' files and mails put aside that were looked at again, of so many that there were at its beginning. */
  readonly done?: number;
  readonly total?: number;
  readonly finishedAt?: number;
}

/** How far the index has been filled, and by whom. Several processes may want to; one at a time does. */
export abstract class FeedProgress {
  /** True when this holder is the one who fills until then (epoch milliseconds); false while somebody else is. */
  abstract hold(holder: string, now: number, until: number): Promise<boolean>;
  /** Up to when changes of these have been taken over, epoch milliseconds; 0 when none have. */
  abstract takenOver(what: string): Promise<number>;
  abstract note(what: string, at: number): Promise<void>;
  /** When nothing was left to be taken over, epoch milliseconds; nothing when there always was. */
  abstract caughtUpAt(): Promise<number | undefined>;
  abstract noteCaughtUp(at: number): Promise<void>;
  /** The last that was asked for. */
  abstract rebuild(): Promise<Rebuild | undefined>;
  /** Asks for one, where none is under way. */
  abstract askForRebuild(at: number): Promise<void>;
  abstract noteRebuild(rebuild: Rebuild): Promise<void>;
  /** Everything is to be taken over anew. */
  abstract clear(): Promise<void>;
}
