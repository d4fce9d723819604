import type { Person } from '../api.story.js';
import { registration, RunningApi } from '../api.story.js';
import type { ComplaintLine } from './complaint-view.js';

describe('the list of complaints', () => {
  let api: RunningApi;
  let ana: Person;
  const teams = ['north', 'south'];
  const severities = ['low', 'normal', 'high', 'critical'];
  beforeAll(async () => {
    api = await RunningApi.start();
    ana = await api.personIn({ teams }, 'agent');
    for (let number = 0; number < 250; number += 1) {
      const different = { teamId: teams[number % 2], severity: severities[number % 4], subject: `投诉 ${number}` };
      // Five at a time begin in the same instant, so that many deadlines are the same.
      if (number % 5 === 0) api.time.turn(40_000);
      const { status } = await ana.post('/api/complaints', registration(api.time, different));
      expect(status).toBe(201);
    }
  }, 120_000);
  afterAll(() => api.stop());

  const page = async (query: string): Promise<{ items: ComplaintLine[]; next?: string }> => {
    const { status, body } = await ana.get(`/api/complaints?${query}`);
    expect(status).toBe(200);
    return body as unknown as { items: ComplaintLine[]; next?: string };
  };
  const all = async (query: string): Promise<ComplaintLine[]> => {
    const items: ComplaintLine[] = [];
    let next: string | undefined = '';
    while (next !== undefined) {
      const found: { items: ComplaintLine[]; next?: string } = await page(
        `${query}${next === '' ? '' : `&cursor=${next}`}`,
      );
      items.push(...found.items);
      next = found.next;
    }
    return items;
  };

  it.each([7, 50, 100])('gives every complaint once, the next due first, %i to a page', async (limit) => {
    const items = await all(`limit=${limit}`);
    expect(new Set(items.map(({ ref }) => ref)).size).toBe(250);
    expect(items).toHaveLength(250);
    const deadlines = items.map(({ next }) => next!.deadline);
    expect(deadlines).toEqual(deadlines.toSorted((one, other) => one - other));
  });

  it('gives pages of 50, and at most 100', async () => {
    expect((await page('')).items).toHaveLength(50);
    expect(await ana.get('/api/complaints?limit=101')).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'limit' }] },
    });
  });

  it('is narrowed by team, severity and stage', async () => {
    expect(await all('teamId=north&limit=100')).toHaveLength(125);
    expect(await all('teamId=north&severity=high&limit=10')).toHaveLength(62);
    expect(await all('stage=receipt&limit=100')).toHaveLength(250);
    expect(await all('stage=closed')).toEqual([]);
    expect(await ana.get('/api/complaints?stage=nowhere')).toMatchObject({ status: 422 });
  });

  it('is my own queue for `me`', async () => {
    expect(await all('ownerId=me')).toEqual([]);
    const { items } = await page('limit=2');
    for (const { ref } of items)
      await ana.post(`/api/complaints/${ref}/events`, { type: 'complaint.assigned', ownerId: ana.id });
    const mine = await all('ownerId=me&limit=1');
    expect(mine.map(({ ref }) => ref).sort()).toEqual(items.map(({ ref }) => ref).sort());
    expect(await all(`ownerId=${ana.id}`)).toHaveLength(2);
  });

  it('tells what is due before an instant, and what is overdue, as it is now', async () => {
    const items = await all('limit=100');
    const deadline = items[100]!.next!.deadline;
    const before = items.filter(({ next }) => next!.deadline < deadline).length;
    expect(await all(`dueBefore=${deadline}&limit=9`)).toHaveLength(before);
    expect(await all('overdue=true')).toEqual([]);

    api.time.turn(deadline - api.time.now());
    const overdue = await all('overdue=true&limit=11');
    expect(overdue).toHaveLength(items.filter(({ next }) => next!.deadline <= deadline).length);
    expect(overdue.every((line) => line.overdue && line.next!.remaining <= 0)).toBe(true);
    expect(overdue.at(-1)).toMatchObject({ next: { deadline, remaining: 0 } });
    const later = (await all('limit=100')).slice(overdue.length);
    expect(later.some((line) => line.overdue || line.next!.remaining <= 0)).toBe(false);
  });

  it('goes on where it was, though what it stood on has moved', async () => {
    const first = await page('teamId=south&limit=20');
    const last = first.items.at(-1)!;
    await ana.post(`/api/complaints/${last.ref}/events`, {
      type: 'complaint.assigned',
      ownerId: ana.id,
      teamId: 'east',
    });
    const second = await page(`teamId=south&limit=20&cursor=${first.next!}`);
    const seen = new Set(first.items.map(({ ref }) => ref));
    expect(second.items.some(({ ref }) => seen.has(ref))).toBe(false);
    expect(second.items).toHaveLength(20);
  });

  it.each(['x', 'bnVsbA', Buffer.from('[{"$ne":1}]').toString('base64url')])(
    'refuses a cursor that no page has given: %s',
    async (cursor) => {
      expect(await ana.get(`/api/complaints?cursor=${cursor}`)).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'cursor' }] },
      });
    },
  );
});
