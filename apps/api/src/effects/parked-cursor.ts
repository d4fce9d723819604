import type { ParkedPosition } from '#casework/parked-effects.js';
import { instantAndId, writtenCursor } from '../paging/cursor.js';

export function parkedCursorOf({ parkedAt, complaintId }: ParkedPosition): string {
  return writtenCursor(parkedAt, complaintId);
}

/** @throws UnprocessableEntityException for anything that `parkedCursorOf` has not made. */
export function parkedPositionOf(cursor: string): ParkedPosition {
  const { at, id } = instantAndId(cursor);
  return { parkedAt: at, complaintId: id };
}
