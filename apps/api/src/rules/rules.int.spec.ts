import { FollowPublishedRules, leadTime } from '#casework/follow-published-rules.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { DoRuns } from '#rules/do-runs.js';
import { testDatabase, testRedis } from '../../../../test/support/test-stores.js';
import { RuleRuns } from '#rules/rule-run.store.js';
import type { Answer, Person } from '../api.story.js';
import { registration, RunningApi } from '../api.story.js';

const hour = 3_600_000;
const acknowledgement = 'clocks.acknowledgement.internal.budget.normal';

describe('The rules of the house, over HTTP', () => {
  const stores = { database: testDatabase(), redis: testRedis() };
  let api: RunningApi;
  let administrator: Person;
  let second: Person;
  let auditor: Person;
  let agent: Person;

  beforeAll(async () => {
    api = await RunningApi.start(stores);
    administrator = await api.person('administrator');
    second = await api.person('administrator');
    auditor = await api.person('auditor');
    agent = await api.person('agent');
  });
  afterAll(() => api.stop());

  const runs = (): DoRuns => api.application.get(DoRuns, { strict: false });
  const begun = (name = 'default'): Promise<Answer> =>
    administrator.post('/api/rule-drafts', { kind: 'policy', name, reason: '缩短告知时限' });
  const change = (draft: Answer, path: string, value: string): Promise<Answer> =>
    administrator.post(`/api/rule-drafts/${String(draft.body['id'])}/values`, {
      revision: draft.body['revision'],
      values: [{ path, value }],
    });
  const act = (who: Person, what: string, draft: Answer, more: object = {}): Promise<Answer> =>
    who.post(`/api/rule-drafts/${String(draft.body['id'])}/${what}`, { revision: draft.body['revision'], ...more });
  const opened = async (): Promise<{ ref: string; due: unknown }> => {
    const complaint = await agent.post('/api/complaints', registration(api.time));
    const ref = String(complaint.body['ref']);
    return { ref, due: await dueOf(ref) };
  };
  const dueOf = async (ref: string): Promise<unknown> => {
    const { body } = await agent.get(`/api/complaints/${ref}`);
    return (body['clocks'] as { name: string; deadline: number }[]).find(({ name }) => name === 'acknowledgement')
      ?.deadline;
  };
  /** Published by the second administrator, and counting. */
  const published = async (path: string, value: string, name = 'default'): Promise<Answer> => {
    const proposed = await act(administrator, 'propose', await change(await begun(name), path, value), {
      reason: '试行',
    });
    const approved = await act(second, 'approve', proposed);
    expect(approved.status).toBe(200);
    api.time.turn(leadTime);
    return approved;
  };

  it('are read number by number by administrators, directors and auditors, and by nobody else', async () => {
    const director = await api.person('director');
    for (const person of [administrator, auditor, director])
      expect(await person.get('/api/policies/rg-271/versions/2?against=1')).toMatchObject({
        status: 200,
        body: {
          isInForce: true,
          differences: expect.arrayContaining([
            expect.objectContaining({ path: 'clocks.chase.internal.budget.low' }),
          ]) as unknown,
        },
      });
    expect((await agent.get('/api/policies')).status).toBe(403);
    expect((await auditor.post('/api/rule-drafts', { kind: 'policy', name: 'default', reason: 'x' })).status).toBe(403);
    expect((await administrator.get('/api/policies/none')).status).toBe(404);
    expect((await administrator.get('/api/policies/default/versions/99')).status).toBe(404);
  });

  it('are drafted field by field; what is wrong stands at its field in both languages and keeps it from being handed in', async () => {
    const draft = await begun('rg-271');
    expect(draft).toMatchObject({ status: 201, body: { version: 3, state: 'open', differences: [], problems: [] } });
    expect((await begun('rg-271')).body).toMatchObject({ status: 409, code: 'rule.refused' });
    const wrong = await change(draft, acknowledgement, 'soon');
    expect(wrong.body['problems']).toEqual([
      {
        path: acknowledgement,
        words: {
          en: '"soon" is not a budget such as "3 business days"',
          'zh-CN': '“soon”不是有效期限，应写作“3 business days”等',
        },
      },
    ]);
    expect((await act(administrator, 'propose', wrong, { reason: 'x' })).body).toMatchObject({
      status: 409,
      code: 'rule.has-problems',
    });
    expect((await change(draft, acknowledgement, '1 business day')).body).toMatchObject({
      code: 'rule.changed-meanwhile',
    });
    expect((await change(wrong, '__proto__.polluted', 'x')).body).toMatchObject({ code: 'rule.refused' });
    expect((await act(administrator, 'drop', wrong, { reason: '不需要' })).body).toMatchObject({ state: 'dropped' });
    expect((await begun('rg-271')).status).toBe(201);
  });

  it('count once a second person has approved, for what is received after that; running complaints keep theirs', async () => {
    const before = await opened();
    const proposed = await act(
      administrator,
      'propose',
      await change(await begun(), acknowledgement, '2 business hours'),
      {
        reason: '董事会 2026-09 决议',
      },
    );
    expect((await act(administrator, 'approve', proposed)).body).toMatchObject({
      status: 409,
      code: 'rule.refused',
      because: 'own-draft',
    });
    expect((await act(auditor, 'approve', proposed)).status).toBe(403);
    const approved = await act(second, 'approve', proposed);
    expect(approved.body).toMatchObject({
      state: 'published',
      published: { by: second.id, from: api.time.now() + leadTime, sequence: 1 },
    });
    expect((await opened()).due).toBe(before.due);
    api.time.turn(leadTime);
    // Received just after 10:00; two hours of work, and the break at noon from 12:00 to 13:30 between them.
    expect((await opened()).due).toBe(Date.parse('2026-09-28T13:30:10+08:00'));
    expect(await dueOf(before.ref)).toBe(before.due);
    const { body } = await auditor.get('/api/policies/default');
    expect(body['versions']).toEqual([
      expect.objectContaining({ version: 3, isInForce: true, running: 1 }),
      expect.objectContaining({ version: 2, isInForce: false, running: 2 }),
      expect.objectContaining({ version: 1, running: 0 }),
    ]);
  });

  it('are known to a process that starts later, and to one that runs, without a restart', async () => {
    const started = await RunningApi.start(stores);
    try {
      const versionThere = (): number =>
        started.application.get(Rulebooks, { strict: false }).currentRulebook('default', Infinity).policy.version;
      expect(versionThere()).toBe(3);
      await published('chase.atMost', '4');
      expect(versionThere()).toBe(3);
      await started.application.get(FollowPublishedRules, { strict: false }).look();
      expect(versionThere()).toBe(4);
    } finally {
      await started.application.close();
    }
    const { body } = await auditor.get('/api/policies/default/versions/4?against=3');
    expect(body).toMatchObject({
      publication: { draftedBy: [administrator.id], approvedBy: second.id, sequence: 2 },
      differences: [{ path: 'chase.atMost', before: { value: '5' }, after: { value: '4' } }],
    });
  });

  it('are given back with a reason, written in again and handed in anew', async () => {
    const proposed = await act(administrator, 'propose', await change(await begun('eu-eba'), 'chase.atMost', '9'), {
      reason: 'x',
    });
    expect((await change(proposed, 'chase.atMost', '8')).body).toMatchObject({ because: 'not-open' });
    const back = await act(second, 'give-back', proposed, { reason: '九次太多' });
    expect(back.body).toMatchObject({ state: 'open', answer: { by: second.id, reason: '九次太多' } });
    const again = await act(administrator, 'propose', await change(back, 'chase.atMost', '7'), { reason: 'y' });
    expect(again.body).toMatchObject({ state: 'proposed', reason: 'y' });
  });

  it('are tried on real complaints: which would be due otherwise, missed, and who would be alerted how often', async () => {
    const { ref } = await opened();
    const draft = await change(await begun(), acknowledgement, '4 business hours');
    api.time.turn(24 * hour);
    const trial = await administrator.post(`/api/rule-drafts/${String(draft.body['id'])}/trials`, { months: 1 });
    expect(trial).toMatchObject({ status: 201, body: { task: 'trial', state: 'waiting', version: 5 } });
    while (await runs().goOn());
    const id = String(trial.body['id']);
    const done = await auditor.get(`/api/rule-runs/${id}`);
    expect(done.body).toMatchObject({ state: 'done', totals: { failed: 0 } });
    const rows = (await auditor.get(`/api/rule-runs/${id}/complaints`)).body['items'] as {
      ref: string;
      moved: unknown[];
    }[];
    expect(rows.find((row) => row.ref === ref)).toBeDefined();
    const table = await api.application.inject({
      url: `/api/rule-runs/${id}/complaints.csv`,
      headers: auditor.headers,
    });
    expect(table.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(table.body.split('\r\n').length).toBeGreaterThan(rows.length);
    await act(administrator, 'drop', draft, { reason: 'x' });
  });

  it('move running complaints only after a trial of it, told in each history, and back again', async () => {
    const { ref, due } = await opened();
    await published(acknowledgement, '6 business hours');
    const order = { name: 'default', version: 5, reason: '新时限适用于在办投诉' };
    expect((await administrator.post('/api/rule-runs/moves', { ...order, isTrial: false })).body).toMatchObject({
      because: 'not-tried',
    });
    const trial = await administrator.post('/api/rule-runs/moves', { ...order, isTrial: true });
    while (await runs().goOn());
    expect((await auditor.get(`/api/rule-runs/${String(trial.body['id'])}`)).body).toMatchObject({ state: 'done' });
    expect(await dueOf(ref)).toBe(due);
    api.time.turn(1000);
    const move = await administrator.post('/api/rule-runs/moves', { ...order, isTrial: false });
    while (await runs().goOn());
    const moved = await dueOf(ref);
    expect(moved).not.toBe(due);
    const { body } = await agent.get(`/api/complaints/${ref}/history`);
    expect(JSON.stringify(body)).toContain('rulebook.rebased');
    const listed = await auditor.get('/api/rule-runs?name=default');
    expect((listed.body['items'] as { task: string }[]).map(({ task }) => task).slice(0, 2)).toEqual([
      'move',
      'moveTrial',
    ]);
    await administrator.post(`/api/rule-runs/${String(move.body['id'])}/undo`, { reason: '撤回' });
    while (await runs().goOn());
    expect(await dueOf(ref)).toBe(due);
  });

  it('are tried on by another worker where one has died, and no complaint is counted twice', async () => {
    const store = api.application.get(RuleRuns, { strict: false });
    const draft = await change(await begun(), acknowledgement, '5 business hours');
    const ordered = async (): Promise<string> =>
      String(
        (await administrator.post(`/api/rule-drafts/${String(draft.body['id'])}/trials`, { months: 1 })).body['id'],
      );
    const whole = await ordered();
    while (await runs().goOn());
    const { done, totals } = await store.find(whole).then((run) => run!);
    const broken = await ordered();
    const now = api.time.now();
    // It held the run for a second, told of every complaint but never that it was done, and is gone.
    const held = await store.hold('one that dies', now, now + 1000);
    expect(held?.id).toBe(broken);
    const { items } = await store.rows(whole, 100);
    const after = items.at(-1)!.complaintId;
    expect(await store.advance(broken, 'one that dies', { after, done, totals, heldUntil: now + 1000 }, items)).toBe(
      true,
    );
    expect(await runs().goOn()).toBe(false);
    api.time.turn(2000);
    expect(await store.advance(broken, 'another', { after, done, totals, heldUntil: now }, [])).toBe(false);
    while (await runs().goOn());
    const finished = await store.find(broken);
    expect(finished).toMatchObject({ state: 'done' });
    expect((await store.rows(broken, 100)).items).toHaveLength(items.length);
    expect(finished!.totals.changed).toBe(totals.changed);
    await act(administrator, 'drop', draft, { reason: 'x' });
  });

  it('are tried no further once that was cancelled', async () => {
    const draft = await change(await begun(), acknowledgement, '3 business hours');
    const trial = await administrator.post(`/api/rule-drafts/${String(draft.body['id'])}/trials`, { months: 1 });
    const id = String(trial.body['id']);
    expect((await administrator.post(`/api/rule-runs/${id}/cancel`, {})).body).toMatchObject({ state: 'cancelled' });
    expect((await administrator.post(`/api/rule-runs/${id}/cancel`, {})).body).toMatchObject({
      because: 'over-already',
    });
    expect(await runs().goOn()).toBe(false);
  });
});
