import { jest } from '@jest/globals';
import { Client, each } from './support/client.js';
import { FaultSystem } from './support/fault-system.js';
import { report, spread } from './support/figures.js';
import { recount } from './support/recount.js';
import { isFull, longest, times } from './support/seed.js';

jest.setTimeout(longest);

const minute = 60_000;

interface RaisedAlert {
  readonly raisedAt: number;
  readonly at: number;
  readonly lateBy?: number;
  readonly because: string;
}

describe('A Redis that', () => {
  let system: FaultSystem;
  let client: Client;

  beforeEach(async () => {
    system = await FaultSystem.start({ workers: 2 });
    client = await Client.of(system);
  });
  afterEach(() => system.remove());

  const clockAlerts = async (): Promise<RaisedAlert[]> =>
    system.db.collection<RaisedAlert>('alerts').find({ because: 'clock' }).toArray();

  /**
   * The alerts of what has happened to complaints. One of a trigger that was raised before the clock is turned is by then
   * unanswered for too long, and the next round, whenever it comes, takes it to whoever stands above.
   */
  const alertsOfOccasions = (): Promise<number> =>
    system.collection('alerts').countDocuments({ complaintId: { $exists: true }, passedOver: { $exists: false } });

  it('was emptied while the workers were away for two hours costs no alert: each comes once, and says how late it is', async () => {
    const complaints = isFull ? 1000 : 40;
    await each(Array.from({ length: complaints }), 16, () => client.open());
    await system.rest(longest);
    const { timersFired } = await recount(system.db, system.now());
    const pending = await system.db
      .collection('complaints')
      .aggregate<{ timers: number }>([{ $project: { timers: { $size: '$timers' } } }])
      .toArray();
    await Promise.all(system.workers.map((worker) => worker.kill()));
    await system.askRedis((redis) => redis.flushall());
    await system.turn(120 * minute);
    const began = performance.now();
    await Promise.all(system.workers.map((worker) => worker.start()));
    // How long a start takes is a matter of the machine; what the first to come up does before the last is early.
    const recovered = system.now();
    await system.rest(longest);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const { broken, timersFired: firedInAll } = await recount(system.db, system.now());
    const alerts = await clockAlerts();
    const after = alerts.map(({ raisedAt }) => raisedAt - recovered);
    report('E3 Redis emptied, workers away for two hours', {
      complaints,
      'pending timers': pending.reduce((sum, { timers }) => sum + timers, 0),
      'timers that fired': firedInAll - timersFired,
      alerts: alerts.length,
      ...spread(after),
      'all done after': `${seconds} s`,
      broken: broken.length,
    });
    expect(broken).toEqual([]);
    // Half, three quarters and the whole of the first hour: to the lead, to the lead, to lead and manager.
    expect(alerts.length).toBe(4 * complaints);
    expect(alerts.filter(({ lateBy }) => lateBy === undefined || lateBy < 45 * minute)).toEqual([]);
    expect(Math.max(...after)).toBeLessThanOrEqual(60_000);
  });

  it('is emptied in mid-work, killed, and started empty again only makes timers seconds late', async () => {
    const rounds = times(2, 60);
    for (let round = 0; round < rounds; round += 1) {
      const opened = each(Array.from({ length: 20 }), 4, () => client.open());
      if (round % 2 === 0) await system.askRedis((redis) => redis.flushall());
      else {
        await system.redis.kill();
        await client.open();
        await system.redis.start();
      }
      await opened;
      await system.turn(5 * minute);
    }
    // Up to the half of the first hour, and a minute beyond.
    await system.turn(31 * minute);
    const turned = system.now();
    await system.rest();
    const { broken, complaints } = await recount(system.db, system.now());
    const after = (await clockAlerts()).map(({ raisedAt }) => Math.max(0, raisedAt - turned));
    report('F9 F10 Redis emptied, killed and restarted empty', {
      rounds,
      complaints,
      ...spread(after),
      broken: broken.length,
    });
    expect(broken).toEqual([]);
    expect(complaints).toBe(20 * rounds + Math.floor(rounds / 2));
  });

  it('stands still keeps nobody from working: requests are answered, timers fire, effects are carried out', async () => {
    const ref = await client.open();
    await system.rest();
    system.redis.freeze();
    const waits: number[] = [];
    const answers: number[] = [];
    for (let request = 0; request < times(40, 400); request += 1) {
      const began = performance.now();
      const { status } = await client.ask(`/api/complaints/${ref}/events`, { type: 'note.added', text: `${request}` });
      waits.push(performance.now() - began);
      answers.push(status);
    }
    await client.trigger(await client.open(), 'while Redis stands still');
    await system.turn(31 * minute);
    await system.rest();
    const alertsMeanwhile = await alertsOfOccasions();
    system.redis.thaw();
    await system.rest();
    const { broken } = await recount(system.db, system.now());
    report('F11 Redis stands still', {
      requests: waits.length,
      ...spread(waits),
      'alerts meanwhile': alertsMeanwhile,
      broken: broken.length,
    });
    expect(new Set(answers)).toEqual(new Set([200]));
    // Of the trigger, and of the half hour of both complaints; that Redis is away is told to the administrators beside.
    expect(alertsMeanwhile).toBe(3);
    expect(broken).toEqual([]);
  });

  it('is full refuses jobs, and everything is done without', async () => {
    await system.askRedis((redis) => redis.config('SET', 'maxmemory', '1'));
    const refs = await each(Array.from({ length: 10 }), 4, () => client.open());
    await client.trigger(refs[0]!, 'while Redis is full');
    await system.turn(31 * minute);
    await system.rest();
    const alerts = await alertsOfOccasions();
    const { broken } = await recount(system.db, system.now());
    report('F12 Redis full', { complaints: refs.length, alerts, broken: broken.length });
    expect(alerts).toBe(11);
    expect(broken).toEqual([]);
  });

  it('would evict jobs is refused at the start, with what to do', async () => {
    const [worker] = system.workers;
    await worker!.kill();
    await system.askRedis((redis) => redis.config('SET', 'maxmemory-policy', 'allkeys-lru'));
    await expect(worker!.start()).rejects.toThrow('Set it to noeviction');
  });
});
