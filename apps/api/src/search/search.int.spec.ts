import { randomUUID } from 'node:crypto';
import { house } from '#privacy/key-name.js';
import type { Passage, SearchKind } from '#search/search-index.js';
import { SearchIndex } from '#search/search-index.js';
import type { Person } from '../api.story.js';
import { classification, registration, RunningApi } from '../api.story.js';
import type { SearchAnswer } from './search-view.js';

describe('Search over HTTP', () => {
  let api: RunningApi;
  let ana: Person;
  beforeAll(async () => {
    api = await RunningApi.start();
    ana = await api.person('agent');
  });
  afterAll(() => api.stop());

  interface Opened {
    readonly id: string;
    readonly ref: string;
    readonly customerId: string;
  }

  /** A complaint whose texts are in the index already, as the worker would put them there. */
  async function opened(
    text: string,
    more: {
      by?: Person;
      teamId?: string;
      parts?: Partial<Record<SearchKind, string>>;
      notes?: string;
      customerId?: string;
    } = {},
  ): Promise<Opened> {
    const { by = ana, teamId = 'team-1', parts = {}, notes } = more;
    const { body } = await by.post(
      '/api/complaints',
      registration(api.time, {
        teamId,
        summary: text,
        ...(more.customerId !== undefined && { customerId: more.customerId }),
      }),
    );
    const { id, ref, customerId } = body as unknown as Opened;
    const passage = (kind: SearchKind, own: string, part: string): Passage => ({
      id: own,
      subjectId: id,
      personId: customerId,
      ref,
      kind,
      scopes: [`team:${teamId}`],
      at: api.time.now(),
      title: '主题',
      text: part,
      ...(kind === 'message' && { messageId: 'm' }),
    });
    await api.application
      .get(SearchIndex, { strict: false })
      .replace(id, [
        passage('complaint', `${id}.0`, text),
        ...(notes === undefined
          ? []
          : [{ ...passage('complaint', `${id}.notes.0`, notes), isWithheld: true } as const]),
        ...Object.entries(parts).map(([kind, part]) => passage(kind as SearchKind, `${id}.${kind}.0`, part)),
      ]);
    return { id, ref, customerId };
  }

  async function search(by: Person, typed: string, more: object = {}): Promise<SearchAnswer> {
    const { status, body } = await by.post('/api/search', { typed, ...more });
    expect(status).toBe(200);
    return body as unknown as SearchAnswer;
  }

  const kindsAndRefs = ({ items }: SearchAnswer): unknown[] => items.map(({ kind, ref }) => [kind, ref]);

  it('finds a complaint and its mails, counted by kind, with what was found marked', async () => {
    const { ref } = await opened('我買的洗衣機漏水', { parts: { message: '洗衣机又漏水了', file: '洗衣机保修单' } });
    const answer = await search(ana, '洗衣机');
    expect(answer.counts).toEqual({ complaint: 1, message: 1, mail: 0, file: 1, lesson: 0, customer: 0 });
    expect(
      answer.items.map(({ kind, snippet: { text, marks } }) => [
        kind,
        ...marks.map(({ from, to }) => text.slice(from, to)),
      ]),
    ).toEqual([
      ['file', '洗衣机'],
      ['message', '洗衣机'],
      ['complaint', '洗衣機'],
    ]);
    expect(kindsAndRefs(await search(ana, '洗衣机', { kind: 'message' }))).toEqual([['message', ref]]);
    expect(answer.next).toBeUndefined();
  });

  it('shows nothing of another team, and counts nothing', async () => {
    await api.found('team-9');
    const ben = await api.personIn({ teams: ['team-9'] }, 'agent');
    const { ref } = await opened('只有本组知道的青瓷花瓶', { parts: { message: '青瓷花瓶碎了' } });
    const answer = await search(ben, '青瓷花瓶');
    expect(answer).toEqual({
      items: [],
      meant: { complaints: [], customers: [], mails: [], refused: [] },
      counts: { complaint: 0, message: 0, mail: 0, file: 0, lesson: 0, customer: 0 },
    });
    expect((await search(ben, ref)).meant?.complaints).toEqual([]);
    expect((await search(await api.person('auditor'), '青瓷花瓶')).items).toHaveLength(2);
  });

  it('asks the complaint as it is now, however old the index is', async () => {
    const { ref } = await opened('交给别组的紫砂茶壶');
    const ben = await api.personIn({ teams: ['team-8'] }, 'agent');
    expect((await search(ana, '紫砂茶壶')).items).toHaveLength(1);
    expect(
      await ana.post(`/api/complaints/${ref}/events`, {
        type: 'complaint.assigned',
        ownerId: ben.id,
        teamId: 'team-8',
      }),
    ).toMatchObject({ status: 200 });
    expect((await search(ana, '紫砂茶壶')).items).toEqual([]);
  });

  it('shows and counts mails that were put aside to the team of their mailbox alone, and to auditors', async () => {
    await api.application.get(SearchIndex, { strict: false }).replace('mail-1', [
      {
        id: 'mail-1.aside.0',
        subjectId: 'mail-1',
        personId: house,
        kind: 'mail',
        messageId: 'mail-1',
        scopes: ['team:team-1'],
        at: api.time.now(),
        title: '自动回复',
        text: '紫檀木的自动回复',
      },
    ]);
    const answer = await search(ana, '紫檀木', { kind: 'mail' });
    expect(answer.items).toMatchObject([{ kind: 'mail', mailId: 'mail-1' }]);
    expect(answer.counts).toMatchObject({ mail: 1 });
    const elsewhere = await api.personIn({ teams: ['team-6'] }, 'agent');
    const inDepartment = await api.personIn({ departments: ['team-1'] }, 'departmentMember');
    for (const other of [elsewhere, inDepartment])
      expect(await search(other, '紫檀木')).toMatchObject({ items: [], counts: { mail: 0 } });
    const auditor = await api.person('auditor');
    expect((await search(auditor, '紫檀木')).items).toHaveLength(1);
    const { body } = await auditor.get('/api/read-log?what=search');
    expect(body['items']).toContainEqual(expect.objectContaining({ by: ana.id, what: 'search', detail: 'mail-1' }));
  });

  it('keeps what colleagues note from whom the complaint is about', async () => {
    const about = await api.person('agent');
    const { ref } = await opened('对态度不满意', { notes: '同事私下的琉璃评语' });
    expect((await search(about, '琉璃评语')).items).toHaveLength(1);
    expect(
      await ana.post(`/api/complaints/${ref}/events`, {
        type: 'conflict.declared',
        staffId: about.id,
      }),
    ).toMatchObject({ status: 200 });
    expect((await search(about, '琉璃评语')).items).toEqual([]);
    expect((await search(ana, '琉璃评语')).items).toHaveLength(1);
  });

  it('tells first what is meant: a reference, or a customer by a whole number, masked as everywhere', async () => {
    const { ref, customerId } = await opened('电话找来的人', { customerId: '+86 137 0013 8000' });
    expect((await search(ana, ` ${ref.toLowerCase()} `)).meant?.complaints).toMatchObject([{ ref }]);
    const { meant } = await search(ana, '１３７００１３８０００');
    expect(meant).toMatchObject({
      complaints: [{ ref }],
      customers: [{ id: customerId, reaches: [{ value: '+86****8000' }] }],
    });
    expect((await search(ana, '1370013')).meant?.customers).toEqual([]);
  });

  it('goes on page by page until all was shown once', async () => {
    const refs = new Set<string>();
    for (let number = 0; number < 7; number += 1) refs.add((await opened(`翻页的第${number}件琥珀`)).ref);
    const seen: unknown[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < 10; page += 1) {
      const answer = await search(ana, '琥珀', { limit: 3, ...(cursor !== undefined && { cursor }) });
      seen.push(...answer.items.map(({ ref }) => ref));
      cursor = answer.next;
      if (cursor === undefined) break;
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen)).toEqual(refs);
  });

  it('logs whose texts were shown, and to whom', async () => {
    const { ref } = await opened('记录在案的玛瑙');
    const { id, ...by } = await api.person('agent');
    await search({ id, ...by }, '玛瑙');
    const { body } = await (await api.person('auditor')).get(`/api/read-log?ref=${ref}`);
    expect(body['items']).toMatchObject([{ by: id, what: 'search', ref }]);
  });

  it.each([
    ['nothing', {}],
    ['too much', { typed: 'x'.repeat(201) }],
    ['a kind that is none', { typed: 'x', kind: 'staff' }],
    ['a cursor of somebody’s making', { typed: 'x', cursor: 'bm90aGluZw' }],
  ])('refuses %s', async (_, body) => {
    expect((await ana.post('/api/search', body)).status).toBe(422);
  });

  it.each(['" "', '\u0000', '$where', '.*', '('.repeat(200), '\ud800'])(
    'takes %j as the text that it is',
    async (typed) => {
      expect((await search(ana, typed)).items).toEqual([]);
    },
  );

  it('tells which complaints are like one, with their outcome and lesson, and only such as may be read', async () => {
    const texts = ['珊瑚净水器安装后漏水，地板泡坏', '珊瑚净水器装好就漏水，没人来修', '包裹丢失三周无人答复'];
    const [first, like] = [await opened(texts[0]!), await opened(texts[1]!), await opened(texts[2]!)];
    const elsewhere = await api.personIn({ teams: ['team-7'] }, 'agent');
    const hidden = await opened(texts[1]!, { by: elsewhere, teamId: 'team-7' });
    for (const { ref } of [first, like])
      expect(await ana.post(`/api/complaints/${ref}/events`, { ...classification, id: randomUUID() })).toMatchObject({
        status: 200,
      });
    const { status, body } = await ana.get(`/api/complaints/${first.ref}/similar`);
    expect(status).toBe(200);
    const items = body['items'] as { ref: string }[];
    expect(items[0]).toMatchObject({ ref: like.ref, because: ['category', 'words'] });
    expect(items.map(({ ref }) => ref)).not.toContain(hidden.ref);
    expect(items.map(({ ref }) => ref)).not.toContain(first.ref);
    expect((await elsewhere.get(`/api/complaints/${first.ref}/similar`)).status).toBe(404);
  });
});
