import type { DueLine } from '#casework/due-page.js';
import type { RatingPosition } from '#casework/follow-ups.js';
import { readCursor, writtenCursor } from '../paging/cursor.js';

export function dueCursorOf({ complaintId, id, dueAt }: DueLine): string {
  return dueAt === undefined ? writtenCursor(complaintId, id) : writtenCursor(complaintId, id, dueAt);
}

/** @throws UnprocessableEntityException for anything that `dueCursorOf` has not made. */
export function duePlace(cursor: string): DueLine {
  const [complaintId = '', id = '', dueAt] = readCursor(
    cursor,
    /^\["([^"\\]{1,64})","([^"\\]{1,200})"(?:,(\d{1,16}))?\]$/,
  );
  return { complaintId, id, ...(dueAt !== undefined && { dueAt: Number(dueAt) }) };
}

export function ratingCursorOf({ worst, updatedAt, id }: RatingPosition): string {
  return writtenCursor(worst, updatedAt, id);
}

/** @throws UnprocessableEntityException for anything that `ratingCursorOf` has not made. */
export function ratingPlace(cursor: string): RatingPosition {
  const [worst, updatedAt, id = ''] = readCursor(cursor, /^\[([1-5]),(\d{1,16}),"([^"\\]{1,64})"\]$/);
  return { worst: Number(worst), updatedAt: Number(updatedAt), id };
}
