import type { Api } from '../http/ask.js';

export type Review = Api['QualityReview'];
export type Criterion = NonNullable<Review['result']>['scores'][number]['criterion'];
export type Mark = NonNullable<Review['result']>['scores'][number]['mark'];
export type Reason = Review['reasons'][number];

export const criteria = [
  'acknowledged',
  'listened',
  'investigated',
  'reasoned',
  'clear',
  'promises',
  'remedy',
  'lesson',
] as const satisfies readonly Criterion[];
export const marks = ['met', 'partly', 'notMet', 'notApplicable'] as const satisfies readonly Mark[];
export const reasons = ['random', 'vulnerable', 'remedy'] as const satisfies readonly Reason[];

/** What the page shows. */
export const views = ['mine', 'teams', 'results', 'measures', 'figures'] as const;
export type View = (typeof views)[number];

/** What is asked for; all of it stands in the address. */
export interface ReviewsAsk {
  readonly of?: 'mine' | 'teams' | 'results';
  readonly state?: 'open' | 'done';
  readonly reason?: Reason;
  readonly criterion?: Criterion;
  readonly mark?: Mark;
  readonly teamId?: string;
  readonly from?: number;
  readonly until?: number;
}

const answering = ['lead', 'manager', 'director'];

/** The views that are for somebody with these roles, what they come for first before the rest. */
export function viewsFor(roles: readonly string[]): readonly View[] {
  const leads = roles.some((role) => answering.includes(role));
  const handles = leads || roles.includes('agent');
  const counts = leads || roles.includes('auditor');
  return [
    ...(leads ? (['mine'] as const) : []),
    ...(counts ? (['teams'] as const) : []),
    ...(handles ? (['results', 'measures'] as const) : []),
    ...(counts ? (['figures'] as const) : []),
  ];
}

/** The part of an address that narrows a list; what it cannot mean is left out. */
export function readAddress(search: URLSearchParams): ReviewsAsk {
  const one = <T extends string>(name: string, known: readonly T[]): T | undefined =>
    known.find((value) => value === search.get(name));
  const number = (name: string): number | undefined => {
    const text = search.get(name);
    return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
  };
  const [state, reason, criterion, mark] = [
    one('state', ['open', 'done'] as const),
    one('reason', reasons),
    one('criterion', criteria),
    one('mark', marks),
  ];
  const teamId = search.get('teamId') || undefined;
  const [from, until] = [number('from'), number('until')];
  return {
    ...(state && { state }),
    ...(reason && { reason }),
    ...(criterion && mark && { criterion, mark }),
    ...(teamId !== undefined && { teamId }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  };
}

export function writeAddress(view: View, asked: ReviewsAsk): string {
  return String(
    new URLSearchParams(
      Object.entries({ view, ...asked }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, String(value)] as [string, string]],
      ),
    ),
  );
}
