import type { Form } from '#clocks/policy-form.js';
import { weekdays } from '#clocks/calendar-definition.js';
import { dayWords } from '#clocks/calendar-form.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';
import type { FieldShape } from './fields/field-shape.js';
import { shownField } from './fields/field-shape.js';
import { textOfValue, valueOfText } from './fields/written-values.js';
import { plainText, valueAt } from './form-path.js';
import type { RuleField } from './rule-field.js';

type Entries = { readonly [key: string]: Form };
type DayWord = (typeof dayWords)[keyof typeof dayWords];

const weekdayWords: Readonly<Record<(typeof weekdays)[number], Words>> = {
  monday: { en: 'Monday', 'zh-CN': '星期一' },
  tuesday: { en: 'Tuesday', 'zh-CN': '星期二' },
  wednesday: { en: 'Wednesday', 'zh-CN': '星期三' },
  thursday: { en: 'Thursday', 'zh-CN': '星期四' },
  friday: { en: 'Friday', 'zh-CN': '星期五' },
  saturday: { en: 'Saturday', 'zh-CN': '星期六' },
  sunday: { en: 'Sunday', 'zh-CN': '星期日' },
};

/** From Monday on, as both languages write a week. */
const weekInOrder = [...weekdays.slice(1), ...weekdays.slice(0, 1)];

const sentences: Readonly<Record<DayWord, Words>> = {
  holiday: { en: '{date}: closed, {name}.', 'zh-CN': '{date}：休息，{name}。' },
  halfDay: { en: '{date}: open {hours} only, {name}.', 'zh-CN': '{date}：仅 {hours} 办公，{name}。' },
  workday: { en: '{date}: make-up working day {hours}, {name}.', 'zh-CN': '{date}：调休上班 {hours}，{name}。' },
};

const date = /^\d{4}-\d\d-\d\d$/;

/**
 * Everything that a calendar says: its place, its week, and of each year whether its days are known, from which notice, and
 * every day that does not follow the week. Read from a form, so that a draft with mistakes can be shown as well.
 */
export function fieldsOfCalendar(form: Form): RuleField[] {
  return [...placeShapes(), ...weekShapes()].flatMap((shape) => shownField(form, shape)).concat(yearFields(form));
}

/**
 * The same calendar with another value in a field. A day is `days.2026-10-01` wherever the file lists it; an empty value makes
 * it an ordinary day, and a year that is not there yet begins with its first value.
 * @returns nothing when there is no such field
 */
export function withCalendarValue(form: Form, path: string, value: string): Form | undefined {
  const { week, ...rest } = form as Entries;
  const [, weekday] = /^week\.([a-z]+)$/.exec(path) ?? [];
  if (weekdays.some((one) => one === weekday))
    return { ...rest, week: { ...(week as Entries), [weekday!]: valueOfText('hours', value) } };
  const [, year, part] = /^years\.([12]\d{3})\.(announced|source)$/.exec(path) ?? [];
  if (year !== undefined && part !== undefined)
    return withYear(form, year, { [part]: valueOfText(part === 'source' ? 'text' : 'yesNo', value) });
  const [, day] = /^days\.([12]\d{3}-\d\d-\d\d)$/.exec(path) ?? [];
  return day === undefined ? undefined : withDay(form, day, value);
}

function placeShapes(): FieldShape[] {
  const group = { key: 'place', words: { en: 'Place', 'zh-CN': '地点' } };
  const fixed = (path: string, label: Words): FieldShape => ({
    path,
    group,
    label,
    kind: 'fixed',
    said: (text) => ({ en: `${label.en}: ${text}`, 'zh-CN': `${label['zh-CN']}：${text}` }),
  });
  return [
    fixed('title.en', { en: 'Name in English', 'zh-CN': '英文名称' }),
    fixed('title.zh-CN', { en: 'Name in Chinese', 'zh-CN': '中文名称' }),
    fixed('zone', { en: 'Time zone', 'zh-CN': '时区' }),
  ];
}

function weekShapes(): FieldShape[] {
  const group = { key: 'week', words: { en: 'Ordinary week', 'zh-CN': '每周办公时间' } };
  return weekInOrder.map((weekday): FieldShape => {
    const label = weekdayWords[weekday];
    return {
      path: `week.${weekday}`,
      group,
      label,
      kind: 'hours',
      said: (text) =>
        text === ''
          ? fill({ en: '{day}: closed.', 'zh-CN': '{day}：休息。' }, { day: label })
          : fill({ en: '{day}: open {hours}.', 'zh-CN': '{day}：{hours} 办公。' }, { day: label, hours: text }),
    };
  });
}

function yearFields(form: Form): RuleField[] {
  const years = Object.keys((valueAt(form, 'years') ?? {}) as Entries).sort();
  return years.flatMap((year): RuleField[] => {
    const group = { key: `years.${year}`, words: { en: year, 'zh-CN': `${year} 年` } };
    const isAnnounced = valueAt(form, `years.${year}.announced`) === true;
    const known: FieldShape = {
      path: `years.${year}.announced`,
      group,
      label: fill({ en: '{year}: published', 'zh-CN': '{year} 年安排已公布' }, { year }),
      kind: 'yesNo',
      said: (text) =>
        text === 'true'
          ? fill({ en: 'The days of {year} are known.', 'zh-CN': '{year} 年的安排已公布。' }, { year })
          : fill(
              {
                en: 'The days of {year} are not published yet; dates that rest on them carry a warning.',
                'zh-CN': '{year} 年的安排尚未公布；据此计算的日期附有提示。',
              },
              { year },
            ),
    };
    const source: FieldShape = {
      path: `years.${year}.source`,
      group,
      label: fill({ en: '{year}: notice', 'zh-CN': '{year} 年依据' }, { year }),
      kind: 'text',
      said: (text) => fill({ en: 'By: {text}', 'zh-CN': '依据：{text}' }, { text }),
    };
    const days = (valueAt(form, `years.${year}.days`) ?? {}) as Entries;
    return [
      ...shownField(form, known),
      ...(isAnnounced ? shownField(form, source) : []),
      ...Object.keys(days)
        .sort()
        .map((day) => dayField(form, day, days[day] ?? null, group)),
    ];
  });
}

function dayField(form: Form, day: string, written: Form, group: RuleField['group']): RuleField {
  const word = wordOf(written);
  const [en, chinese] = [nameIn(form, day, 'en'), nameIn(form, day, 'zh-CN')];
  const hours = textOfValue('hours', valueAt(written, 'open') ?? []);
  const label = dateWords(day);
  return {
    path: `days.${day}`,
    group,
    label,
    kind: 'day',
    value: [word, en, chinese, ...(hours === '' ? [] : [hours])].join('\n'),
    words: fill(sentences[word], { date: label, hours, name: { en, 'zh-CN': chinese } }),
  };
}

function withYear(form: Form, year: string, change: Entries): Form {
  const { years, ...rest } = form as Entries;
  const before = (valueAt(years, year) ?? { announced: false, source: '', days: {} }) as Entries;
  return { ...rest, years: { ...(years as Entries), [year]: { ...before, ...change } } };
}

function withDay(form: Form, day: string, text: string): Form {
  const years = (valueAt(form, 'years') ?? {}) as Entries;
  // A notice for one year may rule days of the year beside it; there they stay.
  const year = Object.keys(years).find((one) => valueAt(years, `${one}.days.${day}`) !== undefined) ?? day.slice(0, 4);
  const { [day]: _before, ...others } = (valueAt(years, `${year}.days`) ?? {}) as Entries;
  const { [day]: _name, ...names } = (valueAt(form, 'names') ?? {}) as Entries;
  if (text.trim() === '') return { ...(withYear(form, year, { days: others }) as Entries), names };
  const [word = '', en = '', chinese = '', hours = ''] = text.split('\n').map((line) => line.trim());
  const written: Form = { [word]: day, ...(hours !== '' && { open: valueOfText('hours', hours) }) };
  const changed = withYear(form, year, { days: { ...others, [day]: written } }) as Entries;
  return { ...changed, names: { ...names, [day]: { en, 'zh-CN': chinese } } };
}

function wordOf(written: Form): DayWord {
  return (['holiday', 'halfDay', 'workday'] as const).find((one) => valueAt(written, one) !== undefined) ?? 'holiday';
}

function nameIn(form: Form, day: string, language: keyof Words): string {
  return plainText(valueAt(form, `names.${day}.${language}`));
}

/** A date with its weekday, since whoever checks a calendar looks for that. */
function dateWords(day: string): Words {
  const at = date.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  if (Number.isNaN(at)) return { en: day, 'zh-CN': day };
  const said = (locale: string): string =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(at);
  return { en: said('en-GB'), 'zh-CN': said('zh-CN') };
}
