import { summarise } from './summary.mjs';
import type { Figure } from './figure.mjs';

const rate: Figure = { id: 'writes', title: 'writes', unit: '/s', floor: 'the disk alone' };
const wait: Figure = { id: 'writes', title: 'a page', unit: 'ms', floor: 'an echo' };

const rounds = (...values: number[]): { writes: { value: number; floor: number } }[] =>
  values.map((value, round) => ({ writes: { value, floor: [100, 200, 400][round] ?? 0 } }));

describe('the rounds of a figure', () => {
  it('come together as their median, with the lowest and the highest beside it', () => {
    expect(summarise(rate, rounds(50, 20, 80))).toMatchObject({ value: 50, lowest: 20, highest: 80, floor: 200 });
  });

  it('are each compared with the floor of their own round', () => {
    // 50/100, 20/200, 80/400: the middle one is a fifth, though the median figure is a quarter of the median floor.
    expect(summarise(rate, rounds(50, 20, 80)).ratio).toBe(0.2);
  });

  it('give the median of the work in each process', () => {
    const efforts = [1, 5, 3].map((database) => ({
      writes: { value: 1, effort: { database, client: 10 - database } },
    }));
    expect(summarise(rate, efforts).effort).toEqual({ database: 3, client: 7 });
  });

  it('give the median of each percentile', () => {
    const latencies = [
      { p50: 1, p95: 5, p99: 9 },
      { p50: 3, p95: 4, p99: 8 },
      { p50: 2, p95: 6, p99: 70 },
    ];
    const measured = latencies.map((latency) => ({ writes: { value: 1, latency } }));
    expect(summarise(rate, measured).latency).toEqual({ p50: 2, p95: 5, p99: 9 });
  });

  it('must all have measured it', () => {
    expect(() => summarise(rate, [{ writes: { value: 1 } }, {}])).toThrow('a round did not measure "writes"');
    expect(() => summarise(rate, [{ writes: { value: NaN } }])).toThrow('a round did not measure "writes"');
  });
});

describe('a goal', () => {
  it('is the least of a rate', () => {
    const judged = (value: number) =>
      summarise({ ...rate, goals: [{ limit: 80, of: 'figure' }] }, [{ writes: { value } }]).verdicts;
    expect(judged(80)).toMatchObject([{ isMet: true, miss: 0 }]);
    expect(judged(60)).toMatchObject([{ isMet: false, miss: 0.25 }]);
  });

  it('is the most of a time or a size', () => {
    const judged = (value: number) =>
      summarise({ ...wait, goals: [{ limit: 20, of: 'figure' }] }, [{ writes: { value } }]).verdicts;
    expect(judged(20)).toMatchObject([{ isMet: true, miss: 0 }]);
    expect(judged(30)).toMatchObject([{ isMet: false, miss: 0.5 }]);
  });

  it('can be one for the ratio to the floor', () => {
    const goals = [{ limit: 0.4, of: 'ratio' as const }];
    expect(summarise({ ...rate, goals }, rounds(50, 20, 80)).verdicts).toMatchObject([{ isMet: false, miss: 0.5 }]);
    expect(() => summarise({ ...rate, goals }, [{ writes: { value: 1 } }])).toThrow('but no floor');
  });

  it('can stand beside another, and each is judged for itself', () => {
    const goals = [
      { limit: 50, of: 'figure' as const },
      { limit: 0.4, of: 'ratio' as const },
    ];
    const { verdicts } = summarise({ ...rate, goals }, rounds(50, 20, 80));
    expect(verdicts.map(({ goal, isMet }) => [goal.of, isMet])).toEqual([
      ['figure', true],
      ['ratio', false],
    ]);
  });
});
