import { median, percentile } from './statistics.mjs';

describe('the median', () => {
  it('is the value in the middle, in whatever order they were measured', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 9, 100])).toBe(10);
  });

  it('lies between the two in the middle when there is no single one', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it('is the only value of one', () => {
    expect(median([7])).toBe(7);
  });

  it('leaves the measured values in their order', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('refuses to say anything of nothing', () => {
    expect(() => median([])).toThrow('nothing was measured');
  });
});

describe('a percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it('is the smallest value that so many do not exceed', () => {
    expect([0.5, 0.95, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([50, 95, 99, 100]);
  });

  it('is always one that was measured', () => {
    expect(percentile([1, 1000], 0.5)).toBe(1);
    expect(percentile([1, 1000], 0.51)).toBe(1000);
    expect(percentile([5], 0.01)).toBe(5);
  });

  it('refuses a share that is none', () => {
    for (const share of [0, -1, 1.01, NaN]) expect(() => percentile(hundred, share)).toThrow(RangeError);
  });
});
