import { queryOptions } from '@tanstack/react-query';
import { ask } from '../http/ask.js';

export const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: ({ signal }) => ask('GET /api/keys', { signal }),
});
