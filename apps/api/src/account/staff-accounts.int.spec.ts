import { until } from '../../../../test/support/until.js';
import type { Answer, Person } from '../api.story.js';
import { RunningApi } from '../api.story.js';
import { next, status, useAccounts } from './accounts.story.js';

describe('the accounts that an administrator gives', () => {
  const { api, root, somebody, enter, signedIn, linkMailedTo } = useAccounts();

  describe('a link to choose a password', () => {
    it('brings in whoever was invited, once', async () => {
      const email = 'new@example.org';
      const invited = await root().post('/api/staff', { email: 'New@Example.org', name: '新同事', roles: ['agent'] });
      expect(invited).toMatchObject({ status: 201, body: { email, link: expect.any(String) as string } });
      const token = await linkMailedTo(email);
      expect(invited.body['link']).toBe(`http://127.0.0.1:3000/choose-password#${token}`);
      expect(await status(enter(email, ''))).toBe(422);
      const choose = (chosen: string): Promise<number> =>
        status(api().stranger().post('/api/password', { token, password: chosen }));
      expect(await choose('short')).toBe(422);
      expect(await Promise.all([choose(next), choose(next), choose(next)]).then((all) => all.sort())).toEqual([
        204, 410, 410,
      ]);
      expect(await status(enter(email, next))).toBe(204);
      expect(await root().post('/api/staff', { email, name: 'x', roles: [] })).toMatchObject({
        status: 409,
        body: { code: 'staff.exists' },
      });
    });

    it('is asked for by whoever has forgotten theirs; the answer is the same for who is nobody', async () => {
      const { email } = await somebody('agent');
      const old = await signedIn(email);
      const ask = (who: string): Promise<Answer> => api().stranger().post('/api/password/forgotten', { email: who });
      const [known, unknown] = [await ask(email), await ask('nobody@example.org')];
      expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
      const token = await until('the link', async () => (await linkMailedTo(email)) || undefined);
      expect(await status(api().stranger().post('/api/password', { token, password: next }))).toBe(204);
      expect(await status(old.get('/api/session'))).toBe(401);
      expect(await status(enter(email, next))).toBe(204);
      expect(await linkMailedTo('nobody@example.org')).toBe('');
    });

    it('is not good after its time, nor when another was sent, nor in any other form', async () => {
      const { id } = (await root().post('/api/staff', { email: 'late@example.org', name: 'x', roles: ['agent'] }))
        .body as unknown as { id: string };
      const first = await linkMailedTo('late@example.org');
      api().time.turn(1);
      await root().post(`/api/staff/${id}/invite`, {});
      const second = await linkMailedTo('late@example.org');
      expect(second).not.toBe(first);
      const choose = (token: unknown): Promise<number> =>
        status(api().stranger().post('/api/password', { token, password: next }));
      expect(await choose(first)).toBe(410);
      for (const token of ['', null, [], [second], { $ne: '' }]) expect(await choose(token)).toBe(422);
      for (const token of [second.toLowerCase(), second.slice(1), `${second} `, 'undefined'])
        expect(await choose(token)).toBe(410);
      api().time.turn(8 * 24 * 3_600_000);
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
      expect(await of(root())).toMatchObject({ email: `${id}@example.org` });
      expect(await of(await api().person('agent'))).toEqual({ id, name: id, roles: ['agent'] });
      expect(JSON.stringify(await of(root()))).not.toMatch(/argon2|passwordHash|secondFactor/);
    });

    it('founds teams and puts people in them, and at once they see what is the team’s', async () => {
      const { id, email } = await somebody('lead');
      const name = { en: 'East', 'zh-CN': '东区' };
      const person = await signedIn(email);
      expect(await status(person.get('/api/complaints?teamId=east'))).toBe(403);
      expect(await status(root().post('/api/teams', { id: 'east', name, members: [] }))).toBe(201);
      expect(await status(root().post('/api/teams', { id: 'east', name, members: [] }))).toBe(409);
      expect(await status(root().ask('PUT', '/api/teams/east', { name, leadId: id, members: ['nobody'] }))).toBe(404);
      expect(await status(root().ask('PUT', '/api/teams/east', { name, leadId: id, members: [id] }))).toBe(200);
      expect(await status(person.get('/api/complaints?teamId=east'))).toBe(200);
    });
  });
});
