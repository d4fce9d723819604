import { jest } from '@jest/globals';
import { openComplaint } from '#casework/advance-complaint.js';
import type { Rulebook } from '#casework/rulebook.js';
import { loadRulebooks } from '#casework/rulebooks.js';
import { isRefusal } from '#workflows/complaint/complaint.advance.js';
import type { Registration } from '#workflows/complaint/complaint.events.js';
import { Client } from './support/client.js';
import { until } from './support/fault-process.js';
import { FaultSystem, mailLease } from './support/fault-system.js';
import { report, spread } from './support/figures.js';
import { recount } from './support/recount.js';
import { crowd, longest } from './support/seed.js';

jest.setTimeout(longest);

const minute = 60_000;

interface StoredComplaint {
  readonly _id: string;
  readonly ref: string;
  readonly nextTimerAt: number;
  readonly history: readonly [{ readonly event: Registration; readonly recordedAt: number }];
}

describe('A crowd of complaints', () => {
  let system: FaultSystem;
  let client: Client;
  let rulebook: Rulebook;

  beforeEach(async () => {
    rulebook = loadRulebooks('workflows').currentRulebook('default');
    system = await FaultSystem.start({ workers: 2 });
    client = await Client.of(system);
  });
  afterEach(() => system.remove());

  const complaints = () => system.db.collection<StoredComplaint>('complaints');

  /** Many like this one, each with a history of its own that gives its state; nothing of them waits to be carried out. */
  async function multiply(ref: string, count: number, name: string): Promise<void> {
    const { _id, ...one } = (await complaints().findOne({ ref }))!;
    const [{ event, recordedAt }] = one.history;
    for (let from = 0; from < count; from += 500) {
      const batch = Array.from({ length: Math.min(500, count - from) }, (_, index) => {
        const id = `${name}-${from + index}`;
        const opened = openComplaint(id, event, rulebook, recordedAt);
        if (isRefusal(opened)) throw new Error('it cannot be opened');
        const { id: _own, ...record } = opened.complaint;
        return { ...one, ...record, _id: id, ref: id, outbox: [] };
      });
      await complaints().insertMany(batch as never);
    }
  }

  it('that is due at once is fired whole, each once, though a worker is killed in the middle', async () => {
    const due = crowd(100, 100_000);
    // What a low one has to wait for next is hours away: no second crowd is due before the first is done.
    const ref = await client.open({ severity: 'low' });
    await system.rest();
    await multiply(ref, due, 'due');
    const { nextTimerAt } = (await complaints().findOne({ ref }))!;
    await system.turn(nextTimerAt - system.now() + minute);
    const turned = system.now();
    const waiting = () => complaints().countDocuments({ nextTimerAt: { $lte: turned } });
    const waits = reading(ref, async () => {
      await until(async () => (await waiting()) < due / 2, longest);
      await system.workers[0]!.kill();
      await system.workers[0]!.start();
      await until(async () => (await waiting()) === 0, longest);
    });
    const { median, worst } = spread(await waits);
    const seconds = (system.now() - turned) / 1000;
    await system.turn(mailLease);
    await system.rest(longest);
    const { broken } = await recountOf(/^due-/);
    const fired = await complaints()
      .find({ _id: /^due-/ }, { projection: { 'history.recordedAt': 1 } })
      .toArray();
    const after = fired.flatMap(({ history }) =>
      history.slice(1).map(({ recordedAt }) => Math.max(0, recordedAt - turned)),
    );
    report('F13 complaints due at once', {
      due,
      'a second': Math.round(due / seconds),
      ...spread(after),
      'who read meanwhile waited': median,
      'at worst': worst,
      'fired twice or not at all': broken.length,
    });
    expect(after).toHaveLength(due);
    expect(broken).toEqual([]);
  });

  it('that wait costs Redis nothing, and a new worker fires what is due among them at once', async () => {
    const waiting = crowd(500, 1_000_000);
    const ref = await client.open({ severity: 'low' });
    await system.rest();
    await multiply(ref, waiting, 'waiting');
    const dueRef = await client.open();
    const [first, second] = system.workers;
    await Promise.all([first!.kill(), second!.kill()]);
    await system.turn(31 * minute);
    const began = performance.now();
    await first!.start();
    await until(async () => ((await complaints().findOne({ ref: dueRef }))?.history.length ?? 0) > 1, longest);
    const firstFire = Math.round(performance.now() - began);
    const memory = await system.askRedis((redis) => redis.info('memory'));
    const used = Number(/used_memory:(\d+)/.exec(memory)?.[1]);
    await second!.start();
    await system.rest(longest);
    report('F14 complaints waiting', {
      waiting,
      'first fired after the start of a worker': `${firstFire} ms`,
      'Redis memory': `${(used / 1_048_576).toFixed(1)} MiB`,
    });
    expect(await complaints().countDocuments({ _id: /^waiting-/, version: 1 })).toBe(waiting);
  });

  /** Milliseconds that somebody waits who reads a complaint again and again while this happens. */
  async function reading(ref: string, happens: () => Promise<void>): Promise<number[]> {
    const waits: number[] = [];
    const state = { isOver: false };
    const reads = async () => {
      while (!state.isOver) {
        const asked = performance.now();
        const { status } = await client.ask(`/api/complaints/${ref}`);
        if (status !== 200) throw new Error(`it could not be read: ${status}`);
        waits.push(performance.now() - asked);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    await Promise.all([reads(), happens().finally(() => (state.isOver = true))]);
    return waits;
  }

  /** The effects of what was multiplied were never there to be carried out. */
  async function recountOf(ids: RegExp) {
    const { broken } = await recount(system.db, system.now(), { _id: ids });
    return { broken: broken.filter((words) => !/letter \S+-1-\d+ was not written/.test(words)) };
  }
});
