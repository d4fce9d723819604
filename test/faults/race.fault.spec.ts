import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { Queue } from 'bullmq';
import { Client, each, registration } from './support/client.js';
import { until } from './support/fault-process.js';
import { FaultSystem } from './support/fault-system.js';
import { report, spread } from './support/figures.js';
import { recount } from './support/recount.js';
import { chanceOf, isFull, longest, someOf, times } from './support/seed.js';

jest.setTimeout(longest);

const minute = 60_000;

const pointsToStandStillAt = ['before the write', 'after an effect begins', 'before an alert', 'before an effect ends'];

describe('Many at once', () => {
  let system: FaultSystem;
  let client: Client;

  beforeAll(async () => {
    system = await FaultSystem.start({ apis: isFull ? 4 : 2, workers: isFull ? 4 : 2 });
    client = await Client.of(system);
  });
  afterAll(() => system.remove());

  it('who change one complaint are each accepted once or refused with reasons, and nobody is sent away', async () => {
    const rounds = times(1, 10);
    const waits: number[] = [];
    const statuses = new Map<number, number>();
    let unexplained = 0;
    for (let round = 0; round < rounds; round += 1) {
      const ref = await client.open();
      const commands = Array.from({ length: isFull ? 1000 : 300 }, (_, index) =>
        // One in ten cannot happen now.
        index % 10 === 0 ? { type: 'complaint.closed' } : { type: 'note.added', text: `${index}` },
      );
      const answers = await Promise.all(
        commands.map(async (command) => {
          const began = performance.now();
          const answer = await client.ask(`/api/complaints/${ref}/events`, command, randomUUID());
          waits.push(performance.now() - began);
          return answer;
        }),
      );
      for (const { status, body } of answers) {
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (status === 409 && !(body['reasons'] as unknown[] | undefined)?.length) unexplained += 1;
      }
      const notes = commands.filter(({ type }) => type === 'note.added').length;
      const complaint = await system.collection('complaints').findOne({ ref });
      const told = (complaint?.['history'] as { event: { type: string } }[]).filter(
        ({ event }) => event.type === 'note.added',
      );
      expect(told).toHaveLength(notes);
    }
    await system.rest();
    const { broken } = await recount(system.db, system.now());
    report('F4 many change one complaint at once', {
      rounds,
      apis: system.apis.length,
      accepted: statuses.get(200) ?? 0,
      'refused with reasons': (statuses.get(409) ?? 0) - unexplained,
      ...spread(waits),
      broken: broken.length,
    });
    expect([...statuses.keys()].sort()).toEqual([200, 409]);
    expect(unexplained).toBe(0);
    expect(broken).toEqual([]);
  });

  it('who send the same command get the same answer, and it is done once; another under its key is refused', async () => {
    const key = randomUUID();
    const receivedAt = system.now() - 1000;
    const body = { ...registration, receivedAt };
    const opened = await Promise.all(Array.from({ length: 100 }, () => client.ask('/api/complaints', body, key)));
    const refs = new Set(opened.map((answer) => `${answer.status} ${String(answer.body['ref'])}`));
    expect(refs.size).toBe(1);
    const ref = String(opened[0]?.body['ref']);
    const noteKey = randomUUID();
    const note = { type: 'note.added', text: 'once' };
    const noted = await Promise.all(
      Array.from({ length: 100 }, () => client.ask(`/api/complaints/${ref}/events`, note, noteKey)),
    );
    const other = await client.ask(`/api/complaints/${ref}/events`, { ...note, text: 'twice' }, noteKey);
    await system.rest();
    const complaint = await system.collection('complaints').findOne({ ref });
    const ids = (complaint?.['history'] as { event: { id: string } }[]).map(({ event }) => event.id);
    report('F6 the same command a hundred times', {
      commands: 2,
      'different answers': refs.size + new Set(noted.map(({ status }) => status)).size - 2,
      effects: ids.filter((id) => id === noteKey).length,
      'another body': other.status,
    });
    expect(new Set(noted.map(({ status }) => status))).toEqual(new Set([200]));
    expect(ids.filter((id) => id === noteKey)).toHaveLength(1);
    expect(other.status).toBe(422);
  });

  it('who are woken for the same timer, again and again, fire it once and alert once', async () => {
    const refs = await each(Array.from({ length: times(30, 1000) }), 16, () => client.open());
    await system.rest();
    const found = await system
      .collection('complaints')
      .find({ ref: { $in: refs } })
      .toArray();
    await system.turn(65 * minute);
    const queue = new Queue('wake-up', { connection: { path: `${system.folder}/r.sock` }, prefix: 'redress' });
    try {
      for (let copy = 0; copy < 5; copy += 1) {
        await queue.addBulk(
          found.map(({ _id }) => ({
            name: 'wake-up',
            data: { complaintId: _id, at: system.now() },
            opts: { jobId: `${_id}_again-${copy}`, removeOnComplete: true, removeOnFail: true },
          })),
        );
      }
      await system.rest();
    } finally {
      await queue.close();
    }
    const { broken, timersFired, alerts } = await recount(system.db, system.now());
    report('E2 workers woken again and again for the same timers', {
      workers: system.workers.length,
      complaints: refs.length,
      'wake-ups': 5 * refs.length,
      'timers fired': timersFired,
      alerts,
      broken: broken.length,
    });
    expect(broken).toEqual([]);
  });

  it.each(someOf(pointsToStandStillAt, 2, chanceOf('zombie')))(
    'of whom one stands still %s, wakes up when another has done its work, and changes nothing any more',
    async (point) => {
      system.strike('worker', point, { signal: 'SIGSTOP' });
      const ref = await client.open();
      while (system.strikeWaits) {
        await client.trigger(ref, point);
        if (point === 'before the write') await system.turn(31 * minute);
        await until(() => !system.strikeWaits, 3000).catch(() => undefined);
      }
      // Its lock runs out, the sweep of another comes by, and a mail that it had taken is free.
      await system.turn(125_000);
      await system.rest();
      const before = await system.collection('complaints').findOne({ ref });
      for (const worker of system.workers) worker.thaw();
      await system.rest();
      const after = await system.collection('complaints').findOne({ ref });
      const { broken } = await recount(system.db, system.now());
      report(`F7 worker stands still ${point}`, {
        'stale writes': Number(after?.['version']) - Number(before?.['version']),
        broken: broken.length,
      });
      expect(after?.['version']).toBe(before?.['version']);
      expect(broken).toEqual([]);
    },
  );
});
