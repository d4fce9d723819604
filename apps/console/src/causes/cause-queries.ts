import { queryOptions } from '@tanstack/react-query';
import { type Api, ask } from '../http/ask.js';

export type Causes = Api['Causes'];
export type CauseChart = Api['CauseChart'];
export type ChartPoint = CauseChart['points'][number];
export type PeriodKind = 'week' | 'month';

/** How far back causes are counted, in days. */
export const spans = [30, 90, 180, 365] as const;
export type Span = (typeof spans)[number];

const day = 86_400_000;

/** What is looked at; it stands in the address. */
export interface CausesAsk {
  readonly span: Span;
  readonly by: PeriodKind;
  readonly teamId?: string;
  readonly cause?: string;
}

export function readAddress(search: URLSearchParams): CausesAsk {
  const [teamId, cause] = [search.get('teamId'), search.get('cause')];
  return {
    span: spans.find((one) => String(one) === search.get('days')) ?? 90,
    by: search.get('by') === 'month' ? 'month' : 'week',
    ...(teamId && { teamId }),
    ...(cause && { cause }),
  };
}

export const addressOf = ({ span, by, teamId, cause }: CausesAsk): Record<string, string> => ({
  ...(span !== 90 && { days: String(span) }),
  ...(by !== 'week' && { by }),
  ...(teamId !== undefined && { teamId }),
  ...(cause !== undefined && { cause }),
});

/** @param now asked by the hour, so that looking again asks the same */
export const causesQuery = ({ span, teamId }: CausesAsk, now: number) =>
  queryOptions({
    queryKey: ['causes', 'list', span, teamId ?? ''],
    queryFn: ({ signal }) =>
      ask('GET /api/causes', { query: { from: now - span * day, ...(teamId !== undefined && { teamId }) }, signal }),
    placeholderData: (before) => before,
  });

export const chartQuery = ({ by, teamId }: CausesAsk, cause: string) =>
  queryOptions({
    queryKey: ['causes', 'chart', by, teamId ?? '', cause],
    queryFn: ({ signal }) =>
      ask('GET /api/causes/chart', {
        query: { cause, by, periods: by === 'week' ? 26 : 24, ...(teamId !== undefined && { teamId }) },
        signal,
      }),
    placeholderData: (before) => before,
  });
