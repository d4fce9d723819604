import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConsoleLogger } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import type { Connection } from 'mongoose';
import { Registry } from 'prom-client';
import { Alarm, EffectRunner } from '#casework/alarm.js';
import { MakeSeal } from '#casework/make-seal.js';
import { Casework } from '#casework/casework.service.js';
import { AlertBook } from '#notifications/alert-book.js';
import { MailServer } from '#notifications/mail-server.story.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { buildIndexes } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { HealthModule } from '#platform/health.module.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { ProcessIdentity } from '#platform/process-identity.js';
import { QueuesModule } from '#platform/queues.module.js';
import { SweepHeartbeat } from '#platform/sweep-heartbeat.js';
import { TimeSource, TurnableTimeSource } from '#platform/time-source.js';
import { mail } from '#workflows/complaint/complaint.story.js';
import { testDatabase, testRedis, testSecret } from '../../../test/support/test-stores.js';
import { Watch } from './watch.js';
import { WatchModule } from './watch.module.js';

const minute = 60_000;
const start = Date.parse('2026-03-02T10:00:00+08:00');

describe('Whoever watches the system', () => {
  const server = new MailServer();
  let time: TurnableTimeSource;
  let folder: string;
  let database: string;
  let watchers: TestingModule[];

  beforeAll(async () => {
    await server.listen();
    folder = await mkdtemp(join(tmpdir(), 'redress-test-mail-'));
    database = testDatabase();
    time = new TurnableTimeSource(start);
    watchers = [await watcher(), await watcher()];
    await buildIndexes(connection());
    for (const id of ['wu', 'zheng']) {
      const hired = { id, email: `${id}@example.org`, name: id, roles: ['administrator'], password: 'x' } as const;
      await watchers[0]!.get(StaffDirectory, { strict: false }).addMember(hired);
    }
  }, 60_000);
  beforeEach(async () => {
    server.read.length = 0;
    server.recipients.clear();
    for (const name of ['incidents', 'alerts', 'mailCounts', 'outgoingMails', 'complaints'])
      await connection().collection(name).deleteMany({});
    await heartbeat().beat();
    await watchers[0]!.get(MakeSeal, { strict: false }).now('2026-03-02');
  });
  afterAll(async () => {
    await connection().dropDatabase();
    for (const one of watchers) await one.close();
    await server.close();
    await rm(folder, { recursive: true });
  }, 60_000);

  const connection = () => watchers[0]!.get<Connection>(getConnectionToken());

  /** One process that watches; it looks when it is told to. */
  async function watcher(): Promise<TestingModule> {
    const configuration = readConfiguration({
      MONGODB_URI: database,
      REDIS_URL: testRedis(),
      SMTP_URL: server.url,
      SECRET_KEY: testSecret,
      DATA_DIR: folder,
      LOG_LEVEL: 'fatal',
      NODE_ENV: 'test',
    });
    const module = await Test.createTestingModule({
      imports: [
        PlatformModule.forProcess(configuration, 'api'),
        MongoModule,
        HealthModule.forProcess(new ProcessIdentity('api', '0.0.0')),
        QueuesModule,
        WatchModule,
      ],
    })
      .setLogger(new ConsoleLogger({ logLevels: ['fatal'] }))
      .overrideProvider(TimeSource)
      .useValue(time)
      .overrideProvider(Alarm)
      .useValue({ set: () => Promise.resolve() })
      .overrideProvider(EffectRunner)
      .useValue({ hand: () => Promise.resolve() })
      .compile();
    await module.init();
    // By itself it would look every 15 seconds, and now and then in the middle of a test.
    await module.get(Watch).beforeApplicationShutdown();
    return module;
  }

  const heartbeat = () => watchers[0]!.get(SweepHeartbeat, { strict: false });
  const look = () => watchers[0]!.get(Watch).look();
  const kinds = async () => (await look()).incidents.map(({ kind }) => kind);
  const alertsOf = (id: string) => watchers[0]!.get(AlertBook, { strict: false }).open(id);
  const gauge = async (name: string) =>
    (await watchers[0]!.get(Registry).getSingleMetric(name)!.get()).values.map(({ value }) => value);

  it('finds nothing wrong while the sweep comes round', async () => {
    time.turn(2 * minute);
    expect(await kinds()).toEqual([]);
    expect(await gauge('redress_sweep_age_seconds')).toEqual([120]);
  });

  it('tells each administrator once, by mail as well, when nobody has swept for 3 minutes, whoever notices it', async () => {
    time.turn(3 * minute + 1);
    for (let round = 0; round < 3; round += 1) await Promise.all(watchers.map((one) => one.get(Watch).look()));
    expect(server.read.flatMap(({ to }) => to).sort()).toEqual(['wu@example.org', 'zheng@example.org']);
    for (const id of ['wu', 'zheng'])
      expect(await alertsOf(id)).toMatchObject([
        { because: 'system', severity: 'critical', what: { 'zh-CN': expect.stringContaining('巡检') as string } },
      ]);
    expect(await gauge('redress_incident')).toContain(1);
  });

  it('tells when the histories were not sealed for more than a day, and that it is over when they are', async () => {
    const seal = watchers[0]!.get(MakeSeal, { strict: false });
    time.turn(25 * 60 * minute);
    await heartbeat().beat();
    expect(await kinds()).toEqual([]);
    time.turn(2 * 60 * minute);
    await heartbeat().beat();
    expect(await kinds()).toEqual(['seal-late']);
    await seal.now('2026-03-03');
    time.turn(minute);
    expect(await kinds()).toEqual([]);
  });

  it('ends the incident, and the alerts with it, once all is well for a while; the next one is told anew', async () => {
    time.turn(3 * minute + 1);
    expect(await kinds()).toEqual(['sweep-silent']);
    await heartbeat().beat();
    expect(await kinds()).toEqual(['sweep-silent']);
    time.turn(minute);
    expect(await kinds()).toEqual([]);
    expect(await alertsOf('wu')).toEqual([]);
    time.turn(3 * minute);
    expect(await kinds()).toEqual(['sweep-silent']);
    expect(await alertsOf('wu')).toHaveLength(1);
    expect(server.read).toHaveLength(4);
  });

  it('is not kept from telling one by the address of another, and tries again what the mail server did not take', async () => {
    server.recipients.set('wu@example.org', 450);
    time.turn(3 * minute + 1);
    await look();
    expect(server.read.flatMap(({ to }) => to)).toEqual(['zheng@example.org']);
    server.recipients.clear();
    time.turn(10 * minute);
    await look();
    expect(server.read.flatMap(({ to }) => to)).toEqual(['zheng@example.org', 'wu@example.org']);
  });

  it('does not call a system silent that has just been started', async () => {
    time.turn(60 * minute);
    const started = await watcher();
    for (const one of watchers.splice(0, watchers.length, started)) await one.close();
    expect((await started.get(Watch).look()).incidents).toEqual([]);
  });

  it('notices a deadline that passed a minute ago and was not acted upon, though the sweep comes round', async () => {
    const complaint = await watchers[0]!.get(Casework, { strict: false }).open('c-1', {
      type: 'complaint.registered',
      id: 'e-0',
      at: time.now(),
      by: mail,
      channel: 'email',
      receivedAt: time.now(),
      customerId: 'customer@example.org',
      locale: 'zh-CN',
      subject: '洗衣机漏水',
      summary: '三天没有回电',
      teamId: 'team-1',
      severity: 'normal',
    });
    time.turn(complaint.timers[0]!.dueAt + minute - time.now());
    await heartbeat().beat();
    expect(await kinds()).toEqual(['effects-waiting']);
    time.turn(1);
    expect((await kinds()).sort()).toEqual(['effects-waiting', 'timer-unfired']);
    expect(await gauge('redress_timer_lag_seconds')).toEqual([60.001]);
    expect(await gauge('redress_outbox_waiting')).toEqual([1]);
    expect(await gauge('redress_complaints_overdue')).toHaveLength(1);
  });
});
