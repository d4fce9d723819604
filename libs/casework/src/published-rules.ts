import type { Publication, PublishedRule } from './published-rule.js';

/** The rule book of the house: what it has published besides its files. Entries are added and never changed. */
export abstract class PublishedRules {
  /** In their order. */
  abstract all(): Promise<PublishedRule[]>;
  /** Whether there are more than so many. */
  abstract hasMoreThan(sequence: number): Promise<boolean>;
  /**
   * Adds a publication behind the entry that was the last one when it was decided upon.
   * @returns nothing when somebody else has added one meanwhile
   */
  abstract add(publication: Publication, last: PublishedRule | undefined): Promise<PublishedRule | undefined>;
}
