import { mkdirSync } from 'node:fs';
import { jest } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { violationsOf, wcag } from '../support/accessibility.js';
import { listeningAt } from '../support/console-pages.js';
import type { SeenEntry } from '../support/handled-complaint.js';
import { handle, tell } from '../support/handled-complaint.js';
import type { House } from '../support/house.js';
import { addressOf, password, staff } from '../support/house.js';
import { tabTo, typeInto } from '../support/keyboard.js';
import { RunningSystem } from '../support/running-system.js';

jest.setTimeout(240_000);

const pictures = 'test/artefacts';

describe('An agent leads a complaint', () => {
  let system: RunningSystem;
  let house: House;
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
    [system, browser] = await Promise.all([
      RunningSystem.start(),
      chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args }),
    ]);
    house = await staff(system);
  });
  afterAll(async () => {
    await browser.close();
    await system.remove();
  });

  const nobodyCame = 'The air conditioner was to be installed three times, and nobody came.';
  async function register(subject: string, severity = 'normal', summary = nobodyCame): Promise<string> {
    const answer = await house.ana.post('/api/complaints', {
      teamId: 'complaints',
      channel: 'phone',
      customerId: 'zhang@example.com',
      locale: 'en',
      subject,
      summary,
      severity,
      receivedAt: Date.now() - 60_000,
    });
    return ((await answer.json()) as { ref: string }).ref;
  }

  async function open(who: string, ref: string, options: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await context.request.post(`${system.addresses.api}/api/session`, { data: { email: addressOf(who), password } });
    await listeningAt(page, `${system.addresses.api}/complaints/${ref}`);
    await page.locator('.stage-line').waitFor();
    return page;
  }

  it('from receipt to the lesson, by keyboard alone', async () => {
    const ref = await register('Nobody came to install', 'high');
    const page = await open('ana', ref, { locale: 'en' });
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    const form = page.locator('.event-drawer');
    const field = (label: string) => form.getByLabel(label, { exact: true });

    /** Finds what is to be done by its name, once it may be done, and opens its form. */
    const begin = async (name: string): Promise<void> => {
      await page.locator('.event-drawer').waitFor({ state: 'detached' });
      await page.evaluate('document.activeElement?.blur()');
      await page.keyboard.press('a');
      await page.getByRole('combobox').first().waitFor();
      await page.keyboard.type(name);
      await page.getByRole('option', { name, exact: true }).waitFor();
      await page.keyboard.press('Enter');
      await form.locator('button[type=submit]').waitFor();
    };
    const send = async (): Promise<void> => {
      await tabTo(page, form.locator('button[type=submit]'));
      await page.keyboard.press('Enter');
      await form.waitFor({ state: 'detached' });
    };
    const pick = async (label: string, sought: string): Promise<void> => {
      await typeInto(page, field(label), sought);
      await page.locator('.ant-select-tree-treenode.filter-node, .ant-select-item-option-active').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    };
    const choose = async (label: string): Promise<void> => {
      const radio = form.getByRole('radio', { name: label, exact: true });
      await tabTo(page, radio);
      await page.keyboard.press('Space');
    };

    await begin('Assign or transfer');
    await send();
    await begin('Classify');
    await pick('Category', 'Late or not done');
    await send();
    await begin('Take on');
    await send();

    await begin('Acknowledge');
    await typeInto(page, field('What the customer confirmed'), 'Three appointments were missed.');
    await typeInto(page, field('What happens next'), 'We find out why.');
    await tabTo(page, field('By when'));
    await page.keyboard.type('12312035');
    await page.keyboard.press('Tab');
    await page.keyboard.type('0500PM');
    await send();

    // A letter that promises something waits until that is decided.
    await page.keyboard.press('r');
    const letter = page.locator('.composer textarea').first();
    await typeInto(page, letter, 'We will call you by Friday.');
    // However quick somebody is.
    await page.keyboard.press('Control+Enter');
    await page.getByText('This letter promises something').waitFor();
    expect(await page.getByRole('button', { name: 'Send', exact: true }).isDisabled()).toBe(true);
    await tabTo(page, page.getByRole('button', { name: 'Leave it', exact: true }));
    await page.keyboard.press('Enter');
    await page.keyboard.type('the acknowledgement has it already');
    await page.keyboard.press('Enter');
    await page.getByText('This letter promises something').waitFor({ state: 'detached' });
    await tabTo(page, page.getByRole('button', { name: 'Send', exact: true }));
    await page.keyboard.press('Enter');
    await page.locator('.composer').waitFor({ state: 'detached' });
    await page.getByText('was not recorded as a promise').waitFor();

    await begin('Record a finding');
    await choose('Upheld');
    await typeInto(page, field('Basis: law, contract or standard'), 'Service standard 4.2');
    await typeInto(page, field('Evidence'), 'The schedule of the fitters.');
    await send();
    await begin('Conclude the investigation');
    await typeInto(page, field('Summary'), 'The schedule was changed and nobody told the customer.');
    await send();
    await begin('Propose a resolution');
    await choose('We uphold your complaint.');
    await pick('Kind', 'Apology');
    await typeInto(page, field('Description'), 'We are sorry.');
    await send();
    await begin('Customer accepts');
    await typeInto(page, field('Evidence'), 'Said so on the phone.');
    await send();
    await begin('Promise is kept');
    await typeInto(page, field('Evidence'), 'The answer.');
    await send();
    await begin('Remedy is done');
    await typeInto(page, field('Evidence'), 'The letter of apology.');
    await send();

    // Whoever handled it does not ask whether the customer is satisfied.
    await tell(house.bo, ref, 'followUp.assigned', { to: 'bo' });
    await tell(house.bo, ref, 'followUp.completed', { satisfied: true, words: 'Satisfied.' });

    await begin('Record the lesson');
    await pick('Main cause', 'Scheduling');
    await typeInto(page, field('What happened'), 'A change of schedule reached nobody.');
    await send();
    // At this severity a second person reads the lesson.
    await tell(house.li, ref, 'lesson.confirmed');
    await begin('Close the complaint');
    await send();
    await page.locator('.complaint-head .tag-done').waitFor();
    expect(await page.locator('.complaint-head .tag-done').innerText()).toBe('Closed');

    // Everything that happened can be looked at again: as a path, and as it was at each step.
    await tabTo(page, page.locator('summary', { hasText: 'History' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'The path through the workflow' }));
    await page.keyboard.press('Enter');
    await page.locator('.moment-here').waitFor();
    expect(await page.locator('.moment-past').count()).toBeGreaterThan(5);
    expect(await overlapsOf(page, '.chart .way-label, .chart .moment')).toEqual([]);
    await page.screenshot({ path: `${pictures}/complaint-path-en.png` });
    await page.keyboard.press('Escape');
    await page.locator('.chart').waitFor({ state: 'detached' });
    await tabTo(page, page.getByRole('button', { name: 'The complaint as it was' }));
    await page.keyboard.press('Enter');
    await page.locator('.then').waitFor();
    await tabTo(page, page.getByRole('slider'));
    await page.keyboard.press('Home');
    await page.locator('.then .tag', { hasText: 'Receipt' }).waitFor();
    await page.screenshot({ path: `${pictures}/complaint-then-en.png` });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('finds beside it what others in other words have taught, and sees first what helped and last what did not', async () => {
    const earlier = [
      await register(
        '空调外机滴水',
        'normal',
        '空调装好后，外机冷凝水一直滴到楼下窗台，邻居找上门来。排水管没有接好，水顺着外墙往下流，楼下阳台晾的衣服都湿了，师傅说排水管要加长。',
      ),
      await register(
        '空调冷凝水外漏',
        'normal',
        '空调装好以后，外机的冷凝水滴到楼下窗台，邻居找来了。排水管没有接好，水顺着外墙流下去，楼下阳台的衣服全湿了，师傅说要加长排水管。',
      ),
    ];
    for (const one of earlier) await handle(house, one);
    const ref = await register(
      '新空调往楼下滴水',
      'normal',
      '昨天刚装的空调，外机的冷凝水不停滴到楼下窗台，邻居上来了。像是排水管没有接好，水顺着外墙往下流，把楼下阳台的衣服打湿了，师傅只说排水管要加长。',
    );
    // The index is filled while people work.
    await house.ana.eventually<{ items: readonly { ref: string }[] }>(`/api/complaints/${ref}/similar`, ({ items }) =>
      earlier.every((one) => items.some((item) => item.ref === one)),
    );
    const page = await open('ana', ref, { locale: 'zh-CN' });
    const similar = page.locator('.similar > ol > li').filter({ hasText: '改期后没有通知客户' });
    const order = async (): Promise<string[]> => similar.locator('.complaint-link .complaint-ref').allInnerTexts();
    await similar.nth(1).waitFor();
    const [first = '', second = ''] = await order();
    expect([first, second].toSorted()).toEqual(earlier.toSorted());

    // What stood last is what helped.
    const said = async (which: string, word: string): Promise<void> => {
      const button = similar.filter({ hasText: which }).getByRole('button', { name: word });
      await button.click();
      await similar.filter({ hasText: which }).locator('[aria-pressed=true]', { hasText: word }).waitFor();
    };
    await said(second, '已采用');
    await said(first, '没有帮助');
    expect(await order()).toEqual([first, second]);
    await page.reload();
    await similar.nth(1).waitFor();
    expect(await order()).toEqual([second, first]);
    await page.context().close();
  });

  it('merges what is one matter, which whoever looks at the other complaint sees at once, and takes it back', async () => {
    const [ref, other] = [await register('Nobody came again'), await register('Nobody came, once more')];
    await tell(house.ana, ref, 'complaint.assigned', { ownerId: 'ana' });
    const page = await open('ana', ref, { locale: 'en' });
    const elsewhere = await open('li', other, { locale: 'en' });
    const form = page.locator('.event-drawer');
    await page.keyboard.press('a');
    await page.getByRole('combobox').first().waitFor();
    await page.keyboard.type('Merge into another');
    await page.getByRole('option', { name: 'Merge into another', exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await form.getByLabel('Complaint that goes on for both', { exact: true }).fill(other);
    const answersFor = elsewhere.locator('.side-panel', { hasText: 'Answers also for' });
    const seen = answersFor.waitFor().then(() => performance.now());
    await form.locator('button[type=submit]').click();
    const began = performance.now();
    console.log(`a merger is seen at the other complaint after ${Math.round((await seen) - began)} ms`);
    expect(await answersFor.innerText()).toContain(ref);

    await page.getByText('Goes on in').waitFor();
    await page.getByRole('button', { name: 'Undo the merger', exact: true }).last().click();
    await form.getByLabel('Reason', { exact: true }).fill('Another machine.');
    await form.locator('button[type=submit]').click();
    await page.getByText('Goes on in').waitFor({ state: 'detached' });
    await answersFor.waitFor({ state: 'detached' });
    await page.context().close();
    await elsewhere.context().close();
  });

  it('writes a promise down as it is made, sends a file along, and sees an address for a reason that is logged', async () => {
    const ref = await register('A visit is promised');
    await tell(house.ana, ref, 'complaint.assigned', { ownerId: 'ana' });
    const page = await open('ana', ref, { locale: 'en' });
    const customer = page.locator('.side-panel', { has: page.getByRole('heading', { name: 'Customer', exact: true }) });
    await customer.getByText('z***@example.com', { exact: true }).waitFor();
    await customer.getByRole('button', { name: 'Show unmasked' }).click();
    await customer.getByLabel('Reason (it is logged)').fill('A letter came back.');
    await page.keyboard.press('Enter');
    await customer.getByText('zhang@example.com', { exact: true }).waitFor();

    await page.keyboard.press('r');
    const composer = page.locator('.composer');
    await composer.locator('textarea').first().fill('We will call you by Friday.');
    await composer.getByRole('button', { name: 'Record the promise' }).click();
    await composer.getByText('This letter promises something').waitFor({ state: 'detached' });
    await page.locator('.side-panel', { hasText: 'Promises' }).getByText('We will call you by Friday').waitFor();
    // A letter waits for its file, however long that is on its way.
    let goOn = (): void => undefined;
    const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
    await page.route('**/api/files', (route) => mayGoOn.then(() => route.continue()));
    const file = { name: 'visits.txt', mimeType: 'text/plain', buffer: Buffer.from('Friday, 9 to 11 o’clock') };
    await composer.getByLabel('Attach a file').setInputFiles(file);
    await composer.getByText('It can be sent when the file is there.').waitFor();
    expect(await composer.getByRole('button', { name: 'Send', exact: true }).isDisabled()).toBe(true);
    goOn();
    await composer.getByRole('listitem').filter({ hasText: file.name }).waitFor();
    await composer.getByRole('button', { name: 'Send', exact: true }).click();
    await composer.waitFor({ state: 'detached' });
    await page.locator('.stream').getByText(file.name).waitFor();
    await page.context().close();
  });

  it('answers all who complain of one incident with one letter to each', async () => {
    const incident = await register('No water in the whole street');
    const parts = [await register('No water since the morning'), await register('Taps are dry')];
    for (const part of parts)
      await tell(house.ana, part, 'complaint.linked', { link: 'partOfIncident', other: incident });
    await house.ana.eventually<{ items: readonly unknown[] }>(
      `/api/complaints/${incident}/links`,
      ({ items }) => items.length === parts.length,
    );
    const page = await open('ana', incident, { locale: 'en' });
    await page.getByRole('button', { name: 'Write to all 2 customers' }).click();
    const drawer = page.locator('.event-drawer');
    await drawer.locator('textarea').first().fill('The water is back.');
    await drawer.getByRole('button', { name: 'Write to all 2 customers' }).click();
    await drawer.getByText('Written to 2; not possible for 0.').waitFor();
    for (const part of parts)
      await house.ana.eventually<{ items: readonly SeenEntry[] }>(`/api/complaints/${part}/history`, ({ items }) =>
        items.some(({ event }) => event.type === 'customer.informed'),
      );
    await page.context().close();
  });

  it('and sees what a colleague does at the same time, without losing what was typed', async () => {
    const ref = await register('Two at once');
    await tell(house.ana, ref, 'complaint.assigned', { ownerId: 'ana' });
    const [ana, li] = [await open('ana', ref, { locale: 'en' }), await open('li', ref, { locale: 'zh-CN' })];

    await ana.keyboard.press('r');
    await ana.locator('.composer textarea').first().fill('Dear customer');
    await li.keyboard.press('r');
    await li.locator('.composer textarea').first().fill('尊敬的客户');
    await ana.getByText('is writing to this customer too').waitFor();
    await li.getByRole('button', { name: '关闭并保留草稿' }).click();
    await ana.getByRole('button', { name: 'Close, keep the draft' }).click();

    await ana.keyboard.press('n');
    await ana.locator('.event-drawer textarea').fill('What I saw');
    await tell(house.li, ref, 'note.added', { text: '主管的备注' });
    await li.locator('.stream').getByText('主管的备注').waitFor();
    await ana.locator('.stream').getByText('主管的备注').waitFor();
    await ana.locator('.event-drawer button[type=submit]').click();
    await ana.getByText('Somebody has changed this complaint meanwhile').waitFor();
    await ana.getByRole('button', { name: 'Do it all the same' }).click();
    await ana.locator('.stream').getByText('What I saw').waitFor();

    // The letter that was begun is still there after a reload.
    await ana.reload();
    await ana.locator('.stage-line').waitFor();
    await ana.keyboard.press('r');
    expect(await ana.locator('.composer textarea').first().inputValue()).toBe('Dear customer');
    await Promise.all([ana.context().close(), li.context().close()]);
  });

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    it.each([
      ['en', 1280],
      ['zh-CN', 1280],
      ['en', 390],
      ['zh-CN', 390],
    ] as const)('and everybody can read it: %s, %d wide', async (locale, width) => {
      const ref = await register('空调安装多次失约');
      await tell(house.ana, ref, 'complaint.assigned', { ownerId: 'ana' });
      await tell(house.ana, ref, 'note.added', { text: '客户家中有老人。' });
      const page = await open('ana', ref, { locale, colorScheme, viewport: { width, height: 900 } });
      await page.locator('.ribbon-row').first().waitFor();
      await page.locator('.said').first().waitFor();
      await page.screenshot({ path: `${pictures}/complaint-${locale}-${colorScheme}-${width}.png`, fullPage: true });
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
      expect(await violationsOf(page, wcag)).toEqual([]);
      await page.keyboard.press('a');
      await page.locator('.act-list').first().waitFor();
      await page.screenshot({ path: `${pictures}/complaint-acts-${locale}-${colorScheme}-${width}.png` });
      expect(await violationsOf(page, wcag)).toEqual([]);
      await page.context().close();
    });
  });
});

/** What of these lies over another on the screen. */
async function overlapsOf(page: Page, selector: string): Promise<string[]> {
  return page.evaluate(`(() => {
    const seen = [...document.querySelectorAll(${JSON.stringify(selector)})].map((element) => [
      element.getBoundingClientRect(),
      element.textContent,
    ]);
    return seen.flatMap(([one, text], index) =>
      seen
        .slice(index + 1)
        .filter(([it]) => one.left < it.right && it.left < one.right && one.top < it.bottom && it.top < one.bottom)
        .map(([, other]) => text + ' / ' + other));
  })()`);
}
