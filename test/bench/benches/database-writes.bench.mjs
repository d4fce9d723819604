import { join } from 'node:path';
import { serialize } from 'bson';
import { complaintDocument, dueOf, indexes, keyOf } from '../complaint-document.mjs';
import { breakDownOfDatabase } from '../database-breakdown.mjs';
import { DatabaseProcess } from '../database-process.mjs';
import { LmdbFloor } from '../lmdb-floor.mjs';
import { clientsPerSecond } from '../measure.mjs';
import { inScratchFolder } from '../scratch-folder.mjs';

export const title = 'The embedded database, writing';

export const introduction =
  'Documents of 3 KB through the official driver over its Unix socket, the database in a process of its own. A write is ' +
  'answered when it is on the disk. The driver and the database share the machine.';

const many = 50;
/** Documents that there are to be changed. */
const stock = 10_000;

const insertFloor = 'put of the same bytes into LMDB and flush, in one process, as many at a time';
const changeFloor = 'get, put of the same bytes into LMDB and flush, in one process, as many at a time';
const goals = /** @type {const} */ ([{ limit: 8000, of: 'figure' }]);

/** @type {readonly import('../figure.mjs').Figure[]} */
export const figures = [
  { id: 'insert1', title: '`insertOne`, 1 client', unit: '/s', floor: insertFloor },
  { id: 'insert50', title: '`insertOne`, 50 clients', unit: '/s', floor: insertFloor, goals },
  { id: 'insert50indexed', title: '`insertOne`, 50 clients, five more indexes', unit: '/s', floor: insertFloor },
  { id: 'change1', title: '`findOneAndUpdate` by key and version, 1 client', unit: '/s', floor: changeFloor },
  { id: 'change50', title: '`findOneAndUpdate` by key and version, 50 clients', unit: '/s', floor: changeFloor, goals },
  {
    id: 'change50indexed',
    title: '`findOneAndUpdate` by key and version, 50 clients, five more indexes',
    unit: '/s',
    floor: changeFloor,
  },
];

/** @returns {Promise<import('../figure.mjs').Measurements>} */
export function measure() {
  return inScratchFolder(async (folder) => {
    const database = await DatabaseProcess.start(folder);
    const lmdb = new LmdbFloor(join(folder, 'lmdb'));
    /** @type {import('../figure.mjs').Measurements} */
    const measured = {};
    try {
      for (const [id, clients, name, change] of /** @type {const} */ ([
        ['insert1', 1, 'plain', false],
        ['insert50', many, 'plain', false],
        ['insert50indexed', many, 'indexed', false],
        ['change1', 1, 'plain', true],
        ['change50', many, 'plain', true],
        ['change50indexed', many, 'indexed', true],
      ])) {
        if (name === 'indexed') for (const index of indexes) await database.collection(name).createIndex(index);
        const floor = await clientsPerSecond(clients, putInto(lmdb, change));
        const act = change ? await changeIn(database, `${name}-${id}`, name === 'indexed') : insertInto(database, name);
        const { perSecond, ...cost } = await clientsPerSecond(clients, act, () => database.processorTime());
        measured[id] = { value: perSecond, floor: floor.perSecond, ...cost };
      }
      return measured;
    } finally {
      await database.stop();
      await lmdb.close();
    }
  });
}

/** @returns {Promise<import('../figure.mjs').Breakdown>} */
export function breakDown() {
  return breakDownOfDatabase('while 50 clients change documents', async (database) => {
    const change = await changeIn(database, 'plain', false);
    for (let slice = 0; slice < 4; slice += 1) await clientsPerSecond(many, change);
  });
}

/**
 * @param {LmdbFloor} lmdb
 * @param {boolean} change
 */
function putInto(lmdb, change) {
  const bytes = Buffer.from(serialize(complaintDocument(1)));
  let last = 0;
  return () => {
    const key = keyOf((last += 1) % stock);
    if (change) lmdb.get(key);
    return lmdb.put(key, bytes);
  };
}

/**
 * @param {DatabaseProcess} database
 * @param {string} name
 */
function insertInto(database, name) {
  const collection = database.collection(name);
  const usual = complaintDocument(1);
  return () => {
    inserted += 1;
    return collection.insertOne({ ...usual, _id: keyOf(inserted), ref: keyOf(inserted), nextTimerAt: dueOf(inserted) });
  };
}
/** Keys are given once, whoever inserts. */
let inserted = 0;

/**
 * The one write by which a complaint changes: only if it is still in the version that was read.
 * @param {DatabaseProcess} database
 * @param {string} name
 * @param {boolean} isIndexed
 */
async function changeIn(database, name, isIndexed) {
  const collection = database.collection(name);
  if (isIndexed) for (const index of indexes) await collection.createIndex(index);
  for (let from = 0; from < stock; from += 1000) {
    await collection.insertMany(Array.from({ length: 1000 }, (_, index) => complaintDocument(from + index)));
  }
  const versions = new Uint32Array(stock).fill(complaintDocument(0).version);
  const entry = complaintDocument(0).history[0];
  if (!entry) throw new Error('a complaint has a history');
  let last = 0;
  return async () => {
    const number = (last += 1) % stock;
    const version = versions[number] ?? 0;
    const changed = await collection.findOneAndUpdate(
      { _id: keyOf(number), version },
      { $set: { severity: 'high', nextTimerAt: dueOf(last) }, $push: { history: entry }, $inc: { version: 1 } },
      { returnDocument: 'after' },
    );
    if (changed?.version !== version + 1) throw new Error('a change was lost');
    versions[number] = version + 1;
  };
}
