import type { Collection, Document } from 'mongodb';
import { refused, useMongo } from './test-mongo.js';

const mongo = useMongo();

/** The stages of the winning plan, outermost first. */
async function stagesOf(cursor: {
  explain(verbosity: 'queryPlanner'): Promise<Document>;
}): Promise<{ stages: string[]; index?: string }> {
  const explained = await cursor.explain('queryPlanner');
  const stages: string[] = [];
  let index: string | undefined;
  const visit = (stage: Document | undefined): void => {
    if (stage === undefined) return;
    stages.push(String(stage['stage']));
    if (typeof stage['indexName'] === 'string') index = stage['indexName'];
    visit(stage['inputStage'] as Document | undefined);
  };
  const planner = explained['queryPlanner'] as Document;
  visit(planner['winningPlan'] as Document);
  return index === undefined ? { stages } : { stages, index };
}

async function people(): Promise<Collection> {
  return mongo.collection(
    ...Array.from({ length: 200 }, (_, n) => ({
      _id: n,
      city: `city${n % 10}`,
      age: n % 50,
      tags: [`t${n % 3}`, `u${n % 7}`],
      mail: `m${n}@x`,
    })),
  );
}

describe('an index', () => {
  it('has the name of its fields and is listed', async () => {
    const collection = await people();
    expect(await collection.createIndex({ city: 1, age: -1 })).toBe('city_1_age_-1');
    expect(
      await collection.createIndexes([
        { key: { mail: 1 }, unique: true, name: 'by mail' },
        { key: { tags: 1 }, sparse: true },
      ]),
    ).toEqual(['by mail', 'tags_1']);
    expect(await collection.indexes()).toEqual([
      { v: 2, key: { _id: 1 }, name: '_id_' },
      { v: 2, key: { city: 1, age: -1 }, name: 'city_1_age_-1' },
      { v: 2, key: { mail: 1 }, name: 'by mail', unique: true },
      { v: 2, key: { tags: 1 }, name: 'tags_1', sparse: true },
    ]);
  });

  it('may be asked for again', async () => {
    const collection = await people();
    await collection.createIndex({ city: 1 });
    expect(await collection.createIndex({ city: 1 })).toBe('city_1');
    expect(await collection.indexes()).toHaveLength(2);
  });

  it('is dropped by name, by key, or with all others', async () => {
    const collection = await people();
    await collection.createIndexes([{ key: { a: 1 } }, { key: { b: 1 } }, { key: { c: 1 } }]);
    await collection.dropIndex('a_1');
    expect((await collection.indexes()).map(({ name }) => name)).toEqual(['_id_', 'b_1', 'c_1']);
    await collection.dropIndexes();
    expect((await collection.indexes()).map(({ name }) => name)).toEqual(['_id_']);
  });

  it.each<[string, (collection: Collection) => Promise<unknown>, number, string]>([
    [
      'another key under the same name',
      (c) => c.createIndex({ other: 1 }, { name: 'mail_1' }),
      86,
      'IndexKeySpecsConflict',
    ],
    [
      'the same key under another name',
      (c) => c.createIndex({ mail: 1 }, { name: 'other' }),
      85,
      'IndexOptionsConflict',
    ],
    ['an index that is not there', (c) => c.dropIndex('nothing_1'), 27, 'IndexNotFound'],
    ['dropping _id_', (c) => c.dropIndex('_id_'), 72, 'InvalidOptions'],
    ['a direction of zero', (c) => c.createIndex({ a: 0 }), 67, 'CannotCreateIndex'],
  ])('refuses %s', async (_what, attempt, code, codeName) => {
    const collection = await people();
    await collection.createIndex({ mail: 1 });
    expect(await refused(attempt(collection))).toMatchObject({ code, codeName });
  });

  it('that is unique refuses a second and says which', async () => {
    const collection = await mongo.collection({ _id: 1, a: 1, b: 'x' });
    await collection.createIndex({ a: 1, b: 1 }, { unique: true });
    const error = await refused(collection.insertOne({ a: 1, b: 'x' }));
    expect(error).toMatchObject({
      name: 'MongoServerError',
      code: 11000,
      keyPattern: { a: 1, b: 1 },
      keyValue: { a: 1, b: 'x' },
    });
    expect(error.message).toBe(
      `E11000 duplicate key error collection: ${collection.namespace} index: a_1_b_1 dup key: { a: 1, b: "x" }`,
    );
    await collection.insertOne({ a: 1, b: 'y' });
    expect((await refused(collection.updateOne({ b: 'y' }, { $set: { b: 'x' } }))).code).toBe(11000);
    expect(await collection.countDocuments({ b: 'y' })).toBe(1);
  });

  it('that is unique refuses elements that another document holds, but not twice in one', async () => {
    const collection = await mongo.collection();
    await collection.createIndex({ tags: 1 }, { unique: true });
    await collection.insertOne({ tags: ['a', 'a', 'b'] });
    expect((await refused(collection.insertOne({ tags: ['c', 'b'] }))).code).toBe(11000);
  });

  it('that is unique counts what is missing as null, unless it is sparse or partial', async () => {
    const plain = await mongo.collection();
    await plain.createIndex({ a: 1 }, { unique: true });
    await plain.insertOne({});
    expect((await refused(plain.insertOne({ a: null }))).code).toBe(11000);
    const sparse = await mongo.collection();
    await sparse.createIndex({ a: 1 }, { unique: true, sparse: true });
    await sparse.insertMany([{}, {}, { a: 1 }]);
    const partial = await mongo.collection();
    await partial.createIndex({ a: 1 }, { unique: true, partialFilterExpression: { open: true } });
    await partial.insertMany([{ a: 1 }, { a: 1 }, { a: 1, open: true }]);
    expect((await refused(partial.insertOne({ a: 1, open: true }))).code).toBe(11000);
  });

  it('cannot become unique over doubles', async () => {
    const collection = await mongo.collection({ a: 1 }, { a: 1 });
    expect((await refused(collection.createIndex({ a: 1 }, { unique: true }))).code).toBe(11000);
    expect(await collection.indexes()).toHaveLength(1);
  });

  it.each<[Document, Document | undefined]>([
    [{ city: 'city3' }, undefined],
    [{ city: { $in: ['city1', 'city2'] }, age: { $gte: 10 } }, { age: 1 }],
    [{ city: 'city3', age: { $gt: 5, $lt: 30 } }, { age: -1 }],
    [{ age: { $lt: 5 } }, { city: 1, age: -1 }],
    [{ tags: 't1' }, { _id: 1 }],
    [{ tags: { $all: ['t1', 'u2'] } }, undefined],
    [{ city: /^city1/ }, { city: -1 }],
    [{ $or: [{ city: 'city1' }, { age: 7 }] }, undefined],
    [{ city: null }, undefined],
    [{ city: { $ne: 'city1' } }, { mail: 1 }],
  ])('gives %j by %j as a scan of everything does', async (filter, sort) => {
    const scanned = await people();
    const indexed = await people();
    await indexed.createIndexes([{ key: { city: 1, age: -1 } }, { key: { tags: 1 } }, { key: { age: 1 } }]);
    const idsIn = async (collection: Collection): Promise<unknown[]> => {
      const found = await collection
        .find(filter)
        .sort(sort === undefined ? {} : { ...sort, _id: 1 })
        .toArray();
      const ids = found.map(({ _id }) => _id as unknown as number);
      return sort === undefined ? ids.sort((a, b) => a - b) : ids;
    };
    expect(await idsIn(indexed)).toEqual(await idsIn(scanned));
  });
});

describe('explain', () => {
  it('shows a scan without an index, and the index where there is one', async () => {
    const collection = await people();
    expect((await stagesOf(collection.find({ city: 'city1' }))).stages).toContain('COLLSCAN');
    await collection.createIndex({ city: 1, age: 1 });
    const found = await stagesOf(collection.find({ city: 'city1' }));
    expect(found).toMatchObject({ index: 'city_1_age_1' });
    expect(found.stages).toEqual(expect.arrayContaining(['FETCH', 'IXSCAN']));
  });

  it('sorts by the index, not in memory', async () => {
    const collection = await people();
    await collection.createIndex({ city: 1, age: 1 });
    expect((await stagesOf(collection.find({ city: 'city1' }).sort({ age: -1 }))).stages).not.toContain('SORT');
    expect((await stagesOf(collection.find({ city: 'city1' }).sort({ mail: 1 }))).stages).toContain('SORT');
  });

  it('counts what it examined', async () => {
    const collection = await people();
    await collection.createIndex({ city: 1 });
    const { executionStats } = (await collection.find({ city: 'city1' }).explain('executionStats')) as {
      executionStats: Document;
    };
    expect(executionStats).toMatchObject({
      executionSuccess: true,
      nReturned: 20,
      totalKeysExamined: 20,
      totalDocsExamined: 20,
    });
  });

  it('is not asked to use an index that is not there', async () => {
    const collection = await people();
    expect((await refused(collection.find({ a: 1 }).hint('nothing_1').toArray())).code).toBe(2);
  });
});

describe('a time to live', () => {
  it('is kept with the index and can be changed', async () => {
    const collection = await mongo.collection({ at: new Date(0) });
    await collection.createIndex({ at: 1 }, { expireAfterSeconds: 1e8 });
    expect((await collection.indexes())[1]).toMatchObject({ key: { at: 1 }, expireAfterSeconds: 1e8 });
    await mongo.db.command({
      collMod: collection.collectionName,
      index: { keyPattern: { at: 1 }, expireAfterSeconds: 2e8 },
    });
    expect((await collection.indexes())[1]).toMatchObject({ expireAfterSeconds: 2e8 });
  });

  it('is refused over two fields', async () => {
    const collection = await mongo.collection({ a: 1 });
    expect(await refused(collection.createIndex({ a: 1, b: 1 }, { expireAfterSeconds: 5 }))).toMatchObject({
      code: 67,
    });
  });
});
