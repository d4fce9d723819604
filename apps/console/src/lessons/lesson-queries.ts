import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type Api, ask } from '../http/ask.js';
import type { LessonAsk } from './lesson-address.js';

export type Lesson = Api['Lesson'];

export const lessonsQuery = (asked: LessonAsk, typed: string) =>
  infiniteQueryOptions({
    queryKey: ['lessons', asked, typed],
    queryFn: ({ pageParam, signal }) =>
      ask('POST /api/lessons/search', {
        body: {
          ...asked,
          limit: 20,
          ...(typed !== '' && { typed }),
          ...(pageParam !== '' && { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    // What was found stays until the next is there: the page does not jump while somebody types.
    placeholderData: (before) => before,
  });

export const lessonQuery = (ref: string) =>
  queryOptions({
    queryKey: ['lesson', ref],
    queryFn: ({ signal }) => ask('GET /api/lessons/{ref}', { path: { ref }, signal }),
  });

export type ActionsOf = 'mine' | 'teams' | 'checks';

export interface ActionsAsk {
  readonly of: ActionsOf;
  readonly isOverdue: boolean;
}

export const actionsQuery = ({ of, isOverdue }: ActionsAsk) =>
  infiniteQueryOptions({
    queryKey: ['actions', 'list', of, isOverdue],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/actions', {
        query: { of, limit: 30, ...(isOverdue && { overdue: 'true' }), ...(pageParam !== '' && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const actionCountsQuery = queryOptions({
  queryKey: ['actions', 'counts'],
  queryFn: ({ signal }) => ask('GET /api/actions/counts', { signal }),
  placeholderData: (before) => before,
});
