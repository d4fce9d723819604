import { median } from './statistics.mjs';

/** @typedef {import('./figure.mjs').Figure} Figure */
/** @typedef {import('./figure.mjs').Measurements} Measurements */

/**
 * What all rounds together say of a figure.
 * @typedef {object} Summary
 * @property {Figure} figure
 * @property {number} value the median of the rounds
 * @property {number} lowest
 * @property {number} highest
 * @property {number} [floor] the median of the rounds
 * @property {number} [ratio] the median of each round's figure divided by its own floor
 * @property {import('./measure.mjs').Latency} [latency] medians of the rounds' percentiles
 * @property {import('./measure.mjs').Effort} [effort] medians of the rounds
 * @property {readonly Verdict[]} verdicts one for each goal
 */

/**
 * @typedef {object} Verdict
 * @property {import('./figure.mjs').Goal} goal
 * @property {boolean} isMet
 * @property {number} miss how far it is on the wrong side of the limit, as a share of the limit; 0 when it is met
 */

/**
 * @param {Figure} figure
 * @param {readonly Measurements[]} rounds at least one
 * @returns {Summary}
 * @throws Error when a round did not measure the figure
 */
export function summarise(figure, rounds) {
  const measured = rounds.map(({ [figure.id]: one }) => {
    if (!one || !Number.isFinite(one.value)) throw new Error(`a round did not measure "${figure.title}"`);
    return one;
  });
  const values = measured.map(({ value }) => value);
  const floors = measured.flatMap(({ floor }) => floor ?? []);
  const ratios = measured.flatMap(({ value, floor }) => (floor === undefined ? [] : value / floor));
  const latencies = measured.flatMap(({ latency }) => latency ?? []);
  const efforts = measured.flatMap(({ effort }) => effort ?? []);
  const summary = {
    figure,
    value: median(values),
    lowest: Math.min(...values),
    highest: Math.max(...values),
    ...(floors.length > 0 && { floor: median(floors), ratio: median(ratios) }),
    ...(latencies.length > 0 && {
      latency: {
        p50: median(latencies.map(({ p50 }) => p50)),
        p95: median(latencies.map(({ p95 }) => p95)),
        p99: median(latencies.map(({ p99 }) => p99)),
      },
    }),
    ...(efforts.length > 0 && {
      effort: {
        database: median(efforts.map(({ database }) => database)),
        client: median(efforts.map(({ client }) => client)),
      },
    }),
  };
  return { ...summary, verdicts: (figure.goals ?? []).map((goal) => judge(summary, goal)) };
}

/** A rate is better when it is higher, everything else when it is lower. @param {Figure} figure */
export function higherIsBetter({ unit }) {
  return unit === '/s';
}

/**
 * @param {Omit<Summary, 'verdicts'>} summary
 * @param {import('./figure.mjs').Goal} goal
 * @returns {Verdict}
 */
function judge({ figure, value, ratio }, goal) {
  const { limit, of } = goal;
  const reached = of === 'ratio' ? ratio : value;
  if (reached === undefined) throw new Error(`"${figure.title}" has a goal for its ratio, but no floor`);
  const miss = (higherIsBetter(figure) ? limit - reached : reached - limit) / limit;
  return { goal, isMet: miss <= 0, miss: Math.max(0, miss) };
}
