import { controlChart, signalsAt } from './control-chart.js';

/** Cans that leaked among fifty, thirty samples: Montgomery, Introduction to Statistical Quality Control, example of the p-chart. */
const leaking = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
];

describe('a control chart', () => {
  it('has the centre, the limits and the two points beyond them of a published example', () => {
    const { centre, points, isEnough } = controlChart(leaking.map((count) => ({ count, of: 50 })));
    expect(isEnough).toBe(true);
    expect(centre).toBeCloseTo(0.2313, 4);
    expect(points[0]?.high).toBeCloseTo(0.4102, 4);
    expect(points[0]?.low).toBeCloseTo(0.0524, 4);
    const beyond = points.flatMap(({ signals }, index) => (signals.includes('beyond') ? [index + 1] : []));
    expect(beyond).toEqual([15, 23]);
    expect(points[22]).toMatchObject({ share: 0.48, side: 'above' });
  });

  it('gives each sample limits of its own: the smaller, the wider', () => {
    const samples = Array.from({ length: 10 }, (_, index) => ({ count: 2, of: index % 2 === 0 ? 10 : 40 }));
    const [small, large] = controlChart(samples).points;
    expect(small!.high! - small!.low!).toBeGreaterThan(large!.high! - large!.low!);
    expect(small!.low).toBe(0);
  });

  it.each([
    ['one beyond three sigma', [0.2, 3.1], ['beyond']],
    ['two of three beyond two sigma', [2.1, 0.5, 2.2], ['twoOfThree']],
    ['two of three, but on two sides', [2.1, 0.5, -2.2], []],
    ['four of five beyond one sigma', [1.1, 1.2, -0.3, 1.4, 1.1], ['fourOfFive']],
    ['three of five', [1.1, 0.2, -0.3, 1.4, 1.1], []],
    ['eight in a row on one side', [-0.1, -0.4, -0.2, -0.5, -0.9, -0.1, -0.3, -0.2], ['eightInARow']],
    ['seven in a row', [0.1, -0.4, -0.2, -0.5, -0.9, -0.1, -0.3, -0.2], []],
    ['a pattern that is over', [2.1, 2.2, 0.5], []],
    ['nothing', [], []],
  ])('knows %s', (_, distances, expected) => {
    expect(signalsAt(distances)).toEqual(expected);
  });

  it('signals nothing where there is too little to tell from chance', () => {
    const { isEnough, points } = controlChart([
      { count: 0, of: 5 },
      { count: 5, of: 5 },
      ...Array.from({ length: 5 }, () => ({ count: 0, of: 5 })),
    ]);
    expect(isEnough).toBe(false);
    expect(points.flatMap(({ signals }) => signals)).toEqual([]);
  });

  it('passes over empty samples, and over a cause that everything or nothing has', () => {
    const weeks = Array.from({ length: 12 }, (_, index) => ({ count: 0, of: index === 3 ? 0 : 4 }));
    const { points, isEnough } = controlChart(weeks);
    expect(isEnough).toBe(true);
    expect(points[3]).toEqual({ count: 0, of: 0, signals: [] });
    expect(points.flatMap(({ signals }) => signals)).toEqual([]);
  });
});
