import cookies from '@fastify/cookie';
import type { FastifyInstance } from 'fastify';
import { fastify } from 'fastify';
import { readConfiguration } from '#platform/configuration.js';
import { SessionCookie, tokenOf } from './session-cookie.js';

describe('The cookie of a session', () => {
  let server: FastifyInstance;

  beforeAll(async () => {
    const configuration = readConfiguration({
      MONGODB_URI: 'mongodb://127.0.0.1/test',
      REDIS_URL: 'redis://127.0.0.1',
      SECRET_KEY: 'a key that signs nothing in these stories',
      NODE_ENV: 'test',
    });
    const cookie = new SessionCookie(configuration);
    server = fastify({ trustProxy: '127.0.0.1' });
    await server.register(cookies);
    server.post('/in', (_, reply) => {
      cookie.give(reply, 'token-1');
      return reply.send();
    });
    server.post('/out', (_, reply) => {
      cookie.take(reply);
      return reply.send();
    });
    server.get('/who', (request) => ({ token: tokenOf(request) }));
    await server.ready();
  });
  afterAll(() => server.close());

  const ask = (method: 'GET' | 'POST', url: string, protocol: string, cookie = '') =>
    server.inject({ method, url, headers: { 'x-forwarded-proto': protocol, ...(cookie && { cookie }) } });
  const given = async (url: string, protocol: string): Promise<string> =>
    String((await ask('POST', url, protocol)).headers['set-cookie']);

  it('is this host’s alone over https', async () => {
    const cookie = await given('/in', 'https');
    expect(cookie).toMatch(/^__Host-redress-session=token-1; /);
    for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(cookie).toContain(part);
    expect(cookie).not.toContain('Domain');
    expect(await given('/out', 'https')).toMatch(/^__Host-redress-session=; .*Path=\/.*Secure/);
  });

  it('has its plain name where there is no https, which a browser would not take the other one over', async () => {
    expect(await given('/in', 'http')).toMatch(/^redress-session=token-1; /);
  });

  it.each([
    ['https', '__Host-redress-session=mine; redress-session=planted', 'mine'],
    ['https', 'redress-session=planted', ''],
    ['http', 'redress-session=mine', 'mine'],
  ])('over %s, of %s opens with "%s"', async (protocol, cookie, token) => {
    expect((await ask('GET', '/who', protocol, cookie)).json()).toEqual({ token });
  });

  it('is not taken for https at the word of whoever is no proxy of ours', async () => {
    const answer = await server.inject({
      method: 'POST',
      url: '/in',
      remoteAddress: '203.0.113.9',
      headers: { 'x-forwarded-proto': 'https' },
    });
    expect(String(answer.headers['set-cookie'])).toMatch(/^redress-session=/);
  });
});
