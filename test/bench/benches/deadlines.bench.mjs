import { budgetWords } from '#clocks/budget.js';
import { benchDeadlines } from '#clocks/deadline.bench.js';
import { monday, shippedRulebooks } from '../usual-complaint.mjs';

export const title = 'Deadlines, on one core';

export const introduction =
  'In the calendar of China with its lunch breaks, holidays and make-up working days, from starts spread over a year; ' +
  'its days are worked out once and known afterwards, as in a process that runs.';

const count = 20_000;

/** A budget of time in which nothing has to be counted: what remains is the call itself. */
const uncounted = '24 clock hours';

/** @type {readonly import('../figure.mjs').Figure[]} */
export const figures = ['4 business hours', '5 business days', '40 business days', '8 calendar weeks', uncounted].map(
  (budget) => ({
    id: budget,
    title: `\`deadline\` of ${budget}`,
    unit: /** @type {const} */ ('/s'),
    ...(budget !== uncounted && { floor: `the same function with nothing to count (${uncounted})` }),
  }),
);

/** @returns {Record<string, import('../measure.mjs').Measurement>} */
export function measure() {
  const perSecond = new Map(
    benchDeadlines(shippedRulebooks().currentRulebook().calendar, monday, count).map((figure) => [
      budgetWords(figure.budget).en,
      figure.perSecond,
    ]),
  );
  const of = (/** @type {string} */ budget) => {
    const value = perSecond.get(budget);
    if (value === undefined) throw new Error(`nobody measured a budget of ${budget}`);
    return value;
  };
  const floor = of(uncounted);
  return Object.fromEntries(figures.map(({ id }) => [id, { value: of(id), ...(id !== uncounted && { floor }) }]));
}
