import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Connection } from 'mongoose';
import { createConnection, mongo } from 'mongoose';
import { testDatabase } from '../../../test/support/test-stores.js';
import { GridContents } from './grid-contents.js';

/** Pieces as a network brings them. */
async function* piecesOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield Promise.resolve(bytes.subarray(at, at + size));
}

describe('Contents in the database', () => {
  let connection: Connection;
  let contents: GridContents;

  beforeAll(async () => {
    connection = await createConnection(testDatabase()).asPromise();
    contents = new GridContents(connection, 'things');
  });
  afterAll(async () => connection.close());

  it.each([
    ['nothing', 0],
    ['one byte', 1],
    ['exactly one piece', 255 * 1024],
    ['one byte more than a piece', 255 * 1024 + 1],
    ['several pieces', 900_000],
  ])('are given back byte for byte, also by any other reader of GridFS: %s', async (_, size) => {
    const bytes = randomBytes(size);
    const id = await contents.put(piecesOf(bytes, 64 * 1024), 'thing', { kind: 'test' });
    expect((await buffer(Readable.from(contents.read(id)))).equals(bytes)).toBe(true);
    const bucket = new mongo.GridFSBucket(connection.db!, { bucketName: 'things' });
    expect((await buffer(bucket.openDownloadStream(id))).equals(bytes)).toBe(true);
    const [entry] = await bucket.find({ _id: id }).toArray();
    expect(entry).toMatchObject({ length: size, filename: 'thing', metadata: { kind: 'test' } });
  });

  it.each([
    ['a small one', 1000],
    ['a large one', 600_000],
  ])('are not there when they broke off on the way: %s', async (_, size) => {
    const before = await connection.collection('things.files').countDocuments();
    const broken = async function* (): AsyncGenerator<Buffer> {
      yield* piecesOf(randomBytes(size), 100_000);
      throw new Error('the sender hung up');
    };
    await expect(contents.put(broken(), 'thing')).rejects.toThrow('the sender hung up');
    expect(await connection.collection('things.files').countDocuments()).toBe(before);
  });

  it('are gone when they are deleted, with all their pieces', async () => {
    const id = await contents.put(piecesOf(randomBytes(300_000), 50_000), 'thing');
    await contents.delete(id);
    expect(await connection.collection('things.chunks').countDocuments({ files_id: id })).toBe(0);
  });
});
