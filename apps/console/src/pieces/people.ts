import { queryOptions } from '@tanstack/react-query';
import { ask } from '../http/ask.js';

/** Who works here. Kept for some minutes: people seldom change. */
export const staffQuery = queryOptions({
  queryKey: ['staff'],
  queryFn: async ({ signal }) => (await ask('GET /api/staff', { signal })).items,
  staleTime: 300_000,
});

export const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: async ({ signal }) => (await ask('GET /api/teams', { signal })).items,
  staleTime: 300_000,
});
