import type { Document } from 'mongodb';
import { refused, useEmbeddedMongo } from './test-mongo.js';

const mongo = useEmbeddedMongo();

/** What MongoDB can do and the embedded server cannot: each is refused by name, and nothing is ignored. */
describe('the embedded server refuses', () => {
  beforeAll(() => mongo.db.collection('c').insertOne({ a: 1 }));

  it.each<[string, Document]>([
    ['collation', { find: 'c', collation: { locale: 'en' } }],
    ['collation', { createIndexes: 'c', indexes: [{ key: { a: 1 }, name: 'a_1', collation: { locale: 'en' } }] }],
    ['$where', { find: 'c', filter: { $where: 'true' } }],
    ['$text', { find: 'c', filter: { $text: { $search: 'x' } } }],
    ['$near', { find: 'c', filter: { a: { $near: [0, 0] } } }],
    ['$geoWithin', { find: 'c', filter: { a: { $geoWithin: { $center: [[0, 0], 1] } } } }],
    ['$jsonSchema', { find: 'c', filter: { $jsonSchema: {} } }],
    ['$meta', { find: 'c', projection: { s: { $meta: 'textScore' } } }],
    ['$changeStream', { aggregate: 'c', pipeline: [{ $changeStream: {} }], cursor: {} }],
    ['$out', { aggregate: 'c', pipeline: [{ $out: 'd' }], cursor: {} }],
    ['$merge', { aggregate: 'c', pipeline: [{ $merge: 'd' }], cursor: {} }],
    [
      '$function',
      {
        aggregate: 'c',
        pipeline: [{ $project: { a: { $function: { body: 'f', args: [], lang: 'js' } } } }],
        cursor: {},
      },
    ],
    ['validator', { create: 'v', validator: { a: 1 } }],
    ['capped', { create: 'v', capped: true, size: 1000 }],
    ['text', { createIndexes: 'c', indexes: [{ key: { a: 'text' }, name: 'a_text' }] }],
    ['2dsphere', { createIndexes: 'c', indexes: [{ key: { a: '2dsphere' }, name: 'a_2dsphere' }] }],
    ['hashed', { createIndexes: 'c', indexes: [{ key: { a: 'hashed' }, name: 'a_hashed' }] }],
    ['wildcard', { createIndexes: 'c', indexes: [{ key: { '$**': 1 }, name: 'all' }] }],
    ['hidden', { createIndexes: 'c', indexes: [{ key: { a: 1 }, name: 'a_1', hidden: true }] }],
    ['tailable', { find: 'c', tailable: true }],
  ])('%s in %j', async (name, command) => {
    const error = await refused(mongo.db.command(command));
    expect(error.message.toLowerCase()).toContain(name.toLowerCase());
    expect(error.code).toBeGreaterThan(0);
  });

  it('transactions, as a standalone server does', async () => {
    const collection = await mongo.collection({ a: 1 });
    const session = mongo.client.startSession();
    const attempt = session.withTransaction(() => collection.insertOne({ a: 2 }, { session }));
    // The driver puts its own words for the server's "Transaction numbers are only allowed on a replica set member or mongos".
    expect(await refused(attempt)).toMatchObject({ originalError: { code: 20, codeName: 'IllegalOperation' } });
    await session.endSession();
    expect(await collection.countDocuments()).toBe(1);
  });

  it('to be told that it is a replica set', async () => {
    const hello = await mongo.db.admin().command({ hello: 1 });
    expect(hello).not.toHaveProperty('setName');
  });

  it('watching for changes', async () => {
    const collection = await mongo.collection({ a: 1 });
    const stream = collection.watch();
    expect((await refused(stream.next())).message).toMatch(/changeStream/i);
    await stream.close();
  });
});
