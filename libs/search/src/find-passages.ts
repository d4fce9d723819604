import { Injectable } from '@nestjs/common';
import { foldText } from './fold-text.js';
import type { PlacedPassage, Wanted } from './search-index.js';
import { SearchIndex } from './search-index.js';
import type { Snippet } from './search-terms.js';
import { hitsIn, snippetOf } from './search-terms.js';

/** A passage in which every term stands. */
export interface Hit extends Omit<PlacedPassage, 'text'> {
  readonly snippet: Snippet;
}

/** How far a search has come: a hit, or that it has read for long enough and can go on from here another time. */
export type Found = { readonly hit: Hit } | { readonly pausedBefore: number };

/** The most candidates that one search reads. */
const mostRead = 3000;

/** Reads what the index proposes, and gives what really holds the terms. */
@Injectable()
export class FindPassages {
  constructor(private readonly index: SearchIndex) {}

  async *find(wanted: Wanted): AsyncGenerator<Found> {
    if (wanted.terms.length === 0) return;
    let read = 0;
    for await (const batch of this.index.candidates(wanted)) {
      for (const { text, ...passage } of batch) {
        const folded = foldText(text);
        const hits = hitsIn(folded, wanted.terms);
        if (hits) yield { hit: { ...passage, snippet: snippetOf(folded, hits) } };
      }
      read += batch.length;
      const last = batch.at(-1);
      if (read >= mostRead && last) {
        yield { pausedBefore: last.place };
        return;
      }
    }
  }
}
