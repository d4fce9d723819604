import { invalidFields } from '../complaints/invalid-fields.js';

/** A position in a list as the client hands it back: opaque, and safe in an address. */
export function writtenCursor(...parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/**
 * The parts of a position, as the groups of a pattern of the very JSON that `writtenCursor` makes.
 * @throws UnprocessableEntityException for anything else
 */
export function readCursor(cursor: string, pattern: RegExp): readonly (string | undefined)[] {
  const match = pattern.exec(Buffer.from(cursor, 'base64url').toString());
  if (!match) throw invalidFields({ field: 'cursor', reasons: ['cursor must be what a page gave as next'] });
  return match.slice(1);
}

/** An instant and an id: where most lists are. */
export function instantAndId(cursor: string): { readonly at: number; readonly id: string } {
  const [at, id = ''] = readCursor(cursor, /^\[(\d{1,16}),"([^"\\]{1,100})"\]$/);
  return { at: Number(at), id };
}
