import { mkdirSync, readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { codeOf, stepAt } from '#people/totp.js';
import { administrator, RunningSystem } from '../support/running-system.js';

jest.setTimeout(180_000);

const pictures = 'test/artefacts';
const chosen = 'quiet river, seven stones';

type Words = Record<
  'navigation' | 'signIn' | 'secondFactor' | 'password' | 'account' | 'health' | 'sessions',
  Record<string, string>
>;

const words = (locale: 'en' | 'zh-CN'): Words =>
  JSON.parse(readFileSync(`apps/console/src/locales/${locale}.json`, 'utf8')) as Words;

const bytesOf = (secret: string): Buffer => {
  const bits = [...secret].map((one) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(one).toString(2).padStart(5, '0'));
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
};

describe('Staff come in', () => {
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args });
  });
  afterAll(() => browser.close());

  const signIn = async (page: Page, { signIn: say }: Words, email: string, password: string): Promise<void> => {
    await page.getByLabel(say['email']!).fill(email);
    await page.getByLabel(say['password']!, { exact: true }).fill(password);
    await page.locator('button[type=submit]').click();
  };

  it.each([
    ['en', { width: 1280, height: 900 }],
    ['zh-CN', { width: 390, height: 844 }],
  ] as const)(
    'by a password and an authenticator, as an administrator; by an invitation, as anybody: %s',
    async (locale, viewport) => {
      const system = await RunningSystem.start(undefined, { SECOND_FACTOR: 'administrators' });
      try {
        const say = words(locale);
        const context = await browser.newContext({ locale, viewport });
        const page = await context.newPage();
        const faults: string[] = [];
        page.on('pageerror', (error) => faults.push(error.message));
        page.on('console', (message) => {
          // Being asked for more is an answer, not a fault.
          if (message.type() === 'error' && !/40[13]/.test(message.text())) faults.push(message.text());
        });
        const photograph = (name: string): Promise<unknown> =>
          page.screenshot({ path: `${pictures}/staff-${name}-${locale}.png`, fullPage: true });

        await page.goto(system.addresses.api);
        await signIn(page, say, administrator.email, administrator.password);
        await page.getByText(say.secondFactor['needed']!).waitFor();
        await page.goto(`${system.addresses.api}/health`);
        await page.getByText(say.secondFactor['needed']!).waitFor();

        await page.getByRole('button', { name: say.secondFactor['setUp']!, exact: true }).click();
        await page.getByLabel(say.password['present']!).first().fill(administrator.password);
        await page.getByRole('button', { name: say.secondFactor['continue']! }).click();
        const secret = (await page.locator('.account-secret').innerText()).replaceAll(' ', '');
        await photograph('second-factor');
        await page.getByLabel(say.secondFactor['firstCode']!).fill(codeOf(bytesOf(secret), stepAt(Date.now())));
        await page.getByRole('button', { name: say.secondFactor['confirm']! }).click();
        await page.getByText(say.secondFactor['codesTitle']!).waitFor();
        const recovery = await page.locator('.account-codes code').allInnerTexts();
        expect(recovery).toHaveLength(10);
        await photograph('account');
        expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);

        await context.clearCookies();
        await page.goto(`${system.addresses.api}/sign-in`);
        await signIn(page, say, administrator.email, administrator.password);
        await page.getByLabel(say.secondFactor['code']!).fill(recovery[0]!);
        await photograph('code');
        await page.locator('button[type=submit]').click();
        await page.getByRole('heading', { name: say.health['page']! }).waitFor();

        const invited = await page.evaluate(async () => {
          const answer = await fetch('/api/staff', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ email: 'ana@example.org', name: 'Ana 安娜', roles: ['agent'] }),
          });
          return ((await answer.json()) as { link: string }).link;
        });
        await context.clearCookies();
        const link = new URL(invited);
        await page.goto(`${system.addresses.api}${link.pathname}${link.hash}`);
        await page.getByLabel(say.password['new']!).fill(chosen);
        await photograph('choose-password');
        await page.locator('button[type=submit]').click();
        await page.getByText(say.password['chosen']!).waitFor();
        await page.getByRole('link', { name: say.password['toSignIn']! }).click();
        await signIn(page, say, 'ana@example.org', chosen);
        await page.getByRole('heading', { name: say.navigation['work']! }).waitFor();

        expect(faults).toEqual([]);
        expect(system.log('api')).not.toContain(link.hash.slice(1));
        await context.close();
      } finally {
        await system.remove();
      }
    },
  );
});
