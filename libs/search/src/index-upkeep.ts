import type { Unread } from './search-index.js';

/** How large the index is. */
export interface IndexSize {
  /** Passages that can be found, and places of those that were erased from closed blocks. */
  readonly passages: number;
  /** Places that were given since the index was last made anew: the more for one passage, the more a search reads. */
  readonly places: number;
  /** How many passages there are of files whose texts cannot be found, by the reason. */
  readonly unread: Readonly<Record<Unread, number>>;
}

/** Something that has passages. */
export interface Subject {
  readonly id: string;
  readonly is: 'complaint' | 'customer' | 'mail';
}

/** Makes the index anew while it is searched: everything is put in once more, behind what is there, which is then taken away. */
export abstract class IndexUpkeep {
  abstract size(): Promise<IndexSize>;
  /**
   * From now on whatever is put in is put behind everything that is there, also what has not changed.
   * @returns the first place of what is new
   */
  abstract begin(): Promise<number>;
  /** Some of what still has passages before that place. */
  abstract leftBefore(place: number, limit: number): Promise<Subject[]>;
  /** Takes away whatever is before that place, with every trace of what was ever there. */
  abstract dropBefore(place: number): Promise<void>;
}
