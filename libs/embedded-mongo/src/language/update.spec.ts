import { BSONRegExp, Decimal128, Double, Timestamp } from 'bson';
import type { Document } from './values.js';
import { compileUpdate } from './update.js';

const now = new Date('2026-03-01T12:00:00Z');
const applied = (
  document: Document,
  update: Document | Document[],
  filter: Document = {},
  arrayFilters?: Document[],
): Document => compileUpdate(update, { now, ...(arrayFilters ? { arrayFilters } : {}) }).apply(document, filter);
const upserted = (filter: Document, update: Document | Document[]): Document =>
  compileUpdate(update, { now }).upsert(filter);
const refusal = (code: number, message: RegExp): Error =>
  expect.objectContaining({ code, message: expect.stringMatching(message) as string }) as Error;

describe('an update', () => {
  it.each<[string, Document, Document, Document]>([
    ['$set', { a: 1 }, { $set: { a: 2, 'b.c': 3 } }, { a: 2, b: { c: 3 } }],
    ['$set in an array', { a: [1, { b: 2 }] }, { $set: { 'a.1.b': 5, 'a.3': 9 } }, { a: [1, { b: 5 }, null, 9] }],
    [
      '$unset',
      { a: 1, b: { c: 1, d: 2 }, e: [1, 2] },
      { $unset: { a: '', 'b.c': '', 'e.0': '', x: '' } },
      { b: { d: 2 }, e: [null, 2] },
    ],
    ['$inc', { a: 1 }, { $inc: { a: 2, b: -1 } }, { a: 3, b: -1 }],
    ['$inc beyond an int', { a: 2147483647 }, { $inc: { a: 1 } }, { a: 2147483648n }],
    ['$inc of a double', { a: 1 }, { $inc: { a: new Double(1) } }, { a: new Double(2) }],
    [
      '$inc of a decimal',
      { a: Decimal128.fromString('0.1') },
      { $inc: { a: Decimal128.fromString('0.2') } },
      { a: Decimal128.fromString('0.3') },
    ],
    ['$mul', { a: 3 }, { $mul: { a: 2, b: 5 } }, { a: 6, b: 0 }],
    ['$min and $max', { a: 5, b: 5 }, { $min: { a: 3 }, $max: { b: 9, c: 1 } }, { a: 3, b: 9, c: 1 }],
    ['$rename', { a: 1, b: { c: 2 } }, { $rename: { a: 'x', 'b.c': 'y.z' } }, { b: {}, x: 1, y: { z: 2 } }],
    [
      '$currentDate',
      {},
      { $currentDate: { a: true, b: { $type: 'timestamp' } } },
      { a: now, b: new Timestamp({ t: now.getTime() / 1000, i: 1 }) },
    ],
    ['$push', { a: [1] }, { $push: { a: 2, b: [3] } }, { a: [1, 2], b: [[3]] }],
    [
      '$push with all modifiers',
      { a: [5, 1] },
      { $push: { a: { $each: [3, 9], $sort: -1, $slice: 3 } } },
      { a: [9, 5, 3] },
    ],
    ['$push at a position', { a: [1, 4] }, { $push: { a: { $each: [2, 3], $position: 1 } } }, { a: [1, 2, 3, 4] }],
    [
      '$push from the end',
      { a: [1, 2, 3] },
      { $push: { a: { $each: [9], $position: -1, $slice: -3 } } },
      { a: [2, 9, 3] },
    ],
    [
      '$push sorted by a field',
      { a: [{ n: 2 }] },
      { $push: { a: { $each: [{ n: 1 }], $sort: { n: 1 } } } },
      { a: [{ n: 1 }, { n: 2 }] },
    ],
    ['$addToSet', { a: [1, 2] }, { $addToSet: { a: { $each: [2, 3, 3] }, b: 1 } }, { a: [1, 2, 3], b: [1] }],
    ['$pop', { a: [1, 2, 3], b: [1, 2] }, { $pop: { a: 1, b: -1 } }, { a: [1, 2], b: [2] }],
    ['$pull by value', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
    ['$pull by condition', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
    ['$pull by fields', { a: [{ b: 1, c: 1 }, { b: 2 }] }, { $pull: { a: { b: 1 } } }, { a: [{ b: 2 }] }],
    ['$pull by pattern', { a: ['xa', 'b'] }, { $pull: { a: new BSONRegExp('^x') } }, { a: ['b'] }],
    ['$pullAll', { a: [1, 2, 3] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
    ['$bit', { a: 13 }, { $bit: { a: { and: 10 }, b: { or: 5 } } }, { a: 8, b: 5 }],
    ['an empty operator', { a: 1 }, { $set: {} }, { a: 1 }],
    ['$setOnInsert of a found document', { a: 1 }, { $setOnInsert: { b: 1 } }, { a: 1 }],
    ['$[] over every element', { a: [{ b: 1 }, { b: 2 }] }, { $inc: { 'a.$[].b': 1 } }, { a: [{ b: 2 }, { b: 3 }] }],
  ])('applies %s', (_name, before, update, after) => {
    expect(applied({ _id: 1, ...before }, update)).toEqual({ _id: 1, ...after });
  });

  it('creates fields in the order of their paths', () => {
    expect(Object.keys(applied({ _id: 1 }, { $set: { z: 1, b: 1 }, $inc: { c: 1 } }))).toEqual(['_id', 'b', 'c', 'z']);
  });

  it('leaves the given document as it was and shares nothing that it changes', () => {
    const before = { _id: 1, a: { b: [1] } };
    applied(before, { $push: { 'a.b': 2 } });
    expect(before).toEqual({ _id: 1, a: { b: [1] } });
  });

  it.each<[Document, Document]>([
    [{ a: 1 }, { $set: { a: 1 } }],
    [{ a: [1] }, { $addToSet: { a: 1 } }],
    [{ a: [1] }, { $pull: { a: 5 } }],
    [{ a: 1 }, { $inc: { a: 0 } }],
    [{ a: 1 }, { $unset: { b: 1 } }],
    [{ a: 1 }, { $max: { a: 0 } }],
    [{ a: [] }, { $pop: { a: 1 } }],
    [{ a: 1 }, { _id: 1, a: 1 }],
  ])('gives %j back untouched under %j', (before, update) => {
    const document = { _id: 1, ...before };
    expect(applied(document, update)).toBe(document);
  });

  it('changes the type even when the value is equal', () => {
    expect(applied({ _id: 1, a: 1 }, { $set: { a: new Double(1) } })).toEqual({ _id: 1, a: new Double(1) });
  });

  it('changes the element that the filter found', () => {
    expect(applied({ _id: 1, a: [{ n: 1 }, { n: 2 }] }, { $set: { 'a.$.done': true } }, { 'a.n': 2 })).toEqual({
      _id: 1,
      a: [{ n: 1 }, { n: 2, done: true }],
    });
    expect(applied({ _id: 1, a: [5, 7] }, { $inc: { 'a.$': 1 } }, { a: { $elemMatch: { $gt: 6 } } })).toEqual({
      _id: 1,
      a: [5, 8],
    });
  });

  it('changes the elements that array filters choose', () => {
    const document = {
      _id: 1,
      grades: [
        { n: 80, std: 1 },
        { n: 95, std: 2 },
      ],
    };
    expect(applied(document, { $set: { 'grades.$[g].std': 0 } }, {}, [{ 'g.n': { $gte: 90 } }])).toEqual({
      _id: 1,
      grades: [
        { n: 80, std: 1 },
        { n: 95, std: 0 },
      ],
    });
  });

  it('runs a pipeline', () => {
    const update = [{ $set: { total: { $add: ['$a', '$b'] }, at: '$$NOW' } }, { $unset: 'b' }];
    expect(applied({ _id: 1, a: 1, b: 2 }, update)).toEqual({ _id: 1, a: 1, total: 3, at: now });
  });

  it.each<[string, Document, Document | Document[], number, RegExp]>([
    [
      'an unknown operator',
      {},
      { $foo: { a: 1 } },
      9,
      /^Unknown modifier: \$foo\. Expected a valid update modifier or pipeline-style update specified as an array$/,
    ],
    ['a plain field among operators', {}, { $set: { a: 1 }, b: 1 }, 9, /Unknown modifier: b/],
    ['an operator in a replacement', {}, { a: 1, $set: { b: 1 } }, 52, /The dollar \(\$\) prefixed field '\$set'/],
    [
      'an operand that is no document',
      {},
      { $set: 'x' },
      9,
      /^Modifiers operate on fields but we found type string instead\. For example: \{\$mod: \{<field>: \.\.\.\}\} not \{\$set: "x"\}$/,
    ],
    [
      'one path twice',
      {},
      { $set: { a: 1 }, $inc: { a: 1 } },
      40,
      /^Updating the path 'a' would create a conflict at 'a'$/,
    ],
    [
      'a path and one below',
      {},
      { $set: { a: 1, 'a.b': 1 } },
      40,
      /^Updating the path 'a\.b' would create a conflict at 'a'$/,
    ],
    [
      'a changed _id',
      {},
      { $set: { _id: 2 } },
      66,
      /^Performing an update on the path '_id' would modify the immutable field '_id'$/,
    ],
    [
      'a replaced _id',
      {},
      { _id: 2 },
      66,
      /^After applying the update, the \(immutable\) field '_id' was found to have been altered to _id: 2$/,
    ],
    ['a path through a scalar', { a: 1 }, { $set: { 'a.b': 1 } }, 28, /^Cannot create field 'b' in element \{a: 1\}$/],
    [
      'a name in an array',
      { a: [1] },
      { $set: { 'a.b': 1 } },
      28,
      /^Cannot create field 'b' in element \{a: \[ 1 \]\}$/,
    ],
    [
      '$inc of text',
      { a: 'x' },
      { $inc: { a: 1 } },
      14,
      /^Cannot apply \$inc to a value of non-numeric type\. \{_id: 1\} has the field 'a' of non-numeric type string$/,
    ],
    ['$inc by text', {}, { $inc: { a: 'x' } }, 14, /^Cannot increment with non-numeric argument: \{a: "x"\}$/],
    [
      '$inc beyond a long',
      { a: 9223372036854775807n },
      { $inc: { a: 1 } },
      2,
      /^Failed to apply \$inc operations to current value \(\(NumberLong\)9223372036854775807\)/,
    ],
    [
      '$push to a scalar',
      { a: 1 },
      { $push: { a: 1 } },
      2,
      /^The field 'a' must be an array but is of type int in document \{_id: 1\}$/,
    ],
    [
      '$push of an unknown clause',
      {},
      { $push: { a: { $each: [], $foo: 1 } } },
      2,
      /^Unrecognized clause in \$push: \$foo$/,
    ],
    [
      '$addToSet to a scalar',
      { a: 1 },
      { $addToSet: { a: 1 } },
      2,
      /^Cannot apply \$addToSet to non-array field\. Field named 'a' has non-array type int$/,
    ],
    ['$pop by two', { a: [] }, { $pop: { a: 2 } }, 9, /^\$pop expects 1 or -1, found: 2$/],
    ['$pop of a scalar', { a: 1 }, { $pop: { a: 1 } }, 14, /^Path 'a' contains an element of non-array type 'int'$/],
    ['$pull from a scalar', { a: 1 }, { $pull: { a: 1 } }, 2, /^Cannot apply \$pull to a non-array value$/],
    ['$rename onto itself', {}, { $rename: { a: 'a' } }, 2, /must differ/],
    ['$bit of a double', { a: 1.5 }, { $bit: { a: { and: 1 } } }, 2, /non-integer type double/],
    ['an empty name', {}, { $set: { 'a..b': 1 } }, 56, /contains an empty field name/],
    ['a dollar name', {}, { $set: { $a: 1 } }, 52, /not valid for storage/],
    [
      '$ without a match',
      { a: [1] },
      { $set: { 'a.$': 1 } },
      2,
      /^The positional operator did not find the match needed from the query\.$/,
    ],
    [
      '$[] of a scalar',
      { a: 1 },
      { $set: { 'a.$[]': 1 } },
      2,
      /^Cannot apply array updates to non-array element a: 1$/,
    ],
    [
      '$[] of nothing',
      {},
      { $set: { 'a.$[]': 1 } },
      2,
      /^The path 'a' must exist in the document in order to apply array updates\.$/,
    ],
    [
      'an identifier without filter',
      { a: [] },
      { $set: { 'a.$[x]': 1 } },
      2,
      /^No array filter found for identifier 'x' in path 'a\.\$\[x\]'$/,
    ],
    ['a stage that no update may have', {}, [{ $match: {} }], 72, /\$match is not allowed to be used within an update/],
    ['a pipeline that changes _id', {}, [{ $set: { _id: 2 } }], 66, /immutable/],
  ])('refuses %s', (_name, document, update, code, message) => {
    expect(() => applied({ _id: 1, ...document }, update)).toThrow(refusal(code, message));
  });

  it('refuses array filters that are not used', () => {
    expect(() => compileUpdate({ $set: { a: 1 } }, { now, arrayFilters: [{ x: 1 }] })).toThrow(
      refusal(9, /^The array filter for identifier 'x' was not used in the update \{ \$set: \{ a: 1 \} \}$/),
    );
  });
});

describe('an upsert', () => {
  it.each<[Document, Document | Document[], Document]>([
    [{ _id: 5, a: 1, b: { $gt: 3 } }, { $set: { c: 2 } }, { _id: 5, a: 1, c: 2 }],
    [{ 'a.b': 1, $and: [{ c: { $eq: 2 } }] }, { $setOnInsert: { d: 3 } }, { a: { b: 1 }, c: 2, d: 3 }],
    [{ a: new BSONRegExp('x') }, { $inc: { n: 1 } }, { n: 1 }],
    [{ _id: 5, a: 1 }, { b: 2 }, { _id: 5, b: 2 }],
    [{ a: 1 }, { $set: { _id: 7 } }, { _id: 7, a: 1 }],
    [{ a: 1 }, [{ $set: { b: { $add: ['$a', 1] } } }], { a: 1, b: 2 }],
    [{ $or: [{ a: 1 }] }, { $set: { b: 1 } }, { a: 1, b: 1 }],
  ])('of %j with %j inserts %j', (filter, update, expected) => {
    expect(upserted(filter, update)).toEqual(expected);
  });

  it('refuses a filter that fixes one path twice', () => {
    expect(() => upserted({ a: 1, $and: [{ a: 2 }] }, { $set: { b: 1 } })).toThrow(refusal(54, /matched twice/));
  });
});

describe('names that JavaScript gives a meaning', () => {
  it('are fields like any other', () => {
    const update = JSON.parse('{"$set": {"__proto__.polluted": 1, "constructor.prototype.polluted": 1}}') as Document;
    const after = applied({ _id: 1 }, update);
    expect(({} as Document)['polluted']).toBeUndefined();
    expect(JSON.stringify(after)).toBe(
      '{"_id":1,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    );
  });
});
