import { jest } from '@jest/globals';
import mongoose from 'mongoose';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { HistoryEntry } from '#casework/complaint-record.js';
import { loadRulebooks } from '#casework/rulebooks.js';
import { figures } from '#figures/figure-book.js';
import type { Counted } from '#figures/recount.story.js';
import { recount } from '#figures/recount.story.js';
import { violationsOf } from '../support/accessibility.js';
import { consolePaths, settledAt } from '../support/console-pages.js';
import { outcomeOf, runScript, RunningSystem, startScript } from '../support/running-system.js';
import { signIn } from '../support/staff-client.js';

jest.setTimeout(240_000);

/** Two days have every channel and both languages in them. */
const fewDays = { DEMONSTRATION_DAYS: '2' };

/** Whose pages are not the manager's. */
const othersPages: Readonly<Record<string, readonly string[]>> = {
  root: [
    '/people',
    '/policies',
    '/policies/:name',
    '/workflow',
    '/calendars',
    '/calendars/:name',
    '/taxonomies',
    '/taxonomies/:name',
    '/letters',
    '/letters/:name',
    '/operations',
    '/audit',
  ],
  'zhou.gang': ['/requests'],
};

/** In the place of an address, where there is nothing to show. */
const missing = '';

describe('A demonstration', () => {
  let system: RunningSystem;

  beforeAll(async () => {
    system = await RunningSystem.start(undefined, fewDays, ['--demo']);
  });
  afterAll(() => system.remove());

  const loginOf = (name: string) => ({
    email: `${name}@demonstration.example`,
    password: system.addresses.everybodysPassword ?? '',
  });
  const signedIn = () => signIn(system.addresses.api, loginOf('zhao.qiang'));

  it('has work in it for whoever signs in with the password that the start printed, and says that it is none', async () => {
    const manager = await signedIn();
    const { items } = (await (await manager.get('/api/complaints')).json()) as { items: { channel: string }[] };
    expect([...new Set(items.map(({ channel }) => channel))].sort()).toEqual(['email', 'phone', 'webForm']);
    expect(await (await manager.get('/api/house')).json()).toMatchObject({ isDemonstration: true });
    expect(await (await fetch(system.addresses.portal)).text()).toContain('demonstration');
  });

  describe('has figures', () => {
    let browser: Browser;
    let page: Page;
    let told: ReadonlyMap<string, readonly Counted[]>;
    /** As of when they are counted. */
    let at: number;

    beforeAll(async () => {
      const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
      browser = await chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args });
      const context = await browser.newContext({ baseURL: system.addresses.api, locale: 'zh-CN' });
      // An auditor sees those of all teams.
      await context.request.post('/api/session', { data: loginOf('ma.xin') });
      page = await context.newPage();
      const counted = page.waitForResponse((answer) => answer.url().includes('/api/figures?'));
      await page.goto('/figures');
      const frame = (await (await counted).json()) as { now: number; from: number; to: number };
      told = toldAgain(await rawHistories(system.dataFolder), frame);
      at = frame.now;
      await page.locator('a.figure-number').first().waitFor();
    });
    afterAll(() => browser.close());

    it('and every number on their page is what a recount of the raw histories finds', async () => {
      const numbers = await page.evaluate<{ address: string; text: string }[]>(
        "[...document.querySelectorAll('a.figure-number')].map((link) => ({ address: link.getAttribute('href'), text: link.textContent }))",
      );
      // A nought leads to no list; how many there are depends on the hour.
      const named = new Set(numbers.map(({ address }) => new URL(address, 'http://console').pathname));
      expect([...named]).toEqual(expect.arrayContaining(['/figures/open', '/figures/received']));
      for (const { address, text } of numbers)
        expect([address, text]).toEqual([address, String(behind(address).length)]);
    });

    it('and behind each of them is a list with as many lines, to its last page', async () => {
      for (const { id } of figures) {
        const address = `/figures/${id}?at=${at}`;
        await page.goto(address);
        expect([address, await linesOfList(page)]).toEqual([address, behind(address).length]);
      }
    });

    /** What a recount finds behind the address of a list. */
    function behind(address: string): readonly Counted[] {
      const { pathname, searchParams } = new URL(address, 'http://console');
      const [by, key] = [searchParams.get('by'), searchParams.get('key')];
      const items = told.get(pathname.split('/').at(-1) ?? '') ?? [];
      return by === null ? items : items.filter((item) => (item[by] ?? '-') === key);
    }
  });

  describe('in the console', () => {
    let browser: Browser;
    const seats = new Map<string, Page>();

    beforeAll(async () => {
      const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
      browser = await chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args });
    });
    afterAll(() => browser.close());

    it('has no page that shuts anybody out, by the rules for all who see, hear or move otherwise, in light and in dark', async () => {
      const shown = await oneOfEach();
      const found: Record<string, string[]> = {};
      for (const path of consolePaths().filter((one) => shown[one] !== missing)) {
        const [whose = 'zhao.qiang'] = Object.entries(othersPages).find(([, pages]) => pages.includes(path)) ?? [];
        const page = await seatOf(whose);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await settledAt(page, shown[path] ?? path);
          const violations = await violationsOf(page, colorScheme === 'dark' ? ['color-contrast'] : undefined);
          if (violations.length > 0) found[`${path} in ${colorScheme}`] = violations;
        }
      }
      expect(found).toEqual({});
    }, 480_000);

    async function seatOf(id: string): Promise<Page> {
      const there = seats.get(id);
      if (there) return there;
      const context = await browser.newContext({ baseURL: system.addresses.api, locale: 'zh-CN' });
      await context.request.post('/api/session', { data: loginOf(id) });
      const page = await context.newPage();
      seats.set(id, page);
      return page;
    }

    /** Something that is there, for each page that shows one thing. */
    async function oneOfEach(): Promise<Readonly<Record<string, string>>> {
      const manager = await signedIn();
      const { items } = (await (await manager.get('/api/complaints?limit=1')).json()) as { items: { ref: string }[] };
      const ref = items[0]?.ref ?? '';
      const { customerId } = (await (await manager.get(`/api/complaints/${ref}`)).json()) as { customerId: string };
      return {
        '/figures/:figure': '/figures/open',
        '/letters/:name': '/letters/receiptNotice',
        '/policies/:name': '/policies/default',
        '/calendars/:name': '/calendars/cn',
        '/taxonomies/:name': '/taxonomies/causes',
        '/customers/:id': `/customers/${customerId}`,
        '/complaints/:ref': `/complaints/${ref}`,
        // Few days bring none of these.
        '/lessons/:ref': missing,
        '/feedback/:id': missing,
        '/quality/:ref': missing,
        '/rule-drafts/:id': missing,
      };
    }
  });

  it('has histories that give the stored complaints when they are told again', async () => {
    expect(await outcomeOf(runScript('verify.mjs', system.dataFolder))).toMatchObject({ code: 0 });
  });

  it('is there as it was when it is started again, with whatever words', async () => {
    const before = system.addresses.everybodysPassword;
    await system.stop();
    system = await RunningSystem.start(system.dataFolder);
    expect(system.addresses.everybodysPassword).toBe(before);
    expect(await (await (await signedIn()).get('/api/house')).json()).toMatchObject({ isDemonstration: true });
  });

  it('is not mixed with complaints of one’s own', async () => {
    const own = await RunningSystem.start();
    await own.stop();
    const { code, printed } = await outcomeOf(startScript(own.dataFolder, ['--demo'], fewDays));
    expect([code, printed]).toEqual([1, expect.stringContaining('holds data of its own')]);
    await own.remove();
  });
});

async function rawHistories(dataFolder: string): Promise<readonly (readonly HistoryEntry[])[]> {
  const address = `mongodb://${encodeURIComponent(`${dataFolder}/run/mongodb.sock`)}/redress`;
  const database = await new mongoose.Mongoose().connect(address);
  try {
    const found = await database.connection
      .collection('complaints')
      .find({}, { projection: { history: 1 } })
      .toArray();
    return found.map(({ history }) => history as HistoryEntry[]);
  } finally {
    await database.disconnect();
  }
}

function toldAgain(
  histories: readonly (readonly HistoryEntry[])[],
  { now, from, to }: { readonly now: number; readonly from: number; readonly to: number },
): ReadonlyMap<string, readonly Counted[]> {
  const rulebooks = loadRulebooks('workflows');
  const { calendar } = rulebooks.currentRulebook();
  const dayOf = (at: number): string => calendar.dayAt(at).date;
  return recount(histories, rulebooks, { now, endOfToday: calendar.dayAt(now).to, from, to, dayOf });
}

/** How many lines a list has, when all of it is shown. */
async function linesOfList(page: Page): Promise<number> {
  await page.locator('.figure-total').waitFor();
  const more = page.locator('.figures > button');
  while ((await more.count()) > 0) {
    const shown = await page.locator('.figure-list tbody tr').count();
    await more.click();
    await page.locator('.figure-list tbody tr').nth(shown).waitFor();
  }
  return page.locator('.figure-list tbody tr').count();
}
