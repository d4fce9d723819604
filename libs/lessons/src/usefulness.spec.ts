import { usefulness } from './usefulness.js';

describe('how useful a lesson was', () => {
  it.each([
    ['nobody has said anything', { used: 0, unhelpful: 0 }, 0],
    ['as many found it useful as did not', { used: 3, unhelpful: 3 }, 0],
    ['one found it useful', { used: 1, unhelpful: 0 }, 0.0667],
    ['one found it of no help', { used: 0, unhelpful: 1 }, -0.0667],
    ['eight found it useful', { used: 8, unhelpful: 0 }, 0.16],
  ])('is, when %s, %j: %d', (_, tally, expected) => {
    expect(usefulness(tally)).toBeCloseTo(expected, 4);
  });

  it('never outweighs that two complaints tell of the same', () => {
    expect(usefulness({ used: 1_000_000, unhelpful: 0 })).toBeLessThanOrEqual(0.2);
    expect(usefulness({ used: 0, unhelpful: 1_000_000 })).toBeGreaterThanOrEqual(-0.2);
  });
});
