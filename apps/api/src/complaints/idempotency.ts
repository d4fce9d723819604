import { createHash, randomUUID } from 'node:crypto';
import { canonical } from '#casework/history.js';
import type { RecordedEvent } from '#casework/complaint-record.js';
import type { ComplaintEvent } from '#workflows/complaint/complaint.events.js';
import { IdempotencyKeyReused } from './complaints.errors.js';
import type { EventRequest } from './event-request.js';
import { invalidFields } from './invalid-fields.js';

/**
 * The key under which a request is done at most once: its header `Idempotency-Key` or its field `id`; a new one if it
 * brings none.
 * @throws UnprocessableEntityException when the two differ, or the header is empty or longer than 64 characters.
 */
export function keyOf(header: string | undefined, { id }: EventRequest): string {
  if (header !== undefined && (header.length === 0 || header.length > 64))
    throw invalidFields({ field: 'Idempotency-Key', reasons: ['Idempotency-Key must have 1 to 64 characters'] });
  if (header !== undefined && id !== undefined && header !== id)
    throw invalidFields({ field: 'id', reasons: ['id must be the same as the header Idempotency-Key'] });
  return header ?? id ?? randomUUID();
}

/** The complaint that this person opens under this key: always the same one, and another person's key is another key. */
export function complaintIdOf(staffId: string, key: string): string {
  return createHash('sha256')
    .update(canonical([staffId, key]))
    .digest('hex')
    .slice(0, 32);
}

/**
 * Makes sure that what happened under the key is what is asked for now, whenever it happened.
 * @throws IdempotencyKeyReused
 */
export function ensureSame(happened: RecordedEvent | undefined, asked: ComplaintEvent, { at }: EventRequest): void {
  if (happened && said(happened, at !== undefined) === said(asked, at !== undefined)) return;
  throw new IdempotencyKeyReused(asked.id);
}

/** Without an instant of its own a request that is repeated comes later; and roles may have changed since. */
function said({ at, by, ...fields }: RecordedEvent, withInstant: boolean): string {
  const who = by.kind === 'time' ? by.kind : `${by.kind} ${by.id}`;
  return canonical({ ...fields, who, ...(withInstant && { at }) });
}
