import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { CaseworkContext } from '../casework-context.mjs';
import { HttpClient } from '../http-client.mjs';
import { clientsPerSecond, latencyOf } from '../measure.mjs';
import { breakDownOfProcess } from '../process-breakdown.mjs';
import { RunningStack } from '../running-stack.mjs';
import { inScratchFolder } from '../scratch-folder.mjs';
import { changeByVersion, complaintWithPromise, copy, copyId, store, words } from '../stock.mjs';
import { latenessOf, untilWoken } from '../woken-complaints.mjs';

export const title = '100,000 timers due at once';

export const introduction =
  'At one instant 1,000 complaints pass a deadline and 99,000 are due for a reminder. One worker takes them all, a whole ' +
  'transition each, while four clients go on handing in complaints over HTTP. Every one of them must have been heard, ' +
  'and once. Lateness is told by the histories, and by the alerts that were raised for the deadlines.';

const changing = 'the same change of documents by key and version, through the same driver, 16 at a time, nothing else';

/** @type {readonly import('../figure.mjs').Figure[]} */
export const figures = [
  {
    id: 'transitions',
    title: 'transitions a second until all are done',
    unit: '/s',
    floor: changing,
    goals: [{ limit: 0.4, of: 'ratio' }],
  },
  {
    id: 'deadlines99',
    title: 'lateness of the passed deadlines, p99',
    unit: 's',
    goals: [{ limit: 10, of: 'figure' }],
  },
  { id: 'alerts99', title: 'until their alerts are raised, p99', unit: 's', goals: [{ limit: 10, of: 'figure' }] },
  { id: 'worst', title: 'lateness of the last reminder', unit: 's', goals: [{ limit: 120, of: 'figure' }] },
  {
    id: 'intake',
    title: 'complaints handed in meanwhile, 4 clients',
    unit: '/s',
    floor: 'the same clients before, when nothing was due',
    goals: [{ limit: 0.5, of: 'ratio' }],
  },
];

export const rounds = 1;

/** Milliseconds from the start of the worker, which sets an alarm for each, to the instant. */
const ahead = 30_000;

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
      const client = new HttpClient(await stack.run('api'), { cookie: await context.agentsCookie() });
      const handIn = () =>
        client.post('/api/complaints', {
          ...words,
          // Somebody else each time: one address gets only so many automatic mails.
          customerId: `${randomUUID()}@example.org`,
          receivedAt: Date.now(),
          teamId: 'team-1',
          severity: 'normal',
        });
      await clientsPerSecond(4, handIn);
      const quiet = await clientsPerSecond(4, handIn);

      const [deadlines, reminders] = short ? [50, 950] : [1000, 99_000];
      // They are stored before it is known when they are due: what is stored takes the instant from its original.
      const dueAt = Date.now() + ahead + (deadlines + reminders) / 2;
      await fill(context, dueAt, deadlines, reminders);
      const change = await changeByVersion(context);
      await clientsPerSecond(16, change);
      const floor = await clientsPerSecond(16, change);
      await stack.run('worker');
      if (Date.now() > dueAt) throw new Error('the machine is too slow: the worker started after the timers were due');
      await wait(dueAt - Date.now());

      const during = handInUntil(handIn, untilWoken(context, dueAt));
      const intake = await during;
      const seconds = (Date.now() - dueAt) / 1000;
      const late = await latenessOfAll(context, deadlines, deadlines + reminders);
      const alerts = await alertLateness(context, dueAt, deadlines);
      client.close();
      return {
        transitions: { value: (deadlines + reminders) / seconds, floor: floor.perSecond },
        deadlines99: { value: latencyOf(late.slice(0, deadlines)).p99 / 1000 },
        alerts99: { value: latencyOf(alerts).p99 / 1000 },
        worst: { value: late.reduce((one, other) => Math.max(one, other), 0) / 1000 },
        intake: { value: intake, floor: quiet.perSecond },
      };
    } finally {
      await context.close();
      await stack.stopAll();
    }
  });
}

/** A twentieth of them: a profile of more takes longer to read than it tells. */
export function breakDown() {
  const occasion =
    'from when 5,000 are due at once, 50 of them for a deadline, until all are heard and everybody is alerted';
  return breakDownOfProcess('worker', occasion, async (stack, context, begin) => {
    const [deadlines, reminders] = [50, 4950];
    const dueAt = Date.now() + ahead;
    await fill(context, dueAt, deadlines, reminders);
    await stack.run('worker');
    await wait(Math.max(0, dueAt - Date.now()));
    begin();
    await untilWoken(context, dueAt);
    await alertLateness(context, dueAt, deadlines);
  });
}

/**
 * @param {CaseworkContext} context
 * @param {number} dueAt
 * @param {number} deadlines
 * @param {number} reminders
 */
async function fill(context, dueAt, deadlines, reminders) {
  const rulebook = context.rulebooks.currentRulebook();
  await store(context, [
    complaintWithPromise('deadline', { nextAt: dueAt }, rulebook),
    complaintWithPromise('reminder', { nextAt: dueAt, next: 'warning' }, rulebook),
  ]);
  await copy(context, ['deadline'], deadlines);
  await copy(context, ['reminder'], reminders, deadlines);
}

/**
 * How many a second are handed in until then.
 * @param {() => Promise<unknown>} handIn
 * @param {Promise<void>} end
 */
async function handInUntil(handIn, end) {
  const state = { ended: false, done: 0 };
  const began = performance.now();
  const lane = async () => {
    while (!state.ended) {
      await handIn();
      state.done += 1;
    }
  };
  const lanes = Promise.all(Array.from({ length: 4 }, lane));
  await end;
  const seconds = (performance.now() - began) / 1000;
  const { done } = state;
  state.ended = true;
  await lanes;
  return done / seconds;
}

/**
 * @param {CaseworkContext} context
 * @param {number} deadlines how many of them come first
 * @param {number} count
 */
async function latenessOfAll(context, deadlines, count) {
  const late = [];
  for (let from = 0; from < count; from += 1000) {
    const ids = Array.from({ length: Math.min(1000, count - from) }, (_, index) => copyId(from + index));
    late.push(...(await latenessOf(context, ids)));
  }
  if (late.length !== count)
    throw new Error(`${count} were due, ${late.length} were heard; ${deadlines} of them first`);
  return late;
}

/**
 * Milliseconds from the instant to the raising of each alert about a passed deadline, once all have been raised.
 * @param {CaseworkContext} context
 * @param {number} dueAt
 * @param {number} deadlines each alerts the owner and the lead
 */
async function alertLateness(context, dueAt, deadlines) {
  const alerts = context.collection('alerts');
  const wanted = { complaintId: { $gte: copyId(0), $lt: copyId(deadlines) } };
  for (;;) {
    const raised = await alerts.find(wanted, { projection: { raisedAt: 1, point: 1 } }).toArray();
    const late = raised.filter(({ point }) => point === 'breach').map(({ raisedAt }) => Number(raisedAt) - dueAt);
    if (late.length >= 2 * deadlines) return late;
    await wait(1000);
  }
}
