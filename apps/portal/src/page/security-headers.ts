import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/**
 * Everything on a page comes from this portal, from files: no script or style in the page itself, nothing from elsewhere,
 * no frame around it. So a text that slipped through as markup could still do nothing.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // Within the portal only: a post brings its origin, and nobody outside learns an address of ours.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(), microphone=(), payment=()',
  'cache-control': 'no-store',
};

/** Puts them on every answer, whatever becomes of the request. Over HTTPS only, in production, browsers are told to stay with it. */
export function addSecurityHeaders(application: NestFastifyApplication, production: boolean): void {
  application
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (_request, reply, done) => {
      for (const [name, value] of Object.entries(headers)) void reply.header(name, value);
      if (production) void reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
      done();
    });
}
