import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { readConfiguration } from '#platform/configuration.js';
import { ScanFile } from './scan-file.js';

const virus = Buffer.from('EICAR-STANDARD-ANTIVIRUS-TEST-FILE');

/** Speaks as clamd does on its socket: INSTREAM, pieces with their length before each, an empty one at the end. */
function clamd(heard: Buffer[], answer: (content: Buffer) => string | undefined): Server {
  return createServer((socket) => {
    let bytes = Buffer.alloc(0);
    const content: Buffer[] = [];
    let at = 0;
    socket.on('error', () => undefined);
    socket.on('data', (data): void => {
      bytes = Buffer.concat([bytes, data]);
      if (at === 0) {
        if (bytes.length < 10) return;
        if (bytes.subarray(0, 10).toString() !== 'zINSTREAM\0') return void socket.end('UNKNOWN COMMAND\0');
        at = 10;
      }
      while (bytes.length >= at + 4) {
        const length = bytes.readUInt32BE(at);
        if (length === 0) {
          heard.push(Buffer.concat(content));
          const said = answer(Buffer.concat(content));
          if (said === undefined) socket.destroy();
          else socket.end(`${said}\0`);
          return;
        }
        if (bytes.length < at + 4 + length) return;
        content.push(bytes.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
    });
  });
}

describe('A file that clamd is asked about over its own socket', () => {
  let folder: string;
  let server: Server;
  let answer: (content: Buffer) => string | undefined;
  const heard: Buffer[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'redress-clamd-'));
    server = clamd(heard, (content) => answer(content));
    await new Promise<void>((resolve) => server.listen(join(folder, 'clamd.sock'), resolve));
  });
  beforeEach(() => {
    heard.length = 0;
    answer = (content) => (content.includes(virus) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK');
  });
  afterAll(async () => {
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await rm(folder, { recursive: true });
  });

  const scanner = (socket = 'clamd.sock') =>
    new ScanFile(
      readConfiguration({
        MONGODB_URI: 'mongodb://127.0.0.1/test',
        REDIS_URL: 'redis://127.0.0.1',
        SECRET_KEY: 'x'.repeat(64),
        CLAMD_ADDRESS: join(folder, socket),
      }),
    );

  it('is clean or infected as clamd says, and came there whole, however large', async () => {
    const large = randomBytes(300_001);
    expect(await scanner().scan(large)).toBe('clean');
    expect(heard[0]?.equals(large)).toBe(true);
    expect(await scanner().scan(Buffer.concat([large, virus]))).toBe('infected');
    expect(await scanner().scan(Buffer.alloc(0))).toBe('clean');
  });

  it.each([
    ['refuses it', () => 'INSTREAM size limit exceeded. ERROR'],
    ['hangs up', () => undefined],
  ])('counts as not scanned when clamd %s', async (_, says) => {
    answer = says;
    expect(await scanner().scan(Buffer.from('a'))).toBe('notScanned');
  });

  it('counts as not scanned when nobody is there', async () => {
    expect(await scanner('nobody.sock').scan(Buffer.from('a'))).toBe('notScanned');
  });
});
