import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getConnectionToken } from '@nestjs/mongoose';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import type { Connection } from 'mongoose';
import { Casework } from '#casework/casework.service.js';
import { CaseworkModule } from '#casework/casework.module.js';
import { HistoryWalk } from '#casework/history-walk.js';
import { MakeSeal } from '#casework/make-seal.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { SealBook } from '#casework/seal-book.js';
import { SealFolder } from '#casework/seal-folder.js';
import { SealKey } from '#casework/seal.js';
import { SealModule } from '#casework/seal.module.js';
import type { VerificationRun } from '#casework/verification-book.js';
import { VerificationBook } from '#casework/verification-book.js';
import { buildIndexes } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { QueuesModule } from '#platform/queues.module.js';
import { TimeSource } from '#platform/time-source.js';
import { testDatabase, testRedis, testSecret } from '../../../test/support/test-stores.js';
import { VerifyRounds } from './verify-rounds.js';

describe('A verification that was asked for in the console', () => {
  let module: TestingModule;
  let connection: Connection;
  let folder: string;
  let rounds: VerifyRounds;
  let book: VerificationBook;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'redress-verify-'));
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
      ],
    }).compile();
    await module.init();
    connection = module.get<Connection>(getConnectionToken());
    await buildIndexes(connection);
    book = module.get(VerificationBook);
    rounds = new VerifyRounds(
      book,
      module.get(HistoryWalk),
      module.get(SealBook),
      module.get(SealFolder),
      module.get(SealKey),
      module.get(Rulebooks),
      module.get(TimeSource),
    );
    const complaintId = randomUUID();
    const now = module.get(TimeSource).now();
    await module.get(Casework).open(complaintId, {
      type: 'complaint.registered',
      id: complaintId,
      at: now,
      by: { kind: 'channel', id: 'email' },
      channel: 'email',
      receivedAt: now,
      customerId: 'c-1',
      locale: 'zh-CN',
      subject: '洗衣机漏水',
      summary: '三天没有回电',
      teamId: 'team-1',
      severity: 'normal',
    });
    await module.get(MakeSeal).now('2026-03-02');
  });
  afterAll(async () => {
    await connection.dropDatabase();
    await module.close();
    rmSync(folder, { recursive: true });
  });

  async function verified(isRetold = false): Promise<VerificationRun> {
    await book.ask({ id: randomUUID(), askedAt: module.get(TimeSource).now(), askedBy: 'auditor', isRetold });
    await rounds.round();
    return (await book.page(1)).items[0]!;
  }

  it('finds all as it was recorded, also when every history is told again by its rules', async () => {
    for (const isRetold of [false, true])
      expect(await verified(isRetold)).toMatchObject({
        state: 'done',
        isRetold,
        result: { found: 0, findings: [], complaints: 1, seals: 1, newestSeal: { number: 1, day: '2026-03-02' } },
      });
  });

  it('says which complaint was changed behind the back of its history, and where', async () => {
    await connection
      .collection('complaints')
      .updateOne({}, { $set: { 'history.0.event.severity': 'low', 'history.0.event.subject': '没事' } });
    const { result } = await verified();
    expect(result).toMatchObject({ found: 1, findings: [{ kind: 'entry.edited', sequence: 1 }] });
    expect(result?.findings[0]?.ref).toMatch(/^C-/);
  });

  it('says which seals are gone from the disk', async () => {
    rmSync(join(folder, 'seals'), { recursive: true });
    const missing = await verified();
    expect(missing.result?.findings.map(({ kind }) => kind)).toContain('seal.missing');
    expect((await book.page(10)).items).toHaveLength(4);
  });

  it('does nothing when nobody asks', async () => {
    await rounds.round();
    expect((await book.page(10)).items.every(({ state }) => state === 'done')).toBe(true);
  });
});
