/** What a day that does not follow the week is. */
export const dayKinds = ['holiday', 'halfDay', 'workday'] as const;
export type DayKind = (typeof dayKinds)[number];

export interface SpecialDay {
  readonly kind: DayKind;
  readonly en: string;
  readonly zh: string;
  readonly hours: string;
}

/** What a calendar says, or would say with what is typed: hours by weekday, and the special days by date. */
export interface CalendarSaid {
  readonly week: ReadonlyMap<string, string>;
  readonly days: ReadonlyMap<string, SpecialDay>;
  readonly years: readonly number[];
}

/** From Monday on, as the API names them. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const day = 86_400_000;

/** A special day as the API writes it: kind, name in English and Chinese, hours, one in a line; an ordinary one is empty. */
export function dayOfValue(value: string): SpecialDay | undefined {
  const [word = '', en = '', zh = '', hours = ''] = value.split('\n');
  const kind = dayKinds.find((one) => one === word);
  return kind && { kind, en, zh, hours };
}

export function valueOfDay({ kind, en, zh, hours }: SpecialDay): string {
  const lines = [kind, en.trim(), zh.trim(), ...(kind === 'holiday' || hours.trim() === '' ? [] : [hours.trim()])];
  return lines.join('\n');
}

/** @param typed values by path that are not saved yet */
export function calendarSaid(
  fields: readonly { readonly path: string; readonly value: string }[],
  typed: Readonly<Record<string, string>> = {},
): CalendarSaid {
  const values = new Map([...fields.map(({ path, value }) => [path, value] as const), ...Object.entries(typed)]);
  const week = new Map<string, string>();
  const days = new Map<string, SpecialDay>();
  const years = new Set<number>();
  for (const [path, value] of values) {
    const [first, second = ''] = path.split('.');
    if (first === 'week') week.set(second, value);
    if (first === 'years') years.add(Number(second));
    const special = first === 'days' ? dayOfValue(value) : undefined;
    if (special) days.set(second, special);
  }
  return { week, days, years: [...years].sort((one, other) => one - other) };
}

/** The weeks of each month, from Monday on; a place that belongs to another month is empty. */
export function monthsOf(year: number): { readonly month: number; readonly weeks: (string | undefined)[][] }[] {
  return Array.from({ length: 12 }, (_, month) => {
    const first = Date.UTC(year, month, 1);
    const length = Math.round((Date.UTC(year, month + 1, 1) - first) / day);
    const before = (new Date(first).getUTCDay() + 6) % 7;
    const weeks = Array.from({ length: Math.ceil((before + length) / 7) }, (_row, week) =>
      Array.from({ length: 7 }, (_cell, place) => {
        const number = week * 7 + place - before;
        return number < 0 || number >= length ? undefined : dateOf(first + number * day);
      }),
    );
    return { month, weeks };
  });
}

/** What a day is: what is said of it, or what the week says of its weekday. */
export function kindOf(date: string, { week, days }: CalendarSaid): DayKind | 'open' | 'closed' {
  const special = days.get(date);
  if (special) return special.kind;
  const weekday = weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'monday';
  return (week.get(weekday) ?? '') === '' ? 'closed' : 'open';
}

/** The dates from one to another, both included; none when there would be more than so many, or they stand the wrong way round. */
export function datesBetween(from: string, to: string, most = 62): string[] {
  const [first, last] = [Date.parse(`${from}T00:00:00Z`), Date.parse(`${to === '' ? from : to}T00:00:00Z`)];
  const count = (last - first) / day + 1;
  if (!(count >= 1 && count <= most)) return [];
  return Array.from({ length: count }, (_, index) => dateOf(first + index * day));
}

function dateOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
