import { StaffDirectory } from '#people/staff-directory.js';
import type { Person } from '../api.story.js';
import { RunningApi } from '../api.story.js';

const hour = 3_600_000;

describe('How somebody is reached', () => {
  let api: RunningApi;
  let ana: Person;
  let bo: Person;
  let li: Person;
  let elsewhere: Person;
  beforeAll(async () => {
    api = await RunningApi.start();
    ana = await api.personIn({}, 'agent');
    bo = await api.personIn({}, 'agent');
    li = await api.personIn({}, 'lead');
    elsewhere = await api.personIn({ teams: ['south'] }, 'lead');
    const name = { en: 'North', 'zh-CN': '北区' };
    const directory = api.application.get(StaffDirectory, { strict: false });
    await directory.addTeam({ id: 'north', name, leadId: li.id, members: [ana.id, bo.id] });
  });
  afterAll(() => api.stop());

  const put = async (by: Person, path: string, body: object): Promise<number> =>
    (await by.ask('PUT', path, body)).status;
  const noticesOf = async (person: Person) => (await person.get('/api/account/notices')).body;
  /** Who would be told now what concerns Ana’s complaint. */
  const told = async (): Promise<string[]> =>
    (
      await api.application
        .get(StaffDirectory, { strict: false })
        .recipients('owner', { ownerId: ana.id, teamId: 'north' }, api.time.now())
    ).map(({ id }) => id);

  it('is told with what holds where nothing was chosen, and with the most mails in an hour', async () => {
    expect(await noticesOf(bo)).toEqual({ digest: {}, mailsPerHour: 20, zone: 'Asia/Shanghai' });
  });

  it('chooses when the digest comes, and on which days it does not', async () => {
    expect(await put(bo, '/api/account/digest', { at: '08:30', offDays: [6, 7] })).toBe(204);
    expect(await noticesOf(bo)).toMatchObject({ digest: { at: '08:30', offDays: [6, 7] } });
    expect(await put(bo, '/api/account/digest', { at: '25:00' })).toBe(422);
    expect(await put(bo, '/api/account/digest', { offDays: [8] })).toBe(422);
    expect(await put(bo, '/api/account/digest', {})).toBe(204);
    expect(await noticesOf(bo)).toMatchObject({ digest: {} });
  });

  it('is away from then until then, and whoever stands in is told meanwhile', async () => {
    const [from, until] = [api.time.now() + hour, api.time.now() + 3 * hour];
    expect(await put(ana, '/api/account/absence', { from, until, deputyId: bo.id })).toBe(204);
    expect(await noticesOf(ana)).toMatchObject({ absence: { from, until, deputyId: bo.id } });
    expect(await told()).toEqual([ana.id]);
    api.time.turn(hour);
    expect(await told()).toEqual([bo.id]);
    api.time.turn(2 * hour);
    expect(await told()).toEqual([ana.id]);
  });

  it('is said to be away by whoever answers for them, and by nobody else', async () => {
    const until = api.time.now() + hour;
    expect(await put(li, `/api/staff/${ana.id}/absence`, { until })).toBe(204);
    expect(await told()).toEqual([li.id]);
    expect(await put(li, `/api/staff/${ana.id}/absence`, { until: 0 })).toBe(204);
    expect(await told()).toEqual([ana.id]);
    expect(await put(elsewhere, `/api/staff/${ana.id}/absence`, { until })).toBe(403);
    expect(await put(bo, `/api/staff/${ana.id}/absence`, { until })).toBe(403);
  });

  it('cannot stand in for themselves, be away backwards, or leave it to somebody who is not there', async () => {
    const until = api.time.now() + hour;
    expect(await put(ana, '/api/account/absence', { until, deputyId: ana.id })).toBe(422);
    expect(await put(ana, '/api/account/absence', { from: until, until })).toBe(422);
    expect(await put(ana, '/api/account/absence', { until, deputyId: 'ghost' })).toBe(404);
  });
});
