/** The bytes that a part's transfer encoding stands for (RFC 2045 §6). An encoding that is unknown changes nothing. */
export function decodeTransfer(bytes: Buffer, encoding: string): Buffer {
  switch (
    encoding
      .trim()
      .toLowerCase()
      .replace(/[^a-z0-9-]/g, '')
  ) {
    case 'base64':
      return decodeBase64(bytes);
    case 'quoted-printable':
    case 'quotedprintable':
      return decodeQuotedPrintable(bytes);
    case 'x-uuencode':
    case 'uuencode':
    case 'x-uue':
    case 'uue':
      return decodeUu(bytes) ?? bytes;
    default:
      return bytes;
  }
}

/** Base64 as it comes: with foreign characters between, with padding in the middle where two texts were put together. */
export function decodeBase64(bytes: Uint8Array): Buffer {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const padding = text.indexOf('=');
  if (padding < 0 || !/[A-Za-z0-9+/]/.test(text.slice(padding))) return Buffer.from(text, 'base64');
  // What follows the padding in its own line belongs to nothing.
  return Buffer.concat(text.split(/=[^\n]*/).map((piece) => Buffer.from(piece, 'base64')));
}

export function decodeQuotedPrintable(bytes: Uint8Array): Buffer {
  const decoded = Buffer.alloc(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte === 0x3d) {
      const end = softBreakEnd(bytes, at + 1);
      if (end !== undefined) {
        at = end;
        continue;
      }
      const value = hexValue(bytes[at + 1]) * 16 + hexValue(bytes[at + 2]);
      if (value >= 0) {
        decoded[length++] = value;
        at += 2;
        continue;
      }
    } else if ((byte === 0x20 || byte === 0x09) && isLineEnd(bytes, at)) {
      // Blanks at the end of a line were added on the way (RFC 2045 §6.7, rule 3).
      continue;
    }
    decoded[length++] = byte;
  }
  return decoded.subarray(0, length);
}

/** Index of the last byte of a soft line break that begins after its `=`, blanks included. */
function softBreakEnd(bytes: Uint8Array, from: number): number | undefined {
  let at = from;
  while (bytes[at] === 0x20 || bytes[at] === 0x09) at += 1;
  if (at >= bytes.length) return at - 1;
  if (bytes[at] === 0x0a) return at;
  return bytes[at] === 0x0d ? (bytes[at + 1] === 0x0a ? at + 1 : at) : undefined;
}

function isLineEnd(bytes: Uint8Array, from: number): boolean {
  // A long run of blanks is looked through once only: it either ends the line or the next blank looks again from there.
  let at = from;
  while ((bytes[at] === 0x20 || bytes[at] === 0x09) && at - from < 80) at += 1;
  return bytes[at] === 0x0d || bytes[at] === 0x0a;
}

function hexValue(byte: number | undefined): number {
  if (byte === undefined) return Number.NaN;
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : Number.NaN;
}

/** A file in uuencoding, from its `begin` line on; nothing when there is none. */
export function decodeUu(bytes: Uint8Array): Buffer | undefined {
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1').split(/\r?\n/);
  const begin = lines.findIndex((line) => /^begin(-base64)? [0-7]{3,4} /.test(line));
  if (begin < 0) return undefined;
  const pieces: Buffer[] = [];
  for (const line of lines.slice(begin + 1)) {
    if (line === 'end' || line === '`' || line === '====') break;
    pieces.push(decodeUuLine(line));
  }
  return Buffer.concat(pieces);
}

function decodeUuLine(line: string): Buffer {
  const length = (line.charCodeAt(0) - 32) & 63;
  const bytes = Buffer.alloc(Math.ceil(length / 3) * 3);
  for (let group = 0; group * 3 < length; group += 1) {
    const [a, b, c, d] = [1, 2, 3, 4].map((at) => (line.charCodeAt(group * 4 + at) - 32) & 63) as [
      number,
      number,
      number,
      number,
    ];
    bytes[group * 3] = (a << 2) | (b >> 4);
    bytes[group * 3 + 1] = ((b & 15) << 4) | (c >> 2);
    bytes[group * 3 + 2] = ((c & 3) << 6) | d;
  }
  return bytes.subarray(0, length);
}
