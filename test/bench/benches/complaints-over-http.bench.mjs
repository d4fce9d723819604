import { randomUUID } from 'node:crypto';
import { CaseworkContext } from '../casework-context.mjs';
import { HttpClient } from '../http-client.mjs';
import { clientsPerSecond, inLanes } from '../measure.mjs';
import { breakDownOfProcess } from '../process-breakdown.mjs';
import { RunningStack } from '../running-stack.mjs';
import { inScratchFolder } from '../scratch-folder.mjs';
import { changeByVersion, complaintWithPromise, copy, copyId, store, words } from '../stock.mjs';

export const title = 'Complaints over HTTP';

export const introduction =
  'The staff API as it is built, with Redis and the embedded database, each a process of its own; the clients share the ' +
  'machine with them. A complaint is answered when it is on the disk with its reference, history, clocks and timers and ' +
  'the letter that it owes, and when its letter and its alarm are handed over; a note likewise. The worker rests, but for ' +
  'the last figure.';

const many = 16;

const accepting =
  'the same document into a collection without further indexes, through the same driver, as many at a time';
const noting = 'the same change of the same document by key and version, through the same driver, as many at a time';

/** @type {readonly import('../figure.mjs').Figure[]} */
export const figures = [
  {
    id: 'accept16',
    title: 'accept a complaint, 16 clients',
    unit: '/s',
    floor: accepting,
    goals: [
      { limit: 15 * 75, of: 'figure' },
      { limit: 0.4, of: 'ratio' },
    ],
  },
  {
    id: 'accept1',
    title: 'accept a complaint, 1 client, p50',
    unit: 'ms',
    floor: accepting,
    goals: [
      { limit: 2.6, of: 'figure' },
      { limit: 4, of: 'ratio' },
    ],
  },
  {
    id: 'note16',
    title: 'add a note, 16 clients',
    unit: '/s',
    floor: noting,
    goals: [
      { limit: 10 * 165, of: 'figure' },
      { limit: 0.4, of: 'ratio' },
    ],
  },
  { id: 'note1', title: 'add a note, 1 client, p50', unit: 'ms', floor: noting },
  {
    id: 'acceptWhileWorking',
    title: 'accept a complaint, 16 clients, while the worker sends the letters of all of them',
    unit: '/s',
    floor: accepting,
  },
];

/**
 * @param {import('../figure.mjs').Form} form
 * @returns {Promise<import('../figure.mjs').Measurements>}
 */
export function measure({ short }) {
  return inScratchFolder(async (folder) => {
    const stack = await RunningStack.start(folder);
    const context = await CaseworkContext.open(stack);
    try {
      const client = await clientOf(stack, context);
      const stock = short ? 1000 : 10_000;
      await fill(context, stock);
      const accept = acceptWith(client);
      const note = noteWith(client, stock);
      const database = () => stack.processorTimeOf('database');
      // Their code is compiled first; else the figures tell of that.
      await inLanes(many, short ? 50 : 2000, accept);
      await inLanes(many, short ? 50 : 2000, note);
      const floors = {
        accept16: await clientsPerSecond(many, await insertInto(context)),
        accept1: await clientsPerSecond(1, await insertInto(context)),
        note16: await clientsPerSecond(many, await changeByVersion(context)),
        note1: await clientsPerSecond(1, await changeByVersion(context)),
      };
      const measured = {
        accept16: await clientsPerSecond(many, accept, database),
        accept1: await clientsPerSecond(1, accept, database),
        note16: await clientsPerSecond(many, note, database),
        note1: await clientsPerSecond(1, note, database),
      };
      await stack.run('worker');
      // The worker's too.
      await inLanes(many, short ? 50 : 1000, accept);
      const acceptWhileWorking = await clientsPerSecond(many, accept, database);
      client.close();
      return {
        accept16: rate(measured.accept16, floors.accept16),
        accept1: median(measured.accept1, floors.accept1),
        note16: rate(measured.note16, floors.note16),
        note1: median(measured.note1, floors.note1),
        acceptWhileWorking: rate(acceptWhileWorking, floors.accept16),
      };
    } finally {
      await context.close();
      await stack.stopAll();
    }
  });
}

/** As many complaints as notes, by the clients that are measured. */
export function breakDown() {
  return breakDownOfProcess(
    'api',
    'while 16 clients hand in complaints and add notes',
    async (stack, context, begin) => {
      const client = new HttpClient(await stack.run('api'), { cookie: await context.agentsCookie() });
      await fill(context, 1000);
      const [accept, note] = [acceptWith(client), noteWith(client, 1000)];
      const both = async () => {
        await accept();
        await note();
      };
      await inLanes(many, 500, both);
      begin();
      await inLanes(many, 1000, both);
      client.close();
    },
  );
}

/** @typedef {Awaited<ReturnType<typeof clientsPerSecond>>} Clients */

/**
 * @param {Clients} measured
 * @param {Clients} floor
 */
function rate({ perSecond, latency, effort }, floor) {
  return { value: perSecond, floor: floor.perSecond, latency, effort };
}

/**
 * @param {Clients} measured
 * @param {Clients} floor
 */
function median({ latency, effort }, floor) {
  return { value: latency.p50, floor: floor.latency.p50, latency, effort };
}

/**
 * @param {RunningStack} stack
 * @param {CaseworkContext} context
 */
async function clientOf(stack, context) {
  await context.hireTeam();
  return new HttpClient(await stack.run('api'), { cookie: await context.agentsCookie() });
}

/**
 * @param {CaseworkContext} context
 * @param {number} count
 */
async function fill(context, count) {
  const original = complaintWithPromise(
    'original',
    { nextAt: Date.now() + 24 * 3_600_000 },
    context.rulebooks.currentRulebook(),
  );
  await store(context, [original]);
  await copy(context, ['original'], count);
}

/** @param {HttpClient} client */
function acceptWith(client) {
  return () =>
    client.post('/api/complaints', {
      ...words,
      // Somebody else each time: one address gets only so many automatic mails.
      customerId: `${randomUUID()}@example.org`,
      receivedAt: Date.now(),
      teamId: 'team-1',
      severity: 'normal',
    });
}

/**
 * @param {HttpClient} client
 * @param {number} stock
 */
function noteWith(client, stock) {
  let last = 0;
  return () =>
    client.post(`/api/complaints/${copyId((last += 1) % stock)}/events`, {
      type: 'note.added',
      text: '客户来电询问进度，已说明安装部门正在核对照片，明天中午前回电。',
    });
}

/** @param {CaseworkContext} context */
async function insertInto(context) {
  const original = await context.complaints.findOne({ channel: 'email', version: 1 });
  const floor = context.collection('floor');
  return () => floor.insertOne(/** @type {never} */ ({ ...original, _id: `floor-${(inserted += 1)}` }));
}
/** Keys are given once, whoever inserts. */
let inserted = 0;
