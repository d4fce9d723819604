import { aroundChanges, lineDiff } from './line-diff.js';

describe('What a wording says otherwise than another', () => {
  const said = (before: string, after: string): string[] =>
    lineDiff(before, after).map(({ kind, text }) => `${{ same: ' ', gone: '-', new: '+' }[kind]}${text}`);

  it.each([
    ['nothing, when only the end of the last line is another', 'a\nb', 'a\nb\n', [' a', ' b']],
    ['a line that was worded anew, between those that stay', 'a\nb\nc\n', 'a\nB\nc\n', [' a', '-b', '+B', ' c']],
    ['a line that came in front, and one that went at the end', 'b\nc\n', 'a\nb\n', ['+a', ' b', '-c']],
    ['everything', 'a\n', 'b\n', ['-a', '+b']],
    ['a line of several that are the same', 'x\nx\nx\n', 'x\nx\n', [' x', ' x', '-x']],
  ])('is %s', (_, before, after, lines) => {
    expect(said(before, after)).toEqual(lines);
  });

  it('is shown with two lines around each change, and what is left out is said to be', () => {
    const before = 'a\nb\nc\nd\ne\nf\ng\nh\n';
    expect(aroundChanges(lineDiff(before, before.replace('d', 'D'))).map(({ kind }) => kind)).toEqual([
      'left out',
      'same',
      'same',
      'gone',
      'new',
      'same',
      'same',
      'left out',
    ]);
  });
});
