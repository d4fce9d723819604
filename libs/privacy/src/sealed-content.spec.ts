import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { opening, sealing } from './sealed-content.js';

const key = randomBytes(32);
const sealed = (content: Buffer): Promise<Buffer> => buffer(Readable.from([content]).pipe(sealing(key)));

/** In pieces of this size. */
function* pieces(content: Buffer, size: number): Iterable<Buffer> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

describe('Sealed content', () => {
  it.each([0, 1, 15, 16, 17, 100_000])(
    'of %i bytes comes back byte for byte, in whatever pieces it comes',
    async (size) => {
      const content = randomBytes(size);
      const bytes = await sealed(content);
      for (const piece of [1, 7, 28, 65_536])
        if (size < 1000 || piece > 7)
          expect((await buffer(Readable.from(pieces(bytes, piece)).pipe(opening(key)))).equals(content)).toBe(true);
    },
  );

  it.each([
    [
      'changed',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 20), Buffer.from([bytes[20]! ^ 1]), bytes.subarray(21)]),
    ],
    ['cut off', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['empty', () => Buffer.alloc(0)],
  ])('that was %s is refused', async (_, spoil) => {
    const bytes = spoil(await sealed(Buffer.from('三天没有回电'.repeat(9))));
    await expect(buffer(Readable.from([bytes]).pipe(opening(key)))).rejects.toThrow('content');
  });
});
