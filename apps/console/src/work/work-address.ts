import type { AnswerOf, Asked } from '../http/ask.js';

/** What the list is asked for, without the page of it. */
export type WorkAsk = Omit<NonNullable<Asked<'GET /api/work'>['query']>, 'cursor' | 'limit'>;
/** Another look at it; what is undefined is asked for no longer. */
export type Look = (next: { readonly [Name in keyof WorkAsk]?: WorkAsk[Name] | undefined }) => void;
export type WorkLine = AnswerOf<'GET /api/work'>['items'][number];
export type WorkGroup = NonNullable<WorkAsk['group']>;

export const scopes = ['me', 'teams', 'nobody'] as const;
export const groups = ['overdue', 'today', 'atRisk', 'waiting'] as const satisfies readonly WorkGroup[];
export const channels = ['email', 'webForm', 'phone', 'letter', 'visit', 'webhook'] as const;
export const severities = ['critical', 'high', 'normal', 'low'] as const;
export const stages = [
  'receipt',
  'acknowledgement',
  'investigation',
  'resolution',
  'followUp',
  'lessonSummary',
  'closed',
] as const;
export const rungs = ['calm', 'warned', 'lead', 'manager', 'director'] as const;
export const languages = ['zh-CN', 'en'] as const;
export const turns = ['customer', 'department', 'approval'] as const;

const choices: Readonly<Partial<Record<keyof WorkAsk, readonly string[]>>> = {
  of: scopes,
  group: groups,
  stage: stages,
  channel: channels,
  severity: severities,
  locale: languages,
  waitsFor: turns,
  rung: rungs,
  climbs: ['today'],
};
const free: readonly (keyof WorkAsk)[] = ['teamId', 'ownerId', 'department'];
const names = [...(Object.keys(choices) as (keyof WorkAsk)[]), ...free];

/** What an address asks for. What it says that nobody offers is passed over, so that an old link still opens the list. */
export function readAddress(search: URLSearchParams): WorkAsk {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = search.get(name)?.slice(0, 200);
      const isOffered = value !== undefined && value !== '' && (choices[name]?.includes(value) ?? true);
      return isOffered ? [[name, value]] : [];
    }),
  );
}

/** The same in an address, always in the same order; one's own work needs no word. */
export function writeAddress(ask: Parameters<Look>[0]): string {
  const said = names.flatMap((name) => {
    const value = ask[name];
    return value === undefined || (name === 'of' && value === 'me') ? [] : [[name, value] as [string, string]];
  });
  return new URLSearchParams(said).toString();
}

/** How many filters stand beside the scope and the group. */
export function filtersIn({ of: _of, group: _group, ...filters }: WorkAsk): number {
  return Object.values(filters).filter((value) => value !== undefined).length;
}
