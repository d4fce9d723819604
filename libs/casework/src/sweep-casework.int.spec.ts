import { getConnectionToken } from '@nestjs/mongoose';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import type { Connection } from 'mongoose';
import { buildIndexes } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { QueuesModule } from '#platform/queues.module.js';
import { TimeSource, TurnableTimeSource } from '#platform/time-source.js';
import type { Registration } from '#workflows/complaint/complaint.events.js';
import { day, mail } from '#workflows/complaint/complaint.story.js';
import { testDatabase, testRedis, testSecret } from '../../../test/support/test-stores.js';
import type { WakeUp } from './alarm.js';
import { Alarm, EffectRunner } from './alarm.js';
import { CarryOut, EffectHandler } from './carry-out.js';
import { CaseworkModule } from './casework.module.js';
import { Casework } from './casework.service.js';
import { shanghai } from './casework.story.js';
import type { StoredComplaint } from './complaint.store.js';
import { SweepCasework } from './sweep-casework.js';

const start = shanghai('2026-03-02 10:00');

const registered: Registration = {
  type: 'complaint.registered',
  id: 'e-0',
  at: start,
  by: mail,
  channel: 'email',
  receivedAt: start,
  customerId: 'customer-1',
  locale: 'zh-CN',
  subject: '洗衣机漏水',
  summary: '三天没有回电',
  teamId: 'team-1',
  severity: 'normal',
};

/** A queue that can be taken away, and that says what it was told. */
class Queue {
  isAway = false;
  readonly alarms: WakeUp[] = [];
  readonly handed: string[] = [];

  async take<T>(list: T[], ...items: readonly T[]): Promise<void> {
    await Promise.resolve();
    if (this.isAway) throw new Error('Redis does not answer');
    list.push(...items);
  }
}

describe('The sweep', () => {
  let module: TestingModule;
  let casework: Casework;
  let sweep: SweepCasework;
  let time: TurnableTimeSource;
  let connection: Connection;
  let queue: Queue;
  let carriedOut: string[];

  beforeEach(async () => {
    time = new TurnableTimeSource(start);
    queue = new Queue();
    carriedOut = [];
    const configuration = readConfiguration({
      MONGODB_URI: testDatabase(),
      REDIS_URL: testRedis(),
      SECRET_KEY: testSecret,
      LOG_LEVEL: 'fatal',
      NODE_ENV: 'test',
    });
    const handler: EffectHandler = {
      carryOut: (_complaint: StoredComplaint, { key }: { key: string }) => {
        carriedOut.push(key);
        return Promise.resolve();
      },
      tellParked: () => Promise.resolve(),
    };
    const alarm: Alarm = { set: (wakeUps) => queue.take(queue.alarms, ...wakeUps) };
    const runner: EffectRunner = { hand: (_id, jobs) => queue.take(queue.handed, ...jobs.map(({ key }) => key)) };
    module = await Test.createTestingModule({
      imports: [PlatformModule.forProcess(configuration, 'test'), MongoModule, QueuesModule, CaseworkModule],
      providers: [SweepCasework, CarryOut, { provide: EffectHandler, useValue: handler }],
    })
      .overrideProvider(TimeSource)
      .useValue(time)
      .overrideProvider(Alarm)
      .useValue(alarm)
      .overrideProvider(EffectRunner)
      .useValue(runner)
      .compile();
    module.useLogger(false);
    await module.init();
    connection = module.get<Connection>(getConnectionToken());
    await buildIndexes(connection);
    casework = module.get(Casework);
    sweep = module.get(SweepCasework);
  });

  afterEach(async () => {
    await connection.dropDatabase();
    await module.close();
  });

  const begin = async (count: number): Promise<string[]> => {
    const ids = Array.from({ length: count }, (_, index) => `c-${String(index).padStart(4, '0')}`);
    for (const id of ids) await casework.open(id, { ...registered, customerId: id });
    return ids;
  };
  const stored = () => connection.collection<{ _id: string; version: number }>('complaints');

  it('wakes what is due behind more complaints than it looks at together that cannot be woken', async () => {
    const [first, last] = await begin(2);
    const { _id, ref, ...poisoned } = (await stored().findOne({ _id: first! })) as unknown as Record<string, unknown>;
    await stored().insertMany(
      Array.from({ length: 600 }, (_, index) => ({
        ...poisoned,
        _id: `a-${index}`,
        ref: `poisoned-${index}`,
        pins: { workflow: { name: 'nobody published this', version: 1, hash: '0' } },
      })) as never,
    );
    time.turn(30 * day);
    const { woken, latestBy } = await sweep.round();
    expect(woken).toBe(2);
    expect(latestBy).toBeGreaterThan(0);
    expect((await casework.get(last!)).version).toBeGreaterThan(1);
  });

  it('ends its round in a crowd, says that more is due, and goes on behind in the next', async () => {
    const [first] = await begin(1);
    const { _id, ref, ...one } = (await stored().findOne({ _id: first! })) as unknown as Record<string, unknown>;
    const unknown = { workflow: { name: 'nobody published this', version: 1, hash: '0' } };
    await stored().insertMany(
      Array.from({ length: 2100 }, (_, index) => ({
        ...one,
        _id: `a-${index}`,
        ref: `a-${index}`,
        pins: unknown,
      })) as never,
    );
    time.turn(30 * day);
    expect(await sweep.round()).toMatchObject({ woken: 0, isCutShort: true });
    expect(await sweep.round()).toMatchObject({ woken: 1, isCutShort: false });
  });

  it('sets every alarm of the hour, though more are due at the same instant than it looks at together', async () => {
    const ids = await begin(1);
    const [{ _id, ref, ...one }] = (await stored().find().toArray()) as unknown as [Record<string, unknown>];
    await stored().insertMany(
      Array.from({ length: 1100 }, (_, index) => ({ ...one, _id: `same-${index}`, ref: `same-${index}` })) as never,
    );
    const { timers } = await casework.get(ids[0]!);
    time.turn(timers[0]!.dueAt - start - 60_000);
    await sweep.round();
    expect(new Set(queue.alarms.map(({ complaintId }) => complaintId)).size).toBe(1101);
  });

  it('lets a reminder ring behind those whose deadline has passed', async () => {
    const [id] = await begin(1);
    const ahead = (await casework.get(id!)).timers;
    const [warning, breach] = [
      ahead.find(({ kind }) => kind === 'warned'),
      ahead.find(({ kind }) => kind === 'breached'),
    ];
    time.turn(warning!.dueAt - start - 60_000);
    await sweep.round();
    expect(queue.alarms).toEqual([{ complaintId: id, at: warning!.dueAt, isReminder: true }]);
    time.turn(breach!.dueAt - time.now() - 60_000);
    await sweep.round();
    expect(queue.alarms.at(-1)).toEqual({ complaintId: id, at: breach!.dueAt, isReminder: false });
  });

  it('sets all alarms of the hour anew once Redis takes them again', async () => {
    const [id] = await begin(1);
    time.turn((await casework.get(id!)).timers[0]!.dueAt - start - 60_000);
    queue.isAway = true;
    expect((await sweep.round()).alarmsSet).toBe(0);
    queue.isAway = false;
    expect((await sweep.round()).alarmsSet).toBe(1);
    expect((await sweep.round()).alarmsSet).toBe(0);
  });

  it('hands over again what nobody has carried out, and carries it out itself while the queue is away', async () => {
    queue.isAway = true;
    const [id] = await begin(1);
    const keys = (await casework.get(id!)).outbox.map(({ key }) => key);
    expect(keys).not.toEqual([]);
    await sweep.round();
    expect(carriedOut).toEqual([]);

    time.turn(16_000);
    queue.isAway = false;
    await sweep.round();
    expect(queue.handed).toEqual(keys);

    queue.isAway = true;
    await sweep.round();
    expect(carriedOut).toEqual(keys);
    expect((await casework.get(id!)).outbox).toEqual([]);
  });

  it('forgets a complaint whose last effect was carried out by a worker that died before it said so', async () => {
    const [id] = await begin(1);
    await connection.collection<{ _id: string }>('complaints').updateOne({ _id: id! }, { $set: { outbox: [] } });
    time.turn(16_000);
    expect((await sweep.round()).handedOver).toBe(1);
    expect((await sweep.round()).handedOver).toBe(0);
  });

  it('hands over what waits behind effects that wait for ever', async () => {
    await begin(1);
    const [{ _id, ref, ...complaint }] = (await stored().find().toArray()) as unknown as [Record<string, unknown>];
    const one = { ...complaint, history: [], clocks: [], timers: [] };
    await stored().insertMany(
      Array.from({ length: 2500 }, (_, index) => ({ ...one, _id: `w-${index}`, ref: `w-${index}` })) as never,
    );
    await connection
      .collection<{ _id: string; outboxAt: number }>('complaints')
      .updateOne({ _id: 'w-2499' }, { $set: { outboxAt: start + 1, 'outbox.0.key': 'the last one' } as never });
    time.turn(16_000);
    await sweep.round();
    expect(queue.handed).not.toContain('the last one');
    await sweep.round();
    expect(queue.handed).toContain('the last one');
  });
});
