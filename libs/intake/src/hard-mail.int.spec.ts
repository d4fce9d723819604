import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createDeflateRaw } from 'node:zlib';
import { IntakeLedger } from './intake-record.js';
import { house, mailOf, useMailRoom } from './mail-room.int.story.js';
import { TakeInEmail } from './take-in-email.js';

describe('A mail that is hard to read', () => {
  const { time, get, receive, recordOf, takeIn, complaintOf, messageOf } = useMailRoom();

  it('whose readers died three times becomes a complaint with the original, for a person to open', async () => {
    const raw = mailOf({});
    const id = await receive(raw);
    const ledger = get(IntakeLedger);
    for (let death = 0; death < 3; death += 1) {
      expect(await ledger.take(id, time.now(), time.now() + 30_000)).toMatchObject({ attempts: death + 1 });
      expect(await get(TakeInEmail).take(id)).toBe(false);
      time.turn(30_000);
    }
    await get(TakeInEmail).take(id);
    const record = await recordOf(id);
    expect(record.outcome).toBe('quarantined');
    expect(await complaintOf(record)).toMatchObject({ subject: 'A mail that could not be read' });
    expect(await messageOf(record)).toMatchObject({
      attachments: [{ name: 'original.eml', type: 'message/rfc822', size: Buffer.byteLength(raw) }],
    });
  });

  it('with a thousand parts is taken kindly: its text is read, and the original stands for its files', async () => {
    const parts = '--b\r\nContent-Type: text/plain; name=x.txt\r\nContent-Disposition: attachment\r\n\r\nx\r\n'.repeat(
      1000,
    );
    const record = await takeIn(
      mailOf({ 'Content-Type': 'multipart/mixed; boundary=b' }, `--b\r\n\r\nThe machine leaks.\r\n${parts}--b--`),
    );
    expect(record).toMatchObject({ outcome: 'quarantined', because: expect.stringContaining('parts') as string });
    expect(await messageOf(record)).toMatchObject({
      text: 'The machine leaks.',
      attachments: [{ name: 'original.eml' }],
      leftOut: 'parts',
    });
  });

  it('with a thousand parts within each other is taken kindly too', async () => {
    const levels = Array.from({ length: 1000 }, (_, level) => level);
    const nested = levels.map(
      (level) => `--b${level}\r\nContent-Type: multipart/mixed; boundary=b${level + 1}\r\n\r\n`,
    );
    const record = await takeIn(
      mailOf(
        { 'Content-Type': 'multipart/mixed; boundary=b0' },
        `--b0\r\n\r\nThe machine leaks.\r\n${nested.join('')}--b1000\r\n\r\nx\r\n`,
      ),
    );
    expect(record).toMatchObject({ outcome: 'quarantined', because: expect.stringContaining('depth') as string });
    expect(await messageOf(record)).toMatchObject({
      text: expect.stringContaining('The machine leaks.') as string,
      attachments: [{ name: 'original.eml' }],
      leftOut: 'depth',
    });
  });

  it.each([
    ['zeros', 'bomb.zip', 'zeros.bin'],
    ['what is looked at to tell a document', 'bomb.docx', '[Content_Types].xml'],
  ])('with a bomb of packed %s is kept as it is: nobody unpacks it', async (_, name, entry) => {
    const bomb = zipOf(entry, await packedZeros(400), 400 * 1024 * 1024);
    const before = process.resourceUsage().maxRSS;
    const record = await takeIn(
      mailOf(
        { 'Content-Type': 'multipart/mixed; boundary=b' },
        `--b\r\n\r\nSee the file.\r\n--b\r\nContent-Type: application/zip; name="${name}"\r\n` +
          `Content-Transfer-Encoding: base64\r\n\r\n${bomb.toString('base64')}\r\n--b--`,
      ),
    );
    expect(record.outcome).toBe('created');
    expect((await messageOf(record)).attachments).toMatchObject([{ name, size: bomb.length }]);
    // In kilobytes, at the highest.
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(100 * 1024);
  });

  it('of which only the beginning was taken says so, and keeps what there is', async () => {
    const raw = mailOf(
      { 'Content-Type': 'multipart/mixed; boundary=b' },
      `--b\r\n\r\nThe machine leaks.\r\n--b\r\nContent-Type: video/mp4; name=film.mp4\r\nContent-Transfer-Encoding: base64\r\n\r\n${'AAAA'.repeat(100)}`,
    );
    const record = await takeIn(raw, house, undefined, { wholeSize: 40_000_000 });
    expect(record).toMatchObject({ outcome: 'quarantined', because: expect.stringContaining('larger') as string });
    expect(await messageOf(record)).toMatchObject({
      text: 'The machine leaks.',
      attachments: [{ name: 'beginning.eml', size: Buffer.byteLength(raw) }],
      leftOut: 'size',
    });
  });
});

/** So many megabytes of nothing, packed, which never were all there. */
async function packedZeros(megabytes: number): Promise<Buffer> {
  const megabyte = Buffer.alloc(1024 * 1024);
  return buffer(Readable.from(Array.from({ length: megabytes }, () => megabyte)).pipe(createDeflateRaw({ level: 9 })));
}

/** An archive of one file (APPNOTE 4.3), which says of itself how large it becomes. */
function zipOf(name: string, packed: Buffer, size: number): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(size, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name), packed]);
}
