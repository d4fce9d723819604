import { canonical } from '#casework/history.js';
import type { Answer, Person } from '../api.story.js';
import { registration, RunningApi } from '../api.story.js';

describe('a request that carries a key', () => {
  let api: RunningApi;
  let ana: Person;
  beforeAll(async () => {
    api = await RunningApi.start();
    ana = await api.person('agent');
  });
  afterAll(() => api.stop());

  const times = <T>(count: number, ask: (index: number) => Promise<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: count }, (_, index) => ask(index)));
  const different = (answers: readonly Answer[]): Set<string> =>
    new Set(answers.map(({ status, body }) => canonical([status, body])));
  const historyOf = async (ref: string): Promise<{ event: { type: string; id: string } }[]> =>
    (await ana.get(`/api/complaints/${ref}/history`)).body['items'] as never;
  const complaints = async (): Promise<string[]> =>
    ((await ana.get('/api/complaints?limit=100')).body['items'] as { ref: string }[]).map(({ ref }) => ref);

  it('opens one complaint though it is sent a hundred times at once, and gets a hundred equal answers', async () => {
    const before = await complaints();
    const body = registration(api.time);
    const answers = await times(100, () => ana.post('/api/complaints', body, { 'idempotency-key': 'one form' }));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 100 }, () => 201));
    expect(different(answers).size).toBe(1);
    expect(await complaints()).toHaveLength(before.length + 1);
  });

  it('lets one event happen though it is sent a hundred times at once, and gets a hundred equal answers', async () => {
    const ref = (await ana.post('/api/complaints', registration(api.time))).body['ref'] as string;
    const note = { type: 'note.added', text: '已致电客户' };
    const answers = await times(100, () =>
      ana.post(`/api/complaints/${ref}/events`, note, { 'idempotency-key': 'one note', 'if-match': '"1"' }),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 100 }, () => 200));
    expect(different(answers).size).toBe(1);
    expect((await historyOf(ref)).filter(({ event }) => event.type === 'note.added')).toHaveLength(1);
  });

  it('is refused with 422 when its key was used for something else, also when both are sent at once', async () => {
    const ref = (await ana.post('/api/complaints', registration(api.time))).body['ref'] as string;
    const answers = await times(20, (index) =>
      ana.post(
        `/api/complaints/${ref}/events`,
        { type: 'note.added', text: `note ${index}` },
        { 'idempotency-key': 'two notes' },
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 422)]);
    for (const { status, body } of answers)
      if (status === 422) expect(body['code']).toBe('request.idempotency-key-reused');
    expect((await historyOf(ref)).filter(({ event }) => event.id === 'two notes')).toHaveLength(1);
    const forms = await times(10, (index) =>
      ana.post('/api/complaints', registration(api.time, { subject: `投诉 ${index}` }), { 'idempotency-key': 'ten' }),
    );
    expect(forms.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 422)]);
  });

  it('answers with the complaint as it is by then when it is sent once more later', async () => {
    const ref = (await ana.post('/api/complaints', registration(api.time))).body['ref'] as string;
    const tell = (text: string, key: string): Promise<Answer> =>
      ana.post(`/api/complaints/${ref}/events`, { type: 'note.added', text }, { 'idempotency-key': key });
    await tell('one', 'k-1');
    await tell('two', 'k-2');
    expect(await tell('one', 'k-1')).toMatchObject({ status: 200, body: { version: 3 } });
  });
});
