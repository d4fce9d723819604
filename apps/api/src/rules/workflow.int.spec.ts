import { Casework } from '#casework/casework.service.js';
import { migrationOf } from '#casework/migrate.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { DoRuns } from '#rules/do-runs.js';
import type { Answer, Person } from '../api.story.js';
import { registration, RunningApi } from '../api.story.js';

describe('The workflow, over HTTP', () => {
  let api: RunningApi;
  let administrator: Person;
  let director: Person;
  let auditor: Person;
  let agent: Person;

  beforeAll(async () => {
    api = await RunningApi.start();
    administrator = await api.person('administrator');
    director = await api.person('director');
    auditor = await api.person('auditor');
    agent = await api.person('agent');
  });
  afterAll(() => api.stop());

  const service = <T>(type: abstract new (...given: never[]) => T): T => api.application.get(type, { strict: false });
  const runningUnder = async (version: number): Promise<unknown> => {
    const { body } = await auditor.get('/api/workflow');
    return (body as unknown as { version: number; running: number }[]).find((one) => one.version === version)?.running;
  };
  /** A running complaint that began under an earlier version. */
  async function old(version: number): Promise<string> {
    const ref = String((await agent.post('/api/complaints', registration(api.time))).body['ref']);
    const by = { kind: 'staff', id: 'root', roles: ['administrator'] } as const;
    const order = { id: `back-${ref}`, at: api.time.now(), by };
    const migration = { workflow: 'complaint', from: 7, to: version, states: {} };
    await service(Casework).move(ref, migrationOf(migration, service(Rulebooks)), order);
    return ref;
  }
  const versionOf = async (ref: string): Promise<number> => (await service(Casework).get(ref)).pins.workflow.version;
  const ordered = (who: Person, what: 'trials' | 'moves', reason = '统一版本'): Promise<Answer> =>
    who.post(`/api/workflow/${what}`, { reason });
  async function done(order: Answer): Promise<Answer> {
    await service(DoRuns).goOn();
    return auditor.get(`/api/rule-runs/${String(order.body['id'])}`);
  }
  const rowsOf = async (order: Answer): Promise<unknown[]> =>
    (await auditor.get(`/api/rule-runs/${String(order.body['id'])}/complaints`)).body['items'] as unknown[];

  it('is read version by version by administrators, directors and auditors, and by nobody else', async () => {
    const { status, body } = await auditor.get('/api/workflow');
    expect(status).toBe(200);
    const versions = body as unknown as object[];
    expect(versions[0]).toMatchObject({
      version: 7,
      isCurrent: true,
      hash: expect.stringMatching(/^efbb9d5d/) as string,
    });
    expect(versions.at(-1)).toMatchObject({ version: 1, isCurrent: false, publishedAt: '2026-11-24' });
    for (const person of [administrator, director]) expect((await person.get('/api/workflow')).status).toBe(200);
    expect((await agent.get('/api/workflow')).status).toBe(403);
    expect((await auditor.get('/api/workflow/versions/99')).status).toBe(404);
    expect((await auditor.get('/api/workflow/versions/newest')).status).toBe(400);
  });

  it('says what a version is: its chart, its size, that nothing is wrong with it, and what it changed', async () => {
    const { body } = await auditor.get('/api/workflow/versions/7?against=6');
    expect(body).toMatchObject({
      problems: [],
      counts: { states: expect.any(Number) as number, paths: 32171 },
      chart: {
        states: expect.arrayContaining([{ key: 'receipt.assessing', stage: 'receipt', name: 'assessing' }]) as unknown,
      },
    });
    const { parts } = body['differences'] as { parts: { part: string; added: unknown[] }[] };
    expect(parts.find(({ part }) => part === 'events')?.added).toContainEqual({
      en: 'another one merged into it',
      'zh-CN': '其他投诉并入',
    });
    expect((await auditor.get('/api/workflow/versions/7')).body).not.toHaveProperty('differences');
  });

  it('has running complaints tried, and moved only by somebody else, with a line for each in both', async () => {
    const refs = [await old(6), await old(3)];
    expect([await runningUnder(6), await runningUnder(3)]).toEqual([1, 1]);
    expect((await ordered(director, 'trials')).status).toBe(403);
    expect((await ordered(director, 'moves')).status).toBe(409);

    const trial = await ordered(administrator, 'trials');
    expect(trial).toMatchObject({ status: 201, body: { task: 'moveTrial', kind: 'workflow', version: 7 } });
    expect((await ordered(director, 'moves')).status).toBe(409);
    expect((await done(trial)).body).toMatchObject({ state: 'done', totals: { complaints: 2, changed: 2, failed: 0 } });
    expect(await versionOf(refs[0]!)).toBe(6);
    expect(await rowsOf(trial)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ref: refs[0], from: 6 }),
        expect.objectContaining({ ref: refs[1], from: 3 }),
      ]),
    );

    const own = await ordered(administrator, 'moves');
    expect(own.status).toBe(409);
    expect(JSON.stringify(own.body)).toContain('须由另一人下达');
    const move = await ordered(director, 'moves');
    expect((await done(move)).body).toMatchObject({ state: 'done', totals: { changed: 2 } });
    expect([await versionOf(refs[0]!), await versionOf(refs[1]!)]).toEqual([7, 7]);
    expect([await runningUnder(6), await runningUnder(3)]).toEqual([0, 0]);
    const entry = (await service(Casework).get(refs[1]!)).history.at(-1)?.event;
    expect(entry).toMatchObject({
      type: 'workflow.migrated',
      by: { id: director.id, roles: ['director'] },
      to: { version: 7 },
    });

    const back = await administrator.post(`/api/rule-runs/${String(move.body['id'])}/undo`, { reason: '先核对' });
    expect((await done(back)).body).toMatchObject({ state: 'done' });
    expect([await versionOf(refs[0]!), await versionOf(refs[1]!)]).toEqual([6, 3]);
  });

  it('moves nothing more once a run was cancelled, and whoever may order one may', async () => {
    api.time.turn(1);
    const trial = await ordered(administrator, 'trials');
    expect((await auditor.post(`/api/rule-runs/${String(trial.body['id'])}/cancel`, {})).status).toBe(403);
    expect((await director.post(`/api/rule-runs/${String(trial.body['id'])}/cancel`, {})).body).toMatchObject({
      state: 'cancelled',
    });
    expect((await ordered(director, 'moves')).status).toBe(409);
  });
});
