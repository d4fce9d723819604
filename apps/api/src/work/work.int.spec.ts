import type { Person } from '../api.story.js';
import { classification, registration, RunningApi } from '../api.story.js';
import type { ComplaintLine } from '../complaints/complaint-view.js';

interface Counts {
  readonly total: number;
  readonly overdue: number;
  readonly today: number;
  readonly atRisk: number;
  readonly waiting: number;
}

const hour = 3_600_000;

describe('What there is to do', () => {
  let api: RunningApi;
  let ana: Person;
  let bo: Person;

  const open = async (different: object = {}): Promise<string> => {
    const { body, status } = await ana.post('/api/complaints', registration(api.time, different));
    expect(status).toBe(201);
    return body['ref'] as string;
  };
  const happens = async (by: Person, ref: string, type: string, facts: object = {}): Promise<void> => {
    const { status, body } = await by.post(`/api/complaints/${ref}/events`, { ...facts, type });
    if (status !== 200) throw new Error(`${type}: ${status} ${JSON.stringify(body)}`);
  };
  const refs = async (by: Person, query: string): Promise<string[]> => {
    const found: string[] = [];
    for (let cursor = ''; ;) {
      const { status, body } = await by.get(`/api/work?${query}&limit=3${cursor}`);
      expect(status).toBe(200);
      found.push(...(body['items'] as ComplaintLine[]).map(({ ref }) => ref));
      if (body['next'] === undefined) return found;
      cursor = `&cursor=${body['next'] as string}`;
    }
  };
  const counts = async (by: Person, query: string): Promise<Counts> =>
    (await by.get(`/api/work/counts?${query}`)).body as unknown as Counts;

  beforeEach(async () => {
    api = await RunningApi.start();
    ana = await api.personIn({ teams: ['north'] }, 'agent');
    bo = await api.personIn({ teams: ['north', 'south'] }, 'agent');
  });
  afterEach(() => api.stop());

  it('is one’s own, that of one’s teams, or what nobody has taken; never another team’s', async () => {
    const [mine, free] = [await open({ teamId: 'north' }), await open({ teamId: 'north' })];
    const southern = (await bo.post('/api/complaints', registration(api.time, { teamId: 'south' }))).body['ref'];
    await happens(ana, mine, 'complaint.assigned', { ownerId: ana.id });

    expect(await refs(ana, '')).toEqual([mine]);
    expect((await refs(ana, 'of=teams')).sort()).toEqual([mine, free].sort());
    expect(await refs(ana, 'of=nobody')).toEqual([free]);
    expect((await refs(bo, 'of=nobody')).sort()).toEqual([free, southern].sort());
    expect(await refs(bo, `of=teams&ownerId=${ana.id}`)).toEqual([mine]);
    expect((await ana.get('/api/work?of=teams&teamId=south')).status).toBe(403);
  });

  it('is counted by what it calls for, and each group lists exactly those that it counts', async () => {
    const severities = ['low', 'normal', 'high', 'critical'];
    for (let number = 0; number < 16; number += 1) {
      const ref = await open({ teamId: 'north', severity: severities[number % 4] });
      await happens(ana, ref, 'complaint.assigned', { ownerId: number % 2 === 0 ? ana.id : bo.id });
    }
    // Critical ones are due within an hour, high ones within four; what is left of the day is enough for neither of the others.
    for (const turned of [0, hour, 3 * hour, 26 * hour]) {
      api.time.turn(turned);
      for (const query of ['', 'of=teams', 'of=teams&severity=normal']) {
        const counted = await counts(ana, query);
        expect(await refs(ana, query)).toHaveLength(counted.total);
        for (const group of ['overdue', 'today', 'atRisk', 'waiting'] as const)
          expect({ group, number: (await refs(ana, `${query}&group=${group}`)).length }).toEqual({
            group,
            number: counted[group],
          });
      }
    }
    expect((await counts(ana, 'of=teams')).overdue).toBe(8);
  }, 120_000);

  it('runs short from three quarters of its time on, whoever has noticed', async () => {
    const ref = await open({ teamId: 'north', severity: 'critical' });
    await happens(ana, ref, 'complaint.assigned', { ownerId: ana.id });
    expect(await refs(ana, 'group=atRisk')).toEqual([]);
    api.time.turn(45 * 60_000);
    expect(await refs(ana, 'group=atRisk')).toEqual([ref]);
    api.time.turn(15 * 60_000);
    expect(await refs(ana, 'group=atRisk')).toEqual([]);
    expect(await refs(ana, 'group=overdue')).toEqual([ref]);
  });

  it('says who it waits for, and what a department has still to answer', async () => {
    const ref = await open({ teamId: 'north' });
    await happens(ana, ref, 'complaint.assigned', { ownerId: ana.id });
    await happens(ana, ref, 'complaint.classified', classification);
    await happens(ana, ref, 'complaint.accepted');
    await happens(ana, ref, 'request.sent', {
      requestId: 'r-1',
      department: '安装部',
      question: '谁装的？',
      awaited: true,
    });
    expect(await refs(ana, 'group=waiting')).toEqual([ref]);
    expect(await refs(ana, 'waitsFor=customer')).toEqual([]);
    expect(await refs(ana, 'of=teams&department=安装部'.replace('安装部', encodeURIComponent('安装部')))).toEqual([
      ref,
    ]);
    const { body } = await ana.get('/api/work');
    expect((body['items'] as ComplaintLine[])[0]).toMatchObject({
      waitsFor: 'department',
      momentTitle: { 'zh-CN': '等待协办部门' },
    });
    await happens(ana, ref, 'request.answered', { requestId: 'r-1', answer: '王师傅' });
    expect(await refs(ana, 'group=waiting')).toEqual([]);
    expect(await refs(ana, `of=teams&department=${encodeURIComponent('安装部')}`)).toEqual([]);
  });

  it('is looked at in ways that people save, each their own; saving and removing undo each other', async () => {
    const saved = { name: '紧急未分派', query: 'of=nobody&severity=critical' };
    expect(await ana.ask('PUT', '/api/work/filters/f-1', saved)).toMatchObject({ status: 200 });
    expect(await bo.ask('PUT', '/api/work/filters/f-1', { ...saved, name: 'mine' })).toMatchObject({ status: 200 });
    expect((await ana.get('/api/work/filters')).body).toEqual({ items: [{ id: 'f-1', ...saved }] });
    expect((await ana.ask('DELETE', '/api/work/filters/f-1')).status).toBe(204);
    expect((await ana.get('/api/work/filters')).body).toEqual({ items: [] });
    await ana.ask('PUT', '/api/work/filters/f-1', saved);
    expect((await ana.get('/api/work/filters')).body).toEqual({ items: [{ id: 'f-1', ...saved }] });
    expect((await ana.ask('PUT', '/api/work/filters/f-2', { name: 'x', query: '?<script>' })).status).toBe(422);
  });
});
