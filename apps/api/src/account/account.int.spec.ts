import type { Person } from '../api.story.js';
import { halfMinute, next, password, status, tokenIn, useAccounts } from './accounts.story.js';

describe('the accounts of staff', () => {
  const { api, root, somebody, browser, enter, signedIn, codeNow, enrol } = useAccounts();

  describe('signing in', () => {
    it('gives a new session, and ends the one that the browser came with', async () => {
      const { email } = await somebody('agent');
      const planted = tokenIn(await enter(email));
      const answer = await browser(planted).post('/api/session', { email, password });
      expect(tokenIn(answer)).not.toBe(planted);
      expect(await status(browser(planted).get('/api/session'))).toBe(401);
      expect(await status(browser(tokenIn(answer)).get('/api/session'))).toBe(200);
    });

    it('keeps its cookie from scripts and from other sites', async () => {
      const { email } = await somebody('agent');
      const cookie = String((await enter(email)).headers['set-cookie']);
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).toMatch(/; SameSite=Lax/);
      expect(cookie).toMatch(/; Path=\//);
    });

    it('takes a made-up token for nothing', async () => {
      for (const token of ['', 'x', 'a'.repeat(43), '__proto__', 'null', '[object Object]', '{"$ne":""}'])
        expect(await status(browser(encodeURIComponent(token)).get('/api/session'))).toBe(401);
    });

    it('says when the next attempt may come after too many', async () => {
      const { email } = await somebody('agent');
      for (let guess = 0; guess < 5; guess += 1) expect(await status(enter(email, 'wrong'))).toBe(401);
      const refused = await enter(email);
      expect(refused).toMatchObject({ status: 429, body: { code: 'sign-in.too-many-tries', retryAfter: 30 } });
      expect(refused.headers['retry-after']).toBe('30');
      api().time.turn(halfMinute);
      expect(await status(enter(email))).toBe(204);
    });
  });

  describe('a page of another site', () => {
    it.each([
      [{ 'sec-fetch-site': 'cross-site' }, 403],
      [{ 'sec-fetch-site': 'same-site' }, 403],
      [{ origin: 'https://evil.example' }, 403],
      [{ origin: 'null' }, 403],
      [{ 'sec-fetch-site': 'same-origin', origin: 'http://localhost' }, 204],
      [{ origin: 'http://localhost', host: 'localhost' }, 204],
      [{}, 204],
    ] as const)('that says %j is answered %i when it would change something', async (headers, expected) => {
      const person = await signedIn((await somebody('agent')).email);
      expect(await status(person.ask('DELETE', '/api/session', undefined, headers))).toBe(expected);
      expect(await status(person.get('/api/session'))).toBe(expected === 403 ? 200 : 401);
    });

    it('cannot sign anybody in either, by a form as little as by a script', async () => {
      const { email } = await somebody('agent');
      for (const type of ['application/json', 'application/x-www-form-urlencoded']) {
        const headers = { 'sec-fetch-site': 'cross-site', 'content-type': type };
        expect(await status(api().stranger().post('/api/session', { email, password }, headers))).toBe(403);
      }
    });
  });

  describe('a second factor', () => {
    it('is asked for in a second step, and opens nothing before', async () => {
      const { email } = await somebody('agent');
      const { secret } = await enrol(await signedIn(email));
      const first = await enter(email);
      expect(first).toMatchObject({ status: 202, body: { next: 'secondFactor' } });
      const half = browser(tokenIn(first));
      expect(await status(half.get('/api/session'))).toBe(401);
      expect(await status(half.get('/api/complaints'))).toBe(401);
      expect(await status(half.post('/api/session/second-factor', { code: '000000' }))).toBe(401);
      const second = await half.post('/api/session/second-factor', { code: codeNow(secret) });
      expect(second.status).toBe(204);
      expect(tokenIn(second)).not.toBe(tokenIn(first));
      expect(await status(browser(tokenIn(second)).get('/api/session'))).toBe(200);
      expect(await status(half.post('/api/session/second-factor', { code: codeNow(secret) }))).toBe(401);
    });

    it('is proved by each code once, also when it is sent twice at once', async () => {
      const { email } = await somebody('agent');
      const { secret } = await enrol(await signedIn(email));
      const halves = await Promise.all(Array.from({ length: 4 }, async () => browser(tokenIn(await enter(email)))));
      const code = codeNow(secret);
      const said = await Promise.all(halves.map((half) => status(half.post('/api/session/second-factor', { code }))));
      expect(said.filter((one) => one === 204)).toHaveLength(1);
    });

    it('can be replaced by a recovery code, each once', async () => {
      const { email } = await somebody('agent');
      const { recoveryCodes } = await enrol(await signedIn(email));
      expect(new Set(recoveryCodes).size).toBe(10);
      const code = recoveryCodes[3]!.toUpperCase().replaceAll('-', ' ');
      const second = await browser(tokenIn(await enter(email))).post('/api/session/second-factor', { code });
      expect(second.status).toBe(204);
      const { body } = await browser(tokenIn(second)).get('/api/account');
      expect(body).toMatchObject({ secondFactor: { isOn: true, isRequired: false, recoveryCodesLeft: 9 } });
      const again = await browser(tokenIn(await enter(email))).post('/api/session/second-factor', { code });
      expect(again.status).toBe(401);
    });

    it('has to be set up by an administrator before anything else, and cannot be taken away again', async () => {
      const { email } = await somebody('administrator');
      const first = await enter(email);
      expect(first).toMatchObject({ status: 202, body: { next: 'enrolment' } });
      const limited = browser(tokenIn(first));
      expect(await limited.get('/api/session')).toMatchObject({ status: 200, body: { next: 'enrolment' } });
      expect(await status(limited.get('/api/complaints'))).toBe(403);
      expect(await status(limited.get('/api/staff'))).toBe(403);
      const renewed = await limited.post('/api/account/password', { password, newPassword: password });
      const still = browser(tokenIn(renewed));
      expect(await status(still.get('/api/complaints'))).toBe(403);
      const { person } = await enrol(still);
      expect(await status(person.get('/api/complaints'))).toBe(200);
      expect(await person.post('/api/account/second-factor/remove', { password })).toMatchObject({
        status: 409,
        body: { code: 'second-factor.required' },
      });
    });

    it('is guessed no more than a few times', async () => {
      const { email } = await somebody('agent');
      await enrol(await signedIn(email));
      const half = browser(tokenIn(await enter(email)));
      const said = await Promise.all(
        Array.from({ length: 50 }, (_, guess) =>
          status(half.post('/api/session/second-factor', { code: String(guess).padStart(6, '0') })),
        ),
      );
      expect(said.filter((one) => one === 401).length).toBeLessThanOrEqual(5);
      expect(new Set(said)).toEqual(new Set([401, 429]));
    });

    it('is set up, changed and taken away by whoever knows the password alone', async () => {
      const person = await signedIn((await somebody('agent')).email);
      const wrong = { password: 'wrong' };
      for (const path of ['second-factor', 'second-factor/remove', 'recovery-codes'])
        expect(await person.post(`/api/account/${path}`, wrong)).toMatchObject({
          status: 409,
          body: { code: 'password.wrong' },
        });
    });
  });

  describe('sessions', () => {
    it('are listed for their person, and ended by them alone', async () => {
      const { email } = await somebody('agent');
      const [here, there] = [await signedIn(email), await signedIn(email)];
      const stranger = await signedIn((await somebody('agent')).email);
      const listed = async (person: Person): Promise<{ id: string; isThis: boolean }[]> =>
        (await person.get('/api/account/sessions')).body['items'] as { id: string; isThis: boolean }[];
      const other = (await listed(here)).find(({ isThis }) => !isThis)!;
      expect(await listed(here)).toHaveLength(2);
      expect(await status(stranger.ask('DELETE', `/api/account/sessions/${other.id}`))).toBe(404);
      expect(await status(here.ask('DELETE', `/api/account/sessions/${other.id}`))).toBe(204);
      expect(await status(there.get('/api/session'))).toBe(401);
      expect(await status(here.get('/api/session'))).toBe(200);
    });

    it('all end but one when the password changes, and that one goes on under another token', async () => {
      const { email } = await somebody('agent');
      const [here, there] = [await signedIn(email), await signedIn(email)];
      expect(await status(here.post('/api/account/password', { password, newPassword: 'short' }))).toBe(422);
      const changed = await here.post('/api/account/password', { password, newPassword: next });
      expect(changed.status).toBe(204);
      expect(await status(here.get('/api/session'))).toBe(401);
      expect(await status(there.get('/api/session'))).toBe(401);
      expect(await status(browser(tokenIn(changed)).get('/api/session'))).toBe(200);
      expect(await status(enter(email))).toBe(401);
      expect(await status(enter(email, next))).toBe(204);
    });

    it('all end when somebody’s role changes, or they leave', async () => {
      const { id, email } = await somebody('agent');
      const before = await signedIn(email);
      expect(await status(root().ask('PATCH', `/api/staff/${id}`, { roles: ['lead'] }))).toBe(200);
      expect(await status(before.get('/api/session'))).toBe(401);
      const after = await signedIn(email);
      expect(await status(root().post(`/api/staff/${id}/leave`, {}))).toBe(204);
      expect(await status(after.get('/api/session'))).toBe(401);
      expect(await status(enter(email))).toBe(401);
    });
  });
});
