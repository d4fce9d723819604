import { Decimal128, Double, ObjectId } from 'bson';
import { aggregate, leadingFilter } from './aggregate.js';
import { compileFilter } from './filter.js';
import { compileProjection } from './projection.js';
import { decodeDocument, encodeDocument } from './values.js';
import { compileSort } from './sort.js';
import type { Document } from './values.js';

const now = new Date('2026-03-01T12:00:00Z');
const run = (pipeline: Document[], source: Document[] = [{}], others: Record<string, Document[]> = {}): Document[] => {
  const read = (name: string, filter: Document = {}): Document[] =>
    (others[name] ?? []).filter((one) => compileFilter(filter)(one));
  return [...aggregate(pipeline, source, { now, read })];
};
/** The value of an expression for a document. */
const valueOf = (expression: unknown, document: Document = {}): unknown =>
  run([{ $project: { _id: 0, v: expression } }], [document])[0]?.['v'];
const refusal = (code: number): Error => expect.objectContaining({ code }) as Error;
const tz = 'America/New_York';
const summer = new Date('2026-07-01T03:30:15.250Z');

describe('an expression', () => {
  it.each<[unknown, Document, unknown]>([
    [{ $add: ['$a', 1, 2] }, { a: 1 }, 4],
    [{ $add: ['$a', 1] }, { a: 2147483647 }, 2147483648n],
    [{ $add: ['$d', 1000] }, { d: new Date(0) }, new Date(1000)],
    [{ $add: [1, null] }, {}, null],
    [{ $subtract: [new Date(5000), new Date(2000)] }, {}, 3000n],
    [{ $multiply: [Decimal128.fromString('0.1'), 3] }, {}, Decimal128.fromString('0.3')],
    [{ $divide: [7, 2] }, {}, 3.5],
    [{ $divide: [6, 2] }, {}, new Double(3)],
    [{ $mod: [-7, 3] }, {}, -1],
    [{ $round: [2.5, 0] }, {}, new Double(2)],
    [{ $round: [1234, -2] }, {}, 1200],
    [{ $trunc: [-1.75, 1] }, {}, -1.7],
    [{ $ceil: 1.2 }, {}, new Double(2)],
    [{ $floor: -1.2 }, {}, new Double(-2)],
    [{ $abs: -5 }, {}, 5],
    [{ $pow: [2, 10] }, {}, 1024],
    [{ $sqrt: 16 }, {}, new Double(4)],
    [{ $max: '$a' }, { a: [1, 5, 3] }, 5],
    [{ $sum: '$a' }, { a: [0.1, 0.2, 0.3] }, 0.6],
    [{ $avg: ['$a', '$b'] }, { a: 1, b: 4 }, 2.5],
    [{ $concat: ['a', '$s'] }, { s: 'b' }, 'ab'],
    [{ $toUpper: 'straße' }, {}, 'STRAßE'],
    [{ $substrCP: ['héllo', 1, 3] }, {}, 'éll'],
    [{ $split: ['a,b,c', ','] }, {}, ['a', 'b', 'c']],
    [{ $trim: { input: '  x ' } }, {}, 'x'],
    [{ $regexMatch: { input: 'Complaint', regex: 'PLAIN', options: 'i' } }, {}, true],
    [{ $regexFind: { input: 'ab12', regex: '(\\d)(\\d)' } }, {}, { match: '12', idx: 2, captures: ['1', '2'] }],
    [{ $replaceAll: { input: 'a.b.c', find: '.', replacement: { $literal: '$&' } } }, {}, 'a$&b$&c'],
    [{ $cond: ['$a', 'yes', 'no'] }, { a: 0 }, 'no'],
    [{ $ifNull: ['$missing', null, 'default'] }, {}, 'default'],
    [{ $switch: { branches: [{ case: { $gt: ['$a', 5] }, then: 'big' }], default: 'small' } }, { a: 9 }, 'big'],
    [{ $let: { vars: { x: '$a' }, in: { $add: ['$$x', '$$x'] } } }, { a: 2 }, 4],
    [{ $map: { input: '$a', as: 'e', in: { $multiply: ['$$e', 2] } } }, { a: [1, 2] }, [2, 4]],
    [{ $filter: { input: '$a', cond: { $gt: ['$$this', 1] }, limit: 1 } }, { a: [1, 2, 3] }, [2]],
    [{ $reduce: { input: '$a', initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, { a: [1, 2, 3] }, 6],
    [
      { $zip: { inputs: ['$a', ['x', 'y']], useLongestLength: true } },
      { a: [1] },
      [
        [1, 'x'],
        [null, 'y'],
      ],
    ],
    [{ $sortArray: { input: '$a', sortBy: { n: -1 } } }, { a: [{ n: 1 }, { n: 2 }] }, [{ n: 2 }, { n: 1 }]],
    [{ $arrayElemAt: ['$a', -1] }, { a: [1, 2] }, 2],
    [{ $slice: ['$a', 1, 2] }, { a: [1, 2, 3, 4] }, [2, 3]],
    [{ $size: '$a' }, { a: [1, 2] }, 2],
    [{ $in: [new Double(2), '$a'] }, { a: [1, 2] }, true],
    [{ $indexOfArray: ['$a', 3] }, { a: [1, 2, 3] }, 2],
    [{ $range: [0, 10, 4] }, {}, [0, 4, 8]],
    [
      {
        $setUnion: [
          [1, 2],
          [2, 3],
        ],
      },
      {},
      [1, 2, 3],
    ],
    [{ $objectToArray: '$o' }, { o: { x: 1 } }, [{ k: 'x', v: 1 }]],
    [{ $arrayToObject: [[['a', 1]]] }, {}, { a: 1 }],
    [{ $mergeObjects: ['$o', { y: 2 }] }, { o: { x: 1 } }, { x: 1, y: 2 }],
    [{ $getField: 'a.b' }, { 'a.b': 7 }, 7],
    [{ $setField: { field: 'a.b', input: '$$ROOT', value: 1 } }, { x: 1 }, { x: 1, 'a.b': 1 }],
    ['$a.b', { a: [{ b: 1 }, { c: 2 }, { b: 3 }] }, [1, 3]],
    ['$$NOW', {}, now],
    [{ $type: '$a' }, {}, 'missing'],
    [{ $type: '$a' }, { a: 1n }, 'long'],
    [{ $toInt: '42' }, {}, 42],
    [{ $toString: new ObjectId('65a000000000000000000001') }, {}, '65a000000000000000000001'],
    [{ $toDate: '2026-03-01T12:00:00+08:00' }, {}, new Date('2026-03-01T04:00:00Z')],
    [{ $convert: { input: 'x', to: 'int', onError: -1 } }, {}, -1],
    [{ $hour: { date: '$d', timezone: tz } }, { d: summer }, 23],
    [{ $dayOfMonth: { date: '$d', timezone: tz } }, { d: summer }, 30],
    [{ $isoWeek: new Date('2027-01-01T00:00:00Z') }, {}, 53],
    [{ $week: new Date('2026-01-04T00:00:00Z') }, {}, 1],
    [{ $dayOfYear: new Date('2024-12-31T00:00:00Z') }, {}, 366],
    [
      { $dateToString: { date: '$d', format: '%Y-%m-%d %H:%M:%S.%L %z', timezone: tz } },
      { d: summer },
      '2026-06-30 23:30:15.250 -0400',
    ],
    [{ $dateToString: { date: '$d' } }, { d: summer }, '2026-07-01T03:30:15.250Z'],
    [{ $dateToString: { date: '$none', onNull: 'never' } }, {}, 'never'],
    [
      { $dateTrunc: { date: '$d', unit: 'day', timezone: 'Asia/Shanghai' } },
      { d: summer },
      new Date('2026-06-30T16:00:00Z'),
    ],
    [
      { $dateTrunc: { date: '$d', unit: 'week', startOfWeek: 'monday' } },
      { d: summer },
      new Date('2026-06-29T00:00:00Z'),
    ],
    [{ $dateTrunc: { date: '$d', unit: 'quarter' } }, { d: summer }, new Date('2026-07-01T00:00:00Z')],
    [{ $dateTrunc: { date: '$d', unit: 'minute', binSize: 15 } }, { d: summer }, new Date('2026-07-01T03:30:00Z')],
    [
      { $dateAdd: { startDate: new Date('2026-01-31T00:00:00Z'), unit: 'month', amount: 1 } },
      {},
      new Date('2026-02-28T00:00:00Z'),
    ],
    [
      { $dateAdd: { startDate: new Date('2026-03-07T17:00:00Z'), unit: 'day', amount: 1, timezone: tz } },
      {},
      new Date('2026-03-08T16:00:00Z'),
    ],
    [
      {
        $dateDiff: {
          startDate: new Date('2026-02-28T23:00:00Z'),
          endDate: new Date('2026-03-01T01:00:00Z'),
          unit: 'month',
        },
      },
      {},
      1n,
    ],
    [
      {
        $dateDiff: {
          startDate: new Date('2026-03-01T23:59:00Z'),
          endDate: new Date('2026-03-02T00:01:00Z'),
          unit: 'day',
          timezone: 'Asia/Shanghai',
        },
      },
      {},
      0n,
    ],
    [
      { $dateToParts: { date: summer, timezone: tz } },
      {},
      { year: 2026, month: 6, day: 30, hour: 23, minute: 30, second: 15, millisecond: 250 },
    ],
    [{ $dateFromParts: { year: 2026, month: 14, day: 1 } }, {}, new Date('2027-02-01T00:00:00Z')],
    [{ $dateFromString: { dateString: '06/15/2026', format: '%m/%d/%Y' } }, {}, new Date('2026-06-15T00:00:00Z')],
    [{ $median: { input: '$a', method: 'approximate' } }, { a: [3, 1, 2] }, new Double(2)],
    [{ $literal: '$a' }, {}, '$a'],
  ])('%j of %j is %j', (expression, document, expected) => {
    expect(valueOf(expression, document)).toEqual(expected);
  });

  it.each<[unknown, number]>([
    [{ $foo: 1 }, 168],
    [{ $subtract: [1] }, 16020],
    [{ $slice: [1] }, 28667],
    [{ $add: ['x', 1] }, 14],
    [{ $divide: [1, 0] }, 2],
    [{ $toInt: 'x' }, 241],
    ['$$nothing', 17276],
    [{ $gt: [1, 2], $lt: [1, 2] }, 15983],
    [{ $hour: { date: new Date(0), timezone: 'Nowhere/City' } }, 40485],
    [{ $size: 5 }, 17124],
    [{ $function: { body: '' } }, 238],
  ])('%j is refused with %i', (expression, code) => {
    expect(() => valueOf(expression)).toThrow(refusal(code));
  });
});

describe('a pipeline', () => {
  const sales = [
    { _id: 1, item: 'a', n: 2, tags: ['x', 'y'] },
    { _id: 2, item: 'b', n: 5, tags: [] },
    { _id: 3, item: 'a', n: 3, tags: ['x'] },
  ];

  it.each<[string, Document[], Document[]]>([
    [
      'groups',
      [{ $group: { _id: '$item', total: { $sum: '$n' }, all: { $push: '$n' }, first: { $first: '$_id' } } }],
      [
        { _id: 'a', total: 5, all: [2, 3], first: 1 },
        { _id: 'b', total: 5, all: [5], first: 2 },
      ],
    ],
    [
      'groups all',
      [{ $group: { _id: null, n: { $avg: '$n' }, most: { $top: { sortBy: { n: -1 }, output: '$_id' } } } }],
      [{ _id: null, n: 10 / 3, most: 2 }],
    ],
    [
      'unwinds',
      [
        { $unwind: { path: '$tags', includeArrayIndex: 'at', preserveNullAndEmptyArrays: true } },
        { $project: { tags: 1, at: 1 } },
      ],
      [
        { _id: 1, tags: 'x', at: 0n },
        { _id: 1, tags: 'y', at: 1n },
        { _id: 2, at: null },
        { _id: 3, tags: 'x', at: 0n },
      ],
    ],
    [
      'sorts, skips and limits',
      [{ $sort: { n: -1 } }, { $skip: 1 }, { $limit: 1 }, { $project: { n: 1 } }],
      [{ _id: 3, n: 3 }],
    ],
    ['counts', [{ $match: { n: { $gt: 2 } } }, { $count: 'total' }], [{ total: 2 }]],
    [
      'counts by value',
      [{ $sortByCount: '$item' }],
      [
        { _id: 'a', count: 2 },
        { _id: 'b', count: 1 },
      ],
    ],
    [
      'adds and removes fields',
      [{ $limit: 1 }, { $set: { 'o.x': '$n' } }, { $unset: ['tags', 'item'] }],
      [{ _id: 1, n: 2, o: { x: 2 } }],
    ],
    [
      'runs facets',
      [{ $facet: { low: [{ $match: { n: { $lt: 3 } } }, { $project: { _id: 1 } }], count: [{ $count: 'n' }] } }],
      [{ low: [{ _id: 1 }], count: [{ n: 3 }] }],
    ],
    [
      'fills buckets',
      [{ $bucket: { groupBy: '$n', boundaries: [0, 3, 6] } }],
      [
        { _id: 0, count: 1 },
        { _id: 3, count: 2 },
      ],
    ],
    ['replaces the root', [{ $limit: 1 }, { $replaceWith: { only: '$n' } }], [{ only: 2 }]],
    [
      'numbers a window',
      [
        {
          $setWindowFields: {
            partitionBy: '$item',
            sortBy: { n: 1 },
            output: { place: { $rank: {} }, running: { $sum: '$n', window: { documents: ['unbounded', 'current'] } } },
          },
        },
        { $project: { place: 1, running: 1 } },
      ],
      [
        { _id: 1, place: 1, running: 2 },
        { _id: 3, place: 2, running: 5 },
        { _id: 2, place: 1, running: 5 },
      ],
    ],
  ])('%s', (_what, pipeline, expected) => {
    expect(run(pipeline, sales)).toEqual(expected);
  });

  const people = {
    people: [
      { _id: 10, name: 'Ann', team: 1 },
      { _id: 11, name: 'Bob', team: 2 },
    ],
  };

  it('joins by fields', () => {
    expect(
      run(
        [
          { $lookup: { from: 'people', localField: 'owners', foreignField: '_id', as: 'found' } },
          { $project: { names: '$found.name' } },
        ],
        [{ _id: 1, owners: [11, 10] }, { _id: 2 }],
        people,
      ),
    ).toEqual([
      { _id: 1, names: ['Ann', 'Bob'] },
      { _id: 2, names: [] },
    ]);
  });

  it('joins by a pipeline with variables, asking the other collection for an equality', () => {
    const asked: (Document | undefined)[] = [];
    const pipeline = [
      {
        $lookup: {
          from: 'people',
          let: { t: '$team' },
          pipeline: [{ $match: { $expr: { $eq: ['$team', '$$t'] } } }, { $project: { _id: 0, name: 1 } }],
          as: 'members',
        },
      },
    ];
    const read = (name: string, filter?: Document): Document[] => {
      asked.push(filter);
      return (people as Record<string, Document[]>)[name] ?? [];
    };
    expect([...aggregate(pipeline, [{ _id: 1, team: 2 }], { now, read })]).toEqual([
      { _id: 1, team: 2, members: [{ name: 'Bob' }] },
    ]);
    expect(asked).toEqual([{ $and: [{}, { team: { $eq: 2 } }] }]);
  });

  it('follows a graph', () => {
    const staff = [{ _id: 1, boss: 2 }, { _id: 2, boss: 3 }, { _id: 3 }];
    const [first] = run(
      [
        {
          $graphLookup: {
            from: 'staff',
            startWith: '$boss',
            connectFromField: 'boss',
            connectToField: '_id',
            as: 'above',
            depthField: 'level',
          },
        },
      ],
      staff,
      { staff },
    );
    expect(first).toEqual({
      _id: 1,
      boss: 2,
      above: [
        { _id: 2, boss: 3, level: 0n },
        { _id: 3, level: 1n },
      ],
    });
  });

  it.each<[Document[], number]>([
    [[{ $foo: 1 }], 40324],
    [[{ $match: {}, $sort: {} }], 40323],
    [[{ $out: 'x' }], 238],
    [[{ $changeStream: {} }], 238],
    [[{ $group: { a: { $sum: 1 } } }], 15955],
    [[{ $group: { _id: 1, a: { $foo: 1 } } }], 15952],
    [[{ $project: {} }], 51272],
    [[{ $project: { a: 1, b: 0 } }], 31254],
    [[{ $group: { _id: 1, a: { constructor: 1 } } }], 15952],
    [[{ $project: { a: { $cond: { if: 1, then: 1, else: 1, constructor: 1 } } } }], 17083],
    [[{ $limit: 0 }], 15958],
    [[{ $unwind: 'a' }], 28818],
    [[{ $replaceRoot: { newRoot: '$none' } }], 40228],
    [[{ $lookup: { from: 'x', as: 'y' } }], 9],
    [[{ $sort: { a: 2 } }], 15975],
    [[{ $facet: { a: [{ $facet: {} }] } }], 40600],
  ])('%j is refused with %i', (pipeline, code) => {
    expect(() => run(pipeline, sales)).toThrow(refusal(code));
  });

  it('tells what its beginning asks of the collection', () => {
    expect(
      leadingFilter([{ $match: { a: 1 } }, { $match: { b: 2 } }, { $sort: { c: 1 } }, { $skip: 5 }, { $limit: 10 }]),
    ).toEqual({
      filter: { $and: [{ a: 1 }, { b: 2 }] },
      sort: { c: 1 },
      limit: 15,
      rest: [{ $skip: 5 }, { $limit: 10 }],
    });
    expect(leadingFilter([{ $group: { _id: 1 } }, { $match: { a: 1 } }])).toEqual({
      filter: undefined,
      sort: undefined,
      limit: undefined,
      rest: [{ $group: { _id: 1 } }, { $match: { a: 1 } }],
    });
  });
});

describe('a projection', () => {
  const document = { _id: 1, a: 1, b: { c: 2, d: 3 }, e: [{ f: 1, g: 2 }, 5, { f: 3 }], n: [1, 2, 3, 4] };
  const projected = (specification: Document, filter: Document = {}): Document =>
    decodeDocument(compileProjection(specification, filter, {})(encodeDocument(document)));
  it.each<[Document, Document]>([
    [{ a: 1 }, { _id: 1, a: 1 }],
    [{ _id: 0, 'b.c': 1 }, { b: { c: 2 } }],
    [{ b: { d: true } }, { _id: 1, b: { d: 3 } }],
    [{ 'e.f': 1 }, { _id: 1, e: [{ f: 1 }, { f: 3 }] }],
    [
      { e: 0, n: 0, b: 0 },
      { _id: 1, a: 1 },
    ],
    [
      { 'e.f': 0, n: 0, b: 0, a: 0 },
      { _id: 1, e: [{ g: 2 }, 5, {}] },
    ],
    [{ _id: 0 }, { a: 1, b: { c: 2, d: 3 }, e: [{ f: 1, g: 2 }, 5, { f: 3 }], n: [1, 2, 3, 4] }],
    [
      { n: { $slice: 2 }, a: 1 },
      { _id: 1, a: 1, n: [1, 2] },
    ],
    [
      { n: { $slice: [-3, 2] }, e: 0, b: 0, a: 0 },
      { _id: 1, n: [2, 3] },
    ],
    [{ e: { $elemMatch: { f: 3 } } }, { _id: 1, e: [{ f: 3 }] }],
    [{ e: { $elemMatch: { f: 9 } } }, { _id: 1 }],
    [
      { sum: { $add: ['$a', '$b.c'] }, a: 1 },
      { _id: 1, a: 1, sum: 3 },
    ],
    [{}, document],
  ])('%j', (specification, expected) => {
    expect(projected(specification)).toEqual(expected);
  });

  it('of the element that the filter found', () => {
    expect(projected({ 'e.$': 1 }, { 'e.f': 3 })).toEqual({ _id: 1, e: [{ f: 3 }] });
  });

  it.each<[Document, number]>([
    [{ a: 1, b: 0 }, 31254],
    [{ a: 0, b: 1 }, 31253],
    [{ a: 1, 'a.b': 1 }, 31249],
    [{ 'a.b': 1, a: 1 }, 31250],
    [{ a: { $meta: 'textScore' } }, 238],
  ])('%j is refused with %i', (specification, code) => {
    expect(() => projected(specification)).toThrow(refusal(code));
  });
});

describe('a sort', () => {
  it('takes the least element of an array upwards and the greatest downwards', () => {
    const rows = [{ _id: 1, a: [1, 9] }, { _id: 2, a: 5 }, { _id: 3 }, { _id: 4, a: [] }];
    const ids = (direction: number): unknown[] => [...rows].sort(compileSort({ a: direction })).map(({ _id }) => _id);
    expect(ids(1)).toEqual([4, 3, 1, 2]);
    expect(ids(-1)).toEqual([1, 2, 3, 4]);
  });
});
