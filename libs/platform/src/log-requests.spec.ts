import { randomUUID } from 'node:crypto';
import { Controller, Get, InternalServerErrorException, Logger, Module, Param } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { LoggerModule, Logger as PinoWriter } from 'nestjs-pino';
import { readConfiguration } from './configuration.js';
import { logRequests } from './log-requests.js';
import { logging } from './logging.js';

const configuration = readConfiguration({
  MONGODB_URI: 'mongodb://127.0.0.1/redress',
  REDIS_URL: 'redis://127.0.0.1:6379',
  SECRET_KEY: 'the secret of an installation that is only tested',
});

const lines: Record<string, unknown>[] = [];
const { pinoHttp, ...others } = logging(configuration, 'test');
const written = { write: (line: string) => lines.push(JSON.parse(line) as Record<string, unknown>) };

@Controller()
class Pages {
  private readonly logger = new Logger('Pages');

  @Get('complaints/:ref')
  page(@Param('ref') ref: string): string {
    this.logger.log({ msg: 'looked at', token: 'a private token' });
    return ref;
  }

  @Get('broken')
  broken(): never {
    throw new InternalServerErrorException();
  }

  @Get('health/ready')
  ready(): string {
    return 'yes';
  }
}

@Module({
  imports: [LoggerModule.forRoot({ ...others, pinoHttp: [pinoHttp as object, written] })],
  controllers: [Pages],
})
class House {}

/** The library keeps one logger for the process, whoever asked for it first. It has this for its own tests. */
const { __resetOutOfContextForTests: forgetLogger } = (await import(
  new URL('PinoLogger.js', import.meta.resolve('nestjs-pino')).href
)) as { __resetOutOfContextForTests: () => void };

describe('The log of a process that answers requests', () => {
  let application: NestFastifyApplication;

  beforeAll(async () => {
    forgetLogger();
    const adapter = new FastifyAdapter({ genReqId: () => randomUUID() });
    application = await NestFactory.create<NestFastifyApplication>(House, adapter, { logger: false });
    application.useLogger(application.get(PinoWriter));
    logRequests(application);
    await application.init();
    await application.getHttpAdapter().getInstance().ready();
  });
  beforeEach(() => void lines.splice(0));
  afterAll(async () => {
    await application.close();
    forgetLogger();
  });

  const get = async (url: string): Promise<void> => {
    await application.inject({ url, headers: { cookie: 'session=a private token', authorization: 'Bearer it' } });
  };

  it('has a line for each request: how, by which route, with what came of it, in what time, and its id', async () => {
    await get('/complaints/C-2026-000123-7?token=a-private-token');
    const [said, answered] = lines;
    expect(answered).toMatchObject({
      level: 30,
      process: 'test',
      method: 'GET',
      route: '/complaints/:ref',
      status: 200,
    });
    expect(answered?.['ms']).toEqual(expect.any(Number));
    expect(answered?.['requestId']).toMatch(/^[\da-f-]{36}$/);
    expect(said).toMatchObject({ requestId: answered?.['requestId'], context: 'Pages' });
  });

  it('tells nothing of what stands in an address, a cookie or a header, and hides what is called a token', async () => {
    await get('/complaints/C-2026-000123-7?token=a-private-token');
    await get('/track%23a-private-token');
    const log = JSON.stringify(lines);
    expect(lines).toHaveLength(3);
    expect(log).toContain('(secret)');
    for (const secret of ['C-2026-000123-7', 'a-private-token', 'a private token', 'Bearer'])
      expect(log).not.toContain(secret);
  });

  it('says of what nobody answers to that it is no route of ours', async () => {
    await get('/wp-login.php?who=me');
    expect(lines).toMatchObject([{ route: 'none', status: 404 }]);
  });

  it('tells of a fault of ours as an error', async () => {
    await get('/broken');
    expect(lines.at(-1)).toMatchObject({ level: 50, route: '/broken', status: 500 });
  });

  it('is not filled by those who ask whether we are well', async () => {
    await get('/health/ready');
    expect(lines).toEqual([]);
  });
});
