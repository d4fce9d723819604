import { Zip, ZipPassThrough } from 'fflate';

/** One file of an archive. Its name may have folders in it. */
export interface ArchivedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The earliest day that the format can say: it knows no zone, so that an instant would be told wrong. */
const noDate = '1980-01-01T00:00:00';

/** What the format without its later extension can hold. */
const mostBytes = 0xffff_ffff;
const mostFiles = 0xffff;

/**
 * Puts files into a ZIP archive (APPNOTE 6.3) one after the other, uncompressed: most of what people send is compressed
 * already. One file at a time is in memory.
 * @throws RangeError when it would be larger than every program can read
 */
export async function* zipArchive(files: AsyncIterable<ArchivedFile>): AsyncGenerator<Uint8Array> {
  let written: Uint8Array[] = [];
  let [size, count] = [0, 0];
  const archive = new Zip((error, part) => {
    if (error) throw error;
    size += part.length;
    written.push(part);
  });
  for await (const { name, bytes } of files) {
    const file = new ZipPassThrough(name);
    file.mtime = noDate;
    archive.add(file);
    file.push(bytes, true);
    count += 1;
    if (size > mostBytes || count > mostFiles) throw new RangeError('the archive would be too large');
    yield* written;
    written = [];
  }
  archive.end();
  yield* written;
}
