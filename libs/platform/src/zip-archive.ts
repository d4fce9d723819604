import { crc32 } from 'node:zlib';

/** One file of an archive. Its name may have folders in it. */
export interface ArchivedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The 1st of January 1980, midnight: the format knows no zone, so that an instant would be told wrong. */
const noDate = 0x0021;

/** Names are UTF-8. */
const flags = 0x0800;
const version = 20;

/** What the format without its later extension can hold. */
const mostBytes = 0xffff_ffff;
const mostFiles = 0xffff;

/**
 * Puts files into a ZIP archive (APPNOTE 6.3) one after the other, uncompressed: most of what people send is compressed
 * already. One file at a time is in memory.
 * @throws RangeError when it would be larger than every program can read
 */
export async function* zipArchive(files: AsyncIterable<ArchivedFile>): AsyncGenerator<Buffer> {
  const entries: Buffer[] = [];
  let offset = 0;
  for await (const { name, bytes } of files) {
    const named = Buffer.from(name, 'utf8');
    const about = described(bytes, named.length);
    const head = Buffer.concat([signature(0x04034b50), about, named]);
    entries.push(Buffer.concat([signature(0x02014b50), number(version, 2), about, entryEnd(offset), named]));
    offset += head.length + bytes.length;
    if (offset > mostBytes || entries.length > mostFiles) throw new RangeError('the archive would be too large');
    yield head;
    yield bytes;
  }
  const directory = Buffer.concat(entries);
  yield directory;
  yield Buffer.concat([
    signature(0x06054b50),
    number(0, 4),
    number(entries.length, 2),
    number(entries.length, 2),
    number(directory.length, 4),
    number(offset, 4),
    number(0, 2),
  ]);
}

/** What a file's own head and its line in the directory both say: how it is stored, and how long its content and name are. */
function described(bytes: Buffer, nameLength: number): Buffer {
  return Buffer.concat([
    number(version, 2),
    number(flags, 2),
    number(0, 2),
    number(0, 2),
    number(noDate, 2),
    number(crc32(bytes), 4),
    number(bytes.length, 4),
    number(bytes.length, 4),
    number(nameLength, 2),
    number(0, 2),
  ]);
}

/** What a line in the directory says besides: no comment, first disk, no attributes, and where the file is. */
function entryEnd(offset: number): Buffer {
  return Buffer.concat([number(0, 2), number(0, 2), number(0, 2), number(0, 4), number(offset, 4)]);
}

function signature(value: number): Buffer {
  return number(value, 4);
}

function number(value: number, bytes: 2 | 4): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}
