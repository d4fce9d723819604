import { createHash, randomBytes, randomUUID } from 'node:crypto';
import cookies from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Alarm, EffectRunner } from '#casework/alarm.js';
import { FollowPublishedRules } from '#casework/follow-published-rules.js';
import { SessionStore } from '#people/session.store.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { StaffStore } from '#people/staff.store.js';
import { buildIndexes } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { HealthModule } from '#platform/health.module.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { ProblemFilter, requestValidation } from '#platform/problem.filter.js';
import { ProcessIdentity } from '#platform/process-identity.js';
import { TimeSource, TurnableTimeSource } from '#platform/time-source.js';
import { Watch } from '#watch/watch.js';
import type { Role } from '#workflows/complaint/complaint.roles.js';
import { testDatabase, testRedis, testSecret } from '../../../test/support/test-stores.js';
import { ApiModule } from './api.module.js';
import { sessionCookie } from './session-cookie.js';
import { statusOf } from './status-of.js';

/** An alarm and a runner that forget everything, as they may: these stories are about what is answered at once. */
class ForgetfulAlarm extends Alarm {
  override set(): Promise<void> {
    return Promise.resolve();
  }
}

class ForgetfulEffectRunner extends EffectRunner {
  override hand(): Promise<void> {
    return Promise.resolve();
  }
}

/** Looks when a story says so: what it finds in its own time depends on how fast this machine is. */
class FollowWhenTold extends FollowPublishedRules {
  override onApplicationBootstrap(): void {
    // It waits.
  }
}

/** An answer of the API. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Record<string, unknown>;
}

/** Somebody who is signed in. */
export interface Person {
  readonly id: string;
  /** By which the server knows the person. */
  readonly headers: Readonly<Record<string, string>>;
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** Asks by any method. */
  ask(method: HttpMethod, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
}

type HttpMethod = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

type Connection = Parameters<typeof buildIndexes>[0];

/** The name under which Nest knows the connection to the database. */
const connectionName = 'DatabaseConnection';

/** Longer than any story. */
const forLong = Date.parse('2100-01-01T00:00:00Z');

/** Monday morning, three days before a week of holidays. */
const monday = Date.parse('2026-09-28T10:00:00+08:00');

/** Staff HTTP on the real database, in a time that stands still until it is turned. */
export class RunningApi {
  private constructor(
    readonly application: NestFastifyApplication,
    /** `GET /api/complaints/:ref` and so on, as the server knows them. */
    readonly registered: readonly string[],
    readonly time: TurnableTimeSource,
  ) {}

  /**
   * @param stores of another that runs, to be a second process of the same system
   * @param environment more variables than the usual ones
   * @param prepare what the process does besides, before its first request
   */
  static async start(
    stores = { database: testDatabase(), redis: testRedis() },
    prepare?: (application: NestFastifyApplication) => Promise<void>,
    environment: Readonly<Record<string, string>> = {},
  ): Promise<RunningApi> {
    const configuration = readConfiguration({
      NODE_ENV: 'test',
      LOG_LEVEL: 'fatal',
      MONGODB_URI: stores.database,
      REDIS_URL: stores.redis,
      SECRET_KEY: testSecret,
      // A story's time stands still, so all of it is one minute.
      STAFF_CHANGES_A_MINUTE: '1000000',
      ...environment,
    });
    const time = new TurnableTimeSource(monday);
    const testing = await Test.createTestingModule({
      imports: [
        PlatformModule.forProcess(configuration, 'api'),
        MongoModule,
        HealthModule.forProcess(new ProcessIdentity('api', '0.0.0')),
        ApiModule,
      ],
    })
      // Whoever watches looks when a story says so.
      .overrideProvider(Watch)
      .useValue({ show: () => Promise.resolve({ readings: {}, incidents: [] }) })
      .overrideProvider(FollowPublishedRules)
      .useClass(FollowWhenTold)
      .overrideProvider(TimeSource)
      .useValue(time)
      .overrideProvider(Alarm)
      .useClass(ForgetfulAlarm)
      .overrideProvider(EffectRunner)
      .useClass(ForgetfulEffectRunner)
      .compile();
    const application = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
    application.useGlobalPipes(requestValidation());
    application.useGlobalFilters(new ProblemFilter(statusOf));
    await application.register(cookies);
    await prepare?.(application);
    const registered: string[] = [];
    application
      .getHttpAdapter()
      .getInstance()
      .addHook('onRoute', ({ method, url }) => {
        for (const one of [method].flat()) registered.push(`${one} ${url}`);
      });
    await buildIndexes(application.get<Connection>(connectionName));
    await application.init();
    return new RunningApi(application, registered, time);
  }

  /** A member of staff with these roles, signed in for as long as the story lasts, in the team and department of most stories. */
  async person(...roles: readonly Role[]): Promise<Person> {
    return this.personIn({ teams: ['team-1'], departments: ['安装部'] }, ...roles);
  }

  /** One who works elsewhere. */
  async personIn(
    { teams = [], departments = [] }: { teams?: readonly string[]; departments?: readonly string[] },
    ...roles: readonly Role[]
  ): Promise<Person> {
    const id = randomUUID();
    const token = randomBytes(32).toString('base64url');
    const tokenHash = createHash('sha256').update(token).digest('base64url');
    const member = {
      id,
      email: `${id}@example.org`,
      name: id,
      roles,
      departments,
      passwordHash: 'nobody has this password',
    };
    await this.application.get(StaffStore, { strict: false }).add(member);
    await this.application.get(SessionStore, { strict: false }).add({
      tokenHash,
      staffId: id,
      stage: 'open',
      createdAt: this.time.now(),
      lastSeenAt: forLong,
      expiresAt: forLong,
    });
    for (const team of teams) await this.join(team, id);
    return this.browser(id, { cookie: `${sessionCookie}=${token}` });
  }

  /** A team that handles complaints, of a brand of its own if one is given. */
  async found(team: string, brand?: string): Promise<void> {
    const name = { en: team, 'zh-CN': team };
    await this.application
      .get(StaffDirectory, { strict: false })
      .addTeam({ id: team, name, members: [], ...(brand && { brand }) });
  }

  /** Somebody who has not signed in. */
  stranger(): Person {
    return this.browser('stranger', {});
  }

  /** Whoever comes with these headers. */
  withHeaders(headers: Readonly<Record<string, string>>): Person {
    return this.browser('somebody', headers);
  }

  async stop(): Promise<void> {
    await this.application.get<Connection>(connectionName).dropDatabase();
    await this.application.close();
  }

  private async join(team: string, staffId: string): Promise<void> {
    await this.found(team);
    await this.application.get(StaffDirectory, { strict: false }).joinTeam(team, staffId);
  }

  private browser(id: string, own: Readonly<Record<string, string>>): Person {
    const ask = async (
      method: HttpMethod,
      url: string,
      payload?: string,
      headers: Readonly<Record<string, string>> = {},
    ): Promise<Answer> => {
      const answer = await this.application.inject({
        method,
        url,
        headers: { ...own, ...(payload !== undefined && { 'content-type': 'application/json' }), ...headers },
        ...(payload !== undefined && { payload }),
      });
      return {
        status: answer.statusCode,
        headers: answer.headers,
        body:
          /json/.test(String(answer.headers['content-type'])) && answer.body !== ''
            ? (JSON.parse(answer.body) as Record<string, unknown>)
            : {},
      };
    };
    return {
      id,
      headers: own,
      ask: (method, path, body, headers) =>
        ask(method, path, body === undefined ? undefined : JSON.stringify(body), headers),
      get: (path) => ask('GET', path),
      post: (path, body, headers) => ask('POST', path, JSON.stringify(body), headers),
    };
  }
}

let customers = 0;

/** What a customer usually complains of, as staff register it; each is another customer's first. */
export function registration(time: TurnableTimeSource, different: object = {}): Record<string, unknown> {
  return {
    channel: 'phone',
    receivedAt: time.now(),
    customerId: `customer-${(customers += 1)}`,
    locale: 'zh-CN',
    subject: '洗衣机安装后漏水',
    summary: '安装师傅离开后洗衣机一直漏水，客服三天没有回电。',
    teamId: 'team-1',
    severity: 'normal',
    ...different,
  };
}

/** What makes it understood and weighed. */
export const classification = {
  type: 'complaint.classified',
  category: 'installation',
  severity: 'normal',
  safety: false,
  points: [{ id: 'p-1', text: '安装后漏水' }],
};
