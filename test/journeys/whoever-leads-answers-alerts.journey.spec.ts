import { mkdirSync, readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import PostalMime from 'postal-mime';
import { MailServer } from '#notifications/mail-server.story.js';
import { violationsOf } from '../support/accessibility.js';
import { tell } from '../support/handled-complaint.js';
import type { House } from '../support/house.js';
import { addressOf, password, staff } from '../support/house.js';
import { administrator, RunningSystem } from '../support/running-system.js';
import { until } from '../support/until.js';

jest.setTimeout(240_000);

const pictures = 'test/artefacts';

type Language = 'en' | 'zh-CN';
type WordsOf<Name extends string> = Record<Name, string>;
const wordsIn = (folder: string, language: Language): unknown =>
  JSON.parse(readFileSync(`apps/console/src/${folder}/${language}.json`, 'utf8'));

describe('Whoever leads', () => {
  const letterbox = new MailServer();
  let browser: Browser;
  let system: RunningSystem;
  let house: House;

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    await letterbox.listen();
    const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args });
    system = await RunningSystem.start(undefined, { SMTP_URL: letterbox.url });
    house = await staff(system);
  });
  afterAll(async () => {
    await browser.close();
    await system.remove();
    await letterbox.close();
  });

  /** The path that the newest mail to somebody, about this, leads to. */
  const wayTo = (address: string, pattern: RegExp, about = ''): Promise<string> =>
    until(`a mail to ${address}`, async () => {
      const mails = letterbox.read.filter(({ to }) => to.includes(address));
      for (const { source } of mails.toReversed()) {
        const { text = '' } = await PostalMime.parse(source);
        const [way] = pattern.exec(text) ?? [];
        if (way !== undefined && text.includes(about)) return way;
      }
      return undefined;
    });

  async function seat(locale: Language, width: number, colorScheme: 'light' | 'dark'): Promise<[Page, BrowserContext]> {
    const context = await browser.newContext({
      locale,
      colorScheme,
      viewport: { width, height: 844 },
      baseURL: system.addresses.api,
    });
    const page = await context.newPage();
    return [page, context];
  }

  it.each<[Language, 'light' | 'dark', string]>([
    ['zh-CN', 'light', '空调漏电'],
    ['en', 'dark', 'The heater smells of smoke'],
  ])(
    'is led by the mail of an alert through the sign-in to one button, on a phone, in %s',
    async (language, scheme, subject) => {
      const alerts = wordsIn('alerts/locales', language) as WordsOf<'page' | 'acknowledge' | 'state' | 'settled'>;
      const { signIn } = wordsIn('locales', language) as { signIn: WordsOf<'email' | 'password' | 'submit'> };
      const ref = await dangerous(subject, language, '+8613800138000');
      const way = await wayTo(addressOf('mei'), /\/alerts#[\da-f]{64}/, ref);

      const [page, context] = await seat(language, 390, scheme);
      await page.goto(way);
      await page.getByLabel(signIn.email).fill(addressOf('mei'));
      await page.getByLabel(signIn.password, { exact: true }).fill(password);
      await page.getByRole('button', { name: signIn.submit }).click();
      const meant = page.locator('[aria-current="true"]').filter({ hasText: ref });
      await meant.waitFor();
      await judge(page, `alerts-${language}-390-${scheme}`);
      await meant.getByRole('button', { name: alerts.acknowledge }).click();
      await meant.waitFor({ state: 'detached' });
      await page.getByLabel(alerts.state).selectOption({ label: alerts.settled });
      await page.getByText(subject).first().waitFor();
      const { items } = (await (await house.mei.get(`/api/alerts?state=settled&ref=${ref}`)).json()) as {
        items: { acknowledgedBy?: string }[];
      };
      expect(items.map(({ acknowledgedBy }) => acknowledgedBy)).toContain('mei');
      await context.close();
    },
  );

  it('sees an alert that was raised while the page was still connecting', async () => {
    const [page, context] = await seat('en', 1440, 'light');
    await context.request.post('/api/session', { data: { email: addressOf('mei'), password } });
    let connect = (): void => undefined;
    const line = new Promise<void>((resolve) => (connect = resolve));
    await page.route('**/api/live', async (route) => {
      await line;
      await route.continue();
    });
    const listed = page.waitForResponse(/\/api\/alerts\?/);
    await page.goto('/alerts');
    await listed;
    const ref = await dangerous('The oven door fell off', 'en', '+8613800138009');
    await house.mei.eventually<{ items: unknown[] }>(`/api/alerts?ref=${ref}`, ({ items }) => items.length > 0);
    connect();
    await page.locator('.alert').filter({ hasText: ref }).waitFor();
    await context.close();
  });

  /** A critical complaint of which the manager is told at once. */
  async function dangerous(subject: string, locale: Language, customerId: string): Promise<string> {
    const opened = await house.ana.post('/api/complaints', {
      channel: 'phone',
      receivedAt: Date.now(),
      customerId,
      locale,
      subject,
      summary: subject,
      teamId: 'complaints',
      severity: 'critical',
    });
    const { ref } = (await opened.json()) as { ref: string };
    await tell(house.ana, ref, 'trigger.noticed', { trigger: 'safety', explanation: subject });
    return ref;
  }

  it.each<[Language, 'light' | 'dark', number]>([
    ['en', 'light', 390],
    ['zh-CN', 'dark', 1440],
  ])(
    'begins the day on the board, hands an alert down with an instruction, hears that it is done, and approves, in %s',
    async (language, scheme, width) => {
      const alerts = wordsIn('alerts/locales', language) as {
        handDown: WordsOf<'open' | 'text' | 'do'>;
        instructions: { state: WordsOf<'open' | 'kept'> };
        tabs: WordsOf<'approvals' | 'instructions'>;
        approval: { approve: WordsOf<'resolution'> };
      };
      const board = wordsIn('board/locales', language) as WordsOf<'page'> & { heartbeat: WordsOf<'well'> };
      const order = language === 'en' ? 'Call the customer today' : '今天内回电客户';
      const ref = await proposed(order, `+861380013${String(width).padStart(4, '0')}`);
      await tell(house.ana, ref, 'escalation.raised', { to: 'manager', reason: '客户要求' });

      const [page, context] = await seat(language, width, scheme);
      await context.request.post('/api/session', { data: { email: addressOf('mei'), password } });
      await page.goto('/');
      await page.getByRole('heading', { name: board.page }).waitFor();
      await page.getByText(board.heartbeat.well).waitFor();
      await page.locator('.board-list').getByText(ref).first().waitFor();
      await judge(page, `board-${language}-${width}-${scheme}`);

      await page.goto('/alerts');
      const alert = page.locator('.alert').filter({ hasText: ref });
      await alert.getByRole('button', { name: alerts.handDown.open }).first().click();
      await page.getByLabel(alerts.handDown.text).fill(order);
      await page.getByRole('button', { name: alerts.handDown.do, exact: true }).click();
      await page.getByLabel(alerts.handDown.text).waitFor({ state: 'detached' });
      await page.getByRole('tab', { name: alerts.tabs.instructions }).click();
      const given = page.locator('.alert').filter({ hasText: ref });
      await given.getByText(alerts.instructions.state.open, { exact: true }).waitFor();
      const { instructions } = (await (await house.ana.get(`/api/complaints/${ref}`)).json()) as {
        instructions: { promiseId: string }[];
      };
      await tell(house.ana, ref, 'promise.kept', { promiseId: instructions[0]?.promiseId, evidence: '通话记录' });
      await given.getByText(alerts.instructions.state.kept, { exact: true }).waitFor();

      await page.getByRole('tab', { name: alerts.tabs.approvals }).click();
      const waiting = page.locator('.alert').filter({ hasText: ref });
      // Not the instruction of the tab before, which is about the same complaint.
      const approve = waiting.getByRole('button', { name: alerts.approval.approve.resolution });
      await approve.waitFor();
      await judge(page, `approvals-${language}-${width}-${scheme}`);
      await approve.click();
      await page.locator('.answer-do').click();
      await waiting.waitFor({ state: 'detached' });
      const { items } = (await (await house.mei.get(`/api/complaints/${ref}/history`)).json()) as {
        items: { event: { type: string; by: { id?: string } } }[];
      };
      expect(items.filter(({ event }) => event.type === 'resolution.approved').map(({ event }) => event.by.id)).toEqual(
        ['mei'],
      );
      await context.close();
    },
  );

  /** A complaint of Ana’s with a refund that she may not grant alone. */
  async function proposed(subject: string, customerId: string): Promise<string> {
    const opened = await house.ana.post('/api/complaints', {
      channel: 'phone',
      receivedAt: Date.now(),
      customerId,
      locale: 'zh-CN',
      subject,
      summary: subject,
      teamId: 'complaints',
      severity: 'normal',
    });
    const { ref } = (await opened.json()) as { ref: string };
    await tell(house.ana, ref, 'complaint.assigned', { ownerId: 'ana' });
    await tell(house.ana, ref, 'complaint.classified', {
      category: 'installation',
      severity: 'normal',
      safety: false,
      points: [{ id: 'p-1', text: subject }],
    });
    await tell(house.ana, ref, 'complaint.accepted');
    // Who has left no address is told in person.
    await tell(house.ana, ref, 'acknowledgement.given', {
      medium: 'inPerson',
      confirmed: subject,
      nextStep: '三天内答复',
      nextStepDueAt: Date.now() + 3 * 86_400_000,
      promiseId: 'next',
    });
    await tell(house.ana, ref, 'finding.recorded', {
      pointId: 'p-1',
      result: 'upheld',
      basis: '服务标准 4.2',
      evidence: '通话记录',
    });
    await tell(house.ana, ref, 'investigation.concluded', { summary: '排班失误' });
    await tell(house.ana, ref, 'resolution.proposed', {
      outcome: 'upheld',
      remedies: [{ id: 'r-1', kind: 'refund', description: '退款', amount: 150_000 }],
    });
    return ref;
  }

  it.each<[Language, number, 'light' | 'dark']>([
    ['en', 1280, 'light'],
    ['zh-CN', 390, 'dark'],
  ])(
    'finds people and teams as an administrator, and invites somebody, in %s at %i',
    async (language, width, scheme) => {
      const words = wordsIn('people/locales', language) as WordsOf<
        'page' | 'invite' | 'name' | 'email' | 'save' | 'close' | 'teams' | 'change' | 'roles' | 'missing'
      >;
      const [page, context] = await seat(language, width, scheme);
      await context.request.post('/api/session', { data: administrator });
      await page.goto('/people');
      await page.getByRole('heading', { name: words.page }).waitFor();
      await judge(page, `people-${language}-${width}-${scheme}`);
      await page.getByRole('button', { name: words.invite }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: words.save }).click();
      await dialog.getByText(words.missing).first().waitFor();
      await dialog.getByLabel(words.name).fill('新同事 Newcomer');
      const address = `newcomer-${language}@house.example`.toLowerCase();
      await dialog.getByLabel(words.email).fill(address);
      await dialog.getByRole('button', { name: words.save }).click();
      await page.getByRole('dialog').getByRole('status').waitFor();
      await page.getByRole('dialog').locator('.ant-modal-footer').getByRole('button').click();
      await page.getByText(address).waitFor();
      expect(await wayTo(address, /\/choose-password#[\w-]{20,}/)).toMatch(/^\/choose-password#/);
      await page.goto('/people?tab=teams');
      await page.getByText('complaints', { exact: true }).waitFor();
      await judge(page, `teams-${language}-${width}-${scheme}`);
      await context.close();
    },
  );

  async function judge(page: Page, name: string): Promise<void> {
    await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    const violations = await violationsOf(page);
    expect({ name, violations }).toEqual({ name, violations: [] });
  }
});
