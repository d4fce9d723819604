import { readNotice } from './read-notice.js';

describe('A notice', () => {
  it('has headings, paragraphs and lists', () => {
    expect(
      readNotice('# Privacy\nWe keep\nwhat you tell us.\n\n\nFor:\n- handling\n* learning,\n  and nothing else\n'),
    ).toEqual([
      { heading: [{ text: 'Privacy' }] },
      { paragraph: [{ text: 'We keep what you tell us.' }] },
      { paragraph: [{ text: 'For:' }] },
      { items: [[{ text: 'handling' }], [{ text: 'learning, and nothing else' }]] },
    ]);
  });

  it('joins Chinese lines without a space', () => {
    expect(readNotice('我们保存\n您提供的内容，\n期限为 3 年。')).toEqual([
      { paragraph: [{ text: '我们保存您提供的内容，期限为 3 年。' }] },
    ]);
  });

  it('has what is strong, and links to the web, a mailbox and a telephone', () => {
    expect(readNotice('**Never** sold. Ask [us](mailto:data@example.org) or [call](tel:+864008001234).')).toEqual([
      {
        paragraph: [
          { text: 'Never', isStrong: true },
          { text: ' sold. Ask ' },
          { text: 'us', address: 'mailto:data@example.org' },
          { text: ' or ' },
          { text: 'call', address: 'tel:+864008001234' },
          { text: '.' },
        ],
      },
    ]);
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](data:text/html,hello)',
    '[x](//elsewhere.example)',
    '<script>alert(1)</script>',
    '<a href="javascript:alert(1)">x</a>',
  ])('takes %s for text', (text) => {
    expect(readNotice(text)).toEqual([{ paragraph: [{ text }] }]);
  });
});
