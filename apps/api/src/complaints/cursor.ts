import type { ListPosition } from '#casework/complaint-list.js';
import { readCursor, writtenCursor } from '../paging/cursor.js';

export function cursorOf({ id, nextDueAt }: ListPosition): string {
  return nextDueAt === undefined ? writtenCursor(id) : writtenCursor(id, nextDueAt);
}

/** @throws UnprocessableEntityException for anything that `cursorOf` has not made. */
export function positionOf(cursor: string): ListPosition {
  const [id = '', nextDueAt] = readCursor(cursor, /^\["([^"\\]{1,64})"(?:,(\d{1,16}))?\]$/);
  return { id, ...(nextDueAt !== undefined && { nextDueAt: Number(nextDueAt) }) };
}
