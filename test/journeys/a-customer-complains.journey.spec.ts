import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { RunningSystem } from '../support/running-system.js';

jest.setTimeout(180_000);

const pictures = 'test/artefacts';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const photo = { name: '漏水 leak.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('ffd8ffe000104a4649460001', 'hex') };

describe('A customer with a browser', () => {
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

  describe.each([
    // Without script first: from the sixth complaint on a browser is asked for a little work, which the script does.
    {
      device: 'phone without script',
      viewport: { width: 390, height: 844 },
      script: false,
      colorScheme: 'light' as const,
    },
    { device: 'desktop', viewport: { width: 1280, height: 900 }, script: true, colorScheme: 'light' as const },
    { device: 'phone', viewport: { width: 320, height: 640 }, script: true, colorScheme: 'dark' as const },
  ])('on a $device', ({ device, viewport, script, colorScheme }) => {
    it.each(['zh-CN', 'en'] as const)('complains with a photo, and sees where it stands: %s', async (locale) => {
      const context = await browser.newContext({ viewport, locale, colorScheme, javaScriptEnabled: script });
      const page = await context.newPage();
      const faults = faultsOf(page);
      const look = async (name: string): Promise<void> => {
        await page.screenshot({
          path: `${pictures}/portal-${name}-${device.replaceAll(' ', '-')}-${locale}.png`,
          fullPage: true,
        });
        if (!script) return;
        expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
        expect(await barriersOn(page)).toEqual([]);
      };

      await page.goto(system.addresses.portal);
      await look('form');
      await page.selectOption('#category', 'installation.faulty');
      await page.fill('#subject', locale === 'en' ? 'The machine leaks' : '洗衣机漏水');
      await page.fill('#description', 'It leaks. 一直漏水。');
      await nextStep(page);
      await page.setInputFiles('#files', photo);
      // The line that tells of its progress names it too.
      if (script) await page.locator('.attached').getByText(photo.name).waitFor();
      await nextStep(page);
      await page.fill('#name', '王小明');
      await page.fill('#phone', '138 0013 8000');
      await page.click('button[value=review]');
      // The form names it too, and is there until the summary has come.
      await page.locator('button[value=send]').waitFor();
      await page.getByText(photo.name).waitFor();
      await look('summary');
      await page.click('button[value=send]');
      const reference = page.locator('.reference strong');
      await reference.waitFor();
      const ref = await reference.innerText();
      expect(ref).toMatch(/^C-\d{4}-\d{6}-\d$/);
      await look('receipt');

      const link = (await page.locator('.address a').getAttribute('href')) ?? '';
      const elsewhere = await browser.newContext({ viewport, locale, colorScheme, javaScriptEnabled: script });
      const other = await elsewhere.newPage();
      const asked = addressesOf(elsewhere);
      await other.goto(link);
      if (!script) {
        await other.fill('#code', link);
        await other.click('#open button');
      }
      await other.locator('.stages').waitFor();
      expect(new URL(other.url()).pathname).toBe(`/complaints/${ref}`);
      expect(asked.filter((address) => address.includes(link.split('#')[1] ?? link))).toEqual([]);
      await elsewhere.close();

      await page.click('a.button');
      await page.locator('.stages').waitFor();
      await look('complaint');
      await page.fill('#message', 'And it smells. 还有异味。');
      await page.click('#write button');
      await page.locator('.notice').waitFor();
      await page.getByText('And it smells.').first().waitFor();
      expect(faults).toEqual([]);
      await context.close();
    });
  });

  it.each(['zh-CN', 'en'] as const)('waits for a file that is still being sent, and loses none: %s', async (locale) => {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    let goOn = (): void => undefined;
    const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
    let asked = 0;
    await page.route('**/files', async (route) => {
      asked += 1;
      if (asked === 1) return route.abort();
      await mayGoOn;
      return route.continue();
    });
    await page.goto(system.addresses.portal);
    await page.selectOption('#category', 'other');
    await page.fill('#subject', 'It leaks');
    await page.fill('#description', 'It leaks since Friday.');
    await page.fill('#name', 'Ana Li');
    await page.fill('#phone', '13800138000');
    await page.setInputFiles('#files', [{ ...photo, name: 'lost on the way.jpg' }, photo]);
    await page.click('button[value=review]');
    await page.locator('form > .waiting[role=status]').waitFor();
    await page.locator('form > .waiting').scrollIntoViewIfNeeded();
    await page.screenshot({ path: `${pictures}/portal-files-underway-${locale}.png` });
    goOn();
    await page.locator('form > .waiting[role=alert]').waitFor();
    await page.locator('.attached').getByText(photo.name).waitFor();
    await page.locator('.files > .error').getByText('lost on the way.jpg').waitFor();
    await page.screenshot({ path: `${pictures}/portal-files-failed-${locale}.png`, fullPage: true });

    const more = { ...photo, name: 'and another.jpg' };
    await page.setInputFiles('#files', more);
    await page.click('button[value=review]');
    await page.locator('button[value=send]').waitFor();
    expect(await page.getByText('lost on the way.jpg').count()).toBe(0);
    for (const { name } of [photo, more]) expect(await page.getByText(name).count()).toBe(1);
    await context.close();
  });

  it('needs nothing but a keyboard, at 200 % zoom, from the form to a message', async () => {
    // A desktop of 1280 × 900 at 200 % has half as many pixels to lay out.
    const context = await browser.newContext({
      locale: 'en',
      viewport: { width: 640, height: 450 },
      deviceScaleFactor: 2,
    });
    const page = await context.newPage();
    const fits = async (): Promise<void> =>
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    await page.goto(system.addresses.portal);
    await tabTo(page, '#category');
    await page.keyboard.type('Other');
    for (const [field, text] of Object.entries({ '#subject': 'It leaks', '#description': 'It leaks since Friday.' })) {
      await tabTo(page, field);
      await page.keyboard.type(text);
    }
    await tabThroughSteps(page, '#name');
    await page.keyboard.type('Ana Li');
    await tabTo(page, '#phone');
    await page.keyboard.type('138 0013 8000');
    await fits();
    await tabTo(page, 'button[value=review]');
    await page.keyboard.press('Enter');
    await page.locator('.answers').first().waitFor();
    await fits();
    await tabTo(page, 'button[value=send]');
    await page.keyboard.press('Enter');
    await page.locator('.reference').waitFor();
    await fits();
    await tabTo(page, 'a.button');
    await page.keyboard.press('Enter');
    await page.locator('.stages').waitFor();
    await fits();
    await tabTo(page, '#message');
    await page.keyboard.type('And it smells.');
    await tabTo(page, '#write button');
    await page.keyboard.press('Enter');
    await page.locator('.notice').waitFor();
    await context.close();
  });

  it('sends what is typed as text, whatever it looks like', async () => {
    const context = await browser.newContext({ locale: 'en' });
    const page = await context.newPage();
    const outside = addressesOf(context);
    await page.exposeFunction('ran', () => {
      throw new Error('a script ran');
    });
    const payload = `"><script>ran()</script><img src=x onerror=ran()><svg onload=ran()>{{constructor}}javascript:ran()`;
    await page.goto(system.addresses.portal);
    await page.selectOption('#category', 'other');
    for (const field of ['#subject', '#description', '#name']) await page.fill(field, payload);
    await page.fill('#phone', '13800138000');
    await page.click('button[value=review]');
    await page.click('button[value=send]');
    await page.locator('.reference').waitFor();
    await page.click('a.button');
    await page.locator('.stages').waitFor();
    expect(await page.locator('h1').innerText()).toBe(payload);
    expect(await page.locator('main script, main img, main svg[onload]').count()).toBe(0);
    expect(outside.filter((address) => !address.startsWith(system.addresses.portal))).toEqual([]);
    await context.close();
  });
});

/** On a phone with script the form is one section at a time. */
async function nextStep(page: Page): Promise<void> {
  const next = page.locator('form#complaint > .buttons:last-child > button').first();
  if ((await page.locator('.step:visible').count()) > 0) await next.click();
}

/** Goes on with the tabulator until this has the focus, and looks at each stop whether the focus can be seen. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stops = 0; stops < 80; stops += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(`({
      isThere: document.activeElement.matches(${JSON.stringify(selector)}),
      ring: getComputedStyle(document.activeElement).outlineStyle,
      element: document.activeElement.outerHTML.slice(0, 120),
      isOnPage: document.activeElement !== document.body,
    })`);
    const { isThere, ring, element, isOnPage } = seen as Readonly<Record<'ring' | 'element', string>> &
      Readonly<Record<'isThere' | 'isOnPage', boolean>>;
    if (isOnPage) expect({ element, ring }).not.toEqual({ element, ring: 'none' });
    if (isThere) return;
  }
  throw new Error(`no tabulator leads to ${selector}`);
}

/** The same where the form may be one section at a time: goes on to the next one until the field is shown. */
async function tabThroughSteps(page: Page, selector: string): Promise<void> {
  while (!(await page.locator(selector).isVisible())) {
    await tabTo(page, 'form#complaint > .buttons:last-child > button');
    await page.keyboard.press('Enter');
  }
  await tabTo(page, selector);
}

/** What keeps people with disabilities out, by the rules of WCAG 2.2 AA. */
async function barriersOn(page: Page): Promise<string[]> {
  // The page's own policy lets no script in; this one is the tester's.
  await page.evaluate(axe);
  return page.evaluate(`axe
    .run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`);
}

/** Every address that is asked for. */
function addressesOf(context: BrowserContext): string[] {
  const addresses: string[] = [];
  context.on('request', (request) => addresses.push(request.url().split('#')[0] ?? ''));
  return addresses;
}

/** What the browser complains of while a page is used: scripts that failed, things that the policy blocked. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // Being asked for a little work first is an answer, not a fault.
    if (message.type() === 'error' && !message.text().includes('429')) faults.push(message.text());
  });
  return faults;
}
