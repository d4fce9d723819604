import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { ana, fact, happened } from '#workflows/complaint/complaint.story.js';
import type { Visitor } from '../portal.story.js';
import { RunningPortal, untilOffered, usualAnswers } from '../portal.story.js';

const day = 86_400_000;

/** Words as people and machines write them, which no line can hold. */
const long = `https://shop.example/${'washing-machine-'.repeat(9)}?order=${'4'.repeat(60)}`;

jest.setTimeout(240_000);

/** Told to the browser: names whatever reaches beyond the right edge, or hides a part of its text. */
const cutOff = `(() => {
  const found = [];
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) found.push('the page is ' + scrollWidth + ' wide');
  for (const element of document.querySelectorAll('body *')) {
    const { right, width, height } = element.getBoundingClientRect();
    // What is there for those who listen only is one pixel large.
    if (width <= 1 || height <= 1) continue;
    const name = element.localName + '.' + element.className + ': ' + element.textContent.trim().slice(0, 40);
    if (right > innerWidth + 0.5) found.push(name + ' ends at ' + Math.round(right));
    const { overflowX, textOverflow } = getComputedStyle(element);
    // A field is moved through by whoever types in it.
    if (element.matches('input, textarea, select')) continue;
    const hides = overflowX === 'hidden' || overflowX === 'clip' || textOverflow === 'ellipsis';
    if (hides && element.scrollWidth > element.clientWidth + 1) found.push(name + ' hides a part');
  }
  return found;
})()`;

describe.each([
  ['en', 'light'],
  ['zh-CN', 'dark'],
] as const)('On a screen of 320 pixels, in %s, by %s', (language, colorScheme) => {
  let folder: string;
  let portal: RunningPortal;
  let browser: Browser;
  let page: Page;
  let visitor: Visitor;
  let ref: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'redress-test-portal-'));
    const notice = `# Notice\n\n${long}\n\n- ${long}\n`;
    for (const name of ['en.md', 'zh.md']) await writeFile(join(folder, name), notice);
    const brand = 'version: 1\nname: { en: Acme Appliances and Household Goods, zh-CN: 安可家用电器客户服务中心 }\n';
    await writeFile(join(folder, 'brand.yaml'), `${brand}privacy: { en: en.md, zh-CN: zh.md }\n`);
    [portal, browser] = await Promise.all([
      RunningPortal.start({ BRAND_FILE: join(folder, 'brand.yaml') }),
      chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] }),
    ]);
    await portal.application.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await browser.close();
    await portal.stop();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    const viewport = { width: 320, height: 640 };
    const baseURL = await portal.application.getUrl();
    const context = await browser.newContext({ viewport, locale: language, colorScheme, baseURL });
    page = await context.newPage();
    visitor = portal.visitor(language);
  });
  afterEach(() => page.context().close());

  /** The browser holds the visit that the visitor has begun. */
  const complaint = async (different: Readonly<Record<string, string>> = {}): Promise<void> => {
    ref = await portal.complaintOf(visitor, different);
    const url = `${await portal.application.getUrl()}/complaints/${ref}`;
    await page.context().addCookies([{ name: 'visit', value: visitor.cookie('visit') ?? '', url }]);
  };
  const nothingIsCutOn = async (path: string, status = 200): Promise<void> => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(status);
    expect(await page.evaluate(cutOff)).toEqual([]);
  };
  const press = async (act: string, fields: Record<string, string>) => {
    const { html } = await visitor.get(`/complaints/${ref}`);
    const key = /name="key"[^>]*value="([^"]*)"/.exec(html)?.[1] ?? '';
    await visitor.postAndFollow(`/complaints/${ref}/${act}`, { key, ...fields });
  };

  it.each([
    ['/', 200],
    ['/track', 200],
    ['/privacy', 200],
    ['/nothing-of-ours', 404],
    ['/complaints/C-2026-000001-5', 404],
  ])('nothing is cut off: %s', async (path, status) => nothingIsCutOn(path, status));

  it('nothing is cut off on the summary, whatever was typed, and where something is missing', async () => {
    const key = (await visitor.get('/')).field('key');
    const name = 'Wolfeschlegelsteinhausenbergerdorff';
    const whole = { ...usualAnswers, subject: long.slice(0, 150), description: long, name };
    for (const { isWhole, ...fields } of [
      { isWhole: true, ...whole, email: `${'a'.repeat(60)}@example.org` },
      { isWhole: false, ...whole, subject: '', email: long },
    ]) {
      const { html } = await visitor.post('/complaints', { key, do: 'review', ...fields });
      expect(html.includes('value="send"')).toBe(isWhole);
      await page.goto('/');
      await page.setContent(html.replace('<head>', `<head><base href="${await portal.application.getUrl()}/">`));
      expect(await page.evaluate(cutOff)).toEqual([]);
    }
  });

  it('nothing is cut off from the receipt to the rating, with words that no line holds', async () => {
    await complaint({ subject: long.slice(0, 150), description: long });
    await nothingIsCutOn(`/complaints/${ref}/receipt`);
    await nothingIsCutOn(`/complaints/${ref}`);
    const promise = { promiseId: 'p-9', kind: 'promise', text: long, dueAt: portal.time.now() + day } as const;
    await portal.happens(ref, happened.assigned, happened.classified, fact('promise.made', 0, ana, promise));
    await press('messages', { text: long });
    await nothingIsCutOn(`/complaints/${ref}`);
    await portal.happens(ref, ...untilOffered.slice(2));
    await nothingIsCutOn(`/complaints/${ref}`);
    await press('refuse', { reason: long });
    await nothingIsCutOn(`/complaints/${ref}`);
  });

  it('nothing is cut off when it was accepted, and when it was rated', async () => {
    await complaint();
    await portal.happens(ref, ...untilOffered);
    await press('accept', {});
    await nothingIsCutOn(`/complaints/${ref}`);
    await portal.happens(ref, happened.remedyDone);
    await nothingIsCutOn(`/complaints/${ref}`);
    await press('rating', { handling: '5', outcome: '4', comment: long });
    await nothingIsCutOn(`/complaints/${ref}`);
  });
});
