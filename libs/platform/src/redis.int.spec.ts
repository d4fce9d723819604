import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspectRedis, redisAddress } from './redis.js';

/** A Redis of its own for one test, with these settings. */
async function withRedis(settings: Record<string, string>, use: (address: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-redis-'));
  const socket = join(folder, 'redis.sock');
  const all = { port: '0', unixsocket: socket, dir: folder, save: '', ...settings };
  const server = spawn(
    'redis-server',
    Object.entries(all).flatMap(([key, value]) => [`--${key}`, value]),
  );
  const ended = once(server, 'exit');
  try {
    await answering(socket);
    await use(`unix:${socket}`);
  } finally {
    server.kill();
    await ended;
    rmSync(folder, { recursive: true });
  }
}

/** Resolves when somebody listens on the socket. */
async function answering(path: string): Promise<void> {
  const connection = connect(path);
  const [outcome] = await Promise.race([
    once(connection, 'connect').then(() => ['up']),
    once(connection, 'error').then(() => ['not yet']),
  ]).catch(() => ['not yet']);
  connection.destroy();
  if (outcome === 'up') return;
  await new Promise((resolve) => setTimeout(resolve, 20));
  await answering(path);
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
  ])('is found by its address: %s', (address, found) => {
    expect(redisAddress(address)).toEqual(found);
  });
});
