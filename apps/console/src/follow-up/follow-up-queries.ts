import { infiniteQueryOptions } from '@tanstack/react-query';
import { ask } from '../http/ask.js';

/** Lines of a list that are asked for at once. */
const limit = 20;

const from = (pageParam: string) => ({ limit, ...(pageParam !== '' && { cursor: pageParam }) });
const paged = {
  initialPageParam: '',
  getNextPageParam: ({ next }: { readonly next?: string }) => next,
};

export const dueQuery = infiniteQueryOptions({
  queryKey: ['follow-up', 'due'],
  queryFn: ({ pageParam, signal }) => ask('GET /api/follow-up/due', { query: from(pageParam), signal }),
  ...paged,
});

export const callBacksQuery = infiniteQueryOptions({
  queryKey: ['follow-up', 'call-backs'],
  queryFn: ({ pageParam, signal }) => ask('GET /api/follow-up/call-backs', { query: from(pageParam), signal }),
  ...paged,
});

export const ratingsQuery = infiniteQueryOptions({
  queryKey: ['follow-up', 'ratings'],
  queryFn: ({ pageParam, signal }) => ask('GET /api/follow-up/ratings', { query: from(pageParam), signal }),
  ...paged,
});
