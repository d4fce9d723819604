import { Long, MongoServerError, ObjectId } from 'mongodb';
import type { Document } from 'mongodb';
import { refused, useMongo } from './test-mongo.js';

const mongo = useMongo();
const numbered = (count: number): Document[] =>
  Array.from({ length: count }, (_, n) => ({ n, filler: 'x'.repeat(100) }));

describe('a cursor', () => {
  it('goes through batches', async () => {
    const collection = await mongo.collection(...numbered(250));
    const from = mongo.sent.length;
    const seen: number[] = [];
    for await (const { n } of collection.find().batchSize(100)) seen.push(n as number);
    expect(seen).toEqual(Array.from({ length: 250 }, (_, n) => n));
    expect(mongo.sent.slice(from).map(({ commandName }) => commandName)).toEqual(['find', 'getMore', 'getMore']);
  });

  it('begins with 101 documents', async () => {
    const collection = await mongo.collection(...numbered(150));
    const { cursor } = (await mongo.db.command({ find: collection.collectionName })) as {
      cursor: { firstBatch: Document[]; id: unknown };
    };
    expect(cursor.firstBatch).toHaveLength(101);
    expect(Number(cursor.id)).not.toBe(0);
  });

  it('is closed by a limit, and by the single batch of a negative one', async () => {
    const collection = await mongo.collection(...numbered(30));
    expect(await collection.find().limit(7).batchSize(3).toArray()).toHaveLength(7);
    expect(await collection.find().limit(-5).toArray()).toHaveLength(5);
    const { cursor } = (await mongo.db.command({
      find: collection.collectionName,
      batchSize: 5,
      singleBatch: true,
    })) as { cursor: { firstBatch: Document[]; id: unknown } };
    expect([cursor.firstBatch.length, Number(cursor.id)]).toEqual([5, 0]);
  });

  it('opens empty with a batch of zero', async () => {
    const collection = await mongo.collection(...numbered(3));
    const { cursor } = (await mongo.db.command({ find: collection.collectionName, batchSize: 0 })) as {
      cursor: { firstBatch: Document[]; id: unknown };
    };
    expect(cursor.firstBatch).toEqual([]);
    const more = (await mongo.db.command({
      getMore: typeof cursor.id === 'number' ? Long.fromNumber(cursor.id) : cursor.id,
      collection: collection.collectionName,
    })) as { cursor: { nextBatch: Document[] } };
    expect(more.cursor.nextBatch).toHaveLength(3);
  });

  it('that is killed is gone', async () => {
    const collection = await mongo.collection(...numbered(30));
    const cursor = collection.find().batchSize(5);
    await cursor.next();
    const { id } = cursor;
    await cursor.close();
    const error = await refused(mongo.db.command({ getMore: id, collection: collection.collectionName }));
    expect(error).toMatchObject({ code: 43, codeName: 'CursorNotFound' });
    expect(error.message).toMatch(/cursor id \d+ not found/);
  });

  it('of an aggregation goes through batches too', async () => {
    const collection = await mongo.collection(...numbered(250));
    expect(await collection.aggregate([{ $project: { n: 1 } }], { batchSize: 40 }).toArray()).toHaveLength(250);
  });

  it('stops at sixteen megabytes a batch and goes on', async () => {
    const collection = await mongo.collection(
      ...Array.from({ length: 10 }, (_, n) => ({ n, filler: 'x'.repeat(3_000_000) })),
    );
    expect((await collection.find().project({ n: 1 }).toArray()).map(({ n }) => n as number)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
    expect(await collection.find().toArray()).toHaveLength(10);
  });
});

describe('an error', () => {
  it('of a duplicate key has the words of the server', async () => {
    const id = new ObjectId();
    const collection = await mongo.collection({ _id: id });
    const error = await refused(collection.insertOne({ _id: id }));
    expect(error).toBeInstanceOf(MongoServerError);
    expect(error).toMatchObject({ code: 11000, keyPattern: { _id: 1 }, keyValue: { _id: id } });
    expect(error.message).toBe(
      `E11000 duplicate key error collection: ${collection.namespace} index: _id_ dup key: { _id: ObjectId('${id.toHexString()}') }`,
    );
  });

  it.each<[Document, number, string, RegExp]>([
    [{ nonsense: 1 }, 59, 'CommandNotFound', /no such command: 'nonsense'/],
    [{ find: 'c', filter: 5 }, 14, 'TypeMismatch', /filter/],
    [{ find: 'c', nonsense: 1 }, 40415, 'Location40415', /nonsense/],
    [{ find: '' }, 73, 'InvalidNamespace', /Invalid namespace|invalid namespace/i],
    [{ aggregate: 'c', pipeline: [] }, 9, 'FailedToParse', /'cursor' option is required/],
    [{ aggregate: 'c', pipeline: 5, cursor: {} }, 14, 'TypeMismatch', /pipeline/],
    [{ drop: 'never_there_at_all', nonsense: 1 }, 40415, 'Location40415', /nonsense/],
    [{ update: 'c', updates: [{ q: {}, u: { $foo: 1 } }], ordered: 'x' }, 14, 'TypeMismatch', /ordered/],
    [{ findAndModify: 'c', remove: true, update: { a: 1 } }, 9, 'FailedToParse', /remove/],
    [{ findAndModify: 'c' }, 9, 'FailedToParse', /Either an update or remove=true must be specified/],
    [{ collMod: 'never_there_at_all' }, 26, 'NamespaceNotFound', /ns does not exist|not found|exist/],
    [{ getMore: Long.fromNumber(5), collection: 'c' }, 43, 'CursorNotFound', /cursor id 5 not found/],
  ])('of %j is %i %s', async (command, code, codeName, message) => {
    const error = await refused(mongo.db.command(command));
    expect(error).toMatchObject({ code, codeName });
    expect(error.message).toMatch(message);
  });

  it('says that a document is too large', async () => {
    const collection = await mongo.collection();
    const error = await refused(collection.insertOne({ a: 'x'.repeat(8_400_000), b: 'x'.repeat(8_400_000) }));
    expect(error.message).toMatch(/too large|BSONObjectTooLarge|object to insert/i);
  });

  it('says that _id cannot be an array', async () => {
    const collection = await mongo.collection();
    expect((await refused(collection.insertOne({ _id: [1] } as unknown as Document))).message).toMatch(
      /can't use (an )?array for _id|'_id' value cannot be of type array/i,
    );
  });
});
