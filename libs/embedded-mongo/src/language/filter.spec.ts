import { Binary, BSONRegExp, Decimal128, Double, MaxKey, MinKey, ObjectId } from 'bson';
import * as fc from 'fast-check';
import { compareValues } from './compare.js';
import { compileFilter, filterFields } from './filter.js';
import type { Document } from './values.js';

const matches = (filter: Document, document: Document): boolean => compileFilter(filter)(document);

describe('a filter', () => {
  it.each<[Document, Document]>([
    [{ a: 1 }, { a: 1 }],
    [{ a: 1 }, { a: new Double(1) }],
    [{ a: 1n }, { a: Decimal128.fromString('1.0') }],
    [{ a: 1 }, { a: [3, 1] }],
    [{ a: [1, 2] }, { a: [1, 2] }],
    [{ a: [1, 2] }, { a: [[1, 2], 3] }],
    [{ a: null }, {}],
    [{ a: null }, { a: null }],
    [{ a: null }, { a: [1, null] }],
    [{ 'a.b': null }, { a: [{ b: 1 }, { c: 1 }] }],
    [{ 'a.b': null }, { a: 5 }],
    [{ 'a.b': 1 }, { a: [{ b: 0 }, { b: [1] }] }],
    [{ 'a.0': 5 }, { a: [5, 6] }],
    [{ 'a.1.b': 5 }, { a: [1, { b: 5 }] }],
    [{ 'a.0': [1, 2] }, { a: [[1, 2]] }],
    [{ 'a.0.1': 2 }, { a: [[1, 2]] }],
    [{ 'a.0': 7 }, { a: [{ 0: 7 }] }],
    [{ a: { b: 1, c: 2 } }, { a: { b: 1, c: 2 } }],
    [{ a: { $gt: 1, $lt: 5 } }, { a: [0, 9] }],
    [{ a: { $gte: 'b' } }, { a: 'b' }],
    [{ a: { $lte: null } }, {}],
    [{ a: { $lt: new MaxKey() } }, { a: 'anything' }],
    [{ a: { $gt: new MinKey() } }, {}],
    [{ a: { $gte: NaN } }, { a: NaN }],
    [{ a: { $ne: 1 } }, { b: 1 }],
    [{ a: { $nin: [1, 2] } }, { a: 3 }],
    [{ a: { $in: [null] } }, {}],
    [{ a: { $in: [new BSONRegExp('^x'), 1] } }, { a: 'xyz' }],
    [{ a: new BSONRegExp('B', 'i') }, { a: ['abc'] }],
    [{ a: { $regex: '^a.c$', $options: 's' } }, { a: 'a\nc' }],
    [{ a: { $regex: '(?i)ABC' } }, { a: 'abc' }],
    [{ a: { $not: new BSONRegExp('x') } }, { a: 'y' }],
    [{ a: { $not: { $gt: 5 } } }, {}],
    [{ a: { $exists: true } }, { a: null }],
    [{ a: { $exists: false } }, { b: 1 }],
    [{ 'a.b': { $exists: false } }, { a: [] }],
    [{ a: { $type: 'array' } }, { a: [1] }],
    [{ a: { $type: ['string', 'number'] } }, { a: 1n }],
    [{ a: { $type: 1 } }, { a: 1.5 }],
    [{ a: { $mod: [4, 1] } }, { a: 5.9 }],
    [{ a: { $size: 2 } }, { a: [1, [2]] }],
    [{ a: { $all: [1, 2] } }, { a: [2, 3, 1] }],
    [{ a: { $all: [[1, 2]] } }, { a: [1, 2] }],
    [{ a: { $all: [{ $elemMatch: { x: 1 } }, { $elemMatch: { x: 2 } }] } }, { a: [{ x: 1 }, { x: 2 }] }],
    [{ a: { $elemMatch: { $gt: 1, $lt: 5 } } }, { a: [0, 3] }],
    [{ a: { $elemMatch: { b: 1, c: { $gt: 1 } } } }, { a: [{ b: 1, c: 2 }] }],
    [{ a: { $elemMatch: { $or: [{ b: 1 }, { b: 2 }] } } }, { a: [{ b: 2 }] }],
    [{ a: { $elemMatch: { 0: 1 } } }, { a: [[1]] }],
    [{ a: { $elemMatch: { $not: { $gt: 3 } } } }, { a: [9, 1] }],
    [{ a: { $bitsAllSet: 6 } }, { a: 7 }],
    [{ a: { $bitsAnyClear: [0, 1] } }, { a: 1 }],
    [{ a: { $bitsAllSet: [70] } }, { a: -1 }],
    [{ a: { $bitsAllClear: new Binary(Buffer.from([1])) } }, { a: 2 }],
    [{ $or: [{ a: 1 }, { b: 2 }] }, { b: 2 }],
    [{ $nor: [{ a: 1 }, { b: 2 }] }, { c: 3 }],
    [{ $and: [{ a: { $gt: 0 } }, { a: { $lt: 2 } }] }, { a: 1 }],
    [{ $expr: { $gt: ['$a', '$b'] } }, { a: 2, b: 1 }],
    [{ $comment: 'why', a: 1 }, { a: 1 }],
    [{ constructor: { $exists: false }, __proto__: null }, {}],
    [{ a: { $eq: new BSONRegExp('x') } }, { a: new BSONRegExp('x') }],
    [{ a: { $ref: 'c', $id: 1 } }, { a: { $ref: 'c', $id: 1 } }],
    [{}, {}],
  ])('%j matches %j', (filter, document) => {
    expect(matches(filter, document)).toBe(true);
  });

  it.each<[Document, Document]>([
    [{ a: 1 }, { a: '1' }],
    [{ a: { b: 1, c: 2 } }, { a: { c: 2, b: 1 } }],
    [{ 'a.b': null }, { a: [] }],
    [{ 'a.b': null }, { a: [1, 2] }],
    [{ a: null }, { a: 0 }],
    [{ a: { $lt: 5 } }, { a: 'x' }],
    [{ a: { $lt: 5 } }, { a: NaN }],
    [{ a: { $gt: null } }, { a: 1 }],
    [{ a: { $ne: 1 } }, { a: [1, 2] }],
    [{ a: { $nin: [null] } }, {}],
    [{ a: { $size: 1 } }, { a: [[1], [2]] }],
    [{ a: { $all: [] } }, { a: [] }],
    [{ a: { $elemMatch: { b: 1 } } }, { a: { b: 1 } }],
    [{ 'a.0': 2 }, { a: [[1, 2]] }],
    [{ a: { $not: { $gt: 3 } } }, { a: [9, 1] }],
    [{ a: { $mod: [2, 0] } }, { a: '4' }],
    [{ a: { $type: 'int' } }, { a: 1.5 }],
    [{ a: { $gt: new ObjectId('000000000000000000000001') } }, { a: '5' }],
    [{ a: { $eq: new BSONRegExp('x') } }, { a: 'x' }],
  ])('%j does not match %j', (filter, document) => {
    expect(matches(filter, document)).toBe(false);
  });

  it.each<[Document, number, RegExp]>([
    [{ a: { $foo: 1 } }, 2, /unknown operator: \$foo/],
    [{ a: { $gt: 1, b: 2 } }, 2, /unknown operator: b/],
    [{ $foo: 1 }, 2, /unknown top level operator: \$foo/],
    [{ $and: [] }, 2, /nonempty array/],
    [{ $or: {} }, 2, /\$or must be an array/],
    [{ a: { $in: 1 } }, 2, /\$in needs an array/],
    [{ a: { $in: [{ $gt: 1 }] } }, 2, /cannot nest \$ under \$in/],
    [{ a: { $mod: [0, 1] } }, 2, /divisor cannot be 0/],
    [{ a: { $regex: 1 } }, 2, /\$regex has to be a string/],
    [{ a: { $regex: '(' } }, 51091, /Regular expression is invalid/],
    [{ a: { $options: 'i' } }, 2, /\$options needs a \$regex/],
    [{ a: { $type: 'nothing' } }, 2, /Unknown type name alias: nothing/],
    [{ a: { $not: 5 } }, 2, /\$not needs a regex or a document/],
    [{ a: { $size: -1 } }, 2, /non-negative/],
    [{ $expr: { $foo: 1 } }, 168, /Unrecognized expression '\$foo'/],
    [{ $where: 'true' }, 238, /\$where/],
    [{ $text: { $search: 'x' } }, 238, /\$text/],
    [{ a: { $near: [0, 0] } }, 238, /\$near/],
  ])('%j is refused with %i', (filter, code, message) => {
    expect(() => compileFilter(filter)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) as string }) as Error,
    );
  });

  it('tells through which element it matched', () => {
    const position: { index?: number } = {};
    expect(compileFilter({ 'a.b': { $gt: 1 } })({ a: [{ b: 1 }, { b: 2 }] }, position)).toBe(true);
    expect(position.index).toBe(1);
  });

  it('tells which fields it needs', () => {
    expect(filterFields({ 'a.b': 1, $or: [{ c: 1 }, { $and: [{ d: 1 }] }] })).toEqual(new Set(['a', 'c', 'd']));
    expect(filterFields({ $expr: true })).toBeUndefined();
  });
});

/** The manual's description of equality and ranges, written down a second time and without any care for speed. */
function oracle(document: Document, path: string, accepts: (value: unknown) => boolean): boolean {
  const values = (value: unknown, parts: string[]): unknown[] => {
    const [part, ...rest] = parts;
    if (part === undefined) return Array.isArray(value) ? [...(value as unknown[]), value] : [value];
    if (Array.isArray(value)) {
      const below = value.filter(
        (element) => typeof element === 'object' && element !== null && !Array.isArray(element),
      );
      const numbered = /^\d+$/.test(part) && Number(part) < value.length ? [value[Number(part)] as unknown] : [];
      const last = rest.length === 0;
      return [
        ...below.flatMap((element) => values(element, parts)),
        ...numbered.flatMap((element) =>
          last ? [element] : typeof element === 'object' && element !== null ? values(element, rest) : [],
        ),
      ];
    }
    return typeof value === 'object' && value !== null ? values((value as Document)[part], rest) : [undefined];
  };
  return values(document, path.split('.')).some(accepts);
}

describe('equality and ranges', () => {
  const leaf = fc.constantFrom<unknown>(0, 1, 2, 1.5, 'x', null, true);
  const { node } = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'n' },
      leaf,
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('a', 'b', '0'), tie('node'), { maxKeys: 2 }),
    ),
  }));
  const document = fc.dictionary(fc.constantFrom('a', 'b'), node, { maxKeys: 2 });
  const path = fc.constantFrom('a', 'b', 'a.b', 'a.0', 'a.b.a', 'a.0.b', 'a.1', 'b.0.0');

  it('agree with the naive reading of the manual', () => {
    fc.assert(
      fc.property(document, path, fc.constantFrom<unknown>(0, 1, 1.5, 'x'), (one, at, operand) => {
        const sameKind = (value: unknown): boolean => typeof value === typeof operand;
        expect(matches({ [at]: operand }, one)).toBe(oracle(one, at, (value) => compareValues(value, operand) === 0));
        expect(matches({ [at]: { $gt: operand } }, one)).toBe(
          oracle(one, at, (value) => sameKind(value) && compareValues(value, operand) > 0),
        );
        expect(matches({ [at]: { $ne: operand } }, one)).toBe(
          !oracle(one, at, (value) => compareValues(value, operand) === 0),
        );
        expect(matches({ [at]: null }, one)).toBe(oracle(one, at, (value) => value === null || value === undefined));
      }),
      { numRuns: 3000 },
    );
  });
});
