import { OutgoingMails } from '#notifications/outgoing-mails.js';
import { hashPassword } from '#people/password.js';
import { sessionLifetime } from '#people/sessions.js';
import { StaffStore } from '#people/staff.store.js';
import { codeOf, stepAt } from '#people/totp.js';
import type { Role } from '#workflows/complaint/complaint.roles.js';
import type { Answer, Person } from '../api.story.js';
import { registration, RunningApi } from '../api.story.js';
import { until } from '../../../../test/support/until.js';
import { sessionCookie } from '../session-cookie.js';

const password = 'a good long password';
const next = 'another good password';
const halfMinute = 30_000;

describe('the accounts of staff', () => {
  let api: RunningApi;
  let root: Person;
  let people = 0;
  beforeAll(async () => {
    api = await RunningApi.start();
    root = await api.person('administrator');
  });
  afterAll(() => api.stop());

  /** Somebody with a password, who has not signed in yet. */
  async function somebody(...roles: Role[]): Promise<{ id: string; email: string }> {
    const id = `somebody-${(people += 1)}`;
    const email = `${id}@example.org`;
    const member = { id, email, name: id, roles, passwordHash: await hashPassword(password) };
    await api.application.get(StaffStore, { strict: false }).add(member);
    return { id, email };
  }

  /** The cookie that an answer gives. */
  function tokenIn({ headers }: Answer): string {
    const given = [headers['set-cookie']]
      .flat()
      .map(String)
      .find((one) => one.startsWith(`${sessionCookie}=`));
    return given?.split(';')[0]?.slice(sessionCookie.length + 1) ?? '';
  }

  const browser = (token: string): Person => api.withHeaders({ cookie: `${sessionCookie}=${token}` });
  const enter = (email: string, secret = password): Promise<Answer> =>
    api.stranger().post('/api/session', { email, password: secret });
  const status = async (answer: Promise<Answer>): Promise<number> => (await answer).status;

  async function signedIn(email: string): Promise<Person> {
    const answer = await enter(email);
    expect(answer.status).toBe(204);
    return browser(tokenIn(answer));
  }

  const bytesOf = (secret: string): Buffer => {
    const bits = [...secret].map((one) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(one).toString(2).padStart(5, '0'));
    return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  };
  const codeNow = (secret: string): string => codeOf(bytesOf(secret), stepAt(api.time.now()));

  /** Sets up a second factor. */
  async function enrol(person: Person): Promise<{ secret: string; recoveryCodes: string[]; person: Person }> {
    const offered = await person.post('/api/account/second-factor', { password });
    expect(offered).toMatchObject({
      status: 200,
      body: { picture: expect.stringMatching(/^data:image\/svg/) as string },
    });
    const secret = offered.body['secret'] as string;
    const confirmed = await person.post('/api/account/second-factor/confirm', { code: codeNow(secret) });
    expect(confirmed.status).toBe(200);
    api.time.turn(halfMinute);
    const recoveryCodes = confirmed.body['recoveryCodes'] as string[];
    return { secret, recoveryCodes, person: browser(tokenIn(confirmed)) };
  }

  /** What the latest mail's link says behind its `#`. */
  async function linkMailedTo(email: string): Promise<string> {
    const { items: mails } = await api.application.get(OutgoingMails, { strict: false }).page(50);
    const mail = mails.map((one) => one.mail).find(({ to }) => to.address === email);
    return /choose-password#([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
  }

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
      api.time.turn(halfMinute);
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
        expect(await status(api.stranger().post('/api/session', { email, password }, headers))).toBe(403);
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
      expect(await status(root.ask('PATCH', `/api/staff/${id}`, { roles: ['lead'] }))).toBe(200);
      expect(await status(before.get('/api/session'))).toBe(401);
      const after = await signedIn(email);
      expect(await status(root.post(`/api/staff/${id}/leave`, {}))).toBe(204);
      expect(await status(after.get('/api/session'))).toBe(401);
      expect(await status(enter(email))).toBe(401);
    });
  });

  describe('a link to choose a password', () => {
    it('brings in whoever was invited, once', async () => {
      const email = 'new@example.org';
      const invited = await root.post('/api/staff', { email: 'New@Example.org', name: '新同事', roles: ['agent'] });
      expect(invited).toMatchObject({ status: 201, body: { email, link: expect.any(String) as string } });
      const token = await linkMailedTo(email);
      expect(invited.body['link']).toBe(`http://127.0.0.1:3000/choose-password#${token}`);
      expect(await status(enter(email, ''))).toBe(422);
      const choose = (chosen: string): Promise<number> =>
        status(api.stranger().post('/api/password', { token, password: chosen }));
      expect(await choose('short')).toBe(422);
      expect(await Promise.all([choose(next), choose(next), choose(next)]).then((all) => all.sort())).toEqual([
        204, 410, 410,
      ]);
      expect(await status(enter(email, next))).toBe(204);
      expect(await root.post('/api/staff', { email, name: 'x', roles: [] })).toMatchObject({
        status: 409,
        body: { code: 'staff.exists' },
      });
    });

    it('is asked for by whoever has forgotten theirs; the answer is the same for who is nobody', async () => {
      const { email } = await somebody('agent');
      const old = await signedIn(email);
      const ask = (who: string): Promise<Answer> => api.stranger().post('/api/password/forgotten', { email: who });
      const [known, unknown] = [await ask(email), await ask('nobody@example.org')];
      expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
      const token = await until('the link', async () => (await linkMailedTo(email)) || undefined);
      expect(await status(api.stranger().post('/api/password', { token, password: next }))).toBe(204);
      expect(await status(old.get('/api/session'))).toBe(401);
      expect(await status(enter(email, next))).toBe(204);
      expect(await linkMailedTo('nobody@example.org')).toBe('');
    });

    it('is not good after its time, nor when another was sent, nor in any other form', async () => {
      const { id } = (await root.post('/api/staff', { email: 'late@example.org', name: 'x', roles: ['agent'] }))
        .body as unknown as { id: string };
      const first = await linkMailedTo('late@example.org');
      api.time.turn(1);
      await root.post(`/api/staff/${id}/invite`, {});
      const second = await linkMailedTo('late@example.org');
      expect(second).not.toBe(first);
      const choose = (token: unknown): Promise<number> =>
        status(api.stranger().post('/api/password', { token, password: next }));
      expect(await choose(first)).toBe(410);
      for (const token of ['', null, [], [second], { $ne: '' }]) expect(await choose(token)).toBe(422);
      for (const token of [second.toLowerCase(), second.slice(1), `${second} `, 'undefined'])
        expect(await choose(token)).toBe(410);
      api.time.turn(8 * 24 * 3_600_000);
      expect(await choose(second)).toBe(410);
    });
  });

  describe('the administrator', () => {
    it('who is the last one can neither leave nor become anything else', async () => {
      const alone = await RunningApi.start();
      try {
        const last = await alone.person('administrator');
        expect(await status(last.post(`/api/staff/${last.id}/leave`, {}))).toBe(409);
        expect(await last.ask('PATCH', `/api/staff/${last.id}`, { roles: ['agent'] })).toMatchObject({
          status: 409,
          body: { code: 'staff.last-administrator' },
        });
      } finally {
        await alone.stop();
      }
    });

    it('is told everything of colleagues, and colleagues what they need to work together', async () => {
      const { id } = await somebody('agent');
      const of = async (reader: Person): Promise<object | undefined> =>
        ((await reader.get('/api/staff')).body['items'] as { id: string }[]).find((one) => one.id === id);
      expect(await of(root)).toMatchObject({ email: `${id}@example.org` });
      expect(await of(await api.person('agent'))).toEqual({ id, name: id, roles: ['agent'] });
      expect(JSON.stringify(await of(root))).not.toMatch(/argon2|passwordHash|secondFactor/);
    });

    it('founds teams and puts people in them, and at once they see what is the team’s', async () => {
      const { id, email } = await somebody('lead');
      const name = { en: 'East', 'zh-CN': '东区' };
      const person = await signedIn(email);
      expect(await status(person.get('/api/complaints?teamId=east'))).toBe(403);
      expect(await status(root.post('/api/teams', { id: 'east', name, members: [] }))).toBe(201);
      expect(await status(root.post('/api/teams', { id: 'east', name, members: [] }))).toBe(409);
      expect(await status(root.ask('PUT', '/api/teams/east', { name, leadId: id, members: ['nobody'] }))).toBe(404);
      expect(await status(root.ask('PUT', '/api/teams/east', { name, leadId: id, members: [id] }))).toBe(200);
      expect(await status(person.get('/api/complaints?teamId=east'))).toBe(200);
    });
  });

  describe('a key', () => {
    const wanted = (different: object = {}): object => ({
      name: 'CRM',
      roles: ['agent'],
      teamIds: ['team-1'],
      actions: ['complaints.read', 'complaints.open'],
      expiresAt: api.time.now() + sessionLifetime,
      ...different,
    });
    const machine = (key: unknown): Person => api.withHeaders({ authorization: `Bearer ${String(key)}` });

    it('opens what it was made for, to its teams, until its time', async () => {
      const made = await root.post('/api/keys', wanted());
      expect(made.status).toBe(201);
      const crm = machine(made.body['key']);
      const opened = await crm.post('/api/complaints', registration(api.time));
      expect(opened.status).toBe(201);
      const at = `/api/complaints/${opened.body['ref'] as string}`;
      expect(await status(crm.get(at))).toBe(200);
      expect(await status(crm.post(`${at}/events`, { type: 'note.added', text: 'x' }))).toBe(403);
      expect(await status(crm.get('/api/account'))).toBe(403);
      expect(await status(crm.post('/api/complaints', registration(api.time, { teamId: 'far' })))).toBe(403);
      const { body } = await crm.get(`${at}/history`);
      expect(body['items']).toMatchObject([
        { event: { by: { kind: 'staff', id: `key-${made.body['id'] as string}` } } },
      ]);
      api.time.turn(sessionLifetime);
      expect(await status(crm.get(at))).toBe(401);
    });

    it('is shown once, is stored as its hash, and opens nothing once it was taken away', async () => {
      const { body } = await root.post('/api/keys', wanted());
      const listed = await root.get('/api/keys');
      expect(JSON.stringify(listed.body)).not.toContain(body['key']);
      expect(JSON.stringify(listed.body)).not.toContain('keyHash');
      const crm = machine(body['key']);
      expect(await status(crm.get('/api/live-not'))).toBe(404);
      expect(await status(root.ask('DELETE', `/api/keys/${body['id'] as string}`))).toBe(204);
      expect(await status(crm.get('/api/complaints/x'))).toBe(401);
      for (const key of ['', 'redress_', 'x', '__proto__'])
        expect(await status(machine(key).get('/api/complaints/x'))).toBe(401);
    });

    it.each([
      ['expiresAt', { expiresAt: 1 }],
      ['expiresAt', { expiresAt: 9e15 }],
      ['actions', { actions: ['keys.manage'] }],
      ['actions', { actions: ['staff.manage'] }],
      ['actions', { actions: [] }],
      ['roles', { roles: ['administrator'] }],
      ['onlyActions', { onlyActions: ['keys.manage'] }],
    ])('cannot be made with a wrong %s: %j', async (field, different) => {
      expect(await root.post('/api/keys', wanted(different))).toMatchObject({
        status: 422,
        body: { errors: [{ field }] },
      });
    });
  });
});
