import type { Words } from '#workflows/complaint/complaint.words.js';

/** Something in a template that keeps it from being used. */
export interface TemplateMistake {
  /** Where it stands; none when it is about the whole. */
  readonly line?: number;
  readonly words: Words;
}

/** The most that a template may have, in characters: several times the longest letter. */
export const longestTemplate = 20_000;

/** Names, blocks and parts in one template, at most: each puts in what people may have written at length. */
export const mostPlaces = 300;

/** Parts that one letter takes in, at most. */
export const mostParts = 20;

/** Blocks within blocks, at most. */
export const deepestTemplate = 12;

/** In the order of their lines, those about the whole last. */
export function inOrder(mistakes: readonly TemplateMistake[]): TemplateMistake[] {
  return [...mistakes].sort((one, other) => (one.line ?? Infinity) - (other.line ?? Infinity));
}
