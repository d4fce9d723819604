import { AlertBook } from '#notifications/alert-book.js';
import type { Occasion } from '#notifications/alert.js';
import { SessionStore } from '#people/session.store.js';
import { tokenHashOf } from '#people/sessions.js';
import { OwnRedis } from '#platform/redis-server.story.js';
import { testDatabase } from '../../../../test/support/test-stores.js';
import type { Person } from '../api.story.js';
import { classification, registration, RunningApi } from '../api.story.js';
import { LiveConnections, mostForOne } from './live-connections.js';
import { LiveReader } from './live-reader.story.js';

describe('live updates', () => {
  const redis = new OwnRedis();
  const open: LiveReader[] = [];
  let api: RunningApi;
  /** Another process of the same system. */
  let other: RunningApi;
  let ana: Person;
  let address: string;
  let otherAddress: string;
  beforeAll(async () => {
    await redis.start();
    const stores = { database: testDatabase(), redis: redis.address };
    [api, other] = [await RunningApi.start(stores), await RunningApi.start(stores)];
    ana = await api.person('agent');
    [address, otherAddress] = [await listening(api), await listening(other)];
  });
  afterEach(() => open.splice(0).forEach((reader) => reader.leave()));
  afterAll(async () => {
    await other.stop();
    await api.stop();
    await redis.remove();
  });

  async function listening({ application }: RunningApi): Promise<string> {
    await application.listen(0, '127.0.0.1');
    return application.getUrl();
  }

  async function listen(person: Person, at = address, left?: string): Promise<LiveReader> {
    const reader = await LiveReader.open(at, person.headers, left);
    open.push(reader);
    expect(reader.status).toBe(200);
    if (left === undefined) await reader.next('hello');
    return reader;
  }

  const register = async (): Promise<{ id: string; ref: string }> =>
    (await ana.post('/api/complaints', registration(api.time))).body as unknown as { id: string; ref: string };

  async function alertFor({ id }: Person): Promise<string> {
    const occasion: Occasion = {
      complaintId: 'c-1',
      id: `occasion ${Math.random()}`,
      ref: 'C-2026-000123-7',
      teamId: 'team-1',
      title: '洗衣机漏水',
      because: 'clock',
      what: { en: 'Deadline passed', 'zh-CN': '超过时限' },
      severity: 'normal',
      at: api.time.now(),
    };
    const reader = { staffId: id, name: id, address: `${id}@example.org`, locale: 'en', relation: 'owner' } as const;
    const manner = { expectedAt: api.time.now(), mailAt: api.time.now(), zone: 'Asia/Shanghai' };
    const [alert] = await api.application.get(AlertBook, { strict: false }).raise(occasion, [reader], manner);
    return alert!.id;
  }

  it('tell whoever may read complaints which of them changed, in every process, and nothing else about them', async () => {
    const readers = [await listen(ana), await listen(await api.person('auditor'), otherAddress)];
    const { id, ref } = await register();
    await ana.post(`/api/complaints/${ref}/events`, classification);
    for (const reader of readers) {
      const told: { version: number }[] = [];
      while (told.at(-1)?.version !== 2)
        told.push(...((await reader.next('changed')).data!['complaints'] as { version: number }[]));
      // Two changes that follow each other closely may be told as one.
      const happened = [1, 2].map((version) => ({ id, ref, version, stage: 'receipt' }));
      expect(told).toEqual(happened.slice(-told.length));
    }
    expect(JSON.stringify(open.map(({ all }) => all))).not.toMatch(/洗衣机|customer-\d/);
  });

  it('tell a department only of complaints that it was asked about', async () => {
    const zhou = await api.person('departmentMember');
    const [reader, fence] = [await listen(zhou), await alertFor(zhou)];
    await register();
    const { data } = await reader.next('changed');
    expect(data).toEqual({ alerts: [{ id: fence, state: 'raised' }] });
    const last = await alertFor(zhou);
    expect((await reader.next('changed')).data).toEqual({ alerts: [{ id: last, state: 'raised' }] });
  });

  it('tell of an alert nobody but whoever it is for, in all of that person’s windows', async () => {
    const [bo, mei] = [await api.person('departmentMember'), await api.person('departmentMember')];
    const windows = [await listen(bo), await listen(bo, otherAddress)];
    const stranger = await listen(mei);
    const id = await alertFor(bo);
    for (const window of windows)
      expect((await window.next('changed')).data).toEqual({ alerts: [{ id, state: 'raised' }] });
    await bo.post(`/api/alerts/${id}/acknowledge`, {});
    expect((await windows[1]!.next('changed')).data).toEqual({ alerts: [{ id, state: 'acknowledged' }] });
    const theirs = await alertFor(mei);
    expect((await stranger.next('changed')).data).toEqual({ alerts: [{ id: theirs, state: 'raised' }] });
  });

  it('go on where the browser left, at another process as well, and miss and repeat nothing', async () => {
    const first = await listen(ana);
    const seen = await register();
    await first.next('changed');
    first.leave();
    const missed = [await register(), await register()];
    const again = await listen(ana, otherAddress, first.lastId);
    const live = await register();
    const told: { ref: string }[] = [];
    while (told.length < 3) told.push(...((await again.next('changed')).data!['complaints'] as { ref: string }[]));
    expect(told.map(({ ref }) => ref)).toEqual([...missed, live].map(({ ref }) => ref));
    expect(told.map(({ ref }) => ref)).not.toContain(seen.ref);
  });

  it.each(['1-0', 'nonsense', '9'.repeat(500)])('say honestly when they cannot go on from "%.20s"', async (left) => {
    const reader = await listen(ana, address, left);
    await reader.next('reload');
    const { ref } = await register();
    expect(await reader.next('changed')).toMatchObject({ data: { complaints: [{ ref }] } });
  });

  it('end with the session, wherever it is ended, and when it has expired', async () => {
    const bo = await api.person('agent');
    const [here, there] = [await listen(bo), await listen(bo, otherAddress)];
    await api.application.inject({ method: 'DELETE', url: '/api/session', headers: bo.headers });
    for (const reader of [here, there]) {
      await reader.next('signed-out');
      await reader.ended;
    }
    expect((await LiveReader.open(address, bo.headers)).status).toBe(401);
  });

  it('give a sign of life, and let go whoever is signed in no more', async () => {
    const bo = await api.person('agent');
    const [stays, goes] = [await listen(ana), await listen(bo)];
    const token = bo.headers['cookie']!.split('=')[1]!;
    await api.application.get(SessionStore, { strict: false }).remove(tokenHashOf(token));
    await api.application.get(LiveConnections).beat();
    expect((await stays.next()).id).toMatch(/^\d+-\d+$/);
    await goes.next('signed-out');
    await goes.ended;
  });

  it('are for a bounded number of windows each', async () => {
    const bo = await api.person('agent');
    for (let window = 0; window < mostForOne; window += 1) await listen(bo);
    const refused = await LiveReader.open(address, bo.headers);
    open.push(refused);
    expect(refused.status).toBe(429);
    open[0]!.leave();
  });

  it('are nobody’s who is not signed in, and end when the process stops', async () => {
    expect((await LiveReader.open(address, {})).status).toBe(401);
    const third = await RunningApi.start({ database: testDatabase(), redis: redis.address });
    const at = await listening(third);
    const reader = await listen(await third.person('agent'), at);
    await third.stop();
    await reader.next('stopping');
    await reader.ended;
  });

  it('tell colleagues who look at a complaint that somebody writes to its customer, and not whoever writes', async () => {
    const bo = await api.person('agent');
    const { ref } = await register();
    const [own, theirs] = [await listen(ana), await listen(bo, otherAddress)];
    expect((await ana.post(`/api/complaints/${ref}/draft/writing`, {})).status).toBe(204);
    const isAboutWriting = async (reader: LiveReader): Promise<Record<string, unknown>> => {
      for (;;) {
        const { data = {} } = await reader.next('changed');
        if ('writing' in data || JSON.stringify(data).includes('"version":2')) return data;
      }
    };
    expect(await isAboutWriting(theirs)).toMatchObject({ writing: [{ ref, staffId: ana.id }] });
    await ana.post(`/api/complaints/${ref}/events`, { type: 'note.added', text: '…' });
    expect(await isAboutWriting(own)).not.toHaveProperty('writing');
  });

  // The last: how long the other process takes to hear Redis again is nothing that a story after it could wait for.
  it('say that they are away without Redis, and to look anew when it is back', async () => {
    const reader = await listen(ana);
    await redis.kill();
    await reader.next('away');
    expect((await listen(ana)).all[0]).toMatchObject({ name: 'hello', data: { live: false } });
    const { ref } = await register();
    expect((await ana.get(`/api/complaints/${ref}`)).status).toBe(200);
    await redis.start();
    await reader.next('reload');
  });
});
