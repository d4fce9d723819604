import { MongoServerError } from 'mongodb';
import { ownServer } from './own-server.story.js';
import type { OwnServer } from './own-server.story.js';

interface Counter {
  _id: string;
  value: number;
  version?: number;
  by?: number[];
}

describe('parallel writes', () => {
  let own: OwnServer;
  beforeAll(async () => {
    own = await ownServer({}, { maxPoolSize: 40 });
  });
  afterAll(() => own.stop());
  const counters = () => own.client.db('test').collection<Counter>('counters');
  const times = <T>(count: number, make: (at: number) => Promise<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: count }, (_, at) => make(at)));

  it('add up when all of them increment one field', async () => {
    await counters().insertOne({ _id: 'sum', value: 0, by: [] });
    await times<unknown>(1000, (at) =>
      at % 2 === 0
        ? counters().updateOne({ _id: 'sum' }, { $inc: { value: 1 }, $push: { by: at } })
        : counters().findOneAndUpdate({ _id: 'sum' }, { $inc: { value: 1 }, $push: { by: at } }),
    );
    const sum = await counters().findOne({ _id: 'sum' });
    expect(sum?.value).toBe(1000);
    expect(new Set(sum?.by).size).toBe(1000);
  }, 60_000);

  it('have one winner a version when they are conditional on it', async () => {
    await counters().insertOne({ _id: 'version', value: 0, version: 0 });
    for (let version = 0; version < 30; version += 1) {
      const results = await times(40, (at) =>
        counters().findOneAndUpdate(
          { _id: 'version', version },
          { $inc: { version: 1 }, $set: { value: at } },
          { returnDocument: 'after' },
        ),
      );
      const winners = results.filter((result) => result !== null);
      expect(winners).toHaveLength(1);
      expect(await counters().findOne({ _id: 'version' })).toEqual(winners[0]);
    }
  }, 60_000);

  it('add up when everyone reads and then writes under the condition that nothing has changed', async () => {
    await counters().insertOne({ _id: 'optimistic', value: 0, version: 0 });
    await times(20, async () => {
      for (let done = 0; done < 10;) {
        const read = await counters().findOne({ _id: 'optimistic' });
        const { modifiedCount } = await counters().updateOne(
          { _id: 'optimistic', version: read?.version ?? -1 },
          { $set: { value: (read?.value ?? NaN) + 1, version: (read?.version ?? NaN) + 1 } },
        );
        done += modifiedCount;
      }
    });
    expect(await counters().findOne({ _id: 'optimistic' })).toEqual({ _id: 'optimistic', value: 200, version: 200 });
  }, 60_000);

  it('are seen by their own client at once', async () => {
    await times(300, async (place) => {
      const at = place + 1;
      await counters().insertOne({ _id: `own-${at}`, value: at });
      expect(await counters().findOne({ _id: `own-${at}` })).toEqual({ _id: `own-${at}`, value: at });
      await counters().updateOne({ _id: `own-${at}` }, { $set: { value: -at } });
      expect((await counters().findOne({ value: -at, _id: `own-${at}` }))?.value).toBe(-at);
    });
  }, 60_000);

  it('let one of fifty in that claim the same unique value', async () => {
    const names = own.client.db('test').collection<{ name: string }>('names');
    await names.createIndex({ name: 1 }, { unique: true });
    for (let round = 0; round < 10; round += 1) {
      const results = await times(50, () =>
        names.insertOne({ name: `round ${round}` }).then(
          () => 'stored',
          (error: unknown) => error,
        ),
      );
      expect(results.filter((result) => result === 'stored')).toHaveLength(1);
      const refused = results.filter((result) => result instanceof MongoServerError && result.code === 11000);
      expect(refused).toHaveLength(49);
    }
    expect(await names.countDocuments({})).toBe(10);
  }, 60_000);

  it('make one document when they upsert the same one', async () => {
    const letters = own.client.db('test').collection<{ key: string; count: number }>('letters');
    await letters.createIndex({ key: 1 }, { unique: true });
    await times(100, () => letters.updateOne({ key: 'reminder' }, { $inc: { count: 1 } }, { upsert: true }));
    expect(await letters.find({}, { projection: { _id: 0 } }).toArray()).toEqual([{ key: 'reminder', count: 100 }]);
  }, 60_000);

  it('find new indexes complete, however many writes came while they were made', async () => {
    const moving = own.client.db('test').collection<{ _id: number; group: number }>('moving');
    const writing = times(400, (at) => moving.insertOne({ _id: at, group: at % 4 }));
    await moving.createIndex({ group: 1 });
    const reading = times(40, () => moving.find({ group: 1 }).hint({ group: 1 }).toArray());
    await writing;
    for (const found of await reading) expect(found.every(({ group }) => group === 1)).toBe(true);
    expect(await moving.countDocuments({ group: 1 }, { hint: { group: 1 } })).toBe(100);
  }, 60_000);
});
