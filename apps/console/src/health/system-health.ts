import { queryOptions } from '@tanstack/react-query';
import { request } from '../http/request.js';

export const processNames = ['mail-gateway', 'portal', 'api', 'worker'] as const;
export const storeNames = ['mongodb', 'redis'] as const;

export type ProcessName = (typeof processNames)[number];
export type StoreName = (typeof storeNames)[number];

/** `GET /api/health`. Instants are ISO 8601 in UTC. The document leaves it open, for whoever watches from outside looks at its status alone. */
export interface SystemHealth {
  readonly status: 'up' | 'degraded';
  readonly checkedAt: string;
  readonly processes: readonly {
    readonly name: ProcessName;
    readonly instance: string;
    readonly status: 'up' | 'silent';
    readonly startedAt: string;
    readonly lastSeenAt: string;
    readonly version: string;
    readonly problems: readonly string[];
  }[];
  readonly stores: readonly { readonly name: StoreName; readonly status: 'up' | 'down'; readonly detail: string }[];
  /** The round that finds deadlines which the queue forgot. */
  readonly sweep?: { readonly status: 'up' | 'late'; readonly lastAt?: string };
  /** The daily signature over every complaint's history. */
  readonly seal?: { readonly status: 'up' | 'late'; readonly lastAt?: string };
}

/** Seconds between two looks at the system. */
export const lookEvery = 5;

export const systemHealthQuery = queryOptions({
  queryKey: ['system-health'],
  queryFn: async ({ signal }) => (await request('/api/health', { signal })) as SystemHealth,
  refetchInterval: lookEvery * 1000,
  // The next look is the retry. A browser that believes itself offline still asks: the server may be this machine.
  retry: false,
  networkMode: 'always',
});
