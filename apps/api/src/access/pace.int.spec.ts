import { testDatabase, testRedis } from '../../../../test/support/test-stores.js';
import type { Person } from '../api.story.js';
import { RunningApi } from '../api.story.js';

describe('Requests of staff that change something', () => {
  const most = 20;
  const stores = { database: testDatabase(), redis: testRedis() };
  let api: RunningApi;
  let elsewhere: RunningApi;

  beforeAll(async () => {
    api = await RunningApi.start(stores, undefined, { STAFF_CHANGES_A_MINUTE: String(most) });
    elsewhere = await RunningApi.start(stores, undefined, { STAFF_CHANGES_A_MINUTE: String(most) });
  });
  afterAll(async () => {
    await elsewhere.stop();
    await api.stop();
  });

  /** Each changes something as far as anybody can tell before it is looked at. */
  const change = (person: Person) => person.post('/api/customers/search', { typed: 'nobody' });
  const statuses = async (person: Person, times: number): Promise<number[]> =>
    (await Promise.all(Array.from({ length: times }, () => change(person)))).map(({ status }) => status);

  it('are slowed down when more come within a minute than anybody can mean, and only theirs', async () => {
    const [ana, bo] = [await api.person('agent'), await api.person('agent')];
    api.time.turn(10_000 + 60_000 - (api.time.now() % 60_000));
    const told = await statuses(ana, most + 5);
    expect(told.filter((status) => status === 429)).toHaveLength(5);
    const refused = await change(ana);
    expect(refused).toMatchObject({
      status: 429,
      headers: { 'retry-after': '50', 'content-type': expect.stringContaining('application/problem+json') as string },
      body: { code: 'request.too-many-changes', retryAfter: 50 },
    });
    expect(refused.body['detail']).toMatch(/50 seconds.*50 秒/);
    expect((await change(bo)).status).toBe(200);
    // Whoever is slowed down can still look.
    expect((await ana.get('/api/alerts')).status).toBe(200);
    api.time.turn(50_000);
    expect((await change(ana)).status).toBe(200);
  });

  it('are counted for all processes together', async () => {
    const ana = await api.person('agent');
    elsewhere.time.turn(api.time.now() - elsewhere.time.now());
    await statuses(ana, most);
    const there = await elsewhere.application.inject({
      method: 'POST',
      url: '/api/customers/search',
      headers: ana.headers,
      payload: { typed: 'nobody' },
    });
    expect(there.statusCode).toBe(429);
  });

  it('are counted of a machine’s key too', async () => {
    const administrator = await api.person('administrator');
    const made = await administrator.post('/api/keys', {
      name: 'crm',
      roles: ['agent'],
      teamIds: ['team-1'],
      actions: ['customers.read'],
      expiresAt: api.time.now() + 3_600_000,
    });
    const headers = { authorization: `Bearer ${String(made.body['key'])}` };
    const ask = () =>
      api.application.inject({ method: 'POST', url: '/api/customers/search', headers, payload: { typed: 'nobody' } });
    const told = await Promise.all(Array.from({ length: most + 1 }, ask));
    expect(told.map(({ statusCode }) => statusCode).filter((status) => status === 429)).toHaveLength(1);
  });
});
