import { findBreak } from '#casework/history.js';
import type { HistoryEntry } from '#casework/complaint-record.js';
import type { Announcement } from '#casework/preview.js';
import type { Explanation } from '#clocks/explain.js';
import type { Person } from '../api.story.js';
import { classification, registration, RunningApi } from '../api.story.js';
import type { ClockView } from './complaint-view.js';

const day = 24 * 3_600_000;

describe('the deadlines of a complaint over HTTP', () => {
  let api: RunningApi;
  let ana: Person;
  let ref: string;
  beforeAll(async () => {
    api = await RunningApi.start();
    ana = await api.person('agent');
    ref = (await ana.post('/api/complaints', registration(api.time))).body['ref'] as string;
    for (const event of [
      { type: 'complaint.assigned', ownerId: ana.id },
      classification,
      { type: 'complaint.accepted' },
      {
        type: 'promise.made',
        promiseId: '周五/回电',
        kind: 'callBack',
        text: '周五回电',
        dueAt: api.time.now() + 4 * day,
      },
    ])
      expect(await ana.post(`/api/complaints/${ref}/events`, event)).toMatchObject({ status: 200 });
  });
  afterAll(() => api.stop());

  const ask = async <T>(path: string): Promise<T> => {
    const { status, body } = await ana.get(path);
    expect(status).toBe(200);
    return body as T;
  };

  it('explain themselves: what was counted adds up to the budget, and holidays are skipped by name', async () => {
    const { items } = await ask<{ items: ClockView[] }>(`/api/complaints/${ref}/deadlines`);
    expect(items.length).toBeGreaterThan(3);
    for (const clock of items) {
      const { explanation } = await ask<{ explanation: Explanation }>(clock.explanation);
      const { counted, whole, sum, deadline } = explanation;
      expect(sum).toEqual(whole);
      const added = counted.reduce((total, { counts }) => total + counts.amount, 0);
      expect(added).toBeCloseTo(whole.amount, 6);
      if (clock.state !== 'ended') expect(deadline).toMatchObject({ state: 'due', at: clock.deadline });
    }
    const long = items.find(({ name }) => name === 'finalResponse')!;
    const { explanation, policy } = await ask<{ explanation: Explanation; policy: object }>(long.explanation);
    expect(policy).toMatchObject({ name: 'default', hash: expect.any(String) as string });
    expect(explanation.calendar).toMatchObject({ name: 'cn', version: expect.any(String) as string });
    expect(explanation.skipped).toContainEqual(
      expect.objectContaining({ date: '2026-10-01', words: expect.objectContaining({ 'zh-CN': '国庆节' }) as object }),
    );
  });

  it('are found by the name of what they belong to, whatever characters it has', async () => {
    const { items } = await ask<{ items: ClockView[] }>(`/api/complaints/${ref}/deadlines`);
    const callBack = items.find(({ subject }) => subject === '周五/回电')!;
    const { clock } = await ask<{ clock: ClockView }>(callBack.explanation);
    expect(clock.id).toBe(callBack.id);
    expect(await ana.get(`/api/complaints/${ref}/deadlines/nothing/explain`)).toMatchObject({ status: 404 });
  });

  it('are previewed: who is told what, and when, if nobody does anything', async () => {
    const { until, items } = await ask<{ until: number; items: Announcement[] }>(`/api/complaints/${ref}/preview`);
    expect(until).toBe(api.time.now() + 7 * day);
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'alert', clock: 'callBack', point: 'breach', recipients: ['owner', 'lead'] }),
    );
    const instants = items.map(({ at }) => at);
    expect(instants).toEqual(instants.toSorted((one, other) => one - other));
    expect(instants.at(-1)).toBeLessThanOrEqual(until);

    const soon = api.time.now() + 60_000;
    expect(await ask(`/api/complaints/${ref}/preview?until=${soon}`)).toEqual({ until: soon, items: [] });
    expect(await ask(`/api/complaints/${ref}`)).toMatchObject({ version: 5 });
    expect(await ana.get(`/api/complaints/${ref}/preview?until=${api.time.now() + 367 * day}`)).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'until' }] },
    });
  });

  it('stand beside a history, each line with its name', async () => {
    const { items } = await ask<{ items: (HistoryEntry & { title: object })[] }>(`/api/complaints/${ref}/history`);
    expect(items.map(({ title }) => title)).toMatchObject([
      { 'zh-CN': '登记' },
      { en: 'assigned' },
      { en: 'classified' },
      { en: 'taken on' },
      { en: 'promise made' },
    ]);
  });

  it('stand beside a chain that anybody can check, and nobody can read', async () => {
    const { items: chain, head } = await ask<{ items: HistoryEntry[]; head: string }>(
      `/api/complaints/${ref}/history/sealed`,
    );
    expect(JSON.stringify(chain)).not.toContain('漏水');
    expect(findBreak(chain, head)).toBeUndefined();
    const edited = chain.map((entry, index) => (index === 2 ? { ...entry, recordedAt: 0 } : entry));
    expect(findBreak(edited, head)).toMatchObject({ sequence: 3, because: 'edited' });
  });
});
