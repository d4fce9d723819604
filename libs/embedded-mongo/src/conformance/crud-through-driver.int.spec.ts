import { Binary, BSONRegExp, Code, MaxKey, MinKey, ObjectId, Timestamp, UUID } from 'mongodb';
import type { Document } from 'mongodb';
import { refused, useMongo } from './test-mongo.js';

const mongo = useMongo();

describe('the driver', () => {
  it('finds what it inserted', async () => {
    const collection = await mongo.collection();
    const { insertedId, acknowledged } = await collection.insertOne({ a: 1 });
    expect(acknowledged).toBe(true);
    expect(await collection.findOne({ _id: insertedId })).toEqual({ _id: insertedId, a: 1 });
  });

  it('inserts many in order', async () => {
    const collection = await mongo.collection();
    const result = await collection.insertMany([{ n: 1 }, { n: 2 }, { n: 3 }]);
    expect(result.insertedCount).toBe(3);
    expect((await collection.find().toArray()).map(({ n }) => n as number)).toEqual([1, 2, 3]);
  });

  it('gets every type back as it was', async () => {
    const document = {
      _id: new ObjectId(),
      text: 'naïve 投诉 😀',
      int: 1,
      double: 1.5,
      yes: true,
      no: false,
      nothing: null,
      date: new Date('2026-01-02T03:04:05.678Z'),
      list: [1, [2, [3]], {}],
      inner: { deep: { deeper: [] } },
      binary: new Binary(Buffer.from([1, 2, 3]), 128),
      uuid: new UUID(),
      code: new Code('f()'),
      regex: new BSONRegExp('a+', 'im'),
      stamp: new Timestamp({ t: 5, i: 6 }),
      least: new MinKey(),
      most: new MaxKey(),
      '': 'empty name',
      constructor: 1,
    };
    const collection = await mongo.collection();
    await collection.insertOne(document);
    const found = await collection.findOne({}, { bsonRegExp: true });
    expect(found).toEqual(document);
    expect(Object.keys(found ?? {})).toEqual(Object.keys(document));
  });

  it('keeps a document that carries __proto__', async () => {
    const collection = await mongo.collection();
    await collection.insertOne(JSON.parse('{"_id": 1, "__proto__": {"polluted": true}}') as Document);
    await collection.updateOne({}, { $set: { a: 1 } });
    const types = await collection.aggregate([{ $project: { pairs: { $objectToArray: '$$ROOT' } } }]).toArray();
    expect((types[0]?.['pairs'] as { k: string }[]).map(({ k }) => k)).toEqual(['_id', '__proto__', 'a']);
    expect(({} as Document)['polluted']).toBeUndefined();
  });

  it('replaces', async () => {
    const collection = await mongo.collection({ _id: 1, a: 1, b: 2 });
    expect(await collection.replaceOne({ a: 1 }, { c: 3 })).toMatchObject({ matchedCount: 1, modifiedCount: 1 });
    expect(await collection.findOne()).toEqual({ _id: 1, c: 3 });
  });

  it('updates many', async () => {
    const collection = await mongo.collection({ a: 1 }, { a: 1, b: 1 }, { a: 2 });
    expect(await collection.updateMany({ a: 1 }, { $set: { b: 1 } })).toMatchObject({
      matchedCount: 2,
      modifiedCount: 1,
    });
    expect(await collection.countDocuments({ b: 1 })).toBe(2);
  });

  it('deletes one and many', async () => {
    const collection = await mongo.collection({ a: 1 }, { a: 1 }, { a: 1 }, { a: 2 });
    expect((await collection.deleteOne({ a: 1 })).deletedCount).toBe(1);
    expect((await collection.deleteMany({ a: 1 })).deletedCount).toBe(2);
    expect((await collection.deleteMany({})).deletedCount).toBe(1);
    expect(await collection.countDocuments()).toBe(0);
  });

  it.each<[string, Document[], unknown[]]>([
    ['plain values', [{ a: 1 }, { a: 2 }, { a: 1 }], [1, 2]],
    ['elements of arrays', [{ a: [1, 2] }, { a: 3 }], [1, 2, 3]],
    ['documents', [{ a: { b: 1 } }, { a: { b: 1 } }], [{ b: 1 }]],
    ['nothing for what is missing', [{}, { a: null }], [null]],
  ])('finds distinct %s', async (_name, documents, expected) => {
    const collection = await mongo.collection(...documents);
    expect(await collection.distinct('a')).toEqual(expected);
  });

  it('counts with filter, skip and limit, and estimates', async () => {
    const collection = await mongo.collection(...Array.from({ length: 10 }, (_, n) => ({ n })));
    expect(await collection.countDocuments({ n: { $gte: 4 } })).toBe(6);
    expect(await collection.countDocuments({}, { skip: 3, limit: 5 })).toBe(5);
    expect(await collection.estimatedDocumentCount()).toBe(10);
  });

  it('lists, renames and drops collections', async () => {
    const collection = await mongo.collection({ a: 1 });
    const name = `${collection.collectionName}_renamed`;
    await collection.rename(name);
    const names = (await mongo.db.listCollections({ name }, { nameOnly: true }).toArray()).map((one) => one.name);
    expect(names).toEqual([name]);
    expect(await mongo.db.collection(name).findOne()).toMatchObject({ a: 1 });
    expect(await mongo.db.collection(name).drop()).toBe(true);
    expect(await mongo.db.listCollections({ name }).toArray()).toEqual([]);
  });

  it('refuses to create a collection twice', async () => {
    const { collectionName } = await mongo.collection({ a: 1 });
    expect(
      await refused(
        mongo.db.createCollection(collectionName, { capped: false, validationLevel: undefined } as Document),
      ),
    ).toMatchObject({ code: 48, codeName: 'NamespaceExists' });
  });

  it('finds nothing in a collection that is not there', async () => {
    const collection = mongo.db.collection('never_created');
    expect(await collection.find().toArray()).toEqual([]);
    expect(await collection.countDocuments()).toBe(0);
    expect(await collection.distinct('a')).toEqual([]);
    expect((await collection.deleteMany({})).deletedCount).toBe(0);
    expect(await collection.aggregate([{ $group: { _id: null } }]).toArray()).toEqual([]);
  });

  it('is told what serves it', async () => {
    expect(await mongo.db.command({ ping: 1 })).toMatchObject({ ok: 1 });
    const hello = await mongo.db.admin().command({ hello: 1 });
    expect(hello).toMatchObject({ isWritablePrimary: true, maxBsonObjectSize: 16777216 });
    expect((await mongo.db.admin().serverInfo())['version']).toMatch(/^\d+\.\d+\.\d+/);
    expect((await mongo.db.admin().listDatabases()).databases.map(({ name }) => name)).toContain(mongo.db.databaseName);
  });
});

describe('findOneAnd…', () => {
  const three: Document[] = [
    { _id: 1, n: 1 },
    { _id: 2, n: 2 },
    { _id: 3, n: 3 },
  ];

  it('updates and gives the document before', async () => {
    const collection = await mongo.collection(...three);
    expect(await collection.findOneAndUpdate({ n: 2 }, { $inc: { n: 10 } })).toEqual({ _id: 2, n: 2 });
  });

  it('updates and gives the document after', async () => {
    const collection = await mongo.collection(...three);
    expect(await collection.findOneAndUpdate({ n: 2 }, { $inc: { n: 10 } }, { returnDocument: 'after' })).toEqual({
      _id: 2,
      n: 12,
    });
  });

  it('takes the first by a sort and gives only some fields', async () => {
    const collection = await mongo.collection(...three);
    expect(
      await collection.findOneAndUpdate({}, { $set: { x: 1 } }, { sort: { n: -1 }, projection: { _id: 0, n: 1 } }),
    ).toEqual({ n: 3 });
    expect(await collection.countDocuments({ _id: 3 as never, x: 1 })).toBe(1);
  });

  it('deletes and replaces', async () => {
    const collection = await mongo.collection(...three);
    expect(await collection.findOneAndDelete({ n: 1 })).toEqual({ _id: 1, n: 1 });
    expect(await collection.findOneAndReplace({ n: 2 }, { r: 1 }, { returnDocument: 'after' })).toEqual({
      _id: 2,
      r: 1,
    });
    expect(await collection.countDocuments()).toBe(2);
  });

  it('finds nothing', async () => {
    const collection = await mongo.collection(...three);
    expect(await collection.findOneAndUpdate({ n: 9 }, { $set: { x: 1 } })).toBeNull();
  });

  it('upserts', async () => {
    const collection = await mongo.collection();
    const options = { upsert: true, returnDocument: 'after', includeResultMetadata: true } as const;
    const result = await collection.findOneAndUpdate({ _id: 9 } as Document, { $set: { a: 1 } }, options);
    expect(result).toMatchObject({
      value: { _id: 9, a: 1 },
      lastErrorObject: { n: 1, updatedExisting: false, upserted: 9 },
      ok: 1,
    });
  });

  it('tells what it did', async () => {
    const collection = await mongo.collection(...three);
    const result = await collection.findOneAndUpdate({ n: 2 }, { $set: { x: 1 } }, { includeResultMetadata: true });
    expect(result).toMatchObject({ value: { _id: 2, n: 2 }, lastErrorObject: { n: 1, updatedExisting: true }, ok: 1 });
  });

  it('is the compare-and-set on which a version counter rests', async () => {
    const collection = await mongo.collection({ _id: 1, version: 1 });
    const attempts = Array.from({ length: 20 }, () =>
      collection.findOneAndUpdate({ _id: 1 as never, version: 1 }, { $inc: { version: 1 } }),
    );
    const won = (await Promise.all(attempts)).filter((found) => found !== null);
    expect(won).toHaveLength(1);
    expect(await collection.findOne()).toEqual({ _id: 1, version: 2 });
  });
});

describe('a bulk write', () => {
  it('does all kinds of writes in order', async () => {
    const collection = await mongo.collection({ _id: 1, n: 1 });
    const result = await collection.bulkWrite([
      { insertOne: { document: { _id: 2, n: 2 } as unknown as Document } },
      { updateOne: { filter: { n: 1 }, update: { $inc: { n: 10 } } } },
      { updateMany: { filter: {}, update: { $set: { seen: true } } } },
      { replaceOne: { filter: { n: 2 }, replacement: { n: 20 } } },
      { updateOne: { filter: { _id: 5 } as Document, update: { $set: { n: 5 } }, upsert: true } },
      { deleteOne: { filter: { n: 20 } } },
      { deleteMany: { filter: { n: 99 } } },
    ]);
    expect(result).toMatchObject({
      insertedCount: 1,
      matchedCount: 4,
      modifiedCount: 4,
      upsertedCount: 1,
      deletedCount: 1,
    });
    expect(result.upsertedIds).toEqual({ 4: 5 });
    expect(await collection.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 1, n: 11, seen: true },
      { _id: 5, n: 5 },
    ]);
  });

  it('stops at the first failure when it is ordered', async () => {
    const collection = await mongo.collection({ _id: 1 });
    const error = await refused(collection.insertMany([{ _id: 2 }, { _id: 1 }, { _id: 3 }] as unknown as Document[]));
    expect(error).toMatchObject({ code: 11000, writeErrors: [{ index: 1, code: 11000 }], insertedCount: 1 });
    expect(await collection.countDocuments()).toBe(2);
  });

  it('goes on after a failure when it is not', async () => {
    const collection = await mongo.collection({ _id: 1 });
    const error = await refused(
      collection.insertMany([{ _id: 1 }, { _id: 2 }, { _id: 1 }, { _id: 3 }] as unknown as Document[], {
        ordered: false,
      }),
    );
    expect(error).toMatchObject({ code: 11000, writeErrors: [{ index: 0 }, { index: 2 }], insertedCount: 2 });
    expect(await collection.countDocuments()).toBe(3);
  });

  it('of thousands arrives whole', async () => {
    const collection = await mongo.collection();
    await collection.insertMany(Array.from({ length: 5000 }, (_, n) => ({ n, filler: 'x'.repeat(500) })));
    expect(await collection.countDocuments({ n: { $gte: 2500 } })).toBe(2500);
  });
});
