import { plainLetterhead } from '#notifications/letterhead.js';
import { asMail, endDocument } from './write-restriction.js';

const end = endDocument(Date.parse('2026-03-02T10:00:00Z'), { locale: 'en', zone: 'UTC' });
const sizesIn = (isLarge: boolean): number[] => {
  const { html } = asMail(end, 'en', plainLetterhead('Acme'), isLarge);
  return Array.from(html.matchAll(/font-size:(\d+(?:\.\d+)?)px/g), ([, size]) => Number(size)).filter(
    (size) => size > 0,
  );
};

describe('The letter of a restriction', () => {
  it('is in large print for whoever needs it: every size by half more', () => {
    expect(sizesIn(false)).toContain(16);
    expect(sizesIn(true)).toEqual(sizesIn(false).map((size) => size * 1.5));
  });
});
