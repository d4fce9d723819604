import type { ParkedPosition } from '#casework/parked-effects.js';
import { invalidFields } from '../complaints/invalid-fields.js';

/** A position in a list as the client hands it back: opaque, and safe in an address. */
export function parkedCursorOf({ parkedAt, complaintId }: ParkedPosition): string {
  return Buffer.from(JSON.stringify([parkedAt, complaintId])).toString('base64url');
}

/** @throws UnprocessableEntityException for anything that `parkedCursorOf` has not made. */
export function parkedPositionOf(cursor: string): ParkedPosition {
  const [, parkedAt, complaintId] =
    /^\[(\d{1,16}),"([^"\\]{1,64})"\]$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (complaintId === undefined)
    throw invalidFields({ field: 'cursor', reasons: ['cursor must be what a page gave as next'] });
  return { parkedAt: Number(parkedAt), complaintId };
}
