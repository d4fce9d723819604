import { jest } from '@jest/globals';
import { Client, each } from './support/client.js';
import { until } from './support/fault-process.js';
import { FaultSystem } from './support/fault-system.js';
import { report, spread } from './support/figures.js';
import { recount } from './support/recount.js';
import { chanceOf, isFull, longest, times } from './support/seed.js';

jest.setTimeout(longest);

const minute = 60_000;
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('A database that', () => {
  let system: FaultSystem;
  let client: Client;

  beforeAll(async () => {
    system = await FaultSystem.start({ workers: 2, withLines: true });
    client = await Client.of(system);
  });
  afterAll(() => system.remove());

  /** Opens complaints and adds to them for as long as it is told to; gives what was said to have happened. */
  const load = (width: number, isOver: () => boolean) => {
    const told = new Map<string, string[]>();
    const waits: number[] = [];
    let faults = 0;
    const worker = async (): Promise<void> => {
      while (!isOver()) {
        const began = performance.now();
        const ref = await client.open();
        waits.push(performance.now() - began);
        const keys: string[] = [];
        told.set(ref, keys);
        for (let text = 0; text < 3; text += 1) {
          const start = performance.now();
          const settled = await client.trigger(ref, `${text}`);
          waits.push(performance.now() - start);
          faults += settled.faults.length;
          keys.push(settled.key);
        }
      }
    };
    const done = Promise.all(Array.from({ length: width }, worker)).then(() => ({ told, waits, faults }));
    return done;
  };

  const lostOf = async (told: ReadonlyMap<string, readonly string[]>): Promise<number> => {
    let lost = 0;
    for (const [ref, keys] of told) {
      const complaint = await system.collection('complaints').findOne({ ref });
      const ids = ((complaint?.['history'] ?? []) as { event: { id: string } }[]).map(({ event }) => event.id);
      lost += keys.filter((key) => !ids.includes(key)).length + (complaint ? 0 : 1);
    }
    return lost;
  };

  it('is killed and started again under load loses nothing that was answered for, and doubles nothing', async () => {
    const chance = chanceOf('database');
    const kills = times(3, 120);
    let isOver = false;
    const loaded = load(times(3, 8), () => isOver);
    for (let kill = 0; kill < kills; kill += 1) {
      await pause(1500 + chance() * 3500);
      await system.database.kill();
      await pause(chance() * 2000);
      await system.database.start();
    }
    isOver = true;
    const { told, waits, faults } = await loaded;
    // A worker that died between a lease and its end would be waited for; here it is only turned over.
    await system.turn(125_000);
    await system.rest();
    const lost = await lostOf(told);
    const { broken, events } = await recount(system.db, system.now());
    report('F17 database killed and started again under load', {
      kills,
      events,
      '5xx on the way': faults,
      ...spread(waits),
      lost,
      broken: broken.length,
    });
    expect([lost, broken]).toEqual([0, []]);
  });

  it('has written and whose answer is lost is asked again, and what it wrote stands once', async () => {
    const rounds = times(10, 200);
    const told = new Map<string, string[]>();
    for (let round = 0; round < rounds; round += 1) {
      system.databaseLine!.loseAnswers(1);
      const ref = await client.open();
      system.databaseLine!.loseAnswers(1);
      told.set(ref, [(await client.trigger(ref, `${round}`)).key]);
    }
    await system.rest();
    const answers = system.databaseLine!.answersLost;
    const lost = await lostOf(told);
    const { broken } = await recount(system.db, system.now());
    report('F26 answers of the database lost after the write', { answers, lost, broken: broken.length });
    expect([lost, broken]).toEqual([0, []]);
    expect(answers).toBe(2 * rounds);
  });

  it.each(['silent', 'closed'] as const)(
    'cannot be reached, the line being %s, is missed within seconds and found again',
    async (line) => {
      const [api] = system.apis;
      const ready = async (): Promise<number> => (await fetch(`${api!.address}/health/ready`)).status;
      system.databaseLine!.set(line);
      const cut = performance.now();
      await until(async () => (await ready()) === 503, 30_000);
      const noticed = performance.now() - cut;
      const waiting = client.open();
      await pause(isFull ? 60_000 : 3000);
      system.databaseLine!.set('open');
      const opened = performance.now();
      await until(async () => (await ready()) === 200, 60_000);
      const back = performance.now() - opened;
      await waiting;
      await system.turn(31 * minute);
      await system.rest();
      const { broken } = await recount(system.db, system.now());
      report(`F26 line to the database ${line}`, {
        'not ready after': `${Math.round(noticed)} ms`,
        'ready again after': `${Math.round(back)} ms`,
        broken: broken.length,
      });
      expect(broken).toEqual([]);
    },
  );

  it('is there while the line to Redis is silent: complaints are opened, and their timers fire', async () => {
    system.redisLine!.set('silent');
    await each(Array.from({ length: 5 }), 5, () => client.open());
    await system.turn(31 * minute);
    await system.rest();
    const { broken, alerts } = await recount(system.db, system.now());
    system.redisLine!.set('open');
    await system.rest();
    report('F26 line to Redis silent', { alerts, broken: broken.length });
    expect(broken).toEqual([]);
  });

  it('stands still, as Redis does, keeps no process from ending when it is told to', async () => {
    system.database.freeze();
    system.redis.freeze();
    const began = performance.now();
    const processes = [...system.apis, ...system.workers];
    await Promise.all(processes.map((one) => one.kill('SIGTERM')));
    const after = Math.round(performance.now() - began);
    report('F28 told to stop while both stores stand still', {
      processes: processes.length,
      'ended after': `${after} ms`,
    });
    expect(processes.some(({ isRunning }) => isRunning)).toBe(false);
  });
});
