import type { InfiniteData } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerOf } from '../http/ask.js';
import type { Difference } from './shown-lines.js';
import { differenceOf } from './shown-lines.js';
import type { WorkLine } from './work-address.js';

interface SteadyLines {
  /** In the order in which they were shown first, each with what is known of it now. */
  readonly lines: readonly WorkLine[];
  /** Those that are shown and do not belong to the list any more. */
  readonly gone: ReadonlySet<string>;
  readonly difference: Difference;
  /** Shows the list as it is now. */
  readonly show: () => void;
}

/**
 * A list under somebody's eyes: lines change where they stand, and none of them comes, goes or moves until the reader says so.
 * What is loaded besides comes at the end.
 */
export function useSteadyLines(data: InfiniteData<AnswerOf<'GET /api/work'>> | undefined): SteadyLines {
  const now = data?.pages.flatMap(({ items }) => items) ?? [];
  const [shown, setShown] = useState<{ pages: number; lines: readonly WorkLine[] }>({ pages: 0, lines: [] });
  const pages = data?.pages.length ?? 0;
  if (pages > shown.pages) {
    const known = new Set(shown.lines.map(({ ref }) => ref));
    const added = data?.pages.slice(shown.pages).flatMap(({ items }) => items) ?? [];
    setShown({ pages, lines: [...shown.lines, ...added.filter(({ ref }) => !known.has(ref))] });
  }
  const fresh = new Map(now.map((line) => [line.ref, line]));
  return {
    lines: shown.lines.map((line) => fresh.get(line.ref) ?? line),
    gone: new Set(shown.lines.flatMap(({ ref }) => (fresh.has(ref) ? [] : [ref]))),
    difference: differenceOf(
      shown.lines.map(({ ref }) => ref),
      now.map(({ ref }) => ref),
    ),
    show: () => setShown({ pages, lines: now }),
  };
}
