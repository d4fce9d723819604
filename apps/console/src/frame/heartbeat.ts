import { queryOptions } from '@tanstack/react-query';
import { ask } from '../http/ask.js';
import type { Role } from '../session/session.js';

/** Seconds between two looks; an alarm is one after a minute at the earliest. */
const lookEvery = 20;

/** Whether deadlines ring. */
export const heartbeatQuery = queryOptions({
  queryKey: ['heartbeat'],
  queryFn: ({ signal }) => ask('GET /api/heartbeat', { signal }),
  refetchInterval: lookEvery * 1000,
  retry: false,
});

const answerable: readonly Role[] = ['manager', 'director', 'administrator'];

/** Who has to know on every page that deadlines do not ring. */
export const watchesHeartbeat = (roles: readonly Role[]): boolean => roles.some((role) => answerable.includes(role));
