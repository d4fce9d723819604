import { Casework } from '#casework/casework.service.js';
import { AlertBook } from '#notifications/alert-book.js';
import type { Occasion } from '#notifications/alert.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { severities } from '#workflows/complaint/complaint.context.js';
import type { Person } from '../api.story.js';
import { RunningApi } from '../api.story.js';
import type { AlertView } from './alert-view.js';

const minute = 60_000;

describe('the alerts of staff', () => {
  let api: RunningApi;
  let ana: Person;
  let li: Person;
  let raised = 0;
  beforeAll(async () => {
    api = await RunningApi.start();
    ana = await api.person('agent');
    li = await api.person('lead');
    const name = { en: 'North', 'zh-CN': '北区' };
    const directory = api.application.get(StaffDirectory, { strict: false });
    await directory.addTeam({ id: 'north', name, leadId: li.id, members: [ana.id] });
    await directory.addTeam({ id: 'south', name, members: [] });
    await opened('c-1', 'north');
  });
  afterAll(() => api.stop());

  async function opened(id: string, teamId: string): Promise<void> {
    await api.application.get(Casework, { strict: false }).open(id, {
      type: 'complaint.registered',
      id: 'e-0',
      at: api.time.now(),
      by: { kind: 'customer', id: 'x@example.org' },
      channel: 'email',
      receivedAt: api.time.now(),
      customerId: 'x@example.org',
      locale: 'zh-CN',
      subject: '洗衣机漏水',
      summary: '洗衣机漏水',
      teamId,
      severity: 'normal',
    });
  }

  async function raise(reader: Person, different: Partial<Occasion> = {}): Promise<string> {
    const occasion: Occasion = {
      complaintId: 'c-1',
      id: `occasion ${(raised += 1)}`,
      ref: 'C-2026-000123-7',
      teamId: 'north',
      title: '洗衣机漏水',
      because: 'clock',
      what: { en: 'Deadline passed: final response', 'zh-CN': '超过时限：最终答复' },
      severity: 'normal',
      at: api.time.now(),
      clock: 'finalResponse',
      limit: 'internal',
      point: 'breach',
      ...different,
    };
    const told = { staffId: reader.id, name: 'x', address: 'x@example.org', locale: 'en', relation: 'owner' } as const;
    const manner = { expectedAt: api.time.now(), mailAt: api.time.now(), zone: 'Asia/Shanghai' };
    const [alert] = await api.application.get(AlertBook, { strict: false }).raise(occasion, [told], manner);
    return alert!.id;
  }

  async function page(person: Person, query = ''): Promise<{ items: AlertView[]; next?: string }> {
    const { status, body } = await person.get(`/api/alerts?${query}`);
    expect(status).toBe(200);
    return body as unknown as { items: AlertView[]; next?: string };
  }

  async function all(person: Person, query: string): Promise<AlertView[]> {
    const first = await page(person, query);
    const items = [...first.items];
    for (let { next } = first; next !== undefined;) {
      const one = await page(person, `${query}&cursor=${next}`);
      items.push(...one.items);
      ({ next } = one);
    }
    return items;
  }

  it('are mine, open, and the newest first', async () => {
    const first = await raise(ana);
    api.time.turn(minute);
    const second = await raise(ana);
    await raise(li);
    const { items } = await page(ana);
    expect(items.map(({ id }) => id)).toEqual([second, first]);
    expect(items[0]).toMatchObject({
      state: 'open',
      staffId: ana.id,
      complaint: { id: 'c-1', ref: 'C-2026-000123-7', title: '洗衣机漏水', teamId: 'north' },
      clockTitle: { en: 'final response', 'zh-CN': '最终答复' },
      what: { en: 'Deadline passed: final response' },
    });
  });

  it.each(['newest', 'urgent'])(
    'come page by page, each once, also when many are of one instant (%s)',
    async (order) => {
      const bo = await api.person('agent');
      for (let number = 0; number < 30; number += 1) {
        if (number % 7 === 0) api.time.turn(minute);
        await raise(bo, { severity: severities[number % 4]! });
      }
      const items = await all(bo, `order=${order}&limit=4`);
      expect(new Set(items.map(({ id }) => id)).size).toBe(30);
      const key = ({ severity, raisedAt }: AlertView): number =>
        (order === 'urgent' ? severities.indexOf(severity) * 1e15 : 0) + raisedAt;
      expect(items.map(key)).toEqual(items.map(key).toSorted((one, other) => other - one));
      expect((await all(bo, `order=${order}&severity=high&limit=3`)).map(({ severity }) => severity)).toEqual(
        Array.from({ length: 7 }, () => 'high'),
      );
    },
  );

  it('are acknowledged by whoever they are for, by name, and once', async () => {
    const id = await raise(ana, { ref: 'C-2026-000200-1' });
    const acknowledged = await ana.post(`/api/alerts/${id}/acknowledge`, {});
    expect(acknowledged).toMatchObject({
      status: 200,
      body: { id, state: 'acknowledged', acknowledgedBy: ana.id, acknowledgedAt: api.time.now() },
    });
    api.time.turn(minute);
    expect(await ana.post(`/api/alerts/${id}/acknowledge`, {})).toMatchObject({ body: acknowledged.body });
    expect((await page(ana, 'ref=C-2026-000200-1')).items).toEqual([]);
    expect((await page(ana, 'ref=C-2026-000200-1&state=settled')).items).toMatchObject([{ id }]);
  });

  it('are nobody else’s to acknowledge: for them there is no such alert', async () => {
    const id = await raise(ana);
    for (const other of [li, await api.person('administrator')]) {
      const refused = await other.post(`/api/alerts/${id}/acknowledge`, {});
      expect(refused).toMatchObject({ status: 404, body: { code: 'alert.not-found' } });
      expect(refused.body['detail']).toBe((await other.post(`/api/alerts/${id}/acknowledge`, {})).body['detail']);
    }
    expect((await page(ana)).items[0]).toMatchObject({ id, state: 'open' });
  });

  it('are seen by whoever answers for the team, and by administrators and auditors, but by no other', async () => {
    const id = await raise(ana);
    for (const reader of [li, await api.person('administrator'), await api.person('auditor')])
      expect((await page(reader, 'teamId=north')).items.map((one) => one.id)).toContain(id);
    const elsewhere = await raise(ana, { teamId: 'south' });
    expect((await page(li, 'teamId=north')).items.map((one) => one.id)).not.toContain(elsewhere);
    for (const [person, teamId] of [
      [li, 'south'],
      [li, 'nowhere'],
      [ana, 'north'],
      [await api.person('manager'), 'north'],
    ] as const)
      expect(await person.get(`/api/alerts?teamId=${teamId}`)).toMatchObject({ status: 403 });
  });

  it('name a complaint only as long as their reader may open it', async () => {
    await opened('c-2', 'south');
    const id = await raise(ana, { complaintId: 'c-2', teamId: 'north' });
    const veiled = (await page(ana)).items.find((one) => one.id === id);
    expect(veiled).toMatchObject({ id, state: 'open', isVeiled: true });
    expect(JSON.stringify(veiled)).not.toMatch(/C-2026-000123-7|洗衣机|c-2/);
    expect((await ana.post(`/api/alerts/${id}/take-over`, {})).status).toBe(404);
    const administrator = await api.person('administrator');
    const named = (await page(administrator, 'teamId=north')).items.find((one) => one.id === id);
    expect(named).toMatchObject({ id, complaint: { id: 'c-2', title: '洗衣机漏水' } });
    expect(JSON.stringify((await ana.post(`/api/alerts/${id}/acknowledge`, {})).body)).not.toContain('C-2026');
  });

  it('name no complaint to a colleague whom it is about, whatever they were told before', async () => {
    const id = await raise(ana);
    const { id: by } = li;
    await api.application.get(Casework, { strict: false }).record('c-1', {
      type: 'conflict.declared',
      id: 'e-conflict',
      at: api.time.now(),
      by: { kind: 'staff', id: by, roles: ['lead'] },
      staffId: ana.id,
    });
    expect((await page(ana)).items.find((one) => one.id === id)).not.toHaveProperty('complaint');
    expect((await page(li, 'teamId=north')).items.find((one) => one.id === id)).toHaveProperty('complaint');
  });

  it.each(['cursor=abc', 'cursor=W10', 'limit=101', 'state=lost', 'order=oldest', 'staffId=x', 'ref[$ne]=1'])(
    'are not listed by what is not asked rightly: %s',
    async (query) => {
      const { status, body } = await ana.get(`/api/alerts?${query}`);
      expect({ status, code: body['code'] }).toEqual({ status: 422, code: 'request.fields-invalid' });
    },
  );
});
