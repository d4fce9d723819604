import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getQueueToken } from '@nestjs/bullmq';
import { ConsoleLogger, type Type } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import type { Queue } from 'bullmq';
import type { Connection } from 'mongoose';
import { wakeUpQueue } from '#casework/bullmq-alarm.js';
import { effectQueues } from '#casework/bullmq-effect-runner.js';
import { CarryOut } from '#casework/carry-out.js';
import { CaseworkModule } from '#casework/casework.module.js';
import { Casework } from '#casework/casework.service.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { AlertBook } from '#notifications/alert-book.js';
import type { Alert } from '#notifications/alert.js';
import { DeliverMail } from '#notifications/deliver-mail.js';
import type { ReceivedMail } from '#notifications/mail-server.story.js';
import { MailServer } from '#notifications/mail-server.story.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { StaffStore } from '#people/staff.store.js';
import { buildIndexes } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { QueuesModule } from '#platform/queues.module.js';
import { TimeSource, TurnableTimeSource } from '#platform/time-source.js';
import type { ComplaintEvent, Registration } from '#workflows/complaint/complaint.events.js';
import { happened, hour, mail } from '#workflows/complaint/complaint.story.js';
import { testDatabase, testRedis, testSecret } from '../../../test/support/test-stores.js';
import { EffectsModule } from './effects.module.js';
import { NotificationRounds } from './notification-rounds.js';

export const minute = 60_000;
export const start = Date.parse('2026-03-02T10:00:00+08:00');

export const registered: Registration = {
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

/** Under the house policy the automatic notice is acknowledgement enough. */
export const begun = [happened.assigned, happened.classified, happened.accepted];

const people = [
  ['ana', 'agent'],
  ['li', 'lead'],
  ['mei', 'manager'],
  ['dao', 'director'],
  ['zhou', 'departmentMember'],
] as const;

/** A house of its own for each story: what one leaves open would climb in the next. */
export function useStaffedHouse(): StaffedHouse {
  const house = new StaffedHouse();
  beforeAll(() => house.build());
  beforeEach(() => house.moveIn());
  afterEach(() => house.moveOut());
  afterAll(() => house.tearDown());
  return house;
}

/** Where a story happens and all that comes of it is carried out; the mails of the house arrive at its `server`. */
class StaffedHouse {
  readonly server = new MailServer();
  private folder = '';
  private time = new TurnableTimeSource(start);
  private module: TestingModule | undefined;
  private complaints = 0;

  readonly now = (): number => this.time.now();

  readonly turn = (milliseconds: number): void => this.time.turn(milliseconds);

  readonly get = <Service>(service: Type<Service> | (abstract new (...parameters: never[]) => Service)): Service => {
    if (!this.module) throw new Error('nobody has moved in yet');
    return this.module.get<Service>(service, { strict: false });
  };

  readonly collection = <Kept extends object>(name: string) => this.connection.db!.collection<Kept>(name);

  readonly casework = (): Casework => this.get(Casework);

  /** A complaint that came by mail, and what comes of it. */
  readonly begin = async (differently: Partial<Registration> = {}): Promise<string> => {
    this.complaints += 1;
    const { id } = await this.casework().open(`c-${this.complaints}`, {
      ...registered,
      at: this.now(),
      ...differently,
    });
    return this.settle(id);
  };

  /** Carries out everything that waits, and what comes of that, until nothing waits. */
  readonly settle = async (id: string): Promise<string> => {
    const outbox = async () => (await this.casework().get(id)).outbox;
    for (let waiting = await outbox(); waiting.length > 0; waiting = await outbox()) {
      for (const { key } of waiting) await this.get(CarryOut).carryOut(id, key);
      await this.get(DeliverMail).rest();
    }
    await this.get(DeliverMail).deliverDue();
    return (await outbox()).length > 0 ? this.settle(id) : id;
  };

  /** What usually happens, a minute after another, now. */
  readonly live = async (id: string, events: readonly ComplaintEvent[]): Promise<StoredComplaint> => {
    for (const event of events) {
      this.turn(minute);
      const moved = { ...event, at: this.now() };
      await this.casework().record(id, 'dueAt' in moved ? { ...moved, dueAt: this.now() + 100 * hour } : moved);
      await this.settle(id);
    }
    return this.casework().get(id);
  };

  readonly pass = async (id: string, milliseconds: number): Promise<void> => {
    this.turn(milliseconds);
    await this.casework().wake(id);
    await this.settle(id);
  };

  readonly deliver = async (): Promise<void> => {
    await this.get(DeliverMail).deliverDue();
    await this.get(DeliverMail).rest();
  };

  /** What waits for an answer of this person. */
  readonly open = (staffId: string): Promise<Alert[]> => this.get(AlertBook).open(staffId);

  readonly happenedTo = async (id: string): Promise<string[]> =>
    (await this.casework().get(id)).history.map(({ event }) => event.type);

  readonly mailsTo = (name: string): ReceivedMail[] =>
    this.server.read.filter(({ to }) => to.includes(`${name}@example.org`));

  async build(): Promise<void> {
    await this.server.listen();
    this.folder = await mkdtemp(join(tmpdir(), 'redress-test-mail-'));
  }

  async moveIn(): Promise<void> {
    this.time = new TurnableTimeSource(start);
    this.server.read.length = 0;
    this.server.afterData.length = 0;
    this.server.recipients.clear();
    const configuration = readConfiguration({
      MONGODB_URI: testDatabase(),
      REDIS_URL: testRedis(),
      SECRET_KEY: testSecret,
      SMTP_URL: this.server.url,
      DATA_DIR: this.folder,
      LOG_LEVEL: 'fatal',
      NODE_ENV: 'test',
    });
    const platform = [PlatformModule.forProcess(configuration, 'test'), MongoModule, QueuesModule];
    this.module = await Test.createTestingModule({
      imports: [...platform, CaseworkModule, EffectsModule],
      providers: [CarryOut],
    })
      .setLogger(new ConsoleLogger({ logLevels: ['fatal'] }))
      .overrideProvider(TimeSource)
      .useValue(this.time)
      // The story goes the rounds itself.
      .overrideProvider(NotificationRounds)
      .useValue({})
      .compile();
    await this.module.init();
    await buildIndexes(this.connection);
    await this.hire();
  }

  async moveOut(): Promise<void> {
    await this.get(DeliverMail).rest();
    for (const name of [wakeUpQueue, ...effectQueues])
      await this.module?.get<Queue>(getQueueToken(name), { strict: false }).obliterate({ force: true });
    await this.connection.dropDatabase();
    await this.module?.close();
  }

  async tearDown(): Promise<void> {
    await this.server.close();
    await rm(this.folder, { recursive: true });
  }

  private get connection(): Connection {
    if (!this.module) throw new Error('nobody has moved in yet');
    return this.module.get<Connection>(getConnectionToken());
  }

  private async hire(): Promise<void> {
    for (const [id, role] of people) {
      const departments = role === 'departmentMember' ? ['logistics'] : [];
      const member = { id, email: `${id}@example.org`, name: id, roles: [role], departments };
      // None of them signs in, and each password would take as long as the story.
      expect(await this.get(StaffStore).add({ ...member, passwordHash: 'nobody has this password' })).toBe(true);
    }
    await this.get(StaffDirectory).addTeam({
      id: 'team-1',
      name: { en: 'Team one', 'zh-CN': '一组' },
      leadId: 'li',
      managerId: 'mei',
      directorId: 'dao',
      members: ['ana', 'li'],
    });
  }
}
