import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConsoleLogger } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import type { Connection } from 'mongoose';
import { CarryOut, mostTries } from '#casework/carry-out.js';
import { CaseworkModule } from '#casework/casework.module.js';
import { Casework } from '#casework/casework.service.js';
import { ParkedEffects } from '#casework/parked-effects.js';
import { SweepCasework } from '#casework/sweep-casework.js';
import { AlertBook } from '#notifications/alert-book.js';
import { DeliverMail } from '#notifications/deliver-mail.js';
import { MailServer } from '#notifications/mail-server.story.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { buildIndexes } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { QueuesModule } from '#platform/queues.module.js';
import { OwnRedis } from '#platform/redis-server.story.js';
import { TimeSource, TurnableTimeSource } from '#platform/time-source.js';
import type { Registration } from '#workflows/complaint/complaint.events.js';
import { mail } from '#workflows/complaint/complaint.story.js';
import { testDatabase, testSecret } from '../../../test/support/test-stores.js';
import { ClimbAlerts } from './climb-alerts.js';
import { AlertsProcessor, LettersProcessor, LinksProcessor, RequestsProcessor } from './effect.processors.js';
import { EffectsModule } from './effects.module.js';
import { NotificationRounds } from './notification-rounds.js';
import { SendLetter } from './send-letter.js';
import { WakeUpProcessor } from './wake-up.processor.js';

const hour = 3_600_000;
const start = Date.parse('2026-03-02T10:00:00+08:00');
const ids = Array.from({ length: 4 }, (_, number) => `c-${number + 1}`);

describe('Four workers on the same queues', () => {
  const server = new MailServer();
  const redis = new OwnRedis();
  const time = new TurnableTimeSource(start);
  const workers: TestingModule[] = [];
  let folder: string;

  beforeAll(async () => {
    await Promise.all([server.listen(), redis.start()]);
    folder = await mkdtemp(join(tmpdir(), 'redress-test-mail-'));
    const database = testDatabase();
    for (let number = 0; number < 4; number += 1) workers.push(await worker(database));
    await buildIndexes(connection());
    const directory = workers[0]!.get(StaffDirectory, { strict: false });
    for (const [id, role] of [
      ['ana', 'agent'],
      ['li', 'lead'],
      ['mei', 'manager'],
      ['dao', 'director'],
      ['wu', 'administrator'],
    ] as const)
      await directory.addMember({ id, email: `${id}@example.org`, name: id, roles: [role], password: 'x' });
    const name = { en: 'Team one', 'zh-CN': '一组' };
    const led = { leadId: 'li', managerId: 'mei', directorId: 'dao' };
    await directory.addTeam({ id: 'team-1', name, ...led, members: ['ana', 'li'] });
  }, 120_000);
  afterAll(async () => {
    for (const one of workers) await one.get(DeliverMail, { strict: false }).rest();
    await connection().dropDatabase();
    for (const one of workers) await one.close();
    await Promise.all([server.close(), redis.remove(), rm(folder, { recursive: true })]);
  }, 60_000);

  async function worker(database: string): Promise<TestingModule> {
    const configuration = readConfiguration({
      MONGODB_URI: database,
      REDIS_URL: redis.address,
      SMTP_URL: server.url,
      SECRET_KEY: testSecret,
      DATA_DIR: folder,
      LOG_LEVEL: 'fatal',
      NODE_ENV: 'test',
    });
    const module = await Test.createTestingModule({
      imports: [
        PlatformModule.forProcess(configuration, 'test'),
        MongoModule,
        QueuesModule,
        CaseworkModule,
        EffectsModule,
      ],
      providers: [
        CarryOut,
        SweepCasework,
        WakeUpProcessor,
        AlertsProcessor,
        LettersProcessor,
        RequestsProcessor,
        LinksProcessor,
      ],
    })
      .setLogger(new ConsoleLogger({ logLevels: ['fatal'] }))
      .overrideProvider(TimeSource)
      .useValue(time)
      // The story goes the rounds itself, with all four at once.
      .overrideProvider(NotificationRounds)
      .useValue({})
      .compile();
    await module.init();
    return module;
  }

  const connection = () => workers[0]!.get<Connection>(getConnectionToken());
  const all = <T>(work: (one: TestingModule) => Promise<T>) => Promise.all(workers.map(work));
  const get = <T>(token: abstract new (...parts: never[]) => T) => workers[0]!.get<T>(token, { strict: false });

  async function until(isSo: () => Promise<boolean>): Promise<void> {
    while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50));
  }

  const nothingWaits = async (): Promise<boolean> =>
    (await connection()
      .collection('complaints')
      .countDocuments({ outboxAt: { $exists: true } })) === 0;

  /** Until everything was carried out, with the sweep going its rounds as it does. */
  async function settle(): Promise<void> {
    time.turn(16_000);
    await until(async () => {
      if (await nothingWaits()) return true;
      await all((one) => one.get(SweepCasework).round());
      return false;
    });
    await mailRests();
  }

  /** No mail is on its way: time is not turned while one is, or it would look as if its worker had died. */
  async function mailRests(): Promise<void> {
    await all((one) => one.get(DeliverMail, { strict: false }).deliverDue());
    await all((one) => one.get(DeliverMail, { strict: false }).rest());
  }

  const registration: Registration = {
    type: 'complaint.registered',
    id: 'e-0',
    at: start,
    by: mail,
    channel: 'email',
    receivedAt: start,
    customerId: 'customer@example.org',
    locale: 'zh-CN',
    subject: '洗衣机漏水',
    summary: '三天没有回电',
    teamId: 'team-1',
    severity: 'normal',
  };

  it('alert each person once for each clock and rung, though all of them wake the same complaints', async () => {
    for (const id of ids) await get(Casework).open(id, { ...registration, customerId: `${id}@example.org` });
    await settle();
    // Nobody owns them: a queue without an owner climbs as well.
    time.turn(30 * 24 * hour);
    await all((one) => one.get(SweepCasework).round());
    await settle();
    const alerts = await connection().collection('alerts').find().toArray();
    expect(new Set(alerts.map(({ staffId }) => String(staffId)))).toEqual(new Set(['li', 'mei', 'dao']));
    // The very same alerts for each complaint, and none twice.
    const told = (id: string): string[] =>
      alerts
        .filter(({ complaintId }) => complaintId === id)
        // A duty that recurs has a deadline of its own each time.
        .map(({ because, clock, limit, point, at, staffId }) => [because, clock, limit, point, at, staffId].join(' '))
        .sort();
    for (const id of ids) {
      expect(told(id)).toEqual(told(ids[0]!));
      expect(new Set(told(id)).size).toBe(told(id).length);
    }
    expect(alerts.every(({ lateBy }) => Number(lateBy) > 0)).toBe(true);
  }, 60_000);

  it('take what nobody answers one rung up, once', async () => {
    await mailRests();
    const before = await connection().collection('alerts').countDocuments();
    time.turn(7 * 24 * hour);
    for (let round = 0; round < 2; round += 1) await all((one) => one.get(ClimbAlerts, { strict: false }).climb());
    const alerts = await connection().collection('alerts').find().toArray();
    const keys = alerts.map(({ complaintId, occasionId, staffId }) => [complaintId, occasionId, staffId].join(' '));
    expect(new Set(keys).size).toBe(keys.length);
    expect(alerts.length).toBeGreaterThanOrEqual(before);
    expect(await get(AlertBook).unacknowledgedSince()).toEqual([]);
    expect(alerts.filter(({ staffId, climbedAt }) => staffId === 'li' && climbedAt !== undefined)).not.toEqual([]);
  }, 60_000);

  it('put a letter aside that cannot be carried out, say so to the lead and the administrators, and go on with all others', async () => {
    const broken = () => Promise.reject(new Error('no such template'));
    for (const one of workers) one.get(SendLetter, { strict: false }).send = broken;
    await get(Casework).open('c-poisoned', {
      ...registration,
      customerId: 'poisoned@example.org',
      at: time.now(),
      receivedAt: time.now(),
    });
    const parked = async (): Promise<boolean> => (await get(ParkedEffects).page(10)).items.length > 0;
    time.turn(16_000);
    await until(async () => {
      await all((one) => one.get(SweepCasework).round());
      return parked();
    });
    expect((await get(ParkedEffects).page(10)).items).toMatchObject([
      { parked: 'no such template', tries: mostTries + 1, complaint: { id: 'c-poisoned' } },
    ]);
    await settle();
    const told = await connection().collection('alerts').find({ because: 'effectParked' }).toArray();
    expect(told.map(({ staffId }) => String(staffId)).sort()).toEqual(['li', 'wu']);
  }, 120_000);
});
