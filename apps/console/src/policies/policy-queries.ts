import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AnswerOf, Api } from '../http/ask.js';
import { ask } from '../http/ask.js';

export type Policy = Api['PolicyRules'];
export type Version = Policy['versions'][number];
export type RuleField = Api['RuleField'];
export type Difference = Api['RuleDifference'];
export type Draft = Api['RuleDraftReading'];
export type Run = Api['RuleRun'];
export type RunRow = AnswerOf<'GET /api/rule-runs/{id}/complaints'>['items'][number];

/** Milliseconds between two looks at a run that goes on. */
const lookEvery = 1500;

export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: ({ signal }) => ask('GET /api/policies', { signal }),
});

export const policyQuery = (name: string) =>
  queryOptions({
    queryKey: ['policies', name],
    queryFn: ({ signal }) => ask('GET /api/policies/{name}', { path: { name }, signal }),
  });

export const readingQuery = (name: string, version: number, against: number | undefined) =>
  queryOptions({
    queryKey: ['policies', name, version, against ?? 0],
    queryFn: ({ signal }) =>
      ask('GET /api/policies/{name}/versions/{version}', {
        path: { name, version: String(version) },
        query: against === undefined ? {} : { against },
        signal,
      }),
  });

export const draftsQuery = queryOptions({
  queryKey: ['rule-drafts'],
  queryFn: async ({ signal }) => (await ask('GET /api/rule-drafts', { query: { limit: 20 }, signal })).items,
});

export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['rule-drafts', id],
    queryFn: ({ signal }) => ask('GET /api/rule-drafts/{id}', { path: { id }, signal }),
  });

/** The latest trial of a draft. */
export const trialsQuery = (draftId: string) =>
  queryOptions({
    queryKey: ['rule-runs', 'of', draftId],
    queryFn: async ({ signal }) => (await ask('GET /api/rule-runs', { query: { draftId, limit: 1 }, signal })).items,
  });

/** Moves of running complaints to versions of a rule, and trials of them, the latest first. */
export const movesQuery = (kind: Run['kind'], name: string) =>
  queryOptions({
    queryKey: ['rule-runs', 'moves', kind, name],
    queryFn: async ({ signal }) => {
      const { items } = await ask('GET /api/rule-runs', { query: { kind, name, limit: 50 }, signal });
      return items.filter(({ draft }) => draft === undefined);
    },
  });

export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['rule-runs', id],
    queryFn: ({ signal }) => ask('GET /api/rule-runs/{id}', { path: { id }, signal }),
    refetchInterval: ({ state }) => (state.data && !isOver(state.data) ? lookEvery : false),
  });

export const rowsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['rule-runs', id, 'rows'],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/rule-runs/{id}/complaints', {
        path: { id },
        query: { limit: 20, ...(pageParam !== '' && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const isOver = ({ state }: Pick<Run, 'state'>): boolean => state !== 'waiting' && state !== 'running';
