import type { IncomingMessage } from 'node:http';
import type { Params } from 'nestjs-pino';
import type { Configuration } from './configuration.js';

/** Never written to a log, wherever they stand in what is logged. */
const secrets = [
  'req.headers.authorization',
  'req.headers.cookie',
  'res.headers["set-cookie"]',
  '*.password',
  '*.token',
];

/**
 * One JSON object a line on standard output. Lines written while a request is handled carry its id, which is also
 * the answer's `x-request-id` header and the only thing that an unexpected error tells to the outside.
 */
export function logging(configuration: Configuration, processName: string): Params {
  return {
    pinoHttp: {
      level: configuration.LOG_LEVEL,
      base: { process: processName },
      redact: { paths: secrets, censor: '(secret)' },
      genReqId: (request: IncomingMessage & { id?: string | number | object }) => request.id ?? 'none',
      autoLogging: { ignore: (request) => request.url?.startsWith('/health/') === true || request.url === '/metrics' },
      serializers: {
        // The path alone: a query may carry what a customer typed.
        req: (request: { id: string; method: string; url: string }) => ({
          id: request.id,
          method: request.method,
          path: request.url.split('?')[0],
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      },
    },
  };
}
