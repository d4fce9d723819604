import { calendarSaid, datesBetween, dayOfValue, kindOf, monthsOf, valueOfDay } from './calendar-days.js';

const fields = [
  { path: 'week.thursday', value: '09:00-17:00' },
  { path: 'week.saturday', value: '' },
  { path: 'years.2026.announced', value: 'true' },
  { path: 'days.2026-10-01', value: 'holiday\nNational Day\n国庆节' },
  { path: 'days.2026-10-10', value: 'workday\nNational Day\n国庆节\n09:00-12:00' },
];

describe('A year of a calendar', () => {
  it('is drawn from Monday on, with every day once', () => {
    const months = monthsOf(2026);
    // 1 October 2026 is a Thursday, and the month has 31 days.
    expect(months[9]?.weeks[0]).toEqual([
      undefined,
      undefined,
      undefined,
      '2026-10-01',
      '2026-10-02',
      '2026-10-03',
      '2026-10-04',
    ]);
    const all = months.flatMap(({ weeks }) => weeks.flat()).filter((date) => date !== undefined);
    expect(new Set(all).size).toBe(365);
    expect(
      monthsOf(2028)[1]
        ?.weeks.flat()
        .filter((date) => date !== undefined),
    ).toHaveLength(29);
  });

  it('says of a day what is said of it, else what the week says; what is typed goes before what is saved', () => {
    const said = calendarSaid(fields);
    expect(['2026-10-01', '2026-10-03', '2026-10-08', '2026-10-10'].map((date) => kindOf(date, said))).toEqual([
      'holiday',
      'closed',
      'open',
      'workday',
    ]);
    const typed = calendarSaid(fields, {
      'days.2026-10-01': '',
      'week.saturday': '10:00-12:00',
      'years.2027.announced': 'true',
    });
    expect(['2026-10-01', '2026-10-03'].map((date) => kindOf(date, typed))).toEqual(['open', 'open']);
    expect(typed.years).toEqual([2026, 2027]);
  });

  it('keeps a day through being written and read; a closed day loses hours that it cannot have', () => {
    const day = { kind: 'workday', en: 'Spring Festival', zh: '春节', hours: '09:00-12:00, 13:30-18:00' } as const;
    expect(dayOfValue(valueOfDay(day))).toEqual(day);
    expect(valueOfDay({ ...day, kind: 'holiday' })).toBe('holiday\nSpring Festival\n春节');
    expect(dayOfValue('')).toBeUndefined();
  });

  it.each([
    ['2026-12-30', '2027-01-02', ['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02']],
    ['2026-10-01', '', ['2026-10-01']],
    ['2026-10-02', '2026-10-01', []],
    ['2026-01-01', '2026-12-31', []],
    ['', '', []],
  ])('has the days from %s to %s', (from, to, dates) => {
    expect(datesBetween(from, to)).toEqual(dates);
  });
});
