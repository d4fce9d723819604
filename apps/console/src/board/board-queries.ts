import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type AnswerOf, ask } from '../http/ask.js';

export type BoardTeam = AnswerOf<'GET /api/board'>['teams'][number];
export type Burning = AnswerOf<'GET /api/board/burning'>['items'][number];
export type Climbing = AnswerOf<'GET /api/board/climbing'>['items'][number];
export type Rung = Burning['rung'];

/** From the highest down: what burns most stands first. */
export const rungs = ['director', 'manager', 'lead', 'warned', 'calm'] as const satisfies readonly Rung[];

/** Time passes also where nothing happens, and what colleagues answer is heard by them alone; milliseconds. */
const again = 60_000;

const asked = (teamId: string | undefined) => (teamId === undefined ? {} : { query: { teamId } });
const fresh = { refetchInterval: again, placeholderData: keepPreviousData } as const;

export const boardQuery = (teamId: string | undefined) =>
  queryOptions({
    queryKey: ['board', 'teams', teamId],
    queryFn: ({ signal }) => ask('GET /api/board', { ...asked(teamId), signal }),
    ...fresh,
  });

export const burningQuery = (teamId: string | undefined) =>
  queryOptions({
    queryKey: ['board', 'burning', teamId],
    queryFn: async ({ signal }) => (await ask('GET /api/board/burning', { ...asked(teamId), signal })).items,
    ...fresh,
  });

export const climbingQuery = (teamId: string | undefined) =>
  queryOptions({
    queryKey: ['board', 'climbing', teamId],
    queryFn: async ({ signal }) => (await ask('GET /api/board/climbing', { ...asked(teamId), signal })).items,
    ...fresh,
  });

/** The list behind a number of the board. */
export function listOf(teamId: string | undefined, narrowed: Readonly<Record<string, string>>): string {
  return `/work?${new URLSearchParams({ of: 'teams', ...(teamId !== undefined && { teamId }), ...narrowed }).toString()}`;
}
