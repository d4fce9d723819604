import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConsoleLogger } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import type { Connection } from 'mongoose';
import { createTransport } from 'nodemailer';
import { IntakeModule } from '#intake/intake.module.js';
import { Mailboxes } from '#intake/mailboxes.js';
import { RefusedMails } from '#intake/refused-mails.js';
import { buildIndexes } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { PersonVault } from '#privacy/person-vault.js';
import { testDatabase, testRedis, testSecret } from '../../../test/support/test-stores.js';
import { selfSigned } from './certificate.js';
import { SmtpReceiver } from './smtp-receiver.js';
import { Visitors } from './visitors.js';

const house = 'complaints@example.org';

/** Counts this machine as well, as any other, when a story says so, and takes little of each. */
class FewVisitors extends Visitors {
  isStrict = false;
  protected override readonly isExempt = (): boolean => !this.isStrict;
  protected override readonly most = { connections: 3, mailsPerMinute: 5 };

  /** What came before the story does not count. */
  override mayPost(address: string): boolean {
    return !this.isStrict || super.mayPost(address);
  }
}

describe('A mail server that brings mail', () => {
  let module: TestingModule;
  let folder: string;
  let port: number;
  let lmtpPort: number;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'redress-test-gateway-'));
    const { cert, key } = selfSigned('mx.example.org');
    await writeFile(join(folder, 'cert.pem'), cert);
    await writeFile(join(folder, 'key.pem'), key);
    const configuration = readConfiguration({
      MONGODB_URI: testDatabase(),
      REDIS_URL: testRedis(),
      SECRET_KEY: testSecret,
      DATA_DIR: folder,
      MAIL_TLS_CERT: join(folder, 'cert.pem'),
      MAIL_TLS_KEY: join(folder, 'key.pem'),
      MAIL_PORT: '0',
      LMTP_PORT: '0',
      PORTAL_URL: 'https://complaints.example.org',
      MAIL_AUTHSERV_ID: 'mx.example.org',
      LOG_LEVEL: 'fatal',
    });
    const mailbox = { address: house, aliases: ['help@example.org'], team: 'complaints' };
    module = await Test.createTestingModule({
      imports: [PlatformModule.forProcess(configuration, 'test'), MongoModule, IntakeModule],
      providers: [{ provide: Visitors, useClass: FewVisitors }, SmtpReceiver],
    })
      .setLogger(new ConsoleLogger({ logLevels: ['fatal'] }))
      .overrideProvider(Mailboxes)
      .useValue(new Mailboxes([mailbox], 'complaints', false))
      .compile();
    await module.init();
    await buildIndexes(module.get<Connection>(getConnectionToken()));
    const ports = await module.get(SmtpReceiver).listen();
    port = ports.smtp;
    lmtpPort = ports.lmtp!;
  });
  afterAll(async () => {
    await module.get<Connection>(getConnectionToken()).dropDatabase();
    await module.close();
    await rm(folder, { recursive: true });
  });

  const records = () => module.get<Connection>(getConnectionToken()).db!.collection('intake');
  /** As they were before they were sealed. */
  const opened = async () =>
    module.get(PersonVault, { strict: false }).open(
      await records()
        .find({}, { projection: { envelope: 1 } })
        .toArray(),
    );
  const post = (to: string[], secure = {}) =>
    createTransport({ host: '127.0.0.1', port, tls: { rejectUnauthorized: false }, ...secure }).sendMail({
      envelope: { from: 'zhang@example.com', to },
      raw: 'Subject: leak\r\n\r\nIt leaks.\r\n',
    });

  it('is spoken to in secret when it asks', async () => {
    const { response } = await post([house], { requireTLS: true });
    expect(response).toContain('Stored as');
  });

  it.each([house, 'HELP@example.org', 'complaints+c-2026-000123-7.aaaa@example.org'])(
    'is taken at its word: %s',
    async (to) => {
      expect((await post([to])).response).toContain('Stored as');
    },
  );

  it('is written down with what it calls itself, and under whose name a server of ours vouches for others', async () => {
    await records().deleteMany({});
    await post([house], { name: 'mx.customer.example' });
    expect((await opened())[0]).toMatchObject({
      envelope: { remoteAddress: '127.0.0.1', helo: 'mx.customer.example', authservId: 'mx.example.org' },
    });
  });

  it('is told where to send what is too large for a mail, when it did not say how large it is', async () => {
    const head = ['EHLO x\r\n', 'MAIL FROM:<a@example.com>\r\n', `RCPT TO:<${house}>\r\n`, 'DATA\r\n'];
    const line = `${'x'.repeat(76)}\r\n`;
    const heard = await speak(port, head, [line.repeat((26 * 1024 * 1024) / line.length), '.\r\nQUIT\r\n']);
    expect(heard).toMatch(/^552 .*larger than 25 MB.*https:\/\/complaints\.example\.org/m);
  });

  it('is written down with what was too large, so that somebody can ask for it', async () => {
    const { items } = await module.get(RefusedMails, { strict: false }).page(1);
    expect(items).toMatchObject([{ from: 'a@example.com', to: [house], remoteAddress: '127.0.0.1' }]);
    expect(items[0]!.size).toBeGreaterThan(25 * 1024 * 1024);
  });

  it('hears the same when it says beforehand how large it is, and need not send it', async () => {
    const size = 30 * 1024 * 1024;
    const heard = await speak(port, ['EHLO x\r\n', `MAIL FROM:<large@example.com> SIZE=${size}\r\n`], ['QUIT\r\n']);
    expect(heard).toContain(`SIZE ${25 * 1024 * 1024}`);
    expect(heard).toMatch(/^552 .*larger than 25 MB.*https:\/\/complaints\.example\.org/m);
    const { items } = await module.get(RefusedMails, { strict: false }).page(1);
    expect(items).toMatchObject([{ from: 'large@example.com', size }]);
  });

  it('may say a size that we take', async () => {
    const heard = await speak(port, ['EHLO x\r\n', 'MAIL FROM:<a@example.com> SIZE=26214400\r\n'], ['QUIT\r\n']);
    expect(heard).not.toMatch(/^5/m);
  });

  it('hands it over by LMTP as well, and is answered for each recipient', async () => {
    await records().deleteMany({});
    const transport = createTransport({ host: '127.0.0.1', port: lmtpPort, lmtp: true, ignoreTLS: true });
    const sent = await transport.sendMail({
      envelope: { from: 'zhang@example.com', to: [house, 'nobody@example.org', 'help@example.org'] },
      raw: 'Subject: leak\r\n\r\nIt leaks.\r\n',
    });
    expect(sent.accepted).toEqual([house, 'help@example.org']);
    expect(sent.rejected).toEqual(['nobody@example.org']);
    expect(await opened()).toMatchObject([{ envelope: { to: [house, 'help@example.org'] } }]);
  });

  describe('and brings too much', () => {
    const visitors = () => module.get<Visitors, FewVisitors>(Visitors);
    beforeEach(() => (visitors().isStrict = true));
    afterEach(() => (visitors().isStrict = false));

    it('is asked to come later when too many of its connections are open, and is let in when some are gone', async () => {
      const open = await Promise.all([1, 2, 3].map(() => greeted(port)));
      expect(open.map(({ greeting }) => greeting.slice(0, 3))).toEqual(['220', '220', '220']);
      const fourth = await greeted(port);
      expect(fourth.greeting).toMatch(/^421 .*try again later/);
      const [first, ...others] = open;
      await first!.leave();
      await fourth.leave();
      const fifth = await greeted(port);
      expect(fifth.greeting).toMatch(/^220/);
      for (const one of [fifth, ...others]) await one.leave();
    });

    it('is asked to come later after so many mails within a minute, and loses none', async () => {
      await records().deleteMany({});
      const results = [];
      for (let mails = 0; mails < 7; mails += 1)
        results.push(
          await post([house]).then(
            () => 250,
            ({ responseCode }: { responseCode: number }) => responseCode,
          ),
        );
      expect(results).toEqual([250, 250, 250, 250, 250, 451, 451]);
      expect(await records().countDocuments()).toBe(5);
    });
  });

  it('is refused a recipient that is not ours', async () => {
    await expect(post(['nobody@example.org'])).rejects.toMatchObject({ responseCode: 550 });
  });

  it.each([
    ['\n.\n', 'LF . LF'],
    ['\n.\r\n', 'LF . CRLF'],
    ['\r\n.\n', 'CRLF . LF'],
    ['\r.\r', 'CR . CR'],
    ['\r\n.\r', 'CRLF . CR'],
    ['\r\n\0.\r\n', 'CRLF NUL . CRLF'],
  ])('smuggles no second mail behind a false end: %j', async (end) => {
    await records().deleteMany({});
    const smuggled = `MAIL FROM:<ceo@victim.example>\r\nRCPT TO:<${house}>\r\nDATA\r\nSubject: smuggled\r\n\r\nx`;
    await speak(
      port,
      ['EHLO x\r\n', 'MAIL FROM:<a@example.com>\r\n', `RCPT TO:<${house}>\r\n`, 'DATA\r\n'],
      [`Subject: one\r\n\r\nx${end}${smuggled}\r\n.\r\nQUIT\r\n`],
    );
    const found = await opened();
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ envelope: { from: 'a@example.com' } });
  });
});

/** Says each line after the answer to the one before, then the rest at once, and gives all that was answered. */
async function speak(port: number, lines: readonly string[], rest: readonly string[]): Promise<string> {
  const waiting = [...lines, rest.join('')];
  return new Promise<string>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    let all = '';
    socket.on('error', reject);
    socket.on('close', () => resolve(all));
    socket.on('data', (data) => {
      all += data.toString();
      heard += data.toString();
      if (!/^\d{3} .*\r\n$/m.test(heard)) return;
      heard = '';
      const next = waiting.shift();
      if (next !== undefined) socket.write(next);
    });
  });
}

/** A connection that was greeted, one way or the other. */
async function greeted(port: number): Promise<{ greeting: string; leave: () => Promise<void> }> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
  const greeting = await new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString())));
  return {
    greeting,
    leave: async () => {
      socket.end('QUIT\r\n');
      await closed;
    },
  };
}
