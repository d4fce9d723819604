import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PinoLogger } from 'nestjs-pino';

/** Asked every few seconds by whoever watches us; a line for each would hide all others. */
const watched = /^\/(health\/|metrics$)/;

/**
 * Writes one line for each request that was answered: by its route and not by its address, in which there may be what
 * somebody typed, a reference, or the token of a private link.
 */
export function logRequests(application: NestFastifyApplication): void {
  const server = application.getHttpAdapter().getInstance();
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    if (!watched.test(route)) {
      const { statusCode: status, elapsedTime } = reply;
      const line = { requestId: request.id, method: request.method, route, status, ms: Math.round(elapsedTime) };
      PinoLogger.root[status >= 500 ? 'error' : 'info'](line, 'request');
    }
    done();
  });
}
