import mongoose from 'mongoose';
import type { Connection, Model } from 'mongoose';
import { useMongo } from './test-mongo.js';

interface Customer {
  name: string;
  email?: string;
}

interface Case {
  ref: string;
  version: number;
  severity: 'low' | 'high';
  tags: string[];
  clocks: { name: string; dueAt?: Date; spent: number }[];
  contact: { phone?: string };
  customer?: mongoose.Types.ObjectId;
  extra?: Map<string, string>;
  createdAt?: Date;
  updatedAt?: Date;
}

const mongo = useMongo();
const held: { connection?: Connection } = {};
let Case: Model<Case>;
let Customer: Model<Customer>;

beforeAll(async () => {
  const connection = await mongoose
    .createConnection(mongo.uri, { dbName: mongo.db.databaseName, autoIndex: false })
    .asPromise();
  held.connection = connection;
  Customer = connection.model<Customer>(
    'Customer',
    new mongoose.Schema<Customer>({ name: { type: String, required: true }, email: { type: String, lowercase: true } }),
  );
  const schema = new mongoose.Schema<Case>(
    {
      ref: { type: String, required: true, unique: true },
      version: { type: Number, default: 1 },
      severity: { type: String, enum: ['low', 'high'], default: 'low' },
      tags: [String],
      clocks: [{ _id: false, name: String, dueAt: Date, spent: { type: Number, default: 0 } }],
      contact: { phone: String },
      customer: { type: mongoose.Schema.Types.ObjectId, ref: 'Customer' },
      extra: { type: Map, of: String },
    },
    { timestamps: true, optimisticConcurrency: true },
  );
  schema.index({ severity: 1, 'clocks.dueAt': 1 });
  Case = connection.model<Case>('Case', schema);
  await Case.createCollection();
  await Case.syncIndexes();
});

afterAll(() => held.connection?.close());
beforeEach(async () => {
  await Case.deleteMany({});
  await Customer.deleteMany({});
});

describe('a mongoose model', () => {
  it('creates, finds, and fills in defaults and timestamps', async () => {
    const { _id } = await Case.create({ ref: 'C-1', tags: ['a'], extra: new Map([['k', 'v']]) });
    const found = await Case.findById(_id).orFail();
    expect(found.toObject({ flattenMaps: true })).toMatchObject({
      ref: 'C-1',
      version: 1,
      severity: 'low',
      tags: ['a'],
      clocks: [],
      extra: { k: 'v' },
    });
    expect(found.createdAt).toBeInstanceOf(Date);
  });

  it('has made its indexes', async () => {
    const indexes = await Case.listIndexes();
    expect(indexes.map(({ key }) => key as Record<string, unknown>)).toEqual([
      { _id: 1 },
      { ref: 1 },
      { severity: 1, 'clocks.dueAt': 1 },
    ]);
    expect(await Case.diffIndexes()).toEqual({ toDrop: [], toCreate: [] });
  });

  it('refuses a second of what is unique', async () => {
    await Case.create({ ref: 'C-1' });
    await expect(Case.create({ ref: 'C-1' })).rejects.toMatchObject({ code: 11000, keyValue: { ref: 'C-1' } });
  });

  it('saves only what was changed', async () => {
    const made = await Case.create({ ref: 'C-1', clocks: [{ name: 'x' }] });
    const [clock] = made.clocks;
    if (clock) clock.spent = 5;
    made.tags.push('new');
    made.contact.phone = '123';
    await made.save();
    expect(await Case.findById(made._id).lean()).toMatchObject({
      clocks: [{ name: 'x', spent: 5 }],
      tags: ['new'],
      contact: { phone: '123' },
    });
  });

  it('notices that another has saved in between', async () => {
    await Case.create({ ref: 'C-1' });
    const [mine, yours] = [await Case.findOne().orFail(), await Case.findOne().orFail()];
    mine.severity = 'high';
    await mine.save();
    yours.tags.push('late');
    await expect(yours.save()).rejects.toBeInstanceOf(mongoose.Error.VersionError);
  });

  it('commits a complaint by comparing its version', async () => {
    const { _id } = await Case.create({ ref: 'C-1' });
    const commit = (): Promise<unknown> =>
      Case.findOneAndUpdate(
        { _id, version: 1 },
        { $set: { severity: 'high' }, $push: { tags: { $each: ['t'] } }, $inc: { version: 1 } },
        { returnDocument: 'after' },
      ).lean();
    const outcomes = await Promise.all([commit(), commit(), commit()]);
    expect(outcomes.filter((outcome) => outcome !== null)).toMatchObject([
      { version: 2, severity: 'high', tags: ['t'] },
    ]);
  });

  it('populates', async () => {
    const customer = await Customer.create({ name: 'Ann', email: 'ANN@x.org' });
    await Case.create({ ref: 'C-1', customer: customer._id });
    const found = await Case.findOne().populate<{ customer: Customer }>('customer').orFail();
    expect(found.customer).toMatchObject({ name: 'Ann', email: 'ann@x.org' });
  });

  it('queries by chains, counts, finds distinct values and walks a cursor', async () => {
    await Case.insertMany(
      Array.from({ length: 25 }, (_, n) => ({
        ref: `C-${String(n).padStart(2, '0')}`,
        severity: n % 2 ? 'high' : 'low',
        tags: [`t${n % 3}`],
      })),
    );
    const page = await Case.find({ severity: 'high' })
      .where('tags')
      .in(['t1'])
      .sort('-ref')
      .skip(1)
      .limit(2)
      .select('ref')
      .lean();
    expect(page.map(({ ref }) => ref)).toEqual(['C-13', 'C-07']);
    expect(await Case.countDocuments({ severity: 'low' })).toBe(13);
    expect((await Case.distinct('tags')).sort()).toEqual(['t0', 't1', 't2']);
    let walked = 0;
    for await (const one of Case.find().cursor({ batchSize: 7 })) walked += one.ref.startsWith('C-') ? 1 : 0;
    expect(walked).toBe(25);
  });

  it('aggregates', async () => {
    await Case.insertMany([
      { ref: '1', tags: ['a', 'b'] },
      { ref: '2', tags: ['a'] },
    ]);
    expect(
      await Case.aggregate([{ $unwind: '$tags' }, { $group: { _id: '$tags', n: { $sum: 1 } } }, { $sort: { n: -1 } }]),
    ).toEqual([
      { _id: 'a', n: 2 },
      { _id: 'b', n: 1 },
    ]);
  });

  it('updates many, upserts, replaces, deletes and writes in bulk', async () => {
    await Case.insertMany([{ ref: '1' }, { ref: '2' }]);
    expect(await Case.updateMany({}, { $addToSet: { tags: 'x' } })).toMatchObject({
      matchedCount: 2,
      modifiedCount: 2,
    });
    expect(await Case.updateOne({ ref: '3' }, { severity: 'high' }, { upsert: true })).toMatchObject({
      upsertedCount: 1,
    });
    expect(await Case.findOne({ ref: '3' }).lean()).toMatchObject({ severity: 'high', version: 1 });
    await Case.bulkWrite([
      { updateOne: { filter: { ref: '1' }, update: { $set: { version: 9 } } } },
      { deleteOne: { filter: { ref: '2' } } },
    ]);
    expect(await Case.exists({ ref: '1', version: 9 })).not.toBeNull();
    expect(await Case.deleteOne({ ref: '3' })).toMatchObject({ deletedCount: 1 });
    expect(await Case.find().distinct('ref')).toEqual(['1']);
  });

  it('updates elements by array filters', async () => {
    await Case.create({ ref: '1', clocks: [{ name: 'a' }, { name: 'b' }] });
    await Case.updateOne({ ref: '1' }, { $inc: { 'clocks.$[c].spent': 3 } }, { arrayFilters: [{ 'c.name': 'b' }] });
    expect((await Case.findOne().lean())?.clocks).toEqual([
      { name: 'a', spent: 0 },
      { name: 'b', spent: 3 },
    ]);
  });
});
