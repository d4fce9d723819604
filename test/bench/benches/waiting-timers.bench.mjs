import { Redis } from 'ioredis';
import { redisAddress } from '#platform/redis.js';
import { CaseworkContext } from '../casework-context.mjs';
import { kindOfCode } from '../process-breakdown.mjs';
import { profileOf } from '../profile.mjs';
import { RunningStack } from '../running-stack.mjs';
import { inScratchFolder } from '../scratch-folder.mjs';
import { median } from '../statistics.mjs';

export const title = '1,000,000 timers that wait';

export const introduction =
  'A million complaints wait for timers, 10,000 of them within the hour; only those become alarms in Redis. A stored ' +
  'complaint holds here no more than the sweep asks for. The sweep is the one that goes round every five seconds in every ' +
  'worker, run in the process of the bench.';

/** @type {readonly import('../figure.mjs').Figure[]} */
export const figures = [
  { id: 'redis', title: "Redis's memory", unit: 'MB', goals: [{ limit: 105, of: 'figure' }] },
  { id: 'first', title: 'the first round of a sweep, which sets 10,000 alarms', unit: 's' },
  {
    id: 'sweep',
    title: 'every other round, when nothing is due',
    unit: 'ms',
    floor: 'the same with 1,000 complaints',
    goals: [{ limit: 100, of: 'figure' }],
  },
];

export const rounds = 1;

const hour = 3_600_000;
const batch = 5000;

/**
 * @param {import('../figure.mjs').Form} form
 * @returns {Promise<import('../figure.mjs').Measurements>}
 */
export function measure({ short }) {
  return inScratchFolder(async (folder) => {
    const stack = await RunningStack.start(folder);
    const context = await CaseworkContext.open(stack);
    try {
      await fill(context, 'far', 0, 1000, 2 * hour);
      const before = await context.newSweep();
      await millisecondsOfRound(before);
      const floor = median(await manyRounds(before));
      const [near, far] = short ? [1000, 20_000] : [10_000, 989_000];
      await fill(context, 'far', 1000, far, 2 * hour);
      await fill(context, 'near', 0, near, hour / 4);
      const sweep = await context.newSweep();
      const first = await millisecondsOfRound(sweep);
      const others = median(await manyRounds(sweep));
      return {
        redis: { value: await redisMegabytes(stack) },
        first: { value: first / 1000 },
        sweep: { value: others, floor },
      };
    } finally {
      await context.close();
      await stack.stopAll();
    }
  });
}

export function breakDown() {
  return inScratchFolder(async (folder) => {
    const stack = await RunningStack.start(folder);
    const context = await CaseworkContext.open(stack);
    try {
      await fill(context, 'far', 0, 20_000, 2 * hour);
      await fill(context, 'near', 0, 1000, hour / 4);
      const sweep = await context.newSweep();
      await millisecondsOfRound(sweep);
      const profile = await profileOf(async () => {
        for (let time = 0; time < 50; time += 1) await manyRounds(sweep);
      });
      const busy = (profile.busy * 100).toFixed(0);
      return {
        title: `Where a sweep, busy ${busy} % of its rounds and else waiting for the database, spends them when nothing is due`,
        parts: profile.byKind(kindOfCode),
      };
    } finally {
      await context.close();
      await stack.stopAll();
    }
  });
}

/**
 * @param {CaseworkContext} context
 * @param {string} name
 * @param {number} from
 * @param {number} count
 * @param {number} wait milliseconds until the first is due
 */
async function fill({ complaints }, name, from, count, wait) {
  const firstAt = Date.now() + wait;
  for (let done = 0; done < count; done += batch) {
    await complaints.insertMany(
      Array.from({ length: Math.min(batch, count - done) }, (_, index) => {
        const id = `${name}-${String(from + done + index).padStart(7, '0')}`;
        const dueAt = firstAt + done + index;
        return /** @type {never} */ ({ _id: id, ref: id, nextTimerAt: dueAt, timers: [{ kind: 'warned', dueAt }] });
      }),
      { ordered: false },
    );
  }
}

/** @typedef {Awaited<ReturnType<CaseworkContext['newSweep']>>} Sweep */

/** @param {Sweep} sweep */
async function manyRounds(sweep) {
  const milliseconds = [];
  for (let round = 0; round < 20; round += 1) milliseconds.push(await millisecondsOfRound(sweep));
  return milliseconds;
}

/** @param {Sweep} sweep */
async function millisecondsOfRound(sweep) {
  const began = performance.now();
  await sweep.round();
  return performance.now() - began;
}

/** @param {RunningStack} stack */
async function redisMegabytes(stack) {
  const redis = new Redis(redisAddress(stack.environment.REDIS_URL ?? ''));
  const memory = await redis.info('memory');
  redis.disconnect();
  return Number(/used_memory:(\d+)/.exec(memory)?.[1]) / 1e6;
}
