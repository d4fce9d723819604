import { randomBytes, randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Alarm, EffectRunner } from '#casework/alarm.js';
import { Casework } from '#casework/casework.service.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { buildIndexes } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { HealthModule } from '#platform/health.module.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { requestValidation } from '#platform/problem.filter.js';
import { ProcessIdentity } from '#platform/process-identity.js';
import { TimeSource, TurnableTimeSource } from '#platform/time-source.js';
import type { ComplaintEvent } from '#workflows/complaint/complaint.events.js';
import { happened } from '#workflows/complaint/complaint.story.js';
import { testDatabase, testRedis, testSecret } from '../../../test/support/test-stores.js';
import { PortalModule } from './portal.module.js';
import { setUpPortal } from './set-up-portal.js';

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

type Connection = Parameters<typeof buildIndexes>[0];

/** The name under which Nest knows the connection to the database. */
const connectionName = 'DatabaseConnection';

/** Monday morning, three days before a week of holidays. */
const monday = Date.parse('2026-09-28T10:00:00+08:00');

/** An answer of the portal, with what a browser would see in it. */
export interface Seen {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly html: string;
  readonly bytes: Buffer;
  /** What a hidden or filled field of this name holds. */
  field(name: string): string;
}

/** A browser without JavaScript: it keeps its cookies and posts forms. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly application: NestFastifyApplication,
    private readonly language = 'en',
    readonly headers: Readonly<Record<string, string>> = {},
    /** Every visitor comes from a place of their own, unless the story says otherwise. */
    readonly address = `2001:db8:${randomBytes(2).toString('hex')}:${randomBytes(2).toString('hex')}::1`,
  ) {}

  get(url: string): Promise<Seen> {
    return this.ask('GET', url);
  }

  post(url: string, fields: Readonly<Record<string, string | readonly string[]>>, more = {}): Promise<Seen> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
    return this.ask('POST', url, body.toString(), { 'content-type': 'application/x-www-form-urlencoded', ...more });
  }

  /** As `post`, with files: name and bytes of each, by field. */
  postFiles(
    url: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    files: readonly { field: string; name: string; bytes: Buffer; type?: string }[],
  ): Promise<Seen> {
    const boundary = 'between-the-parts';
    const part = (head: string, body: Buffer | string): Buffer =>
      Buffer.concat([
        Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
        Buffer.from(body),
        Buffer.from('\r\n'),
      ]);
    const parts = [
      ...Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => part(`name="${name}"`, one))),
      ...files.map(({ field, name, bytes, type = 'application/octet-stream' }) =>
        part(`name="${field}"; filename="${name}"\r\ncontent-type: ${type}`, bytes),
      ),
      Buffer.from(`--${boundary}--\r\n`),
    ];
    return this.ask('POST', url, Buffer.concat(parts), { 'content-type': `multipart/form-data; boundary=${boundary}` });
  }

  /** As `post`, and on to where it leads. */
  async postAndFollow(url: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<Seen> {
    const answer = await this.post(url, fields);
    return answer.status === 303 ? this.get(String(answer.headers['location'])) : answer;
  }

  cookie(name: string): string | undefined {
    return [...this.cookies].find(([one]) => one.includes(name))?.[1];
  }

  async ask(
    method: 'GET' | 'POST' | 'HEAD' | 'PUT' | 'DELETE',
    url: string,
    payload?: string | Buffer,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Seen> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await this.application.inject({
      method,
      url,
      remoteAddress: this.address,
      headers: { 'accept-language': this.language, ...(cookie && { cookie }), ...this.headers, ...more },
      ...(payload !== undefined && { payload }),
    });
    for (const { name, value } of answer.cookies) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return {
      status: answer.statusCode,
      headers: answer.headers,
      html: answer.body,
      bytes: answer.rawPayload,
      field: fieldIn(answer.body),
    };
  }
}

const fieldIn = (html: string) => (name: string) =>
  new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? '';

/** The portal on the real stores, in a time that stands still until it is turned. */
export class RunningPortal {
  private constructor(
    readonly application: NestFastifyApplication,
    readonly time: TurnableTimeSource,
    /** `GET /complaints/:ref` and so on, as the server knows them. */
    readonly routes: readonly string[],
  ) {}

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<RunningPortal> {
    const configuration = readConfiguration({
      NODE_ENV: 'test',
      LOG_LEVEL: 'fatal',
      MONGODB_URI: testDatabase(),
      REDIS_URL: testRedis(),
      SECRET_KEY: testSecret,
      ...environment,
    });
    const time = new TurnableTimeSource(monday);
    const testing = await Test.createTestingModule({
      imports: [
        PlatformModule.forProcess(configuration, 'portal'),
        MongoModule,
        HealthModule.forProcess(new ProcessIdentity('portal', '0.0.0')),
        PortalModule,
      ],
    })
      .overrideProvider(TimeSource)
      .useValue(time)
      .overrideProvider(Alarm)
      .useClass(ForgetfulAlarm)
      .overrideProvider(EffectRunner)
      .useClass(ForgetfulEffectRunner)
      .compile();
    const application = testing.createNestApplication<NestFastifyApplication>(
      new FastifyAdapter({ trustProxy: [...(configuration.TRUSTED_PROXIES ?? [])] }),
    );
    application.useGlobalPipes(requestValidation());
    const routes: string[] = [];
    application
      .getHttpAdapter()
      .getInstance()
      .addHook('onRoute', ({ method, url }) => {
        for (const one of [method].flat()) routes.push(`${one} ${url}`);
      });
    await setUpPortal(application, configuration);
    await buildIndexes(application.get<Connection>(connectionName));
    await application.init();
    return new RunningPortal(application, time, routes);
  }

  visitor(language = 'en', headers: Readonly<Record<string, string>> = {}, address?: string): Visitor {
    return new Visitor(this.application, language, headers, address);
  }

  get casework(): Casework {
    return this.application.get(Casework, { strict: false });
  }

  /** Opens a complaint by the form, as this visitor; gives its reference. */
  async complaintOf(visitor: Visitor, different: Readonly<Record<string, string>> = {}): Promise<string> {
    const key = (await visitor.get('/')).field('key');
    const sent = await visitor.post('/complaints', { key, do: 'send', ...usualAnswers, ...different });
    const ref = /C-\d{4}-\d{6}-\d/.exec(String(sent.headers['location']))?.[0];
    if (ref === undefined) throw new Error(`no complaint came of it: ${sent.status}`);
    return ref;
  }

  /** Lets our people do their part, one after the other, now. */
  async happens(ref: string, ...events: readonly ComplaintEvent[]): Promise<StoredComplaint> {
    for (const event of events) await this.casework.record(ref, { ...event, id: randomUUID(), at: this.time.now() });
    return this.casework.get(ref);
  }

  /** Says whose a complaint is, as when customers' files are put right. */
  async setCustomerOf(ref: string, customerId: string): Promise<void> {
    const complaints = this.application.get<Connection>(connectionName).collection('complaints');
    await complaints.updateOne({ ref }, { $set: { customerId } });
  }

  /** How many complaints there are. */
  async count(): Promise<number> {
    return this.application.get<Connection>(connectionName).collection('complaints').countDocuments({});
  }

  async stop(): Promise<void> {
    await this.application.get<Connection>(connectionName).dropDatabase();
    await this.application.close();
  }
}

/** What a customer usually types. */
export const usualAnswers = {
  category: 'installation.faulty',
  subject: 'The washing machine leaks',
  description: 'It leaks since it was installed. I called three times.',
  product: 'W1-300',
  outcome: ['apology', 'repair'],
  name: 'Ana Li',
  email: 'ana@example.org',
} as const;

const { assigned, classified, accepted, leakFound, silenceFound, concluded, proposed } = happened;

/** What our people do until the customer has the offer in hand. */
export const untilOffered: readonly ComplaintEvent[] = [
  assigned,
  classified,
  accepted,
  leakFound,
  silenceFound,
  concluded,
  proposed,
];
