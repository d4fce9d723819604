import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { LetterTemplates } from '#notifications/letter-templates.js';
import { fullFacts } from '#notifications/sample-letters.js';
import { letterNames } from '#workflows/complaint/complaint.context.js';
import { fieldIn, PortalVisitor } from '../support/portal-visitor.js';
import { RunningSystem } from '../support/running-system.js';
import { findsAlive, xssPayloads } from '../support/xss-payloads.js';

jest.setTimeout(300_000);

const usual = {
  category: 'other',
  subject: 'It leaks',
  description: 'It leaks.',
  name: 'Ana Li',
  phone: '138 0013 8000',
};

describe('The portal', () => {
  let system: RunningSystem;
  let browser: Browser;
  let page: Page;
  let visitors = 0;
  const tokens: string[] = [];

  beforeAll(async () => {
    [system, browser] = await Promise.all([
      RunningSystem.start(undefined, { TRUSTED_PROXIES: '127.0.0.1', LOG_LEVEL: 'debug' }),
      chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: ['--no-sandbox', '--disable-gpu'] }),
    ]);
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await system.remove();
  });

  /** Somebody from where nobody has been before. */
  const stranger = (language = 'en'): PortalVisitor =>
    new PortalVisitor(system.addresses.portal, `2001:${(visitors += 1).toString(16)}:1::1`, language);
  /** What in these pages could do more than be read. */
  const alive = (pages: readonly string[]): Promise<string[]> =>
    page.evaluate(`(${findsAlive})(${JSON.stringify(pages)})`);
  const complaintOf = async (visitor: PortalVisitor, fields: Readonly<Record<string, string>> = {}) => {
    const made = await visitor.complain({ ...usual, ...fields });
    tokens.push(made.token);
    return made;
  };

  it('would be told of markup that came to life', async () => {
    const living = xssPayloads.slice(0, 60).filter((text) => text.startsWith('<'));
    for (const text of living.slice(0, 10)) expect(await alive([`<p>${text}</p>`])).not.toEqual([]);
  });

  it('shows a thousand hostile texts as text, in every field of the form and of its summary', async () => {
    expect(xssPayloads).toHaveLength(1000);
    const pages: string[] = [];
    const inLanes = [0, 1, 2, 3].map(async (lane) => {
      for (let index = lane; index < xssPayloads.length; index += 4) {
        const text = xssPayloads[index]!;
        const line = text.slice(0, 190);
        const fields = {
          subject: line,
          description: text,
          name: line,
          product: line,
          order: line,
          phone: '13800138000',
        };
        // Every other one is not right, and so is shown in the form again.
        const category = index % 2 === 0 ? { category: 'other' } : {};
        const key = 'abcdefghijklmnopqrstuv';
        pages.push((await stranger().post('/complaints', { key, do: 'review', ...category, ...fields })).html);
      }
    });
    await Promise.all(inLanes);
    for (let at = 0; at < pages.length; at += 100) expect(await alive(pages.slice(at, at + 100))).toEqual([]);
    expect(pages.filter((html) => html.includes('</html>'))).toHaveLength(1000);
  });

  it('shows them as text on the pages of a complaint: what was told, written and attached', async () => {
    const pages: string[] = [];
    for (let at = 0; at < xssPayloads.length; at += 40) {
      const texts = xssPayloads.slice(at, at + 40);
      const visitor = stranger();
      const [subject = '', name = ''] = texts.map((text) => text.slice(0, 190));
      const { ref } = await complaintOf(visitor, { subject, name, description: texts.join('\n').slice(0, 7900) });
      const key = fieldIn((await visitor.get(`/complaints/${ref}`)).html, 'key');
      await visitor.post(
        `/complaints/${ref}/messages`,
        { key, message: texts.toReversed().join('\n').slice(0, 7900) },
        {
          name: `${name.replaceAll(/[\r\n"\0]/g, '')}.png`,
          content: texts[0] ?? '',
        },
      );
      pages.push(
        (await visitor.get(`/complaints/${ref}`)).html,
        (await visitor.get(`/complaints/${ref}/receipt`)).html,
      );
    }
    expect(await alive(pages)).toEqual([]);
    expect(pages.join('')).toContain('&lt;script&gt;ran()&lt;/script&gt;');
  });

  it('and the letters show them as text, in whatever a letter tells', async () => {
    const letters = LetterTemplates.shipped();
    const written = xssPayloads.map((text, index) => {
      const facts = {
        ...fullFacts('en'),
        subject: text,
        customerName: text,
        confirmed: text,
        questions: text,
        reason: text,
        referredTo: text,
        message: { subject: text, text },
      };
      const points = facts.points.map((point) => ({
        ...point,
        text,
        ...(point.finding && { finding: { ...point.finding, basis: text } }),
      }));
      const remedies = facts.remedies.map((remedy) => ({ ...remedy, description: text }));
      const letter = letterNames[index % letterNames.length]!;
      return letters.write(letter, { ...facts, points, remedies }, { house: text }).html;
    });
    for (let at = 0; at < written.length; at += 100) expect(await alive(written.slice(at, at + 100))).toEqual([]);
  });

  it('runs nothing of it in a browser, and asks nobody else for anything', async () => {
    const context = await browser.newContext({
      locale: 'en',
      extraHTTPHeaders: { 'x-forwarded-for': '2001:db8:ffff::1' },
    });
    const opened = await context.newPage();
    const asked: { url: string; referer: string | undefined }[] = [];
    context.on('request', (request) => asked.push({ url: request.url(), referer: request.headers()['referer'] }));
    let ran = 0;
    await opened.exposeFunction('ran', () => (ran += 1));
    const { ref, token } = await complaintOf(stranger(), {
      subject: xssPayloads[8]!,
      description: xssPayloads.slice(0, 60).join('\n').slice(0, 7900),
    });
    await opened.goto(`${system.addresses.portal}/track#${token}`);
    await opened.locator('.stages').waitFor();
    for (const summary of await opened.locator('summary').all()) await summary.click();
    await opened.click('a[href$="/receipt"]');
    await opened.locator('.reference').waitFor();
    expect(ran).toBe(0);
    expect(asked.map(({ url }) => new URL(url).origin).filter((origin) => origin !== system.addresses.portal)).toEqual(
      [],
    );
    // The token is behind the # alone: no address and no Referer has it.
    const told = asked.flatMap(({ url, referer = '' }) => [url.split('#')[0]!, referer]);
    expect(told.filter((text) => text.includes(token))).toEqual([]);
    expect(told.some((text) => text.includes(ref))).toBe(true);
    await context.close();
  });

  it.each([
    ['en', 'A moment, please'],
    ['zh-CN', '请稍候'],
  ])('slows a flood of posts with a kind page: %s', async (language, words) => {
    const visitor = stranger(language);
    const send = () => visitor.post('/suggestions', { text: 'x' });
    let last = await send();
    expect(last.status).toBe(200);
    // Posts are counted by the minute of the clock: where one ends meanwhile, the count begins anew.
    for (let post = 1; post < 250 && last.status === 200; post += 1) last = await send();
    expect(last.status).toBe(429);
    expect(last.html).toContain(words);
    expect((await stranger(language).get('/')).status).toBe(200);
  });

  it('writes no token of a private link into any log', async () => {
    const visitor = stranger();
    const { ref, token } = await complaintOf(visitor);
    await stranger().post('/track', { code: token });
    await stranger().get(`/track?code=${token}`);
    await visitor.post('/track/lost', { ref, email: 'ana@example.org' });
    await visitor.get(`/complaints/${ref}/nothing-here?token=${token}`);
    // Whatever the processes still had to write is written when they have ended.
    await system.stop();
    expect(system.log('portal')).toContain('portal is ready');
    // Each of those requests is in the log, by its route.
    for (const route of ['/track', '/track/lost', 'none'])
      expect(system.log('portal')).toMatch(new RegExp(`"route":"${route}","status":\\d{3},"ms":\\d+`));
    expect(tokens.length).toBeGreaterThan(0);
    for (const process of ['portal', 'api', 'worker', 'mail-gateway']) {
      const log = system.log(process);
      expect(tokens.filter((one) => log.includes(one))).toEqual([]);
    }
  });
});
