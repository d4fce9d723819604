import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { Client, each } from './support/client.js';
import { until } from './support/fault-process.js';
import { FaultSystem } from './support/fault-system.js';
import { report, spread } from './support/figures.js';
import { recount } from './support/recount.js';
import { isFull, longest, times } from './support/seed.js';

jest.setTimeout(longest);

const minute = 60_000;

interface StoredComplaint {
  readonly _id: string;
  readonly ref: string;
  readonly history: readonly { readonly event: { readonly type: string; readonly at: number } }[];
  readonly outbox: readonly { readonly key: string; readonly parked?: string; readonly tries: number }[];
}

describe('Workers', () => {
  let system: FaultSystem;
  let client: Client;

  beforeEach(async () => {
    system = await FaultSystem.start({ apis: 2, workers: 2 });
    client = await Client.of(system);
  });
  afterEach(() => system.remove());

  const complaints = () => system.db.collection<StoredComplaint>('complaints');

  it('carry out everything else while one effect fails for ever and one complaint cannot be woken, and put that effect aside', async () => {
    const [poisonedEffect, poisonedComplaint] = [await client.open(), await client.open()];
    await system.rest();
    const now = system.now();
    const poison = { key: 'an effect that nobody asked for', effect: { type: 'approval.ask' }, since: now, tries: 0 };
    await complaints().updateOne(
      { ref: poisonedEffect },
      {
        $push: { outbox: poison },
        $set: { outboxAt: now },
      },
    );
    await complaints().updateOne(
      { ref: poisonedComplaint },
      { $set: { 'pins.workflow.hash': 'nobody published this' } },
    );
    const refs = await each(Array.from({ length: times(10, 200) }), 4, () => client.open());
    await system.turn(31 * minute);
    const turned = performance.now();
    const warned = () => complaints().countDocuments({ ref: { $in: refs }, 'history.event.type': 'clock.warned' });
    await until(async () => (await warned()) === refs.length);
    const others = Math.round(performance.now() - turned);
    await until(async () => (await complaints().findOne({ ref: poisonedEffect }))?.outbox[0]?.parked !== undefined);
    const parked = (await complaints().findOne({ ref: poisonedEffect }))!.outbox[0]!;
    await complaints().deleteMany({ ref: { $in: [poisonedEffect, poisonedComplaint] } });
    await system.rest();
    const { broken, alerts } = await recount(system.db, system.now());
    report('F18 an effect and a complaint that fail for ever', {
      'tries of the effect': parked.tries,
      'the others done after': `${others} ms`,
      alerts,
      broken: broken.length,
    });
    // Eight tries, and the ninth that finds it has had them.
    expect(parked.tries).toBe(9);
    expect(broken).toEqual([]);
  });

  it('take over from one whose sweep hangs: what it was about to do is done by another', async () => {
    const [hanging] = system.workers;
    hanging!.freeze();
    // No alarm rings either: only the other's sweep can find it.
    const refs = await each(Array.from({ length: 5 }), 5, () => client.open());
    await system.askRedis((redis) => redis.flushall());
    await system.turn(31 * minute);
    const turned = system.now();
    const fired = () => complaints().countDocuments({ ref: { $in: refs }, 'history.event.type': 'clock.warned' });
    await until(async () => (await fired()) === refs.length);
    const after = Math.round(system.now() - turned);
    hanging!.thaw();
    await system.rest();
    const { broken } = await recount(system.db, system.now());
    report('F16 one sweep hangs', {
      complaints: refs.length,
      'found by another after': `${after} ms`,
      broken: broken.length,
    });
    expect(broken).toEqual([]);
  });

  it('of whom one lives an hour ahead and one ten minutes behind fire nothing early, and everything in time', async () => {
    const [ahead, behind] = system.workers;
    for (const [worker, by] of [
      [ahead, 60 * minute],
      [behind, -10 * minute],
    ] as const) {
      await worker!.kill('SIGTERM');
      system.skew(worker!.name, by);
      await worker!.start();
    }
    const refs = await each(Array.from({ length: times(10, 200) }), 4, () => client.open());
    const warnings = async (): Promise<number[]> =>
      (
        await complaints()
          .find({ ref: { $in: refs } })
          .toArray()
      ).flatMap(({ history }) =>
        history.filter(({ event }) => event.type === 'clock.warned').map(({ event }) => event.at),
      );
    // A minute before the first warning, with each clock stepping once more meanwhile.
    await system.turn(29 * minute);
    system.skew(behind!.name, 60 * minute);
    await new Promise((resolve) => setTimeout(resolve, isFull ? 30_000 : 3000));
    const early = (await warnings()).filter((at) => at > system.now()).length;
    await system.turn(3 * minute);
    const turned = system.now();
    await until(async () => (await warnings()).length === refs.length);
    const after = Math.round(system.now() - turned);
    await system.rest();
    const { broken } = await recount(system.db, system.now());
    report('F15 clocks an hour ahead and ten minutes behind', {
      timers: refs.length,
      early,
      'all fired after': `${after} ms`,
      broken: broken.length,
    });
    expect(early).toBe(0);
    expect(broken).toEqual([]);
  });

  it('and apis that are restarted one after the other under load fail nobody who asks again, and leave no job behind', async () => {
    let isOver = false;
    let faults = 0;
    const waits: number[] = [];
    const told = new Map<string, string>();
    const busy = Promise.all(
      Array.from({ length: 3 }, async () => {
        while (!isOver) {
          const ref = await client.open();
          const began = performance.now();
          const key = randomUUID();
          const { faults: met, status } = await client.trigger(ref, 'while it is restarted', key);
          waits.push(performance.now() - began);
          faults += met.length + (status === 200 ? 0 : 1);
          told.set(ref, key);
        }
      }),
    );
    const rounds = times(1, 50);
    for (let round = 0; round < rounds; round += 1) {
      for (const one of [...system.apis, ...system.workers]) {
        await one.kill('SIGTERM');
        await one.start();
      }
    }
    isOver = true;
    await busy;
    await system.rest();
    const { broken } = await recount(system.db, system.now());
    const active = (): Promise<string[]> => system.askRedis((redis) => redis.keys('redress:*:active'));
    // A job whose work is done ends a moment later; one that was left behind stays until it counts as stalled.
    await until(async () => (await active()).length === 0, 10_000).catch(() => undefined);
    const jobs = await active();
    const stalled = system.workers.filter(({ log }) => log.includes('stalled')).length;
    report('F28 rolling restart under load', {
      restarts: rounds * 4,
      requests: waits.length,
      ...spread(waits),
      '5xx on the way': faults,
      'jobs left behind': jobs.length,
      broken: broken.length,
    });
    expect([jobs.length, stalled]).toEqual([0, 0]);
    expect(broken).toEqual([]);
  });
});
