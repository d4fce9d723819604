import { loadRulebooks } from './rulebooks.js';
import { stateChartOf } from './state-chart.js';

const { definitions } = loadRulebooks('workflows');

describe('the chart of a complaint’s handling', () => {
  it.each(definitions.map((one) => [`${one.name}@${one.version}`, one] as const))(
    'of %s has every moment once, each with its stage, and ways between them only',
    (_, definition) => {
      const { states, ways } = stateChartOf(definition);
      const keys = states.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.length).toBeGreaterThan(10);
      expect(states.every(({ key, stage, name }) => key === name || key === `${stage}.${name}`)).toBe(true);
      expect(ways.filter(({ from, to }) => !keys.includes(from) || !keys.includes(to))).toEqual([]);
    },
  );

  it('leads from assessing to the acknowledgement when it is taken on', () => {
    const { ways } = stateChartOf(definitions.at(-1)!);
    const begun = ways.filter(
      ({ from, events }) => from === 'receipt.assessing' && events.includes('complaint.accepted'),
    );
    expect(begun.map(({ to }) => to.split('.')[0])).toContain('acknowledgement');
  });
});
