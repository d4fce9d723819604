import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { getConnectionToken } from '@nestjs/mongoose';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import type { Connection } from 'mongoose';
import { CaseworkModule } from '#casework/casework.module.js';
import { Casework } from '#casework/casework.service.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { FileStore } from '#casework/file.store.js';
import { MessageStore } from '#casework/message.store.js';
import { SealModule } from '#casework/seal.module.js';
import { CustomerFiles } from '#customers/customer-files.js';
import { CustomersModule } from '#customers/customers.module.js';
import { EraseCustomer } from '#customers/erase-customer.js';
import { DecideSuspendedMail } from '#intake/decide-suspended-mail.js';
import type { Settlement } from '#intake/intake-record.js';
import { IntakeLedger } from '#intake/intake-record.js';
import { IntakeModule } from '#intake/intake.module.js';
import { OriginalStore } from '#intake/original.store.js';
import { SuspendedMailsModule } from '#intake/suspended-mails.module.js';
import { buildIndexes } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { QueuesModule } from '#platform/queues.module.js';
import { TimeSource, TurnableTimeSource } from '#platform/time-source.js';
import { keyNameOf } from '#privacy/key-name.js';
import { PersonVault } from '#privacy/person-vault.js';
import { FeedProgress } from '#search/feed-progress.js';
import { FindPassages } from '#search/find-passages.js';
import { SearchModule } from '#search/search.module.js';
import { termsOf } from '#search/search-terms.js';
import { testDatabase, testRedis, testSecret } from '../../../../test/support/test-stores.js';
import { FeedSearch } from './feed-search.js';
import { FeedSources } from './feed-sources.js';
import { ReadFiles } from './read-files.js';
import { RebuildSearch } from './rebuild-search.js';
import { TakeOver } from './take-over.js';

const ana = { kind: 'staff', id: 'ana', roles: ['agent'] } as const;

describe('Mails that were put aside', () => {
  let module: TestingModule;
  let connection: Connection;
  let folder: string;
  const time = new TurnableTimeSource(Date.parse('2026-03-02T10:00:00+08:00'));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'redress-search-'));
    const configuration = readConfiguration({
      MONGODB_URI: testDatabase(),
      REDIS_URL: testRedis(),
      SECRET_KEY: testSecret,
      LOG_LEVEL: 'fatal',
      NODE_ENV: 'test',
      DATA_DIR: folder,
    });
    module = await Test.createTestingModule({
      imports: [
        PlatformModule.forProcess(configuration, 'test'),
        MongoModule,
        QueuesModule,
        CaseworkModule,
        SealModule,
        CustomersModule,
        IntakeModule,
        SuspendedMailsModule,
        SearchModule,
      ],
      providers: [FeedSources, ReadFiles, TakeOver, RebuildSearch, FeedSearch],
    })
      .overrideProvider(TimeSource)
      .useValue(time)
      .compile();
    await module.init();
    connection = module.get<Connection>(getConnectionToken());
    await buildIndexes(connection);
  });
  afterAll(async () => {
    await connection.dropDatabase();
    await module.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => {
    time.turn(60_000);
  });

  const the = <T>(token: abstract new (...given: never[]) => T): T => module.get<T>(token, { strict: false });

  async function opened(): Promise<StoredComplaint> {
    const complaintId = randomUUID();
    return the(Casework).open(complaintId, {
      type: 'complaint.registered',
      id: complaintId,
      at: time.now(),
      by: { kind: 'channel', id: 'email' },
      channel: 'email',
      receivedAt: time.now(),
      customerId: await the(CustomerFiles).fileFor(complaintId, { name: '赵' }),
      locale: 'zh-CN',
      subject: '主题',
      summary: '投诉',
      teamId: 'team-1',
      severity: 'normal',
    });
  }

  /** A mail as intake leaves it: of nobody, or kept with a complaint that has not heard of it. */
  async function putAside(
    text: string,
    {
      complaint,
      name = '',
      file,
      address = 'robot@customer.example',
    }: { complaint?: StoredComplaint; name?: string; file?: string; address?: string } = {},
  ): Promise<string> {
    const id = randomUUID();
    const whose = complaint && { complaintId: complaint.id, personId: complaint.customerId };
    const keyName = keyNameOf(whose?.personId, whose?.complaintId ?? id);
    const original = await the(OriginalStore).keep(Readable.from([Buffer.from(text)]));
    const envelope = { from: address, to: ['complaints@example.org'], remoteAddress: '127.0.0.1' };
    const { sha256, size } = original;
    await the(IntakeLedger).add({
      id,
      channel: 'email',
      receivedAt: time.now(),
      originalId: original.id,
      sha256,
      size,
      envelope,
      outcome: 'waiting',
    });
    const kept = file === undefined ? undefined : await the(FileStore).keep(Buffer.from(file), { keyName });
    await the(MessageStore).add({
      id,
      ...whose,
      direction: 'in',
      channel: 'email',
      at: time.now(),
      from: { address, name },
      to: [],
      cc: [],
      subject: '自动回复',
      text,
      replyText: text,
      references: [],
      contentHash: id,
      attachments: kept
        ? [{ fileId: kept.id, name: '回执.txt', type: kept.type, size: kept.size, inline: false, scan: 'clean' }]
        : [],
      trust: 'none',
    });
    const settlement: Settlement = {
      outcome: complaint ? 'suspended' : 'automatic',
      because: 'a machine wrote it',
      messageId: id,
      teamId: 'team-9',
      at: time.now(),
      ...whose,
    };
    await the(IntakeLedger).settle({ id, envelope }, settlement);
    return id;
  }

  async function found(typed: string): Promise<unknown[]> {
    await the(FeedSearch).round();
    const hits: unknown[] = [];
    for await (const one of the(FindPassages).find({ terms: termsOf(typed) }))
      if ('hit' in one) hits.push([one.hit.kind, one.hit.subjectId, one.hit.scopes]);
    return hits;
  }

  it('are found by what they say, their files say and who wrote them, by the team of their mailbox, and by no address', async () => {
    const id = await putAside('出差在外，下周三回来', { name: '令狐冲', file: '回执编号七七八' });
    expect(await found('下周三回来')).toEqual([['mail', id, ['team:team-9']]]);
    expect(await found('令狐')).toEqual([['mail', id, ['team:team-9']]]);
    expect(await found('七七八')).toEqual([['file', id, ['team:team-9']]]);
    expect(await found('robot@customer')).toEqual([]);
  });

  it('are found with the complaint to which a person gives them, and no more without it', async () => {
    const id = await putAside('其实是一封投诉信', { file: '发票号三三九' });
    expect(await found('其实是一封')).toHaveLength(1);
    const complaint = await the(DecideSuspendedMail).open(id, 'zh-CN', ana);
    expect(await found('其实是一封')).toEqual([
      ['message', complaint.id, ['team:team-9']],
      ['complaint', complaint.id, ['team:team-9']],
    ]);
    expect(await found('发票号三三九')).toEqual([['file', complaint.id, ['team:team-9']]]);
  });

  it('are found beside the complaint that they are kept with, though it has not heard of them, and once decided as its messages', async () => {
    const complaint = await opened();
    await found('投诉');
    time.turn(60_000);
    const id = await putAside('冒名的回信', { complaint });
    expect(await found('冒名的回信')).toEqual([['mail', complaint.id, ['team:team-1']]]);
    time.turn(60_000);
    await the(DecideSuspendedMail).dismiss(id, '不是客户本人', ana);
    expect(await found('冒名的回信')).toEqual([['message', complaint.id, ['team:team-1']]]);
  });

  it('leave nothing behind when they were kept long enough, or their sender is forgotten', async () => {
    const traces = (id: string) => connection.collection('searchPassages').countDocuments({ subjectId: id });
    const address = 'forgotten@customer.example';
    const [old, theirs] = [await putAside('放得太久的来信'), await putAside('要求遗忘的人的来信', { address })];
    expect([await found('放得太久'), await found('要求遗忘')].flat()).toHaveLength(2);
    time.turn(60_000);
    await the(PersonVault).erase(keyNameOf(undefined, old));
    await the(IntakeLedger).forgotten(old, time.now());
    expect(await found('放得太久')).toEqual([]);
    expect(await traces(old)).toBe(0);
    const file = await the(CustomerFiles).open('file-of-forgotten', {}, [address], 'ana');
    await the(EraseCustomer).carryOut([file], 'li', '本人要求');
    expect(await traces(theirs)).toBe(0);
    expect(await found('要求遗忘')).toEqual([]);
  });

  it('are found all the while the index is made anew', async () => {
    const id = await putAside('重建期间的来信');
    expect(await found('重建期间')).toEqual([['mail', id, ['team:team-9']]]);
    const before = await connection.collection('searchPassages').findOne({ subjectId: id });
    const progress = the(FeedProgress);
    time.turn(60_000);
    await progress.askForRebuild(time.now());
    for (let rounds = 0; (await progress.rebuild())?.finishedAt === undefined; rounds += 1) {
      expect(rounds).toBeLessThan(60);
      expect(await found('重建期间')).toEqual([['mail', id, ['team:team-9']]]);
    }
    const after = await connection.collection('searchPassages').findOne({ subjectId: id });
    expect(Number(after?.['place'])).toBeGreaterThan(Number(before?.['place']));
  });
});
