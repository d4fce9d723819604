import { loadRulebooks } from '#casework/rulebooks.js';
import { readWholeCalendar } from '#clocks/calendar-file.js';
import { formOfCalendar } from '#clocks/calendar-form.js';
import type { Form } from '#clocks/policy-form.js';
import { fieldsOfCalendar, withCalendarValue } from './calendar-fields.js';
import { CalendarRules } from './kinds/calendar-rules.js';

const rulebooks = loadRulebooks('workflows');
const rules = new CalendarRules(rulebooks);
const cn = formOfCalendar(rulebooks.calendars.get('cn')!);
const fieldOf = (form: Form, path: string) => fieldsOfCalendar(form).find((field) => field.path === path);
const changed = (...values: readonly (readonly [string, string])[]): Form =>
  values.reduce<Form>((form, [path, value]) => withCalendarValue(form, path, value)!, cn);

describe('The fields of a calendar', () => {
  it.each([
    ['week.monday', 'Monday: open 09:00-12:00, 13:30-18:00.', '星期一：09:00-12:00, 13:30-18:00 办公。'],
    ['week.sunday', 'Sunday: closed.', '星期日：休息。'],
    ['years.2027.announced', 'The days of 2027 are not published yet', '2027 年的安排尚未公布'],
    ['days.2026-10-01', 'Thursday, 1 October 2026: closed, National Day.', '2026年10月1日星期四：休息，国庆节。'],
    [
      'days.2026-10-10',
      'Saturday, 10 October 2026: make-up working day 09:00-12:00, 13:30-18:00, National Day.',
      '2026年10月10日星期六：调休上班 09:00-12:00, 13:30-18:00，国庆节。',
    ],
    // The notice for 2023 rules a day of the year before.
    ['days.2022-12-31', 'closed', '休息'],
  ])('say in plain words what is written: %s', (path, en, chinese) => {
    expect(fieldOf(cn, path)?.words).toEqual({
      en: expect.stringContaining(en) as string,
      'zh-CN': expect.stringContaining(chinese) as string,
    });
  });

  it.each([...rulebooks.calendars.values()])(
    'hold every value so that it is read again as it was: $name',
    (calendar) => {
      const form = formOfCalendar(calendar);
      const again = fieldsOfCalendar(form)
        .filter(({ kind }) => kind !== 'fixed')
        .reduce<Form>((made, { path, value }) => withCalendarValue(made, path, value)!, form);
      expect(readWholeCalendar(calendar.name, again).version).toBe(calendar.version);
    },
  );

  it('take a day that was ordinary, one of a year that is not listed yet, and let a day be ordinary again', () => {
    const day = 'holiday\nThe house moves\n公司搬迁';
    const form = changed(
      ['days.2026-09-29', day],
      ['days.2029-03-01', day],
      ['days.2026-10-01', ''],
      ['week.saturday', '10:00-12:00'],
    );
    const calendar = readWholeCalendar('cn', form);
    const dayOf = (date: string) => calendar.dayAt(Date.parse(`${date}T12:00:00+08:00`));
    expect(dayOf('2026-09-29')).toMatchObject({ open: [], special: { name: { en: 'The house moves' } } });
    expect(dayOf('2026-10-01').special).toBeUndefined();
    expect(dayOf('2026-10-01').open).toHaveLength(2);
    expect(dayOf('2026-09-12').open).toHaveLength(1);
    expect(dayOf('2029-03-01').open).toEqual([]);
    expect(calendar.knows(2029)).toBe(false);
  });

  it.each(['zone', 'title.en', 'week.someday', 'years.99.announced', 'days.today', '__proto__.x', 'years.2026.days'])(
    'are not: %s',
    (path) => {
      expect(withCalendarValue(cn, path, 'true')).toBeUndefined();
    },
  );

  it.each([
    ['days.2026-09-29', 'holiday\nThe house moves\n', '须为文字'],
    ['days.2026-09-29', 'halfDay\nHalf\n半天', '2026-09-29 须写明办公时间'],
    ['days.2026-02-30', 'holiday\nNobody\n无', '“2026-02-30”不是有效日期，应写作 2026-10-01 等'],
    ['days.2026-09-29', 'feast\nFeast\n宴', '2026-09-29 须为休息、半天办公或调休上班之一'],
    ['week.monday', '18:00-09:00', '“18:00-09:00”的结束早于开始'],
    ['week.monday', '09:00-12:00, 11:00-15:00', '“11:00-15:00”与前一时段重叠'],
    ['years.2026.source', '', '须为文字'],
  ])('are refused where they stand, in both languages: %s %j', (path, value, chinese) => {
    expect(rules.judge('cn', changed([path, value]))).toEqual(
      expect.arrayContaining([
        {
          path: expect.stringContaining(path) as string,
          words: { en: expect.any(String) as string, 'zh-CN': chinese },
        },
      ]),
    );
  });
});
