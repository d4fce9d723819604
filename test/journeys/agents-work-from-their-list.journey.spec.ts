import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import { createTransport } from 'nodemailer';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import PostalMime from 'postal-mime';
import { MailServer } from '#notifications/mail-server.story.js';
import { violationsOf } from '../support/accessibility.js';
import { listeningAt } from '../support/console-pages.js';
import type { SeenEntry } from '../support/handled-complaint.js';
import { tell } from '../support/handled-complaint.js';
import type { House } from '../support/house.js';
import { addressOf, departmentMember, password, staff } from '../support/house.js';
import { RunningSystem } from '../support/running-system.js';
import type { StaffSession } from '../support/staff-client.js';
import { until } from '../support/until.js';

jest.setTimeout(300_000);

const pictures = 'test/artefacts';
const hour = 3_600_000;

type Language = 'en' | 'zh-CN';
const wordsOf = (folder: string, language: Language): Record<string, never> =>
  JSON.parse(readFileSync(`apps/console/src/${folder}/locales/${language}.json`, 'utf8')) as Record<string, never>;
const work = wordsOf('work', 'en') as unknown as Record<'nothing' | 'arrived' | 'show', string> & {
  assign: Record<string, string>;
  saved: Record<string, string>;
  scope: Record<string, string>;
};

describe('Agents work from their list', () => {
  const letterbox = new MailServer();
  let browser: Browser;
  let system: RunningSystem;
  let house: House;
  let zhao: StaffSession;
  const figures: Record<string, number> = {};
  const refs: string[] = [];

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    await letterbox.listen();
    const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args });
    system = await RunningSystem.start(undefined, { SMTP_URL: letterbox.url });
    house = await staff(system);
    zhao = await departmentMember(system, 'zhao', ['安装部']);
    for (const [index, subject] of [
      '空调安装三次失约',
      '洗衣机漏水',
      'The invoice is wrong',
      '退款迟迟未到账',
    ].entries())
      refs.push(await complaint(subject, (['critical', 'high', 'normal', 'low'] as const)[index]!));
  });
  afterAll(async () => {
    writeFileSync(`${pictures}/live-figures.json`, JSON.stringify(figures, undefined, 2));
    await browser.close();
    await system.remove();
    await letterbox.close();
  });

  async function complaint(subject: string, severity: string): Promise<string> {
    const answer = await house.li.post('/api/complaints', {
      channel: 'phone',
      receivedAt: Date.now(),
      customerId: `+86138001${String(Math.floor(Math.random() * 90_000) + 10_000)}`,
      locale: 'zh-CN',
      subject,
      summary: `${subject}，客户要求尽快处理。`,
      teamId: 'complaints',
      severity,
    });
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
    return ((await answer.json()) as { ref: string }).ref;
  }

  async function seat(
    id: string,
    locale: Language = 'en',
    look: { width?: number; colorScheme?: 'light' | 'dark' } = {},
  ): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
    const { width = 1280, colorScheme = 'light' } = look;
    const context = await browser.newContext({ locale, colorScheme, viewport: { width, height: 900 } });
    await context.request.post(`${system.addresses.api}/api/session`, { data: { email: addressOf(id), password } });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    return { page, context, faults };
  }

  const open = (page: Page, path: string): Promise<unknown> => page.goto(`${system.addresses.api}${path}`);
  const listen = (page: Page, path: string): Promise<void> => listeningAt(page, `${system.addresses.api}${path}`);
  /** So many lines have come, and wait to be shown. */
  const arrived = (page: Page, count: number): Locator =>
    page.getByRole('button', { name: `${work.arrived.replace('{{count}}', String(count))} · ${work.show}` });
  const line = (page: Page, ref: string): Locator => page.locator('.work-line', { hasText: ref });

  /** Milliseconds from an act of one to what another sees of it. */
  async function lapse(name: string, act: () => Promise<unknown>, seen: Locator): Promise<void> {
    const watched = seen.waitFor().then(() => performance.now());
    await act();
    const began = performance.now();
    figures[name] = Math.round((await watched) - began);
  }

  it('by keyboard: they find what nobody has taken, take several at once, and a colleague sees it come', async () => {
    const ana = await seat('ana');
    const bo = await seat('bo');
    await listen(bo.page, '/work');
    await bo.page.getByText(work.nothing).waitFor();
    await open(ana.page, '/work?of=nobody');
    await line(ana.page, refs[0]!).waitFor();
    // The most pressing stands first.
    expect(await ana.page.locator('.work-line .complaint-ref').allInnerTexts()).toEqual(refs.slice(0, 4));

    for (const key of ['j', 'x', 'j', 'x', 'a']) await ana.page.keyboard.press(key);
    const dialog = ana.page.getByRole('dialog');
    await dialog.waitFor();
    await ana.page.getByLabel(work.assign['owner']!).selectOption('bo');
    const came = bo.page.getByRole('button', { name: work.show });
    await lapse('assigned to seen, ms', () => dialog.getByRole('button', { name: work.assign['do']! }).click(), came);
    await dialog.waitFor({ state: 'detached' });
    // They may come one by one, and a key shows those that are there.
    await arrived(bo.page, 2).waitFor();
    await bo.page.keyboard.press('r');
    await line(bo.page, refs[1]!).waitFor();
    expect(await bo.page.locator('.work-line .complaint-ref').allInnerTexts()).toEqual(refs.slice(0, 2));

    await ana.page.keyboard.press('?');
    await ana.page.locator('.keys kbd').first().waitFor();
    expect(await ana.page.locator('.keys dd').allInnerTexts()).toEqual(expect.arrayContaining([work.assign['open']!]));
    await ana.page.keyboard.press('Escape');
    expect([...ana.faults, ...bo.faults]).toEqual([]);
    await ana.context.close();
    await bo.context.close();
  });

  it('two at once: what one changes changes under the other’s eyes, and no line jumps', async () => {
    const ana = await seat('ana');
    await listen(ana.page, '/work?of=teams');
    const changed = line(ana.page, refs[2]!);
    await changed.waitFor();
    const before = await ana.page.locator('.work-line .complaint-ref').allInnerTexts();
    await lapse(
      'changed to seen, ms',
      () => house.bo.post(`/api/complaints/${refs[2]}/events`, { type: 'complaint.assigned', ownerId: 'ana' }),
      changed.locator('.work-owner bdi', { hasText: 'ana' }),
    );
    expect(await ana.page.locator('.work-line .complaint-ref').allInnerTexts()).toEqual(before);

    const news = await complaint('电话无人接听', 'critical');
    await arrived(ana.page, 1).waitFor();
    expect(await ana.page.locator('.work-line .complaint-ref').allInnerTexts()).toEqual(before);
    await arrived(ana.page, 1).click();
    await line(ana.page, news).waitFor();
    expect(ana.faults).toEqual([]);
    await ana.context.close();
  });

  it('a way of looking is kept in the address, saved, removed, and brought back', async () => {
    const { page, context, faults } = await seat('ana');
    await open(page, '/work?of=teams');
    await page.locator('#work-filter').selectOption('receipt');
    await page.waitForURL(/stage=receipt/);
    await page.getByText(work.saved['label']!, { exact: true }).click();
    await page.getByLabel(work.saved['name']!).fill('To be received');
    await page.getByRole('button', { name: work.saved['save']! }).click();
    const saved = page.getByRole('button', { name: 'To be received', exact: true });
    await saved.waitFor();
    await page.getByRole('button', { name: work.saved['remove']!.replace('{{name}}', 'To be received') }).click();
    await saved.waitFor({ state: 'detached' });
    await page.getByText(work.saved['removed']!.replace('{{name}}', 'To be received')).waitFor();
    await page.getByRole('button', { name: work.saved['undo']! }).click();
    await saved.waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('a department answers on its page, or by answering the mail, and the owner sees it', async () => {
    const ref = refs[2]!;
    // What is critical is told at night as well.
    const facts = {
      category: 'installation',
      severity: 'critical',
      safety: false,
      points: [{ id: 'p-1', text: '发票' }],
    };
    await tell(house.ana, ref, 'complaint.classified', facts);
    await tell(house.ana, ref, 'complaint.accepted');
    await tell(house.ana, ref, 'acknowledgement.given', {
      medium: 'inPerson',
      confirmed: '发票金额不符',
      nextStep: '两天内答复',
      nextStepDueAt: Date.now() + 48 * hour,
      promiseId: 'next-step',
    });
    const inThreeHours = { awaited: false, dueAt: Date.now() + 3 * hour, department: '安装部' };
    await tell(house.ana, ref, 'request.sent', { requestId: 'r-1', question: '当天谁上门？', ...inThreeHours });
    await tell(house.ana, ref, 'request.sent', { requestId: 'r-2', question: '材料费怎么算的？', ...inThreeHours });

    const words = wordsOf('departments', 'zh-CN') as unknown as Record<string, string>;
    const { page, context, faults } = await seat('zhao', 'zh-CN');
    await open(page, '/');
    await page.getByRole('heading', { name: words['page']! }).waitFor();
    const card = page.locator('.request', { hasText: '当天谁上门？' });
    await card.getByLabel(words['answer']!).fill('王师傅，下午三点。');
    await page.reload();
    await card.getByRole('button', { name: words['send']! }).click();
    await card.waitFor({ state: 'detached' });

    const mail = await until('the mail that asks', async () => {
      const mails = letterbox.read.filter(({ to }) => to.includes(addressOf('zhao')));
      const read = await Promise.all(mails.map(({ source }) => PostalMime.parse(source)));
      return read.find(({ text }) => text?.includes('材料费'));
    });
    const replyTo = mail.replyTo?.[0]?.address ?? '';
    await createTransport(system.addresses.mail).sendMail({
      from: addressOf('zhao'),
      to: replyTo,
      subject: 'Re: 协办',
      text: '按标准价收取，明细已附。\n\n> 材料费怎么算的？',
    });
    await page.locator('.request').first().waitFor({ state: 'detached' });
    const history = await house.ana.eventually<{ items: SeenEntry[] }>(
      `/api/complaints/${ref}/history`,
      ({ items }) => items.filter(({ event }) => event.type === 'request.answered').length === 2,
    );
    expect(history.items.map(({ event }) => event)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'request.answered', answer: '王师傅，下午三点。' }),
        expect.objectContaining({ type: 'request.answered', answer: '按标准价收取，明细已附。' }),
      ]),
    );
    expect(faults).toEqual([]);
    await context.close();
    expect(zhao).toBeDefined();
  });

  it.each([
    ['en', 'light', 1280],
    ['en', 'dark', 390],
    ['zh-CN', 'light', 390],
    ['zh-CN', 'dark', 1280],
  ] as const)('is readable by everybody: %s, %s, %i', async (locale, colorScheme, width) => {
    const ref = refs[0]!;
    const promise = { kind: 'callBack', text: '周三上午回电', dueAt: Date.now() + 2 * hour };
    await house.li.post(`/api/complaints/${ref}/events`, {
      type: 'promise.made',
      promiseId: `c-${width}${locale}`,
      ...promise,
    });
    await house.li.post(`/api/complaints/${refs[3]}/events`, { type: 'complaint.assigned', ownerId: 'ana' });
    const { page, context, faults } = await seat('ana', locale, { width, colorScheme });
    for (const [name, path, there] of [
      ['work', '/work?of=teams', '.work-line'],
      ['follow-up', '/follow-up', '.follow-up-lines li'],
    ] as const) {
      await open(page, path);
      await page.locator(there).first().waitFor();
      await judge(page, `${name}-${locale}-${colorScheme}-${width}`);
    }
    expect(faults).toEqual([]);
    await context.close();

    await house.ana.post(`/api/complaints/${refs[2]}/events`, {
      type: 'request.sent',
      requestId: `r-${locale}-${width}`,
      department: '安装部',
      question: '请说明当天安装的全过程，并提供照片。',
      awaited: true,
    });
    const department = await seat('zhao', locale, { width, colorScheme });
    await open(department.page, '/requests');
    await department.page.locator('.request').first().waitFor();
    await judge(department.page, `requests-${locale}-${colorScheme}-${width}`);
    await department.context.close();
  });

  async function judge(page: Page, name: string): Promise<void> {
    await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    const violations = await violationsOf(page);
    expect({ name, violations }).toEqual({ name, violations: [] });
  }
});
