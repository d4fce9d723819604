import type { Person } from '../api.story.js';
import { classification, registration, RunningApi } from '../api.story.js';

interface Seen {
  readonly version: number;
  readonly stage: string;
  readonly context: { readonly category?: string; readonly points: readonly { readonly text: string }[] };
  readonly clocks: readonly { readonly name: string }[];
}

describe('looking back', () => {
  let api: RunningApi;
  let ana: Person;
  let ref: string;
  beforeAll(async () => {
    api = await RunningApi.start();
    ana = await api.person('agent');
    ref = String((await ana.post('/api/complaints', registration(api.time))).body['ref']);
    await ana.post(`/api/complaints/${ref}/events`, { type: 'complaint.assigned', ownerId: ana.id });
    await ana.post(`/api/complaints/${ref}/events`, classification);
  });
  afterAll(() => api.stop());

  const version = async (asked: string | number): Promise<{ status: number; seen: Seen }> => {
    const { status, body } = await ana.get(`/api/complaints/${ref}/versions/${asked}`);
    return { status, seen: body as unknown as Seen };
  };

  it('shows a complaint as it was, with what people wrote, and its clocks of then', async () => {
    const now = (await ana.get(`/api/complaints/${ref}`)).body as unknown as Seen;
    const first = await version(1);
    expect(first).toMatchObject({ status: 200, seen: { version: 1, stage: 'receipt' } });
    expect(first.seen.context.category).toBeUndefined();
    const last = await version(now.version);
    expect(last.seen.context).toEqual(now.context);
    expect(last.seen.clocks.map(({ name }) => name)).toEqual(now.clocks.map(({ name }) => name));
  });

  it.each(['0', '999', 'x', '1.5', '-1', '%00'])('knows no version %s', async (asked) => {
    expect((await version(asked)).status).toBe(404);
  });

  it('draws the states of its workflow, the one where it is among them', async () => {
    const { status, body } = await ana.get(`/api/complaints/${ref}/chart`);
    const { states, ways } = body as { states: { key: string }[]; ways: object[] };
    expect(status).toBe(200);
    expect(states.map(({ key }) => key)).toContain('receipt.assessing');
    expect(ways.length).toBeGreaterThan(states.length);
  });

  it('tells when the calendar is open, in order', async () => {
    const from = api.time.now();
    const answer = await ana.get(`/api/complaints/${ref}/open-hours?from=${from}&until=${from + 14 * 86_400_000}`);
    const { zone, items } = answer.body as { zone: string; items: { from: number; to: number }[] };
    expect(answer.status).toBe(200);
    expect(zone).toBe('Asia/Shanghai');
    expect(items.length).toBeGreaterThan(5);
    expect(items.every((one, index) => one.from < one.to && one.from >= (items[index - 1]?.to ?? 0))).toBe(true);
  });

  it.each(['from=5&until=5', 'from=0&until=9000000000', 'from=0', 'from=0&until=9007199254740993'])(
    'refuses a time that is none, or too long: %s',
    async (query) => {
      expect((await ana.get(`/api/complaints/${ref}/open-hours?${query}`)).status).toBe(422);
    },
  );
});
