import { Decimal128, Double, Int32, Long, ObjectId, Timestamp } from 'mongodb';
import type { Document } from 'mongodb';
import { refused, useMongo } from './test-mongo.js';

const mongo = useMongo();

describe('updateOne', () => {
  it.each<[Document, Document | Document[], Document]>([
    [{ a: 1 }, { $set: { a: 2, 'b.c': 3 } }, { a: 2, b: { c: 3 } }],
    [{}, { $set: { z: 1, b: 2, a: 3 } }, { a: 3, b: 2, z: 1 }],
    [{ a: [1, { b: 2 }] }, { $set: { 'a.1.b': 5, 'a.3': 9 } }, { a: [1, { b: 5 }, null, 9] }],
    [
      { a: 1, b: { c: 1, d: 2 }, e: [1, 2] },
      { $unset: { a: '', 'b.c': '', 'e.0': '', x: '' } },
      { b: { d: 2 }, e: [null, 2] },
    ],
    [{ a: 1 }, { $inc: { a: 2, b: -1, 'c.d': 1 } }, { a: 3, b: -1, c: { d: 1 } }],
    [{ a: 3 }, { $mul: { a: 2, b: 5 } }, { a: 6, b: 0 }],
    [
      { a: 5, b: 5 },
      { $min: { a: 3, b: 9 }, $max: { c: 1 } },
      { a: 3, b: 5, c: 1 },
    ],
    [{ a: 'x' }, { $max: { a: 5 } }, { a: 'x' }],
    [{ a: 1, b: { c: 2 } }, { $rename: { a: 'x', 'b.c': 'y.z', none: 'other' } }, { b: {}, x: 1, y: { z: 2 } }],
    [{ a: [1] }, { $push: { a: 2, b: [3] } }, { a: [1, 2], b: [[3]] }],
    [{ a: [5, 1] }, { $push: { a: { $each: [3, 9], $sort: -1, $slice: 3 } } }, { a: [9, 5, 3] }],
    [{ a: [1, 4] }, { $push: { a: { $each: [2, 3], $position: 1 } } }, { a: [1, 2, 3, 4] }],
    [
      { a: [{ n: 2, k: 1 }] },
      { $push: { a: { $each: [{ n: 1, k: 2 }], $sort: { n: 1 } } } },
      {
        a: [
          { n: 1, k: 2 },
          { n: 2, k: 1 },
        ],
      },
    ],
    [{ a: [1, 2, 3] }, { $push: { a: { $each: [], $slice: -2 } } }, { a: [2, 3] }],
    [{ a: [1, 2] }, { $addToSet: { a: { $each: [2, 3, 3] }, b: 1 } }, { a: [1, 2, 3], b: [1] }],
    [{ a: [{ x: 1 }] }, { $addToSet: { a: { x: 1 } } }, { a: [{ x: 1 }] }],
    [{ a: [1, 2, 3], b: [1, 2] }, { $pop: { a: 1, b: -1, none: 1 } }, { a: [1, 2], b: [2] }],
    [{ a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
    [{ a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
    [{ a: [{ b: 1, c: 1 }, { b: 2 }] }, { $pull: { a: { b: 1 } } }, { a: [{ b: 2 }] }],
    [{ a: [{ b: [1, 2] }, { b: [3] }] }, { $pull: { a: { b: { $elemMatch: { $gt: 2 } } } } }, { a: [{ b: [1, 2] }] }],
    [{ a: ['xa', 'b'] }, { $pull: { a: /^x/ } }, { a: ['b'] }],
    [{ a: [1, 2, 3] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
    [{ a: 13 }, { $bit: { a: { and: 10 }, b: { or: 5 } } }, { a: 8, b: 5 }],
    [{ a: [{ b: 1 }, { b: 2 }] }, { $inc: { 'a.$[].b': 1 } }, { a: [{ b: 2 }, { b: 3 }] }],
    [{ a: [[1, 2], [3]] }, { $mul: { 'a.$[].$[]': 2 } }, { a: [[2, 4], [6]] }],
    [{ a: 1 }, { $setOnInsert: { b: 1 } }, { a: 1 }],
    [{ a: 1, b: 2 }, [{ $set: { c: { $add: ['$a', '$b'] } } }, { $unset: 'a' }], { b: 2, c: 3 }],
    [{ a: 1 }, [{ $replaceWith: { $mergeObjects: [{ z: 1 }, '$$ROOT'] } }], { z: 1, a: 1 }],
    [{ a: { b: 1 } }, [{ $project: { 'a.b': 1 } }], { a: { b: 1 } }],
    [{ a: 1 }, { $set: { a: { $b: 1 } } }, { a: { $b: 1 } }],
  ])('of %j by %j gives %j', async (before, update, after) => {
    const collection = await mongo.collection({ _id: 1, ...before });
    const result = await collection.updateOne({}, update);
    expect(result.matchedCount).toBe(1);
    const { _id, ...found } = (await collection.findOne()) ?? {};
    expect(_id).toBe(1);
    expect(found).toEqual(after);
    expect(Object.keys(found)).toEqual(Object.keys(after));
  });

  it.each<[Document, Document]>([
    [{ a: 1 }, { $set: { a: 1 } }],
    [{ a: [1] }, { $addToSet: { a: 1 } }],
    [{ a: [1] }, { $pull: { a: 5 } }],
    [{ a: 1 }, { $inc: { a: 0 } }],
    [{ a: 1 }, { $unset: { b: 1 } }],
    [{ a: 1 }, { $max: { a: 0 } }],
    [{ a: 1 }, { $setOnInsert: { b: 1 } }],
  ])('of %j by %j modifies nothing', async (before, update) => {
    const collection = await mongo.collection(before);
    expect(await collection.updateOne({}, update)).toMatchObject({ matchedCount: 1, modifiedCount: 0 });
  });

  it.each<[Document, Document | Document[], number, RegExp]>([
    [
      {},
      { $foo: { a: 1 } },
      9,
      /^Unknown modifier: \$foo\. Expected a valid update modifier or pipeline-style update specified as an array/,
    ],
    [{}, { $set: { a: 1 }, $inc: { a: 1 } }, 40, /^Updating the path 'a' would create a conflict at 'a'/],
    [{}, { $set: { a: 1, 'a.b': 1 } }, 40, /^Updating the path 'a\.b' would create a conflict at 'a'/],
    [{}, { $set: { _id: 2 } }, 66, /^Performing an update on the path '_id' would modify the immutable field '_id'/],
    [{ a: 1 }, { $set: { 'a.b': 1 } }, 28, /^Cannot create field 'b' in element \{a: 1\}/],
    [{ a: null }, { $set: { 'a.b': 1 } }, 28, /^Cannot create field 'b' in element \{a: null\}/],
    [
      { a: 'x' },
      { $inc: { a: 1 } },
      14,
      /^Cannot apply \$inc to a value of non-numeric type\. \{_id: 1\} has the field 'a' of non-numeric type string/,
    ],
    [{}, { $inc: { a: 'x' } }, 14, /^Cannot increment with non-numeric argument: \{a: "x"\}/],
    [{ a: 1 }, { $push: { a: 1 } }, 2, /^The field 'a' must be an array but is of type int in document \{_id: 1\}/],
    [
      { a: 1 },
      { $addToSet: { a: 1 } },
      2,
      /^Cannot apply \$addToSet to non-array field\. Field named 'a' has non-array type int/,
    ],
    [{ a: [] }, { $pop: { a: 2 } }, 9, /^\$pop expects 1 or -1, found: 2/],
    [{ a: 1 }, { $pop: { a: 1 } }, 14, /^Path 'a' contains an element of non-array type 'int'/],
    [{ a: 1 }, { $pull: { a: 1 } }, 2, /^Cannot apply \$pull to a non-array value/],
    [{}, { $rename: { a: 'a' } }, 2, /must differ/],
    [{}, { $set: { 'a..b': 1 } }, 56, /contains an empty field name/],
    [{}, { $set: { $a: 1 } }, 52, /not valid for storage|is not allowed/],
    [{ a: [1] }, { $set: { 'a.$': 1 } }, 2, /^The positional operator did not find the match needed from the query\./],
    [{ a: 1 }, { $set: { 'a.$[]': 1 } }, 2, /^Cannot apply array updates to non-array element a: 1/],
    [{}, { $set: { 'a.$[]': 1 } }, 2, /^The path 'a' must exist in the document in order to apply array updates\./],
    [{}, [{ $match: {} }], 72, /\$match is not allowed to be used within an update/],
  ])('of %j by %j is refused with %i', async (before, update, code, message) => {
    const collection = await mongo.collection({ _id: 1, ...before });
    const error = await refused(collection.updateOne({}, update));
    expect(error.code).toBe(code);
    expect(error.message.replace(/^Plan executor error during update :: caused by :: /, '')).toMatch(message);
    expect(await collection.findOne()).toEqual({ _id: 1, ...before });
  });

  it('writes the current time', async () => {
    const collection = await mongo.collection({ a: 1 });
    const update: Document = { $currentDate: { date: true, stamp: { $type: 'timestamp' } } };
    await collection.updateOne({}, update);
    const found = await collection.findOne();
    expect(found?.['date']).toBeInstanceOf(Date);
    expect(found?.['stamp']).toBeInstanceOf(Timestamp);
  });

  it('changes the element that the filter found', async () => {
    const collection = await mongo.collection({ _id: 1, a: [{ n: 1 }, { n: 2 }] });
    await collection.updateOne({ 'a.n': 2 }, { $set: { 'a.$.done': true } });
    await collection.updateOne({ a: { $elemMatch: { n: 1 } } }, { $inc: { 'a.$.n': 10 } });
    expect(await collection.findOne()).toEqual({ _id: 1, a: [{ n: 11 }, { n: 2, done: true }] });
  });
});

describe('array filters', () => {
  const grades: Document = {
    _id: 1,
    grades: [
      { n: 80, marks: [1, 2] },
      { n: 95, marks: [3, 4] },
    ],
  };
  it.each<[Document, Document[], unknown]>([
    [
      { $set: { 'grades.$[g].n': 100 } },
      [{ 'g.n': { $gte: 90 } }],
      [
        { n: 80, marks: [1, 2] },
        { n: 100, marks: [3, 4] },
      ],
    ],
    [
      { $inc: { 'grades.$[].marks.$[m]': 10 } },
      [{ m: { $gte: 2, $lt: 4 } }],
      [
        { n: 80, marks: [1, 12] },
        { n: 95, marks: [13, 4] },
      ],
    ],
    [
      { $set: { 'grades.$[g].marks.$[m]': 0 } },
      [{ 'g.n': 80 }, { m: 1 }],
      [
        { n: 80, marks: [0, 2] },
        { n: 95, marks: [3, 4] },
      ],
    ],
    [{ $unset: { 'grades.$[g].marks': '' } }, [{ $or: [{ 'g.n': 80 }, { 'g.n': 95 }] }], [{ n: 80 }, { n: 95 }]],
    [
      { $push: { 'grades.$[g].marks': 9 } },
      [{ g: { $type: 'object' }, 'g.n': 95 }],
      [
        { n: 80, marks: [1, 2] },
        { n: 95, marks: [3, 4, 9] },
      ],
    ],
  ])('%j with %j', async (update, arrayFilters, expected) => {
    const collection = await mongo.collection(grades);
    await collection.updateMany({}, update, { arrayFilters });
    expect((await collection.findOne())?.['grades']).toEqual(expected);
  });

  it.each<[Document, Document[], number, RegExp]>([
    [{ $set: { 'a.$[x]': 1 } }, [], 2, /^No array filter found for identifier 'x' in path 'a\.\$\[x\]'/],
    [{ $set: { a: 1 } }, [{ x: 1 }], 9, /^The array filter for identifier 'x' was not used in the update/],
    [
      { $set: { 'a.$[x]': 1 } },
      [{ x: 1 }, { x: 2 }],
      9,
      /^Found multiple array filters with the same top-level field name x/,
    ],
    [{ $set: { 'a.$[x]': 1 } }, [{ x: 1, y: 2 }], 9, /Expected a single top-level field name, found 'x' and 'y'/],
    [
      { $set: { 'a.$[X]': 1 } },
      [{ X: 1 }],
      2,
      /must be an alphanumeric string beginning with a lowercase letter, found 'X'/,
    ],
  ])('%j with %j is refused with %i', async (update, arrayFilters, code, message) => {
    const collection = await mongo.collection({ a: [1] });
    const error = await refused(collection.updateOne({}, update, { arrayFilters }));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });
});

describe('an upsert', () => {
  it.each<[Document, Document | Document[], Document]>([
    [{ _id: 5, a: 1, b: { $gt: 3 } }, { $set: { c: 2 } }, { _id: 5, a: 1, c: 2 }],
    [{ _id: 5, 'a.b': 1, $and: [{ c: { $eq: 2 } }] }, { $setOnInsert: { d: 3 } }, { _id: 5, a: { b: 1 }, c: 2, d: 3 }],
    [{ a: /x/ }, { $inc: { n: 1 }, $set: { _id: 5 } }, { _id: 5, n: 1 }],
    [{ _id: 5, a: 1 }, [{ $set: { b: { $add: ['$a', 1] } } }], { _id: 5, a: 1, b: 2 }],
    [{ _id: 5 }, { $push: { a: 1 }, $unset: { b: '' } }, { _id: 5, a: [1] }],
  ])('of %j with %j inserts %j', async (filter, update, expected) => {
    const collection = await mongo.collection();
    const result = await collection.updateOne(filter, update, { upsert: true });
    expect(result).toMatchObject({ matchedCount: 0, modifiedCount: 0, upsertedCount: 1, upsertedId: 5 });
    expect(await collection.find().toArray()).toEqual([expected]);
  });

  it('makes an ObjectId when nothing gives an _id', async () => {
    const collection = await mongo.collection();
    const { upsertedId } = await collection.updateOne({ a: 1 }, { $set: { b: 1 } }, { upsert: true });
    expect(upsertedId).toBeInstanceOf(ObjectId);
    expect(Object.keys((await collection.findOne({ _id: upsertedId as ObjectId })) ?? {})).toEqual(['_id', 'a', 'b']);
  });

  it('replaces nothing by the replacement under the _id of the filter', async () => {
    const collection = await mongo.collection();
    await collection.replaceOne({ _id: 7, a: 1 } as Document, { b: 2 }, { upsert: true });
    expect(await collection.find().toArray()).toEqual([{ _id: 7, b: 2 }]);
  });
});

describe('number types', () => {
  /** The types of all fields, as the server sees them. */
  const typesOf = async (document: Document, update?: Document): Promise<Document | null> => {
    const collection = await mongo.collection(document);
    if (update !== undefined) await collection.updateOne({}, update);
    const project = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, { $type: `$${name}` }]));
    return (await collection.aggregate([{ $project: { _id: 0, ...project } }]).toArray())[0] ?? null;
  };
  const numbers = { a: new Int32(1), b: Long.fromNumber(1), c: new Double(1), d: Decimal128.fromString('1') };

  it('are kept through an update of something else', async () => {
    const types = { a: 'int', b: 'long', c: 'double', d: 'decimal' };
    expect(await typesOf(numbers)).toEqual(types);
    expect(await typesOf({ ...numbers, x: 1 }, { $set: { x: 2 } })).toEqual(types);
  });

  it.each<[string, unknown, Document]>([
    ['an int', new Int32(1), { a: 'int', b: 'long', c: 'double', d: 'decimal' }],
    ['a long', Long.fromNumber(1), { a: 'long', b: 'long', c: 'double', d: 'decimal' }],
    ['a double', new Double(1), { a: 'double', b: 'double', c: 'double', d: 'decimal' }],
    ['a decimal', Decimal128.fromString('1'), { a: 'decimal', b: 'decimal', c: 'decimal', d: 'decimal' }],
  ])('widen when %s is added', async (_name, operand, types) => {
    expect(await typesOf(numbers, { $inc: { a: operand, b: operand, c: operand, d: operand } })).toEqual(types);
  });

  it('go from int to long before they overflow, and never beyond a long', async () => {
    const collection = await mongo.collection({ a: new Int32(2147483647), b: Long.MAX_VALUE });
    await collection.updateOne({}, { $inc: { a: 1 } });
    expect((await collection.findOne({}, { promoteLongs: false }))?.['a']).toEqual(Long.fromNumber(2147483648));
    expect((await refused(collection.updateOne({}, { $inc: { b: 1 } }))).code).toBe(2);
  });

  it('are compared exactly beyond what a double can tell', async () => {
    const collection = await mongo.collection(
      { _id: 1, a: Long.fromString('9007199254740993') },
      { _id: 2, a: Long.fromString('9007199254740992') },
    );
    const found = await collection.find({ a: { $gt: 9007199254740992 } }).toArray();
    expect(found.map(({ _id }) => _id as unknown)).toEqual([1]);
  });

  it('of decimals add without an error of rounding', async () => {
    const collection = await mongo.collection({ a: Decimal128.fromString('0.1') });
    await collection.updateOne({}, { $inc: { a: Decimal128.fromString('0.2') } });
    expect(String((await collection.findOne())?.['a'])).toBe('0.3');
  });
});
