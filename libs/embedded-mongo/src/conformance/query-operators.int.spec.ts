import { Binary, BSONRegExp, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId } from 'mongodb';
import type { Document } from 'mongodb';
import { refused, useMongo } from './test-mongo.js';

const mongo = useMongo();

/** Documents, a filter, and the ids that it finds. */
type Case = [filter: Document, documents: Document[], found: number[]];

describe('a query finds', () => {
  it.each<Case>([
    [
      { a: 1 },
      [{ a: 1 }, { a: new Double(1) }, { a: Long.fromNumber(1) }, { a: Decimal128.fromString('1.0') }, { a: '1' }],
      [0, 1, 2, 3],
    ],
    [{ a: null }, [{ a: null }, {}, { a: 0 }, { a: [null] }, { a: [] }], [0, 1, 3]],
    [{ a: { $ne: null } }, [{ a: null }, {}, { a: 0 }, { a: [null] }], [2]],
    [{ a: { $exists: true } }, [{ a: null }, {}, { a: 0 }], [0, 2]],
    [{ a: { $exists: false } }, [{ a: null }, {}, { a: 0 }], [1]],
    [{ a: [1, 2] }, [{ a: [1, 2] }, { a: [2, 1] }, { a: [[1, 2]] }, { a: [1, 2, 3] }], [0, 2]],
    [{ a: { b: 1, c: 2 } }, [{ a: { b: 1, c: 2 } }, { a: { c: 2, b: 1 } }, { a: { b: 1, c: 2, d: 3 } }], [0]],
    [{ a: {} }, [{ a: {} }, { a: { b: 1 } }, {}], [0]],
    [{ 'a.b': 1 }, [{ a: { b: 1 } }, { a: [{ b: 1 }] }, { a: [{ b: [1] }] }, { a: [[{ b: 1 }]] }], [0, 1, 2]],
    [
      { 'a.b': null },
      [{ a: { b: null } }, { a: {} }, { a: [{ c: 1 }] }, { a: [] }, { a: [1] }, { a: 1 }, {}],
      [0, 1, 2, 5, 6],
    ],
    [{ 'a.b': { $exists: false } }, [{ a: [] }, { a: [{ b: 1 }] }, { a: [1] }], [0, 2]],
    [{ 'a.0': 1 }, [{ a: [1, 2] }, { a: [2, 1] }, { a: { 0: 1 } }, { a: [[1]] }], [0, 2]],
    [{ 'a.1.b': 1 }, [{ a: [{ b: 2 }, { b: 1 }] }, { a: [{ b: 1 }, { b: 2 }] }], [0]],
    [{ a: { $gt: 1 } }, [{ a: 1 }, { a: 1.5 }, { a: '2' }, { a: [0, 3] }, { a: null }, { a: new Date(5) }], [1, 3]],
    [{ a: { $gte: 1, $lte: 2 } }, [{ a: 1 }, { a: 2 }, { a: 3 }, { a: [0, 5] }], [0, 1, 3]],
    [{ a: { $lt: 'b' } }, [{ a: 'a' }, { a: 'B' }, { a: 'b' }, { a: 1 }], [0, 1]],
    [{ a: { $lte: null } }, [{ a: null }, {}, { a: 1 }], [0, 1]],
    [{ a: { $gt: new Date(1000) } }, [{ a: new Date(2000) }, { a: new Date(500) }, { a: 2000 }], [0]],
    [{ a: { $gt: new MinKey() } }, [{ a: 1 }, { a: 'x' }], [0, 1]],
    [{ a: { $lt: new MaxKey() } }, [{ a: 1 }, { a: 'x' }], [0, 1]],
    [{ a: { $lt: NaN } }, [{ a: NaN }, { a: 1 }], []],
    [{ a: { $gte: NaN } }, [{ a: NaN }, { a: 1 }], [0]],
    [{ a: NaN }, [{ a: NaN }, { a: 1 }, { a: Decimal128.fromString('NaN') }], [0, 2]],
    [{ a: { $gt: { b: 1 } } }, [{ a: { b: 2 } }, { a: { b: 0 } }, { a: { c: 1 } }, { a: 5 }], [0, 2]],
    [{ a: { $gt: [1] } }, [{ a: [2] }, { a: [1, 0] }, { a: [0, 9] }, { a: 5 }], [0, 1]],
    [{ a: { $in: [1, 'x', null] } }, [{ a: 1 }, { a: 'x' }, {}, { a: [1] }, { a: 2 }], [0, 1, 2, 3]],
    [{ a: { $in: [] } }, [{ a: 1 }, {}], []],
    [{ a: { $in: [/^a/i, 5] } }, [{ a: 'Abc' }, { a: 5 }, { a: 'ba' }], [0, 1]],
    [{ a: { $nin: [1, null] } }, [{ a: 1 }, {}, { a: 2 }, { a: [1, 2] }], [2]],
    [{ a: new BSONRegExp('b.d', 's') }, [{ a: 'abcd' }, { a: 'b\nd' }, { a: 'bd' }, { a: ['x', 'bxd'] }], [0, 1, 3]],
    [{ a: { $regex: 'AB', $options: 'i' } }, [{ a: 'xaby' }, { a: 'a b' }], [0]],
    [{ a: { $regex: '^b', $options: 'm' } }, [{ a: 'a\nb' }, { a: 'ab' }], [0]],
    [{ a: { $regex: 'a b # comment', $options: 'x' } }, [{ a: 'ab' }, { a: 'a b' }], [0]],
    [{ a: { $not: /^a/ } }, [{ a: 'abc' }, { a: 'b' }, {}], [1, 2]],
    [{ a: { $not: { $gt: 5 } } }, [{ a: 6 }, { a: 5 }, { a: 'x' }, {}], [1, 2, 3]],
    [{ a: { $all: [1, 2] } }, [{ a: [1, 2, 3] }, { a: [1] }, { a: 1 }], [0]],
    [{ a: { $all: [1] } }, [{ a: 1 }, { a: [1] }, { a: 2 }], [0, 1]],
    [{ a: { $all: [] } }, [{ a: [] }, { a: 1 }], []],
    [
      { a: { $all: [{ $elemMatch: { b: 1 } }, { $elemMatch: { b: 2 } }] } },
      [{ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 1 }] }],
      [0],
    ],
    [{ a: { $elemMatch: { $gt: 1, $lt: 3 } } }, [{ a: [0, 5] }, { a: [2] }, { a: 2 }], [1]],
    [
      { a: { $elemMatch: { b: 1, c: 2 } } },
      [{ a: [{ b: 1 }, { c: 2 }] }, { a: [{ b: 1, c: 2 }] }, { a: { b: 1, c: 2 } }],
      [1],
    ],
    [{ a: { $elemMatch: { $or: [{ b: 1 }, { c: 1 }] } } }, [{ a: [{ c: 1 }] }, { a: [{ d: 1 }] }], [0]],
    [{ 'a.b': { $elemMatch: { $eq: 1 } } }, [{ a: [{ b: [1] }] }, { a: [{ b: 1 }] }], [0]],
    [{ a: { $size: 2 } }, [{ a: [1, 2] }, { a: [[1, 2]] }, { a: 2 }], [0]],
    [{ a: { $type: 'string' } }, [{ a: 'x' }, { a: ['x'] }, { a: 1 }], [0, 1]],
    [{ a: { $type: 'array' } }, [{ a: [] }, { a: [1] }, { a: 1 }], [0, 1]],
    [{ a: { $type: ['int', 'null'] } }, [{ a: new Int32(1) }, { a: null }, { a: 1.5 }, {}], [0, 1]],
    [
      { a: { $type: 'number' } },
      [{ a: 1 }, { a: 1.5 }, { a: Long.ONE }, { a: Decimal128.fromString('1') }, { a: '1' }],
      [0, 1, 2, 3],
    ],
    [{ a: { $type: 7 } }, [{ a: new ObjectId() }, { a: 1 }], [0]],
    [{ a: { $mod: [3, 1] } }, [{ a: 4 }, { a: 3 }, { a: 7.9 }, { a: -2 }, { a: 'x' }], [0, 2]],
    [{ a: { $bitsAllSet: 5 } }, [{ a: 7 }, { a: 4 }, { a: 'x' }], [0]],
    [{ a: { $bitsAnySet: [0, 2] } }, [{ a: 4 }, { a: 2 }], [0]],
    [{ a: { $bitsAllClear: 5 } }, [{ a: 2 }, { a: 3 }], [0]],
    [{ a: { $bitsAnyClear: 5 } }, [{ a: 4 }, { a: 5 }], [0]],
    [
      { a: { $bitsAllSet: new Binary(Buffer.from([4])) } },
      [{ a: 4 }, { a: 3 }, { a: new Binary(Buffer.from([6])) }],
      [0, 2],
    ],
    [{ $or: [{ a: 1 }, { b: 1 }] }, [{ a: 1 }, { b: 1 }, { c: 1 }], [0, 1]],
    [{ $nor: [{ a: 1 }, { b: 1 }] }, [{ a: 1 }, { b: 1 }, { c: 1 }], [2]],
    [{ $and: [{ a: { $gt: 1 } }, { a: { $lt: 4 } }] }, [{ a: 2 }, { a: 5 }, { a: [0, 9] }], [0, 2]],
    [{ $expr: { $gt: ['$a', '$b'] } }, [{ a: 2, b: 1 }, { a: 1, b: 2 }, { a: 1 }], [0, 2]],
    [{ a: 1, $comment: 'why' }, [{ a: 1 }], [0]],
    [{ a: { $eq: /x/ } }, [{ a: 'x' }, { a: /x/ }], [1]],
    [{ a: true }, [{ a: true }, { a: 1 }, { a: false }], [0]],
    [{ a: '' }, [{ a: '' }, { a: null }, {}], [0]],
    [{ 'a.b.c': 1 }, [{ a: [{ b: [{ c: 1 }] }] }, { a: { b: { c: 1 } } }, { a: [{ b: [[{ c: 1 }]] }] }], [0, 1]],
    [
      { $or: [{ a: { $elemMatch: { b: 1 } } }, { a: { $size: 0 } }] },
      [{ a: [{ b: 1 }] }, { a: [] }, { a: [1] }],
      [0, 1],
    ],
  ])('%j in %j', async (filter, documents, found) => {
    const collection = await mongo.collection(...documents.map((document, _id) => ({ _id, ...document })));
    const ids = (await collection.find(filter).sort({ _id: 1 }).toArray()).map(({ _id }) => _id as unknown as number);
    expect(ids).toEqual(found);
    expect(await collection.countDocuments(filter)).toBe(found.length);
  });
});

describe('a query is refused', () => {
  it.each<[Document, number, RegExp]>([
    [{ a: { $foo: 1 } }, 2, /unknown operator: \$foo/],
    [{ $foo: 1 }, 2, /unknown top level operator: \$foo/],
    [{ a: { $in: 5 } }, 2, /\$in needs an array/],
    [{ a: { $nin: 5 } }, 2, /\$nin needs an array/],
    [{ $and: [] }, 2, /nonempty array/],
    [{ $or: 5 }, 2, /\$or must be an array/],
    [{ a: { $regex: '(' } }, 51091, /Regular expression is invalid/],
    [{ a: { $mod: [0, 1] } }, 2, /divisor cannot be 0/],
    [{ a: { $mod: [1] } }, 2, /malformed mod, not enough elements/],
    [{ a: { $size: -1 } }, 2, /\$size/],
    [{ a: { $type: 'foo' } }, 2, /Unknown type name alias: foo/],
    [{ a: { $elemMatch: 1 } }, 2, /\$elemMatch needs an Object/],
    [{ a: { $not: 1 } }, 2, /\$not needs a regex or a document/],
    [{ a: { $all: 1 } }, 2, /\$all needs an array/],
    [{ a: { $options: 'i' } }, 2, /\$options needs a \$regex/],
    [{ $expr: { $nothing: 1 } }, 168, /Unrecognized expression '\$nothing'/],
  ])('%j with %i', async (filter, code, message) => {
    const collection = await mongo.collection({ a: 1 });
    const error = await refused(collection.find(filter).toArray());
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });
});

describe('a sort', () => {
  it('orders every type as BSON does', async () => {
    const values = [
      new MinKey(),
      null,
      -1,
      2.5,
      Long.fromNumber(7),
      'a',
      'b',
      { x: 1 },
      new Binary(Buffer.from('x')),
      new ObjectId('000000000000000000000001'),
      false,
      true,
      new Date(0),
      /x/,
      new MaxKey(),
    ];
    const collection = await mongo.collection(...values.map((a, _id) => ({ _id, a })).reverse());
    const ids = (await collection.find().sort({ a: 1 }).toArray()).map(({ _id }) => _id as unknown);
    expect(ids).toEqual(values.map((_value, id) => id));
  });

  it.each<[Document, number[]]>([
    [{ a: 1 }, [3, 2, 0, 1]],
    [{ a: -1 }, [0, 1, 2, 3]],
    [{ b: 1, a: -1 }, [0, 1, 2, 3]],
    [{ 'c.d': 1, _id: -1 }, [3, 2, 1, 0]],
  ])('by %j takes the least or the greatest element of an array', async (sort, expected) => {
    const documents: Document[] = [{ _id: 0, a: [1, 9] }, { _id: 1, a: 5 }, { _id: 2 }, { _id: 3, a: [] }];
    const collection = await mongo.collection(...documents);
    expect(
      (
        await collection
          .find()
          .sort(sort as never)
          .toArray()
      ).map(({ _id }) => _id as unknown),
    ).toEqual(expected);
  });

  it('goes with skip and limit', async () => {
    const collection = await mongo.collection(...Array.from({ length: 30 }, (_, n) => ({ n: (n * 7) % 30 })));
    expect((await collection.find().sort({ n: -1 }).skip(5).limit(3).toArray()).map(({ n }) => n as number)).toEqual([
      24, 23, 22,
    ]);
  });
});

describe('a projection', () => {
  const document: Document = { _id: 1, a: 1, b: { c: 2, d: 3 }, e: [{ f: 1, g: 2 }, 5, { f: 3 }], n: [1, 2, 3, 4] };
  it.each<[Document, Document]>([
    [{ a: 1 }, { _id: 1, a: 1 }],
    [{ _id: 0, a: 1 }, { a: 1 }],
    [{ _id: 1 }, { _id: 1 }],
    [{ 'b.c': 1 }, { _id: 1, b: { c: 2 } }],
    [{ b: { d: 1 } }, { _id: 1, b: { d: 3 } }],
    [{ 'e.f': 1 }, { _id: 1, e: [{ f: 1 }, { f: 3 }] }],
    [
      { b: 0, e: 0, n: 0 },
      { _id: 1, a: 1 },
    ],
    [
      { 'b.c': 0, e: 0, n: 0 },
      { _id: 1, a: 1, b: { d: 3 } },
    ],
    [
      { a: 1, n: { $slice: 2 } },
      { _id: 1, a: 1, n: [1, 2] },
    ],
    [
      { a: 1, n: { $slice: [-2, 1] } },
      { _id: 1, a: 1, n: [3] },
    ],
    [{ e: { $elemMatch: { f: 3 } } }, { _id: 1, e: [{ f: 3 }] }],
    [{ twice: { $multiply: ['$a', 2] } }, { _id: 1, twice: 2 }],
    [
      { a: 1, copy: '$b.c' },
      { _id: 1, a: 1, copy: 2 },
    ],
    [
      { a: 1, x: { $literal: 5 } },
      { _id: 1, a: 1, x: 5 },
    ],
    [{ nothing: 1 }, { _id: 1 }],
  ])('%j', async (projection, expected) => {
    const collection = await mongo.collection(document);
    expect(await collection.findOne({}, { projection })).toEqual(expected);
  });

  it('of the matched element', async () => {
    const collection = await mongo.collection(document);
    expect(await collection.findOne({ 'e.f': 3 }, { projection: { 'e.$': 1 } })).toEqual({ _id: 1, e: [{ f: 3 }] });
  });

  it.each<[Document, number]>([
    [{ a: 1, b: 0 }, 31254],
    [{ a: 0, b: 1 }, 31253],
    [{ a: 1, 'a.b': 1 }, 31249],
    [{ $a: 1 }, 16410],
  ])('%j is refused with %i', async (projection, code) => {
    const collection = await mongo.collection(document);
    expect((await refused(collection.findOne({}, { projection }))).code).toBe(code);
  });
});
