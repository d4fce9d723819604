import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Decimal128, Double, Int32, Long, MongoServerError, ObjectId } from 'mongodb';
import type { Document } from 'mongodb';
import { ownServer, temporaryFolder } from './own-server.story.js';
import type { OwnServer } from './own-server.story.js';

let own: OwnServer;
beforeAll(async () => {
  own = await ownServer();
});
afterAll(() => own.stop());

const database = () => own.client.db('test');
let lastName = 0;
function freshCollection() {
  lastName += 1;
  return database().collection<Document>(`things-${lastName}`);
}
async function refusalOf(doing: Promise<unknown>): Promise<Partial<MongoServerError>> {
  try {
    await doing;
  } catch (error) {
    if (error instanceof MongoServerError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}
const winningPlan = (explained: Document): Document =>
  (explained['queryPlanner'] as Document)['winningPlan'] as Document;

describe('the server', () => {
  it('presents itself as a standalone server that keeps its data by lmdb', async () => {
    const hello = await database().admin().command({ hello: 1 });
    expect(hello).toMatchObject({
      isWritablePrimary: true,
      maxBsonObjectSize: 16777216,
      logicalSessionTimeoutMinutes: 30,
      ok: 1,
    });
    expect(hello).not.toHaveProperty('setName');
    expect(await database().admin().buildInfo()).toMatchObject({ modules: ['embedded'], storageEngines: ['lmdb'] });
  });

  it('lets only its own user connect to the socket', () => {
    expect(statSync(join(own.folder, 'mongodb.sock')).mode & 0o777).toBe(0o600);
  });

  it('takes the place of a socket that a killed server left behind, and refuses one that is answered', async () => {
    const other = ownServer({ dataFolder: temporaryFolder(), socket: join(own.folder, 'mongodb.sock') });
    await expect(other).rejects.toMatchObject({ reason: 'address taken' });
    await expect(ownServer({ socket: `/tmp/${'x'.repeat(120)}.sock` })).rejects.toMatchObject({
      reason: 'socket path too long',
    });
  });

  it('listens on a port of 127.0.0.1 when asked to', async () => {
    const other = await ownServer({ port: 0 });
    expect(other.server.uri).toMatch(/^mongodb:\/\/127\.0\.0\.1:\d+\/\?directConnection=true$/);
    expect(await other.client.db('test').command({ ping: 1 })).toEqual({ ok: 1 });
    await other.stop();
  });

  it('gives documents back as they were stored, number types and all', async () => {
    const things = freshCollection();
    const document = {
      _id: new ObjectId(),
      int: new Int32(7),
      double: new Double(7),
      long: Long.fromString('9007199254740993'),
      decimal: Decimal128.fromString('1.10'),
      __proto__: 'no prototype',
      nested: { list: [1, null, [], {}] },
    };
    await things.insertOne(document);
    await things.updateOne({ _id: document._id }, { $set: { touched: true } });
    const [found] = await things.find({}, { promoteValues: false }).toArray();
    expect(found).toMatchObject({
      int: new Int32(7),
      double: new Double(7),
      long: document.long,
      decimal: document.decimal,
    });
  });

  it('expires documents under a time-to-live index, and no others', async () => {
    const other = await ownServer({ expirySweepMilliseconds: 20 });
    const sessions = other.client.db('test').collection<{ _id: string; at?: unknown }>('sessions');
    const ago = (seconds: number): Date => new Date(Date.now() - seconds * 1000);
    await sessions.insertMany([
      { _id: 'old', at: ago(10_000) },
      { _id: 'old, in a list', at: [ago(-10_000), ago(10_000)] },
      { _id: 'young', at: ago(3000) },
      { _id: 'no date', at: 'yesterday' },
      { _id: 'nothing' },
    ]);
    await sessions.createIndex({ at: 1 }, { expireAfterSeconds: 6000 });
    while ((await sessions.estimatedDocumentCount()) > 3) await sessions.findOne({ _id: 'old' });
    expect(await sessions.distinct('_id')).toEqual(['no date', 'nothing', 'young']);
    await other.client
      .db('test')
      .command({ collMod: 'sessions', index: { keyPattern: { at: 1 }, expireAfterSeconds: 1000 } });
    while ((await sessions.estimatedDocumentCount()) > 2) await sessions.findOne({ _id: 'old' });
    expect(await sessions.distinct('_id')).toEqual(['no date', 'nothing']);
    await other.stop();
  });
});

describe('reading', () => {
  it('goes on where it was, however much is written between two batches', async () => {
    const things = freshCollection();
    await things.createIndex({ rank: 1 });
    await things.insertMany(Array.from({ length: 1000 }, (_, rank) => ({ _id: rank as never, rank, turn: 0 })));
    const found: number[] = [];
    for await (const { rank } of things.find({ rank: { $gte: 0 } }, { batchSize: 50 })) {
      found.push(rank as number);
      if (found.length % 100 === 0) await things.updateMany({ rank: { $gte: 900 } }, { $inc: { turn: 1 } });
    }
    expect(found).toEqual(Array.from({ length: 1000 }, (_, rank) => rank));
  });

  it('ends with an error when the collection is dropped under it', async () => {
    const things = freshCollection();
    await things.insertMany(Array.from({ length: 500 }, (_, at) => ({ at })));
    const cursor = things.find({}, { batchSize: 10 });
    await cursor.next();
    await things.drop();
    expect(await refusalOf(cursor.toArray())).toMatchObject({ code: 175 });
  });

  it('stops when its time is over', async () => {
    const things = freshCollection();
    await things.insertMany(Array.from({ length: 20_000 }, (_, at) => ({ at, text: 'x'.repeat(100) })));
    expect(await refusalOf(things.find({ text: /y$/ }).maxTimeMS(1).toArray())).toMatchObject({
      code: 50,
      codeName: 'MaxTimeMSExpired',
    });
  });

  it('lets short commands pass while it reads everything', async () => {
    const things = freshCollection();
    await things.insertMany(Array.from({ length: 30_000 }, (_, at) => ({ at, text: 'x'.repeat(200) })));
    const order: string[] = [];
    const long = things
      .find({ text: /y$/ })
      .toArray()
      .then(() => order.push('long'));
    await things.findOne({}).then(() => order.push('short'));
    await long;
    expect(order).toEqual(['short', 'long']);
  });

  it('is planned by index, as explain tells', async () => {
    const things = freshCollection();
    await things.insertMany(
      Array.from({ length: 500 }, (_, at) => ({ team: at % 5, due: at, state: at % 2 ? 'open' : 'closed' })),
    );
    await things.createIndex({ team: 1, state: 1, due: 1 });
    const page = await things.find({ team: 3, state: 'open' }).sort({ due: -1 }).limit(10).explain('executionStats');
    expect(page).toMatchObject({
      queryPlanner: {
        namespace: things.namespace,
        winningPlan: {
          stage: 'LIMIT',
          inputStage: {
            stage: 'FETCH',
            inputStage: {
              stage: 'IXSCAN',
              indexName: 'team_1_state_1_due_1',
              keyPattern: { team: 1, state: 1, due: 1 },
              direction: 'backward',
              indexBounds: { team: ['[3, 3]'], state: ['["open", "open"]'], due: ['[MaxKey, MinKey]'] },
            },
          },
        },
      },
      executionStats: { nReturned: 10, totalKeysExamined: 10, totalDocsExamined: 10 },
    });
    const several = await things
      .find({ team: { $in: [1, 2, 3] }, state: 'open' })
      .sort({ due: 1 })
      .limit(5)
      .explain('executionStats');
    expect(JSON.stringify(winningPlan(several))).toContain('SORT_MERGE');
    expect(several['executionStats']).toMatchObject({ nReturned: 5, totalDocsExamined: 5 });
    expect(winningPlan(await things.find({ due: 7 }).explain())).toMatchObject({ stage: 'COLLSCAN' });
    expect(
      winningPlan(
        await things
          .find({ due: { $lt: 7 } })
          .sort({ state: 1 })
          .explain(),
      ),
    ).toMatchObject({ stage: 'SORT' });
    const command = {
      explain: { update: things.collectionName, updates: [{ q: { team: 3 }, u: { $set: { x: 1 } } }] },
    };
    expect(winningPlan(await database().command(command))).toMatchObject({
      stage: 'UPDATE',
      inputStage: { inputStage: { stage: 'IXSCAN' } },
    });
    const byId = await things.find({ _id: 5 as never }).explain('executionStats');
    expect(byId['executionStats']).toMatchObject({ totalKeysExamined: 0, totalDocsExamined: 0 });
  });

  it('shows backward bounds only in its direction', async () => {
    const things = freshCollection();
    await things.createIndex({ a: -1 });
    const plan = winningPlan(await things.find({ a: { $gt: 3, $lte: 8 } }).explain());
    expect(plan).toMatchObject({ inputStage: { direction: 'forward', indexBounds: { a: ['[8, 3)'] } } });
  });
});

describe('refusals', () => {
  it('of a duplicate name the index, its keys and its values', async () => {
    const things = freshCollection();
    await things.createIndex({ a: 1, 'b.c': -1 }, { unique: true });
    await things.insertOne({ a: 1, b: { c: 'x' } });
    const message = `E11000 duplicate key error collection: ${things.namespace} index: a_1_b.c_-1 dup key: { a: 1, b.c: "x" }`;
    expect(await refusalOf(things.insertOne({ a: 1, b: { c: 'x' } }))).toMatchObject({
      code: 11000,
      message,
      keyPattern: { a: 1, 'b.c': -1 },
      keyValue: { a: 1, 'b.c': 'x' },
    });
    const other = await things.insertOne({ a: 2, b: { c: 'x' } });
    expect(await refusalOf(things.updateOne({ _id: other.insertedId }, { $set: { a: 1 } }))).toMatchObject({
      code: 11000,
      message,
    });
    expect(await refusalOf(things.findOneAndUpdate({ _id: other.insertedId }, { $set: { a: 1 } }))).toMatchObject({
      code: 11000,
      message,
    });
    expect(
      await refusalOf(things.insertMany([{ a: 3 }, { a: 1, b: { c: 'x' } }, { a: 4 }], { ordered: false })),
    ).toMatchObject({
      code: 11000,
      result: { insertedCount: 2 },
      writeErrors: [{ index: 1, code: 11000, errmsg: message }],
    });
    expect(await refusalOf(freshWithDuplicates())).toMatchObject({ code: 11000 });
  });

  async function freshWithDuplicates(): Promise<void> {
    const things = freshCollection();
    await things.insertMany([{ a: 1 }, { a: 1 }]);
    await things.createIndex({ a: 1 }, { unique: true });
  }

  it.each<[string, Document, Partial<MongoServerError>]>([
    [
      'an unknown command',
      { dance: 1 },
      { code: 59, codeName: 'CommandNotFound', message: "no such command: 'dance'" },
    ],
    [
      'an unknown option',
      { find: 'things', filtre: {} },
      { code: 40415, message: "BSON field 'find.filtre' is an unknown field." },
    ],
    [
      'another write concern',
      { insert: 'things', documents: [{}], writeConcern: { w: 2 } },
      { code: 2, message: "cannot use 'w' > 1 when a host is not replicated" },
    ],
    ['a snapshot', { find: 'things', readConcern: { level: 'snapshot' } }, { code: 123 }],
    [
      'a transaction',
      { insert: 'things', documents: [{}], txnNumber: 1, startTransaction: true, autocommit: false },
      { code: 20, message: 'Transaction numbers are only allowed on a replica set member or mongos' },
    ],
    ['a collation', { find: 'things', collation: { locale: 'fr' } }, { code: 238, codeName: 'NotImplemented' }],
    ['a tailable cursor', { find: 'things', tailable: true }, { code: 238 }],
    ['a capped collection', { create: 'capped', capped: true, size: 4096 }, { code: 238 }],
    ['a validator', { create: 'valid', validator: { a: { $exists: true } } }, { code: 238 }],
    ['a text index', { createIndexes: 'things', indexes: [{ key: { a: 'text' }, name: 'a_text' }] }, { code: 238 }],
    ['a wildcard index', { createIndexes: 'things', indexes: [{ key: { '$**': 1 }, name: 'all' }] }, { code: 238 }],
    [
      'a hidden index',
      { createIndexes: 'things', indexes: [{ key: { a: 1 }, name: 'a', hidden: true }] },
      { code: 238 },
    ],
    ['$where', { find: 'things', filter: { $where: 'true' } }, { code: 238 }],
    ['a change stream', { aggregate: 'things', pipeline: [{ $changeStream: {} }], cursor: {} }, { code: 238 }],
    ['an invalid name', { insert: 'a$b', documents: [{}] }, { code: 73, codeName: 'InvalidNamespace' }],
    ['an array as _id', { insert: 'things', documents: [{ _id: [] }] }, { code: 53 }],
  ])('name what is not there: %s', async (_, command, expected) => {
    expect(await refusalOf(runCommand(command))).toMatchObject(expected);
  });

  async function runCommand(command: Document): Promise<void> {
    const reply = await database().command(command);
    const [error] = (reply['writeErrors'] ?? []) as { code: number; errmsg: string }[];
    if (error !== undefined) throw new MongoServerError(error);
  }

  it('of indexes that contradict those that are there carry the codes drivers look for', async () => {
    const things = freshCollection();
    await things.createIndex({ a: 1 });
    await things.createIndex({ a: 1 });
    expect(await refusalOf(things.createIndex({ b: 1 }, { name: 'a_1' }))).toMatchObject({ code: 86 });
    expect(await refusalOf(things.createIndex({ a: 1 }, { unique: true }))).toMatchObject({ code: 86 });
    expect(await refusalOf(things.createIndex({ a: 1 }, { expireAfterSeconds: 9 }))).toMatchObject({ code: 85 });
    expect(await refusalOf(things.createIndex({ a: 1 }, { name: 'other' }))).toMatchObject({ code: 85 });
    expect(await refusalOf(things.dropIndex('nothing'))).toMatchObject({ code: 27 });
    expect(await things.indexes()).toHaveLength(2);
  });

  it('do not hold up what is sent without waiting for an answer', async () => {
    const things = freshCollection();
    await things.insertOne({ _id: 1 as never }, { writeConcern: { w: 0 } });
    await things.insertOne({ _id: 1 as never }, { writeConcern: { w: 0 } });
    expect(await things.countDocuments({})).toBe(1);
  });
});

describe('collections', () => {
  it('are listed, renamed, dropped and counted', async () => {
    const other = own.client.db('test-collections');
    await other.createCollection('one');
    await other.collection('two').insertOne({ a: 1 });
    expect(await refusalOf(other.createCollection('one'))).toMatchObject({ code: 48 });
    await other.renameCollection('two', 'three');
    expect(await refusalOf(other.renameCollection('three', 'one'))).toMatchObject({ code: 48 });
    expect((await other.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name)).toEqual([
      'one',
      'three',
    ]);
    expect((await other.listCollections({ name: 'three' }).toArray())[0]).toMatchObject({
      type: 'collection',
      info: { readOnly: false },
    });
    expect(await other.stats()).toMatchObject({ collections: 2, objects: 1, indexes: 2 });
    expect(await other.collection('three').findOne({})).toMatchObject({ a: 1 });
    await other.dropDatabase();
    expect(await other.listCollections().toArray()).toEqual([]);
    expect((await own.client.db().admin().listDatabases()).databases.map(({ name }) => name)).not.toContain(
      'test-collections',
    );
  });
});
