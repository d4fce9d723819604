import type { ListPosition } from '#casework/complaint-list.js';
import { invalidFields } from './invalid-fields.js';

/** A position in a list as the client hands it back: opaque, and safe in an address. */
export function cursorOf({ id, nextDueAt }: ListPosition): string {
  return Buffer.from(JSON.stringify(nextDueAt === undefined ? [id] : [id, nextDueAt])).toString('base64url');
}

/** @throws UnprocessableEntityException for anything that `cursorOf` has not made. */
export function positionOf(cursor: string): ListPosition {
  const [, id, nextDueAt] =
    /^\["([^"\\]{1,64})"(?:,(\d{1,16}))?\]$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (id === undefined) throw invalidFields({ field: 'cursor', reasons: ['cursor must be what a page gave as next'] });
  return { id, ...(nextDueAt !== undefined && { nextDueAt: Number(nextDueAt) }) };
}
