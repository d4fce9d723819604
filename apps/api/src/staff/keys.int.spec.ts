import { sessionLifetime } from '#people/sessions.js';
import type { Person } from '../api.story.js';
import { registration } from '../api.story.js';
import { status, useAccounts } from '../account/accounts.story.js';

describe('a key', () => {
  const { api, root } = useAccounts();

  const wanted = (different: object = {}): object => ({
    name: 'CRM',
    roles: ['agent'],
    teamIds: ['team-1'],
    actions: ['complaints.read', 'complaints.open'],
    expiresAt: api().time.now() + sessionLifetime,
    ...different,
  });
  const machine = (key: unknown): Person => api().withHeaders({ authorization: `Bearer ${String(key)}` });

  it('opens what it was made for, to its teams, until its time', async () => {
    const made = await root().post('/api/keys', wanted());
    expect(made.status).toBe(201);
    const crm = machine(made.body['key']);
    const opened = await crm.post('/api/complaints', registration(api().time));
    expect(opened.status).toBe(201);
    const at = `/api/complaints/${opened.body['ref'] as string}`;
    expect(await status(crm.get(at))).toBe(200);
    expect(await status(crm.post(`${at}/events`, { type: 'note.added', text: 'x' }))).toBe(403);
    expect(await status(crm.get('/api/account'))).toBe(403);
    expect(await status(crm.post('/api/complaints', registration(api().time, { teamId: 'far' })))).toBe(403);
    const { body } = await crm.get(`${at}/history`);
    expect(body['items']).toMatchObject([{ event: { by: { kind: 'staff', id: `key-${made.body['id'] as string}` } } }]);
    api().time.turn(sessionLifetime);
    expect(await status(crm.get(at))).toBe(401);
  });

  it('is shown once, is stored as its hash, and opens nothing once it was taken away', async () => {
    const { body } = await root().post('/api/keys', wanted());
    const listed = await root().get('/api/keys');
    expect(JSON.stringify(listed.body)).not.toContain(body['key']);
    expect(JSON.stringify(listed.body)).not.toContain('keyHash');
    const crm = machine(body['key']);
    expect(await status(crm.get('/api/live-not'))).toBe(404);
    expect(await status(root().ask('DELETE', `/api/keys/${body['id'] as string}`))).toBe(204);
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
    expect(await root().post('/api/keys', wanted(different))).toMatchObject({
      status: 422,
      body: { errors: [{ field }] },
    });
  });
});
