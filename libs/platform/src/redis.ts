import { Redis } from 'ioredis';
import { StartupError } from './startup-error.js';

/** Where a Redis is and how to enter it: ioredis's and BullMQ's connection options. */
export interface RedisAddress {
  readonly path?: string;
  readonly host?: string;
  readonly port?: number;
  readonly username?: string;
  readonly password?: string;
  readonly db?: number;
  readonly tls?: Record<string, never>;
}

/** Connection options for a `redis://`, `rediss://` or `unix:/path?db=1` address, for ioredis and BullMQ alike. */
export function redisAddress(address: string): RedisAddress {
  const url = new URL(address);
  if (url.protocol === 'unix:') {
    const db = url.searchParams.get('db');
    return { path: decodeURIComponent(url.pathname), ...(db !== null && { db: Number(db) }) };
  }
  return {
    host: url.hostname,
    port: Number(url.port || 6379),
    ...(url.username && { username: decodeURIComponent(url.username) }),
    ...(url.password && { password: decodeURIComponent(url.password) }),
    ...(url.pathname.length > 1 && { db: Number(url.pathname.slice(1)) }),
    ...(url.protocol === 'rediss:' && { tls: {} }),
  };
}

/**
 * Looks whether this Redis may hold our queues. Gives a warning when what it holds would not survive its restart
 * (the sweep would find everything again, only later).
 * @throws StartupError when it cannot be reached, or when it would evict jobs to make room.
 */
export async function inspectRedis(address: string): Promise<{ warning?: string }> {
  const redis = new Redis({
    ...redisAddress(address),
    lazyConnect: true,
    maxRetriesPerRequest: 1,
    retryStrategy: (attempt) => (attempt > 10 ? null : 300),
  });
  let reason = 'no answer';
  redis.on('error', (error: Error) => (reason = error.message));
  try {
    await redis.connect();
    const memory = await redis.info('memory');
    const policy = /maxmemory_policy:(\S+)/.exec(memory)?.[1];
    if (policy !== 'noeviction') {
      throw new StartupError(
        `Redis may evict jobs (maxmemory-policy is "${policy ?? 'unknown'}"). Set it to noeviction: redis-cli config set maxmemory-policy noeviction`,
      );
    }
    const persistent = /aof_enabled:1/.test(await redis.info('persistence'));
    return persistent
      ? {}
      : { warning: 'Redis does not persist (appendonly is off): after its restart timers may be some seconds late' };
  } catch (error) {
    if (error instanceof StartupError) throw error;
    throw new StartupError(`Redis cannot be reached (${reason}). Start it, or set REDIS_URL to where it is.`);
  } finally {
    redis.disconnect();
  }
}
