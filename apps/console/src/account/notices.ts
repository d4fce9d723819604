import { queryOptions } from '@tanstack/react-query';
import { type AnswerOf, ask } from '../http/ask.js';

export type Notices = AnswerOf<'GET /api/account/notices'>;

/** How one is reached: the digest, one's absence, and how many mails one gets. */
export const noticesQuery = queryOptions({
  queryKey: ['account', 'notices'],
  queryFn: ({ signal }) => ask('GET /api/account/notices', { signal }),
});

export const setDigest = (body: Notices['digest']): Promise<unknown> => ask('PUT /api/account/digest', { body });

export type Absence = NonNullable<Notices['absence']>;

/** @param staffId whose absence it is; one's own where it is not said */
export const setAbsence = (body: Absence, staffId?: string): Promise<unknown> =>
  staffId === undefined
    ? ask('PUT /api/account/absence', { body })
    : ask('PUT /api/staff/{id}/absence', { path: { id: staffId }, body });
