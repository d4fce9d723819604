import { Decimal128 } from 'mongodb';
import type { Document } from 'mongodb';
import { refused, useMongo } from './test-mongo.js';

const mongo = useMongo();
const summer = new Date('2026-07-01T03:30:15.250Z');
const tz = 'America/New_York';

describe('an expression', () => {
  it.each<[unknown, Document, unknown]>([
    [{ $add: ['$a', 1, 2] }, { a: 1 }, 4],
    [{ $add: [summer, 1000] }, {}, new Date(summer.getTime() + 1000)],
    [{ $subtract: [new Date(5000), new Date(2000)] }, {}, 3000],
    [{ $multiply: ['$a', 1.5] }, { a: 4 }, 6],
    [{ $divide: [7, 2] }, {}, 3.5],
    [{ $mod: [-7, 3] }, {}, -1],
    [{ $round: [2.675, 2] }, {}, 2.68],
    [{ $round: [2.5, 0] }, {}, 2],
    [{ $trunc: [-1.75, 1] }, {}, -1.7],
    [{ $abs: -5 }, {}, 5],
    [{ $pow: [2, 10] }, {}, 1024],
    [{ $concat: ['a', null] }, {}, null],
    [{ $toUpper: '$s' }, { s: 'abc' }, 'ABC'],
    [{ $substrCP: ['héllo', 1, 3] }, {}, 'éll'],
    [{ $split: ['a-b', '-'] }, {}, ['a', 'b']],
    [{ $trim: { input: ' x ' } }, {}, 'x'],
    [{ $strLenCP: '投诉' }, {}, 2],
    [{ $strLenBytes: '投诉' }, {}, 6],
    [{ $indexOfCP: ['hello', 'l'] }, {}, 2],
    [{ $regexMatch: { input: 'Complaint', regex: 'PLAIN', options: 'i' } }, {}, true],
    [{ $regexFind: { input: 'ab12', regex: '(\\d)(\\d)' } }, {}, { match: '12', idx: 2, captures: ['1', '2'] }],
    [{ $replaceAll: { input: 'a.b.c', find: '.', replacement: '-' } }, {}, 'a-b-c'],
    [{ $cond: { if: '$a', then: 'yes', else: 'no' } }, { a: '' }, 'yes'],
    [{ $cond: ['$missing', 'yes', 'no'] }, {}, 'no'],
    [{ $ifNull: ['$a', 'default'] }, { a: null }, 'default'],
    [{ $switch: { branches: [{ case: { $gt: ['$a', 5] }, then: 'big' }], default: 'small' } }, { a: 1 }, 'small'],
    [{ $let: { vars: { x: '$a' }, in: { $add: ['$$x', '$$x'] } } }, { a: 2 }, 4],
    [{ $map: { input: '$a', as: 'e', in: { $multiply: ['$$e', 2] } } }, { a: [1, 2] }, [2, 4]],
    [{ $filter: { input: '$a', as: 'e', cond: { $gt: ['$$e.n', 1] } } }, { a: [{ n: 1 }, { n: 2 }] }, [{ n: 2 }]],
    [{ $reduce: { input: '$a', initialValue: '', in: { $concat: ['$$value', '$$this'] } } }, { a: ['x', 'y'] }, 'xy'],
    [
      {
        $zip: {
          inputs: [
            [1, 2],
            ['a', 'b'],
          ],
        },
      },
      {},
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
    [{ $arrayElemAt: ['$a', -1] }, { a: [1, 2] }, 2],
    [{ $first: '$a' }, { a: [1, 2] }, 1],
    [{ $slice: ['$a', -2] }, { a: [1, 2, 3] }, [2, 3]],
    [{ $size: '$a' }, { a: [1] }, 1],
    [{ $in: [2, '$a'] }, { a: [1, 2] }, true],
    [{ $concatArrays: ['$a', [3]] }, { a: [1] }, [1, 3]],
    [{ $reverseArray: [[1, 2]] }, {}, [2, 1]],
    [{ $range: [0, 10, 4] }, {}, [0, 4, 8]],
    [{ $sortArray: { input: [3, 1, 2], sortBy: 1 } }, {}, [1, 2, 3]],
    [{ $setIsSubset: [[1], [1, 2]] }, {}, true],
    [{ $setDifference: [[1, 2], [2]] }, {}, [1]],
    [
      {
        $setEquals: [
          [1, 2],
          [2, 1, 1],
        ],
      },
      {},
      true,
    ],
    [{ $objectToArray: '$o' }, { o: { x: 1 } }, [{ k: 'x', v: 1 }]],
    [{ $arrayToObject: [[{ k: 'a', v: 1 }]] }, {}, { a: 1 }],
    [{ $mergeObjects: ['$o', { y: 2 }] }, { o: { x: 1, y: 1 } }, { x: 1, y: 2 }],
    ['$a.b', { a: [{ b: 1 }, { c: 2 }, { b: 3 }] }, [1, 3]],
    ['$a.0', { a: [1] }, []],
    [{ $type: '$a' }, {}, 'missing'],
    [{ $type: '$a' }, { a: 1.5 }, 'double'],
    [{ $isNumber: '$a' }, { a: Decimal128.fromString('1') }, true],
    [{ $toInt: '42' }, {}, 42],
    [{ $toDouble: '1.5' }, {}, 1.5],
    [{ $toString: 12 }, {}, '12'],
    [{ $toBool: 'false' }, {}, true],
    [{ $toDate: '2026-03-01T12:00:00Z' }, {}, new Date('2026-03-01T12:00:00Z')],
    [{ $convert: { input: 'x', to: 'int', onError: 'bad', onNull: 'none' } }, {}, 'bad'],
    [{ $year: summer }, {}, 2026],
    [{ $hour: { date: '$d', timezone: tz } }, { d: summer }, 23],
    [{ $hour: { date: '$d', timezone: '+08:00' } }, { d: summer }, 11],
    [{ $dayOfWeek: summer }, {}, 4],
    [{ $isoWeek: new Date('2027-01-01T00:00:00Z') }, {}, 53],
    [{ $isoDayOfWeek: summer }, {}, 3],
    [
      { $dateToString: { date: '$d', format: '%Y-%m-%d %H:%M %z', timezone: 'Asia/Shanghai' } },
      { d: summer },
      '2026-07-01 11:30 +0800',
    ],
    [{ $dateToString: { date: '$d' } }, { d: summer }, '2026-07-01T03:30:15.250Z'],
    [{ $dateToString: { date: '$d', format: '%G-W%V-%u' } }, { d: summer }, '2026-W27-3'],
    [{ $dateTrunc: { date: '$d', unit: 'day', timezone: tz } }, { d: summer }, new Date('2026-06-30T04:00:00Z')],
    [{ $dateTrunc: { date: '$d', unit: 'week' } }, { d: summer }, new Date('2026-06-28T00:00:00Z')],
    [{ $dateTrunc: { date: '$d', unit: 'month', binSize: 3 } }, { d: summer }, new Date('2026-07-01T00:00:00Z')],
    [
      { $dateAdd: { startDate: new Date('2026-01-31T00:00:00Z'), unit: 'month', amount: 1 } },
      {},
      new Date('2026-02-28T00:00:00Z'),
    ],
    [{ $dateSubtract: { startDate: summer, unit: 'hour', amount: 4 } }, {}, new Date('2026-06-30T23:30:15.250Z')],
    [
      {
        $dateDiff: {
          startDate: new Date('2026-01-01T23:59:00Z'),
          endDate: new Date('2026-01-02T00:01:00Z'),
          unit: 'day',
        },
      },
      {},
      1,
    ],
    [
      { $dateToParts: { date: summer } },
      {},
      { year: 2026, month: 7, day: 1, hour: 3, minute: 30, second: 15, millisecond: 250 },
    ],
    [
      { $dateFromParts: { year: 2026, month: 3, day: 1, hour: 12, timezone: 'Asia/Shanghai' } },
      {},
      new Date('2026-03-01T04:00:00Z'),
    ],
    [{ $dateFromString: { dateString: '2026-03-01' } }, {}, new Date('2026-03-01T00:00:00Z')],
    [{ $getField: { field: 'a.b', input: { $literal: { 'a.b': 7 } } } }, {}, 7],
    [{ $max: ['$a', '$b'] }, { a: 1, b: 'x' }, 'x'],
    [{ $avg: '$a' }, { a: [1, 'x', 2] }, 1.5],
    [{ $and: [1, '$a'] }, { a: 0 }, false],
    [{ $cmp: ['$a', 5] }, { a: 3 }, -1],
    [{ $gt: ['$a', null] }, {}, false],
  ])('%j of %j is %j', async (expression, document, expected) => {
    const collection = await mongo.collection(document);
    expect(await collection.aggregate([{ $project: { _id: 0, v: expression } }]).toArray()).toEqual([{ v: expected }]);
  });

  it.each<[unknown, number]>([
    [{ $foo: 1 }, 168],
    [{ $subtract: [1] }, 16020],
    [{ $add: ['$s', 1] }, 14],
    [{ $divide: ['$a', 0] }, 2],
    [{ $toInt: '$s' }, 241],
    ['$$nothing', 17276],
    [{ $gt: [1, 2], $lt: [1, 2] }, 15983],
    [{ $size: '$a' }, 17124],
  ])('%j is refused with %i', async (expression, code) => {
    const collection = await mongo.collection({ a: 1, s: 'x' });
    expect((await refused(collection.aggregate([{ $project: { v: expression } }]).toArray())).code).toBe(code);
  });
});

describe('a pipeline', () => {
  const sales: Document[] = [
    { _id: 1, item: 'a', n: 2, tags: ['x', 'y'], at: new Date('2026-01-05T10:00:00Z') },
    { _id: 2, item: 'b', n: 5, tags: [], at: new Date('2026-01-20T10:00:00Z') },
    { _id: 3, item: 'a', n: 3, tags: ['x'], at: new Date('2026-02-01T10:00:00Z') },
  ];

  it.each<[string, Document[], Document[]]>([
    [
      'groups by a field',
      [{ $group: { _id: '$item', total: { $sum: '$n' }, count: { $sum: 1 } } }, { $sort: { _id: 1 } }],
      [
        { _id: 'a', total: 5, count: 2 },
        { _id: 'b', total: 5, count: 1 },
      ],
    ],
    [
      'groups by a month',
      [{ $group: { _id: { $dateTrunc: { date: '$at', unit: 'month' } }, n: { $count: {} } } }, { $sort: { _id: 1 } }],
      [
        { _id: new Date('2026-01-01T00:00:00Z'), n: 2 },
        { _id: new Date('2026-02-01T00:00:00Z'), n: 1 },
      ],
    ],
    [
      'groups by several fields',
      [{ $group: { _id: { item: '$item', big: { $gt: ['$n', 2] } } } }, { $sort: { '_id.item': 1, '_id.big': 1 } }],
      [{ _id: { item: 'a', big: false } }, { _id: { item: 'a', big: true } }, { _id: { item: 'b', big: true } }],
    ],
    [
      'gathers',
      [
        { $sort: { n: 1 } },
        {
          $group: {
            _id: null,
            first: { $first: '$n' },
            last: { $last: '$n' },
            all: { $push: '$n' },
            min: { $min: '$n' },
            max: { $max: '$n' },
            avg: { $avg: '$n' },
          },
        },
      ],
      [{ _id: null, first: 2, last: 5, all: [2, 3, 5], min: 2, max: 5, avg: 10 / 3 }],
    ],
    [
      'gathers the top',
      [{ $group: { _id: null, top: { $topN: { n: 2, sortBy: { n: -1 }, output: '$_id' } } } }],
      [{ _id: null, top: [2, 3] }],
    ],
    [
      'unwinds',
      [{ $unwind: '$tags' }, { $group: { _id: '$tags', n: { $sum: 1 } } }, { $sort: { _id: 1 } }],
      [
        { _id: 'x', n: 2 },
        { _id: 'y', n: 1 },
      ],
    ],
    [
      'unwinds and keeps the empty',
      [
        { $unwind: { path: '$tags', includeArrayIndex: 'i', preserveNullAndEmptyArrays: true } },
        { $project: { tags: 1, i: 1 } },
        { $sort: { _id: 1, i: 1 } },
      ],
      [
        { _id: 1, tags: 'x', i: 0 },
        { _id: 1, tags: 'y', i: 1 },
        { _id: 2, i: null },
        { _id: 3, tags: 'x', i: 0 },
      ],
    ],
    [
      'matches, sorts, skips, limits',
      [{ $match: { n: { $gt: 1 } } }, { $sort: { n: -1 } }, { $skip: 1 }, { $limit: 1 }, { $project: { n: 1 } }],
      [{ _id: 3, n: 3 }],
    ],
    ['counts', [{ $match: { item: 'a' } }, { $count: 'total' }], [{ total: 2 }]],
    ['counts nothing', [{ $match: { item: 'z' } }, { $count: 'total' }], []],
    [
      'sorts by count',
      [{ $sortByCount: '$item' }],
      [
        { _id: 'a', count: 2 },
        { _id: 'b', count: 1 },
      ],
    ],
    [
      'sets and unsets',
      [{ $match: { _id: 1 } }, { $set: { 'o.x': '$n', n: '$$REMOVE' } }, { $unset: ['tags', 'item', 'at'] }],
      [{ _id: 1, o: { x: 2 } }],
    ],
    [
      'computes below arrays',
      [{ $match: { _id: 1 } }, { $project: { o: { $literal: [{ a: 1 }, { a: 2 }] } } }, { $set: { 'o.b': 5 } }],
      [
        {
          _id: 1,
          o: [
            { a: 1, b: 5 },
            { a: 2, b: 5 },
          ],
        },
      ],
    ],
    [
      'runs facets',
      [
        {
          $facet: {
            low: [{ $match: { n: { $lt: 3 } } }, { $project: { _id: 1 } }],
            sum: [{ $group: { _id: null, n: { $sum: '$n' } } }],
          },
        },
      ],
      [{ low: [{ _id: 1 }], sum: [{ _id: null, n: 10 }] }],
    ],
    [
      'fills buckets',
      [{ $bucket: { groupBy: '$n', boundaries: [0, 3, 4], default: 'more', output: { ids: { $push: '$_id' } } } }],
      [
        { _id: 0, ids: [1] },
        { _id: 3, ids: [3] },
        { _id: 'more', ids: [2] },
      ],
    ],
    ['replaces the root', [{ $match: { _id: 1 } }, { $replaceRoot: { newRoot: { only: '$n' } } }], [{ only: 2 }]],
    [
      'ranks in windows',
      [
        {
          $setWindowFields: {
            partitionBy: '$item',
            sortBy: { n: 1 },
            output: {
              sum: { $sum: '$n', window: { documents: ['unbounded', 'current'] } },
              place: { $documentNumber: {} },
            },
          },
        },
        { $project: { sum: 1, place: 1 } },
        { $sort: { _id: 1 } },
      ],
      [
        { _id: 1, sum: 2, place: 1 },
        { _id: 2, sum: 5, place: 1 },
        { _id: 3, sum: 5, place: 2 },
      ],
    ],
    [
      'projects by exclusion',
      [{ $match: { _id: 1 } }, { $project: { tags: 0, at: 0 } }],
      [{ _id: 1, item: 'a', n: 2 }],
    ],
  ])('%s', async (_what, pipeline, expected) => {
    const collection = await mongo.collection(...sales);
    expect(await collection.aggregate(pipeline).toArray()).toEqual(expected);
  });

  it('joins by fields, arrays and nulls included', async () => {
    const people = await mongo.collection({ _id: 10, name: 'Ann' }, { _id: 11, name: 'Bob' });
    const cases = await mongo.collection({ _id: 1, owners: [11, 10] }, { _id: 2, owners: 10 }, { _id: 3 });
    const pipeline = [
      { $lookup: { from: people.collectionName, localField: 'owners', foreignField: '_id', as: 'found' } },
      { $project: { names: { $sortArray: { input: '$found.name', sortBy: 1 } } } },
    ];
    expect(await cases.aggregate(pipeline).toArray()).toEqual([
      { _id: 1, names: ['Ann', 'Bob'] },
      { _id: 2, names: ['Ann'] },
      { _id: 3, names: [] },
    ]);
  });

  it('joins by a pipeline with variables', async () => {
    const people = await mongo.collection({ team: 1, age: 30 }, { team: 1, age: 50 }, { team: 2, age: 40 });
    const teams = await mongo.collection({ _id: 1, over: 35 });
    const pipeline = [
      {
        $lookup: {
          from: people.collectionName,
          let: { t: '$_id', o: '$over' },
          pipeline: [
            { $match: { $expr: { $and: [{ $eq: ['$team', '$$t'] }, { $gt: ['$age', '$$o'] }] } } },
            { $project: { _id: 0, age: 1 } },
          ],
          as: 'members',
        },
      },
    ];
    expect(await teams.aggregate(pipeline).toArray()).toEqual([{ _id: 1, over: 35, members: [{ age: 50 }] }]);
  });

  it('unites and follows graphs', async () => {
    const staff = await mongo.collection({ _id: 1, boss: 2 }, { _id: 2, boss: 3 }, { _id: 3 });
    const from = staff.collectionName;
    const above = await staff
      .aggregate([
        { $match: { _id: 1 } },
        { $graphLookup: { from, startWith: '$boss', connectFromField: 'boss', connectToField: '_id', as: 'above' } },
        { $project: { n: { $size: '$above' } } },
      ])
      .toArray();
    expect(above).toEqual([{ _id: 1, n: 2 }]);
    expect(
      await staff
        .aggregate([{ $unionWith: { coll: from, pipeline: [{ $match: { _id: 3 } }] } }, { $count: 'n' }])
        .toArray(),
    ).toEqual([{ n: 4 }]);
  });

  it.each<[Document[], number]>([
    [[{ $foo: 1 }], 40324],
    [[{ $match: {}, $sort: { a: 1 } }], 40323],
    [[{ $group: { a: { $sum: 1 } } }], 15955],
    [[{ $group: { _id: 1, a: { $foo: 1 } } }], 15952],
    [[{ $group: { _id: 1, a: 1 } }], 40234],
    [[{ $project: {} }], 51272],
    [[{ $project: { a: 1, b: 0 } }], 31254],
    [[{ $limit: 0 }], 15958],
    [[{ $unwind: 'a' }], 28818],
    [[{ $count: '' }], 40156],
    [[{ $sort: { a: 2 } }], 15975],
    [[{ $lookup: { from: 'x', as: 'y' } }], 9],
    [[{ $replaceRoot: { newRoot: '$none' } }], 40228],
  ])('%j is refused with %i', async (pipeline, code) => {
    const collection = await mongo.collection({ a: 1 });
    expect((await refused(collection.aggregate(pipeline).toArray())).code).toBe(code);
  });
});
