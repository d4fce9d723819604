import { queryOptions } from '@tanstack/react-query';
import type { AnswerOf, Asked } from '../http/ask.js';
import { ask } from '../http/ask.js';

export type Restriction = AnswerOf<'GET /api/customers/{id}'>['restrictions'][number];
export type Proposal = Asked<'POST /api/customers/{id}/restrictions'>['body'];
export type AsideMail = AnswerOf<'GET /api/suspended-mails'>['items'][number];

/** The most that a list shows at once; what is decided gives way to the rest. */
const most = 50;

/** Mails that were put aside because another way was agreed with their sender. */
export const asideQuery = queryOptions({
  queryKey: ['conduct', 'aside'],
  queryFn: ({ signal }) => ask('GET /api/suspended-mails', { query: { outcome: 'restricted', limit: most }, signal }),
});

export const restrictionsQuery = (state: 'asked' | 'inForce') =>
  queryOptions({
    queryKey: ['conduct', state],
    queryFn: ({ signal }) => ask('GET /api/restrictions', { query: { state, limit: most }, signal }),
  });

export const askFor = (id: string, body: Proposal): Promise<unknown> =>
  ask('POST /api/customers/{id}/restrictions', { path: { id }, body });

const at = ({ customerId, id }: Restriction) => ({ path: { id: customerId, restrictionId: id } });

export const approve = (one: Restriction): Promise<unknown> =>
  ask('POST /api/customers/{id}/restrictions/{restrictionId}/approve', at(one));

export const withdraw = (one: Restriction): Promise<unknown> =>
  ask('POST /api/customers/{id}/restrictions/{restrictionId}/withdraw', at(one));

export const endWith = (one: Restriction, act: 'decline' | 'lift', reason: string): Promise<unknown> =>
  ask(`POST /api/customers/{id}/restrictions/{restrictionId}/${act}`, { ...at(one), body: { reason } });

export const review = (one: Restriction, reviewAt: number, reason: string): Promise<unknown> =>
  ask('POST /api/customers/{id}/restrictions/{restrictionId}/review', { ...at(one), body: { reviewAt, reason } });

export const letIn = (id: string, ref: string): Promise<unknown> =>
  ask('POST /api/suspended-mails/{id}/file', { path: { id }, body: { ref } });

export const openAnew = (id: string, locale: 'en' | 'zh-CN'): Promise<unknown> =>
  ask('POST /api/suspended-mails/{id}/open', { path: { id }, body: { locale } });

export const keepOut = (id: string, reason: string): Promise<unknown> =>
  ask('POST /api/suspended-mails/{id}/dismiss', { path: { id }, body: { reason } });
