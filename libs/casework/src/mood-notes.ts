import type { MoodNoted } from './emotional-load.js';

/** What staff have noted of how customers were when they talked. */
export abstract class MoodNotes {
  /** Everything that was noted since then, by whomever, in no order; no more than so many complaints are looked at. */
  abstract since(instant: number): Promise<MoodNoted[]>;
}
