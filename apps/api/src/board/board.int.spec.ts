import { Casework } from '#casework/casework.service.js';
import { AlertBook } from '#notifications/alert-book.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { SweepHeartbeat } from '#platform/sweep-heartbeat.js';
import type { Rung } from '#workflows/complaint/complaint.roles.js';
import { rungs } from '#workflows/complaint/complaint.roles.js';
import type { Person } from '../api.story.js';
import { registration, RunningApi } from '../api.story.js';

const day = 24 * 3_600_000;

interface Team {
  readonly teamId: string;
  readonly rungs: Readonly<Record<Rung, number>>;
  readonly overdue: number;
  readonly climbing: number;
}

describe('The board', () => {
  let api: RunningApi;
  let ana: Person;
  let li: Person;
  let mei: Person;
  let elsewhere: Person;
  let root: Person;
  beforeEach(async () => {
    api = await RunningApi.start();
    ana = await api.personIn({}, 'agent');
    li = await api.personIn({}, 'lead');
    mei = await api.personIn({}, 'manager');
    elsewhere = await api.personIn({ teams: ['south'] }, 'manager');
    root = await api.personIn({}, 'administrator');
    await api.application.get(StaffDirectory, { strict: false }).addTeam({
      id: 'north',
      name: { en: 'North', 'zh-CN': '北区' },
      leadId: li.id,
      managerId: mei.id,
      members: [ana.id],
    });
  });
  afterEach(() => api.stop());

  async function opened(different: object = {}): Promise<{ id: string; ref: string }> {
    const { body } = await ana.post('/api/complaints', registration(api.time, { teamId: 'north', ...different }));
    const ref = body['ref'] as string;
    await ana.post(`/api/complaints/${ref}/events`, { type: 'complaint.assigned', ownerId: ana.id });
    return { id: body['id'] as string, ref };
  }

  /** Whoever wakes it lets everything happen that is due by now. */
  const wake = (id: string): Promise<unknown> => api.application.get(Casework, { strict: false }).wake(id);
  const teamsOf = async (person: Person): Promise<Team[]> => (await person.get('/api/board')).body['teams'] as Team[];
  const items = async (person: Person, part: 'burning' | 'climbing'): Promise<Record<string, unknown>[]> => {
    const { status, body } = await person.get(`/api/board/${part}`);
    expect(status).toBe(200);
    return body['items'] as Record<string, unknown>[];
  };

  it('says what climbs next, to which rung, when, by which clock, and who would be told', async () => {
    const { ref } = await opened();
    const [next] = await items(mei, 'climbing');
    expect(next).toMatchObject({ ref, rung: 'calm', to: 'lead', clock: { limit: 'internal' } });
    const preview = (await mei.get(`/api/complaints/${ref}/preview`)).body['items'] as {
      kind: string;
      at: number;
      recipients?: string[];
    }[];
    const [first] = preview.filter(({ recipients = [] }) =>
      recipients.some((one) => (rungs as readonly string[]).includes(one)),
    );
    expect(next?.['climbsAt']).toBe(first?.at);
    const tells = next?.['tells'] as { relation: string; staffId: string }[];
    expect(new Set(tells.map(({ staffId }) => staffId))).toEqual(new Set([ana.id, li.id]));
    expect(next?.['what']).toEqual({
      en: expect.stringContaining('Time runs short') as string,
      'zh-CN': expect.stringContaining('时限预警') as string,
    });
  });

  it('says what burns and why: the clocks that passed, the policy, who was told and who has answered', async () => {
    const { id, ref } = await opened();
    api.time.turn(40 * day);
    await wake(id);
    const occasion = {
      id: 'o',
      complaintId: id,
      ref,
      teamId: 'north',
      because: 'clock',
      what: { en: 'Deadline passed', 'zh-CN': '超过时限' },
      severity: 'normal',
      at: api.time.now(),
    } as const;
    const told = [
      { staffId: li.id, name: 'Li', address: 'li@example.org', locale: 'en', relation: 'lead' },
      { staffId: mei.id, name: 'Mei', address: 'mei@example.org', locale: 'en', relation: 'manager' },
    ] as const;
    const book = api.application.get(AlertBook, { strict: false });
    const manner = { expectedAt: api.time.now(), mailAt: api.time.now(), zone: 'Asia/Shanghai' };
    const [first] = await book.raise(occasion, told, manner);
    await book.acknowledge(first!.id, li.id);
    const [burning] = await items(mei, 'burning');
    expect(burning).toMatchObject({
      ref,
      rung: 'director',
      ownerId: ana.id,
      policy: { name: 'default', title: { en: 'House policy' } },
    });
    expect(burning?.['overdue']).toContainEqual(expect.objectContaining({ limit: 'internal' }));
    expect(burning?.['told']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ staffId: li.id, acknowledgedBy: li.id, acknowledgedAt: api.time.now() }),
        expect.objectContaining({ staffId: mei.id, relation: 'manager' }),
      ]),
    );
    expect(await items(elsewhere, 'burning')).toEqual([]);
  });

  it('counts each team on each rung, and every number is the length of its list', async () => {
    const { id } = await opened();
    await opened({ severity: 'critical' });
    const raised = await opened();
    await ana.post(`/api/complaints/${raised.ref}/events`, {
      type: 'escalation.raised',
      to: 'manager',
      reason: '客户要求',
    });
    api.time.turn(40 * day);
    await wake(id);
    const [north] = await teamsOf(mei);
    expect(north?.teamId).toBe('north');
    const lengthOf = async (query: string): Promise<number> =>
      ((await mei.get(`/api/work?of=teams&teamId=north&${query}`)).body['items'] as unknown[]).length;
    for (const rung of rungs) expect([rung, await lengthOf(`rung=${rung}`)]).toEqual([rung, north?.rungs[rung]]);
    expect(await lengthOf('group=overdue')).toBe(north?.overdue);
    expect(await lengthOf('climbs=today')).toBe(north?.climbing);
    expect(Object.values(north?.rungs ?? {}).reduce((sum, one) => sum + one, 0)).toBe(3);
    expect(north?.rungs).toMatchObject({ director: 1, manager: 1 });
  });

  it('is for those who answer for teams, of their own teams; who administers sees them all', async () => {
    await opened();
    expect((await ana.get('/api/board')).status).toBe(403);
    expect((await elsewhere.get('/api/board?teamId=north')).status).toBe(403);
    expect((await teamsOf(elsewhere)).map(({ teamId }) => teamId)).toEqual(['south']);
    expect((await teamsOf(root)).map(({ teamId }) => teamId)).toEqual(expect.arrayContaining(['north', 'south']));
    expect(await items(root, 'climbing')).toHaveLength(1);
  });

  it('tells whether deadlines ring: since when nobody went round, and what should have fired', async () => {
    await api.application.get(SweepHeartbeat, { strict: false }).beat();
    const beatAt = api.time.now();
    expect((await ana.get('/api/heartbeat')).body).toEqual({ now: beatAt, sweptAt: beatAt, alarms: [] });
    await opened();
    api.time.turn(40 * day);
    const { body } = await mei.get('/api/heartbeat');
    expect(body).toMatchObject({ sweptAt: beatAt, oldestTimerAt: expect.any(Number) as number });
    expect((body['alarms'] as { kind: string }[]).map(({ kind }) => kind)).toEqual(['sweep-silent', 'timer-unfired']);
  });
});
