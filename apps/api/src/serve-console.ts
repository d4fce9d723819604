import { fileURLToPath } from 'node:url';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Configuration } from '#platform/configuration.js';

/** Where the build puts the console. */
export const consoleFolder = fileURLToPath(new URL('../../../console', import.meta.url));

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // The component library writes its styles at run time; scripts stay strict.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Sends the console's page, and the headers that keep a browser from doing what a page of ours never needs. */
export function serveConsole(application: NestFastifyApplication): void {
  const isProduction = application.get(Configuration).NODE_ENV === 'production';
  const fastify = application.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    // Where there is no TLS a browser passes over it.
    if (isProduction) void reply.header('strict-transport-security', 'max-age=31536000');
    void reply
      .header('content-security-policy', contentSecurityPolicy)
      .header('x-content-type-options', 'nosniff')
      .header('x-frame-options', 'DENY')
      .header('cross-origin-resource-policy', 'same-origin')
      .header('permissions-policy', 'camera=(), microphone=(), geolocation=()')
      .header('referrer-policy', 'no-referrer')
      .header('cross-origin-opener-policy', 'same-origin')
      .header('cache-control', request.url.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store');
    done();
  });
}
