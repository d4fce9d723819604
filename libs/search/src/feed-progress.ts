/** How far the index has been filled, and by whom. Several processes may want to; one at a time does. */
export abstract class FeedProgress {
  /** True when this holder is the one who fills until then (epoch milliseconds); false while somebody else is. */
  abstract hold(holder: string, now: number, until: number): Promise<boolean>;
  /** Up to when changes of these have been taken over, epoch milliseconds; 0 when none have. */
  abstract takenOver(what: string): Promise<number>;
  abstract note(what: string, at: number): Promise<void>;
  /** Everything is to be taken over anew. */
  abstract clear(): Promise<void>;
}
