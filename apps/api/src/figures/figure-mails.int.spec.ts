import { randomUUID } from 'node:crypto';
import { OutgoingMails } from '#notifications/outgoing-mails.js';
import { StaffDirectory } from '#people/staff-directory.js';
import type { Person } from '../api.story.js';
import { RunningApi } from '../api.story.js';
import type { FigureMailsView } from './figure-mail-view.js';

const mornings = { name: 'Mornings', every: 'day', at: '08:00', zone: 'Asia/Shanghai' };

describe('Figures that are sent', () => {
  let api: RunningApi;
  let lead: Person;
  let manager: Person;
  let stranger: Person;
  let agent: Person;

  beforeAll(async () => {
    api = await RunningApi.start();
    lead = await api.personIn({}, 'lead');
    manager = await api.personIn({}, 'manager');
    agent = await api.personIn({}, 'agent');
    stranger = await api.personIn({ teams: ['south'] }, 'lead');
    const name = { en: 'North', 'zh-CN': '北区' };
    await api.application
      .get(StaffDirectory, { strict: false })
      .addTeam({ id: 'north', name, leadId: lead.id, managerId: manager.id, members: [agent.id] });
  });
  afterAll(() => api.stop());

  const at = (id: string): string => `/api/figure-mails/${id}`;
  const listOf = async (person: Person) => (await person.get('/api/figure-mails')).body as unknown as FigureMailsView;
  const put = (by: Person, body: object, id: string = randomUUID()) => by.ask('PUT', at(id), body);

  it('are set for oneself, changed, paused and stopped, and come back when that is undone', async () => {
    const id = randomUUID();
    expect(await put(lead, mornings, id)).toMatchObject({
      status: 200,
      body: { nextAt: api.time.now() + 22 * 3_600_000 },
    });
    expect(await put(lead, { ...mornings, every: 'week', weekday: 3, teamId: 'north' }, id)).toMatchObject({
      body: { every: 'week', weekday: 3, filter: { teamId: 'north' }, isPaused: false },
    });
    expect((await put(lead, { ...mornings, isPaused: true }, id)).body).toMatchObject({ isPaused: true });
    expect((await put(lead, { ...mornings, isPaused: true }, id)).body['nextAt']).toBeUndefined();
    expect((await lead.ask('DELETE', at(id))).status).toBe(204);
    expect((await listOf(lead)).items).toEqual([]);
    expect((await put(lead, mornings, id)).status).toBe(200);
    expect((await listOf(lead)).items).toMatchObject([{ id, reader: { id: lead.id }, setBy: { id: lead.id } }]);
    await lead.ask('DELETE', at(id));
  });

  it('are not passed over when something else of them is changed just when they are due', async () => {
    const id = randomUUID();
    const { body } = await put(lead, mornings, id);
    api.time.turn((body['nextAt'] as number) - api.time.now() + 1);
    expect((await put(lead, { ...mornings, name: 'Noon' }, id)).body['nextAt']).toBe(body['nextAt']);
    await lead.ask('DELETE', at(id));
  });

  it('are set by a manager for those who may look at figures in a team of theirs, and for nobody else', async () => {
    expect((await listOf(manager)).readers.map(({ id }) => id)).toEqual([lead.id]);
    expect((await listOf(lead)).readers).toEqual([]);
    const id = randomUUID();
    expect((await put(manager, { ...mornings, readerId: lead.id }, id)).status).toBe(200);
    expect((await listOf(lead)).items).toMatchObject([{ id, setBy: { id: manager.id } }]);
    expect((await put(manager, { ...mornings, readerId: stranger.id })).status).toBe(403);
    expect((await put(lead, { ...mornings, readerId: manager.id })).status).toBe(403);
    expect((await put(manager, { ...mornings, readerId: agent.id })).status).toBe(422);
    expect((await put(manager, { ...mornings, readerId: 'nobody' })).status).toBe(422);
    expect((await lead.ask('DELETE', at(id))).status).toBe(204);
  });

  it('are of teams that the reader may look at', async () => {
    expect((await put(lead, { ...mornings, teamId: 'south' })).status).toBe(422);
    expect((await put(await api.person('auditor'), { ...mornings, teamId: 'south' })).status).toBe(200);
  });

  it('are nobody else’s to see, to change, to try or to stop', async () => {
    const id = randomUUID();
    await put(lead, mornings, id);
    expect((await listOf(stranger)).items).toEqual([]);
    expect((await put(stranger, mornings, id)).status).toBe(404);
    expect((await stranger.post(`${at(id)}/trial`, {})).status).toBe(404);
    expect((await stranger.ask('DELETE', at(id))).status).toBe(404);
    expect((await listOf(lead)).items).toHaveLength(1);
    await lead.ask('DELETE', at(id));
  });

  it('are tried out on whoever asks, once in a minute', async () => {
    const id = randomUUID();
    await put(manager, { ...mornings, readerId: lead.id }, id);
    for (let tries = 0; tries < 2; tries += 1)
      expect(await manager.post(`${at(id)}/trial`, {})).toMatchObject({
        status: 202,
        body: { to: `${manager.id}@example.org` },
      });
    const { items } = await api.application.get(OutgoingMails, { strict: false }).page(10);
    const sent = items.filter(({ mail: { purpose } }) => purpose.kind === 'figures');
    expect(sent).toMatchObject([{ mail: { to: { address: `${manager.id}@example.org` }, enclosed: [{}] } }]);
    await lead.ask('DELETE', at(id));
  });

  it.each([
    ['an hour that is none', { at: '24:00' }],
    ['a zone that is none', { zone: 'Mars/Olympus' }],
    ['a rhythm that is none', { every: 'hour' }],
    ['a 32nd', { every: 'month', monthDay: 32 }],
    ['no name', { name: '' }],
  ])('are refused with %s', async (_, wrong) => {
    expect((await put(lead, { ...mornings, ...wrong })).status).toBe(422);
  });

  it('are twenty at most that one person sets', async () => {
    const ids = Array.from({ length: 20 }, () => randomUUID());
    for (const id of ids) expect((await put(lead, mornings, id)).status).toBe(200);
    expect((await put(lead, mornings)).status).toBe(409);
    expect((await put(lead, { ...mornings, name: 'Changed' }, ids[0])).status).toBe(200);
  });
});
