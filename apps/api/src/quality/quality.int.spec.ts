import type { Criterion, Mark, QualityReview } from '#lessons/quality-review.js';
import { criteria } from '#lessons/quality-review.js';
import { QualityReviews } from '#lessons/quality-reviews.js';
import type { Person } from '../api.story.js';
import { RunningApi } from '../api.story.js';
import { taught } from '../lessons/taught.story.js';
import type { QualityFiguresView } from './quality-figures.controller.js';
import type { ReviewView } from './review-view.js';

const day = 86_400_000;

describe('Reviews of closed complaints', () => {
  let api: RunningApi;
  let ana: Person;
  let lead: Person;
  let manager: Person;
  beforeAll(async () => {
    api = await RunningApi.start();
    [ana, lead, manager] = [await api.person('agent'), await api.person('lead'), await api.person('manager')];
  });
  afterAll(() => api.stop());

  /** A closed complaint of Ana’s that was given to the lead to be looked at again. */
  async function chosen(different: Partial<QualityReview> = {}): Promise<string> {
    const { id, ref } = await taught(api, { by: ana, ...(different.teamId && { teamId: different.teamId }) });
    const at = api.time.now();
    const review: QualityReview = {
      complaintId: id,
      ref,
      teamId: 'team-1',
      ownerId: ana.id,
      complainedAbout: [],
      reasons: ['random'],
      closedAt: at,
      chosenAt: at,
      dueAt: at + 10 * day,
      reviewerId: lead.id,
      measures: [],
      toTell: [],
      ...different,
    };
    expect(await api.application.get(QualityReviews, { strict: false }).add(review)).toBe(true);
    return ref;
  }
  const scores = (different: Partial<Record<Criterion, Mark>> = {}) =>
    criteria.map((criterion) => {
      const mark = different[criterion] ?? 'met';
      return { criterion, mark, ...(mark === 'notMet' && { note: '没有写明' }) };
    });
  const found = (ref: string, by: Person, body: object = {}) =>
    by.post(`/api/quality-reviews/${ref}/result`, { scores: scores(), summary: '处理得当', ...body });
  const refs = async (by: Person, query: string): Promise<string[]> => {
    const { status, body } = await by.get(`/api/quality-reviews?limit=100&${query}`);
    expect(status).toBe(200);
    return (body['items'] as ReviewView[]).map(({ ref }) => ref);
  };

  it('are seen by the reviewer and whoever answers for the team; by the owner once they are done; by nobody else', async () => {
    const ref = await chosen();
    const other = await api.person('agent');
    const elsewhere = await api.personIn({ teams: ['team-2'] }, 'manager');
    const statuses = async (): Promise<number[]> =>
      Promise.all(
        [lead, manager, ana, other, elsewhere].map(
          async (one) => (await one.get(`/api/quality-reviews/${ref}`)).status,
        ),
      );
    expect(await statuses()).toEqual([200, 200, 404, 404, 404]);
    expect(await refs(lead, 'of=mine')).toContain(ref);
    expect(await refs(manager, 'of=mine')).not.toContain(ref);
    expect(await refs(manager, 'of=teams')).toContain(ref);
    expect(await refs(elsewhere, 'of=teams')).not.toContain(ref);
    expect(await refs(ana, 'of=results')).not.toContain(ref);

    expect((await found(ref, lead)).status).toBe(200);
    expect(await statuses()).toEqual([200, 200, 200, 404, 404]);
    expect(await refs(ana, 'of=results')).toContain(ref);
    expect(await refs(lead, 'of=mine')).not.toContain(ref);
    expect(await refs(manager, 'of=teams&state=done')).toContain(ref);
  });

  it('say nothing to whom the complaint is about, in lists and in numbers', async () => {
    const accused = await api.person('lead');
    const { id, ref } = await taught(api, { by: ana });
    const before = (await accused.get('/api/quality-reviews/counts')).body['teams'] as number;
    await api.application.get(QualityReviews, { strict: false }).add({
      complaintId: id,
      ref,
      teamId: 'team-1',
      complainedAbout: [accused.id],
      reasons: ['vulnerable'],
      closedAt: 1,
      chosenAt: 1,
      dueAt: api.time.now() + day,
      measures: [],
      toTell: [],
    });
    expect(await refs(accused, 'of=teams')).not.toContain(ref);
    expect((await accused.get('/api/quality-reviews/counts')).body['teams']).toBe(before);
    expect(await refs(manager, 'of=teams&reason=vulnerable')).toContain(ref);
  });

  it('are done once, by whoever was given them, with every question answered and what was not met shown', async () => {
    const ref = await chosen();
    expect((await found(ref, ana)).status).toBe(403);
    expect((await found(ref, manager)).status).toBe(409);
    expect((await found(ref, lead, { scores: scores().slice(1) })).status).toBe(422);
    expect((await found(ref, lead, { scores: [...scores().slice(1), scores()[1]] })).status).toBe(422);
    const bare = scores({ clear: 'notMet' }).map(({ note: _, ...one }) => one);
    expect((await found(ref, lead, { scores: bare })).status).toBe(422);
    const done = await found(ref, lead, { scores: scores({ clear: 'notMet' }), summary: '答复须写明去向' });
    expect([done.status, done.body]).toMatchObject([200, { result: { by: lead.id, summary: '答复须写明去向' } }]);
    expect((await found(ref, lead)).status).toBe(409);
  });

  it('are answered once by whoever handled the complaint', async () => {
    const ref = await chosen();
    await found(ref, lead);
    const answer = (by: Person) => by.post(`/api/quality-reviews/${ref}/answer`, { text: '当时客户要求不寄信' });
    expect((await answer(lead)).status).toBe(409);
    expect(await answer(ana)).toMatchObject({ status: 200, body: { answer: { by: ana.id }, mayAnswer: false } });
    expect((await answer(ana)).status).toBe(409);
  });

  it('are given to somebody else by a manager, who had no hand in it', async () => {
    const ref = await chosen();
    const give = (by: Person, reviewerId: string) => by.post(`/api/quality-reviews/${ref}/reviewer`, { reviewerId });
    const other = await api.person('lead');
    expect((await give(lead, other.id)).status).toBe(403);
    for (const nobody of [ana.id, 'ghost', (await api.personIn({ teams: ['team-2'] }, 'lead')).id])
      expect((await give(manager, nobody)).status).toBe(422);
    expect(await give(manager, other.id)).toMatchObject({ status: 200, body: { reviewerId: other.id } });
    expect((await found(ref, lead)).status).toBe(409);
    expect((await found(ref, other)).status).toBe(200);
  });

  it('lead to measures: somebody has to do something by a day, and says what shows that it is done', async () => {
    const ref = await chosen();
    const order = { text: '更新答复模板', ownerId: ana.id, dueOn: '2026-10-30' };
    const post = (by: Person, body: object = order) => by.post(`/api/quality-reviews/${ref}/measures`, body);
    expect((await post(lead)).status).toBe(403);
    await found(ref, lead);
    expect((await post(lead, { ...order, dueOn: '2026-02-30' })).status).toBe(422);
    expect((await post(lead, { ...order, dueOn: '2020-01-01' })).status).toBe(422);
    expect((await post(lead, { ...order, ownerId: (await api.person('auditor')).id })).status).toBe(422);
    const { status, body } = await post(lead);
    expect([status, body]).toMatchObject([200, { measures: [{ text: '更新答复模板', ownerId: ana.id }] }]);

    const own = async (): Promise<unknown[]> =>
      ((await ana.get('/api/quality-reviews/measures')).body['items'] as { ref: string }[]).filter(
        (one) => one.ref === ref,
      );
    expect(await own()).toMatchObject([{ text: '更新答复模板', by: lead.id }]);
    const id = (body as unknown as ReviewView).measures[0]?.id ?? '';
    const done = (by: Person) => by.post(`/api/quality-reviews/${ref}/measures/${id}/done`, { evidence: '模板已发布' });
    expect((await done(await api.personIn({ teams: ['team-2'] }, 'lead'))).status).toBe(404);
    expect((await done(ana)).status).toBe(204);
    expect((await done(ana)).status).toBe(409);
    expect(await own()).toEqual([]);
  });

  it('are counted by criterion, team and month; every number is the length of its list, and nobody is counted by name', async () => {
    const north = { teamId: 'north-q' };
    const counting = await api.personIn({ teams: [north.teamId] }, 'lead', 'manager');
    await api.found(north.teamId);
    const owner = await api.personIn({ teams: [north.teamId] }, 'agent');
    for (const mark of ['met', 'met', 'met', 'partly', 'notMet', 'notApplicable'] as const) {
      const { id, ref } = await taught(api, { by: owner, ...north });
      const at = api.time.now();
      await api.application.get(QualityReviews, { strict: false }).add({
        complaintId: id,
        ref,
        ...north,
        ownerId: owner.id,
        complainedAbout: [],
        reasons: ['random'],
        closedAt: at,
        chosenAt: at,
        dueAt: at,
        reviewerId: counting.id,
        result: { by: counting.id, at, scores: [{ criterion: 'clear', mark }], summary: '…' },
        measures: [],
        toTell: [],
      });
    }
    const { status, body } = await counting.get('/api/quality-figures?months=3');
    const figures = body as unknown as QualityFiguresView;
    expect(status).toBe(200);
    expect(figures).toMatchObject({ reviewed: 6, met: 0.6, rule: { share: 10, days: 10 }, fewest: 5 });
    expect(figures.criteria.find(({ criterion }) => criterion === 'clear')).toMatchObject({ share: 0.6, met: 3 });
    expect(figures.teams).toEqual([{ teamId: north.teamId, reviewed: 6, met: 0.6 }]);
    expect(figures.periods.map(({ reviewed }) => reviewed)).toEqual([0, 0, 6]);
    const { from, until } = figures;
    const behind = `of=teams&state=done&from=${from}&until=${until}`;
    for (const mark of ['met', 'partly', 'notMet', 'notApplicable'] as const)
      expect(await refs(counting, `${behind}&criterion=clear&mark=${mark}`)).toHaveLength(
        figures.criteria.find(({ criterion }) => criterion === 'clear')![mark],
      );
    expect((await counting.get('/api/quality-reviews?criterion=clear')).status).toBe(422);
    const elsewhere = (await lead.get('/api/quality-figures')).body as unknown as QualityFiguresView;
    expect(elsewhere.teams.map(({ teamId }) => teamId)).not.toContain(north.teamId);
    expect(JSON.stringify(figures)).not.toContain(owner.id);
  });
});
