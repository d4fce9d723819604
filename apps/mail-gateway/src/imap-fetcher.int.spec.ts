import { createServer, connect } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { jest } from '@jest/globals';
import { ConsoleLogger } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import { ImapFlow } from 'imapflow';
import type { Connection } from 'mongoose';
import { IntakeModule } from '#intake/intake.module.js';
import type { Mailbox } from '#intake/mailboxes.js';
import { OriginalStore } from '#intake/original.store.js';
import { ReceiveEmail } from '#intake/receive-email.js';
import { buildIndexes } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { testDatabase, testRedis, testSecret } from '../../../test/support/test-stores.js';
import { Dovecot } from './dovecot.story.js';
import type { FetchNews } from './imap-fetcher.js';
import { ImapFetcher } from './imap-fetcher.js';

jest.setTimeout(60_000);

interface Kept {
  _id: string;
  originalId: { toString(): string };
  envelope: { to: string[] };
}

const mail = (number: number, size = 100): string =>
  `From: zhang@example.com\r\nSubject: leak ${number}\r\nMessage-ID: <${number}@example.com>\r\n\r\n${'x'.repeat(size)}\r\n`;

describe('Mail on an IMAP server', () => {
  let dovecot: Dovecot;
  let module: TestingModule;
  let connection: Connection;
  let sender: ImapFlow;
  let fetcher: ImapFetcher | undefined;
  let news: FetchNews[] = [];
  const folder = () => `box${folders}`;
  let folders = 0;

  beforeAll(async () => {
    dovecot = await Dovecot.start();
    const configuration = readConfiguration({
      MONGODB_URI: testDatabase(),
      REDIS_URL: testRedis(),
      SECRET_KEY: testSecret,
      LOG_LEVEL: 'fatal',
    });
    module = await Test.createTestingModule({
      imports: [PlatformModule.forProcess(configuration, 'test'), MongoModule, IntakeModule],
    })
      .setLogger(new ConsoleLogger({ logLevels: ['fatal'] }))
      .compile();
    await module.init();
    connection = module.get<Connection>(getConnectionToken());
    await buildIndexes(connection);
  });
  afterAll(async () => {
    await connection.dropDatabase();
    await module.close();
    await dovecot.stop();
  });

  // Each story has a folder of its own.
  beforeEach(async () => {
    folders += 1;
    await connection.db!.collection('intake').deleteMany({});
    const { port, user, password } = dovecot;
    const auth = { user, pass: password };
    sender = new ImapFlow({ host: '127.0.0.1', port, secure: false, auth, logger: false });
    await sender.connect();
    await sender.mailboxCreate(folder());
  });
  afterEach(async () => {
    await fetcher?.stop();
    fetcher = undefined;
    await sender.logout();
  });

  const begin = (port = dovecot.port, password = dovecot.password, pauses: readonly number[] = [50]): void => {
    news = [];
    const account = {
      host: '127.0.0.1',
      port,
      secure: false,
      user: dovecot.user,
      passwordFrom: 'none',
      folder: folder(),
      processed: 'Processed',
      failed: 'Failed',
    };
    const mailbox: Mailbox = { address: 'complaints@example.org', aliases: [], team: 'complaints', imap: account };
    // Longer than a story lasts: what the server does not tell is not fetched.
    const patience = { poll: 600_000, pauses };
    fetcher = new ImapFetcher(mailbox, account, password, module.get(ReceiveEmail), patience, (one) => news.push(one));
    fetcher.start();
  };
  const put = (content: string) => sender.append(folder(), content);
  const kept = async (): Promise<Kept[]> => connection.db!.collection<Kept>('intake').find().toArray();
  const originals = async (): Promise<string[]> =>
    Promise.all(
      (await kept()).map(async ({ originalId }) =>
        (await buffer(module.get(OriginalStore).open(originalId.toString()))).toString(),
      ),
    );
  const left = async (path = folder()): Promise<number> => {
    const status = await sender.status(path, { messages: true });
    return status === false ? 0 : (status.messages ?? 0);
  };
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 25));
  };

  it('is stored byte for byte, and moved only then', async () => {
    await put(mail(1));
    await put(mail(2));
    begin();
    await until(async () => (await left()) === 0);
    expect((await originals()).sort()).toEqual([mail(1), mail(2)]);
    expect((await kept()).map(({ envelope }) => envelope.to)).toEqual([
      ['complaints@example.org'],
      ['complaints@example.org'],
    ]);
  });

  it('that comes later is told by the server and fetched at once', async () => {
    begin();
    await put(mail(1));
    await until(async () => (await kept()).length === 1);
    await put(mail(2));
    await until(async () => (await kept()).length === 2 && (await left()) === 0);
  });

  it('that cannot be fetched is told with what the server said, and tried at once when somebody wants it', async () => {
    begin(dovecot.port, 'not the password', [600_000]);
    await until(() => Promise.resolve(news.length === 1));
    expect(news[0]?.fault).toMatchObject({ pause: 600_000, reason: expect.stringMatching(/auth/i) as string });
    fetcher?.lookNow();
    await until(() => Promise.resolve(news.length === 2));
    await fetcher?.stop();
    await put(mail(1));
    begin();
    await until(async () => (await left()) === 0);
    await until(() => Promise.resolve(news.length >= 2));
    expect(news.slice(0, 2)).toEqual([{ hasMail: true }, {}]);
  });

  it('is neither lost nor doubled when the connection breaks in the middle of it, again and again', async () => {
    for (let number = 0; number < 5; number += 1) await put(mail(number, 200_000));
    // Cut after ever more bytes: within the greeting, the first mail, the second …
    const proxy = await cuttingProxy(dovecot.port, [300, 5000, 150_000, 450_000, 700_000]);
    begin((proxy.address() as AddressInfo).port);
    await until(async () => (await left()) === 0);
    expect((await originals()).sort()).toEqual([0, 1, 2, 3, 4].map((number) => mail(number, 200_000)));
    await fetcher!.stop();
    fetcher = undefined;
    await new Promise((resolve) => proxy.close(resolve));
  });

  it('is one record when it was stored and the move was lost', async () => {
    await put(mail(1));
    begin();
    await until(async () => (await left()) === 0);
    await fetcher!.stop();
    const [{ transportKey } = { transportKey: '' }] = await connection.db!.collection('intake').find().toArray();
    const again = await module
      .get(ReceiveEmail)
      .receive(Readable.from([mail(1)]), { to: [], remoteAddress: '' }, String(transportKey));
    expect(again).toBeUndefined();
    expect(await kept()).toHaveLength(1);
  });

  it('is taken in again under another name after the server gave all UIDs anew, for its content to tell', async () => {
    await put(mail(1));
    begin();
    await until(async () => (await left()) === 0);
    await fetcher!.stop();
    await sender.mailboxDelete(folder());
    await sender.mailboxCreate(folder());
    await put(mail(1));
    begin();
    await until(async () => (await left()) === 0);
    const keys = (await connection.db!.collection('intake').find().toArray()).map((one) => String(one['transportKey']));
    expect(new Set(keys).size).toBe(2);
  });

  it('that is too large is put aside whole, and its beginning is taken in so that a person hears of it', async () => {
    const before = await left('Failed').catch(() => 0);
    await put(mail(1, 26 * 1024 * 1024));
    begin();
    await until(async () => (await left()) === 0);
    const [record] = await kept();
    expect(record?.envelope).toMatchObject({ wholeSize: Buffer.byteLength(mail(1, 26 * 1024 * 1024)) });
    const [begun = ''] = await originals();
    expect(begun).toHaveLength(256 * 1024);
    expect(begun.startsWith(mail(1).slice(0, 80))).toBe(true);
    expect(await left('Failed')).toBe(before + 1);
  });
});

/** Passes bytes on, and breaks each connection after so many of the server's; the ones after the last are left alone. */
async function cuttingProxy(port: number, cuts: readonly number[]): Promise<Server> {
  const waiting = [...cuts];
  const server = createServer((client: Socket) => {
    let allowed = waiting.shift() ?? Infinity;
    const upstream = connect(port, '127.0.0.1');
    client.on('error', () => upstream.destroy());
    upstream.on('error', () => client.destroy());
    client.pipe(upstream);
    upstream.on('data', (data: Buffer) => {
      client.write(data.subarray(0, allowed));
      allowed -= data.length;
      if (allowed > 0) return;
      client.destroy();
      upstream.destroy();
    });
    upstream.on('close', () => client.destroy());
    client.on('close', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
