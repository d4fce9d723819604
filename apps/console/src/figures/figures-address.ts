import type { Asked } from '../http/ask.js';

/** What is counted, as it is asked and as it stands in the address. */
export type FiguresAsk = Omit<NonNullable<Asked<'GET /api/figures'>['query']>, 'at'>;

export const periods = [
  'today',
  'yesterday',
  'last7',
  'last30',
  'last90',
  'last365',
  'thisMonth',
  'lastMonth',
  'thisYear',
] as const;
export const usualPeriod = 'last30';

const choices: Readonly<Partial<Record<keyof FiguresAsk, readonly string[]>>> = {
  period: periods,
  channel: ['email', 'webForm', 'phone', 'letter', 'visit', 'webhook'],
  severity: ['critical', 'high', 'normal', 'low'],
};

const names = ['period', 'from', 'to', 'teamId', 'channel', 'category', 'product', 'severity'] as const;
export const filterNames = ['teamId', 'channel', 'category', 'product', 'severity'] as const;

/** What an address asks for. What it says that nobody offers is passed over; of dates and a period the dates count. */
export function readFiguresAddress(search: URLSearchParams): FiguresAsk {
  const asked: Partial<Record<(typeof names)[number], string>> = {};
  for (const name of names) {
    const value = search.get(name)?.slice(0, 500);
    if (value !== undefined && value !== '' && (choices[name]?.includes(value) ?? true)) asked[name] = value;
  }
  const { period, from, to, ...filters } = asked;
  const areDates = [from, to].every((date) => date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date));
  return { ...filters, ...(areDates ? { from, to } : { period: period ?? usualPeriod }) } as FiguresAsk;
}

/** The same in an address, always in the same order; the usual period needs no word. */
export function writeFiguresAddress(asked: {
  readonly [Name in keyof FiguresAsk]?: FiguresAsk[Name] | undefined;
}): string {
  const query = new URLSearchParams();
  for (const name of names) {
    const value = asked[name];
    if (value !== undefined && value !== '' && !(name === 'period' && value === usualPeriod)) query.set(name, value);
  }
  return query.toString();
}

/** The page with the list behind a figure, or behind one group of it, as of when it was counted. */
export function listAddress(
  figure: string,
  asked: FiguresAsk,
  at: number,
  group?: { by: string; key: string },
): string {
  const query = new URLSearchParams(writeFiguresAddress(asked));
  if (group) {
    query.set('by', group.by);
    query.set('key', group.key);
  }
  query.set('at', String(at));
  return `/figures/${figure}?${query.toString()}`;
}
