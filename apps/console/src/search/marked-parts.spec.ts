import { markedParts } from './marked-parts.js';

describe('A snippet', () => {
  it('is shown in pieces, those that were found among them', () => {
    const snippet = { text: '洗衣機漏水', marks: [{ from: 3, to: 5 }], isCutBefore: true, isCutAfter: false };
    expect(markedParts(snippet)).toEqual([
      { text: '…', isFound: false },
      { text: '洗衣機', isFound: false },
      { text: '漏水', isFound: true },
    ]);
  });
});
