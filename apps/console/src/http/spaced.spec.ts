import { jest } from '@jest/globals';
import { Spaced } from './spaced.js';

describe('what is asked for anew when something has changed', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function asked(): { spaced: Spaced; at: number[]; pass: (milliseconds: number) => void } {
    const begin = Date.now();
    const at: number[] = [];
    const now = (): number => Date.now() - begin;
    return {
      spaced: new Spaced(() => at.push(now()), now),
      at,
      pass: (milliseconds) => void jest.advanceTimersByTime(milliseconds),
    };
  }

  it('is asked for at once by the first change', () => {
    const { spaced, at, pass } = asked();
    pass(5000);
    spaced.call();
    pass(0);
    expect(at).toEqual([5000]);
  });

  it('is asked for once more for all that came meanwhile, inside a second', () => {
    const { spaced, at, pass } = asked();
    for (let change = 0; change < 50; change += 1) {
      spaced.call();
      pass(10);
    }
    expect(at).toEqual([0]);
    pass(2000);
    expect(at).toHaveLength(2);
    expect(at[1]).toBeLessThan(1000);
  });

  it('is not asked for by a page that is not shown any more', () => {
    const { spaced, at, pass } = asked();
    spaced.call();
    spaced.stop();
    pass(2000);
    expect(at).toEqual([]);
  });
});
