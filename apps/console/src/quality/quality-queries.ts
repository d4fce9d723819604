import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask } from '../http/ask.js';
import type { ReviewsAsk } from './quality-address.js';

export const reviewsQuery = (asked: ReviewsAsk) =>
  infiniteQueryOptions({
    queryKey: ['quality', 'list', asked],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/quality-reviews', {
        query: { ...asked, limit: 30, ...(pageParam !== '' && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const reviewQuery = (ref: string) =>
  queryOptions({
    queryKey: ['quality', 'review', ref],
    queryFn: ({ signal }) => ask('GET /api/quality-reviews/{ref}', { path: { ref }, signal }),
  });

export const countsQuery = queryOptions({
  queryKey: ['quality', 'counts'],
  queryFn: ({ signal }) => ask('GET /api/quality-reviews/counts', { signal }),
  placeholderData: (before) => before,
});

export const measuresQuery = queryOptions({
  queryKey: ['quality', 'measures'],
  queryFn: ({ signal }) => ask('GET /api/quality-reviews/measures', { signal }),
});

export interface FiguresAsk {
  readonly months: number;
  readonly teamId?: string;
}

export const figuresQuery = (asked: FiguresAsk) =>
  queryOptions({
    queryKey: ['quality', 'figures', asked],
    queryFn: ({ signal }) => ask('GET /api/quality-figures', { query: { ...asked }, signal }),
    placeholderData: (before) => before,
  });
