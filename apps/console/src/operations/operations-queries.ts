import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type Api, ask } from '../http/ask.js';

export type Operations = Api['Operations'];
export type SearchState = Api['SearchState'];
export type Mailbox = Api['MailboxList']['items'][number];
export type OutgoingMail = Api['OutgoingMail'];
export type ParkedEffect = Api['ParkedEffect'];

/** Milliseconds between two looks. */
const often = 5000;

export const operationsQuery = queryOptions({
  queryKey: ['operations'],
  queryFn: ({ signal }) => ask('GET /api/operations', { signal }),
  refetchInterval: often,
  retry: false,
  networkMode: 'always',
});

export const mailboxesQuery = queryOptions({
  queryKey: ['mailboxes'],
  queryFn: ({ signal }) => ask('GET /api/mailboxes', { signal }),
  refetchInterval: often,
});

export type MailState = OutgoingMail['state'];

export const outgoingQuery = (state: MailState) =>
  infiniteQueryOptions({
    queryKey: ['outgoing-mails', state],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/outgoing-mails', {
        query: { state, limit: 30, ...(pageParam !== '' && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const parkedQuery = infiniteQueryOptions({
  queryKey: ['parked-effects'],
  queryFn: ({ pageParam, signal }) =>
    ask('GET /api/effects/parked', { query: { limit: 30, ...(pageParam !== '' && { cursor: pageParam }) }, signal }),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
});
