import type { AlertPosition } from '#notifications/alert-list.js';
import type { Severity } from '#workflows/complaint/complaint.context.js';
import { severities } from '#workflows/complaint/complaint.context.js';
import { readCursor, writtenCursor } from '../paging/cursor.js';

const written = new RegExp(`^\\["(${severities.join('|')})",(\\d{1,16}),"([\\da-f]{64})"\\]$`);

export function alertCursorOf({ severity, raisedAt, id }: AlertPosition): string {
  return writtenCursor(severity, raisedAt, id);
}

/** @throws UnprocessableEntityException for anything that `alertCursorOf` has not made. */
export function alertPositionOf(cursor: string): AlertPosition {
  const [severity, raisedAt, id = ''] = readCursor(cursor, written);
  return { id, raisedAt: Number(raisedAt), severity: severity as Severity };
}
