import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConsoleLogger } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import { buildIndexes } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { TimeSource, TurnableTimeSource } from '#platform/time-source.js';
import { testDatabase, testRedis, testSecret } from '../../../../test/support/test-stores.js';
import type { Occasion, Reader } from '../alert.js';
import { AlertBook } from '../alert-book.js';
import type { NamedMail } from '../deliver-mail.js';
import { DeliverMail, MailFiles, MailOutcome } from '../deliver-mail.js';
import { MailGuard } from '../mail-guard.js';
import type { MailServer } from '../mail-server.story.js';
import { NotificationsModule } from '../notifications.module.js';
import type { Outcome } from '../outgoing-mails.js';
import { OutgoingMails } from '../outgoing-mails.js';

export const minute = 60_000;
export const hour = 60 * minute;
export const start = Date.parse('2026-03-02T10:00:00+08:00');
export const zone = 'Asia/Shanghai';

/** What a breach of the final response of one complaint is. */
export const breach: Occasion = {
  complaintId: 'c-1',
  id: 'finalResponse.internal.1@1@breach',
  ref: 'C-2026-000123-7',
  teamId: 'team-1',
  title: '洗衣机漏水',
  because: 'clock',
  what: { en: 'Deadline passed: final response', 'zh-CN': '超过时限：最终答复' },
  severity: 'normal',
  at: start,
  clock: 'finalResponse',
  limit: 'internal',
  point: 'breach',
  dueAt: start,
};

export function reader(staffId: string, relation: Reader['relation'] = 'lead'): Reader {
  return { staffId, name: staffId, address: `${staffId}@example.org`, locale: 'zh-CN', relation };
}

/** Writes down what it hears, and fails as often as it is told to. */
export class Listener extends MailOutcome {
  readonly heard: { key: string; outcome: Outcome }[] = [];
  failures = 0;

  override tell({ key }: NamedMail, outcome: Outcome): Promise<void> {
    this.heard.push({ key, outcome });
    return this.failures-- > 0 ? Promise.reject(new Error('the database is away')) : Promise.resolve();
  }
}

/** A store with one file, under every id. */
class OneFile extends MailFiles {
  override read(): Promise<Buffer> {
    return Promise.resolve(Buffer.from('the file'));
  }
}

/** Notifications on the real stores and a real mail server, with a clock that the story turns. */
export class NotificationsStory {
  readonly time = new TurnableTimeSource(start);
  readonly listener = new Listener();
  private readonly files = new OneFile();
  private module!: TestingModule;
  private folder!: string;

  constructor(private readonly server: MailServer) {}

  async begin(): Promise<void> {
    await this.server.listen();
    this.folder = await mkdtemp(join(tmpdir(), 'redress-test-mail-'));
    const configuration = readConfiguration({
      MONGODB_URI: testDatabase(),
      REDIS_URL: testRedis(),
      SECRET_KEY: testSecret,
      SMTP_URL: this.server.url,
      DATA_DIR: this.folder,
      LOG_LEVEL: 'fatal',
      NODE_ENV: 'test',
    });
    this.module = await Test.createTestingModule({
      imports: [PlatformModule.forProcess(configuration, 'test'), MongoModule, NotificationsModule],
      providers: [
        DeliverMail,
        { provide: MailOutcome, useValue: this.listener },
        { provide: MailFiles, useValue: this.files },
      ],
    })
      .setLogger(new ConsoleLogger({ logLevels: ['fatal'] }))
      .overrideProvider(TimeSource)
      .useValue(this.time)
      .compile();
    await this.module.init();
    await buildIndexes(this.connection);
  }

  async end(): Promise<void> {
    await this.connection.dropDatabase();
    await this.module.close();
    await this.server.close();
    await rm(this.folder, { recursive: true });
  }

  async forget(): Promise<void> {
    for (const name of ['alerts', 'mailCounts', 'askedMails', 'outgoingMails'])
      await this.collection(name).deleteMany({});
    this.listener.heard.length = 0;
    this.listener.failures = 0;
    this.server.read.length = 0;
    this.server.afterData.length = 0;
    this.server.recipients.clear();
  }

  get book(): AlertBook {
    return this.module.get(AlertBook);
  }

  get mails(): OutgoingMails {
    return this.module.get(OutgoingMails);
  }

  get guard(): MailGuard {
    return this.module.get(MailGuard);
  }

  get deliverMail(): DeliverMail {
    return this.module.get(DeliverMail);
  }

  collection(name: string) {
    return this.connection.db!.collection<{ _id: string; uncertain: number; state: string; mailState: string }>(name);
  }

  private get connection() {
    return this.module.get<Parameters<typeof buildIndexes>[0]>(getConnectionToken());
  }
}
