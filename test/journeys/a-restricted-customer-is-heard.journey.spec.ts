import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import { createTransport } from 'nodemailer';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import PostalMime from 'postal-mime';
import { MailServer } from '#notifications/mail-server.story.js';
import { violationsOf } from '../support/accessibility.js';
import type { SeenComplaint } from '../support/handled-complaint.js';
import type { House } from '../support/house.js';
import { addressOf, password, staff } from '../support/house.js';
import { RunningSystem } from '../support/running-system.js';
import { until } from '../support/until.js';

jest.setTimeout(120_000);

const customer = 'wang@customer.example';
const reason = '您一天内来信四十封，并辱骂工作人员。';

const wordsIn = <T>(folder: string): T =>
  JSON.parse(readFileSync(`apps/console/src/${folder}/locales/zh-CN.json`, 'utf8')) as T;
const conduct = wordsIn<{
  ask: string;
  approve: string;
  reason: string;
  send: string;
  otherwise: string;
  ways: { email: string };
  states: { asked: string };
  tabs: { asked: string };
}>('conduct');
const care = wordsIn<{ words: { callRather: string }; otherwise: string }>('care');
const complaintWords = wordsIn<{ aside: { title: string } }>('complaint');

describe('A customer with whom another way was agreed', () => {
  const letterbox = new MailServer();
  let browser: Browser;
  let system: RunningSystem;
  let house: House;

  beforeAll(async () => {
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

  const mailed = <T>(what: string, find: (mail: { text: string; replyTo: string }) => T | undefined): Promise<T> =>
    until(what, async () => {
      for (const { to, source } of letterbox.read) {
        if (!to.includes(customer)) continue;
        const { text = '', replyTo } = await PostalMime.parse(source);
        const found = find({ text, replyTo: replyTo?.[0]?.address ?? '' });
        if (found !== undefined) return found;
      }
      return undefined;
    });

  async function seat(who: string): Promise<Page> {
    const context = await browser.newContext({ locale: 'zh-CN', baseURL: system.addresses.api });
    await context.request.post('/api/session', { data: { email: addressOf(who), password } });
    return context.newPage();
  }

  async function atThePortal(script: boolean): Promise<Page> {
    const viewport = { width: 320, height: 640 };
    const context = await browser.newContext({
      locale: 'zh-CN',
      viewport,
      javaScriptEnabled: script,
      baseURL: system.addresses.portal,
    });
    return context.newPage();
  }

  async function judge(page: Page): Promise<void> {
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    const violations = await violationsOf(page);
    expect(violations).toEqual([]);
  }

  it('tells what they need, is restricted by two people, waits with a mail, reads why, and takes their consent back', async () => {
    // They complain, without script, and say what helps.
    const form = await atThePortal(false);
    await form.goto('/');
    await form.selectOption('#category', 'installation.faulty');
    await form.fill('#subject', '洗衣机漏水');
    await form.fill('#description', '一直漏水。');
    await form.fill('#name', '王小明');
    await form.fill('#email', customer);
    await form.check('input[name=needs][value=callRather]');
    await form.check('#needsConsent');
    await form.click('button[value=review]');
    await form.click('button[value=send]');
    const ref = await form.locator('.reference strong').innerText();
    const { customerId } = (await (await house.ana.get(`/api/complaints/${ref}`)).json()) as SeenComplaint;

    // A lead asks, and a manager approves.
    const lead = await seat('li');
    await lead.goto(`/customers/${customerId}`);
    await lead.getByRole('button', { name: conduct.ask, exact: true }).click();
    await lead.getByLabel(conduct.ways.email).check();
    await lead.getByLabel(conduct.reason, { exact: true }).fill(reason);
    await lead.locator('.restriction-evidence input').first().check();
    await lead.getByRole('button', { name: conduct.send, exact: true }).click();
    await lead.getByText(conduct.states.asked).waitFor();
    const manager = await seat('mei');
    await manager.goto('/conduct');
    await manager.getByRole('tab', { name: conduct.tabs.asked }).click();
    await manager.getByRole('button', { name: conduct.approve, exact: true }).click();
    await manager.getByText(reason).waitFor({ state: 'detached' });

    // Their next mail waits, and is marked where the complaint is worked on.
    const replyTo = await mailed('the receipt', (mail) => (mail.text.includes(ref) ? mail.replyTo : undefined));
    await createTransport(system.addresses.mail).sendMail({
      envelope: { from: customer, to: [replyTo] },
      from: customer,
      to: replyTo,
      subject: `Re: ${ref}`,
      text: '你们到底管不管！',
    });
    await house.ana.eventually<{ items: { aside?: object }[] }>(`/api/complaints/${ref}/messages`, ({ items }) =>
      items.some(({ aside }) => aside !== undefined),
    );
    const agent = await seat('ana');
    await agent.goto(`/complaints/${ref}`);
    await agent.locator('.said-aside').getByText(complaintWords.aside.title, { exact: true }).waitFor();
    await agent.keyboard.press('r');
    const composer = agent.locator('.composer');
    await composer.getByText(conduct.otherwise).waitFor();
    await composer.getByText(care.otherwise).waitFor();
    await composer.getByText(care.words.callRather).waitFor();

    // Their page tells nothing to whoever has the link alone, and all of it to whoever reads their mail.
    await form.goto(`/complaints/${ref}`);
    expect(await form.getByText(reason).count()).toBe(0);
    await form.getByText('我们持有的其他信息').click();
    await form.getByRole('button', { name: '发送链接' }).click();
    const link = await mailed('the link', ({ text }) => /\/track#[\w-]{43}\.[\w-]{22}/.exec(text)?.[0]);
    const page = await atThePortal(true);
    await page.goto(link);
    await page.getByText(reason).waitFor();
    await page.getByText('申诉不受任何限制').waitFor();
    await judge(page);
    await page.getByRole('button', { name: '撤回同意' }).click();
    await page.getByRole('status').getByText('已撤回并清除').waitFor();
    await agent.reload();
    await agent.locator('.agreed-notice').first().waitFor();
    expect(await agent.getByText(care.words.callRather).count()).toBe(0);
  });
});
