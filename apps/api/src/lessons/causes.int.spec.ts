import { SystemicAlarms } from '#lessons/systemic-alarms.js';
import type { Person } from '../api.story.js';
import { RunningApi } from '../api.story.js';
import { taught } from './taught.story.js';

const week = 7 * 86_400_000;

describe('The causes of complaints', () => {
  let api: RunningApi;
  let ana: Person;
  let ben: Person;
  beforeAll(async () => {
    api = await RunningApi.start();
    ana = await api.person('agent');
    await api.found('team-9');
    ben = await api.personIn({ teams: ['team-9'] }, 'agent');
    for (const [mainCause, count] of [
      ['people.attitude', 3],
      ['logistics.carrier', 1],
    ] as const)
      for (let one = 0; one < count; one += 1) await taught(api, { by: ana, lesson: { mainCause, changes: [] } });
    api.time.turn(week);
    await taught(api, { by: ana, lesson: { mainCause: 'people.knowledge', changes: [] } });
    await taught(api, { by: ben, teamId: 'team-9', lesson: { mainCause: 'people.attitude', changes: [] } });
  });
  afterAll(() => api.stop());

  it('are counted in Pareto’s order, among the complaints of those teams that one may list', async () => {
    const { status, body } = await ana.get('/api/causes');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      total: 5,
      items: [
        { cause: 'people.attitude', count: 3, share: 0.6, cumulative: 0.6 },
        { cause: 'logistics.carrier', count: 1 },
        { cause: 'people.knowledge', count: 1, cumulative: 1 },
      ],
    });
    expect((await ben.get('/api/causes')).body).toMatchObject({ total: 1 });
    expect((await ben.get('/api/causes?teamId=team-1')).status).toBe(403);
    expect((await (await api.person('auditor')).get('/api/causes')).body).toMatchObject({ total: 6 });
  });

  it('have behind each number the list that it counts', async () => {
    const { from, until, items } = (await ana.get('/api/causes')).body as {
      from: number;
      until: number;
      items: { cause: string; count: number }[];
    };
    for (const { cause, count } of items) {
      const { body } = await ana.post('/api/lessons/search', { cause, from, until });
      expect((body['items'] as unknown[]).length).toBe(count);
    }
  });

  it('are charted week by week against all lessons, a group of causes as one', async () => {
    const points = async (query: string): Promise<unknown> =>
      ((await ana.get(`/api/causes/chart?${query}`)).body['points'] as { count: number; of: number }[]).map(
        ({ count, of }) => [count, of],
      );
    expect(await points('cause=people.attitude&periods=3')).toEqual([
      [0, 0],
      [3, 4],
      [0, 1],
    ]);
    expect(await points('cause=people&periods=2')).toEqual([
      [3, 4],
      [1, 1],
    ]);
    expect((await ana.get('/api/causes/chart?cause=people&by=month&periods=2')).body).toMatchObject({
      isEnough: false,
      points: [{ of: 4 }, { of: 1 }],
    });
    expect((await ana.get('/api/causes/chart')).status).toBe(422);
  });

  describe('that come back too often', () => {
    const alarm = {
      id: 'people.attitude-x',
      cause: 'people.attitude',
      raisedAt: 2,
      teamIds: ['team-1', 'team-9'],
      firstAt: 1,
      lastAt: 2,
      threshold: { complaints: 5, days: 30 },
    };
    let lead: Person;
    beforeAll(async () => {
      lead = await api.person('lead');
      const { body } = await (await api.person('auditor')).post('/api/lessons/search', { cause: alarm.cause });
      const complaintIds = (body['items'] as { complaintId: string }[]).map(({ complaintId }) => complaintId);
      await api.application.get(SystemicAlarms, { strict: false }).add({ ...alarm, complaintIds });
    });

    it('show as many complaints as the reader may see, and nothing to another team', async () => {
      const items = async (by: Person) => (await by.get('/api/alarms')).body['items'] as { count: number }[];
      expect((await items(ana)).map(({ count }) => count)).toEqual([3]);
      expect((await items(ben)).map(({ count }) => count)).toEqual([1]);
      await api.found('team-7');
      expect(await items(await api.personIn({ teams: ['team-7'] }, 'lead'))).toEqual([]);
    });

    it('are answered by name, once, by somebody who leads', async () => {
      const answer = (by: Person) => by.post(`/api/alarms/${alarm.id}/acknowledge`, { note: '已安排培训' });
      expect((await answer(ana)).status).toBe(403);
      expect((await answer(await api.personIn({ teams: ['team-7'] }, 'lead'))).status).toBe(404);
      expect((await lead.post(`/api/alarms/${alarm.id}/acknowledge`, { note: ' ' })).status).toBe(422);
      expect(await answer(lead)).toMatchObject({
        status: 200,
        body: { acknowledged: { by: lead.id, note: '已安排培训' } },
      });
      expect((await answer(lead)).status).toBe(409);
      expect((await lead.get('/api/alarms')).body['items']).toEqual([]);
      expect((await lead.get('/api/alarms?state=acknowledged')).body['items']).toHaveLength(1);
    });
  });
});
