/** One field of a header as it came: name in small letters, value unfolded, one character for each byte. */
export interface HeaderField {
  readonly name: string;
  readonly raw: string;
}

export interface HeaderBlock {
  readonly fields: readonly HeaderField[];
  /** Where the body begins. */
  readonly bodyAt: number;
}

/** No person's mail has a longer header. Of longer ones the beginning is read, and nothing that follows them. */
export const largestHeader = 65_536;

const byteOrderMark = Buffer.from('efbbbf', 'hex');

const field = /^([!-9;-~]+)[ \t]*:[ \t]?(.*)$/s;

/**
 * Takes the header off the bytes from `start` to `end`. That of a whole mail is read as people would read a broken one:
 * empty lines and an mbox line before it are skipped, a line that belongs to nothing is the rest of the one before if
 * fields follow. A part's header is what it is.
 */
export function readHeaderBlock(bytes: Buffer, start: number, end: number, isMail = true): HeaderBlock {
  const lines = headerLines(bytes, start, end, isMail);
  const fields: { name: string; raw: string }[] = [];
  for (const [index, { text, at }] of lines.list.entries()) {
    const last = fields.at(-1);
    if (/^[ \t]/.test(text)) {
      if (last) last.raw += text.replace(/^[ \t]+/, ' ');
      continue;
    }
    const [, name, raw = ''] = field.exec(text) ?? [];
    if (name !== undefined) {
      fields.push({ name: name.toLowerCase(), raw });
    } else if (lines.list.slice(index + 1, index + 8).some((later) => field.test(later.text))) {
      if (last) last.raw += text;
    } else {
      return { fields, bodyAt: at };
    }
  }
  return { fields, bodyAt: lines.bodyAt };
}

interface Line {
  readonly text: string;
  readonly at: number;
}

/** The lines up to the first empty one; empty ones at the very beginning are not yet the end. */
function headerLines(bytes: Buffer, start: number, end: number, isMail: boolean): { list: Line[]; bodyAt: number } {
  const list: Line[] = [];
  // A byte order mark, as programs put before what they think is a text.
  let at = isMail && bytes.subarray(start, start + 3).equals(byteOrderMark) ? start + 3 : start;
  while (at < end) {
    let lineEnd = bytes.indexOf(10, at);
    if (lineEnd < 0 || lineEnd >= end) lineEnd = end;
    let textEnd = lineEnd;
    while (textEnd > at && bytes[textEnd - 1] === 13) textEnd -= 1;
    const next = Math.min(lineEnd + 1, end);
    if (textEnd === at) {
      if (list.length > 0 || !isMail) return { list, bodyAt: next };
    } else {
      list.push({ text: bytes.toString('latin1', at, Math.min(textEnd, at + largestHeader)), at });
      if (textEnd - start > largestHeader * 16) return { list, bodyAt: next };
    }
    at = next;
  }
  return { list, bodyAt: end };
}
