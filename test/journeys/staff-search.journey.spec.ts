import { mkdirSync, readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import { createTransport } from 'nodemailer';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { violationsOf } from '../support/accessibility.js';
import type { House } from '../support/house.js';
import { addressOf, password, staff } from '../support/house.js';
import { administrator, RunningSystem } from '../support/running-system.js';
import type { StaffSession } from '../support/staff-client.js';
import { signIn } from '../support/staff-client.js';
import { until } from '../support/until.js';

jest.setTimeout(240_000);

const pictures = 'test/artefacts';

type Words = Record<string, string>;
const words = (folder: string, locale: 'en' | 'zh-CN'): Record<string, string & Words> =>
  JSON.parse(readFileSync(`apps/console/src/${folder}/${locale}.json`, 'utf8')) as Record<string, string & Words>;

interface Answer {
  readonly items: readonly { readonly kind: string; readonly ref?: string }[];
  readonly counts: Readonly<Record<string, number>>;
}

describe('Staff search', () => {
  let system: RunningSystem;
  let browser: Browser;
  let house: House;
  let ref: string;
  let elsewhere: StaffSession;

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
    [system, browser] = await Promise.all([
      RunningSystem.start(),
      chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args }),
    ]);
    house = await staff(system);
    elsewhere = await agentOfAnotherTeam(system);
    await mail(system, 'Wang <wang@customer.example>', '洗衣机漏水', [
      '贵公司的师傅安装后，我买的洗衣机就一直漏水，',
      '三天没有人回电。The REFUND has not arrived either.',
    ]);
    await mail(system, 'Li <li@customer.example>', '净水器漏水', ['净水器装好就一直漏水，三天没有人回电，请退款。']);
    const found = await until('the mails in the search', async () => {
      const { items } = await search(house.ana, '漏水');
      return items.length >= 4 ? items : undefined;
    });
    ref = (await search(house.ana, '师傅安装后')).items[0]?.ref ?? '';
    expect(found.map((one) => one.ref)).toContain(ref);
  });
  afterAll(async () => {
    await browser.close();
    await system.remove();
  });

  it.each([
    ['one character', '贵'],
    ['a sentence over the end of a line', '我买的洗衣机就一直漏水，三天没有人回电'],
    ['a word in another case', 'refund'],
    ['traditional characters', '師傅安裝後'],
    ['full-width letters', 'ＲＥＦＵＮＤ'],
  ])('by %s, and find the complaint and its mail', async (_, typed) => {
    const { items } = await search(house.ana, typed);
    expect(items.map((one) => one.kind).toSorted()).toEqual(['complaint', 'message']);
    expect(new Set(items.map((one) => one.ref))).toEqual(new Set([ref]));
  });

  it('in another team and find nothing, and are told of nothing', async () => {
    for (const typed of ['贵', '漏水', 'refund', ref]) {
      const { items, counts, ...rest } = await search(elsewhere, typed);
      expect([items, Object.values(counts)]).toEqual([[], [0, 0, 0, 0, 0, 0]]);
      expect(rest).toEqual({ meant: { complaints: [], customers: [], mails: [], refused: [] } });
    }
    expect((await elsewhere.get(`/api/complaints/${ref}/similar`)).status).toBe(404);
  });

  it('are told which complaint is like one', async () => {
    const { items } = (await (await house.ana.get(`/api/complaints/${ref}/similar`)).json()) as Answer;
    expect(items).toHaveLength(1);
  });

  describe.each([
    ['desktop', { width: 1280, height: 900 }],
    ['phone', { width: 390, height: 844 }],
  ] as const)('in the console on a %s', (device, viewport) => {
    it.each([
      ['en', 'light'],
      ['zh-CN', 'dark'],
      ['zh-CN', 'light'],
      ['en', 'dark'],
    ] as const)('by keyboard, while they type: %s, %s', async (locale, colorScheme) => {
      const say = { common: words('locales', locale), own: words('search/locales', locale) };
      const context = await browser.newContext({ viewport, locale, colorScheme });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      const photograph = (name: string): Promise<unknown> =>
        page.screenshot({ path: `${pictures}/search-${name}-${device}-${locale}-${colorScheme}.png`, fullPage: true });
      await page.goto(`${system.addresses.api}/health`);
      await page.getByLabel(say.common['signIn']!['email']!).fill(addressOf('ana'));
      await page.getByLabel(say.common['signIn']!['password']!, { exact: true }).fill(password);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: say.common['health']!['page']! }).waitFor();

      await page.keyboard.press('/');
      await page.getByRole('heading', { name: say.own['page']! }).waitFor();
      await photograph('empty');
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.type('漏水');
      // Whoever types slowly sees first what the first character finds.
      const marked = page.locator('mark').filter({ hasText: /^漏水$/ });
      await page.locator('.found').filter({ has: marked }).nth(3).waitFor();
      await page.getByRole('button', { name: new RegExp(say.own['many']!['message']!) }).click();
      await page.waitForURL(/kind=message/);
      await until('the mails alone', async () => ((await page.locator('.found').count()) === 2 ? true : undefined));
      expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#q=漏水');
      await photograph('found');
      expect(await violationsOf(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);

      await page.keyboard.press('Control+k');
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate('document.activeElement.className')).toBe('found-link');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+a');
      await page.keyboard.type('饕餮');
      await page.getByText(say.own['nothing']!).waitFor();
      await photograph('nothing');
      expect(faults).toEqual([]);
      expect(system.log('api')).not.toContain('漏水');
      await context.close();
    });
  });
});

async function search(by: StaffSession, typed: string): Promise<Answer> {
  const answer = await by.post('/api/search', { typed });
  if (!answer.ok) throw new Error(`search: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

async function mail(system: RunningSystem, from: string, subject: string, lines: readonly string[]): Promise<void> {
  const to = 'complaints@localhost';
  await createTransport(system.addresses.mail).sendMail({ from, to, subject, text: lines.join('\n') });
}

/** Somebody whom the administrator has invited into a team of their own. */
async function agentOfAnotherTeam(system: RunningSystem): Promise<StaffSession> {
  const { api } = system.addresses;
  const admin = await signIn(api, administrator);
  const invited = await admin.post('/api/staff', { email: 'zoe@house.example', name: 'zoe', roles: ['agent'] });
  const { link, id } = (await invited.json()) as { link: string; id: string };
  const token = new URL(link).hash.slice(1);
  const chosen = await fetch(`${api}/api/password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, password }),
  });
  if (!chosen.ok) throw new Error(`password: ${chosen.status} ${await chosen.text()}`);
  const team = await admin.post('/api/teams', {
    id: 'others',
    name: { en: 'Others', 'zh-CN': '另一组' },
    members: [id],
  });
  if (!team.ok) throw new Error(`team: ${team.status} ${await team.text()}`);
  return signIn(api, { email: 'zoe@house.example', password });
}
