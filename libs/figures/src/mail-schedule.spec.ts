import type { MailSchedule } from './mail-schedule.js';
import { daysBefore, localDate, occasionAfter } from './mail-schedule.js';

const shanghai = { at: '08:30', zone: 'Asia/Shanghai' } as const;
const london = { every: 'day', at: '01:30', zone: 'Europe/London' } as const;
const daily: MailSchedule = { every: 'day', ...shanghai };
const monday: MailSchedule = { every: 'week', weekday: 1, ...shanghai };
const on = (monthDay: number): MailSchedule => ({ every: 'month', monthDay, ...shanghai });

describe('when figures are sent next', () => {
  it.each<[string, MailSchedule, string, string]>([
    ['today, while the hour is ahead', daily, '2026-03-02T08:29:59+08:00', '2026-03-02T08:30+08:00'],
    ['tomorrow, at the very hour', daily, '2026-03-02T08:30:00+08:00', '2026-03-03T08:30+08:00'],
    ['on the day of the reader, where it is another one', daily, '2026-03-02T23:00:00Z', '2026-03-03T08:30+08:00'],
    ['today, when it is the day of the week', monday, '2026-03-02T08:00+08:00', '2026-03-02T08:30+08:00'],
    ['in a week, when it was', monday, '2026-03-02T09:00+08:00', '2026-03-09T08:30+08:00'],
    ['on Sunday, where that is liked', { ...monday, weekday: 7 }, '2026-03-02T09:00+08:00', '2026-03-08T08:30+08:00'],
    ['this month, while the day is ahead', on(3), '2026-03-02T09:00+08:00', '2026-03-03T08:30+08:00'],
    ['next month, when it was', on(2), '2026-03-02T09:00+08:00', '2026-04-02T08:30+08:00'],
    ['next year, after December', on(1), '2026-12-01T09:00+08:00', '2027-01-01T08:30+08:00'],
    ['on the last of a shorter month', on(31), '2026-02-27T09:00+08:00', '2026-02-28T08:30+08:00'],
    ['on the 29th of a leap year', on(30), '2028-02-28T09:00+08:00', '2028-02-29T08:30+08:00'],
    ['on the 31st again afterwards', on(31), '2026-02-28T08:30+08:00', '2026-03-31T08:30+08:00'],
    ['on the last of April after the 31st of March', on(31), '2026-03-31T08:30+08:00', '2026-04-30T08:30+08:00'],
    ['later, in the night when the hour is left out', london, '2026-03-29T00:00Z', '2026-03-29T02:30+01:00'],
    ['at the same hour the day after that night', london, '2026-03-29T01:30Z', '2026-03-30T01:30+01:00'],
    ['at the first of an hour that comes twice', london, '2026-10-24T12:00Z', '2026-10-25T01:30+01:00'],
    ['not again at the second of them', london, '2026-10-25T00:30Z', '2026-10-26T01:30+00:00'],
  ])('is %s', (_, schedule, after, expected) => {
    expect(occasionAfter(schedule, Date.parse(after))).toEqual({
      date: expected.slice(0, 10),
      at: Date.parse(expected),
    });
  });

  it('comes once a day for a year, whatever the clocks do', () => {
    const dates = new Set<string>();
    let at = Date.parse('2026-01-01T00:00Z');
    for (let count = 0; count < 365; count += 1) {
      const next = occasionAfter(london, at);
      dates.add(next.date);
      at = next.at;
    }
    expect(dates.size).toBe(365);
    expect(localDate(at, 'Europe/London')).toBe('2026-12-31');
  });
});

describe('of which days is told', () => {
  it.each([
    ['the day before', 'day', '2026-03-01', '2026-02-28', '2026-02-28'],
    ['the seven days before', 'week', '2026-03-02', '2026-02-23', '2026-03-01'],
    ['the month before, from the first', 'month', '2026-03-01', '2026-02-01', '2026-02-28'],
    ['the month before, whatever the day', 'month', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['December, in January', 'month', '2026-01-15', '2025-12-01', '2025-12-31'],
  ] as const)('it is %s', (_, every, date, from, to) => {
    expect(daysBefore(every, date)).toEqual({ from, to });
  });

  it.each(['day', 'week', 'month'] as const)('it follows on what was told before without a gap, each %s', (every) => {
    const { from } = daysBefore(every, '2026-03-02');
    const earlier = daysBefore(every, from);
    expect(Date.parse(from) - Date.parse(earlier.to)).toBe(86_400_000);
  });
});
