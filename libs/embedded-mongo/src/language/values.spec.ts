import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
  serialize,
} from 'bson';
import * as fc from 'fast-check';
import {
  compareValues,
  decodeDocument,
  decodeFields,
  encodeDocument,
  equalValues,
  indexKeys,
  indexValues,
  valueKey,
} from './values.js';
import { compileProjection, compileProjectStage } from './projection.js';

/** What a client may send, with the driver's own classes. */
const scalar = fc.oneof(
  fc.integer().map((value) => new Int32(value)),
  fc.double().map((value) => new Double(value)),
  fc.integer({ min: -3, max: 3 }).map((value) => new Double(value)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => Long.fromBigInt(value)),
  fc
    .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: -40, max: 40 }))
    .map(([digits, power]) => Decimal128.fromString(`${digits}E${power}`)),
  fc.constantFrom(...['NaN', 'Infinity', '-Infinity', '-0', '1.0', '1'].map((text) => Decimal128.fromString(text))),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc
    .tuple(fc.uint8Array({ maxLength: 6 }), fc.constantFrom(0, 2, 4, 128))
    .map(([bytes, subtype]) => new Binary(bytes, subtype)),
  fc.tuple(fc.nat(), fc.nat()).map(([t, i]) => new Timestamp({ t, i })),
  fc
    .tuple(fc.constantFrom('a', 'a+', ''), fc.constantFrom('', 'i', 'im'))
    .map(([pattern, options]) => new BSONRegExp(pattern, options)),
  fc.constantFrom(new MinKey(), new MaxKey(), new Code('f()'), new Code('f()', { a: 1 }), new BSONSymbol('s')),
);
const fieldName = fc.oneof(
  fc.constantFrom('a', 'b', '__proto__', 'constructor', '_bsontype', 'naïve', ''),
  fc.string({ unit: fc.constantFrom('x', 'y', 'é') }),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'v' },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    tie('document'),
  ),
  document: fc
    .array(fc.tuple(fieldName, tie('value')), { maxLength: 4 })
    .map((fields) => new Map(fields.map(([name, one]) => [name, one]))),
}));
const bytesOf = (content: unknown): Uint8Array => serialize({ v: content }, { ignoreUndefined: false });
const stored = (content: unknown): unknown => decodeDocument(bytesOf(content))['v'];
const sign = Math.sign;

describe('the bytes of a document', () => {
  it('are the same after decoding and encoding', () => {
    fc.assert(
      fc.property(value, (one) => {
        const bytes = bytesOf(one);
        expect(Buffer.from(encodeDocument(decodeDocument(bytes))).equals(Buffer.from(bytes))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([1, 0])('are projected (%i) without being read to what the values are projected to', (flag) => {
    const paths = fc.uniqueArray(
      fc.array(fc.constantFrom('a', 'b', 'x', '0'), { minLength: 1, maxLength: 3 }).map((path) => path.join('.')),
      {
        minLength: 1,
        maxLength: 3,
        comparator: (one, other) => `${one}.`.startsWith(`${other}.`) || `${other}.`.startsWith(`${one}.`),
      },
    );
    fc.assert(
      fc.property(value, value, value, paths, fc.boolean(), (a, b, other, chosen, hasId) => {
        const bytes = serialize({ _id: other, a, x: { a: b, b: [a, { b }, other] }, b }, { ignoreUndefined: false });
        const specification = { ...Object.fromEntries(chosen.map((path) => [path, flag])), ...(!hasId && { _id: 0 }) };
        const expected = encodeDocument(compileProjectStage(specification, {})(decodeDocument(bytes)));
        const projected = compileProjection(specification, {}, {})(bytes);
        expect(Buffer.from(projected).equals(Buffer.from(expected))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('keep a field called __proto__ without touching any prototype', () => {
    const document = decodeDocument(serialize(new Map([['__proto__', { polluted: true }]])));
    expect(Object.keys(document)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(document['polluted']).toBeUndefined();
  });

  it('can be read for some fields alone', () => {
    const bytes = serialize({
      a: 1,
      b: { c: 'x' },
      d: [1, 2],
      e: new Date(0),
      f: 'é',
      g: /x/i,
      h: new Binary(Buffer.from('x')),
    });
    expect(decodeFields(bytes, new Set(['f', 'b']))).toEqual({ b: { c: 'x' }, f: 'é' });
  });

  it.each([
    ['cut off', Buffer.from(serialize({ a: 'text' })).subarray(0, 9)],
    ['of an unknown type', Buffer.from([8, 0, 0, 0, 0x42, 0x61, 0, 0])],
    ['with a length beyond the end', Buffer.from([200, 0, 0, 0, 0])],
    [
      'with a string longer than the document',
      Buffer.from([14, 0, 0, 0, 2, 0x61, 0, 0xff, 0xff, 0xff, 0x7f, 0x61, 0, 0]),
    ],
  ])('are refused when they are %s', (_what, bytes) => {
    expect(() => decodeDocument(bytes)).toThrow(expect.objectContaining({ code: 22 }) as Error);
  });
});

describe('the comparison order', () => {
  it('is total: antisymmetric and transitive over every type', () => {
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        const sorted = [stored(a), stored(b), stored(c)].sort(compareValues);
        expect(sign(compareValues(sorted[0], sorted[1]))).toBe(-sign(compareValues(sorted[1], sorted[0])) || 0);
        expect(compareValues(sorted[0], sorted[1])).toBeLessThanOrEqual(0);
        expect(compareValues(sorted[1], sorted[2])).toBeLessThanOrEqual(0);
        expect(compareValues(sorted[0], sorted[2])).toBeLessThanOrEqual(0);
        expect(compareValues(sorted[0], sorted[0])).toBe(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives equal values, and only those, the same key', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [left, right] = [stored(a), stored(b)];
        expect(valueKey(left) === valueKey(right)).toBe(equalValues(left, right));
      }),
      { numRuns: 2000 },
    );
  });

  it('goes by type first, as MongoDB documents it', () => {
    const ascending = [
      new MinKey(),
      undefined,
      null,
      -1,
      'text',
      {},
      [],
      new Binary(Buffer.alloc(0)),
      new ObjectId(),
      false,
      new Date(0),
      new Timestamp({ t: 1, i: 1 }),
      new BSONRegExp('a'),
      new MaxKey(),
    ];
    expect(
      [...ascending]
        .reverse()
        .sort(compareValues)
        .filter((one) => one !== undefined),
    ).toEqual(ascending.filter((one) => one !== undefined));
  });

  it.each([
    ['long and double beyond 2^53', 9007199254740993n, 9007199254740992, 1],
    ['NaN before every number', NaN, -Infinity, -1],
    ['a decimal third and a double third', Decimal128.fromString('0.3333333333333333'), 1 / 3, -1],
    ['equal numbers of other types', new Double(1), Decimal128.fromString('1.000'), 0],
    ['an int and a long', 5, 5n, 0],
    ['minus zero and zero', -0, 0, 0],
    ['an emoji after the last of the basic plane', '\u{1f600}', '\uffff', 1],
    ['shorter binary first', new Binary(Buffer.from([9])), new Binary(Buffer.from([1, 1])), -1],
    ['lower subtype first', new Binary(Buffer.from([9]), 0), new Binary(Buffer.from([1]), 4), -1],
    ['objects by the type of the field before its name', { b: 1 }, { a: 'x' }, -1],
    ['objects by name before value', { a: 2 }, { b: 1 }, -1],
  ])('knows %s', (_what, a, b, expected) => {
    expect(sign(compareValues(a, b))).toBe(expected);
  });
});

describe('the keys of an index', () => {
  it.each<[string, Record<string, unknown>, string, unknown[], boolean]>([
    ['a plain field', { a: 1 }, 'a', [1], false],
    ['a missing field as null', { b: 1 }, 'a', [null], false],
    ['every element of an array', { a: [1, 2, 1] }, 'a', [1, 2], true],
    ['an empty array as undefined', { a: [] }, 'a', [undefined], true],
    ['fields of elements', { a: [{ b: 1 }, { b: [2, 3] }, { c: 1 }] }, 'a.b', [1, 2, 3, null], true],
    ['an empty array below which the path goes on as null', { a: [] }, 'a.b', [null], true],
    ['scalars below which the path goes on as null', { a: [1, 2] }, 'a.b', [null], true],
    ['an element by its number', { a: [5, 6] }, 'a.1', [6], false],
    ['an array in an array as a value', { a: [[1, 2], 3] }, 'a', [[1, 2], 3], true],
    ['a path through a scalar as null', { a: 5 }, 'a.b', [null], false],
  ])('hold %s', (_what, document, path, values, multikey) => {
    expect(indexValues(document, path)).toEqual({ values, multikey });
  });

  it('go through one array together', () => {
    expect(
      indexKeys(
        {
          a: [
            { b: 1, c: 2 },
            { b: 3, c: 4 },
          ],
          d: 5,
        },
        ['a.b', 'd', 'a.c'],
      ),
    ).toEqual({
      keys: [
        [1, 5, 2],
        [3, 5, 4],
      ],
      multikey: true,
    });
  });
});
