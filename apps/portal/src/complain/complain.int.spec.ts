import { jest } from '@jest/globals';
import { LessonAnswers } from '#lessons/lesson-answers.js';
import { RunningPortal, usualAnswers } from '../portal.story.js';

jest.setTimeout(60_000);

describe('Complaining by the form', () => {
  let portal: RunningPortal;

  beforeAll(async () => (portal = await RunningPortal.start()));
  afterAll(() => portal.stop());

  const keyOf = async (visitor = portal.visitor()): Promise<string> => (await visitor.get('/')).field('key');
  const referenceIn = (html: string): string => /C-\d{4}-\d{6}-\d/.exec(html)?.[0] ?? '';

  it.each([
    ['en', 'Make a complaint', '中文'],
    ['zh-CN', '提交投诉', 'English'],
  ])('speaks the language that the browser asks for: %s', async (language, title, other) => {
    const { html, headers } = await portal.visitor(language).get('/');
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(`<h1>${title}</h1>`);
    expect(html).toContain(other);
    expect(headers['content-language']).toBe(language);
  });

  it('shows what will be sent before it is sent, and opens a complaint only then', async () => {
    const visitor = portal.visitor();
    const before = await portal.count();
    const summary = await visitor.post('/complaints', { key: await keyOf(visitor), do: 'review', ...usualAnswers });
    expect(summary.html).toContain('Installation / Faulty');
    expect(summary.html).toContain('An apology, A repair');
    expect(await portal.count()).toBe(before);
  });

  it('opens a complaint of what was typed, and gives its reference', async () => {
    const visitor = portal.visitor();
    const receipt = await visitor.postAndFollow('/complaints', {
      key: await keyOf(visitor),
      do: 'send',
      ...usualAnswers,
      email: 'Ana@Example.org',
    });
    expect(receipt.status).toBe(200);
    const complaint = await portal.casework.get(referenceIn(receipt.html));
    expect(complaint).toMatchObject({
      channel: 'webForm',
      contact: { name: 'Ana Li', email: 'ana@example.org' },
      locale: 'en',
      subject: 'The washing machine leaks',
    });
    expect(complaint.summary).toBe(
      'It leaks since it was installed. I called three times.\n\nWhat is it about: Installation / Faulty\nProduct or service: W1-300\nWhat would put it right: An apology, A repair',
    );
    expect(complaint.outbox.map(({ effect }) => effect)).toEqual([
      expect.objectContaining({ type: 'letter.send', letter: 'receiptNotice' }),
    ]);
  });

  it('takes a complaint from somebody who has a telephone and no e-mail', async () => {
    const visitor = portal.visitor('zh-CN');
    const { email, ...rest } = usualAnswers;
    const receipt = await visitor.postAndFollow('/complaints', {
      key: await keyOf(visitor),
      do: 'send',
      ...rest,
      phone: '138 0013 8000',
    });
    const complaint = await portal.casework.get(referenceIn(receipt.html));
    expect(complaint.contact).toEqual({ name: 'Ana Li', phone: '138 0013 8000' });
    expect(complaint.locale).toBe('zh-CN');
  });

  it('makes one complaint of one form, however often and however fast it is sent', async () => {
    const visitor = portal.visitor();
    const before = await portal.count();
    const fields = { key: await keyOf(visitor), do: 'send', ...usualAnswers };
    const receipts = await Promise.all(Array.from({ length: 8 }, () => visitor.postAndFollow('/complaints', fields)));
    expect(new Set(receipts.map(({ html }) => referenceIn(html))).size).toBe(1);
    expect(await portal.count()).toBe(before + 1);
  });

  it('says beside each field what is wrong, and loses nothing that was typed', async () => {
    const visitor = portal.visitor();
    const again = await visitor.post('/complaints', {
      key: await keyOf(visitor),
      do: 'send',
      category: 'goods.defect',
      subject: '<b>"quoted" & half</b>',
      email: 'nobody',
      occurredOn: '2031-02-01',
    });
    expect(again.status).toBe(422);
    expect(again.html).toContain('This is not an e-mail address');
    expect(again.html).toContain('This day is still to come');
    expect(again.html).toContain('id="description-error"');
    expect(again.html).toContain('value="&lt;b&gt;&quot;quoted&quot; &amp; half&lt;/b&gt;"');
    expect(again.html).toContain('<option value="goods.defect" selected>');
  });

  it('changes the language of a form without losing what was typed', async () => {
    const visitor = portal.visitor();
    const fields = { key: await keyOf(visitor), do: 'language:zh-CN', subject: 'half a sent' };
    const switched = await visitor.post('/complaints', fields);
    expect(switched.html).toContain('<html lang="zh-CN">');
    expect(switched.html).toContain('value="half a sent"');
    expect(switched.field('key')).toBe(fields.key);
    expect((await visitor.get('/')).html).toContain('<html lang="zh-CN">');
  });

  it('shows published answers while somebody types, in the language of the page', async () => {
    const asked = await portal.visitor('zh-CN').post('/suggestions', { text: '洗衣机安装后漏水', category: '' });
    expect(asked.status).toBe(200);
    expect(JSON.parse(asked.html)).toEqual([expect.objectContaining({ question: '安装后漏水，应先怎么办？' })]);
  });

  it('shows what a lesson has become beside what is shipped, and no draft', async () => {
    const answer = {
      lessonId: 'c-1',
      question: { en: 'Why does the coral filter hum?', 'zh-CN': '珊瑚滤芯为什么有异响？' },
      answer: { en: 'Rinse it first.', 'zh-CN': '请先冲洗滤芯。' },
      words: { en: ['coral filter'], 'zh-CN': ['珊瑚滤芯'] },
      about: [],
      steps: [],
    };
    const answers = portal.application.get(LessonAnswers, { strict: false });
    await answers.add({ ...answer, id: 'draft', state: 'draft', question: { en: 'Draft', 'zh-CN': '草稿' } });
    await answers.add({ ...answer, id: 'published', state: 'published' });
    // What lessons have become is remembered for half a minute.
    portal.time.turn(60_000);
    const asked = await portal.visitor('zh-CN').post('/suggestions', { text: '珊瑚滤芯嗡嗡响', category: '' });
    expect(JSON.parse(asked.html)).toEqual([{ question: '珊瑚滤芯为什么有异响？', answer: '请先冲洗滤芯。' }]);
  });

  it.each([
    ['nothing', {}],
    ['an empty key', { key: '' }],
    ['two keys', { key: ['aaaaaaaaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbbbbbbbb'] }],
    ['a key that we did not make', { key: '../../etc' }],
  ])('refuses a form that comes with %s', async (_, fields) => {
    const answer = await portal.visitor().post('/complaints', { do: 'send', ...usualAnswers, ...fields });
    expect(answer.status).toBe(400);
    expect(answer.html).toContain('This could not be read');
  });

  it.each([
    ['cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['same-site', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://elsewhere.example' }],
    ['an origin that is hidden', { origin: 'null' }],
  ])('takes nothing that another site sends: %s', async (_, headers) => {
    const visitor = portal.visitor('en', headers);
    const before = await portal.count();
    const answer = await visitor.post('/complaints', { key: await keyOf(), do: 'send', ...usualAnswers });
    expect(answer.status).toBe(403);
    expect(await portal.count()).toBe(before);
  });

  it('lets a browser run nothing but our own files', async () => {
    const { headers, html } = await portal.visitor().get('/');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(html).not.toMatch(/<style|<script(?![^>]*src=)| style=| on\w+=/);
  });
});
