import { RunningApi } from './api.story.js';
import { serveConsole } from './serve-console.js';

describe('what a browser is told with every answer', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await RunningApi.start(undefined, (application) => Promise.resolve(serveConsole(application)));
  });
  afterAll(() => api.stop());

  it.each(['/api/session', '/api/complaints', '/api/no-such-route', '/api/session/single-sign-on/provider', '/%00'])(
    'keeps it from running, framing, guessing or keeping what is not ours to give: %s',
    async (path) => {
      const { headers } = await api.stranger().get(path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toMatch(/script-src 'self'(;|$)/);
      expect(policy).toMatch(/style-src 'self'(;|$)/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
      expect(headers).not.toHaveProperty('x-powered-by');
    },
  );

  it.each([
    ['/api/no-such-route', 'text/html'],
    ['/assets/no-such-part.js', 'text/html'],
    ['/no-such-page', 'application/json'],
  ])('shows a program no page where there is nothing: %s as %s', async (path, accept) => {
    const { status, body } = await api.stranger().ask('GET', path, undefined, { accept });
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 'request.not-found' });
  });
});
