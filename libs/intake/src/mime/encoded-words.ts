import { charsetNamed, decodeText } from './charset.js';
import { decodeBase64, decodeQuotedPrintable } from './transfer-encoding.js';

/** Longer ones than the standard's 75 characters are common; without any bound, time would grow with the square. */
const word = /=\?([^\s?]{1,60})\?([bBqQ])\?(.{0,4000}?)\?=/gs;
/** A word whose end was lost. */
const openWord = /=\?([^\s?]+)\?([bBqQ])\?([^?]*)\??$/;

const escape = String.fromCharCode(27);
const backToAscii = new RegExp(`${escape}\\([BJ]$`);

interface Piece {
  readonly charset: string;
  bytes: Buffer;
}

/** Charsets that a header's encoded words name. */
export function charsetsIn(raw: string): string[] {
  return [...raw.matchAll(word)].map(([, charset = '']) => charset.replace(/\*.*$/, ''));
}

/**
 * A header's text (RFC 2047). Words that follow each other are one text, so that a character may be split between them,
 * which the standard forbids and programs do; what stands there in raw bytes is read by guess.
 * @param raw one character for each byte
 */
export function decodeWords(raw: string, hints: readonly string[] = []): string {
  const own = [...charsetsIn(raw), ...hints];
  let text = '';
  let at = 0;
  let open: Piece | undefined;
  const flush = (): void => {
    if (open) text += decodeText(open.bytes, open.charset, own);
    open = undefined;
  };
  for (const match of [...raw.matchAll(word), ...openMatch(raw)]) {
    const between = raw.slice(at, match.index);
    if (!(open && /^\s*$/.test(between))) {
      flush();
      text += decodeRaw(between, own);
    }
    const piece = pieceOf(match);
    // Some programs change the charset's name in mid-text; the same charset stays one text.
    if (open && isSameText(open, piece)) open.bytes = Buffer.concat([open.bytes, piece.bytes]);
    else {
      flush();
      open = piece;
    }
    at = match.index + match[0].length;
  }
  flush();
  return text + decodeRaw(raw.slice(at), own);
}

/** A text in escapes that has gone back to ASCII is over; put together, its escapes would contradict each other. */
function isSameText(one: Piece, next: Piece): boolean {
  return charsetNamed(one.charset) === charsetNamed(next.charset) && !backToAscii.test(one.bytes.toString('latin1'));
}

function openMatch(raw: string): RegExpExecArray[] {
  const last = raw.lastIndexOf('=?');
  if (last < 0 || raw.slice(last).includes('?=')) return [];
  const match = openWord.exec(raw.slice(last));
  if (!match) return [];
  match.index += last;
  return [match];
}

function pieceOf([, charset = '', encoding = '', content = '']: RegExpMatchArray): Piece {
  const bytes = Buffer.from(content, 'latin1');
  return {
    charset: charset.replace(/\*.*$/, ''),
    bytes: /b/i.test(encoding)
      ? decodeBase64(bytes)
      : decodeQuotedPrintable(Buffer.from(content.replaceAll('_', '=20'), 'latin1')),
  };
}

function decodeRaw(raw: string, hints: readonly string[]): string {
  return /[\u0080-\u00ff]/.test(raw) || raw.includes(`${escape}$`)
    ? decodeText(Buffer.from(raw, 'latin1'), undefined, hints)
    : raw;
}
