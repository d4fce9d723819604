import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { getQueueToken } from '@nestjs/bullmq';
import { ConsoleLogger } from '@nestjs/common';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import type { Queue } from 'bullmq';
import { wakeUpQueue } from '#casework/bullmq-alarm.js';
import { effectQueues } from '#casework/bullmq-effect-runner.js';
import { CarryOut } from '#casework/carry-out.js';
import { CaseworkModule } from '#casework/casework.module.js';
import { Casework } from '#casework/casework.service.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { CustomersModule } from '#customers/customers.module.js';
import { SuspendedMailsModule } from '#intake/suspended-mails.module.js';
import { EmailIntakeModule } from '#intake/email-intake.module.js';
import { ReceiveEmail } from '#intake/receive-email.js';
import { TakeInEmail } from '#intake/take-in-email.js';
import { SystemicAlarms } from '#lessons/systemic-alarms.js';
import { DeliverMail } from '#notifications/deliver-mail.js';
import type { ReceivedMail } from '#notifications/mail-server.story.js';
import { MailServer } from '#notifications/mail-server.story.js';
import { NotificationsModule } from '#notifications/notifications.module.js';
import { PeopleModule } from '#people/people.module.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { buildIndexes } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { QueuesModule } from '#platform/queues.module.js';
import { TimeSource, TurnableTimeSource } from '#platform/time-source.js';
import { RulesModule } from '#rules/rules.module.js';
import type { ComplaintEvent } from '#workflows/complaint/complaint.events.js';
import { testDatabase, testRedis, testSecret } from '../../../test/support/test-stores.js';
import { CallForReview } from './call-for-review.js';
import { EffectsModule } from './effects.module.js';
import { MakeFeedbackPacks } from './lessons/make-feedback-packs.js';
import { RaiseSystemicAlarms } from './lessons/raise-systemic-alarms.js';
import { TellDepartments } from './lessons/tell-departments.js';
import { ChooseReviews } from './quality/choose-reviews.js';
import { TellOfReviews } from './quality/tell-of-reviews.js';
import { NotificationRounds } from './notification-rounds.js';
import { ProposeRest } from './propose-rest.js';
import { RestrictionDuties } from './restriction-duties.js';
import { TellOfDrafts } from './tell-of-drafts.js';
import { TellTogether } from './tell-together.js';

type Connection = Parameters<typeof buildIndexes>[0];

/** The name under which Nest knows the connection to the database. */
const connectionName = 'DatabaseConnection';

/** A mail on its way to a house: its envelope, and what is in it. */
export interface Posted {
  /** Empty for one that nobody is to answer. */
  readonly from: string;
  readonly to: string;
  readonly raw: string;
}

/** A house with a system of its own, as far as mail goes in and out: every mail that it sends arrives at its `server`. */
export class House {
  private constructor(
    readonly address: string,
    readonly server: MailServer,
    private readonly module: TestingModule,
    private readonly folder: string,
  ) {}

  /** @param environment more variables than the usual ones */
  static async open(
    address: string,
    time: TurnableTimeSource,
    environment: Readonly<Record<string, string>> = {},
  ): Promise<House> {
    const server = new MailServer();
    await server.listen();
    const folder = await mkdtemp(join(tmpdir(), 'redress-test-house-'));
    const configuration = readConfiguration({
      MONGODB_URI: testDatabase(),
      REDIS_URL: testRedis(),
      SECRET_KEY: testSecret,
      SMTP_URL: server.url,
      MAIL_FROM: address,
      DATA_DIR: folder,
      LOG_LEVEL: 'fatal',
      NODE_ENV: 'test',
      ...environment,
    });
    const platform = [PlatformModule.forProcess(configuration, 'test'), MongoModule, QueuesModule];
    const module = await Test.createTestingModule({
      imports: [
        ...platform,
        CaseworkModule,
        CustomersModule,
        SuspendedMailsModule,
        PeopleModule,
        EffectsModule,
        EmailIntakeModule.beside(EffectsModule),
        RulesModule,
        NotificationsModule,
      ],
      providers: [CarryOut, RestrictionDuties, CallForReview, TellOfDrafts],
    })
      .setLogger(new ConsoleLogger({ logLevels: ['fatal'] }))
      .overrideProvider(TimeSource)
      .useValue(time)
      .overrideProvider(NotificationRounds)
      .useValue({})
      .compile();
    await module.init();
    await buildIndexes(module.get<Connection>(connectionName));
    const house = new House(address, server, module, folder);
    await house.hire();
    return house;
  }

  /** Takes a mail in as the gateway and the worker do, and carries out all that comes of it. */
  async takeIn({ from, to, raw }: Posted): Promise<void> {
    const envelope = { from, to: [to], remoteAddress: '127.0.0.1' };
    const record = await this.module.get(ReceiveEmail).receive(Readable.from([Buffer.from(raw)]), envelope);
    await this.module.get(TakeInEmail).take(record?.id ?? '');
    await this.settle();
  }

  /** Takes a complaint in by the form. */
  async complainedByForm(email: string, subject: string): Promise<string> {
    const id = await this.opens(email, subject);
    await this.settle();
    return id;
  }

  /** The same, and leaves what comes of it for later. */
  async opens(email: string, subject: string): Promise<string> {
    const id = randomBytes(16).toString('hex');
    await this.casework.open(
      id,
      {
        type: 'complaint.registered',
        id: `form-${id}`,
        at: this.module.get(TimeSource).now(),
        by: { kind: 'customer', id: email },
        channel: 'webForm',
        receivedAt: this.module.get(TimeSource).now(),
        customerId: email,
        locale: 'en',
        subject,
        summary: subject,
        teamId: 'complaints',
        severity: 'normal',
      },
      { contact: { email } },
    );
    return id;
  }

  /** What workers look for in their rounds besides: receipts that are told together. */
  async tellTogether(): Promise<void> {
    await this.module.get(TellTogether).tell();
    await this.settle();
  }

  async record(complaintId: string, event: ComplaintEvent): Promise<void> {
    await this.casework.record(complaintId, event);
    await this.settle();
  }

  /** Lets what has come due happen, as an alarm does. */
  async wake(complaintId: string): Promise<void> {
    await this.casework.wake(complaintId);
    await this.settle();
  }

  /** Every complaint, the oldest first. */
  async complaints(): Promise<StoredComplaint[]> {
    const stored = this.connection.db!.collection<{ _id: string }>('complaints');
    const found = await stored.find({}, { projection: { _id: 1 } }).toArray();
    const complaints = await Promise.all(found.map(({ _id }) => this.casework.get(_id)));
    return complaints.sort((one, other) => one.ref.localeCompare(other.ref));
  }

  mailsTo(address: string): ReceivedMail[] {
    return this.server.read.filter(({ to }) => to.includes(address));
  }

  async close(): Promise<void> {
    await this.module.get(DeliverMail).rest();
    for (const name of [wakeUpQueue, ...effectQueues])
      await this.module.get<Queue>(getQueueToken(name), { strict: false }).obliterate({ force: true });
    await this.connection.dropDatabase();
    await this.module.close();
    await this.server.close();
    await rm(this.folder, { recursive: true });
  }

  private get casework(): Casework {
    return this.module.get(Casework, { strict: false });
  }

  private get connection(): Connection {
    return this.module.get<Connection>(connectionName);
  }

  private async settle(): Promise<void> {
    const waiting = (await this.complaints()).filter(({ outbox }) => outbox.length > 0);
    for (const { id, outbox } of waiting)
      for (const { key } of outbox) await this.module.get(CarryOut).carryOut(id, key);
    await this.deliver();
    if ((await this.complaints()).some(({ outbox }) => outbox.length > 0)) await this.settle();
  }

  private async deliver(): Promise<void> {
    await this.module.get(DeliverMail).rest();
    await this.module.get(DeliverMail).deliverDue();
    await this.module.get(DeliverMail).rest();
  }

  /** Has somebody work in a team. */
  async join(team: string, staffId: string): Promise<void> {
    await this.module.get(StaffDirectory).joinTeam(team, staffId);
  }

  /** What workers look for once a minute: who needs a rest. */
  async proposeRest(): Promise<void> {
    await this.module.get(ProposeRest).propose();
    await this.settle();
  }

  /** What workers look for now and then: restrictions, and what was put aside. */
  async seeToConduct(): Promise<void> {
    await this.module.get(RestrictionDuties).seeTo();
    await this.module.get(CallForReview).call();
    await this.settle();
  }

  /** A service of the house. */
  service<T>(type: abstract new (...given: never[]) => T): T {
    return this.module.get<T>(type, { strict: false });
  }

  /** Lets somebody answer for what is complained of. */
  async appoint(id: string, role: 'manager' | 'director' = 'manager'): Promise<void> {
    const email = `${id}@staff.example`;
    const member = {
      id,
      email,
      name: id,
      roles: [role],
      departments: [],
      password: 'x',
    };
    await this.module.get(StaffDirectory).addMember(member);
    const teams = this.connection.db!.collection<{ _id: string }>('teams');
    await teams.updateOne({ _id: 'complaints' }, { $set: { [`${role}Id`]: id } });
  }

  /** Lets this happen, and leaves what comes of it for later. */
  async lives(complaintId: string, events: readonly ComplaintEvent[]): Promise<void> {
    for (const event of events) await this.casework.record(complaintId, event);
  }

  /** What workers look for once a minute: a cause that comes back. */
  async noticeCauses(): Promise<void> {
    await this.module.get(RaiseSystemicAlarms).raise();
    await this.deliver();
  }

  /** What workers look for once a minute: departments that are to hear of the month before. */
  async giveFeedback(): Promise<void> {
    await this.module.get(MakeFeedbackPacks).make();
    await this.module.get(TellDepartments).tell();
    await this.deliver();
  }

  /** What workers look for once a minute: closed complaints that are looked at again, and who is to know of it. */
  async seeToQuality(): Promise<void> {
    await this.module.get(ChooseReviews).choose();
    await this.module.get(TellOfReviews).tell();
    await this.deliver();
  }

  /** The alarms about causes, the latest first. */
  get alarms(): SystemicAlarms {
    return this.module.get(SystemicAlarms, { strict: false });
  }

  /** Somebody of these departments, who answers their requests. */
  async hireFor(id: string, departments: readonly string[]): Promise<void> {
    await this.module.get(StaffDirectory).addMember({
      id,
      email: `${id}@staff.example`,
      name: id,
      roles: ['departmentMember'],
      departments,
      password: 'x',
    });
  }

  /** Lets somebody go. */
  async dismiss(id: string): Promise<void> {
    const people = this.connection.db!.collection<{ _id: string }>('staff');
    await people.updateOne({ _id: id }, { $set: { leftAt: new Date(this.module.get(TimeSource).now()) } });
  }

  private async hire(): Promise<void> {
    const directory = this.module.get(StaffDirectory);
    for (const [id, role] of [
      ['ana', 'agent'],
      ['li', 'lead'],
    ] as const) {
      const email = `${id}@staff.example`;
      await directory.addMember({ id, email, name: id, roles: [role], departments: [], password: 'x' });
    }
    const name = { en: 'Complaints', 'zh-CN': '投诉组' };
    await directory.addTeam({ id: 'complaints', name, leadId: 'li', managerId: 'li', directorId: 'li', members: [] });
  }
}
