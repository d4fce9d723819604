import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { createTransport } from 'nodemailer';
import type { Email } from 'postal-mime';
import PostalMime from 'postal-mime';
import { MailServer } from '#notifications/mail-server.story.js';
import type { SeenComplaint, SeenEntry } from '../support/handled-complaint.js';
import { handle, tell } from '../support/handled-complaint.js';
import type { House } from '../support/house.js';
import { addressOf, asAdministratorOfTheDatabase, staff } from '../support/house.js';
import { outcomeOf, RunningSystem, runScript } from '../support/running-system.js';
import { until } from '../support/until.js';

jest.setTimeout(240_000);

/**
 * A policy that cannot wait for days. Its mails go out at night as well. The owner's warning leaves time to become the
 * owner, also where a mail takes long to become a complaint.
 */
const impatient = `
extends: default
name: impatient
version: 1
title: { en: Impatient, zh-CN: 从速 }
source: ['A story that is told in a minute.']
clocks:
  acknowledgement:
    internal:
      budget: 1 clock minute
      ladder:
        - { at: warn 60, alert: owner }
        - { at: warn 80, alert: lead }
        - { at: breach, alert: manager }
quietHours: { from: '03:00', to: '03:01', exceptFor: [low, normal, high, critical] }
`;

const mailboxes = `
version: 1
mailboxes:
  - { address: complaints@house.example, team: complaints }
  - { address: urgent@house.example, team: complaints, policy: impatient }
`;

const auditor = 'auditor@elsewhere.example';

describe('Complaints', () => {
  const letterbox = new MailServer();
  let system: RunningSystem;
  let environment: Record<string, string>;
  let house: House;

  beforeAll(async () => {
    await letterbox.listen();
    const dataFolder = mkdtempSync(join(tmpdir(), 'redress-journey-'));
    const own = join(dataFolder, 'policies');
    mkdirSync(own);
    writeFileSync(join(own, 'impatient.policy.yaml'), impatient);
    writeFileSync(join(dataFolder, 'mailboxes.yaml'), mailboxes);
    environment = {
      POLICIES_DIR: own,
      MAILBOXES_FILE: join(dataFolder, 'mailboxes.yaml'),
      SMTP_URL: letterbox.url,
      SEAL_MAIL_TO: auditor,
    };
    system = await RunningSystem.start(dataFolder, environment);
    house = await staff(system);
  });
  afterAll(async () => {
    await system.remove();
    await letterbox.close();
  });

  /** Hands a mail from the field to our mail gateway, and gives the complaint that comes of it. */
  async function complainByMail(file: string, from: string, to: string): Promise<SeenComplaint> {
    const raw = readFileSync(`../shared/data/mail/${file}`);
    await createTransport(system.addresses.mail).sendMail({ envelope: { from, to: [to] }, raw });
    return complaintOf(from);
  }

  async function complaintOf(customer: string): Promise<SeenComplaint> {
    const found = await until('the customer’s file', async () => {
      const answer = await house.li.post('/api/customers/search', { typed: customer });
      return ((await answer.json()) as { items: { id: string }[] }).items[0];
    });
    const isIt = ({ customerId }: SeenComplaint): boolean => customerId === found.id;
    const { items } = await house.li.eventually<{ items: SeenComplaint[] }>('/api/complaints', (list) =>
      list.items.some(isIt),
    );
    return read(items.find(isIt)!.ref);
  }

  /** Fills in the form as a browser without JavaScript does, and gives the reference that it was told. */
  async function complainByForm(answers: Record<string, string>): Promise<string> {
    const form = await (await fetch(system.addresses.portal, { headers: { 'accept-language': 'en' } })).text();
    const key = /name="key"[^>]*value="([^"]*)"/.exec(form)?.[1] ?? '';
    const body = new URLSearchParams({ key, do: 'send', ...answers });
    const sent = await fetch(`${system.addresses.portal}/complaints`, { method: 'POST', body, redirect: 'manual' });
    return /C-\d{4}-\d{6}-\d/.exec(sent.headers.get('location') ?? '')?.[0] ?? `none: ${sent.status}`;
  }

  const read = async (ref: string): Promise<SeenComplaint> =>
    (await (await house.li.get(`/api/complaints/${ref}`)).json()) as SeenComplaint;

  const happenedTo = async (ref: string): Promise<string[]> => {
    const { items } = (await (await house.li.get(`/api/complaints/${ref}/history`)).json()) as { items: SeenEntry[] };
    return items.map(({ event }) => event.type);
  };

  /** The mails that an address got about something, as its reader sees them. */
  async function mailsTo(address: string, about: string): Promise<Email[]> {
    const mails = letterbox.read.filter(({ to }) => to.includes(address));
    const parsed = await Promise.all(mails.map(({ source }) => new PostalMime().parse(source)));
    return parsed.filter(({ subject = '', text = '' }) => `${subject}\n${text}`.includes(about));
  }

  const firstMailTo = (address: string, about: string, patience?: number): Promise<Email> =>
    until(`a mail to ${address} about ${about}`, async () => (await mailsTo(address, about))[0], patience);

  const everyStage = [
    'receipt',
    'acknowledgement',
    'investigation',
    'resolution',
    'followUp',
    'lessonSummary',
    'closed',
  ];

  it('begin with a mail whose sender is told so, and go through all six stages', async () => {
    const sender = 'su@bbs.zixia.net';
    const complaint = await complainByMail('ccert-zh/normal-4664.eml', sender, 'complaints@house.example');
    expect(complaint).toMatchObject({
      channel: 'email',
      subject: '● 关于在国美购买海信空调一事的处理结果',
      stage: 'receipt',
      rulebook: { policy: { name: 'default' } },
    });
    expect((await firstMailTo(sender, complaint.ref)).headers).toContainEqual(
      expect.objectContaining({ key: 'auto-submitted' }),
    );
    expect(await handle(house, complaint.ref)).toEqual(everyStage);
    expect((await firstMailTo(sender, '书面致歉，周三上午安装')).subject).toContain(complaint.ref);
    expect((await happenedTo(complaint.ref)).at(-1)).toBe('complaint.closed');
  });

  it('begin with a form, and go the same way', async () => {
    const ref = await complainByForm({
      category: 'installation.faulty',
      subject: 'The air conditioner was never installed',
      description: 'Three appointments, and nobody came.',
      name: 'Ana Berger',
      email: 'berger@customer.example',
    });
    expect(await read(ref)).toMatchObject({ channel: 'webForm', contact: { email: 'berger@customer.example' } });
    await firstMailTo('berger@customer.example', ref);
    expect(await handle(house, ref)).toEqual(everyStage);
  });

  it('are one conversation: an agent writes to the customer in the thread, and the answer comes to the same complaint', async () => {
    const customer = 'wang@customer.example';
    const post = (to: string, lines: readonly string[]) =>
      createTransport(system.addresses.mail).sendMail({
        envelope: { from: customer, to: [to] },
        raw: [`From: Wang <${customer}>`, `To: ${to}`, ...lines].join('\r\n'),
      });
    const theirs = '<machine@customer.example>';
    await post('complaints@house.example', [`Message-ID: ${theirs}`, 'Subject: Leak', '', 'The new machine leaks.']);
    const { id, ref } = await complaintOf(customer);
    await tell(house.ana, ref, 'customer.informed', { text: 'The fitter comes on Thursday, 9 to 11.' });
    const written = await firstMailTo(customer, 'The fitter comes on Thursday, 9 to 11.');
    expect(written.inReplyTo).toBe(theirs);
    expect(written.references).toContain(theirs);
    const [replyTo] = written.replyTo ?? [];
    await post(replyTo?.address ?? '', [
      'Message-ID: <answer@customer.example>',
      `In-Reply-To: ${written.messageId}`,
      `Subject: Re: ${written.subject}`,
      '',
      'Thursday suits me.',
    ]);
    const { items } = await house.li.eventually<{ items: SeenEntry[] }>(`/api/complaints/${ref}/history`, (list) =>
      list.items.some(({ event }) => event.type === 'customer.wrote'),
    );
    expect(items.map(({ event }) => event.type)).toContain('customer.informed');
    expect((await complaintOf(customer)).id).toBe(id);
  });

  it('reach the owner, then the lead, then the manager when nobody answers, each once', async () => {
    const complaint = await complainByMail(
      'chatwoot/mail_with_invalid_to.eml',
      'mark@planetmars.com',
      'urgent@house.example',
    );
    expect(complaint.rulebook.policy.name).toBe('impatient');
    await tell(house.ana, complaint.ref, 'complaint.assigned', { ownerId: 'ana' });
    // Nobody does anything from now on.
    const { ref } = complaint;
    await firstMailTo(addressOf('mei'), ref, 120_000);
    const alerts = await Promise.all(letterbox.read.map(({ source }) => new PostalMime().parse(source)));
    const told = alerts
      .filter(({ subject = '' }) => subject.includes(ref) && subject.includes('Acknowledgement'))
      .map(({ to, subject }) => [to?.[0]?.address, subject]);
    expect(told).toEqual([
      [addressOf('ana'), `[${ref}] Time runs short: Acknowledgement (60 % used)`],
      [addressOf('li'), `[${ref}] Time runs short: Acknowledgement (80 % used)`],
      [addressOf('mei'), `[${ref}] Deadline passed: Acknowledgement`],
    ]);
    expect((await happenedTo(ref)).filter((type) => type.startsWith('clock.'))).toEqual([
      'clock.warned',
      'clock.warned',
      'clock.breached',
    ]);
    expect(await read(ref)).toMatchObject({ stage: 'receipt' });
  });

  it('leave histories that are as they were recorded, and follow from their rules', async () => {
    const sealed = await outcomeOf(runScript('seal.mjs', system.dataFolder, [], environment));
    expect(sealed.printed).toContain('heads of 4 complaints');
    const verified = await outcomeOf(runScript('verify.mjs', system.dataFolder, ['--replay'], environment));
    expect(verified.printed).toContain('all is as it was recorded.');
    expect(verified.code).toBe(0);
    // The first seal was made and sent by the worker on its first day, which is today.
    expect((await firstMailTo(auditor, 'Seal 1 of')).text).toMatch(/--expect 1:[\da-f]{64}/);
  });

  it('cannot be changed behind the back of an auditor', async () => {
    const { ref } = await complaintOf('su@bbs.zixia.net');
    await asAdministratorOfTheDatabase(system, (complaints) =>
      complaints.updateOne({ ref }, { $set: { 'history.3.event.severity': 'low' } }),
    );
    const verified = await outcomeOf(runScript('verify.mjs', system.dataFolder, [], environment));
    expect(verified.printed).toMatch(new RegExp(`${ref} .*: entry 4 was edited`));
    expect(verified.code).toBe(1);
  });
});
