import { crc32 } from 'node:zlib';
import type { ArchivedFile } from './zip-archive.js';
import { zipArchive } from './zip-archive.js';

async function archiveOf(files: readonly ArchivedFile[]): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  // eslint-disable-next-line @typescript-eslint/require-await -- files come one by one, as they do from a store
  const coming = async function* () {
    yield* files;
  };
  for await (const part of zipArchive(coming())) parts.push(part);
  return Buffer.concat(parts);
}

/** As programs read it: from the directory at the end. */
function filesIn(archive: Buffer): ArchivedFile[] {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = archive.readUInt32LE(end + 16);
  return Array.from({ length: archive.readUInt16LE(end + 10) }, () => {
    expect(archive.toString('latin1', at, at + 4)).toBe('PK\x01\x02');
    const [length, nameLength, head] = [
      archive.readUInt32LE(at + 24),
      archive.readUInt16LE(at + 28),
      archive.readUInt32LE(at + 42),
    ];
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const start = head + 30 + archive.readUInt16LE(head + 26) + archive.readUInt16LE(head + 28);
    const bytes = archive.subarray(start, start + length);
    expect(archive.readUInt32LE(at + 16)).toBe(crc32(bytes));
    at += 46 + nameLength;
    return { name, bytes };
  });
}

describe('A ZIP archive', () => {
  it('gives every file back under its name, whatever language that is in', async () => {
    const files = [
      { name: 'export.json', bytes: Buffer.from('{}') },
      { name: 'files/C-2026-000001-5/1 照片.jpg', bytes: Buffer.from([0, 255, 80, 75, 5, 6]) },
      { name: 'files/empty.txt', bytes: Buffer.alloc(0) },
    ];
    expect(filesIn(await archiveOf(files))).toEqual(files);
  });

  it('may be empty', async () => {
    expect(filesIn(await archiveOf([]))).toEqual([]);
  });
});
