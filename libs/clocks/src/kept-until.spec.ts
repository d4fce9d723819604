import { calendar } from './business-time.story.js';
import { keptUntil } from './kept-until.js';

describe('What was closed is kept', () => {
  it.each([
    ['cn', '2023-03-02T10:00:00+08:00', 3, '2026-03-03T00:00:00+08:00'],
    ['cn', '2023-03-02T23:59:00+08:00', 3, '2026-03-03T00:00:00+08:00'],
    ['cn', '2023-03-03T00:00:00+08:00', 3, '2026-03-04T00:00:00+08:00'],
    ['gb', '2023-07-01T12:00:00Z', 5, '2028-07-02T00:00:00+01:00'],
    ['gb', '2024-02-29T12:00:00Z', 3, '2027-03-01T00:00:00Z'],
    ['gb', '2024-02-29T12:00:00Z', 4, '2028-03-01T00:00:00Z'],
  ])('in %s, closed at %s, for %i years: until %s', (name, closed, years, until) => {
    const kept = keptUntil(Date.parse(closed), years, calendar(name));
    expect(new Date(kept).toISOString()).toBe(new Date(until).toISOString());
  });
});
