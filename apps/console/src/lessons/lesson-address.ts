import type { Api } from '../http/ask.js';

export type LessonLine = Api['LessonLine'];

export const lessonStates = [
  'reviewing',
  'changing',
  'watching',
  'effective',
  'written',
] as const satisfies readonly LessonLine['state'][];

/** Which lessons are looked at. What is typed stands behind the `#`, which a browser tells no server. */
export interface LessonAsk {
  readonly cause?: string;
  readonly product?: string;
  readonly department?: string;
  readonly teamId?: string;
  readonly state?: LessonLine['state'];
  readonly from?: number;
  readonly until?: number;
}

const names = ['cause', 'product', 'department', 'teamId'] as const;

/** What an address asks for; what it cannot mean is left out. */
export function readAddress(search: URLSearchParams): LessonAsk {
  const state = lessonStates.find((one) => one === search.get('state'));
  const given = names.flatMap((name) => {
    const value = search.get(name);
    return value === null || value === '' ? [] : [[name, value] as const];
  });
  const instants = (['from', 'until'] as const).flatMap((name) => {
    const value = Number(search.get(name) ?? NaN);
    return Number.isSafeInteger(value) && value >= 0 ? [[name, value] as const] : [];
  });
  return { ...(Object.fromEntries([...given, ...instants]) as LessonAsk), ...(state && { state }) };
}

export function writeAddress(asked: LessonAsk): string {
  const given = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return new URLSearchParams(given).toString();
}
