import type { IncomingMessage } from 'node:http';
import { RequestMethod } from '@nestjs/common';
import type { Params } from 'nestjs-pino';
import type { Configuration } from './configuration.js';

/** Never written to a log, wherever they stand in what is logged. */
const secrets = [
  'req.headers.authorization',
  'req.headers.cookie',
  'res.headers["set-cookie"]',
  'password',
  'token',
  '*.password',
  '*.token',
];

/**
 * One JSON object a line on standard output. Lines written while a request is handled carry its id, which is also
 * the answer's `x-request-id` header and the only thing that an unexpected error tells to the outside.
 */
export function logging(configuration: Configuration, processName: string): Params {
  return {
    // The package's own pattern meets nothing but `/` under Fastify.
    forRoutes: [{ path: '/{*everything}', method: RequestMethod.ALL }],
    pinoHttp: {
      level: configuration.LOG_LEVEL,
      base: { process: processName },
      redact: { paths: secrets, censor: '(secret)' },
      genReqId: (request: IncomingMessage & { id?: string | number | object }) => request.id ?? 'none',
      customAttributeKeys: { reqId: 'requestId' },
      // Lines of a request carry its id and nothing of its address; of the request itself `logRequests` tells.
      quietReqLogger: true,
      autoLogging: false,
    },
  };
}
