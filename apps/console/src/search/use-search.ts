import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ask } from '../http/ask.js';
import type { FoundText, Looked, SearchAnswer } from './search-address.js';

/** Milliseconds that somebody pauses in typing before it is looked for. */
const pause = 250;

/** The value as it is once it has not changed for a moment. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** What a search has found so far. */
export interface Finding {
  readonly first: SearchAnswer | undefined;
  readonly items: readonly FoundText[];
  readonly isLooking: boolean;
  readonly error: unknown;
  readonly again: () => void;
  readonly more: (() => void) | undefined;
}

/** Looks for it; whatever was looked for before is broken off. */
export function useSearch({ typed, kind }: Looked): Finding {
  const query = useInfiniteQuery({
    queryKey: ['search', typed, kind],
    queryFn: ({ signal, pageParam }) =>
      ask('POST /api/search', {
        body: { typed, ...(kind && { kind }), ...(pageParam !== undefined && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    enabled: typed.trim() !== '',
    placeholderData: keepPreviousData,
    // What somebody typed is not kept once they have gone on.
    gcTime: 60_000,
  });
  const pages = typed.trim() === '' ? [] : (query.data?.pages ?? []);
  const items = new Map(pages.flatMap((page) => page.items.map((one) => [one.id, one])));
  return {
    first: pages[0],
    items: [...items.values()],
    isLooking: query.isFetching,
    error: query.error,
    again: () => void query.refetch(),
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
  };
}
