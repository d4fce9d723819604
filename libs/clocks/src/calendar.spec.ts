import { calendar, calendarOpen } from './business-time.story.js';
import { dayNumberOf, openIntervals } from './calendar.js';
import { holidayData } from './holiday-data.story.js';
import type { BankHolidays, ChinaYear, Expected } from './holiday-data.story.js';

function shown(intervals: readonly { from: number; to: number }[]): string[] {
  return intervals.map(({ from, to }) =>
    [from, to].map((instant) => new Date(instant).toISOString().slice(5, 16)).join(' to '),
  );
}

function openOn(name: string, date: string): boolean {
  return calendar(name).day(dayNumberOf(date)).open.length > 0;
}

describe('business time', () => {
  it('leaves out the lunch break and the night, and is cut at both ends', () => {
    const from = Date.parse('2026-11-24T11:00+08:00');
    const to = Date.parse('2026-11-25T10:00+08:00');
    expect(shown(openIntervals(calendar('cn'), from, to))).toEqual([
      '11-24T03:00 to 11-24T04:00',
      '11-24T05:30 to 11-24T10:00',
      '11-25T01:00 to 11-25T02:00',
    ]);
  });

  it('passes on a make-up working Saturday and not in the holiday week before it', () => {
    const from = Date.parse('2026-10-01T00:00+08:00');
    const to = Date.parse('2026-10-11T00:00+08:00');
    expect(shown(openIntervals(calendar('cn'), from, to))).toEqual([
      '10-08T01:00 to 10-08T04:00',
      '10-08T05:30 to 10-08T10:00',
      '10-09T01:00 to 10-09T04:00',
      '10-09T05:30 to 10-09T10:00',
      '10-10T01:00 to 10-10T04:00',
      '10-10T05:30 to 10-10T10:00',
    ]);
  });

  it('never passes in the hour that spring skips, and passes twice in the hour that autumn repeats', () => {
    const night = calendarOpen('Europe/London', ['00:30-01:30', '01:45-03:00']);
    const spring = dayNumberOf('2026-03-29');
    const autumn = dayNumberOf('2026-10-25');
    expect(shown(night.day(spring).open)).toEqual(['03-29T00:30 to 03-29T02:00']);
    expect(shown(night.day(autumn).open)).toEqual([
      '10-24T23:30 to 10-25T00:30',
      '10-25T00:45 to 10-25T01:30',
      '10-25T01:45 to 10-25T03:00',
    ]);
  });

  it('follows a zone whose summer time is half an hour', () => {
    const island = calendarOpen('Australia/Lord_Howe', ['02:00-03:00']);
    expect(shown(island.day(dayNumberOf('2026-10-04')).open)).toEqual(['10-03T15:30 to 10-03T16:00']);
    expect(shown(island.day(dayNumberOf('2026-04-05')).open)).toEqual(['04-04T15:30 to 04-04T16:30']);
  });

  it('has no minute on a day that a change of zone skipped', () => {
    const apia = calendarOpen('Pacific/Apia', ['00:00-24:00']);
    const skipped = apia.day(dayNumberOf('2011-12-30'));
    expect(skipped.open).toEqual([]);
    expect(skipped.to).toBe(skipped.from);
    expect(apia.dayAt(skipped.from).date).toBe('2011-12-31');
    expect(apia.dayAt(skipped.from - 1).date).toBe('2011-12-29');
  });
});

describe('the shipped calendars against the published lists', () => {
  it.each(['2023', '2024', '2025', '2026'])('cn %s: every day off is closed, every make-up day is open', (year) => {
    const { days } = holidayData<ChinaYear>(`cn/${year}.json`);
    expect(days.length).toBeGreaterThan(30);
    for (const { date, isOffDay } of days) expect([date, openOn('cn', date)]).toEqual([date, !isOffDay]);
  });

  it.each(['2023', '2024', '2025', '2026'])('cn %s: no other weekend is open', (year) => {
    const makeUp = holidayData<Expected>('expected.json').cn[year]?.makeUpWorkingDays;
    const open = daysOf(year).filter((date) => isWeekend(date) && openOn('cn', date));
    expect(open).toEqual(makeUp);
  });

  it('cn: counts the working days between two dates as the samples do', () => {
    for (const { from, to, workingDays } of holidayData<Expected>('expected.json').cn.between) {
      const days = Array.from({ length: dayNumberOf(to) - dayNumberOf(from) }, (_, i) =>
        calendar('cn').day(dayNumberOf(from) + 1 + i),
      );
      expect([from, days.filter((day) => day.open.length > 0).length]).toEqual([from, workingDays]);
    }
  });

  it.each([
    ['gb', 'england-and-wales'],
    ['gb-sct', 'scotland'],
    ['gb-nir', 'northern-ireland'],
  ])('%s: is closed on weekdays exactly on the bank holidays of %s', (name, division) => {
    const events = holidayData<BankHolidays>('uk/bank-holidays.json')[division]?.events ?? [];
    for (const year of ['2023', '2024', '2025', '2026', '2027']) {
      const closed = daysOf(year).filter((date) => !isWeekend(date) && !openOn(name, date));
      expect(closed).toEqual(events.map(({ date }) => date).filter((date) => date.startsWith(year)));
    }
  });

  it('knows that the Chinese year 2027 has not been announced, nor any year that no file holds', () => {
    expect([2023, 2026, 2027, 2028].map((year) => calendar('cn').knows(year))).toEqual([true, true, false, false]);
  });
});

function daysOf(year: string): string[] {
  const first = dayNumberOf(`${year}-01-01`);
  const next = dayNumberOf(`${Number(year) + 1}-01-01`);
  return Array.from({ length: next - first }, (_, i) => new Date((first + i) * 86_400_000).toISOString().slice(0, 10));
}

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(date).getUTCDay());
}
