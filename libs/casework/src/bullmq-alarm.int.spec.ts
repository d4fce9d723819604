import { randomUUID } from 'node:crypto';
import { Queue, Worker } from 'bullmq';
import { redisAddress } from '#platform/redis.js';
import type { RedisPatience } from '#platform/redis-patience.js';
import { SystemTimeSource } from '#platform/time-source.js';
import { testRedis } from '../../../test/support/test-stores.js';
import type { WakeUp } from './alarm.js';
import { BullmqAlarm, wakeUpQueue } from './bullmq-alarm.js';

describe('The alarm', () => {
  // A prefix of its own: a story before may have left a job in the queues of the usual one.
  const where = { connection: redisAddress(testRedis()), prefix: `test-${randomUUID()}` };
  const queue = new Queue<WakeUp>(wakeUpQueue, where);
  // What becomes of an alarm that is not taken within a second is another story.
  const endless = { ask: (question) => question() } as Pick<RedisPatience, 'ask'> as RedisPatience;
  const alarm = new BullmqAlarm(queue, endless, new SystemTimeSource());

  afterEach(async () => {
    await queue.obliterate({ force: true });
  });
  afterAll(async () => {
    await queue.close();
  });

  /** The complaints in the order in which somebody alone is woken for them. */
  async function rung(count: number): Promise<string[]> {
    const ids: string[] = [];
    let end: () => void;
    const all = new Promise<void>((resolve) => (end = resolve));
    const ring = ({ data }: { data: WakeUp }): Promise<void> => {
      if (ids.push(data.complaintId) === count) end();
      return Promise.resolve();
    };
    const worker = new Worker<WakeUp>(wakeUpQueue, ring, where);
    await all;
    await worker.close();
    return ids;
  }

  it('rings for every deadline that has passed before it rings for reminders, however many there are', async () => {
    const due = (kind: string, count: number, isReminder: boolean): WakeUp[] =>
      Array.from({ length: count }, (_, index) => ({ complaintId: `${kind}-${index}`, at: 1, isReminder }));
    await alarm.set(due('reminder', 50, true));
    await alarm.set(due('breach', 5, false));
    const ids = await rung(55);
    expect(ids.slice(0, 5).every((id) => id.startsWith('breach'))).toBe(true);
    expect(new Set(ids).size).toBe(55);
  });

  it('rings once for an instant, however often it is set', async () => {
    const wakeUp = { complaintId: 'c-1', at: 1, isReminder: false };
    await alarm.set([wakeUp, wakeUp]);
    await alarm.set([wakeUp]);
    expect(await queue.getJobCountByTypes('waiting', 'prioritized', 'delayed')).toBe(1);
  });
});
