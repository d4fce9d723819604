import { loadRulebooks } from '#casework/rulebooks.js';
import { promiseDue } from './promise-due.js';

// Thursday, 26 November 2026, 10:00 in Shanghai; people go home at 18:00.
const now = Date.parse('2026-11-26T02:00:00.000Z');
const { calendar } = loadRulebooks('workflows').currentRulebook();
const due = (until: Parameters<typeof promiseDue>[0]): string =>
  new Date(promiseDue(until, now, calendar) ?? NaN).toISOString();

describe('a promise that says until when', () => {
  it.each([
    [{ kind: 'within', amount: 2, unit: 'hours' }, '2026-11-26T04:00:00.000Z'],
    [{ kind: 'within', amount: 1, unit: 'days' }, '2026-11-27T10:00:00.000Z'],
    [{ kind: 'within', amount: 3, unit: 'workingDays' }, '2026-12-01T10:00:00.000Z'],
    [{ kind: 'day', fromToday: 0 }, '2026-11-26T10:00:00.000Z'],
    [{ kind: 'weekday', day: 5 }, '2026-11-27T10:00:00.000Z'],
    [{ kind: 'weekday', day: 4 }, '2026-11-26T10:00:00.000Z'],
    [{ kind: 'weekday', day: 3 }, '2026-12-02T10:00:00.000Z'],
    // Nobody works on a Sunday; the promise was made for it all the same.
    [{ kind: 'weekday', day: 7 }, '2026-11-29T15:59:00.000Z'],
  ] as const)('%j is due at %s', (until, instant) => {
    expect(due(until)).toBe(instant);
  });

  it.each([
    [{ kind: 'day', fromToday: 0 }, '2026-11-26T15:59:00.000Z'],
    [{ kind: 'weekday', day: 4 }, '2026-12-03T10:00:00.000Z'],
    [{ kind: 'weekday', day: 5 }, '2026-11-27T10:00:00.000Z'],
  ] as const)('lies ahead also after people went home: %j is due at %s', (until, instant) => {
    const evening = Date.parse('2026-11-26T10:00:00.000Z');
    expect(new Date(promiseDue(until, evening, calendar) ?? NaN).toISOString()).toBe(instant);
  });

  it('is not counted where nobody can mean it', () => {
    expect(promiseDue({ kind: 'within', amount: 9999, unit: 'workingDays' }, now, calendar)).toBeUndefined();
  });
});
