import { digestDueAt } from './digest-settings.js';

const midnight = Date.parse('2026-03-02T00:00:00+08:00');
const hour = 3_600_000;
const monday = { date: '2026-03-02', from: midnight, opensAt: midnight + 9 * hour };

describe('the digest of a day', () => {
  it.each([
    ['comes when the house opens', {}, 9],
    ['comes at the time that somebody likes', { at: '14:30' }, 14.5],
    ['comes before the house opens, where that is liked', { at: '07:15' }, 7.25],
    ['comes on other days than the days off', { offDays: [3, 5] }, 9],
  ] as const)('%s', (_, settings, hours) => {
    expect(digestDueAt(settings, monday)).toBe(midnight + hours * hour);
  });

  it('does not come on a day off, or when the house is closed', () => {
    expect(digestDueAt({ offDays: [1] }, monday)).toBeUndefined();
    expect(digestDueAt({ at: '09:00', offDays: [7] }, { ...monday, date: '2026-03-01' })).toBeUndefined();
    expect(digestDueAt({ at: '09:00' }, { date: '2026-03-02', from: midnight })).toBeUndefined();
  });
});
