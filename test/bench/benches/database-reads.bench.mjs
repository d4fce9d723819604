import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'bson';
import { complaintDocument, dueOf, indexes, keyOf } from '../complaint-document.mjs';
import { breakDownOfDatabase } from '../database-breakdown.mjs';
import { complaintsIn, DatabaseProcess } from '../database-process.mjs';
import { EchoFloor } from '../echo-floor.mjs';
import { LmdbFloor } from '../lmdb-floor.mjs';
import { clientsPerSecond } from '../measure.mjs';
import { inScratchFolder } from '../scratch-folder.mjs';
import { wireSizes } from '../wire-sizes.mjs';

export const title = 'The embedded database with 100,000 documents';

export const introduction =
  'Documents of 3 KB with five indexes beside the key, through the official driver over its Unix socket, the database in ' +
  "a process of its own. A page is 50 whole documents in the order of an index, from a random place in it. The process's " +
  'own memory is what nobody else could use; the pages of its files that it has looked at, the system takes back at need.';

const stock = 100_000;
const batch = 1000;
const many = 50;
const pageLength = 50;

const echo = 'a question and an answer of the same sizes over a Unix socket to another Node process';

/** @type {readonly import('../figure.mjs').Figure[]} */
export const figures = [
  {
    id: 'load',
    title: '`insertMany`, a thousand at a time',
    unit: '/s',
    floor: 'the same bytes into LMDB, a thousand puts and a flush, without indexes',
  },
  { id: 'find1', title: '`findOne` by key, 1 client', unit: '/s', floor: echo },
  {
    id: 'find50',
    title: '`findOne` by key, 50 clients',
    unit: '/s',
    floor: echo,
    goals: [{ limit: 8000, of: 'figure' }],
  },
  { id: 'pageMedian', title: 'a page, 1 client, p50', unit: 'ms', floor: echo },
  { id: 'page99', title: 'a page, 1 client, p99', unit: 'ms', floor: echo, goals: [{ limit: 20, of: 'figure' }] },
  {
    id: 'memory',
    title: "the process's own memory, after all of the above",
    unit: 'MB',
    floor: 'the same process with an empty folder',
    goals: [{ limit: 100, of: 'figure' }],
    remark:
      "It is not the documents, as the memory after a start shows: it is garbage of the load, for which V8's heap has " +
      'grown and which it keeps while nobody tells it to be small.',
  },
  {
    id: 'mapped',
    title: 'pages of its files in memory, after all of the above',
    unit: 'MB',
    floor: 'the same process with an empty folder',
  },
  {
    id: 'disk',
    title: 'its files on the disk',
    unit: 'MB',
    floor: "LMDB's files with the same bytes, without indexes",
  },
  {
    id: 'start',
    title: 'start until the first answer',
    unit: 's',
    floor: 'a Node process that opens the same documents in LMDB and reads one',
    goals: [{ limit: 0.5, of: 'figure' }],
  },
  { id: 'startAfterKill', title: 'start until the first answer, after a `kill -9`', unit: 's', floor: 'the same' },
  {
    id: 'memoryAfterStart',
    title: "the process's own memory, after a start",
    unit: 'MB',
    floor: 'the same process with an empty folder',
  },
];

/** @returns {Promise<import('../figure.mjs').Measurements>} */
export function measure() {
  return inScratchFolder(async (folder) => {
    let database = await DatabaseProcess.start(folder);
    try {
      await database.client.db().command({ ping: 1 });
      const empty = database.memory();
      const load = await measureLoad(database, join(folder, 'lmdb'));
      const reads = await measureReads(database, join(folder, 'echo.sock'));
      const full = database.memory();
      await database.stop();

      const startFloor = await secondsOfFirstRead(join(folder, 'lmdb'));
      const restarted = await secondsUntilAnswer(folder);
      database = restarted.database;
      const fresh = database.memory();
      await database.stop('SIGKILL');
      const revived = await secondsUntilAnswer(folder);
      database = revived.database;
      return {
        load,
        ...reads,
        memory: { value: full.own, floor: empty.own },
        mapped: { value: full.ofFiles, floor: empty.ofFiles },
        disk: {
          value: megabytesOf(join(folder, 'embedded-mongo/data.mdb')),
          floor: megabytesOf(join(folder, 'lmdb/data.mdb')),
        },
        start: { value: restarted.seconds, floor: startFloor },
        startAfterKill: { value: revived.seconds, floor: startFloor },
        memoryAfterStart: { value: fresh.own, floor: empty.own },
      };
    } finally {
      await database.stop();
    }
  });
}

/** @returns {Promise<import('../figure.mjs').Breakdown>} */
export function breakDown() {
  return breakDownOfDatabase('while 50 clients find documents by key', async (database) => {
    const collection = database.collection('complaints');
    await collection.insertMany(Array.from({ length: batch }, (_, number) => complaintDocument(number)));
    let turn = 0;
    for (let slice = 0; slice < 4; slice += 1)
      await clientsPerSecond(many, () => findOne(collection, (turn += 1) % batch));
  });
}

/**
 * @param {DatabaseProcess} database
 * @param {string} lmdbFolder
 * @returns {Promise<import('../measure.mjs').Measurement>}
 */
async function measureLoad(database, lmdbFolder) {
  mkdirSync(lmdbFolder);
  const lmdb = new LmdbFloor(lmdbFolder);
  const collection = database.collection('complaints');
  for (const index of indexes) await collection.createIndex(index);
  let spent = 0;
  let spentOnFloor = 0;
  for (let from = 0; from < stock; from += batch) {
    const documents = Array.from({ length: batch }, (_, index) => complaintDocument(from + index));
    const bytes = documents.map((document) => Buffer.from(serialize(document)));
    const began = performance.now();
    await collection.insertMany(documents);
    const between = performance.now();
    await Promise.all(bytes.map((one, index) => lmdb.put(keyOf(from + index), one)));
    spentOnFloor += performance.now() - between;
    spent += between - began;
  }
  await lmdb.close();
  return { value: (stock / spent) * 1000, floor: (stock / spentOnFloor) * 1000 };
}

/**
 * @param {DatabaseProcess} database
 * @param {string} socket
 * @returns {Promise<import('../figure.mjs').Measurements>}
 */
async function measureReads(database, socket) {
  const echoes = await EchoFloor.start(socket, many);
  const collection = database.collection('complaints');
  const one = await wireSizes(database.uri, (client) => findOne(complaintsIn(client, 'complaints'), 0));
  const page = await wireSizes(database.uri, (client) => findPage(complaintsIn(client, 'complaints'), 0));
  let turn = 0;
  const next = () => (turn = (turn + 7919) % stock);
  /** @type {import('../figure.mjs').Measurements} */
  const measured = {};
  for (const [id, clients] of /** @type {const} */ ([
    ['find1', 1],
    ['find50', many],
  ])) {
    const floor = await clientsPerSecond(clients, (client) => echoes.ask(client, one));
    const { perSecond, ...cost } = await clientsPerSecond(
      clients,
      () => findOne(collection, next()),
      () => database.processorTime(),
    );
    measured[id] = { value: perSecond, floor: floor.perSecond, ...cost };
  }
  const { latency: floor } = await clientsPerSecond(1, () => echoes.ask(0, page));
  const { latency } = await clientsPerSecond(1, () => findPage(collection, next()));
  measured['pageMedian'] = { value: latency.p50, floor: floor.p50 };
  measured['page99'] = { value: latency.p99, floor: floor.p99 };
  await echoes.stop();
  return measured;
}

/** @typedef {ReturnType<typeof complaintsIn>} Complaints */

/**
 * @param {Complaints} complaints
 * @param {number} number
 */
async function findOne(complaints, number) {
  const found = await complaints.findOne({ _id: keyOf(number) });
  if (found?._id !== keyOf(number)) throw new Error(`${keyOf(number)} was not found`);
}

/**
 * @param {Complaints} complaints
 * @param {number} number the complaint whose next instant the page begins with
 */
async function findPage(complaints, number) {
  const found = await complaints
    .find({ nextTimerAt: { $gte: dueOf(number) } })
    .sort({ nextTimerAt: 1 })
    .limit(pageLength)
    .batchSize(pageLength)
    .toArray();
  if (found.length === 0) throw new Error(`nothing is due from ${dueOf(number).toISOString()} on`);
}

/** @param {string} file */
function megabytesOf(file) {
  return statSync(file).size / 1e6;
}

/** @param {string} folder */
async function secondsUntilAnswer(folder) {
  const began = performance.now();
  const database = await DatabaseProcess.start(folder);
  await findOne(database.collection('complaints'), stock / 2);
  return { database, seconds: (performance.now() - began) / 1000 };
}

/** @param {string} lmdbFolder */
async function secondsOfFirstRead(lmdbFolder) {
  const began = performance.now();
  const child = fork(join(import.meta.dirname, '../lmdb-first-read.mjs'), [lmdbFolder, keyOf(stock / 2)]);
  await once(child, 'message');
  const seconds = (performance.now() - began) / 1000;
  await once(child, 'exit');
  return seconds;
}
