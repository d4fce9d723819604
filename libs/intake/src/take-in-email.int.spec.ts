import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createDeflateRaw } from 'node:zlib';
import { jest } from '@jest/globals';
import { ConsoleLogger, Module } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import type { Connection } from 'mongoose';
import { Casework } from '#casework/casework.service.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import type { LeftOut } from '#casework/message.js';
import { MessageStore } from '#casework/message.store.js';
import { bounceAddress, bouncePurpose, replyAddress, replyPurpose } from '#casework/reply-address.js';
import { buildIndexes } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { QueuesModule } from '#platform/queues.module.js';
import { SecretKey } from '#platform/secret-key.js';
import { TimeSource, TurnableTimeSource } from '#platform/time-source.js';
import type { ComplaintEvent } from '#workflows/complaint/complaint.events.js';
import { ana, happened, mail } from '#workflows/complaint/complaint.story.js';
import { testDatabase, testRedis, testSecret } from '../../../test/support/test-stores.js';
import { EmailIntakeModule } from './email-intake.module.js';
import type { IntakeEnvelope, IntakeOutcome } from './intake-record.js';
import { IntakeLedger } from './intake-record.js';
import { NameServer } from './name-server.story.js';
import { ReceiveEmail } from './receive-email.js';
import { SweepIntake } from './sweep-intake.js';
import { AnswerRequest } from './answer-request.js';
import { TellSender } from './tell-sender.js';
import { TakeInEmail } from './take-in-email.js';

jest.setTimeout(60_000);

const start = Date.parse('2026-03-02T10:00:00+08:00');
const house = 'complaints@example.org';

interface Settled {
  _id: string;
  outcome: IntakeOutcome;
  because: string;
  complaintId?: string;
  messageId?: string;
}

/** A mail of Zhang's, as its story differs from the usual one. */
function mailOf(heads: Record<string, string>, text = '洗衣机漏水，三天没有人回电。'): string {
  const usual = {
    From: '=?utf-8?B?5byg5LiJ?= <zhang@example.com>',
    To: house,
    Subject: '=?utf-8?B?5rSX6KGj5py65ryP5rC0?=',
    'Message-ID': `<${randomBytes(8).toString('hex')}@example.com>`,
    Date: 'Mon, 2 Mar 2026 10:00:00 +0800',
    'Content-Type': 'text/plain; charset=utf-8',
  };
  const all = Object.entries({ ...usual, ...heads }).map(([name, value]) => `${name}: ${value}`);
  return [...all, '', text].join('\r\n');
}

/** What senders were told, in this story. */
const toldSenders: { complaintId: string; why: LeftOut }[] = [];

class StoryTellSender extends TellSender {
  override async leftOut(complaintId: string, why: LeftOut): Promise<void> {
    toldSenders.push({ complaintId, why });
    return Promise.resolve();
  }
  override putAside(): Promise<void> {
    return Promise.reject(new Error('nothing was agreed with these customers'));
  }
}

/** No department is asked in these stories. */
class NobodyToAnswer extends AnswerRequest {
  override tell(): Promise<'not theirs to answer'> {
    return Promise.resolve('not theirs to answer');
  }
}

@Module({
  providers: [
    { provide: TellSender, useClass: StoryTellSender },
    { provide: AnswerRequest, useClass: NobodyToAnswer },
  ],
  exports: [TellSender, AnswerRequest],
})
class TellingModule {}

describe('A mail that was stored', () => {
  const scanned: number[] = [];
  let clamd: Server;
  let names: NameServer;
  let nameServers: string;
  let folder: string;
  let mailboxesFile: string;
  let uri: string;
  let time: TurnableTimeSource;
  let module: TestingModule;
  let connection: Connection;

  const worker = async (): Promise<TestingModule> => {
    const configuration = readConfiguration({
      MONGODB_URI: uri,
      REDIS_URL: testRedis(),
      SECRET_KEY: testSecret,
      CLAMD_ADDRESS: `127.0.0.1:${(clamd.address() as AddressInfo).port}`,
      MAIL_DNS_SERVERS: nameServers,
      MAILBOXES_FILE: mailboxesFile,
      LOG_LEVEL: 'fatal',
    });
    const made = await Test.createTestingModule({
      imports: [
        PlatformModule.forProcess(configuration, 'test'),
        MongoModule,
        QueuesModule,
        EmailIntakeModule.beside(TellingModule),
      ],
    })
      .setLogger(new ConsoleLogger({ logLevels: ['fatal'] }))
      .overrideProvider(TimeSource)
      .useValue(time)
      .compile();
    await made.init();
    return made;
  };

  beforeAll(async () => {
    clamd = fakeClamd(scanned);
    await new Promise<void>((resolve) => clamd.listen(0, '127.0.0.1', resolve));
    names = new NameServer({ 'example.com': 'v=spf1 ip4:203.0.113.7 -all', '_dmarc.example.com': 'v=DMARC1; p=none' });
    nameServers = await names.listen();
    folder = await mkdtemp(join(tmpdir(), 'redress-test-mailboxes-'));
    mailboxesFile = join(folder, 'mailboxes.yaml');
    await writeFile(
      mailboxesFile,
      'version: 1\ncatchAll: true\nmailboxes:\n' +
        '  - { address: repairs@example.org, team: fitters, language: zh-CN, category: goods.defect }\n',
    );
    uri = testDatabase();
    time = new TurnableTimeSource(start);
    module = await worker();
    connection = module.get<Connection>(getConnectionToken());
    await buildIndexes(connection);
  });
  afterAll(async () => {
    await connection.dropDatabase();
    await module.close();
    clamd.close();
    await names.close();
    await rm(folder, { recursive: true });
  });

  const receive = async (
    raw: string | Buffer,
    to = house,
    from = 'zhang@example.com',
    way: Partial<IntakeEnvelope> = {},
  ): Promise<string> => {
    const envelope = { from, to: [to], remoteAddress: '127.0.0.1', ...way };
    return (await module.get(ReceiveEmail).receive(Readable.from([Buffer.from(raw as string)]), envelope))!.id;
  };
  const recordOf = async (id: string): Promise<Settled> =>
    (await connection.db!.collection<Settled>('intake').findOne({ _id: id }))!;
  const takeIn = async (
    raw: string | Buffer,
    to?: string,
    from?: string,
    way?: Partial<IntakeEnvelope>,
  ): Promise<Settled> => {
    const id = await receive(raw, to, from, way);
    await module.get(TakeInEmail).take(id);
    return recordOf(id);
  };
  const complaintOf = async ({ complaintId }: Settled): Promise<StoredComplaint> =>
    module.get(Casework).get(complaintId!);
  const messageOf = async ({ messageId }: Settled) => (await module.get(MessageStore).find(messageId!))!;
  const replyAddressOf = ({ ref }: StoredComplaint, participant = 'zhang@example.com'): string =>
    replyAddress(module.get(SecretKey).derive(replyPurpose), house, { ref, participant });

  it('begins a complaint, whose message knows its original and its files', async () => {
    const record = await takeIn(
      mailOf(
        { 'Content-Type': 'multipart/mixed; boundary=b' },
        '--b\r\n\r\nPlease see the picture of the leak in my kitchen.\r\n--b\r\nContent-Type: image/png; name="leak.png"\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ\r\n--b--',
      ),
    );
    expect(record).toMatchObject({ outcome: 'created', because: 'new' });
    expect(await complaintOf(record)).toMatchObject({ contact: { email: 'zhang@example.com' }, locale: 'zh-CN' });
    expect(await messageOf(record)).toMatchObject({
      trust: 'none',
      attachments: [{ name: 'leak.png', type: 'image/png', declaredType: 'image/png', size: 33, scan: 'clean' }],
    });
    expect(scanned).toContain(33);
  });

  it('goes to the team of its mailbox, with the category that such mails have as a rule, in the language of the house there', async () => {
    const record = await takeIn(mailOf({ To: 'repairs@example.org', Subject: '1' }, '2'), 'repairs@example.org');
    const { history, locale } = await complaintOf(record);
    expect(locale).toBe('zh-CN');
    expect(history[0]?.event).toMatchObject({ teamId: 'fitters', suggestedCategory: 'goods.defect' });
  });

  it('is marked when the scanner finds something in it', async () => {
    const record = await takeIn(
      mailOf(
        { 'Content-Type': 'application/octet-stream; name=x.bin' },
        'X5O!P%@AP EICAR-STANDARD-ANTIVIRUS-TEST-FILE',
      ),
    );
    expect((await messageOf(record)).attachments).toMatchObject([{ scan: 'infected' }]);
  });

  it('is one complaint with one notice, though it came a hundred times by two mailboxes to four workers', async () => {
    const raw = mailOf({ 'Message-ID': '<hundred@example.com>' });
    const copies = Array.from({ length: 100 }, (_, way) => `Received: by way ${way} of mx.example.org\r\n${raw}`);
    const ids = await Promise.all(copies.map((copy, way) => receive(copy, way % 2 ? house : 'help@example.org')));
    const workers = await Promise.all([worker(), worker(), worker()]);
    await Promise.all([module, ...workers].map((one) => one.get(SweepIntake).round()));
    const records = await Promise.all(ids.map(recordOf));
    const created = records.filter(({ outcome }) => outcome === 'created');
    expect(created).toHaveLength(1);
    expect(records.filter(({ outcome }) => outcome === 'duplicate')).toHaveLength(99);
    expect(await connection.db!.collection('messages').countDocuments({ messageId: '<hundred@example.com>' })).toBe(1);
    const { outbox, history } = await complaintOf(created[0]!);
    expect(outbox.filter(({ effect }) => effect.type === 'letter.send')).toHaveLength(1);
    expect(history.filter(({ event }) => event.type === 'complaint.registered')).toHaveLength(1);
    await Promise.all(workers.map((one) => one.close()));
  });

  it('is kept beside the other when it bears a Message-ID that was used for another text, and says so', async () => {
    await takeIn(mailOf({ 'Message-ID': '<twice@example.com>' }));
    const record = await takeIn(mailOf({ 'Message-ID': '<twice@example.com>' }, '另一件事。'));
    expect(record.outcome).toBe('created');
    expect(await messageOf(record)).toMatchObject({ isReusedMessageId: true });
  });

  it('without a Message-ID is the same for a day, and another one next year', async () => {
    const raw = mailOf({}).replace(/(Message-ID|Date): .*\r\n/g, '');
    expect((await takeIn(raw)).outcome).toBe('created');
    expect((await takeIn(raw)).outcome).toBe('duplicate');
    time.turn(365 * 24 * 3_600_000);
    expect((await takeIn(raw)).outcome).toBe('created');
  });

  it('that was read hours later is recorded as received when it came', async () => {
    const id = await receive(mailOf({}));
    const receivedAt = time.now();
    time.turn(2 * 3_600_000);
    await module.get(SweepIntake).round();
    const { history } = await complaintOf(await recordOf(id));
    expect(history[0]?.event).toMatchObject({ receivedAt, lateRecordingReason: expect.any(String) as string });
  });

  it('whose readers died three times becomes a complaint with the original, for a person to open', async () => {
    const raw = mailOf({});
    const id = await receive(raw);
    const ledger = module.get(IntakeLedger);
    for (let death = 0; death < 3; death += 1) {
      expect(await ledger.take(id, time.now(), time.now() + 30_000)).toMatchObject({ attempts: death + 1 });
      expect(await module.get(TakeInEmail).take(id)).toBe(false);
      time.turn(30_000);
    }
    await module.get(TakeInEmail).take(id);
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

  describe('in answer to us', () => {
    let first: Settled;
    let complaint: StoredComplaint;

    beforeEach(async () => {
      first = await takeIn(mailOf({}, `${randomBytes(8).toString('hex')} 洗衣机漏水。`));
      complaint = await complaintOf(first);
    });

    const versionNow = async (): Promise<number> => (await complaintOf(first)).version;

    it('is heard as the customer when it came to the address that only they were given', async () => {
      const record = await takeIn(mailOf({ Subject: 'Re' }, '型号是 A-1。'), replyAddressOf(complaint));
      expect(record).toMatchObject({ outcome: 'appended', complaintId: complaint.id, because: 'reply token' });
      expect(await messageOf(record)).toMatchObject({ trust: 'token', replyText: '型号是 A-1。' });
      expect((await complaintOf(first)).history.at(-1)?.event).toMatchObject({
        type: 'customer.wrote',
        by: { kind: 'customer', id: complaint.customerId },
        messageId: record.messageId,
      });
    });

    it('is heard though it has more parts than are read, and its sender is told', async () => {
      const parts = '--b\r\nContent-Type: text/plain; name=x\r\n\r\nx\r\n'.repeat(1000);
      const record = await takeIn(
        mailOf({ 'Content-Type': 'multipart/mixed; boundary=b' }, `--b\r\n\r\n照片见附件。\r\n${parts}--b--`),
        replyAddressOf(complaint),
      );
      expect(record).toMatchObject({ outcome: 'appended', complaintId: complaint.id });
      expect(toldSenders.at(-1)).toEqual({ complaintId: complaint.id, why: 'parts' });
    });

    it('is heard when the token stands only in the quoted line', async () => {
      const token = /\+(.+)@/.exec(replyAddressOf(complaint))![1];
      const record = await takeIn(mailOf({ Subject: 'Re' }, `谢谢。\r\n> 请保留此行 ${token}`));
      expect(record).toMatchObject({ outcome: 'appended', complaintId: complaint.id });
    });

    it("from somebody else with the customer's token begins another complaint, with a hint for a person", async () => {
      const record = await takeIn(mailOf({ From: 'eve@example.net' }), replyAddressOf(complaint));
      expect(record).toMatchObject({ outcome: 'created' });
      expect(record.complaintId).not.toBe(complaint.id);
      expect(await messageOf(record)).toMatchObject({ suggestedComplaintId: complaint.id });
      expect(await versionNow()).toBe(complaint.version);
    });

    it.each([
      ['cut', (address: string) => address.replace(/.@/, '@')],
      ['for another participant', () => replyAddressOf(complaint, 'eve@example.net')],
    ])('with a token that is %s is worth no more than its thread', async (_, spoil) => {
      const record = await takeIn(mailOf({ From: 'eve@example.net' }), spoil(replyAddressOf(complaint)));
      expect(record.outcome).toBe('created');
      expect(await versionNow()).toBe(complaint.version);
    });

    it('is kept as unverified when only thread and sender fit: its owner is told, and nothing moves', async () => {
      const { messageId } = await messageOf(first);
      const record = await takeIn(mailOf({ 'In-Reply-To': messageId! }, '还在漏水。'));
      expect(record).toMatchObject({ outcome: 'suspended', complaintId: complaint.id });
      expect(await messageOf(record)).toMatchObject({ trust: 'unverified', complaintId: complaint.id });
      const { history } = await complaintOf(first);
      expect(history.at(-1)).toMatchObject({
        event: { type: 'customer.wrote', by: { kind: 'channel' } },
        state: complaint.history.at(-1)?.state,
      });
    });

    it('moves a complaint that waits for the customer only when it is proved', async () => {
      const { messageId } = await messageOf(first);
      const now = time.now();
      const by = ana;
      const steps: ComplaintEvent[] = [
        { type: 'complaint.assigned', id: 'a', at: now, by, ownerId: 'ana' },
        { ...happened.classified, id: 'b', at: now },
        { type: 'complaint.accepted', id: 'c', at: now, by },
      ];
      const casework = module.get(Casework);
      for (const step of steps) await casework.record(complaint.id, step);
      // Under the house's policy the notice is acknowledgement enough, once it has arrived.
      for (const { effect, key } of (await complaintOf(first)).outbox) {
        if (effect.type !== 'letter.send') continue;
        const { letterId } = effect;
        await casework.record(complaint.id, { type: 'letter.delivered', id: `d-${key}`, at: now, by: mail, letterId });
      }
      await casework.record(complaint.id, { type: 'information.requested', id: 'e', at: now, by, questions: '型号？' });
      const waiting = await complaintOf(first);
      expect((await takeIn(mailOf({ 'In-Reply-To': messageId! }, '型号 A-1。'))).outcome).toBe('suspended');
      expect(await versionNow()).toBe(waiting.version);
      await takeIn(mailOf({}, '型号 A-2。'), replyAddressOf(complaint));
      expect((await complaintOf(first)).history.at(-1)?.state).not.toEqual(waiting.history.at(-1)?.state);
    });

    it('with our reference from a stranger begins another complaint, with a hint', async () => {
      const record = await takeIn(mailOf({ From: 'eve@example.net', Subject: `Re: ${complaint.ref}` }));
      expect(record.outcome).toBe('created');
      expect(await messageOf(record)).toMatchObject({ suggestedComplaintId: complaint.id });
    });

    describe('of whose sender the DNS knows', () => {
      const [theirs, another] = [{ remoteAddress: '203.0.113.7' }, { remoteAddress: '198.51.100.9' }];

      it('that it is theirs is joined, and says so', async () => {
        const record = await takeIn(mailOf({}, '型号 A-1。'), replyAddressOf(complaint), undefined, theirs);
        expect(record).toMatchObject({ outcome: 'appended', complaintId: complaint.id });
        expect(await messageOf(record)).toMatchObject({
          authentication: { spf: 'pass', dmarc: 'pass', by: 'redress' },
        });
      });

      it.each([
        ['right token', () => ({ heads: {}, to: replyAddressOf(complaint) })],
        ['right thread', async () => ({ heads: { 'In-Reply-To': (await messageOf(first)).messageId! }, to: house })],
      ])('that it is not theirs begins another complaint, with a hint, whatever its %s', async (_, answer) => {
        const { heads, to } = await answer();
        const record = await takeIn(mailOf(heads, '请改退款账号。'), to, undefined, another);
        expect(record).toMatchObject({
          outcome: 'created',
          because: expect.stringContaining('DMARC fails') as string,
        });
        expect(record.complaintId).not.toBe(complaint.id);
        expect(await messageOf(record)).toMatchObject({
          suggestedComplaintId: complaint.id,
          authentication: { spf: 'fail', dmarc: 'fail' },
        });
        expect(await versionNow()).toBe(complaint.version);
      });
    });

    it('is judged by what the mail server that is trusted wrote over it, and by nobody else', async () => {
      const told = { 'Authentication-Results': 'mx.example.org; spf=fail; dmarc=fail' };
      const way = { authservId: 'mx.example.org' };
      const trusted = await takeIn(mailOf(told, '型号 A-1。'), replyAddressOf(complaint), undefined, way);
      expect(trusted.outcome).toBe('created');
      const forged = await takeIn(mailOf(told, '型号 A-2。'), replyAddressOf(complaint));
      expect(forged).toMatchObject({ outcome: 'appended', complaintId: complaint.id });
      expect(await messageOf(forged)).not.toHaveProperty('authentication');
    });

    it('is not joined by its subject alone', async () => {
      const record = await takeIn(mailOf({ Subject: 'Re: =?utf-8?B?5rSX6KGj5py65ryP5rC0?=' }, '又一台也漏水。'));
      expect(record).toMatchObject({ outcome: 'created', because: 'new' });
    });

    it('by a robot is kept with the complaint and heard by nobody', async () => {
      const record = await takeIn(
        mailOf({ Subject: '自动回复：我在休假', 'Auto-Submitted': 'auto-replied' }),
        replyAddressOf(complaint),
      );
      expect(record).toMatchObject({ outcome: 'automatic', complaintId: complaint.id });
      expect(await versionNow()).toBe(complaint.version);
    });

    it('with our own mark has gone round, and ends here', async () => {
      const record = await takeIn(mailOf({ 'X-Redress-Loop': house }));
      expect(record).toMatchObject({ outcome: 'automatic', because: 'loop: X-Redress-Loop' });
    });

    describe('that says our letter did not arrive', () => {
      const name = () => randomBytes(16).toString('hex');
      const report = (messageId: string, action = 'failed') =>
        mailOf(
          {
            From: 'MAILER-DAEMON@mx.example.com',
            Subject: 'Undelivered Mail Returned to Sender',
            'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b',
          },
          [
            '--b\r\n\r\nIt could not be delivered.',
            `--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; zhang@example.com\r\nAction: ${action}\r\nStatus: 5.1.1`,
            `--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: ${messageId}\r\nSubject: notice\r\n\r\nx\r\n--b--`,
          ].join('\r\n'),
        );
      let letter: { name: string; messageId: string; letterId: string };

      beforeEach(async () => {
        const { effect } = complaint.outbox.find((one) => one.effect.type === 'letter.send')!;
        const letterId = effect.type === 'letter.send' ? effect.letterId : '';
        letter = { name: name(), messageId: `<${name()}@example.org>`, letterId };
        await module.get(MessageStore).add({
          ...(await messageOf(first)),
          id: letter.name,
          direction: 'out',
          messageId: letter.messageId,
          letterId,
        });
      });

      it.each([
        ['to the signed address of that letter', true, '<unknown@mx.example.com>'],
        ['and encloses it', false, undefined],
      ])('reopens its duty when it comes %s', async (_, signed, enclosed) => {
        const to = signed ? bounceAddress(module.get(SecretKey).derive(bouncePurpose), house, letter.name) : house;
        const record = await takeIn(report(enclosed ?? letter.messageId), to, '');
        expect(record).toMatchObject({ outcome: 'bounce', complaintId: complaint.id });
        expect((await complaintOf(first)).history.at(-1)?.event).toMatchObject({
          type: 'letter.failed',
          letterId: letter.letterId,
        });
      });

      it('breaks nothing while it is only late', async () => {
        const record = await takeIn(report(letter.messageId, 'delayed'), house, '');
        expect(record).toMatchObject({ outcome: 'bounce', complaintId: complaint.id });
        expect(await versionNow()).toBe(complaint.version);
      });

      it('is believed by nobody when it names no mail of ours', async () => {
        const record = await takeIn(report('<forged@example.net>'), house, '');
        expect(record).toMatchObject({ outcome: 'bounce' });
        expect(record.complaintId).toBeUndefined();
        expect(await versionNow()).toBe(complaint.version);
      });
    });
  });

  it('is counted once, whatever became of it', async () => {
    const counts = await module.get(IntakeLedger).count();
    const total = await connection.db!.collection('intake').countDocuments();
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total);
    expect(counts.waiting).toBe(0);
  });
});

/** Answers INSTREAM as clamd does: what holds the test virus is found. */
function fakeClamd(scanned: number[]): Server {
  return createServer((socket) => {
    let heard = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    socket.on('data', (data) => {
      heard = Buffer.concat([heard, data]);
      const content: Buffer[] = [];
      let at = 'zINSTREAM\0'.length;
      while (at + 4 <= heard.length) {
        const length = heard.readUInt32BE(at);
        if (length === 0) {
          const whole = Buffer.concat(content);
          scanned.push(whole.length);
          socket.end(whole.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
          return;
        }
        if (at + 4 + length > heard.length) return;
        content.push(heard.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
    });
  });
}

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
