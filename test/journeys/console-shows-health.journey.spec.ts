import { mkdirSync, readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { settledAt } from '../support/console-pages.js';
import { asAdministratorOfTheDatabase, staff } from '../support/house.js';
import { administrator, RunningSystem } from '../support/running-system.js';

jest.setTimeout(120_000);

const pictures = 'test/artefacts';

interface Words {
  signIn: Record<'email' | 'password', string>;
  health: { page: string; allWell: string; part: Record<string, string> };
}

const words = (locale: 'en' | 'zh-CN'): Words =>
  JSON.parse(readFileSync(`apps/console/src/locales/${locale}.json`, 'utf8')) as Words;

const audit = JSON.parse(readFileSync('apps/console/src/audit/locales/en.json', 'utf8')) as {
  verify: string;
  verdict: Record<string, string>;
};

const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

describe('The console', () => {
  let system: RunningSystem;
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    [system, browser] = await Promise.all([
      RunningSystem.start(),
      chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: browserFlags }),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await system.remove();
  });

  const views = [
    { name: 'desktop', viewport: { width: 1280, height: 800 } },
    { name: 'phone', viewport: { width: 390, height: 844 } },
  ];

  describe.each(views)('on a $name', ({ name, viewport }) => {
    describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
      it.each(['en', 'zh-CN'] as const)(
        'lets the administrator in and shows that everything runs: %s',
        async (locale) => {
          const { signIn, health } = words(locale);
          const context = await browser.newContext({ viewport, locale, colorScheme });
          const page = await context.newPage();
          const faults = faultsOf(page);
          await page.goto(system.addresses.api);
          await page.getByLabel(signIn.email).fill(administrator.email);
          await page.getByLabel(signIn.password).fill(administrator.password);
          await page.screenshot({ path: `${pictures}/sign-in-${name}-${locale}-${colorScheme}.png` });
          await page.locator('button[type=submit]').click();
          await page.getByRole('heading', { name: health.page }).waitFor();
          await page.getByText(health.allWell).waitFor();
          for (const part of Object.values(health.part))
            await page.getByText(part).and(page.locator(':visible')).first().waitFor();
          await page.screenshot({ path: `${pictures}/health-${name}-${locale}-${colorScheme}.png`, fullPage: true });
          expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
          expect(faults).toEqual([]);
          await context.close();
        },
      );
    });
  });

  it('is styled by its own scripts alone: each page has a word of its own for them', async () => {
    const policies = await Promise.all(
      ['/', '/work'].map(async (path) => (await fetch(`${system.addresses.api}${path}`)).headers),
    );
    const styles = policies.map((headers) => /style-src ([^;]*)/.exec(headers.get('content-security-policy')!)?.[1]);
    for (const allowed of styles) expect(allowed).toMatch(/^'self' 'nonce-[\w-]{22}'$/);
    expect(styles[0]).not.toBe(styles[1]);
  });

  it('says that a password is wrong without losing what was typed', async () => {
    const page = await browser.newPage({ locale: 'en' });
    await page.goto(system.addresses.api);
    await page.getByLabel('E-mail address').fill(administrator.email);
    await page.getByLabel('Password').fill('not this one');
    await page.locator('button[type=submit]').click();
    await page.getByRole('alert').first().waitFor();
    expect(await page.getByLabel('E-mail address').inputValue()).toBe(administrator.email);
    await page.close();
  });

  it('shows whoever asks that a history was changed behind its back, and in which complaint', async () => {
    const { li } = await staff(system);
    const opened = await li.post('/api/complaints', {
      channel: 'phone',
      receivedAt: Date.now(),
      customerId: '+8613800138000',
      locale: 'zh-CN',
      subject: '洗衣机漏水',
      summary: '三天没有回电',
      teamId: 'complaints',
      severity: 'high',
    });
    const { ref } = (await opened.json()) as { ref: string };
    const context = await browser.newContext({ locale: 'en', baseURL: system.addresses.api });
    await context.request.post('/api/session', { data: administrator });
    const page = await context.newPage();
    const faults = faultsOf(page);
    const latest = page.locator('.audit-list li').first();
    await page.goto('/audit');
    await page.getByRole('button', { name: audit.verify }).click();
    await latest.getByText(audit.verdict['sound']!).waitFor();

    await asAdministratorOfTheDatabase(system, (complaints) =>
      complaints.updateOne({ ref }, { $set: { 'history.0.event.severity': 'low' } }),
    );
    await page.getByRole('button', { name: audit.verify }).click();
    await latest.getByText(audit.verdict['broken_one']!.replace('{{count}}', '1')).waitFor();
    const finding = latest.locator('.audit-findings li');
    expect(await finding.innerText()).toMatch(new RegExp(`${ref}\\s+entry 1 was edited`));
    await finding.getByRole('link', { name: ref }).click();
    await page.waitForURL(new RegExp(`/complaints/${ref}$`));
    await page.getByRole('heading', { name: '洗衣机漏水' }).waitFor();
    // Nothing that an administrator is refused is asked for either.
    await settledAt(page, page.url());
    expect(faults).toEqual([]);
    await context.close();
  });
});

/** What the browser complains of while a page is used: scripts that failed, things that the policy blocked. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // Being asked to sign in is an answer, not a fault.
    if (message.type() === 'error' && !message.text().includes('401')) faults.push(message.text());
  });
  return faults;
}
