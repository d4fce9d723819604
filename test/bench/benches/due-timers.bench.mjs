import { setTimeout as wait } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import { redisAddress } from '#platform/redis.js';
import { CaseworkContext } from '../casework-context.mjs';
import { clientsPerSecond, latencyOf } from '../measure.mjs';
import { breakDownOfProcess } from '../process-breakdown.mjs';
import { RunningStack } from '../running-stack.mjs';
import { inScratchFolder } from '../scratch-folder.mjs';
import { changeByVersion, complaintWithPromise, copy, copyId, store } from '../stock.mjs';
import { latenessOf, untilCarriedOut, untilWoken } from '../woken-complaints.mjs';

export const title = 'Timers that are due';

export const introduction =
  'The worker as it is built, with Redis and the embedded database, each a process of its own. A timer that is due is a ' +
  'transition like any other: the complaint is read, stepped and written with its history; its alert is a record for ' +
  'each reader, and a mail. Lateness is told by the histories: when each was recorded, against when it was due.';

const changing = 'the same change of as many documents by key and version, through the same driver, 16 at a time';

/** @type {readonly import('../figure.mjs').Figure[]} */
export const figures = [
  {
    id: 'escalate',
    title: 'escalate 1,000 that are overdue at once among 10,000',
    unit: '/s',
    floor: changing,
    goals: [{ limit: 0.4, of: 'ratio' }],
  },
  { id: 'alerted', title: 'until everybody is alerted of them', unit: 's' },
  {
    id: 'lateness99',
    title: 'lateness of timers that come due at 100 a second, p99',
    unit: 's',
    floor: "BullMQ's own: delayed jobs at the same instants that do nothing but look at the clock",
    goals: [
      { limit: 0.5, of: 'figure' },
      { limit: 4, of: 'ratio' },
    ],
  },
];

export const rounds = 3;

/**
 * @param {import('../figure.mjs').Form} form
 * @returns {Promise<import('../figure.mjs').Measurements>}
 */
export function measure({ short }) {
  return inScratchFolder(async (folder) => {
    const stack = await RunningStack.start(folder);
    const context = await CaseworkContext.open(stack);
    try {
      await context.hireTeam();
      const overdue = short ? 100 : 1000;
      const floor = await fillAndMeasureFloor(context, short ? 1000 : 10_000);
      const escalated = await escalate(stack, context, overdue);
      await stack.stop('worker');
      const perSecond = 100;
      const seconds = short ? 2 : 10;
      const ours = await ourLateness(stack, context, perSecond, seconds);
      await stack.stop('worker');
      const theirs = await bullmqLateness(stack, perSecond, seconds);
      return {
        escalate: { value: overdue / escalated.woken, floor },
        alerted: { value: escalated.alerted },
        lateness99: { value: latencyOf(ours).p99 / 1000, floor: latencyOf(theirs).p99 / 1000 },
      };
    } finally {
      await context.close();
      await stack.stopAll();
    }
  });
}

export function breakDown() {
  const occasion =
    'from its start until 1,000 that were overdue at once are escalated and everybody is alerted of them';
  return breakDownOfProcess('worker', occasion, async (stack, context) => {
    await escalate(stack, context, 1000);
  });
}

/**
 * @param {CaseworkContext} context
 * @param {number} count
 */
async function fillAndMeasureFloor(context, count) {
  const later = complaintWithPromise('later', { nextAt: Date.now() + 86_400_000 }, context.rulebooks.currentRulebook());
  await store(context, [later]);
  await copy(context, ['later'], count);
  const change = await changeByVersion(context);
  await clientsPerSecond(16, change);
  return (await clientsPerSecond(16, change)).perSecond;
}

/** Milliseconds from the storing of the first to the instant at which they are due; the worker starts meanwhile. */
const ahead = 30_000;
/** So long before them some others come due, for which the worker's code is compiled. */
const warmUp = 8000;
const warmUpCount = 200;

/**
 * All come due at the same instant, for which the worker has set its alarms when it started.
 * @param {RunningStack} stack
 * @param {CaseworkContext} context
 * @param {number} count
 */
async function escalate(stack, context, count) {
  const dueAt = Date.now() + ahead;
  await storeAlike(context, 'warm', warmUpCount, dueAt - warmUp);
  const ids = await storeAlike(context, 'overdue', count, dueAt);
  await startBefore(stack, dueAt - warmUp);
  await wait(dueAt - Date.now());
  await untilWoken(context, dueAt);
  const woken = (Date.now() - dueAt) / 1000;
  await untilCarriedOut(context);
  const alerted = (Date.now() - dueAt) / 1000;
  const lateness = await latenessOf(context, ids);
  if (lateness.length !== count) throw new Error(`${count} were due, ${lateness.length} were heard`);
  return { woken, alerted };
}

/**
 * @param {RunningStack} stack
 * @param {CaseworkContext} context
 * @param {number} perSecond
 * @param {number} seconds
 */
async function ourLateness(stack, context, perSecond, seconds) {
  const firstAt = Date.now() + ahead;
  const count = perSecond * seconds;
  await storeAlike(context, 'warm-again', warmUpCount, firstAt - warmUp);
  const ids = await storeOneByOne(context, count, (index) => Math.round(firstAt + (index * 1000) / perSecond));
  await startBefore(stack, firstAt - warmUp);
  const lastAt = firstAt + seconds * 1000;
  await wait(lastAt - Date.now());
  await untilWoken(context, lastAt);
  const lateness = await latenessOf(context, ids);
  if (lateness.length !== count) throw new Error(`${count} were due, ${lateness.length} were heard`);
  return lateness;
}

/**
 * @param {CaseworkContext} context
 * @param {string} name
 * @param {number} count
 * @param {number} nextAt epoch milliseconds
 */
async function storeAlike(context, name, count, nextAt) {
  await store(context, [complaintWithPromise(name, { nextAt }, context.rulebooks.currentRulebook())]);
  const first = nextCopy;
  nextCopy += count;
  await copy(context, [name], count, first);
  return Array.from({ length: count }, (_, index) => copyId(first + index));
}
/** Behind the copies that are due later. */
let nextCopy = 1_000_000;

/**
 * @param {CaseworkContext} context
 * @param {number} count
 * @param {(index: number) => number} instantOf
 */
async function storeOneByOne(context, count, instantOf) {
  const rulebook = context.rulebooks.currentRulebook();
  const complaints = Array.from({ length: count }, (_, index) =>
    complaintWithPromise(`one-by-one-${index}`, { nextAt: instantOf(index) }, rulebook),
  );
  await store(context, complaints);
  return complaints.map(({ complaint }) => complaint.id);
}

/**
 * @param {RunningStack} stack
 * @param {number} instant
 */
async function startBefore(stack, instant) {
  await stack.run('worker');
  if (Date.now() > instant)
    throw new Error('the machine is too slow: the worker started after the first timer was due');
}

/**
 * @param {RunningStack} stack
 * @param {number} perSecond
 * @param {number} seconds
 */
async function bullmqLateness(stack, perSecond, seconds) {
  const connection = redisAddress(stack.environment.REDIS_URL ?? '');
  const queue = new Queue('floor', { connection });
  const count = perSecond * seconds;
  const firstAt = Date.now() + 2000;
  await queue.addBulk(
    Array.from({ length: count }, (_, index) => {
      const at = Math.round(firstAt + (index * 1000) / perSecond);
      return { name: 'look', data: { at }, opts: { delay: at - Date.now(), removeOnComplete: true } };
    }),
  );
  /** @type {number[]} */
  const lateness = [];
  const worker = new Worker(
    'floor',
    (/** @type {import('bullmq').Job<{ at: number }>} */ job) => {
      lateness.push(Math.max(0, Date.now() - job.data.at));
      return Promise.resolve();
    },
    { connection, concurrency: 16 },
  );
  while (lateness.length < count) await wait(50);
  await worker.close();
  await queue.close();
  return lateness;
}
