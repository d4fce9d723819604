import fc from 'fast-check';
import { foldText } from './fold-text.js';
import { gramsOf, gramsOfTerm } from './grams.js';
import { longestTerm, passagesOf } from './passages.js';
import { hitsIn, snippetOf, termsOf } from './search-terms.js';

const folded = (text: string): string => foldText(text).characters.join('');
const text = fc.array(fc.constantFrom(...'投诉訴退款漏水的了 \n，。abcdeABC refund Late１２'), {
  minLength: 1,
  maxLength: 3000,
});

describe('The passages of a text', () => {
  it('are the text itself where it is short', () => {
    expect(passagesOf('三天没有人回电。')).toEqual(['三天没有人回电。']);
    expect(passagesOf('  \n')).toEqual([]);
  });

  it('have every part of it whole in one of them, and every gram of the part with it', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: longestTerm }), (characters, from, length) => {
        const begin = from % characters.length;
        const part = folded(characters.slice(begin, begin + length).join(''));
        if (part === '') return;
        const holding = passagesOf(characters.join('')).filter((one) => folded(one).includes(part));
        expect(holding.length).toBeGreaterThan(0);
        const asked = gramsOfTerm([...part]);
        for (const one of holding)
          expect(asked.filter((gram) => !gramsOf(foldText(one).characters).has(gram))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('What somebody typed', () => {
  it.each([
    ['洗衣机漏水', ['洗衣机漏水']],
    ['Refund  late 退款', ['refund', 'late', '退款']],
    ['"not refunded" Refund', ['not refunded', 'refund']],
    ['“三天没有 回电”', ['三天没有回电']],
    ['refund REFUND', ['refund']],
    ['  " ', []],
  ])('%j is looked for as %j', (typed, expected) => {
    expect(termsOf(typed).map((term) => term.text)).toEqual(expected);
  });
});

describe('A hit', () => {
  const shownHits = (written: string, typed: string): string[] | undefined => {
    const text = foldText(written);
    return hitsIn(text, termsOf(typed))?.map(({ from, to }) => text.shown.slice(from, to));
  };

  it.each([
    ['我要投訴，已經投訴過', '投诉', ['投訴', '投訴']],
    ['The REFUND is late', 'late refund', ['REFUND', 'late']],
    ['重 5㎏', 'kg', ['㎏']],
    ['漏水\n，漏 水。', '漏水', ['漏水', '漏 水']],
    ['👍🏽退款👍🏽', '退款', ['退款']],
    ['退货', '退款', undefined],
  ])('in %j for %j is marked as it was written', (written, typed, expected) => {
    expect(shownHits(written, typed)).toEqual(expected);
  });

  it('is shown with what stands around it', () => {
    const text = foldText(`${'前'.repeat(300)}漏水${'后'.repeat(300)}`);
    const snippet = snippetOf(text, hitsIn(text, termsOf('漏水')) ?? []);
    const [mark] = snippet.marks;
    expect(snippet.text.slice(mark?.from, mark?.to)).toBe('漏水');
    expect(snippet.text).toHaveLength(160);
    expect([snippet.isCutBefore, snippet.isCutAfter]).toEqual([true, true]);
  });
});
