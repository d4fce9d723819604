import { instantOf, localOf } from './house-time.js';

describe('day and time in the zone of the house', () => {
  it.each([
    ['2026-03-02T14:30', 'Asia/Shanghai', '2026-03-02T06:30:00.000Z'],
    ['2026-07-01T09:00', 'Europe/London', '2026-07-01T08:00:00.000Z'],
    ['2026-01-01T00:00', 'America/New_York', '2026-01-01T05:00:00.000Z'],
    // The hour that comes twice in autumn is taken the first time.
    ['2026-10-25T01:30', 'Europe/London', '2026-10-25T00:30:00.000Z'],
  ])('%s in %s is %s', (local, zone, instant) => {
    expect(instantOf(local, zone)).toBe(Date.parse(instant));
    expect(localOf(Date.parse(instant), zone)).toBe(local);
  });

  it('takes an hour that is skipped in spring for one that is there', () => {
    const taken = instantOf('2026-03-29T01:30', 'Europe/London')!;
    expect(['2026-03-29T00:30', '2026-03-29T02:30']).toContain(localOf(taken, 'Europe/London'));
  });

  it.each(['', 'tomorrow', '2026-13-40T99:99'])('is nothing when it is "%s"', (local) => {
    expect(instantOf(local, 'Asia/Shanghai')).toBeUndefined();
  });
});
