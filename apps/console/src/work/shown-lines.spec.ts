import { differenceOf, isDifferent, stepTo, toggled } from './shown-lines.js';

describe('a list that does not jump', () => {
  it.each([
    ['the same', ['a', 'b'], ['a', 'b'], { arrived: 0, gone: 0, isReordered: false }],
    ['one more on top', ['a', 'b'], ['x', 'a', 'b'], { arrived: 1, gone: 0, isReordered: false }],
    ['one done', ['a', 'b', 'c'], ['a', 'c'], { arrived: 0, gone: 1, isReordered: false }],
    ['one put off', ['a', 'b', 'c'], ['b', 'c', 'a'], { arrived: 0, gone: 0, isReordered: true }],
    ['one done and another come', ['a', 'b'], ['x', 'b'], { arrived: 1, gone: 1, isReordered: false }],
  ])('knows what became of it: %s', (_, shown, now, difference) => {
    expect(differenceOf(shown, now)).toEqual(difference);
    expect(isDifferent(differenceOf(shown, now))).toBe(shown.join() !== now.join());
  });

  it('is gone through a line at a time, and ends at its ends', () => {
    expect(stepTo(['a', 'b'], undefined, 1)).toBe('a');
    expect(stepTo(['a', 'b'], 'a', 1)).toBe('b');
    expect(stepTo(['a', 'b'], 'b', 1)).toBe('b');
    expect(stepTo(['a', 'b'], 'a', -1)).toBe('a');
    expect(stepTo(['a', 'b'], 'gone', -1)).toBe('b');
    expect(stepTo([], undefined, 1)).toBeUndefined();
  });

  it('chooses a line, and lets it go again', () => {
    expect([...toggled(toggled(new Set(['a']), 'b'), 'a')]).toEqual(['b']);
  });
});
