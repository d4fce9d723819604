import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '#platform/configuration.js';

/** Where the build puts the console. */
export const consoleFolder = fileURLToPath(new URL('../../../console', import.meta.url));

/** @param styles what may style the page besides its own files */
function contentSecurityPolicy(styles = ''): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${styles}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    // A mail as it came is shown in a frame of its own, which has a policy of its own (`guarded.ts`).
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Read when the first page is asked for: the API is tested without a console. */
let page: string | undefined;

/**
 * Answers with the console's page. The component library writes its styles at run time: they bear a word of chance that
 * holds for this one page, which markup that came from outside cannot know.
 */
export function sendConsolePage(reply: FastifyReply): FastifyReply {
  page ??= readFileSync(`${consoleFolder}/index.html`, 'utf8');
  const nonce = randomBytes(16).toString('base64url');
  return reply
    .header('content-security-policy', contentSecurityPolicy(` 'nonce-${nonce}'`))
    .type('text/html; charset=utf-8')
    .send(page.replace('{{nonce}}', nonce));
}

/** Sends with every answer the headers that keep a browser from doing what a page of ours never needs. */
export function serveConsole(application: NestFastifyApplication): void {
  const isProduction = application.get(Configuration).NODE_ENV === 'production';
  const policy = contentSecurityPolicy();
  const fastify = application.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    // Where there is no TLS a browser passes over it.
    if (isProduction) void reply.header('strict-transport-security', 'max-age=31536000');
    void reply
      .header('content-security-policy', policy)
      .header('x-content-type-options', 'nosniff')
      .header('x-frame-options', 'DENY')
      .header('cross-origin-resource-policy', 'same-origin')
      .header('permissions-policy', 'camera=(), microphone=(), geolocation=()')
      .header('referrer-policy', 'no-referrer')
      .header('cross-origin-opener-policy', 'same-origin')
      .header('cache-control', request.url.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store');
    // The console says that there is no such page, and what to do; to people a problem in JSON says neither.
    if (isPageThatIsNot(request)) sendConsolePage(reply.code(404));
    else done();
  });
}

/** Whether somebody's browser goes to an address that nothing answers. */
function isPageThatIsNot({ is404, method, url, headers }: FastifyRequest): boolean {
  return is404 && method === 'GET' && !/^\/(api|assets)\//.test(url) && /\btext\/html\b/.test(headers.accept ?? '');
}
