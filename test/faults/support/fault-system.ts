import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Redis } from 'ioredis';
import type { Collection, Db, Filter } from 'mongodb';
import { MongoClient } from 'mongodb';
import { testSecret } from '../../support/test-stores.js';
import { FaultProcess, until } from './fault-process.js';
import { Proxy } from './proxy.js';
import { isFull } from './seed.js';

export interface SystemParts {
  readonly apis?: number;
  readonly workers?: number;
  /** Where letters go; without it they are kept in a folder. */
  readonly smtpUrl?: string;
  /** Puts a line that can be cut between the processes and each store. */
  readonly withLines?: boolean;
}

/** Monday morning in Shanghai, when every calendar is open: stories begin here, whenever they are told. */
export const monday = Date.parse('2026-03-02T10:00:00+08:00');

/** A mail whose taker died is free again after this time, in milliseconds. */
export const mailLease = 125_000;

/** Everything that a story stores, as the database has it. */
export interface Stored {
  readonly _id: string;
  readonly [field: string]: unknown;
}

const preload = resolve('test/faults/support/fault-preload.mjs');

/** The whole system as real processes on a folder of its own; each of them can be struck. */
export class FaultSystem {
  readonly apis: FaultProcess[] = [];
  readonly workers: FaultProcess[] = [];
  readonly database: FaultProcess;
  readonly redis: FaultProcess;
  databaseLine?: Proxy;
  redisLine?: Proxy;
  private readonly client: MongoClient;
  private shift = monday - Date.now();

  private constructor(
    readonly folder: string,
    private readonly parts: SystemParts,
  ) {
    this.database = this.process('database', {
      command: process.execPath,
      parameters: ['dist/libs/embedded-mongo/src/main.js', '--data', this.file('db'), '--socket', this.file('d.sock')],
      own: {},
    });
    this.redis = this.process('redis', {
      command: 'redis-server',
      parameters: [
        ...['--port', '0', '--unixsocket', this.file('r.sock'), '--dir', this.file('redis')],
        ...['--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'],
      ],
      own: {},
      isReady: () => answersPing(this.file('r.sock')),
    });
    this.client = new MongoClient(`mongodb://${encodeURIComponent(this.file('d.sock'))}/?directConnection=true`, {
      serverSelectionTimeoutMS: 20_000,
    });
  }

  static async start(parts: SystemParts = {}): Promise<FaultSystem> {
    const folder = mkdtempSync(join(tmpdir(), 'rf-'));
    for (const name of ['db', 'redis', 'logs']) mkdirSync(join(folder, name));
    const system = new FaultSystem(folder, parts);
    writeFileSync(system.clockFile, JSON.stringify({ before: 0, after: system.shift, from: 0 }));
    await Promise.all([system.database.start(), system.redis.start()]);
    if (parts.withLines) {
      system.databaseLine = await Proxy.listen(system.file('dp.sock'), system.file('d.sock'));
      system.redisLine = await Proxy.listen(system.file('rp.sock'), system.file('r.sock'));
    }
    for (let number = 1; number <= (parts.apis ?? 1); number += 1) system.apis.push(system.app('api', number));
    for (let number = 1; number <= (parts.workers ?? 1); number += 1) system.workers.push(system.app('worker', number));
    // One first: it builds the indexes.
    await system.apis[0]?.start();
    await Promise.all([...system.apis.slice(1), ...system.workers].map((one) => one.start()));
    await system.addStaff();
    return system;
  }

  get db(): Db {
    return this.client.db('redress');
  }

  collection(name: string): Collection<Stored> {
    return this.db.collection<Stored>(name);
  }

  /** What time it is for the processes, epoch milliseconds. */
  now(): number {
    return Date.now() + this.shift;
  }

  /** Turns the clock of every process, running or not. */
  async turn(milliseconds: number): Promise<void> {
    const before = this.shift;
    const from = Date.now() + 500;
    // Put in place at once, or a process might read half of it; whoever starts later reads what holds then.
    writeFileSync(`${this.clockFile}.new`, JSON.stringify({ before, after: before + milliseconds, from }));
    renameSync(`${this.clockFile}.new`, this.clockFile);
    await new Promise((done) => setTimeout(done, from + 10 - Date.now()));
    this.shift += milliseconds;
  }

  /** Sets the clock of this process, and of no other, wrong by so many milliseconds. */
  skew(name: string, milliseconds: number): void {
    writeFileSync(this.file(`clock-${name}`), String(milliseconds));
  }

  /** Has the next of these processes that comes to this point killed there, or stopped; `skip` lets so many pass before. */
  strike(
    who: 'api' | 'worker',
    at: string,
    { skip = 0, signal = 'SIGKILL' }: { skip?: number; signal?: 'SIGKILL' | 'SIGSTOP' } = {},
  ): void {
    writeFileSync(this.file('strike'), JSON.stringify({ who, at, skip, signal }));
  }

  /** Does the work while every process that ends is started again, as a supervisor would. Gives how often that was. */
  async supervised(work: () => Promise<void>): Promise<number> {
    let isOver = false;
    let revived = 0;
    const watch = async (one: FaultProcess): Promise<void> => {
      for (;;) {
        await Promise.race([one.ended(), over]);
        if (!one.isRunning) {
          // A leftover of its work may bring it to the next point before it has said that it is ready.
          await one.start().catch((error: unknown) => {
            if (!one.wasKilled) throw error;
          });
          revived += 1;
        }
        if (isOver && one.isRunning) return;
      }
    };
    let end = (): void => undefined;
    const over = new Promise<void>((resolve) => (end = resolve));
    const watched = Promise.all([...this.apis, ...this.workers].map(watch));
    try {
      await Promise.race([work(), watched]);
    } finally {
      // Whoever was struck just now may not have been seen to fall yet.
      await new Promise((resolve) => setTimeout(resolve, 500));
      isOver = true;
      end();
      await watched;
    }
    return revived;
  }

  /** True while nobody has come to the point. */
  get strikeWaits(): boolean {
    return existsSync(this.file('strike'));
  }

  noStrike(): void {
    rmSync(this.file('strike'), { force: true });
  }

  /** A connection of the test's own, past every line. */
  async askRedis<T>(question: (redis: Redis) => Promise<T>): Promise<T> {
    const redis = new Redis({ path: this.file('r.sock') });
    redis.on('error', () => undefined);
    try {
      return await question(redis);
    } finally {
      redis.disconnect();
    }
  }

  /** The session's cookie of somebody with these roles. */
  async cookieOf(id: string): Promise<string> {
    const token = randomUUID();
    await this.collection('sessions').insertOne({
      _id: createHash('sha256').update(token).digest('base64url'),
      staffId: id,
      stage: 'open',
      createdAt: new Date(this.now()),
      // Seen last after all that these stories turn the clock by: no session of theirs ends unused.
      lastSeenAt: new Date('2100-01-01'),
      expiresAt: new Date('2100-01-01'),
    });
    return `redress-session=${token}`;
  }

  /** When nothing waits any more: no timer is due, no effect is to be carried out, no mail to be sent. */
  async rest(patience = isFull ? 900_000 : 120_000): Promise<void> {
    const isAtRest = async (): Promise<boolean> => {
      const counts = await Promise.all(
        this.unrest().map(({ collection, filter }) => collection.countDocuments(filter)),
      );
      return counts.every((count) => count === 0);
    };
    try {
      await until(isAtRest, patience, 'the system did not come to rest');
    } catch (error) {
      throw new Error(await this.whyNoRest(), { cause: error });
    }
  }

  /** What must be empty before the system is at rest. */
  private unrest(): { name: string; collection: Collection<Stored>; filter: Filter<Stored> }[] {
    const now = this.now();
    const complaints = this.collection('complaints');
    return [
      { name: 'timers due', collection: complaints, filter: { nextTimerAt: { $lte: now } } },
      { name: 'effects waiting', collection: complaints, filter: { outboxAt: { $lte: now } } },
      // One that was taken is due again when its taker's time is over; until then it is under way.
      {
        name: 'mails to send',
        collection: this.collection('outgoingMails'),
        filter: { dueAt: { $lte: now + mailLease } },
      },
    ];
  }

  /** What still waits, which processes are there, and the last that each of them said: without it nobody can tell. */
  private async whyNoRest(): Promise<string> {
    const waiting = await Promise.all(
      this.unrest().map(async ({ name, collection, filter }) => {
        const first = await collection.findOne(filter);
        return `${name}: ${await collection.countDocuments(filter)}, the first ${JSON.stringify(first)?.slice(0, 3000)}`;
      }),
    );
    return ['the system did not come to rest', ...waiting, this.lastWords()].join('\n');
  }

  /** Which processes run, and the last that each of them said. */
  lastWords(): string {
    return [this.database, this.redis, ...this.apis, ...this.workers]
      .map((one) => `${one.name} ${one.isRunning ? 'runs' : 'has ended'}:\n${one.log.slice(-1500)}`)
      .join('\n');
  }

  async remove(): Promise<void> {
    this.noStrike();
    const processes = [...this.apis, ...this.workers, this.redis, this.database];
    for (const one of processes) one.thaw();
    await this.client.close();
    await Promise.all(processes.map((one) => one.kill()));
    await Promise.all([this.databaseLine?.close(), this.redisLine?.close()]);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private file(name: string): string {
    return join(this.folder, name);
  }

  private get clockFile(): string {
    return this.file('clock');
  }

  private app(name: 'api' | 'worker', number: number): FaultProcess {
    const own = `${name}-${number}`;
    this.skew(own, 0);
    const socket = (store: 'd' | 'r'): string => this.file(this.parts.withLines ? `${store}p.sock` : `${store}.sock`);
    return this.process(own, {
      command: process.execPath,
      parameters: [`dist/apps/${name}/src/main.js`],
      own: {
        FAULT_OWN_CLOCK: this.file(`clock-${own}`),
        FAULT_STRIKE: this.file('strike'),
        FAULT_NAME: name,
        MONGODB_URI: `mongodb://${encodeURIComponent(socket('d'))}/redress?directConnection=true`,
        REDIS_URL: `unix:${socket('r')}`,
        SECRET_KEY: testSecret,
        DATA_DIR: this.folder,
        LOG_LEVEL: 'warn',
        API_PORT: '0',
        WORKER_PORT: '0',
        STAFF_CHANGES_A_MINUTE: '100000',
        ADMIN_EMAIL: 'admin@example.org',
        ADMIN_PASSWORD: 'correct horse battery',
        ...(this.parts.smtpUrl && { SMTP_URL: this.parts.smtpUrl }),
      },
    });
  }

  private process(
    name: string,
    {
      command,
      parameters,
      own,
      isReady,
    }: {
      command: string;
      parameters: readonly string[];
      own: Record<string, string>;
      isReady?: () => Promise<boolean>;
    },
  ): FaultProcess {
    const { MONGODB_URI, REDIS_URL, NODE_OPTIONS, ...inherited } = process.env;
    const isNode = command === process.execPath;
    return new FaultProcess({
      name,
      command,
      parameters: isNode ? ['--import', preload, ...parameters] : parameters,
      env: { ...inherited, FAULT_CLOCK: this.clockFile, ...own },
      log: join(this.folder, 'logs', `${name}.log`),
      ...(isReady && { isReady }),
    });
  }

  private async addStaff(): Promise<void> {
    const members = (['agent', 'lead', 'manager', 'director'] as const).map((role) => ({
      _id: role,
      email: `${role}@example.org`,
      name: role,
      roles: [role],
      locale: 'en',
      passwordHash: 'nobody has this password',
    }));
    await this.collection('staff').insertMany(members);
    await this.collection('teams').insertOne({
      _id: 'team-1',
      name: { en: 'Team', 'zh-CN': '一组' },
      leadId: 'lead',
      managerId: 'manager',
      directorId: 'director',
      members: ['agent'],
    });
  }
}

function answersPing(socket: string): Promise<boolean> {
  return new Promise((answer) => {
    const connection = createConnection(socket, () => connection.write('PING\r\n'));
    connection.on('data', (said) => {
      connection.destroy();
      answer(String(said).startsWith('+PONG'));
    });
    connection.on('error', () => answer(false));
  });
}
