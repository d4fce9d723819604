import { getQueueToken } from '@nestjs/bullmq';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import type { Queue } from 'bullmq';
import { Worker } from 'bullmq';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { QueuesModule } from '#platform/queues.module.js';
import { redisAddress } from '#platform/redis.js';
import { testDatabase, testRedis, testSecret } from '../../../test/support/test-stores.js';
import type { WakeUp } from './alarm.js';
import { Alarm } from './alarm.js';
import { wakeUpQueue } from './bullmq-alarm.js';
import { CaseworkModule } from './casework.module.js';

describe('The alarm', () => {
  let module: TestingModule;
  let queue: Queue<WakeUp>;
  const redis = testRedis();

  beforeAll(async () => {
    const configuration = readConfiguration({
      MONGODB_URI: testDatabase(),
      REDIS_URL: redis,
      SECRET_KEY: testSecret,
      LOG_LEVEL: 'fatal',
      NODE_ENV: 'test',
    });
    module = await Test.createTestingModule({
      imports: [PlatformModule.forProcess(configuration, 'test'), MongoModule, QueuesModule, CaseworkModule],
    }).compile();
    await module.init();
    queue = module.get<Queue<WakeUp>>(getQueueToken(wakeUpQueue), { strict: false });
  });
  afterEach(async () => {
    await queue.obliterate({ force: true });
  });
  afterAll(async () => {
    await module.close();
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
    const worker = new Worker<WakeUp>(wakeUpQueue, ring, {
      connection: redisAddress(redis),
      prefix: queue.opts.prefix!,
    });
    await all;
    await worker.close();
    return ids;
  }

  it('rings for every deadline that has passed before it rings for reminders, however many there are', async () => {
    const due = (kind: string, count: number, isReminder: boolean): WakeUp[] =>
      Array.from({ length: count }, (_, index) => ({ complaintId: `${kind}-${index}`, at: 1, isReminder }));
    await module.get(Alarm, { strict: false }).set(due('reminder', 50, true));
    await module.get(Alarm, { strict: false }).set(due('breach', 5, false));
    const ids = await rung(55);
    expect(ids.slice(0, 5).every((id) => id.startsWith('breach'))).toBe(true);
    expect(new Set(ids).size).toBe(55);
  });

  it('rings once for an instant, however often it is set', async () => {
    const wakeUp = { complaintId: 'c-1', at: 1, isReminder: false };
    await module.get(Alarm, { strict: false }).set([wakeUp, wakeUp]);
    await module.get(Alarm, { strict: false }).set([wakeUp]);
    expect(await queue.getJobCountByTypes('waiting', 'prioritized', 'delayed')).toBe(1);
  });
});
