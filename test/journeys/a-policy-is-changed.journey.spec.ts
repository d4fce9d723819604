import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { createTransport } from 'nodemailer';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import PostalMime from 'postal-mime';
import { violationsOf } from '../support/accessibility.js';
import type { House } from '../support/house.js';
import { addressOf, password, staff } from '../support/house.js';
import { administrator, RunningSystem } from '../support/running-system.js';
import type { StaffSession } from '../support/staff-client.js';
import { until } from '../support/until.js';

jest.setTimeout(240_000);

const pictures = 'test/artefacts';

type Language = 'en' | 'zh-CN';
type Words = Readonly<Record<string, string>> & { readonly act: Readonly<Record<string, string>> };
const wordsIn = (language: Language, page = 'policies'): Words =>
  JSON.parse(readFileSync(`apps/console/src/${page}/locales/${language}.json`, 'utf8')) as Words;

const thanksIn = { en: 'Thank you for your trust.', 'zh-CN': '感谢您的信任。' } as const;

describe('A policy', () => {
  let browser: Browser;
  let system: RunningSystem;
  let house: House;

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args });
    system = await RunningSystem.start();
    house = await staff(system);
  });
  afterAll(async () => {
    await browser.close();
    await system.remove();
  });

  async function pageOf(
    login: { email: string; password: string },
    locale: Language,
    width: number,
    colorScheme: 'light' | 'dark',
  ): Promise<Page> {
    const context = await browser.newContext({
      locale,
      colorScheme,
      viewport: { width, height: 900 },
      baseURL: system.addresses.api,
    });
    await context.request.post('/api/session', { data: login });
    return context.newPage();
  }

  async function opened(agent: StaffSession, subject: string): Promise<{ ref: string; due: () => Promise<number> }> {
    const answer = await agent.post('/api/complaints', {
      channel: 'phone',
      receivedAt: Date.now(),
      customerId: '+8613800138000',
      locale: 'zh-CN',
      subject,
      summary: subject,
      teamId: 'complaints',
      severity: 'normal',
    });
    const { ref } = (await answer.json()) as { ref: string };
    const due = async (): Promise<number> => {
      const { clocks } = (await (await agent.get(`/api/complaints/${ref}`)).json()) as {
        clocks: { name: string; deadline: number }[];
      };
      return clocks.find(({ name }) => name === 'acknowledgement')?.deadline ?? 0;
    };
    return { ref, due };
  }

  it('is drafted, tried on real complaints and handed in by one, approved by another, and counts for new complaints alone', async () => {
    const [en, chinese] = [wordsIn('en'), wordsIn('zh-CN')];
    const before = await opened(house.ana, '洗衣机漏水');
    const dueBefore = await before.due();

    const author = await pageOf(administrator, 'en', 1440, 'light');
    await author.goto('/policies');
    await judge(author, 'policies-en-1440-light');
    await author.goto('/policies/default');
    await author.getByRole('button', { name: en['begin']! }).click();
    await author.getByLabel(en['whyChange']!).fill('Customers wait too long for a first word');
    await author.getByRole('button', { name: en['begin']! }).click();
    await author.getByPlaceholder(en['find']!).fill('acknowledgement');
    const field = author.locator('.policy-field', { hasText: 'Severity normal (own target)' }).first();
    await field.locator('select').selectOption('business minutes');
    await field.locator('input[type=number]').fill('30');
    await author.getByRole('button', { name: en['save']! }).click();
    await author.getByText(en['allSaved']!).waitFor();
    await author.getByRole('button', { name: en['try']! }).click();
    await author.locator('.policy-rows').getByText(before.ref).waitFor();
    await judge(author, 'policy-draft-en-1440-light');
    await author.getByRole('button', { name: en.act['propose']! }).click();
    await author
      .getByRole('form', { name: en.act['propose']! })
      .getByRole('button', { name: en.act['propose']! })
      .click();
    await author.getByText(en['nextSecond']!).waitFor();

    const second = await pageOf({ email: addressOf('dao'), password }, 'zh-CN', 390, 'dark');
    await second.goto(new URL(author.url()).pathname);
    await second.getByRole('button', { name: chinese.act['approve']! }).waitFor();
    await judge(second, 'policy-draft-zh-CN-390-dark');
    await second.getByRole('button', { name: chinese.act['approve']! }).click();
    await second.getByText(chinese['runningStay']!).waitFor();

    await house.dao.eventually<{ versions: { version: number; isInForce: boolean }[] }>(
      '/api/policies/default',
      ({ versions }) => versions[0]?.version === 3 && versions[0].isInForce,
    );
    const after = await opened(house.ana, '空调不制冷');
    expect(await after.due()).toBeLessThan(dueBefore);
    expect(await before.due()).toBe(dueBefore);
    await second.goto('/policies/default?version=3&against=2');
    await second.locator('.policy-differences').waitFor();
    await judge(second, 'policy-difference-zh-CN-390-dark');

    // Under which workflow it all happens: where it leads from a moment, and what a version changed.
    await second.goto('/workflow');
    await second.locator('.workflow-chart .moment').first().waitFor();
    await judge(second, 'workflow-zh-CN-390-dark');
    await author.goto('/workflow');
    await author.locator('.workflow-chart .moment').filter({ hasText: 'Assessing' }).click();
    await author.locator('.workflow-chart .way-label').filter({ hasText: 'taken on' }).first().waitFor();
    await author.locator('.workflow-onwards li').filter({ hasText: 'Investigation · Gathering facts' }).waitFor();
    await author.getByRole('button', { name: 'Version 6' }).click();
    await author.locator('.workflow-differences li').first().waitFor();
    await judge(author, 'workflow-en-1440-light');
  });

  it('and a calendar are told to whoever may approve: a day off is drafted in the year, shows which dates would move, and counts', async () => {
    const [en, chinese] = [wordsIn('en', 'calendars'), wordsIn('zh-CN')];
    const shared = wordsIn('en');
    const { ref } = await opened(house.ana, '冰箱有异响');
    const author = await pageOf(administrator, 'en', 1440, 'light');
    await author.goto('/calendars/cn');
    await author.getByRole('table').nth(11).waitFor();
    await judge(author, 'calendar-en-1440-light');
    await author.getByRole('button', { name: shared['begin']! }).click();
    await author.getByLabel(shared['whyChange']!).fill('The house moves');
    await author.getByRole('button', { name: shared['begin']! }).click();
    const soon = (days: number): string =>
      new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
    await author.getByLabel(en['from']!, { exact: true }).fill(soon(1));
    await author.getByLabel(en['to']!, { exact: true }).fill(soon(14));
    await author.getByLabel(en['nameEn']!).fill('The house moves');
    await author.getByLabel(en['nameZh']!).fill('公司搬迁');
    await author.getByRole('button', { name: en['put']! }).click();
    await author.getByRole('button', { name: shared['save']! }).click();
    await author.getByText(shared['allSaved']!).waitFor();
    await author.getByRole('button', { name: shared['try']! }).click();
    await author.locator('.policy-rows').getByText(ref).waitFor();
    await judge(author, 'calendar-draft-en-1440-light');
    await author.getByRole('button', { name: shared.act['propose']! }).click();
    await author
      .getByRole('form', { name: shared.act['propose']! })
      .getByRole('button', { name: shared.act['propose']! })
      .click();
    await author.getByText(shared['nextSecond']!).waitFor();

    // The director is told, and comes to it from the alert.
    await house.dao.eventually<{ items: { ruleDraftId?: string }[] }>('/api/alerts?state=open', ({ items }) =>
      items.some(({ ruleDraftId }) => ruleDraftId !== undefined && author.url().endsWith(ruleDraftId)),
    );
    const second = await pageOf({ email: addressOf('dao'), password }, 'zh-CN', 390, 'dark');
    await second.goto('/alerts');
    await second.locator(`a[href="${new URL(author.url()).pathname}"]`).click();
    await second.getByRole('button', { name: chinese.act['approve']! }).click();
    await second.getByText(chinese['runningStay']!).waitFor();
    await house.dao.eventually<{ versions: { version: number; isInForce: boolean }[] }>(
      '/api/calendars/cn',
      ({ versions }) => versions[0]?.version === 1 && versions[0].isInForce,
    );
    await second.goto('/calendars/cn');
    await second.getByRole('table').nth(11).waitFor();
    await judge(second, 'calendar-zh-CN-390-dark');
  });

  it('and the wording of a letter are changed by one and approved by another; the next mail to a customer carries it', async () => {
    const [en, chinese] = [wordsIn('en'), wordsIn('zh-CN')];
    const author = await pageOf(administrator, 'en', 1440, 'dark');
    await author.goto('/letters/receiptNotice');
    await author.getByRole('button', { name: en['begin']! }).click();
    await author.getByLabel(en['whyChange']!).fill('Friendlier');
    await author.getByRole('button', { name: en['begin']! }).click();
    for (const [language, thanks] of Object.entries(thanksIn)) {
      const field = author.locator(`textarea.letter-source[lang="${language}"]`);
      await field.fill(`${await field.inputValue()}<p>${thanks} {{nobody}}</p>\n`);
    }
    await author.locator('.letter-problems .letter-line').nth(1).waitFor();
    for (const language of Object.keys(thanksIn)) {
      const field = author.locator(`textarea.letter-source[lang="${language}"]`);
      await field.fill((await field.inputValue()).replace(' {{nobody}}', ''));
    }
    await author.getByRole('button', { name: en.act['propose']!, disabled: false }).click();
    await author.frameLocator('.letter-frame').getByText(thanksIn.en).waitFor();
    // Each language may have been kept on its own; until the last of it is shown, what is shown is faint.
    await author.locator('.letter-shown-old').waitFor({ state: 'detached' });
    await judge(author, 'letter-draft-en-1440-dark');
    await author
      .getByRole('form', { name: en.act['propose']! })
      .getByRole('button', { name: en.act['propose']! })
      .click();
    await author.getByText(en['nextSecond']!).waitFor();

    const second = await pageOf({ email: addressOf('dao'), password }, 'zh-CN', 390, 'light');
    await second.goto('/letters/receiptNotice');
    await second.getByRole('button', { name: chinese.act['approve']! }).waitFor();
    await judge(second, 'letter-draft-zh-CN-390-light');
    await second.getByRole('button', { name: chinese.act['approve']! }).click();
    await house.dao.eventually<{ version: number }>(
      '/api/letter-templates/receiptNotice',
      ({ version }) => version === 4,
    );

    expect(await receiptFor('wang@customer.example', '您好，洗衣机漏水，三天没有人回电。')).toContain(
      thanksIn['zh-CN'],
    );
    expect(await receiptFor('smith@customer.example', 'Hello, the machine leaks and nobody calls.')).toContain(
      thanksIn.en,
    );
  });

  /** What a customer is answered by mail. */
  async function receiptFor(customer: string, text: string): Promise<string> {
    const mail = { from: customer, to: 'complaints@example.org', subject: text.slice(0, 6), text };
    await createTransport(system.addresses.mail).sendMail(mail);
    const folder = join(system.dataFolder, 'mail', 'outgoing');
    return until(`the receipt for ${customer}`, async () => {
      const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.eml')) : [];
      const mails = await Promise.all(files.map((file) => PostalMime.parse(readFileSync(join(folder, file)))));
      return mails.find(({ to = [] }) => to.some(({ address }) => address === customer))?.text;
    });
  }

  async function judge(page: Page, name: string): Promise<void> {
    await page.locator('.policies h2, .policies .policy-list, .letters h2').first().waitFor();
    await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    const violations = await violationsOf(page);
    expect({ name, violations }).toEqual({ name, violations: [] });
  }
});
