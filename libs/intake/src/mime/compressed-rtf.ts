/** What a text in RTF mostly has; references may reach into it before anything was written (MS-OXRTFCP §2.1.2.1). */
const usual = Buffer.from(
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans ' +
    'SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par ' +
    '\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx',
  'latin1',
);

const compressed = 0x75465a4c;
const asItIs = 0x414c454d;

/** The window that references reach back into, in bytes. */
const window = 4096;

/** No letter is longer; a reference of two bytes gives at most 17, so little can claim to be much. */
const longest = 8 * 1024 * 1024;

/** A text in RTF as Outlook packs it; nothing when it is none, or too long. Of a broken one as much as could be read. */
export function expandRtf(packed: Buffer): Buffer | undefined {
  if (packed.length < 16) return undefined;
  const size = packed.readUInt32LE(4);
  const kind = packed.readUInt32LE(8);
  if (size > longest) return undefined;
  if (kind === asItIs) return packed.subarray(16, 16 + size);
  return kind === compressed ? expanded(packed, size) : undefined;
}

function expanded(packed: Buffer, size: number): Buffer {
  const whole = Buffer.alloc(usual.length + size);
  usual.copy(whole);
  let written: number = usual.length;
  let at = 16;
  const put = (byte: number): void => {
    if (written < whole.length) whole[written++] = byte;
  };
  while (at < packed.length && written < whole.length) {
    const flags = packed[at++]!;
    for (let bit = 0; bit < 8 && at < packed.length; bit += 1) {
      if ((flags & (1 << bit)) === 0) {
        put(packed[at++]!);
        continue;
      }
      if (at + 2 > packed.length) return whole.subarray(usual.length, written);
      const reference = packed.readUInt16BE(at);
      at += 2;
      const from = reference >> 4;
      // A reference to where the next byte goes is the end.
      if (from === written % window) return whole.subarray(usual.length, written);
      const back = (written - from + window) % window;
      // Before the beginning there is nothing but zeros.
      for (let left = (reference & 15) + 2; left > 0; left -= 1) put(whole[written - back] ?? 0);
    }
  }
  return whole.subarray(usual.length, written);
}
