import { infiniteQueryOptions } from '@tanstack/react-query';
import { type Api, ask } from '../http/ask.js';

export type Seal = Api['Seal'];
export type Verification = Api['Verification'];
export type Read = Api['ReadPage']['items'][number];
export type ReadKind = Read['what'];

/** Which reads are looked for; what is not said does not matter. */
export interface ReadsAsk {
  readonly ref?: string;
  readonly by?: string;
  readonly what?: ReadKind;
  readonly from?: number;
  readonly until?: number;
}

const next = (page: { readonly next?: string }): string | undefined => page.next;
const cursorOf = (cursor: string) => (cursor === '' ? {} : { cursor });

export const sealsQuery = infiniteQueryOptions({
  queryKey: ['seals'],
  queryFn: ({ pageParam, signal }) => ask('GET /api/seals', { query: { limit: 20, ...cursorOf(pageParam) }, signal }),
  initialPageParam: '',
  getNextPageParam: next,
});

export const verificationsQuery = infiniteQueryOptions({
  queryKey: ['verifications'],
  queryFn: ({ pageParam, signal }) =>
    ask('GET /api/verifications', { query: { limit: 10, ...cursorOf(pageParam) }, signal }),
  initialPageParam: '',
  getNextPageParam: next,
  // While one is under way it is looked at again and again.
  refetchInterval: ({ state }) =>
    state.data?.pages[0]?.items.some((one) => one.state === 'waiting' || one.state === 'running') ? 2000 : false,
});

export const readsQuery = (asked: ReadsAsk) =>
  infiniteQueryOptions({
    queryKey: ['read-log', asked],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/read-log', { query: { ...asked, limit: 50, ...cursorOf(pageParam) }, signal }),
    initialPageParam: '',
    getNextPageParam: next,
  });
