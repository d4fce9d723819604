import type { Term } from './search-terms.js';

/** What a passage is part of; `mail`: a message that was put aside until somebody decides about it. */
export const searchKinds = ['complaint', 'message', 'mail', 'file', 'lesson', 'customer'] as const;
export type SearchKind = (typeof searchKinds)[number];

/**
 * Why what a file says cannot be found: it is damaged, needs a password, is larger, or one of more,
 * than are read, took more time or memory than it may, or
 * holds no text but pictures of it.
 */
export const unreadReasons = ['broken', 'locked', 'tooLarge', 'gaveUp', 'noText'] as const;
export type Unread = (typeof unreadReasons)[number];

/** For whom a passage is: `team:…`, `person:…` and `department:…` of its complaint, or `house`. */
export type SearchScope = `${'team' | 'person' | 'department'}:${string}` | 'house';

/** A part of a text that can be found. */
export interface Passage {
  /** The same part of the same text always has the same. */
  readonly id: string;
  /** The complaint, the customer's file, or the mail of nobody's that it is part of. */
  readonly subjectId: string;
  /**
   * The customer of whom it tells, if of any; with their complaint's key it is sealed, or with their file's. Of a mail that is
   * nobody's yet the house (`house`), with the key of that mail.
   */
  readonly personId?: string;
  readonly kind: SearchKind;
  /** The complaint's reference. */
  readonly ref?: string;
  /** The message that it stands in, or came with. */
  readonly messageId?: string;
  readonly scopes: readonly SearchScope[];
  /** Colleagues wrote it among themselves: kept from whom the complaint is about. */
  readonly isWithheld?: true;
  /** When it was written, epoch milliseconds. */
  readonly at: number;
  readonly title: string;
  readonly text: string;
  /** Of a file: why what it says cannot be found, but its name alone. */
  readonly unread?: Unread;
}

/** A passage at its place: the later it was put into the index, the higher. */
export interface PlacedPassage extends Passage {
  readonly place: number;
}

export interface Wanted {
  readonly terms: readonly Term[];
  readonly kind?: SearchKind;
  /** Passages for one of these; everybody's when it is not said. */
  readonly scopes?: readonly SearchScope[];
  /** Only from before this place. */
  readonly before?: number;
}

/**
 * Finds passages by any part of their text, though the texts are stored sealed. It holds copies: what is true is what it was
 * filled from, and all of it can be made again.
 */
export abstract class SearchIndex {
  /** Makes these the passages of a complaint or file, in place of those that it had. What has not changed stays where it is. */
  abstract replace(subjectId: string, passages: readonly Passage[]): Promise<void>;
  /** Takes out whatever tells of these customers, or in these complaints of their customer, and every trace of it. */
  abstract forget(ids: readonly string[]): Promise<void>;
  /** Passages that may hold the terms, among them every one that does, the latest put in first; to be read before it is shown. */
  abstract candidates(wanted: Wanted): AsyncGenerator<readonly PlacedPassage[]>;
  /** Gives blocks of passages that are full the form in which many are looked through at once. */
  abstract closeBlocks(): Promise<number>;
  /** The passages of a complaint or file. */
  abstract of(subjectIds: readonly string[]): Promise<Passage[]>;
  /** Empties it. */
  abstract clear(): Promise<void>;
}
