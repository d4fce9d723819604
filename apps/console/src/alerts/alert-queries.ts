import { infiniteQueryOptions } from '@tanstack/react-query';
import { type Api, ask } from '../http/ask.js';

export type Alert = Api['Alert'];

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
