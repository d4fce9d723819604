import type { AlertPosition } from '#notifications/alert-list.js';
import type { Severity } from '#workflows/complaint/complaint.context.js';
import { severities } from '#workflows/complaint/complaint.context.js';
import { invalidFields } from '../complaints/invalid-fields.js';

const written = new RegExp(`^\\["(${severities.join('|')})",(\\d{1,16}),"([\\da-f]{64})"\\]$`);

/** A position in a list as the client hands it back: opaque, and safe in an address. */
export function alertCursorOf({ severity, raisedAt, id }: AlertPosition): string {
  return Buffer.from(JSON.stringify([severity, raisedAt, id])).toString('base64url');
}

/** @throws UnprocessableEntityException for anything that `alertCursorOf` has not made. */
export function alertPositionOf(cursor: string): AlertPosition {
  const [, severity, raisedAt, id] = written.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (id === undefined) throw invalidFields({ field: 'cursor', reasons: ['cursor must be what a page gave as next'] });
  return { id, raisedAt: Number(raisedAt), severity: severity as Severity };
}
