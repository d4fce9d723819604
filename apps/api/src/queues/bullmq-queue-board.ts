import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import { getQueueToken } from '@nestjs/bullmq';
import { Logger, MethodNotAllowedException, NotFoundException, ServiceUnavailableException } from '@nestjs/common';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Queue } from 'bullmq';
import type { FastifyInstance } from 'fastify';
import { effectQueues } from '#casework/bullmq-effect-runner.js';
import { wakeUpQueue } from '#casework/bullmq-alarm.js';
import { intakeQueue } from '#intake/bullmq-intake-bell.js';
import { Sessions } from '#people/sessions.js';
import { ProblemFilter } from '#platform/problem.filter.js';
import { RedisPatience } from '#platform/redis-patience.js';
import { ensureMayDo, whoIsSignedIn } from '../session.guard.js';

/** Where the board is, and all of it. */
export const boardPath = '/queues';

/** Every queue of the system. The jobs of each hold ids and instants: whose complaint it is stands in the database alone. */
export const shownQueues = [wakeUpQueue, intakeQueue, ...effectQueues];

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    // The board's parts write their styles at run time; scripts stay strict, and the typeface that it asks a stranger for stays away.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** What only looks. The board asks for its own changes with other methods, and none of those has a route here. */
class LookingOnly extends FastifyAdapter {
  override setApiRoutes(routes: Parameters<FastifyAdapter['setApiRoutes']>[0]): FastifyAdapter {
    return super.setApiRoutes(routes.filter(({ method }) => [method].flat().every((one) => one === 'get')));
  }
}

/**
 * Shows administrators what waits in the queues. To be called before the application's first request, and after the
 * cookies are known to it: Nest's guard does not see a plugin's routes, so whoever asks is asked here, before anything.
 */
export async function serveQueueBoard(application: NestFastifyApplication): Promise<void> {
  const queues = shownQueues.map((name) => application.get<Queue>(getQueueToken(name), { strict: false }));
  await application.register(
    (scope: FastifyInstance, _: object, done: () => void) => {
      answerInProblems(scope);
      letAdministratorsLook(scope, application.get(Sessions, { strict: false }));
      waitForRedisBriefly(scope, queues, application.get(RedisPatience, { strict: false }));
      void scope.register(boardOf(queues).registerPlugin());
      done();
    },
    { prefix: boardPath },
  );
}

function boardOf(queues: readonly Queue[]): FastifyAdapter {
  const board = new LookingOnly().setBasePath(boardPath);
  createBullBoard({
    queues: queues.map((queue) => new BullMQAdapter(queue, { readOnlyMode: true })),
    serverAdapter: board,
    options: { uiConfig: { boardTitle: 'Redress', hideDocsLink: true } },
  });
  // What went wrong is ours to tell: the board would send its stack along.
  return board.setErrorHandler((error) => {
    throw error;
  });
}

function answerInProblems(scope: FastifyInstance): void {
  const problems = new ProblemFilter({});
  scope.setErrorHandler((error, request, reply) => problems.catch(error, new ExecutionContextHost([request, reply])));
  scope.setNotFoundHandler(() => {
    throw new NotFoundException('There is nothing at this address.');
  });
}

function letAdministratorsLook(scope: FastifyInstance, sessions: Sessions): void {
  // At the end, for whoever sends a file has a word of its own on how long it may be kept.
  scope.addHook('onSend', async (_, reply) => void reply.headers(headers));
  scope.addHook('onRequest', async (request, reply) => {
    ensureMayDo(await whoIsSignedIn(request, sessions), 'queues.look');
    if (request.method === 'GET' || request.method === 'HEAD') return;
    void reply.header('allow', 'GET, HEAD');
    throw new MethodNotAllowedException('The queues can be looked at here, not changed.');
  });
}

/** A queue whose Redis is away keeps every question until it is back, and the browser asks again every few seconds. */
function waitForRedisBriefly(scope: FastifyInstance, queues: readonly Queue[], patience: RedisPatience): void {
  const logger = new Logger('QueueBoard');
  for (const queue of queues) queue.on('error', (error) => logger.debug(error.message));
  scope.addHook('preHandler', async (request) => {
    if (!request.url.startsWith(`${boardPath}/api/`)) return;
    try {
      await patience.ask(() => Promise.all(queues.map((queue) => queue.count())));
    } catch (error) {
      throw new ServiceUnavailableException('Redis does not answer.', { cause: error });
    }
  });
}
