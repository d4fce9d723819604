import { mkdirSync } from 'node:fs';
import { jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { violationsOf, wcag } from '../support/accessibility.js';
import type { House } from '../support/house.js';
import { addressOf, password, staff } from '../support/house.js';
import { administrator, RunningSystem } from '../support/running-system.js';
import { signIn } from '../support/staff-client.js';

jest.setTimeout(300_000);

const pictures = 'test/artefacts';
const number = '13800138000';

/** A key costs somebody at work about this much (Card, Moran and Newell), and a Chinese character three of them. */
const secondsForKey = 0.28;
const keysForCharacter = 3;

/** Somebody who has a keyboard and nothing else, and who is counted. */
class Typist {
  keys = 0;
  steps = 0;

  constructor(private readonly page: Page) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.keys += 1;
    }
    this.steps += 1;
  }

  /** Writes as with an input method. */
  async write(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
    this.keys += [...text].reduce((sum, one) => sum + (one > '\u007f' ? keysForCharacter : 1), 0);
    this.steps += 1;
  }

  /** Goes on by Tab until the field is reached. */
  async tabTo(selector: string): Promise<void> {
    for (let presses = 0; presses < 40; presses += 1) {
      await this.page.keyboard.press('Tab');
      this.keys += 1;
      if (await this.page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`)) return;
    }
    throw new Error(`Tab does not lead to ${selector}`);
  }
}

interface Complaint {
  readonly ref: string;
  readonly channel: string;
  readonly customerId: string;
  readonly context: {
    readonly category?: string;
    readonly mood?: string;
    readonly ownerId?: string;
    readonly promises: readonly { readonly kind: string; readonly text: string; readonly state: string }[];
  };
}

describe('A call becomes a complaint', () => {
  let system: RunningSystem;
  let house: House;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    system = await RunningSystem.start();
    house = await staff(system);
    const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args });
    context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/40[13]/.test(message.text())) faults.push(message.text());
    });
  });
  afterAll(async () => {
    await browser?.close();
    await system?.remove();
  });

  const complaintOf = async (ref: string): Promise<Complaint> =>
    (await (await house.ana.get(`/api/complaints/${ref}`)).json()) as Complaint;
  const savedRef = async (): Promise<string> => {
    await page.getByRole('button', { name: '下一个电话' }).waitFor();
    return /C-\d{4}-\d+-\d/.exec(await page.locator('main').innerText())![0];
  };

  /** What a telephone system does. */
  async function ring(): Promise<void> {
    const root = await signIn(system.addresses.api, administrator);
    const made = await root.post('/api/keys', {
      name: '电话系统',
      roles: ['agent'],
      teamIds: ['complaints'],
      actions: ['calls.announce'],
      expiresAt: Date.now() + 3_600_000,
    });
    const { key } = (await made.json()) as { key: string };
    const announced = await fetch(`${system.addresses.api}/api/calls`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        externalId: 'pbx-1',
        direction: 'in',
        number,
        agent: addressOf('ana'),
        state: 'ringing',
      }),
    });
    expect(announced.status).toBe(200);
  }

  it('when the telephone rings: by keyboard alone, with a promise to call back, in less than a minute', async () => {
    await house.ana.post('/api/customers', {
      id: 'customer-of-the-journey',
      name: '王芳',
      level: 'A',
      reaches: [number, 'wang@example.org'],
    });
    await page.goto(system.addresses.api);
    await page.getByLabel('邮箱地址').fill(addressOf('ana'));
    await page.getByLabel('密码', { exact: true }).fill(password);
    // Changes are heard once the stream is there.
    const isHeard = page.waitForResponse((answer) => answer.url().endsWith('/api/live'));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/work');
    await isHeard;

    await ring();
    await page.getByRole('heading', { name: '电话', exact: true }).waitFor();
    await page.getByRole('heading', { name: '王芳' }).waitFor();
    await page.getByText('A 级客户').waitFor();

    const typist = new Typist(page);
    await typist.press('Alt+n');
    await page.locator('#phone-subject:focus').waitFor();
    await typist.write('洗衣机安装后漏水');
    await typist.tabTo('#phone-summary');
    await typist.write('昨天安装后一直漏水，打过两次电话没人回。');
    await typist.tabTo('#phone-category');
    await page.locator('#phone-categories option').first().waitFor({ state: 'attached' });
    await typist.write('安装不当');
    await typist.tabTo('[id="phone-question-installation.1"]');
    await typist.write('地板泡了');
    await typist.tabTo('input[name=mood]');
    await typist.press('Space', 'ArrowRight');
    await page.getByText('说出感受').waitFor();
    await page.screenshot({ path: `${pictures}/phone-writing-zh-CN.png`, fullPage: true });
    await typist.tabTo('input[name=call-back]');
    await typist.press('ArrowRight');
    await page.reload();
    // Nothing is lost by it.
    await page.getByText('说出感受').waitFor();
    expect(await page.locator('#phone-subject').inputValue()).toBe('洗衣机安装后漏水');
    await page.locator('#phone-summary').focus();
    await typist.press('Control+Enter');

    const ref = await savedRef();
    const seconds = typist.keys * secondsForKey;
    process.stdout.write(
      `a phone complaint by keyboard: ${typist.keys} keys, ${typist.steps} steps, about ${Math.round(seconds)} s\n`,
    );
    expect(seconds).toBeLessThan(60);
    const complaint = await complaintOf(ref);
    expect(complaint).toMatchObject({
      channel: 'phone',
      customerId: 'customer-of-the-journey',
      context: {
        category: 'installation.faulty',
        mood: 'upset',
        ownerId: 'ana',
        promises: [{ kind: 'callBack', state: 'open', text: '我们会在约定时间前给您回电。' }],
      },
    });
    const record = await house.ana.get(`/api/customers/${complaint.customerId}`);
    expect(await record.text()).toContain('"mood":"upset"');
  });

  it('and a call back that reached nobody is tried again', async () => {
    const typist = new Typist(page);
    await typist.press('Enter');
    await page.locator('#phone-number:focus').waitFor();
    await typist.write('138 0013 8000');
    await page.getByRole('heading', { name: '王芳' }).waitFor();
    await page.locator('.phone-complaint').waitFor();
    await typist.press('Alt+1');
    await page.locator('#phone-said:focus').waitFor();
    await typist.write('按约回电，无人接听');
    await page.keyboard.press('Shift+Tab');
    await typist.press('ArrowRight');
    await page.locator('input[name=reached]').first().waitFor();
    await typist.tabTo('input[name=reached]');
    await typist.press('ArrowRight');
    await typist.tabTo('input[name=next-try]');
    await typist.press('ArrowRight');
    await page.screenshot({ path: `${pictures}/phone-in-vain-zh-CN.png`, fullPage: true });
    await typist.press('Control+Enter');
    const ref = await savedRef();
    const { promises } = (await complaintOf(ref)).context;
    expect(promises.map(({ kind, state }) => `${kind} ${state}`)).toEqual(['callBack open', 'nextTry open']);
  });

  it('and a category that was typed before the categories had come is not lost', async () => {
    const view = await context.newPage();
    let goOn = (): void => undefined;
    const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
    await view.route('**/api/phone-guide', (route) => mayGoOn.then(() => route.continue()));
    await view.goto(`${system.addresses.api}/phone`);
    await view.locator('#phone-category').fill('安装不当');
    await view.keyboard.press('Tab');
    goOn();
    await view.locator('[id="phone-question-installation.1"]').waitFor();
    expect(await view.locator('#phone-category').inputValue()).toContain('安装不当');
    await view.close();
  });

  it.each([
    ['zh-CN', 'light', 1280],
    ['zh-CN', 'dark', 390],
    ['en', 'dark', 1280],
    ['en', 'light', 390],
    ['zh-CN', 'dark', 1280],
    ['zh-CN', 'light', 390],
    ['en', 'light', 1280],
    ['en', 'dark', 390],
  ] as const)('shows both pages without barriers: %s, %s, %i wide', async (locale, colorScheme, width) => {
    const other = await browser.newContext({
      locale,
      colorScheme,
      viewport: { width, height: 900 },
      storageState: await context.storageState(),
    });
    const view = await other.newPage();
    view.setDefaultTimeout(30_000);
    await view.addInitScript(`localStorage.setItem('redress.language', '${locale}')`);
    await view.goto(`${system.addresses.api}/phone`);
    await view.locator('#phone-number').fill(number);
    await view.getByRole('heading', { name: '王芳' }).waitFor();
    await view.locator('input[name=mood][value=hostile]').check();
    await view.locator('.mood-guide').waitFor();
    await view.screenshot({ path: `${pictures}/phone-${locale}-${colorScheme}-${width}.png`, fullPage: true });
    expect(await violationsOf(view, wcag)).toEqual([]);
    expect(await view.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    await view.goto(`${system.addresses.api}/customers/customer-of-the-journey`);
    await view.locator('.customer-list').first().waitFor();
    await view.screenshot({ path: `${pictures}/customer-${locale}-${colorScheme}-${width}.png`, fullPage: true });
    expect(await violationsOf(view, wcag)).toEqual([]);
    expect(await view.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    await other.close();
  });

  it('shows a customer unmasked for a reason, and lets two files be merged and taken apart', async () => {
    await house.ana.post('/api/customers', { id: 'another-file-of-hers', name: '王芳', reaches: [] });
    await page.goto(`${system.addresses.api}/customers/customer-of-the-journey`);
    const because = async (name: string): Promise<void> => {
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByLabel('原因（将被记录）').fill('客户来电核对');
      await page.getByRole('button', { name: '确定' }).click();
    };
    await because('显示完整信息');
    await page.getByText('+8613800138000').waitFor();
    await page.getByRole('heading', { name: '可能是同一客户' }).waitFor();
    await because('并入该资料');
    await page.getByText('此资料已并入另一份资料。').waitFor();
    await page.getByRole('link', { name: '打开该资料' }).click();
    await page.getByRole('heading', { name: '已并入此资料' }).waitFor();
    await because('撤销合并');
    await page.getByRole('heading', { name: '可能是同一客户' }).waitFor();
    await page.goto(`${system.addresses.api}/phone`);
  });

  it('leaves nothing of a caller to whoever signs in next', async () => {
    await page.locator('#phone-subject').fill('不该留下的内容');
    await page.getByRole('button', { name: 'ana' }).click();
    await page.getByText('退出登录').click();
    await page.getByLabel('邮箱地址').waitFor();
    expect(await page.evaluate('JSON.stringify({ ...sessionStorage })')).not.toContain('不该留下');
    expect(faults).toEqual([]);
  });
});
