import { ask } from '../http/ask.js';
import type { AnswerOf, Asked } from '../http/ask.js';
import { Problem } from '../http/request.js';
import { customerQuery } from '../phone/phone-queries.js';

export { customerQuery };
export type CustomerRecord = AnswerOf<'GET /api/customers/{id}'>;
export type Customer = CustomerRecord['customer'];
export type CustomerFacts = Asked<'POST /api/customers/{id}/changes'>['body'];

/** What may be done with a file for a reason. */
export type Act = 'hold' | 'release' | 'erase' | 'erase/withdraw' | 'unmerge';

export const changeFile = (id: string, body: CustomerFacts): Promise<unknown> =>
  ask('POST /api/customers/{id}/changes', { path: { id }, body });

export const addReach = (id: string, typed: string): Promise<unknown> =>
  ask('POST /api/customers/{id}/reaches', { path: { id }, body: { typed } });

export const removeReach = (id: string, reachId: string): Promise<unknown> =>
  ask('POST /api/customers/{id}/reaches/{reachId}/remove', { path: { id, reachId } });

export const reveal = (id: string, reason: string): Promise<Customer> =>
  ask('POST /api/customers/{id}/reveal', { path: { id }, body: { reason } });

export const merge = (id: string, into: string, reason: string): Promise<unknown> =>
  ask('POST /api/customers/{id}/merge', { path: { id }, body: { into, reason } });

export const dismiss = (id: string, otherId: string): Promise<unknown> =>
  ask('POST /api/customers/{id}/duplicates/{otherId}/dismiss', { path: { id, otherId } });

export const doFor = (id: string, act: Act, reason: string): Promise<unknown> =>
  ask(`POST /api/customers/{id}/${act}`, { path: { id }, body: { reason } });

/** Everything that is held about a customer, saved as a file. */
export async function exportAll(id: string, kind: 'json' | 'pdf' | 'zip', reason: string): Promise<void> {
  const path = `/api/customers/${encodeURIComponent(id)}/export${kind === 'json' ? '' : `/${kind}`}`;
  const answer = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ reason }),
  });
  if (!answer.ok) throw new Problem(answer.status, '', '', '');
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = `customer-${id}.${kind}`;
  link.click();
  URL.revokeObjectURL(address);
}
