import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { jest } from '@jest/globals';
import mongoose from 'mongoose';
import { createTransport } from 'nodemailer';
import { opening } from '#privacy/sealed-content.js';
import { vaultOf } from '../support/opened.js';
import { RunningSystem } from '../support/running-system.js';

jest.setTimeout(120_000);

const mail = [
  'From: =?GB2312?B?1cXI/Q==?= <zhang@example.com>',
  'To: complaints@example.org',
  'Subject: =?GB2312?B?zba4+A==?=',
  'Message-ID: <one@example.com>',
  '',
  '洗衣机漏水，三天没有人回电。',
  '.',
  '',
].join('\r\n');

describe('A mail that is handed to the mail gateway', () => {
  let system: RunningSystem;
  let database: typeof mongoose;

  beforeAll(async () => {
    system = await RunningSystem.start();
    database = await new mongoose.Mongoose().connect(
      `mongodb://${encodeURIComponent(`${system.dataFolder}/run/mongodb.sock`)}/redress`,
    );
  });
  afterAll(async () => {
    await database.disconnect();
    await system.remove();
  });

  const post = (raw: string) =>
    createTransport(system.addresses.mail).sendMail({
      envelope: { from: 'zhang@example.com', to: ['complaints@example.org'] },
      raw,
    });

  it('is stored byte for byte before the gateway says yes', async () => {
    const { response } = await post(mail);
    const id = /Stored as (\S+)/.exec(response)?.[1];
    const record = await database.connection
      .db!.collection<{ _id: string; originalId: mongoose.Types.ObjectId }>('intake')
      .findOne({ _id: id! });
    const vault = vaultOf(system.dataFolder, database.connection.db!.collection('personKeys'));
    expect(await vault.open(record)).toMatchObject({
      channel: 'email',
      envelope: { from: 'zhang@example.com', to: ['complaints@example.org'] },
      size: Buffer.byteLength(mail),
      sha256: createHash('sha256').update(mail).digest('hex'),
    });
    const bucket = new mongoose.mongo.GridFSBucket(database.connection.db!, { bucketName: 'originals' });
    const [file] = await bucket.find({ _id: record!.originalId }).toArray();
    const key = await vault.contentKey(String(file?.metadata?.['key']));
    expect(await text(bucket.openDownloadStream(record!.originalId).pipe(opening(key)))).toBe(mail);
  });

  it('is refused for good when it is too large, and nothing of it is kept', async () => {
    await expect(
      post(`Subject: large\r\n\r\n${'x'.repeat(70)}\r\n`.padEnd(26 * 1024 * 1024, 'y'.repeat(70) + '\r\n')),
    ).rejects.toMatchObject({
      responseCode: 552,
    });
    // Not how many there are: the letter that answers the mail before is kept at any moment, and is a short one.
    const chunks = database.connection.db!.collection<{ data: mongoose.mongo.Binary }>('originals.chunks').find();
    const sizes = (await chunks.toArray()).map(({ data }) => data.length());
    expect(sizes.length).toBeGreaterThan(0);
    expect(Math.max(...sizes)).toBeLessThan(64 * 1024);
  });

  it('announces how large a mail may be', async () => {
    const { hostname, port } = new URL(system.addresses.mail);
    const greeting = await new Promise<string>((resolve, reject) => {
      let heard = '';
      const connection = connect(Number(port), hostname);
      connection.once('data', () => connection.write('EHLO test\r\n'));
      connection.on('error', reject);
      connection.on('data', (chunk) => {
        heard += String(chunk);
        if (/^250 /m.test(heard)) {
          connection.end('QUIT\r\n');
          resolve(heard);
        }
      });
    });
    expect(greeting).toContain(`SIZE ${25 * 1024 * 1024}`);
  });
});
