import { instantOf, usualTimes, wallText } from './house-instant.js';

describe('day and time in the house’s zone', () => {
  it.each([
    ['2026-03-02T06:05:00Z', 'Asia/Shanghai', '2026-03-02T14:05'],
    ['2026-07-01T23:30:00Z', 'Europe/London', '2026-07-02T00:30'],
    ['2026-12-31T16:00:00Z', 'Asia/Shanghai', '2027-01-01T00:00'],
  ])('%s is %s: %s, and back', (instant, zone, text) => {
    expect(wallText(Date.parse(instant), zone)).toBe(text);
    expect(instantOf(text, zone)).toBe(Date.parse(instant));
  });

  it('knows the hour that a clock leaves out, and what is not filled in', () => {
    expect(instantOf('2026-03-29T01:30', 'Europe/London')).toBe(Date.parse('2026-03-29T01:30:00Z'));
    expect(instantOf('', 'Asia/Shanghai')).toBeUndefined();
  });

  it('offers no time for a call-back that is behind us', () => {
    const names = (at: string): string[] => usualTimes(Date.parse(at), 'Asia/Shanghai').map(({ name }) => name);
    expect(names('2026-03-02T06:00:00Z')).toEqual(['inAnHour', 'thisAfternoon', 'tomorrow']);
    expect(names('2026-03-02T10:00:00Z')).toEqual(['inAnHour', 'tomorrow']);
  });
});
