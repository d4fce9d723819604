import { queryOptions } from '@tanstack/react-query';
import { type Api, ask, type Asked } from '../http/ask.js';

export type FigureMail = Api['FigureMail'];

/** What is sent to whom and when, as it is set. */
export type FigureMailChange = Asked<'PUT /api/figure-mails/{id}'>['body'];

export const figureMailsQuery = queryOptions({
  queryKey: ['figure-mails'],
  queryFn: ({ signal }) => ask('GET /api/figure-mails', { signal }),
  staleTime: 30_000,
});

export const setFigureMail = ({ id, change }: { id: string; change: FigureMailChange }): Promise<FigureMail> =>
  ask('PUT /api/figure-mails/{id}', { path: { id }, body: change });

export const stopFigureMail = async (id: string): Promise<void> => {
  await ask('DELETE /api/figure-mails/{id}', { path: { id } });
};

export const tryFigureMail = async (id: string): Promise<string> =>
  (await ask('POST /api/figure-mails/{id}/trial', { path: { id } })).to;

/** The same again, as it would be set anew. */
export function changeOf({
  name,
  reader,
  filter,
  every,
  weekday,
  monthDay,
  at,
  zone,
  isPaused,
}: FigureMail): FigureMailChange {
  return {
    name,
    readerId: reader.id,
    ...filter,
    every,
    ...(weekday !== undefined && { weekday }),
    ...(monthDay !== undefined && { monthDay }),
    at,
    zone,
    isPaused,
  };
}
