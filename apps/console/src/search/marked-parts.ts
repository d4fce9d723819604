import type { FoundText } from './search-address.js';

/** A piece of a text, found or beside it. */
export interface MarkedPart {
  readonly text: string;
  readonly isFound: boolean;
}

/** A snippet in pieces, with three points where it was cut. */
export function markedParts({ text, marks, isCutBefore, isCutAfter }: FoundText['snippet']): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let at = 0;
  for (const { from, to } of marks) {
    parts.push({ text: text.slice(at, from), isFound: false }, { text: text.slice(from, to), isFound: true });
    at = to;
  }
  parts.push({ text: text.slice(at), isFound: false });
  const around = [
    ...(isCutBefore ? [{ text: '…', isFound: false }] : []),
    ...parts,
    ...(isCutAfter ? [{ text: '…', isFound: false }] : []),
  ];
  return around.filter((part) => part.text !== '');
}
