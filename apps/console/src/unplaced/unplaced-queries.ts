import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type Api, ask } from '../http/ask.js';

export type UnplacedMail = Api['SuspendedMail'];
export type RefusedMail = Api['RefusedMail'];
export type MailState = 'open' | 'decided';

export const unplacedQuery = (state: MailState, teamId: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['suspended-mails', state, teamId ?? ''],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/suspended-mails', {
        query: {
          state,
          limit: 20,
          ...(teamId !== undefined && { teamId }),
          ...(pageParam !== '' && { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** One of them, whatever was decided about it. */
export const unplacedMailQuery = (id: string) =>
  queryOptions({
    queryKey: ['suspended-mails', 'one', id],
    queryFn: ({ signal }) => ask('GET /api/suspended-mails/{id}', { path: { id }, signal }),
  });

export const refusedQuery = infiniteQueryOptions({
  queryKey: ['refused-mails'],
  queryFn: ({ pageParam, signal }) =>
    ask('GET /api/refused-mails', { query: { limit: 30, ...(pageParam !== '' && { cursor: pageParam }) }, signal }),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
});
