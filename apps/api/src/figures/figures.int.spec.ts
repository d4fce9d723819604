import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import type { HistoryEntry } from '#casework/complaint-record.js';
import { ComplaintStore } from '#casework/complaint.store.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { figures } from '#figures/figure-book.js';
import { frameOf } from '#figures/frame.js';
import type { Counted } from '#figures/recount.story.js';
import { recount } from '#figures/recount.story.js';
import { testDatabase, testRedis } from '../../../../test/support/test-stores.js';
import type { Person } from '../api.story.js';
import { registration, RunningApi } from '../api.story.js';
import type { FiguresView } from './figure-view.js';
import { anyComplaint, chanceOf } from './random-complaints.story.js';

const complaints = 200;
const teams = ['north', 'south', 'east'];

describe('Figures', () => {
  const stores = { database: testDatabase(), redis: testRedis() };
  let api: RunningApi;
  let auditor: Person;
  let told: readonly (readonly HistoryEntry[])[];
  let rulebooks: Rulebooks;

  beforeAll(async () => {
    api = await RunningApi.start(stores);
    for (const team of teams) await api.found(team);
    auditor = await api.person('auditor');
    rulebooks = api.application.get(Rulebooks, { strict: false });
    const store = api.application.get(ComplaintStore, { strict: false });
    // With this one every figure has something to count.
    const any = chanceOf(11);
    const now = api.time.now();
    const rulebook = rulebooks.currentRulebook();
    for (let number = 1; number <= complaints; number += 1) {
      const id = `c-${number}`;
      const steps = anyComplaint(id, now, any, rulebook);
      const registered = steps[0]!.entry.event as { channel: 'email' };
      const particulars = {
        ref: `C-2026-${String(number).padStart(6, '0')}-0`,
        channel: registered.channel,
        customerId: `customer-of-${id}`,
        locale: 'zh-CN' as const,
        subject: '洗衣机安装后漏水',
        summary: '……',
        createdAt: now - number * 60_000,
        updatedAt: now - number * 60_000,
      };
      await store.add(
        particulars,
        steps.map((step) => ({ ...step, outbox: [] })),
      );
    }
    told = await histories(api);
  }, 120_000);
  afterAll(() => api.stop());

  const ask = async (by: Person, query: string): Promise<FiguresView> => {
    const { status, body } = await by.get(`/api/figures?${query}`);
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body as unknown as FiguresView;
  };

  it.each(['period=last30', 'period=lastMonth'])(
    'are what a recount of every history finds, each with all its groups, for %s',
    async (query) => {
      const view = await ask(auditor, query);
      const again = recountFor(query.replace('period=', '') as 'last30' | 'lastMonth');
      let compared = 0;
      for (const { id, count, median, breakdowns } of view.figures) {
        const items = again.get(id) ?? [];
        expect([id, count]).toEqual([id, items.length]);
        if (median !== undefined) expect([id, median]).toEqual([id, medianOf(items)]);
        for (const { by, groups } of breakdowns) {
          expect([id, by, asObject(groups)]).toEqual([id, by, groupedBy(items, by)]);
          compared += groups.length;
        }
      }
      // A figure of which nothing was ever counted would be right by accident.
      if (query === 'period=last30')
        expect(view.figures.filter(({ count }) => count === 0).map(({ id }) => id)).toEqual([]);
      expect(compared).toBeGreaterThan(view.figures.length);
    },
  );

  it('each have a list behind them with exactly as many, and so has each of their groups', async () => {
    const { figures: counted } = await ask(auditor, 'period=last30&channel=phone');
    expect(counted.map(({ id }) => id)).toEqual(figures.map(({ id }) => id));
    for (const { id, count, list, breakdowns } of counted) {
      const { total, items } = await everythingBehind(auditor, list);
      expect([id, total, items]).toEqual([id, count, count]);
      for (const { by, groups } of breakdowns) {
        const [first] = groups;
        if (!first) continue;
        const { body } = await auditor.get(`${list}&by=${by}&key=${encodeURIComponent(first.key)}`);
        expect([id, by, first.key, body['total']]).toEqual([id, by, first.key, first.count]);
      }
    }
  });

  it('are those of one’s own teams', async () => {
    const lead = await api.personIn({ teams: ['south'] }, 'lead');
    const [own, ofTeam] = [await ask(lead, ''), await ask(auditor, 'teamId=south')];
    expect(own.figures.map(({ count }) => count)).toEqual(ofTeam.figures.map(({ count }) => count));
    expect(ofTeam.figures[0]!.count).toBeLessThan((await ask(auditor, '')).figures[0]!.count);
    expect((await lead.get('/api/figures?teamId=north')).status).toBe(403);
    expect((await lead.get('/api/figures/open/list?teamId=north')).status).toBe(403);
    expect((await (await api.person('agent')).get('/api/figures')).status).toBe(403);
  });

  it('tell on how many people work is spread only of five or more', async () => {
    const owned = ({ figures: all }: FiguresView) => all.find(({ id }) => id === 'owned')!;
    expect(owned(await ask(auditor, ''))['spread']).toMatchObject({ people: 6 });
    const few = owned(await ask(auditor, 'teamId=east&severity=low&channel=visit'));
    expect(few.spread).toBeUndefined();
  });

  it('are narrowed by product, category and severity, and shares are of what is left', async () => {
    const { figures: counted, shares } = await ask(auditor, 'product=WM-7&category=installation&severity=high');
    const count = (id: string): number => counted.find((one) => one.id === id)!.count;
    for (const { by, groups } of counted[0]!.breakdowns)
      if (['product', 'category', 'severity'].includes(by)) expect(groups.length).toBeLessThanOrEqual(1);
    for (const { part, whole, share } of shares)
      expect(share).toBe(count(whole) === 0 ? undefined : count(part) / count(whole));
  });

  it('are saved as files with as many lines as they count, in both languages, and who saved a list is logged', async () => {
    const text = async (path: string): Promise<string> => {
      const answer = await api.application.inject({ method: 'GET', url: path, headers: { ...auditor.headers } });
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-disposition']).toMatch(/^attachment; /);
      return answer.body;
    };
    const all = await text('/api/figures/export?format=csv&locale=en');
    expect(all.split('\r\n')[0]).toBe('\uFEFFFigure,By,Group,Count,Share,Median (hours),What it counts');
    const { count } = (await ask(auditor, 'teamId=south')).figures[0]!;
    const list = await text('/api/figures/open/export?format=csv&teamId=south');
    expect(list.split('\r\n').length).toBe(count + 2);
    expect(list).toContain('编号,主题');
    const workbook = await text('/api/figures/open/export?format=xlsx&teamId=south');
    expect(workbook.startsWith('PK')).toBe(true);
    const { body } = await auditor.get(`/api/read-log?by=${auditor.id}`);
    expect((body['items'] as { detail: string }[]).map(({ detail }) => detail)).toContain(
      'figures/open/export teamId=south',
    );
    expect((await auditor.get('/api/figures/open/export?format=pdf')).status).toBe(422);
  });

  it('know of what was recorded just before, by whichever process', async () => {
    const other = await RunningApi.start(stores);
    try {
      const before = (await ask(auditor, 'teamId=north')).figures[0]!.count;
      const agent = await other.personIn({ teams: ['north'] }, 'agent');
      const { status } = await agent.post('/api/complaints', registration(other.time, { teamId: 'north' }));
      expect(status).toBe(201);
      expect((await ask(auditor, 'teamId=north')).figures[0]!.count).toBe(before + 1);
    } finally {
      await other.application.close();
    }
  });

  it.each([
    'period=ever',
    'from=2026-09-02',
    'from=2026-09-02&to=2026-09-01',
    'from=2020-01-01&to=2026-09-01',
    'from=2026-09-02&to=2026-09-03&period=today',
    'channel=pigeon',
  ])('are refused for %s', async (query) => {
    expect((await auditor.get(`/api/figures?${query}`)).status).toBe(422);
  });

  it('have no list by what they are not broken down by, and none of a figure that is none', async () => {
    expect((await auditor.get('/api/figures/open/list?by=cause&key=x')).status).toBe(422);
    expect((await auditor.get('/api/figures/open/list?by=stage')).status).toBe(422);
    expect((await auditor.get('/api/figures/open/list?cursor=nonsense')).status).toBe(422);
    expect((await auditor.get('/api/figures/nothing/list')).status).toBe(404);
  });

  function recountFor(period: 'last30' | 'lastMonth'): ReadonlyMap<string, Counted[]> {
    const { calendar } = rulebooks.currentRulebook();
    const now = api.time.now();
    const frame = frameOf(period, calendar, now)!;
    return recount(told, rulebooks, {
      now,
      endOfToday: calendar.dayAt(now).to,
      from: frame.from,
      to: frame.to,
      dayOf: (at) => calendar.dayAt(at).date,
    });
  }
});

async function histories(api: RunningApi): Promise<readonly (readonly HistoryEntry[])[]> {
  const connection = api.application.get<Connection>(getConnectionToken(), { strict: false });
  const found = await connection
    .collection('complaints')
    .find({}, { projection: { history: 1 } })
    .toArray();
  return found.map(({ history }) => history as HistoryEntry[]);
}

/** Page by page. */
async function everythingBehind(by: Person, list: string): Promise<{ total: number; items: number }> {
  let items = 0;
  for (let cursor = ''; ;) {
    const { body } = await by.get(`${list}&limit=100${cursor}`);
    items += (body['items'] as unknown[]).length;
    if (body['next'] === undefined) return { total: body['total'] as number, items };
    cursor = `&cursor=${body['next'] as string}`;
  }
}

function groupedBy(items: readonly Counted[], by: string): Readonly<Record<string, number>> {
  const groups: Record<string, number> = {};
  for (const item of items) groups[item[by] ?? '-'] = (groups[item[by] ?? '-'] ?? 0) + 1;
  return groups;
}

function asObject(groups: readonly { readonly key: string; readonly count: number }[]): object {
  return Object.fromEntries(groups.map(({ key, count }) => [key, count]));
}

function medianOf(items: readonly Counted[]): number {
  const took = items.map((item) => Number(item['took'])).toSorted((one, other) => one - other);
  const [low = 0, high = 0] = [took[Math.ceil(took.length / 2) - 1], took[Math.floor(took.length / 2)]];
  return Math.round((low + high) / 2);
}
