import { OwnRedis } from './redis-server.story.js';
import { inspectRedis, redisAddress } from './redis.js';

/** A Redis of its own for one test, with these settings. */
async function withRedis(settings: Record<string, string>, use: (address: string) => Promise<void>): Promise<void> {
  const redis = new OwnRedis(settings);
  try {
    await redis.start();
    await use(redis.address);
  } finally {
    await redis.remove();
  }
}

describe('A Redis that is to hold our queues', () => {
  it('is refused when it may evict jobs, with the command that mends it', async () => {
    await withRedis({ 'maxmemory-policy': 'allkeys-lru' }, async (address) => {
      await expect(inspectRedis(address)).rejects.toThrow(
        'Redis may evict jobs (maxmemory-policy is "allkeys-lru"). Set it to noeviction: redis-cli config set maxmemory-policy noeviction',
      );
    });
  });

  it('is taken with a warning when it does not persist', async () => {
    await withRedis({ appendonly: 'no' }, async (address) => {
      expect(await inspectRedis(address)).toEqual({ warning: expect.stringContaining('does not persist') as string });
    });
  });

  it('is taken without a word when it persists and keeps everything', async () => {
    await withRedis({ appendonly: 'yes' }, async (address) => {
      expect(await inspectRedis(address)).toEqual({});
    });
  });

  it('that is not there is named, with what to do', async () => {
    await expect(inspectRedis('redis://127.0.0.1:1')).rejects.toThrow(
      /Redis cannot be reached .*ECONNREFUSED.*REDIS_URL/,
    );
  });

  it.each([
    ['redis://cache.example:6380/2', { host: 'cache.example', port: 6380, db: 2 }],
    [
      'rediss://user:p%40ss@cache.example',
      { host: 'cache.example', port: 6379, username: 'user', password: 'p@ss', tls: {} },
    ],
    ['unix:/run/redis.sock', { path: '/run/redis.sock' }],
    ['unix:/run/redis.sock?db=2', { path: '/run/redis.sock', db: 2 }],
  ])('is found by its address: %s', (address, found) => {
    expect(redisAddress(address)).toEqual(found);
  });
});
