import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../http/ask.js';
import { ask } from '../http/ask.js';

export type Calendar = Api['CalendarRules'];

export const calendarsQuery = queryOptions({
  queryKey: ['calendars'],
  queryFn: ({ signal }) => ask('GET /api/calendars', { signal }),
});

export const calendarQuery = (name: string) =>
  queryOptions({
    queryKey: ['calendars', name],
    queryFn: ({ signal }) => ask('GET /api/calendars/{name}', { path: { name }, signal }),
  });

/** What a version says, by its hash. */
export const calendarReadingQuery = (name: string, hash: string, against: string | undefined) =>
  queryOptions({
    queryKey: ['calendars', name, hash, against ?? ''],
    queryFn: ({ signal }) =>
      ask('GET /api/calendars/{name}/versions/{hash}', {
        path: { name, hash },
        query: against === undefined ? {} : { against },
        signal,
      }),
  });
