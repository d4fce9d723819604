import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { Provider } from 'oidc-provider';
import { StaffStore } from '#people/staff.store.js';
import type { Answer, Person } from '../api.story.js';
import { RunningApi } from '../api.story.js';

const console_ = 'http://console.example';
const back = `${console_}/api/session/single-sign-on/return`;

/** Whom the provider knows: by the name that they enter there. */
const known: Readonly<Record<string, { email: string; email_verified: boolean }>> = {
  ana: { email: 'Ana@Example.org', email_verified: true },
  eve: { email: 'ana@example.org', email_verified: false },
  stranger: { email: 'stranger@example.org', email_verified: true },
  gone: { email: 'gone@example.org', email_verified: true },
};

describe('single sign-on', () => {
  let server: Server;
  let issuer: string;
  let api: RunningApi;
  beforeAll(async () => {
    server = createServer();
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const provider = new Provider(issuer, {
      clients: [{ client_id: 'redress', client_secret: 'a secret of the two', redirect_uris: [back] }],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      features: { devInteractions: { enabled: true } },
      cookies: { keys: ['a key of the test'] },
      findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...known[id] }) }),
      // The tokens carry the provider's own time, which is not turned.
      clockTolerance: 60,
    });
    server.on('request', provider.callback());
    const environment = {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: 'redress',
      OIDC_CLIENT_SECRET: 'a secret of the two',
      OIDC_NAME: 'Acme',
      CONSOLE_URL: console_,
    };
    api = await RunningApi.start(undefined, undefined, environment);
    const staff = api.application.get(StaffStore, { strict: false });
    await staff.add({ id: 'ana', email: 'ana@example.org', name: 'Ana', roles: ['agent'] });
    await staff.add({ id: 'gone', email: 'gone@example.org', name: 'Gone', roles: ['agent'], leftAt: 1 });
  });
  afterAll(async () => {
    await api.stop();
    server.close();
  });

  const cookiesOf = (given: readonly string[]): string => given.map((one) => one.split(';')[0]).join('; ');
  const given = ({ headers }: Answer): string[] => [headers['set-cookie'] ?? []].flat().map(String);

  /** Goes to the provider as a browser does, enters this name there, and gives the address that it is sent back to. */
  async function signInThere(address: string, name: string): Promise<string> {
    const jar = new Map<string, string>();
    const visit = async (at: string, form?: Record<string, string>): Promise<string | undefined> => {
      const answer = await fetch(new URL(at, issuer), {
        redirect: 'manual',
        headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; ') },
        ...(form && { method: 'POST', body: new URLSearchParams(form) }),
      });
      for (const one of answer.headers.getSetCookie()) {
        const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
        if (value === '') jar.delete(key);
        else jar.set(key, value);
      }
      await answer.text();
      return answer.headers.get('location') ?? undefined;
    };
    const follow = async (at: string): Promise<string> => {
      const next = await visit(at);
      if (next === undefined || next.startsWith(back)) return next ?? at;
      return follow(next);
    };
    const login = await follow(address);
    const consent = await follow((await visit(login, { prompt: 'login', login: name, password: 'x' })) ?? '');
    return consent.startsWith(back) ? consent : follow((await visit(consent, { prompt: 'consent' })) ?? '');
  }

  /** Leaves for the provider: where the browser is sent, and what it keeps. */
  async function leave(): Promise<{ address: string; browser: Person }> {
    const answer = await api.stranger().get('/api/session/single-sign-on');
    expect(answer.status).toBe(302);
    return {
      address: String(answer.headers['location']),
      browser: api.withHeaders({ cookie: cookiesOf(given(answer)) }),
    };
  }

  const comeBack = (browser: Person, address: string): Promise<Answer> => browser.get(address.slice(console_.length));

  it('is offered by its name where it is configured', async () => {
    expect(await api.stranger().get('/api/session/single-sign-on/provider')).toMatchObject({ body: { name: 'Acme' } });
  });

  it('lets in whom the provider knows and who works here, and takes each answer once', async () => {
    const { address, browser } = await leave();
    const returned = await signInThere(address, 'ana');
    const answer = await comeBack(browser, returned);
    expect(answer).toMatchObject({ status: 302, headers: { location: '/' } });
    const ana = api.withHeaders({ cookie: cookiesOf(given(answer)) });
    expect(await ana.get('/api/session')).toMatchObject({ status: 200, body: { email: 'ana@example.org' } });
    expect((await comeBack(browser, returned)).headers['location']).toBe('/sign-in?single-sign-on=failed');
  });

  it.each([
    ['stranger', 'unknown'],
    ['gone', 'unknown'],
    ['eve', 'unknown'],
  ])('does not let in %s', async (name, why) => {
    const { address, browser } = await leave();
    const answer = await comeBack(browser, await signInThere(address, name));
    expect(answer.headers['location']).toBe(`/sign-in?single-sign-on=${why}`);
    expect(given(answer).join()).not.toContain('redress-session=');
  });

  it('takes no answer that another browser went for, that was changed, or that nobody went for', async () => {
    const [mine, theirs] = [await leave(), await leave()];
    const returned = await signInThere(theirs.address, 'ana');
    const forged = `${back}?code=x&state=${new URL(returned).searchParams.get('state') ?? ''}`;
    for (const [browser, address] of [
      [mine.browser, returned],
      [theirs.browser, forged],
      [api.stranger(), returned],
      [api.stranger(), back],
      [mine.browser, `${back}?error=access_denied`],
    ] as const) {
      const answer = await comeBack(browser, address);
      expect(answer.headers['location']).toBe('/sign-in?single-sign-on=failed');
      expect(given(answer).join()).not.toContain('redress-session=');
    }
  });

  it('leads back to the sign-in where none is configured', async () => {
    const without = await RunningApi.start();
    try {
      expect((await without.stranger().get('/api/session/single-sign-on/provider')).body).toEqual({});
      const answer = await without.stranger().get('/api/session/single-sign-on');
      expect(answer.headers['location']).toBe('/sign-in?single-sign-on=failed');
    } finally {
      await without.stop();
    }
  });
});
