import { getQueueToken } from '@nestjs/bullmq';
import type { Type } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import type { Queue } from 'bullmq';
import type { Connection } from 'mongoose';
import { buildIndexes } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { QueuesModule } from '#platform/queues.module.js';
import { TimeSource, TurnableTimeSource } from '#platform/time-source.js';
import type { Registration } from '#workflows/complaint/complaint.events.js';
import { mail } from '#workflows/complaint/complaint.story.js';
import { testDatabase, testRedis, testSecret } from '../../../test/support/test-stores.js';
import { wakeUpQueue } from './bullmq-alarm.js';
import { effectQueues } from './bullmq-effect-runner.js';
import { CarryOut, EffectHandler } from './carry-out.js';
import { CaseworkModule } from './casework.module.js';
import { Casework } from './casework.service.js';
import { shanghai } from './casework.story.js';
import type { StoredComplaint } from './complaint.store.js';
import { ComplaintStore } from './complaint.store.js';

const start = shanghai('2026-03-02 10:00');

export const registered: Registration = {
  type: 'complaint.registered',
  id: 'e-0',
  at: start,
  by: mail,
  channel: 'email',
  receivedAt: start,
  customerId: 'customer-1',
  locale: 'zh-CN',
  subject: '洗衣机漏水',
  summary: '三天没有回电',
  teamId: 'team-1',
  severity: 'normal',
};

/** Fails as often as it is told to, takes the time that it is told to, and remembers what it was asked for. */
export class ForgetfulHandler extends EffectHandler {
  failures = 0;
  /** What is waited for while an effect of this key is carried out. */
  readonly lasting = new Map<string, Promise<void>>();
  readonly asked: string[] = [];
  readonly carriedOut: string[] = [];
  readonly toldParked: string[] = [];
  deaf = false;

  override async carryOut(_complaint: StoredComplaint, { key }: { key: string }): Promise<void> {
    this.asked.push(key);
    if (this.failures-- > 0) throw new Error('the mail server is away');
    await this.lasting.get(key);
    this.carriedOut.push(key);
  }

  override tellParked(_complaint: StoredComplaint, { key }: { key: string }, reason: string): Promise<void> {
    if (this.deaf) return Promise.reject(new Error('nobody is there'));
    this.toldParked.push(`${key}: ${reason}`);
    return Promise.resolve();
  }
}

/** Casework on the real stores, for all stories of a file. */
export function useCasework(): StoredCasework {
  const stored = new StoredCasework();
  beforeAll(() => stored.start());
  afterAll(() => stored.stop());
  return stored;
}

class StoredCasework {
  readonly time = new TurnableTimeSource(start);
  readonly handler = new ForgetfulHandler();
  readonly configuration = readConfiguration({
    MONGODB_URI: testDatabase(),
    REDIS_URL: testRedis(),
    SECRET_KEY: testSecret,
    LOG_LEVEL: 'fatal',
    NODE_ENV: 'test',
  });
  private module: TestingModule | undefined;
  private next = 0;

  readonly get = <Service>(service: Type<Service> | (abstract new (...parameters: never[]) => Service)): Service => {
    if (!this.module) throw new Error('it is not started yet');
    return this.module.get<Service>(service);
  };

  readonly casework = (): Casework => this.get(Casework);

  readonly store = (): ComplaintStore => this.get(ComplaintStore);

  /** A complaint as it is stored and hashed. */
  readonly sealed = async (id: string): Promise<StoredComplaint> => (await this.store().findSealed(id))!;

  readonly newId = (): string => `c-${(this.next += 1)}`;

  /** Somebody who has not complained before the complaint whose id was made last. */
  readonly newCustomer = (): string => `customer-${this.next}`;

  /** Another customer's first complaint. */
  readonly begin = (): Promise<StoredComplaint> =>
    this.casework().open(this.newId(), { ...registered, customerId: this.newCustomer() });

  /** The same, some minutes after the start. */
  readonly later = <T extends { at: number }>(event: T, minutes = 1): T => ({ ...event, at: start + minutes * 60_000 });

  async start(): Promise<void> {
    this.module = await Test.createTestingModule({
      imports: [PlatformModule.forProcess(this.configuration, 'test'), MongoModule, QueuesModule, CaseworkModule],
      providers: [CarryOut, { provide: EffectHandler, useValue: this.handler }],
    })
      .overrideProvider(TimeSource)
      .useValue(this.time)
      .compile();
    await this.module.init();
    await buildIndexes(this.module.get<Connection>(getConnectionToken()));
  }

  async stop(): Promise<void> {
    for (const name of [wakeUpQueue, ...effectQueues])
      await this.module?.get<Queue>(getQueueToken(name)).obliterate({ force: true });
    await this.module?.get<Connection>(getConnectionToken()).dropDatabase();
    await this.module?.close();
  }
}
