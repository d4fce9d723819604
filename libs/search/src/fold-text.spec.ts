import fc from 'fast-check';
import { foldText } from './fold-text.js';

const folded = (text: string): string => foldText(text).characters.join('');

describe('A text that is compared', () => {
  it.each([
    ['full-width letters and digits', 'ＡＢＣ１２３', 'abc123'],
    ['case', 'Refund NOW', 'refund now'],
    ['traditional characters', '投訴無門，請儘快處理', '投诉无门,请尽快处理'],
    ['a character outside the basic plane', '𠮷野家', '𠮷野家'],
    ['half-width kana with its sound mark', 'ﾊﾞｯｸ', 'バック'],
    ['an accent that is written apart', 'Cafe\u0301', 'café'],
    ['a line that was broken within a sentence', '洗衣机\n漏水', '洗衣机漏水'],
    ['a blank between two scripts', 'iPhone 手机', 'iphone手机'],
    ['several blanks between words', 'very\t  late\r\n', 'very late'],
    ['a soft hyphen and other things that cannot be seen', 're\u00adfund\u200b', 'refund'],
    ['a sigma at the end of a word', 'ΟΔΟΣ οδος', 'οδοσ οδοσ'],
    ['one sign that stands for several', '㈱㎏', '(株)kg'],
  ])('knows no difference of %s', (_, text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it('knows of each character where it stands', () => {
    const { shown, starts, ends, characters } = foldText('退款：㎏ 漏水');
    expect(characters.map((one, index) => [one, shown.slice(starts[index], ends[index])])).toEqual([
      ['退', '退'],
      ['款', '款'],
      [':', '：'],
      ['k', '㎏'],
      ['g', '㎏'],
      ['漏', '漏'],
      ['水', '水'],
    ]);
  });

  const alphabet = [...'投訴诉退款无無漏水，。 \n', ...'abcABC Refund１２Ａé', 'ﾊﾞ', '㎏', '𠮷', '👍🏽', 'e\u0301'];
  const text = fc.array(fc.constantFrom(...alphabet), { maxLength: 60 });

  it('has every part of it in it, wherever it is cut between whole characters', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (characters, from, length) => {
        const part = characters.slice(from % 60, (from % 60) + (length % 20)).join('');
        expect(folded(characters.join(''))).toContain(folded(part));
      }),
      { numRuns: 2000 },
    );
  });

  it('is what it is when it is folded again', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (any) => folded(folded(any)) === folded(any)));
  });
});
