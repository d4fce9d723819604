import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { RedisIsAway, RedisPatience } from './redis-patience.js';

/** An answer that never comes, as from a Redis that was stopped. */
const never = (): Promise<never> => new Promise(() => undefined);

describe('Patience with Redis', () => {
  beforeEach(() => {
    Logger.overrideLogger(false);
    // The turns of the loop are real: what has come is read in them.
    jest.useFakeTimers({ doNotFake: ['setImmediate'] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('gives the answer', async () => {
    expect(await new RedisPatience().ask(() => Promise.resolve('PONG'))).toBe('PONG');
  });

  it('passes on what Redis says against it, and asks again at once', async () => {
    const patience = new RedisPatience();
    await expect(patience.ask(() => Promise.reject(new Error('OOM command not allowed')))).rejects.toThrow('OOM');
    expect(await patience.ask(() => Promise.resolve(1))).toBe(1);
  });

  it('waits a second for one that hangs, and then asks nothing for a while', async () => {
    const patience = new RedisPatience();
    const asked = expect(patience.ask(never)).rejects.toThrow(RedisIsAway);
    await jest.advanceTimersByTimeAsync(1000);
    await asked;
    const question = jest.fn(never);
    await expect(patience.ask(question)).rejects.toThrow(RedisIsAway);
    expect(question).not.toHaveBeenCalled();
  });

  it('takes the answer that lies there when it was this process that stood still', async () => {
    // What has come is read in this turn of the loop; the time is over at its beginning.
    const asked = new RedisPatience().ask(() => new Promise((read) => setImmediate(() => read('PONG'))));
    jest.advanceTimersByTime(1000);
    expect(await asked).toBe('PONG');
  });

  it('tries again after the while', async () => {
    const patience = new RedisPatience();
    const asked = expect(patience.ask(never)).rejects.toThrow(RedisIsAway);
    await jest.advanceTimersByTimeAsync(1000);
    await asked;
    await jest.advanceTimersByTimeAsync(2000);
    expect(await patience.ask(() => Promise.resolve('PONG'))).toBe('PONG');
  });
});
