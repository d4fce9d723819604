import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ask } from '../http/ask.js';
import { useLiveChanges, useLiveState } from '../http/live.js';
import { useSpaced } from '../http/spaced.js';
import type { WorkAsk } from './work-address.js';

/** How often the list is asked for while changes are not heard, in milliseconds. */
const unheard = 15_000;

export const workQuery = (query: WorkAsk) =>
  infiniteQueryOptions({
    queryKey: ['work', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/work', { query: { ...query, limit: 50, ...(pageParam !== '' && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const countsQuery = ({ group: _group, ...query }: WorkAsk) =>
  queryOptions({
    queryKey: ['work', 'counts', query],
    queryFn: ({ signal }) => ask('GET /api/work/counts', { query, signal }),
    // Numbers do not flicker while others are being counted.
    placeholderData: (before) => before,
  });

export const filtersQuery = queryOptions({
  queryKey: ['work-filters'],
  queryFn: async ({ signal }) => (await ask('GET /api/work/filters', { signal })).items,
  staleTime: 300_000,
});

/** Asks anew for what people wait for when something has changed: at once while changes are heard, else now and then. */
export function useFreshLists(name: string): void {
  const client = useQueryClient();
  const state = useLiveState();
  useLiveChanges(useSpaced(() => void client.invalidateQueries({ queryKey: [name] })));
  useEffect(() => {
    if (state !== 'away') return undefined;
    const interval = setInterval(() => void client.invalidateQueries({ queryKey: [name] }), unheard);
    return () => clearInterval(interval);
  }, [client, name, state]);
}
