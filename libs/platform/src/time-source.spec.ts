import { jest } from '@jest/globals';
import { SharedTimeSource } from './time-source.js';

const minute = 60_000;

describe('The clock that all processes share', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('begins as the machine’s own', () => {
    const before = Date.now();
    expect(new SharedTimeSource().now() - before).toBeLessThan(minute);
  });

  it('is corrected, forwards and back', () => {
    const time = new SharedTimeSource();
    const before = time.now();
    time.correct(-60 * minute);
    expect(before - time.now()).toBeGreaterThan(59 * minute);
    time.correct(60 * minute);
    expect(time.now() - before).toBeLessThan(minute);
  });

  it('goes on evenly when somebody sets the machine’s clock', () => {
    const time = new SharedTimeSource();
    const before = time.now();
    jest.spyOn(Date, 'now').mockReturnValue(before + 60 * minute);
    expect(time.now() - before).toBeLessThan(minute);
  });

  it('tells whole milliseconds', () => {
    expect(Number.isInteger(new SharedTimeSource().now())).toBe(true);
  });
});
