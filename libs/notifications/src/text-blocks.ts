import type { Words } from '#workflows/complaint/complaint.words.js';

/** A sentence, or some, that is often wanted in letters: what it is called, and what it says to a customer of each language. */
export interface TextBlock {
  readonly id: string;
  /** 0 is what comes with the product; each change counts on. */
  readonly version: number;
  readonly names: Words;
  readonly texts: Words;
  /** It is offered no longer, and can come back. */
  readonly isRemoved?: true;
  /** Who wrote it so, and when (epoch milliseconds); not there of what comes with the product. */
  readonly by?: string;
  readonly at?: number;
}

/** What somebody makes of a block. */
export type TextBlockChange = Pick<TextBlock, 'id' | 'names' | 'texts' | 'isRemoved'> & {
  readonly by: string;
  readonly at: number;
};

/** So many there can be, those that were removed among them: whoever writes a letter has to find one. */
export const mostBlocks = 200;

/** What a block was is kept so many changes back. */
export const mostVersions = 100;

/** The house's sentences for letters. */
export abstract class TextBlocks {
  /** All, as they are now: what comes with the product first, then the oldest. */
  abstract all(): Promise<TextBlock[]>;
  /** What a block was, the latest first, up to what it is now. Nothing of one that there never was. */
  abstract versionsOf(id: string): Promise<TextBlock[]>;
  /** Changes a block that is at this version, or makes a new one where it is 0; false when it is at another by now. */
  abstract put(change: TextBlockChange, version: number): Promise<boolean>;
}
