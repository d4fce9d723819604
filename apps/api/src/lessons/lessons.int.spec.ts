import { randomUUID } from 'node:crypto';
import { LessonAnswers } from '#lessons/lesson-answers.js';
import type { Person } from '../api.story.js';
import { registration, RunningApi } from '../api.story.js';
import type { LessonLine } from './lesson-view.js';
import type { LessonPageView } from './lessons.controller.js';
import { taught } from './taught.story.js';

const day = 86_400_000;

describe('The library of lessons', () => {
  let api: RunningApi;
  let ana: Person;
  let lead: Person;
  beforeAll(async () => {
    api = await RunningApi.start();
    [ana, lead] = [await api.person('agent'), await api.person('lead')];
  });
  afterAll(() => api.stop());

  async function library(by: Person, asked: object = {}): Promise<{ items: LessonLine[]; next?: string }> {
    const { status, body } = await by.post('/api/lessons/search', asked);
    expect(status).toBe(200);
    return body as unknown as { items: LessonLine[]; next?: string };
  }
  const refs = ({ items }: { items: readonly { ref: string }[] }): string[] => items.map(({ ref }) => ref);

  it('shows what a complaint taught: what happened, why, and what changes', async () => {
    const { ref } = await taught(api, { by: ana, product: 'WM-1', department: '安装部' });
    const [first] = (await library(ana)).items;
    expect(first).toMatchObject({
      ref,
      mainCause: 'installation.skill',
      whatHappened: '接头没有拧紧',
      state: 'changing',
      product: 'WM-1',
      departments: ['安装部'],
      uses: { used: 0, unhelpful: 0 },
    });
    expect(first?.actions).toMatchObject([{ action: '培训', ownerId: 'li', state: 'open' }]);
    const { status, body } = await ana.get(`/api/lessons/${ref}`);
    expect(status).toBe(200);
    expect((body as unknown as LessonPageView).steps).toMatchObject([
      { type: 'lesson.recorded', text: '接头没有拧紧' },
    ]);
  });

  it('is narrowed by cause or a group of causes, product, department, state and time', async () => {
    const carrier = await taught(api, {
      by: ana,
      product: 'WM-9',
      department: '物流部',
      lesson: { mainCause: 'logistics.carrier', changes: [] },
    });
    for (const asked of [
      { cause: 'logistics.carrier' },
      { cause: 'logistics' },
      { product: 'WM-9' },
      { department: '物流部' },
      { state: 'written' },
    ])
      expect(refs(await library(ana, asked))).toEqual([carrier.ref]);
    // A code that only begins alike is another cause.
    expect(refs(await library(ana, { cause: 'logistics.carr' }))).toEqual([]);
    expect(refs(await library(ana, { from: api.time.now() + 1 }))).toEqual([]);
    expect(refs(await library(ana, { until: api.time.now() }))).toEqual([]);
  });

  it('is found by any part of a Chinese text, and only what was learnt', async () => {
    const { ref } = await taught(api, {
      by: ana,
      summary: '青瓷水箱漏水',
      lesson: { whatHappened: '密封圈批次老化，供应商换料未告知' },
    });
    expect(refs(await library(ana, { typed: '供應商換料' }))).toEqual([ref]);
    expect(refs(await library(ana, { typed: '青瓷水箱' }))).toEqual([]);
    expect(refs(await library(ana, { typed: '密封圈', state: 'effective' }))).toEqual([]);
  });

  it('shows a team’s lessons to the team, and a department’s to the department', async () => {
    await api.found('team-8');
    const ben = await api.personIn({ teams: ['team-8'] }, 'agent');
    const { ref } = await taught(api, {
      by: ben,
      teamId: 'team-8',
      department: '法务部',
      lesson: { whatHappened: '合同模板引用旧条款' },
    });
    expect(refs(await library(ben))).toEqual([ref]);
    expect(refs(await library(ana))).not.toContain(ref);
    expect(refs(await library(ana, { typed: '旧条款' }))).toEqual([]);
    expect((await ana.get(`/api/lessons/${ref}`)).status).toBe(404);
    expect((await ana.post('/api/lessons/search', { teamId: 'team-8' })).status).toBe(403);
    const law = await api.personIn({ departments: ['法务部'] }, 'departmentMember');
    expect(refs(await library(law))).toEqual([ref]);
    expect((await law.get(`/api/lessons/${ref}`)).status).toBe(200);
    expect(refs(await library(await api.person('auditor')))).toContain(ref);
  });

  it('is read to its end page by page, each lesson once', async () => {
    const all = refs(await library(ana));
    const read: string[] = [];
    for (let cursor: string | undefined; ;) {
      const { items, next } = await library(ana, { limit: 2, ...(cursor !== undefined && { cursor }) });
      read.push(...items.map(({ ref }) => ref));
      if (next === undefined) break;
      cursor = next;
    }
    expect(read).toEqual(all);
    expect(new Set(read).size).toBe(all.length);
  });

  it('becomes an answer for customers: drafted, published by a second person who leads, and withdrawn again', async () => {
    const { ref } = await taught(api, { by: ana });
    const at = `/api/lessons/${ref}/answers`;
    const draft = {
      question: { en: 'Why does it leak?', 'zh-CN': '为什么会漏水？' },
      answer: { en: 'Have it tested.', 'zh-CN': '请要求师傅试漏。' },
      words: { en: ['leak'], 'zh-CN': ['漏水'] },
    };
    expect((await ana.post(at, { ...draft, answer: { en: 'Only one' } })).status).toBe(422);
    const published = async (): Promise<number> =>
      (await api.application.get(LessonAnswers, { strict: false }).published(9)).length;
    const { body } = await lead.post(at, draft);
    const [{ id } = { id: '' }] = body['items'] as { id: string }[];
    expect(await published()).toBe(0);
    const second = await api.person('lead');
    expect((await ana.post(`${at}/${id}/publish`, {})).status).toBe(403);
    expect((await lead.post(`${at}/${id}/publish`, {})).status).toBe(409);
    expect(await second.post(`${at}/${id}/publish`, {})).toMatchObject({
      status: 200,
      body: {
        items: [{ id, state: 'published', about: ['installation'], steps: [{ by: lead.id }, { by: second.id }] }],
      },
    });
    expect((await second.post(`${at}/${id}/publish`, {})).status).toBe(409);
    expect(await published()).toBe(1);
    expect((await lead.post(`${at}/${id}/withdraw`, { reason: '已换供应商' })).status).toBe(200);
    expect(await published()).toBe(0);
    expect((await lead.post(`${at}/${id}/withdraw`, {})).status).toBe(409);
  });

  it('says that there is no lesson where nothing was learnt yet', async () => {
    const { body } = await ana.post('/api/complaints', registration(api.time));
    expect((await ana.get(`/api/lessons/${body['ref'] as string}`)).status).toBe(404);
  });

  describe('what a lesson changes', () => {
    const changesBy = (ownerId: string, action = '培训安装师傅', dueOn = '2026-10-20') => ({
      changes: [{ action, ownerId, dueOn, measuredBy: '漏水投诉减半' }],
    });
    const actions = async (by: Person, query = '') => (await by.get(`/api/actions${query}`)).body;

    it('is on the list of whoever does it until it is done, with evidence that can be looked at', async () => {
      const wang = await api.person('departmentMember');
      const { ref } = await taught(api, { by: ana, lesson: changesBy(wang.id) });
      expect(await actions(wang)).toMatchObject({ items: [{ ref, actions: [{ id: 'action-1', ownerId: wang.id }] }] });
      expect(await actions(ana)).toMatchObject({ items: [] });
      expect((await wang.get('/api/actions/counts')).body).toMatchObject({ mine: 1, mineOverdue: 0 });
      const { body: file } = await bring(wang, '签到表');
      const done = { type: 'correctiveAction.done', actionId: 'action-1' };
      expect((await wang.post(`/api/complaints/${ref}/events`, done)).status).toBe(422);
      const files = [{ fileId: file['id'] as string, name: '签到表.txt' }];
      expect(
        await wang.post(`/api/complaints/${ref}/events`, { ...done, evidence: '十二人参加培训', files }),
      ).toMatchObject({ status: 200 });
      expect(await actions(wang)).toMatchObject({ items: [] });
      const { body } = await lead.get(`/api/lessons/${ref}`);
      expect(body).toMatchObject({ state: 'watching', steps: [{}, { text: '十二人参加培训', by: wang.id, files }] });
      const given = await lead.get(`/api/lessons/${ref}/files/${files[0]!.fileId}`);
      expect(given).toMatchObject({ status: 200 });
      expect(String(given.headers['content-disposition'])).toContain('attachment');
      expect((await lead.get(`/api/lessons/${ref}/files/${'0'.repeat(64)}`)).status).toBe(404);
    });

    it('is overdue when its day is over, for its owner and for the team', async () => {
      const mei = await api.person('agent');
      const { ref } = await taught(api, { by: ana, lesson: changesBy(mei.id, '更换扳手') });
      expect(await actions(mei, '?overdue=true')).toMatchObject({ items: [] });
      api.time.turn(30 * day);
      expect(await actions(mei, '?overdue=true')).toMatchObject({ items: [{ ref }] });
      const { body } = await lead.get('/api/actions?of=teams&overdue=true');
      expect(refs(body as never)).toContain(ref);
      const counts = (await lead.get('/api/actions/counts')).body;
      expect(counts['teamsOverdue']).toBe((body['items'] as unknown[]).length);
    });

    it('is checked after its time against how often the cause came back, and opens again when it did not work', async () => {
      const { ref, id } = await taught(api, {
        by: ana,
        lesson: { ...changesBy(ana.id, '谈话', '2026-12-01'), mainCause: 'people.attitude' },
      });
      const done = { type: 'correctiveAction.done', actionId: 'action-1', evidence: '谈话记录' };
      api.time.turn(day);
      expect(await ana.post(`/api/complaints/${ref}/events`, { ...done, id: randomUUID() })).toMatchObject({
        status: 200,
      });
      for (const wait of [20, 20]) {
        api.time.turn(wait * day);
        await taught(api, { by: ana, lesson: { mainCause: 'people.attitude', changes: [] } });
      }
      const { body } = await lead.get(`/api/lessons/${ref}`);
      expect(body).toMatchObject({ state: 'watching', recurrence: { days: 40, before: 1, after: 1 } });
      api.time.turn(51 * day);
      const checks = await lead.get('/api/actions?of=checks&overdue=true');
      expect(refs(checks.body as never)).toContain(ref);
      expect(
        (
          await ana.post(`/api/complaints/${id}/events`, {
            type: 'effectiveness.checked',
            worked: false,
            finding: '又来了两起',
          })
        ).status,
      ).toBe(409);
      expect(
        await lead.post(`/api/complaints/${ref}/events`, {
          type: 'effectiveness.checked',
          worked: false,
          finding: '又来了两起',
        }),
      ).toMatchObject({ status: 200 });
      expect(await actions(ana)).toMatchObject({ items: [{ ref, actions: [{ failedChecks: 1 }] }] });
    });

    async function bring(by: Person, text: string) {
      const answer = await api.application.inject({
        method: 'POST',
        url: '/api/files',
        headers: { ...by.headers, 'content-type': 'application/octet-stream' },
        payload: Buffer.from(text),
      });
      return { body: JSON.parse(answer.body) as Record<string, unknown> };
    }
  });
});

describe('A lesson beside a similar complaint', () => {
  let api: RunningApi;
  let ana: Person;
  beforeAll(async () => {
    api = await RunningApi.start();
    ana = await api.person('agent');
  });
  afterAll(() => api.stop());

  interface Line {
    readonly ref: string;
    readonly lesson?: { readonly uses: object; readonly mine?: string };
  }

  it('comes back on a similar Chinese complaint, and ranks by whether it has helped', async () => {
    const texts = ['珊瑚净水器安装后漏水，地板泡坏', '珊瑚净水器装好就漏水，没人来修'];
    const [first, second] = [
      await taught(api, { by: ana, subject: texts[0]!, summary: texts[0]! }),
      await taught(api, { by: ana, subject: texts[0]!, summary: texts[0]! }),
    ];
    const { body } = await ana.post(
      '/api/complaints',
      registration(api.time, { subject: texts[1], summary: texts[1] }),
    );
    const ref = body['ref'] as string;
    const similar = async (by = ana): Promise<Line[]> =>
      (await by.get(`/api/complaints/${ref}/similar`)).body['items'] as Line[];
    expect((await similar()).map((one) => one.ref).sort()).toEqual([first.ref, second.ref].sort());
    const say = (other: string, verdict: string, by = ana) =>
      by.ask('PUT', `/api/complaints/${ref}/similar/${other}/verdict`, { verdict });
    for (const { ref: better } of [second, first]) {
      const worse = better === first.ref ? second.ref : first.ref;
      expect(await say(better, 'used')).toMatchObject({ status: 200, body: { used: 1, unhelpful: 0 } });
      expect(await say(worse, 'unhelpful')).toMatchObject({ status: 200, body: { used: 0, unhelpful: 1 } });
      expect((await similar()).map((one) => one.ref)).toEqual([better, worse]);
    }
    expect((await similar())[0]?.lesson).toMatchObject({ uses: { used: 1, unhelpful: 0 }, mine: 'used' });
    // Another person has a word of their own.
    const bo = await api.person('agent');
    expect((await say(first.ref, 'unhelpful', bo)).body).toEqual({ used: 1, unhelpful: 1 });
    expect((await similar(bo)).find((one) => one.ref === first.ref)?.lesson?.mine).toBe('unhelpful');
    const back = await bo.ask('DELETE', `/api/complaints/${ref}/similar/${first.ref}/verdict`);
    expect(back.body).toEqual({ used: 1, unhelpful: 0 });
    expect((await ana.get(`/api/lessons/${first.ref}`)).body).toMatchObject({
      uses: { used: 1, unhelpful: 0 },
      said: [{ verdict: 'used', by: ana.id }],
    });
    expect((await say(ref, 'used')).status).toBe(409);
    expect((await say('C-2026-000000-0', 'used')).status).toBe(404);
  });
});
