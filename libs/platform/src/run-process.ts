import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import type { HttpStatus, INestApplication, Type } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { Histogram, Registry } from 'prom-client';
import { AgreeOnTime } from './agree-on-time.js';
import { buildIndexesOf } from './build-indexes.js';
import type { Configuration } from './configuration.js';
import { readConfiguration } from './configuration.js';
import { HealthModule } from './health.module.js';
import { logRequests } from './log-requests.js';
import { MongoModule } from './mongo.module.js';
import { PlatformModule } from './platform.module.js';
import { ProblemFilter, requestValidation } from './problem.filter.js';
import type { ProcessName } from './process-identity.js';
import { ProcessIdentity } from './process-identity.js';
import { StartupError } from './startup-error.js';
import { tellSupervisor, whenSupervisorLeaves } from './supervisor.js';

/** What a process is made of besides the platform. */
export interface ProcessParts {
  readonly name: ProcessName;
  readonly module: Type;
  /** The variable that holds the port of its HTTP listener. */
  readonly port: 'API_PORT' | 'PORTAL_PORT' | 'WORKER_PORT' | 'MAIL_GATEWAY_PORT';
  /** Milliseconds in which a request must have come in whole; half a minute, unless files come over slow lines. */
  readonly requestTimeout?: number;
  /** HTTP status of each domain error that it may answer with. */
  readonly statusOf?: Readonly<Record<string, HttpStatus>>;
  /** Work between the making of the application and its first request. */
  readonly prepare?: (application: NestFastifyApplication, configuration: Configuration) => Promise<void>;
}

const stopSignals: NodeJS.Signals[] = ['SIGTERM', 'SIGINT'];

/** How long that may take, in milliseconds: less than a supervisor waits before it kills. Nothing depends on an orderly end. */
const farewell = 15_000;

const { version } = createRequire(import.meta.url)('#package.json') as { version: string };

/**
 * Runs one of the system's processes until it is told to stop. Exits with code 1 and one sentence when it cannot start.
 * SIGTERM, SIGINT and the end of the supervisor stop it in order: no new requests, the running ones finish, then the stores.
 */
export async function runProcess(parts: ProcessParts): Promise<void> {
  try {
    const configuration = readConfiguration(process.env);
    const application = await makeApplication(parts, configuration);
    await parts.prepare?.(application, configuration);
    const address = await listen(application, parts.port, configuration);
    leaveInTime();
    whenSupervisorLeaves(() => {
      leaveAnyway();
      void application.close().then(() => process.exit(0));
    });
    application.get(Logger).log(`${parts.name} is ready on ${address}`);
    tellSupervisor({ ready: address });
  } catch (error) {
    console.error(sentenceOf(error));
    process.exit(1);
  }
}

/** A process that is told to stop ends, though a store that it waits for is away and never answers. */
function leaveInTime(): void {
  for (const signal of stopSignals) process.once(signal, leaveAnyway);
}

function leaveAnyway(): void {
  setTimeout(() => {
    console.error(`not everything came to its end within ${farewell} ms; what was left is found again by others`);
    process.exit(1);
  }, farewell).unref();
}

async function makeApplication(parts: ProcessParts, configuration: Configuration): Promise<NestFastifyApplication> {
  @Module({
    imports: [
      PlatformModule.forProcess(configuration, parts.name),
      MongoModule,
      HealthModule.forProcess(new ProcessIdentity(parts.name, version)),
      parts.module,
    ],
  })
  class RunningProcess {}

  const adapter = new FastifyAdapter({
    bodyLimit: 1_048_576,
    trustProxy: configuration.TRUSTED_PROXIES ? [...configuration.TRUSTED_PROXIES] : false,
    requestTimeout: parts.requestTimeout ?? 30_000,
    requestIdHeader: false,
    genReqId: () => randomUUID(),
  });
  const application = await NestFactory.create<NestFastifyApplication>(RunningProcess, adapter, {
    // Nothing is said before the real logger is there: what keeps us from starting is said in one sentence.
    logger: false,
    abortOnError: false,
  });
  application.useLogger(application.get(Logger));
  application.useGlobalPipes(requestValidation());
  application.useGlobalFilters(new ProblemFilter(parts.statusOf ?? {}));
  application.enableShutdownHooks(stopSignals);
  measureRequests(application);
  logRequests(application);
  await buildIndexesOf(application);
  // Before anything is judged to be due.
  await application.get(AgreeOnTime).agree();
  return application;
}

function measureRequests(application: NestFastifyApplication): void {
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [application.get(Registry)],
  });
  application
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (request, reply, payload, done) => {
      void reply.header('x-request-id', request.id);
      done(null, payload);
    });
  application
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'none';
      seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
      done();
    });
}

async function listen(
  application: INestApplication,
  port: ProcessParts['port'],
  configuration: Configuration,
): Promise<string> {
  try {
    await application.listen(configuration[port], configuration.HOST);
    return await application.getUrl();
  } catch (error) {
    throw portProblem(error, port, configuration[port]) ?? error;
  }
}

/** The sentence for a port that cannot be had, or nothing when the error is another. */
export function portProblem(error: unknown, variable: string, port: number): StartupError | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new StartupError(
      `Port ${port} is taken by another program. Stop that one, or set ${variable} to a free port.`,
    );
  }
  if (code === 'EACCES')
    return new StartupError(`This user may not listen on port ${port}. Set ${variable} to a port above 1023.`);
  return undefined;
}

function sentenceOf(error: unknown): string {
  if (error instanceof StartupError) return error.message;
  if (error instanceof Error && error.name === 'MongooseServerSelectionError') {
    return `MongoDB cannot be reached (${error.message}). Start it, or set MONGODB_URI to where it is.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
