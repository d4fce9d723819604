import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type AnswerOf, type Api, ask } from '../http/ask.js';

export type Alert = Api['Alert'];
export type Instruction = AnswerOf<'GET /api/instructions'>['given'][number];
export type Approval = AnswerOf<'GET /api/approvals'>['items'][number];
export type ApprovalKind = Approval['kind'];

/** Which alerts are looked at; without a team one's own. */
export interface AlertsAsk {
  readonly state: 'open' | 'settled';
  readonly teamId?: string;
}

export const alertsQuery = ({ state, teamId }: AlertsAsk) =>
  infiniteQueryOptions({
    queryKey: ['alerts', state, teamId ?? ''],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/alerts', {
        query: {
          state,
          // What has been settled is read backwards from now.
          order: state === 'open' ? 'urgent' : 'newest',
          limit: 30,
          ...(teamId !== undefined && { teamId }),
          ...(pageParam !== '' && { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const acknowledge = (id: string): Promise<Alert> => ask('POST /api/alerts/{id}/acknowledge', { path: { id } });

export const instructionsQuery = queryOptions({
  queryKey: ['alerts', 'instructions'],
  queryFn: ({ signal }) => ask('GET /api/instructions', { signal }),
});

/** How much waits for one's own word. */
export const alertCountsQuery = queryOptions({
  queryKey: ['alerts', 'counts'],
  queryFn: ({ signal }) => ask('GET /api/alerts/counts', { signal }),
  placeholderData: keepPreviousData,
});

export const approvalCountsQuery = queryOptions({
  queryKey: ['alerts', 'approvals', 'counts'],
  queryFn: ({ signal }) => ask('GET /api/approvals/counts', { signal }),
  placeholderData: keepPreviousData,
});

export const approvalsQuery = (kind: ApprovalKind) =>
  infiniteQueryOptions({
    queryKey: ['alerts', 'approvals', kind],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/approvals', { query: { kind, ...(pageParam !== '' && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
