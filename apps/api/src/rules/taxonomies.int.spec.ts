import { leadTime } from '#casework/follow-published-rules.js';
import type { Answer, Person } from '../api.story.js';
import { RunningApi } from '../api.story.js';

describe('What complaints are sorted by, over HTTP', () => {
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

  const act = (who: Person, what: string, { body }: Answer, more: object = {}): Promise<Answer> =>
    who.post(`/api/rule-drafts/${String(body['id'])}/${what}`, { revision: body['revision'], ...more });
  const write = (draft: Answer, path: string, value: string): Promise<Answer> =>
    act(author, 'values', draft, { values: [{ path, value }] });
  const begun = (): Promise<Answer> =>
    author.post('/api/rule-drafts', { kind: 'taxonomy', name: 'categories', reason: '新增无人机配送' });
  const choosable = async (path: string): Promise<string[]> =>
    ((await agent.get(path)).body['categories'] as { code: string }[]).map(({ code }) => code);

  it('is drafted code by code and approved by a second person; forms offer it then, and what was retired keeps its name', async () => {
    expect((await agent.get('/api/taxonomies')).status).toBe(403);
    expect((await auditor.get('/api/taxonomies/moods')).status).toBe(404);
    const draft = await begun();
    expect(draft).toMatchObject({ status: 201, body: { version: 2, baseVersion: 1, problems: [] } });
    const added = await write(draft, 'codes.delivery.drone', 'By drone\n无人机配送');
    const retired = await write(
      added,
      'codes.delivery.refusedService',
      'Not carried to the door\n未送货上门\nretired\ndelivery.drone',
    );
    expect(retired.body).toMatchObject({ problems: [], differences: [{}, {}] });
    const trial = await author.post(`/api/rule-drafts/${String(draft.body['id'])}/trials`, {});
    expect(trial.body).toMatchObject({ status: 409, because: 'no-runs' });
    const proposed = await act(author, 'propose', retired, { reason: '新业务' });
    expect((await act(author, 'approve', proposed)).body).toMatchObject({ because: 'own-draft' });
    expect((await act(second, 'approve', proposed)).body).toMatchObject({ state: 'published' });
    for (const path of ['/api/house', '/api/phone-guide'])
      expect(await choosable(path)).not.toContain('delivery.drone');
    api.time.turn(leadTime);
    for (const path of ['/api/house', '/api/phone-guide']) {
      expect(await choosable(path)).toContain('delivery.drone');
      expect(await choosable(path)).not.toContain('delivery.refusedService');
    }
    expect((await auditor.get('/api/taxonomies/categories')).body).toMatchObject({
      retired: 1,
      versions: [
        { version: 2, isInForce: true, publication: { approvedBy: second.id } },
        { version: 1, isInForce: false },
      ],
    });
    const { body } = await auditor.get('/api/taxonomies/categories/versions/2?against=1');
    expect((body['differences'] as { path: string }[]).map(({ path }) => path).sort()).toEqual([
      'codes.delivery.drone',
      'codes.delivery.refusedService',
    ]);
  });

  it('keeps what a form of the house names from being retired, and says where', async () => {
    const { body } = await author.get('/api/phone-guide');
    const asked = (body['questions'] as { category: string }[]).map(({ category }) => category);
    const code = asked.find((category) => category !== 'every')!;
    const gone = (await choosable('/api/house')).filter((one) => one === code || one.startsWith(`${code}.`));
    const wrong = await act(author, 'values', await begun(), {
      values: gone.map((one) => ({ path: `codes.${one}`, value: 'Gone\n停用\nretired\n' })),
    });
    expect(wrong.body['problems']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          path: `codes.${code}`,
          words: expect.objectContaining({ en: expect.stringContaining('the telephone guide') as string }) as unknown,
        }),
      ]),
    );
    expect((await act(author, 'propose', wrong, { reason: 'x' })).body).toMatchObject({ code: 'rule.has-problems' });
  });
});
