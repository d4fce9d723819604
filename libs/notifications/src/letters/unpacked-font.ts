import { inflateSync } from 'node:zlib';

const packedHead = 44;
const packedEntry = 20;
const head = 12;
const entry = 16;

/**
 * A WOFF 1.0 font as the OpenType font that was packed in it. A reader of fonts looks into the packed tables for every
 * letter anew; unpacked once, a letter takes milliseconds instead of a minute.
 * @throws RangeError for anything but WOFF
 */
export function unpackedFont(packed: Buffer): Buffer {
  if (packed.toString('latin1', 0, 4) !== 'wOFF') throw new RangeError('this is no WOFF font');
  const count = packed.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => tableAt(packed, packedHead + index * packedEntry));
  const largest = 2 ** Math.floor(Math.log2(count));
  const directory = Buffer.alloc(head + count * entry);
  packed.copy(directory, 0, 4, 8);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(largest * 16, 6);
  directory.writeUInt16BE(Math.log2(largest), 8);
  directory.writeUInt16BE((count - largest) * 16, 10);
  let offset = directory.length;
  tables.forEach(({ name, checksum, content, length }, index) => {
    const at = head + index * entry;
    name.copy(directory, at);
    checksum.copy(directory, at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(length, at + 12);
    offset += content.length;
  });
  return Buffer.concat([directory, ...tables.map(({ content }) => content)]);
}

function tableAt(packed: Buffer, at: number) {
  const offset = packed.readUInt32BE(at + 4);
  const stored = packed.readUInt32BE(at + 8);
  const length = packed.readUInt32BE(at + 12);
  const bytes = packed.subarray(offset, offset + stored);
  const whole = stored < length ? inflateSync(bytes) : bytes;
  return {
    name: packed.subarray(at, at + 4),
    checksum: packed.subarray(at + 16, at + 20),
    length,
    // Tables begin at multiples of four.
    content: Buffer.concat([whole, Buffer.alloc((4 - (length % 4)) % 4)]),
  };
}
