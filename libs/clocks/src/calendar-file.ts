import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Calendar, dayNumberOf } from './calendar.js';
import { weekdays } from './calendar-definition.js';
import type { CalendarDefinition, CalendarYear, OpeningHours, SpecialDay, Weekday } from './calendar-definition.js';
import { DefinitionRefused } from './definition-mistakes.js';
import type { Mistake } from './definition-mistakes.js';
import { Field } from './files/field.js';
import type { Tree } from './files/yaml-tree.js';
import { parseYaml, treeOfValue } from './files/yaml-tree.js';
import type { Words } from '#workflows/complaint/complaint.words.js';

const ending = '.calendar.yaml';

/**
 * Every `*.calendar.yaml` of a folder, by name.
 * @throws DefinitionRefused with the mistakes of all files together.
 */
export function loadCalendars(folder: string): Map<string, Calendar> {
  const calendars = new Map<string, Calendar>();
  const mistakes: Mistake[] = [];
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort()) {
    const file = join(folder, name);
    const calendar = calendarFrom(readFileSync(file, 'utf8'), file, mistakes);
    if (!calendar) continue;
    calendars.set(calendar.name, calendar);
    if (`${calendar.name}${ending}` !== name) {
      mistakes.push({
        file,
        line: 1,
        column: 1,
        reason: `a calendar named "${calendar.name}" belongs in ${calendar.name}${ending}`,
      });
    }
  }
  if (mistakes.length > 0) throw new DefinitionRefused(mistakes);
  return calendars;
}

/**
 * The calendar that a text describes; `file` is only named in mistakes. The format is told in `workflows/calendars`.
 * @throws DefinitionRefused with every mistake at once.
 */
export function readCalendar(text: string, file: string): Calendar {
  const mistakes: Mistake[] = [];
  const calendar = calendarFrom(text, file, mistakes);
  if (!calendar || mistakes.length > 0) throw new DefinitionRefused(mistakes);
  return calendar;
}

/**
 * The calendar that is written down whole, in the words of a file but in none (`calendar-form.ts`).
 * @throws DefinitionRefused with every mistake at once, each with its field.
 */
export function readWholeCalendar(name: string, form: unknown): Calendar {
  const mistakes: Mistake[] = [];
  const calendar = calendarOf(treeOfValue(form, name), mistakes);
  if (!calendar || mistakes.length > 0) throw new DefinitionRefused(mistakes);
  return calendar;
}

function calendarFrom(text: string, file: string, mistakes: Mistake[]): Calendar | undefined {
  const before = mistakes.length;
  const tree = parseYaml(text, file, mistakes);
  return mistakes.length > before ? undefined : calendarOf(tree, mistakes);
}

function calendarOf(tree: Tree, mistakes: Mistake[]): Calendar | undefined {
  const before = mistakes.length;
  const root = Field.ofFile(tree, mistakes);
  root.entries(['name', 'title', 'zone', 'week', 'names', 'years']);
  const name = root.below('name').text();
  const title = root.below('title').words();
  const zone = readZone(root.below('zone'));
  const week = readWeek(root.below('week'));
  const names = new Map(
    root
      .below('names')
      .entries()
      .map(([key, field]) => [key, field.words()]),
  );
  const years = readYears(root.below('years'), week, names);
  if (!name || !title || !zone || mistakes.length > before) return undefined;
  return new Calendar({ name, title, zone, week, years });
}

function readZone(field: Field): string | undefined {
  const zone = field.text();
  if (zone === undefined) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone && zone;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return field.refuse(`"${zone}" is not the name of a time zone, such as Asia/Shanghai`);
  }
}

function readWeek(field: Field): CalendarDefinition['week'] {
  const week = new Map<Weekday, readonly OpeningHours[]>();
  if (!field.isWritten) field.refuse('"week" is missing');
  const days = field.entries(weekdays);
  for (const [day, hours] of days) week.set(day as Weekday, readHours(hours));
  if (field.isMap && !days.some(([, hours]) => hours.size > 0)) {
    field.refuse('"week" has no opening hours, so no business time would ever pass');
  }
  return Object.fromEntries(weekdays.map((day) => [day, week.get(day) ?? []])) as unknown as CalendarDefinition['week'];
}

function readHours(field: Field): OpeningHours[] {
  const opening: OpeningHours[] = [];
  for (const item of field.items()) {
    const text = item.text();
    if (text === undefined) continue;
    const [, fromHour, fromMinute, toHour, toMinute] = /^(\d\d):([0-5]\d)-(\d\d):([0-5]\d)$/.exec(text) ?? [];
    const from = Number(fromHour) * 60 + Number(fromMinute);
    const to = Number(toHour) * 60 + Number(toMinute);
    if (Number.isNaN(from) || Number.isNaN(to) || to > 1440)
      item.refuse(`"${text}" is not an interval such as 09:00-12:00`);
    else if (from >= to) item.refuse(`"${text}" ends before it begins`);
    else if (from < (opening.at(-1)?.to ?? 0)) item.refuse(`"${text}" begins before the interval in front of it ends`);
    else opening.push({ from, to });
  }
  return opening;
}

function readYears(
  field: Field,
  week: CalendarDefinition['week'],
  names: Map<string, Words | undefined>,
): CalendarYear[] {
  const years: CalendarYear[] = [];
  const taken = new Map<string, string>();
  if (!field.isWritten) field.refuse('"years" is missing');
  for (const [key, entry] of field.entries()) {
    if (!/^[12]\d{3}$/.test(key)) {
      entry.refuse(`"${key}" is not a year`);
      continue;
    }
    entry.entries(['announced', 'source', 'days']);
    const announced = entry.below('announced').boolean();
    const source = announced === true ? entry.below('source').text() : '';
    const days: SpecialDay[] = [];
    for (const [date, dayField] of entry.below('days').entries()) {
      const earlier = taken.get(date);
      if (earlier !== undefined) dayField.refuse(`${date} already stands under ${earlier}`);
      taken.set(date, key);
      const day = readDay(date, Number(key), dayField, week, names);
      if (day) days.push(day);
    }
    days.sort((one, other) => (one.date < other.date ? -1 : 1));
    years.push({ year: Number(key), announced: announced ?? false, source: source ?? '', days });
  }
  return years.sort((one, other) => one.year - other.year);
}

const kinds = { holiday: 'holiday', halfDay: 'half day', workday: 'make-up working day' } as const;

function readDay(
  date: string,
  year: number,
  field: Field,
  week: CalendarDefinition['week'],
  names: Map<string, Words | undefined>,
): SpecialDay | undefined {
  if (!isDate(date)) return field.refuse(`"${date}" is not a date such as 2026-10-01`);
  if (Math.abs(Number(date.slice(0, 4)) - year) > 1)
    field.refuse(`${date} does not belong to ${year} or a year beside it`);
  const written = field.entries(['holiday', 'halfDay', 'workday', 'like', 'open']).map(([key]) => key);
  const kind = (Object.keys(kinds) as (keyof typeof kinds)[]).filter((word) => written.includes(word));
  const [word] = kind;
  if (!word || kind.length > 1) return field.refuse(`${date} must be one of holiday, halfDay, workday`);
  const name = readName(field.below(word), names);
  const opening = readOpening(date, word, written, field, week);
  return name && opening && { date, kind: kinds[word], name, opening };
}

function readName(field: Field, names: Map<string, Words | undefined>): Words | undefined {
  const key = field.text();
  if (key === undefined) return undefined;
  if (!names.has(key)) return field.refuse(`"${key}" is not explained under "names"`);
  return names.get(key);
}

function readOpening(
  date: string,
  word: keyof typeof kinds,
  written: readonly string[],
  field: Field,
  week: CalendarDefinition['week'],
): readonly OpeningHours[] | undefined {
  const like = written.includes('like');
  const open = written.includes('open');
  if (word === 'holiday') {
    return like || open
      ? field.refuse(`${date} is a holiday and cannot be open; a day that opens for less is a halfDay`)
      : [];
  }
  if (like === open) return field.refuse(`${date} needs either "open" with its hours or "like" with a weekday`);
  if (like) {
    const weekday = field.below('like').word(weekdays);
    if (!weekday) return undefined;
    return week[weekday].length > 0 ? week[weekday] : field.refuse(`${date} is like a ${weekday}, which is never open`);
  }
  const hours = readHours(field.below('open'));
  return hours.length > 0 ? hours : field.refuse(`${date} has no opening hours; a day that is closed is a holiday`);
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const number = dayNumberOf(text);
  return !Number.isNaN(number) && new Date(number * 86_400_000).toISOString().startsWith(text);
}
