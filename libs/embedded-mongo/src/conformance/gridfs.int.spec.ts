import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { GridFSBucket, ObjectId } from 'mongodb';
import { useMongo } from './test-mongo.js';

const mongo = useMongo();
const contentOf = (size: number): Buffer =>
  Buffer.from(Array.from({ length: size }, (_, at) => (at * 31 + (at >> 8)) & 255));

describe('GridFS', () => {
  it.each([0, 1, 255 * 1024, 255 * 1024 + 1, 1_000_000])('keeps a file of %i bytes byte for byte', async (size) => {
    const bucket = new GridFSBucket(mongo.db, { bucketName: `b${size}` });
    const content = contentOf(size);
    const upload = bucket.openUploadStream('mail.eml', {
      metadata: { sha256: createHash('sha256').update(content).digest('hex') },
    });
    await pipeline(Readable.from([content]), upload);
    expect((await buffer(bucket.openDownloadStream(upload.id))).equals(content)).toBe(true);
    expect(await bucket.find({ filename: 'mail.eml' }).toArray()).toMatchObject([
      { length: size, chunkSize: 255 * 1024 },
    ]);
  });

  it('reads a part of a file', async () => {
    const bucket = new GridFSBucket(mongo.db, { bucketName: 'parts', chunkSizeBytes: 1000 });
    const content = contentOf(5500);
    const upload = bucket.openUploadStream('x');
    await pipeline(Readable.from([content]), upload);
    expect(
      (await buffer(bucket.openDownloadStream(upload.id, { start: 950, end: 3100 }))).equals(
        content.subarray(950, 3100),
      ),
    ).toBe(true);
  });

  it('deletes a file with its chunks, renames, and gives the newest of a name', async () => {
    const bucket = new GridFSBucket(mongo.db, { bucketName: 'names' });
    const [first, second] = [bucket.openUploadStream('a'), bucket.openUploadStream('a')];
    await pipeline(Readable.from([Buffer.from('one')]), first);
    await pipeline(Readable.from([Buffer.from('two')]), second);
    expect((await buffer(bucket.openDownloadStreamByName('a'))).toString()).toBe('two');
    await bucket.rename(second.id, 'b');
    expect((await buffer(bucket.openDownloadStreamByName('a'))).toString()).toBe('one');
    await bucket.delete(first.id);
    expect(await mongo.db.collection('names.chunks').countDocuments({ files_id: first.id })).toBe(0);
    await expect(buffer(bucket.openDownloadStream(new ObjectId()))).rejects.toThrow(/FileNotFound/);
  });
});
