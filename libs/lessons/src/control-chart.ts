/** One sample: so many of so many. */
export interface Sample {
  readonly count: number;
  readonly of: number;
}

/**
 * Why a point is not chance (the four zone tests of the Western Electric Statistical Quality Control Handbook, 1956):
 * `beyond`: one point beyond three sigma; `twoOfThree`: two of three in a row beyond two sigma, on one side; `fourOfFive`: four
 * of five beyond one sigma, on one side; `eightInARow`: eight in a row on one side of the centre.
 */
export const signals = ['beyond', 'twoOfThree', 'fourOfFive', 'eightInARow'] as const;
export type Signal = (typeof signals)[number];

export interface ChartPoint extends Sample {
  /** Its share, from 0 to 1; none of an empty sample. */
  readonly share?: number;
  /** Where chance ends for a sample as large as this one. */
  readonly low?: number;
  readonly high?: number;
  readonly signals: readonly Signal[];
  /** On which side of the centre the signals are. */
  readonly side?: 'above' | 'below';
}

export interface ControlChart {
  /** The share of all samples together. */
  readonly centre: number;
  readonly points: readonly ChartPoint[];
  /** False when there is too little to tell anything from chance: then nothing is signalled. */
  readonly isEnough: boolean;
}

/** Samples that hold anything, and what they hold together, below which limits would be guesses. */
const fewestSamples = 8;
const fewestInAll = 20;

/** A p-chart: shares of samples of different sizes, each with limits of its own. */
export function controlChart(samples: readonly Sample[]): ControlChart {
  const filled = samples.filter(({ of }) => of > 0);
  const all = filled.reduce((sum, { of }) => sum + of, 0);
  const centre = all === 0 ? 0 : filled.reduce((sum, { count }) => sum + count, 0) / all;
  const isEnough = filled.length >= fewestSamples && all >= fewestInAll;
  const distances: number[] = [];
  const points = samples.map(({ count, of }): ChartPoint => {
    if (of === 0) return { count, of, signals: [] };
    const sigma = Math.sqrt((centre * (1 - centre)) / of);
    const share = count / of;
    // Where nothing, or everything, has the cause, nothing can stand out.
    distances.push(sigma === 0 ? 0 : (share - centre) / sigma);
    const found = isEnough ? signalsAt(distances) : [];
    return {
      count,
      of,
      share,
      low: Math.max(0, centre - 3 * sigma),
      high: Math.min(1, centre + 3 * sigma),
      signals: found,
      ...(found.length > 0 && { side: share >= centre ? 'above' : 'below' }),
    };
  });
  return { centre, points, isEnough };
}

/** What the last of these distances from the centre, in sigmas, completes. Empty samples are none of them. */
export function signalsAt(distances: readonly number[]): Signal[] {
  const last = distances.at(-1) ?? 0;
  const side = Math.sign(last);
  if (side === 0) return [];
  const sameSide = (of: number, beyond: number): number =>
    distances.slice(-of).filter((one) => one * side > beyond).length;
  const found: Signal[] = [];
  if (last * side > 3) found.push('beyond');
  if (last * side > 2 && sameSide(3, 2) >= 2) found.push('twoOfThree');
  if (last * side > 1 && sameSide(5, 1) >= 4) found.push('fourOfFive');
  if (sameSide(8, 0) === 8) found.push('eightInARow');
  return found;
}
