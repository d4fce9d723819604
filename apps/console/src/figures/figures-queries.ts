import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Api, ask, type Asked } from '../http/ask.js';
import type { FiguresAsk } from './figures-address.js';

export type FiguresAnswer = Api['Figures'];
export type Figure = Api['Figure'];
export type Group = Api['FigureGroup'];
export type Dimension = Api['FigureBreakdown']['by'];

/** All figures at once; the numbers of before stay while others are counted. */
export const figuresQuery = (asked: FiguresAsk) =>
  queryOptions({
    queryKey: ['figures', asked],
    queryFn: ({ signal }) => ask('GET /api/figures', { query: asked, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export type ListAsk = Omit<NonNullable<Asked<'GET /api/figures/{figure}/list'>['query']>, 'cursor' | 'limit'>;

export const listBehindQuery = (figure: string, asked: ListAsk) =>
  infiniteQueryOptions({
    queryKey: ['figures', figure, asked],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/figures/{figure}/list', {
        path: { figure },
        query: { ...asked, limit: 50, ...(pageParam !== '' && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const chartQuery = queryOptions({
  queryKey: ['figures', 'chart'],
  queryFn: ({ signal }) => ask('GET /api/figures/chart', { signal }),
  staleTime: Infinity,
});

/** A figure of the answer; every one is in it. */
export function figureIn({ figures }: FiguresAnswer, id: string): Figure | undefined {
  return figures.find((one) => one.id === id);
}

/** Its groups by a dimension, the largest first. */
export function groupsIn(answer: FiguresAnswer, id: string, by: Dimension): readonly Group[] {
  return figureIn(answer, id)?.breakdowns.find((one) => one.by === by)?.groups ?? [];
}

/** How many are in one group. */
export function countIn(answer: FiguresAnswer, id: string, by: Dimension, key: string): number {
  return groupsIn(answer, id, by).find((one) => one.key === key)?.count ?? 0;
}
