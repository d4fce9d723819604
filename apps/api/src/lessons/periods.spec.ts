import { loadCalendars } from '#clocks/calendar-file.js';
import { periodsBefore } from './periods.js';

const calendars = loadCalendars('workflows/calendars');
const read = (periods: readonly { from: number; until: number }[]): string[][] =>
  periods.map(({ from, until }) => [new Date(from).toISOString(), new Date(until).toISOString()]);

describe('the periods of a chart', () => {
  it('are weeks from Monday to Sunday on the house’s wall clock, the last one up to today', () => {
    const wednesday = Date.parse('2026-09-30T12:00:00+08:00');
    expect(read(periodsBefore(wednesday, 'week', 2, calendars.get('cn')!))).toEqual([
      ['2026-09-20T16:00:00.000Z', '2026-09-27T16:00:00.000Z'],
      ['2026-09-27T16:00:00.000Z', '2026-09-30T16:00:00.000Z'],
    ]);
  });

  it('are whole months, also where clocks are turned', () => {
    const may = Date.parse('2026-05-02T12:00:00+01:00');
    expect(read(periodsBefore(may, 'month', 3, calendars.get('gb')!))).toEqual([
      ['2026-03-01T00:00:00.000Z', '2026-03-31T23:00:00.000Z'],
      ['2026-03-31T23:00:00.000Z', '2026-04-30T23:00:00.000Z'],
      ['2026-04-30T23:00:00.000Z', '2026-05-02T23:00:00.000Z'],
    ]);
  });
});
