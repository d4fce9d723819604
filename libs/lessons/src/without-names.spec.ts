import { withoutNames } from './without-names.js';

describe('A quotation without names', () => {
  it.each([
    ['a Chinese name inside of a sentence', '王小明反映师傅张伟态度差', ['王小明', '张伟'], '[…]反映师傅[…]态度差'],
    [
      'a Latin name and each of its words',
      'Ana Keller said that Keller waited',
      ['Ana Keller'],
      '[…] said that […] waited',
    ],
    ['no word that only holds a name', 'The client was polite', ['Li'], 'The client was polite'],
    ['a mail address', 'wrote to a.b+c@mail.example.org.', [], 'wrote to […].'],
    ['a telephone number', '请拨打 138-0013-8000 联系', [], '请拨打 […] 联系'],
    ['no date and no amount', '2026-03-02，赔付 1200 元', [], '2026-03-02，赔付 1200 元'],
    ['a telephone number after a date', '2026-03-02 13800138000', [], '2026-03-02 […]'],
    ['a name with signs of a pattern', 'a (b.c) d', ['(b.c)'], 'a […] d'],
    ['nothing for a single letter', '甲方与乙方', ['甲'], '甲方与乙方'],
  ])('leaves out %s', (_, text, names, expected) => {
    expect(withoutNames(text, names)).toBe(expected);
  });
});
