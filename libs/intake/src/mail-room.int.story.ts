import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ConsoleLogger, Module, type Type } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import type { Connection } from 'mongoose';
import { Casework } from '#casework/casework.service.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import type { LeftOut, Message } from '#casework/message.js';
import { MessageStore } from '#casework/message.store.js';
import { replyAddress, replyPurpose } from '#casework/reply-address.js';
import { buildIndexes } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { QueuesModule } from '#platform/queues.module.js';
import { SecretKey } from '#platform/secret-key.js';
import { TimeSource, TurnableTimeSource } from '#platform/time-source.js';
import { testDatabase, testRedis, testSecret } from '../../../test/support/test-stores.js';
import { AnswerRequest } from './answer-request.js';
import { EmailIntakeModule } from './email-intake.module.js';
import type { IntakeEnvelope, IntakeOutcome } from './intake-record.js';
import { NameServer } from './name-server.story.js';
import { ReceiveEmail } from './receive-email.js';
import { TakeInEmail } from './take-in-email.js';
import { TellSender } from './tell-sender.js';

export const house = 'complaints@example.org';

const start = Date.parse('2026-03-02T10:00:00+08:00');

/** What became of a mail. */
export interface Settled {
  _id: string;
  outcome: IntakeOutcome;
  because: string;
  complaintId?: string;
  messageId?: string;
}

/** A mail of Zhang's, as its story differs from the usual one. */
export function mailOf(heads: Record<string, string>, text = '洗衣机漏水，三天没有人回电。'): string {
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
export const toldSenders: { complaintId: string; why: LeftOut }[] = [];

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

/** Where mails are taken in while a file's stories last; a scanner and a name server of its own stand by. */
export function useMailRoom(): MailRoom {
  const room = new MailRoom();
  beforeAll(() => room.open());
  afterAll(() => room.close());
  return room;
}

class MailRoom {
  /** The sizes of what the scanner was shown. */
  readonly scanned: number[] = [];
  readonly time = new TurnableTimeSource(start);
  private readonly clamd = fakeClamd(this.scanned);
  private readonly names = new NameServer({
    'example.com': 'v=spf1 ip4:203.0.113.7 -all',
    '_dmarc.example.com': 'v=DMARC1; p=none',
  });
  private readonly database = testDatabase();
  private nameServers = '';
  private folder = '';
  private module: TestingModule | undefined;

  readonly get = <Service>(service: Type<Service> | (abstract new (...parameters: never[]) => Service)): Service =>
    this.own.get<Service>(service);

  readonly collection = <Kept extends object>(name: string) =>
    this.own.get<Connection>(getConnectionToken()).db!.collection<Kept>(name);

  readonly receive = async (
    raw: string | Buffer,
    to = house,
    from = 'zhang@example.com',
    way: Partial<IntakeEnvelope> = {},
  ): Promise<string> => {
    const envelope = { from, to: [to], remoteAddress: '127.0.0.1', ...way };
    return (await this.get(ReceiveEmail).receive(Readable.from([Buffer.from(raw as string)]), envelope))!.id;
  };

  readonly recordOf = async (id: string): Promise<Settled> =>
    (await this.collection<Settled>('intake').findOne({ _id: id }))!;

  readonly takeIn = async (
    raw: string | Buffer,
    to?: string,
    from?: string,
    way?: Partial<IntakeEnvelope>,
  ): Promise<Settled> => {
    const id = await this.receive(raw, to, from, way);
    await this.get(TakeInEmail).take(id);
    return this.recordOf(id);
  };

  readonly complaintOf = async ({ complaintId }: Settled): Promise<StoredComplaint> =>
    this.get(Casework).get(complaintId!);

  readonly messageOf = async ({ messageId }: Settled): Promise<Message> =>
    (await this.get(MessageStore).find(messageId!))!;

  readonly replyAddressOf = ({ ref }: StoredComplaint, participant = 'zhang@example.com'): string =>
    replyAddress(this.get(SecretKey).derive(replyPurpose), house, { ref, participant });

  /** Another process that takes in the same mails. */
  readonly worker = async (): Promise<TestingModule> => {
    const configuration = readConfiguration({
      MONGODB_URI: this.database,
      REDIS_URL: testRedis(),
      SECRET_KEY: testSecret,
      CLAMD_ADDRESS: `127.0.0.1:${(this.clamd.address() as AddressInfo).port}`,
      MAIL_DNS_SERVERS: this.nameServers,
      MAILBOXES_FILE: join(this.folder, 'mailboxes.yaml'),
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
      .useValue(this.time)
      .compile();
    await made.init();
    return made;
  };

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.clamd.listen(0, '127.0.0.1', resolve));
    this.nameServers = await this.names.listen();
    this.folder = await mkdtemp(join(tmpdir(), 'redress-test-mailboxes-'));
    await writeFile(
      join(this.folder, 'mailboxes.yaml'),
      'version: 1\ncatchAll: true\nmailboxes:\n' +
        '  - { address: repairs@example.org, team: fitters, language: zh-CN, category: goods.defect }\n',
    );
    this.module = await this.worker();
    await buildIndexes(this.own.get<Connection>(getConnectionToken()));
  }

  async close(): Promise<void> {
    await this.own.get<Connection>(getConnectionToken()).dropDatabase();
    await this.own.close();
    this.clamd.close();
    await this.names.close();
    await rm(this.folder, { recursive: true });
  }

  private get own(): TestingModule {
    if (!this.module) throw new Error('the room is not open yet');
    return this.module;
  }
}

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
