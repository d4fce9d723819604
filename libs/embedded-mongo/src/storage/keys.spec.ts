import { Binary, BSONRegExp, BSONSymbol, Decimal128, Double, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import fc from 'fast-check';
import { compareValues } from '../language/values.js';
import { LONGEST_FIELDS, above, encodeFields, encodeValue, fitKey, lowestFrom } from './keys.js';

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 34n) + 1n, max: 10n ** 34n - 1n }), fc.integer({ min: -6176, max: 6111 }))
  .map(([coefficient, exponent]) => Decimal128.fromString(`${coefficient}E${exponent}`));
const nearDoubles = fc
  .tuple(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -2, max: 2 }))
  .map(([value, step]) =>
    Decimal128.fromStringWithRounding(`${(value + step * Number.EPSILON * value).toPrecision(17)}`),
  );
const numbers = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }),
  fc.integer({ min: -3, max: 3 }),
  fc.integer({ min: -3, max: 3 }).map((value) => new Double(value)),
  fc.integer({ min: -30, max: 30 }).map((value) => Decimal128.fromString(`${value / 10}`)),
  decimals,
  nearDoubles,
  fc.constantFrom(NaN, Infinity, -Infinity, -0, 0.1, Decimal128.fromString('0.1'), Decimal128.fromString('NaN')),
);
const scalars = fc.oneof(
  numbers,
  fc.string({ unit: 'binary', maxLength: 5 }),
  fc.constantFrom('', 'a', 'a\0', 'a\0b', 'ab', '\u{1f600}', '\uffff'),
  fc.boolean(),
  fc.constantFrom(null, undefined, new MinKey(), new MaxKey(), new BSONSymbol('a')),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc.uint8Array({ maxLength: 4 }).map((bytes) => new Binary(bytes, bytes.length % 2)),
  fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((bits) => new Timestamp(bits)),
  fc
    .tuple(fc.constantFrom('a', 'a.b', ''), fc.constantFrom('', 'i'))
    .map(([pattern, options]) => new BSONRegExp(pattern, options)),
);
const { value: values } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 2, withCrossShrink: true }, scalars, tie('list'), tie('fields')),
  list: fc.array(tie('value'), { maxLength: 3 }),
  fields: fc.dictionary(fc.constantFrom('a', 'b', 'ab', 'c'), tie('value'), { maxKeys: 3, noNullPrototype: true }),
}));

const sign = (value: number): number => Math.sign(value);

describe('index keys', () => {
  it('compare as bytes the way the values compare', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        expect(sign(encodeValue(a).compare(encodeValue(b)))).toBe(sign(compareValues(a, b)));
      }),
      { numRuns: 20000 },
    );
  });

  it('place numbers of all types exactly, also between two doubles', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        expect(sign(encodeValue(a).compare(encodeValue(b)))).toBe(sign(compareValues(a, b)));
      }),
      { numRuns: 20000 },
    );
  });

  it('compare the other way round where a field descends', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        expect(sign(encodeValue(a, -1).compare(encodeValue(b, -1)))).toBe(-sign(compareValues(a, b)) + 0);
      }),
      { numRuns: 5000 },
    );
  });

  it('compare field by field in a compound index', () => {
    fc.assert(
      fc.property(values, values, values, values, (a, b, c, d) => {
        const expected = sign(compareValues(a, c)) || -sign(compareValues(b, d));
        expect(sign(encodeFields([a, b], [1, -1]).compare(encodeFields([c, d], [1, -1])))).toBe(expected + 0);
      }),
      { numRuns: 5000 },
    );
  });

  it('fit into the database however long the text, equal only for equal texts and inside the same bounds', () => {
    const long = 'x'.repeat(5000);
    const one = encodeValue(`${long}1`);
    const other = encodeValue(`${long}2`);
    expect(fitKey(one).key.length).toBe(LONGEST_FIELDS);
    expect(fitKey(one)).toEqual({ key: fitKey(encodeValue(`${long}1`)).key, shortened: true });
    expect(fitKey(one).key.equals(fitKey(other).key)).toBe(false);
    expect(fitKey(one).key.compare(lowestFrom(other))).toBeGreaterThanOrEqual(0);
    expect(fitKey(one).key.compare(above(other))).toBeLessThan(0);
  });
});
