import { leadTime } from '#casework/follow-published-rules.js';
import { DoRuns } from '#rules/do-runs.js';
import type { Answer, Person } from '../api.story.js';
import { registration, RunningApi } from '../api.story.js';

/** The house is closed on the Tuesday after the Monday on which these stories begin. */
const closed = { path: 'days.2026-09-29', value: 'holiday\nThe house moves\n公司搬迁' };
const tuesday = Date.parse('2026-09-29T18:00:00+08:00');
const wednesday = Date.parse('2026-09-30T18:00:00+08:00');

describe('The calendars of the house, over HTTP', () => {
  let api: RunningApi;
  let author: Person;
  let second: Person;
  let auditor: Person;
  let agent: Person;

  beforeAll(async () => {
    api = await RunningApi.start();
    author = await api.person('administrator');
    second = await api.person('director');
    auditor = await api.person('auditor');
    agent = await api.person('agent');
  });
  afterAll(() => api.stop());

  const work = async (): Promise<void> => {
    while (await api.application.get(DoRuns, { strict: false }).goOn());
  };
  const act = (who: Person, what: string, { body }: Answer, more: object = {}): Promise<Answer> =>
    who.post(`/api/rule-drafts/${String(body['id'])}/${what}`, { revision: body['revision'], ...more });
  const opened = async (): Promise<string> =>
    String((await agent.post('/api/complaints', registration(api.time))).body['ref']);
  const dueOf = async (ref: string): Promise<unknown> => {
    const { body } = await agent.get(`/api/complaints/${ref}`);
    const clocks = body['clocks'] as { name: string; deadline: number }[];
    return clocks.find(({ name }) => name === 'acknowledgement')?.deadline;
  };
  const rowsOf = async (run: Answer): Promise<unknown> =>
    (await auditor.get(`/api/rule-runs/${String(run.body['id'])}/complaints`)).body['items'];
  const moved = (ref: string) => ({
    ref,
    moved: expect.arrayContaining([
      expect.objectContaining({ clock: 'acknowledgement', before: tuesday, after: wednesday }),
    ]) as unknown,
  });

  it('are read by administrators, directors and auditors alone, with who counts in them', async () => {
    for (const person of [author, second, auditor])
      expect((await person.get('/api/calendars/cn')).body).toMatchObject({
        zone: 'Asia/Shanghai',
        policies: expect.arrayContaining(['default', 'cn-12345']) as unknown,
        versions: [{ version: 0, isInForce: true, running: 0 }],
      });
    expect((await agent.get('/api/calendars')).status).toBe(403);
    expect((await auditor.get('/api/calendars/atlantis')).status).toBe(404);
    expect((await auditor.get(`/api/calendars/cn/versions/${'0'.repeat(64)}`)).status).toBe(404);
  });

  it('are drafted day by day, tried on running complaints, approved by a second person, and count for what is received then', async () => {
    const before = await opened();
    expect(await dueOf(before)).toBe(tuesday);
    const begun = await author.post('/api/rule-drafts', { kind: 'calendar', name: 'cn', reason: '公司搬迁' });
    expect(begun).toMatchObject({ status: 201, body: { version: 1, baseVersion: 0, differences: [], problems: [] } });
    const unnamed = { ...closed, value: 'holiday\nThe house moves\n' };
    const wrong = await act(author, 'values', begun, { values: [unnamed] });
    expect(wrong.body['problems']).toMatchObject([{ path: closed.path, words: { 'zh-CN': '须为文字' } }]);
    const draft = await act(author, 'values', wrong, { values: [closed] });
    expect(draft.body).toMatchObject({
      problems: [],
      differences: [{ path: closed.path, after: { value: closed.value } }],
    });

    const trial = await author.post(`/api/rule-drafts/${String(draft.body['id'])}/trials`, {});
    expect(trial.body).toMatchObject({ task: 'moveTrial', kind: 'calendar' });
    await work();
    expect(await rowsOf(trial)).toEqual([expect.objectContaining(moved(before))]);
    expect(await dueOf(before)).toBe(tuesday);

    const proposed = await act(author, 'propose', draft, { reason: '公司搬迁' });
    expect((await act(author, 'approve', proposed)).body).toMatchObject({ because: 'own-draft' });
    expect((await act(second, 'approve', proposed)).body).toMatchObject({ state: 'published' });
    expect(await dueOf(await opened())).toBe(tuesday);
    api.time.turn(leadTime);
    expect(await dueOf(await opened())).toBe(wednesday);
    expect(await dueOf(before)).toBe(tuesday);
    const { body } = await auditor.get('/api/calendars/cn');
    const [newest, file] = body['versions'] as { hash: string }[];
    expect([newest, file]).toMatchObject([
      { version: 1, isInForce: true, running: 1, publication: { approvedBy: second.id, draft: begun.body['id'] } },
      { version: 0, isInForce: false, running: 2 },
    ]);
    const reading = await auditor.get(`/api/calendars/cn/versions/${newest!.hash}?against=${file!.hash}`);
    expect(reading.body['differences']).toMatchObject([{ path: closed.path }]);
  });

  it('move running complaints only after a trial of what was published, told in each history, and back again', async () => {
    const { items } = (await agent.get('/api/complaints?limit=50')).body as { items: { ref: string }[] };
    const oldest = items.map(({ ref }) => ref).sort()[0]!;
    const order = { kind: 'calendar', name: 'cn', version: 1, reason: '搬迁日顺延' };
    const move = (isTrial: boolean): Promise<Answer> => author.post('/api/rule-runs/moves', { ...order, isTrial });
    // That the draft was tried is not enough: it may have been written in since.
    expect((await move(false)).body).toMatchObject({ because: 'not-tried' });
    const trial = await move(true);
    await work();
    expect((await auditor.get(`/api/rule-runs/${String(trial.body['id'])}`)).body).toMatchObject({
      state: 'done',
      totals: { complaints: 2, changed: 2, later: 2, earlier: 0, failed: 0 },
    });
    expect(await dueOf(oldest)).toBe(tuesday);
    api.time.turn(1000);
    const done = await move(false);
    await work();
    expect(await dueOf(oldest)).toBe(wednesday);
    expect(JSON.stringify((await agent.get(`/api/complaints/${oldest}/history`)).body)).toContain('搬迁日顺延');
    expect((await auditor.get('/api/calendars/cn')).body['versions']).toMatchObject([{ running: 3 }, { running: 0 }]);
    await author.post(`/api/rule-runs/${String(done.body['id'])}/undo`, { reason: '撤回' });
    await work();
    expect(await dueOf(oldest)).toBe(tuesday);
  });
});
