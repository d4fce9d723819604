import { MailboxStates } from '#intake/mailbox-states.js';
import { OutgoingMails } from '#notifications/outgoing-mails.js';
import { VerificationBook } from '#casework/verification-book.js';
import type { Person } from '../api.story.js';
import { registration, RunningApi } from '../api.story.js';

describe('How the system runs, over HTTP', () => {
  let api: RunningApi;
  let administrator: Person;
  let auditor: Person;
  beforeAll(async () => {
    api = await RunningApi.start();
    administrator = await api.person('administrator');
    auditor = await api.person('auditor');
  });
  afterAll(() => api.stop());

  it('is told to administrators and auditors, and to nobody else', async () => {
    for (const who of [administrator, auditor])
      expect(await who.get('/api/operations')).toMatchObject({
        status: 200,
        body: {
          mail: { unplaced: 0, waiting: 0, failed: 0, received: { created: 0, quarantined: 0 } },
          search: { status: 'behind', unread: { gaveUp: 0 } },
          // How many wait there: other stories have the same queues.
          queues: expect.arrayContaining([
            expect.objectContaining({ name: 'letters', waiting: expect.any(Number) as number, isPaused: false }),
          ]) as unknown,
        },
      });
    for (const role of ['agent', 'lead', 'manager', 'director', 'departmentMember'] as const) {
      const other = await api.person(role);
      for (const route of ['/api/operations', '/api/mailboxes', '/api/seals', '/api/verifications', '/api/read-log'])
        expect([role, route, (await other.get(route)).status]).toEqual([role, route, 403]);
    }
  });

  it('has the search index made anew for an administrator, once however often it is asked for', async () => {
    expect((await auditor.post('/api/operations/search/rebuild', {})).status).toBe(403);
    const first = await administrator.post('/api/operations/search/rebuild', {});
    expect(first).toMatchObject({ status: 202, body: { rebuild: { askedAt: api.time.now() } } });
    api.time.turn(1000);
    const again = await administrator.post('/api/operations/search/rebuild', {});
    expect(again.body['rebuild']).toEqual(first.body['rebuild']);
  });

  it('shows mailboxes with what went wrong and never a password, and has one tried now', async () => {
    const states = api.application.get(MailboxStates, { strict: false });
    const account = { host: 'imap.example.org', port: 993, user: 'care', folder: 'INBOX' };
    await states.announce([
      { id: 'care@example.org', aliases: [], teamId: 'team-1', account },
      { id: 'post@example.org', aliases: ['mail@example.org'], teamId: 'team-1' },
    ]);
    await states.note('care@example.org', { fault: { reason: 'Invalid credentials', at: 1, nextTryAt: 2 } });
    const shown = async (): Promise<unknown> => (await auditor.get('/api/mailboxes')).body['items'];
    expect(await shown()).toEqual([
      {
        id: 'care@example.org',
        aliases: [],
        teamId: 'team-1',
        account,
        fault: { reason: 'Invalid credentials', at: 1, nextTryAt: 2 },
      },
      { id: 'post@example.org', aliases: ['mail@example.org'], teamId: 'team-1' },
    ]);
    expect((await auditor.post('/api/mailboxes/care@example.org/try', {})).status).toBe(403);
    expect((await administrator.post('/api/mailboxes/post@example.org/try', {})).status).toBe(404);
    expect((await administrator.post('/api/mailboxes/care@example.org/try', {})).status).toBe(202);
    expect([await states.takeAsked(), await states.takeAsked()]).toEqual([['care@example.org'], []]);
    await states.note('care@example.org', { fetchedAt: 5 });
    expect(await shown()).toMatchObject([{ id: 'care@example.org', fetchedAt: 5 }, { id: 'post@example.org' }]);
    expect(((await shown()) as object[])[0]).not.toHaveProperty('fault');
    await states.announce([{ id: 'post@example.org', aliases: [], teamId: 'team-1' }]);
    expect(await shown()).toHaveLength(1);
  });

  it('lists the mails that wait, the oldest first, and those that never went', async () => {
    const outgoing = api.application.get(OutgoingMails, { strict: false });
    for (const writtenAt of [1, 2, 3])
      await outgoing.put(
        {
          key: `digest-${writtenAt}`,
          purpose: { kind: 'digest', staffId: 'ana' },
          to: { address: 'ana@example.org' },
          locale: 'en',
          writtenAt,
          subject: `${writtenAt}`,
          text: 'x',
          html: 'x',
        },
        1,
      );
    const taken = (await outgoing.take('digest-2', 1, 2))!;
    await outgoing.settle(taken, { state: 'failed', at: 2, reason: 'no such user' }, '550 no such user');
    const keys = async (query: string): Promise<unknown> =>
      ((await administrator.get(`/api/outgoing-mails?${query}`)).body['items'] as { key: string }[]).map(
        ({ key }) => key,
      );
    expect(await keys('state=waiting')).toEqual(['digest-1', 'digest-3']);
    const { next } = (await administrator.get('/api/outgoing-mails?state=waiting&limit=1')).body;
    expect(await keys(`state=waiting&limit=1&cursor=${String(next)}`)).toEqual(['digest-3']);
    expect(await keys('state=failed')).toEqual(['digest-2']);
    expect((await administrator.get('/api/outgoing-mails?state=waiting')).body['items']).toMatchObject([
      { dueAt: 1 },
      { dueAt: 1 },
    ]);
    expect((await administrator.get('/api/outgoing-mails?state=lost')).status).toBe(422);
    expect((await auditor.get('/api/operations')).body['mail']).toMatchObject({ waiting: 2, failed: 1 });
  });

  it('signs somebody out everywhere, and counts what they still own for whoever is to hand it over', async () => {
    const bo = await api.person('agent');
    const { body } = await bo.post('/api/complaints', registration(api.time));
    await bo.post(`/api/complaints/${String(body['ref'])}/events`, { type: 'complaint.assigned', ownerId: bo.id });
    expect((await administrator.get(`/api/staff/${bo.id}/open-complaints`)).body).toEqual({
      items: [{ teamId: 'team-1', count: 1 }],
    });
    expect((await auditor.post(`/api/staff/${bo.id}/sessions/end`, {})).status).toBe(403);
    expect((await administrator.post(`/api/staff/${bo.id}/sessions/end`, {})).status).toBe(204);
    expect((await bo.get('/api/work')).status).toBe(401);
    expect((await administrator.get('/api/staff/nobody/open-complaints')).status).toBe(404);
  });

  it('has the histories verified for whoever audits, one verification at a time, and keeps what each came to', async () => {
    const [first, again] = [
      await auditor.post('/api/verifications', { isRetold: true }),
      await administrator.post('/api/verifications', {}),
    ];
    expect(first).toMatchObject({ status: 202, body: { state: 'waiting', askedBy: auditor.id, isRetold: true } });
    expect(again.body['id']).toBe(first.body['id']);
    const book = api.application.get(VerificationBook, { strict: false });
    const now = api.time.now();
    expect(await book.take(now, now + 60_000)).toMatchObject({ state: 'running' });
    expect(await book.take(now + 1, now + 60_001)).toBeUndefined();
    // Its worker died.
    expect(await book.take(now + 60_001, now + 120_000)).toMatchObject({ id: first.body['id'] });
    await book.finish(String(first.body['id']), now, { failure: 'the folder is gone' });
    api.time.turn(1000);
    await auditor.post('/api/verifications', {});
    expect((await auditor.get('/api/verifications')).body['items']).toMatchObject([
      { state: 'waiting', isRetold: false },
      { state: 'failed', failure: 'the folder is gone', finishedAt: now },
    ]);
  });

  it('gives who saw what as a table in which nothing is a formula, and notes that it was given', async () => {
    const ana = await api.person('agent');
    const { body } = await ana.post('/api/complaints', registration(api.time));
    const ref = String(body['ref']);
    await ana.get(`/api/complaints/${ref}`);
    await ana.post(`/api/complaints/${ref}/reveal`, { reason: '=1+1' });
    const { body: table } = await api.application.inject({
      url: `/api/read-log/export?ref=${ref}&locale=en`,
      headers: { ...auditor.headers },
    });
    expect(table).toMatch(/^\uFEFFWhen \(UTC\),Who,/);
    expect(table).toContain(`"address or number, unmasked",${ref},`);
    expect(table).toContain(`,'=1+1\r\n`);
    const { items } = (await auditor.get(`/api/read-log?by=${auditor.id}&what=export`)).body;
    expect(items).toMatchObject([{ what: 'export', detail: 'read-log' }]);
    const { items: later } = (await auditor.get(`/api/read-log?ref=${ref}&from=${api.time.now() + 1}`)).body;
    expect(later).toEqual([]);
    expect((await auditor.get(`/api/read-log?ref=${ref}&until=${api.time.now() + 1}`)).body['items']).not.toEqual([]);
  });
});
