import fc from 'fast-check';
import { findReference, referenceOf } from './reference.js';

const anyReference = fc.tuple(fc.integer({ min: 2020, max: 2100 }), fc.integer({ min: 1, max: 9_999_999 }));

describe('A reference', () => {
  it('is found in whatever surrounds it', () => {
    fc.assert(
      fc.property(anyReference, ([year, number]) => {
        const reference = referenceOf(year, number);
        expect(findReference(`Re: 关于 ${reference.toLowerCase()}，谢谢`)).toBe(reference);
      }),
    );
  });

  it('is not taken for another when one digit is mistyped', () => {
    fc.assert(
      fc.property(anyReference, fc.nat(), fc.integer({ min: 1, max: 9 }), ([year, number], where, by) => {
        const reference = referenceOf(year, number);
        const places = [...reference].flatMap((letter, index) => (/\d/.test(letter) ? [index] : []));
        const place = places[where % places.length]!;
        const mistyped = `${reference.slice(0, place)}${(Number(reference[place]) + by) % 10}${reference.slice(place + 1)}`;
        expect(findReference(mistyped)).toBeUndefined();
      }),
    );
  });

  it('is not taken for another when two neighbours are swapped', () => {
    fc.assert(
      fc.property(anyReference, fc.nat(), ([year, number], where) => {
        const reference = referenceOf(year, number);
        const places = [...reference].flatMap((letter, index) =>
          /\d\d/.test(letter + (reference[index + 1] ?? '')) ? [index] : [],
        );
        const place = places[where % places.length]!;
        fc.pre(reference[place] !== reference[place + 1]);
        const swapped = `${reference.slice(0, place)}${reference[place + 1]}${reference[place]}${reference.slice(place + 2)}`;
        expect(findReference(swapped)).toBeUndefined();
      }),
    );
  });
});
