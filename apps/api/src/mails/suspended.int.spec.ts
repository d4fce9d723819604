import { Readable } from 'node:stream';
import { ConsoleLogger, Module } from '@nestjs/common';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import { ComplaintStore } from '#casework/complaint.store.js';
import { MessageStore } from '#casework/message.store.js';
import { CustomerFiles } from '#customers/customer-files.js';
import { EraseCustomer } from '#customers/erase-customer.js';
import { RestrictionStore } from '#customers/restriction.store.js';
import { EmailIntakeModule } from '#intake/email-intake.module.js';
import { ForgetUnplacedMails } from '#intake/forget-unplaced-mails.js';
import { ReceiveEmail } from '#intake/receive-email.js';
import { RefusedMails } from '#intake/refused-mails.js';
import { SuspendedMails } from '#intake/suspended-mails.js';
import { TakeInEmail } from '#intake/take-in-email.js';
import { AnswerRequest } from '#intake/answer-request.js';
import { TellSender } from '#intake/tell-sender.js';
import { OutgoingMails } from '#notifications/outgoing-mails.js';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { QueuesModule } from '#platform/queues.module.js';
import { keyNameOf } from '#privacy/key-name.js';
import { PersonVault } from '#privacy/person-vault.js';
import { erasedText } from '#privacy/sealed-text.js';
import { TimeSource } from '#platform/time-source.js';
import { testDatabase, testRedis, testSecret } from '../../../../test/support/test-stores.js';
import type { Answer, Person } from '../api.story.js';
import { registration, RunningApi } from '../api.story.js';
import type { MessageView } from '../complaints/message-view.js';
import type { SuspendedView } from './suspended-view.js';

const path = '/api/suspended-mails';
const hour = 3_600_000;

class NothingToTell extends TellSender {
  override leftOut(): Promise<void> {
    return Promise.reject(new Error('nothing was left out of these mails'));
  }
  /** What the sender is told is another story. */
  override putAside(): Promise<void> {
    return Promise.resolve();
  }
}

/** No department is asked in these stories. */
class NobodyToAnswer extends AnswerRequest {
  override tell(): Promise<'not theirs to answer'> {
    return Promise.resolve('not theirs to answer');
  }
}

@Module({
  providers: [
    { provide: TellSender, useClass: NothingToTell },
    { provide: AnswerRequest, useClass: NobodyToAnswer },
  ],
  exports: [TellSender, AnswerRequest],
})
class TellingModule {}

describe('mails that no rule could place', () => {
  const stores = { database: testDatabase(), redis: testRedis() };
  let api: RunningApi;
  let intake: TestingModule;
  let ana: Person;
  let complaint: { id: string; ref: string };
  let mails = 0;

  beforeAll(async () => {
    api = await RunningApi.start(stores);
    const configuration = readConfiguration({
      MONGODB_URI: stores.database,
      REDIS_URL: stores.redis,
      SECRET_KEY: testSecret,
      LOG_LEVEL: 'fatal',
      NODE_ENV: 'test',
    });
    intake = await Test.createTestingModule({
      imports: [
        PlatformModule.forProcess(configuration, 'test'),
        MongoModule,
        QueuesModule,
        EmailIntakeModule.beside(TellingModule),
      ],
    })
      .setLogger(new ConsoleLogger({ logLevels: ['fatal'] }))
      .overrideProvider(TimeSource)
      .useValue(api.time)
      .compile();
    await intake.init();
    ana = await api.personIn({ teams: ['complaints', 'team-1'] }, 'agent');
    const { body } = await ana.post(
      '/api/complaints',
      registration(api.time, { customerId: 'zhang@customer.example', teamId: 'complaints' }),
    );
    complaint = body as { id: string; ref: string };
  });
  afterAll(async () => {
    await intake.close();
    await api.stop();
  });

  /** A mail comes in by the gateway and is judged by the worker. */
  async function comesIn(heads: Record<string, string>, text = 'It still leaks.'): Promise<SuspendedView> {
    mails += 1;
    const all: Record<string, string> = {
      'Message-ID': `<m-${mails}@customer.example>`,
      From: 'Zhang <zhang@customer.example>',
      To: 'complaints@example.org',
      Subject: `Mail ${mails}`,
      ...heads,
    };
    const raw = [...Object.entries(all).map(([name, value]) => `${name}: ${value}`), '', text].join('\r\n');
    const envelope = { from: 'zhang@customer.example', to: ['complaints@example.org'], remoteAddress: '127.0.0.1' };
    const record = await intake
      .get(ReceiveEmail, { strict: false })
      .receive(Readable.from([Buffer.from(raw)]), envelope);
    await intake.get(TakeInEmail, { strict: false }).take(record!.id);
    api.time.turn(1000);
    return (await ana.get(`${path}/${record!.id}`)).body as unknown as SuspendedView;
  }

  /** Names the complaint by its reference, from its customer's address: which anybody can forge. */
  const unverified = () => comesIn({ Subject: `Re: ${complaint.ref}` });
  const automatic = () => comesIn({ 'Auto-Submitted': 'auto-replied', Subject: 'Away' }, 'I am away.');

  /** What can be read of a mail still, by whoever has every key. */
  async function readable(id: string): Promise<object> {
    const mails = api.application.get(SuspendedMails, { strict: false });
    const { envelope, messageId } = (await mails.find(id))!;
    const message = (await api.application.get(MessageStore, { strict: false }).find(messageId))!;
    const { statusCode: original } = await api.application.inject({
      url: `${path}/${id}/original`,
      headers: ana.headers,
    });
    return { envelope: envelope.from, from: message.from.address, text: message.text, original };
  }

  const items = ({ body }: Answer): SuspendedView[] => body['items'] as SuspendedView[];
  const historyOf = async (ref: string): Promise<{ event: { type: string; messageId?: string; text?: string } }[]> =>
    (await ana.get(`/api/complaints/${ref}/history`)).body['items'] as never;

  it('are listed, the newest first, with why nobody could place them, for those who work for the mailbox’s team', async () => {
    const [first, second] = [await unverified(), await automatic()];
    expect(first).toMatchObject({ outcome: 'suspended', complaintId: complaint.id, teamId: 'complaints' });
    expect(second).toMatchObject({
      outcome: 'automatic',
      because: expect.stringContaining('Auto-Submitted') as string,
    });
    const page = await ana.get(`${path}?limit=1`);
    expect(items(page).map(({ id }) => id)).toEqual([second.id]);
    const next = await ana.get(`${path}?limit=1&cursor=${String(page.body['next'])}`);
    expect(items(next).map(({ id }) => id)).toEqual([first.id]);
    const stranger = await api.personIn({ teams: ['elsewhere'] }, 'agent');
    expect(items(await stranger.get(path))).toEqual([]);
    expect((await stranger.get(`${path}/${first.id}`)).status).toBe(404);
    expect((await stranger.post(`${path}/${first.id}/dismiss`, { reason: 'x' })).status).toBe(404);
  });

  it('are marked in their conversation where another way was agreed: why, by whose word, and what was made of them', async () => {
    const { body } = await ana.post(
      '/api/complaints',
      registration(api.time, { customerId: 'wang@customer.example', teamId: 'complaints' }),
    );
    const [ref, customerId] = [String(body['ref']), String(body['customerId'])];
    const now = api.time.now();
    await api.application.get(RestrictionStore, { strict: false }).add({
      id: `restriction-${ref}`,
      customerId,
      version: 1,
      state: 'inForce',
      limits: { closed: ['email'] },
      reason: 'Forty mails on one day',
      evidence: [],
      asked: { by: 'li', at: now },
      decided: { by: 'mo', at: now },
      reviewAt: now + 1000 * hour,
      until: now + 1000 * hour,
      done: {},
      log: [],
    });
    const heads = { From: 'Wang <wang@customer.example>', Subject: `Re: ${ref}` };
    const [waits, kept] = [await comesIn(heads, 'Answer me!'), await comesIn(heads, 'Idiots.')];
    await ana.post(`${path}/${kept.id}/dismiss`, { reason: 'Nothing but abuse' });
    const shown = (await ana.get(`/api/complaints/${ref}/messages`)).body['items'] as MessageView[];
    const markOf = (text: string): unknown => shown.find(({ replyText }) => replyText.includes(text))?.aside;
    const closed = [{ en: 'this way is closed', 'zh-CN': '该渠道已关闭' }];
    expect(markOf('Answer me!')).toEqual({ why: closed, agreedBy: 'mo', readBy: waits.readBy });
    expect(markOf('Idiots.')).toMatchObject({
      agreedBy: 'mo',
      decision: { kind: 'dismissed', by: ana.id, reason: 'Nothing but abuse' },
    });
  });

  it('can be read as a page that runs nothing, and saved as they came', async () => {
    const { id, message } = await comesIn(
      { 'Auto-Submitted': 'auto-replied', 'Content-Type': 'text/html' },
      '<p onclick="alert(1)">Away<script>alert(2)</script></p>',
    );
    const page = await api.application.inject({ url: `${path}/${id}/page`, headers: ana.headers });
    expect(page.body).toContain('Away');
    expect(page.body).not.toMatch(/alert/);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    const original = await api.application.inject({ url: message.original!, headers: ana.headers });
    expect(original.body).toContain('<script>alert(2)</script>');
    expect(original.headers['content-disposition']).toMatch(/^attachment/);
  });

  it('are filed to a complaint at a person’s word, once, and the complaint hears of it', async () => {
    const { id, message } = await automatic();
    const filed = await ana.post(`${path}/${id}/file`, { ref: complaint.ref });
    expect(filed.body).toMatchObject({
      decision: { kind: 'filed', complaintId: complaint.id, by: ana.id, at: api.time.now() },
    });
    expect((await ana.post(`${path}/${id}/file`, { ref: complaint.ref })).status).toBe(200);
    const heard = (await historyOf(complaint.ref)).filter(({ event }) => event.messageId === message.id);
    expect(heard).toMatchObject([{ event: { type: 'customer.wrote', by: { kind: 'staff', id: ana.id } } }]);
    const told = (await ana.get(`/api/complaints/${complaint.ref}/messages`)).body['items'] as { id: string }[];
    expect(told.map((one) => one.id)).toContain(message.id);
    expect(items(await ana.get(path)).map((one) => one.id)).not.toContain(id);
    expect(items(await ana.get(`${path}?state=decided`)).map((one) => one.id)).toContain(id);
  });

  it('are found by the whole address of their sender, as are those that were turned away, by whoever may look at them', async () => {
    const from = 'Robot <vacation@customer.example>';
    const { id } = await comesIn({ 'Auto-Submitted': 'auto-replied', From: from, Subject: 'Away' });
    await api.application.get(RefusedMails, { strict: false }).note({
      id: 'refused-1',
      at: api.time.now(),
      from: 'Vacation@customer.example',
      remoteAddress: '203.0.113.7',
      size: 30_000_000,
    });
    const stranger = await api.personIn({ teams: ['elsewhere'] }, 'agent');
    const meant = async (by: Person, typed: string): Promise<unknown> =>
      (await by.post('/api/search', { typed })).body['meant'];
    const aside = { id, at: expect.any(Number) as number, subject: 'Away', isDecided: false };
    expect(await meant(ana, 'vacation@customer.example')).toMatchObject({ mails: [aside], refused: [] });
    expect(await meant(await api.person('auditor'), 'VACATION@customer.example')).toMatchObject({
      mails: [aside],
      refused: [{ id: 'refused-1', from: 'V***@customer.example' }],
    });
    for (const typed of ['vacation@customer', 'acation@customer.example'])
      expect(await meant(ana, typed)).toMatchObject({ mails: [], refused: [] });
    expect(await meant(stranger, 'vacation@customer.example')).toMatchObject({ mails: [], refused: [] });
  });

  it('have one decision: another one is refused and told which it is', async () => {
    const { id } = await automatic();
    await ana.post(`${path}/${id}/dismiss`, { reason: 'Away until Monday' });
    const refused = await ana.post(`${path}/${id}/file`, { ref: complaint.ref });
    expect(refused).toMatchObject({ status: 409, body: { code: 'mail.decided-already' } });
    expect(refused.body['decision']).toMatchObject({ kind: 'dismissed', reason: 'Away until Monday', by: ana.id });
  });

  it('stay when they are dismissed, with the reason also in the complaint that they seemed to belong to', async () => {
    const { id, message } = await unverified();
    await ana.post(`${path}/${id}/dismiss`, { reason: 'Not from the customer, says the customer' });
    expect((await ana.get(`${path}/${id}`)).body).toMatchObject({ message: { text: message.text } });
    const notes = (await historyOf(complaint.ref)).filter(({ event }) => event.type === 'note.added');
    expect(notes.at(-1)?.event.text).toContain('Not from the customer, says the customer');
  });

  it('become complaints of their own, to which they go; where they came from says so', async () => {
    const { id, message } = await unverified();
    const { body } = await ana.post(`${path}/${id}/open`, { locale: 'en' });
    const { complaintId } = (body as unknown as SuspendedView).decision as { complaintId: string };
    const opened = (await ana.get(`/api/complaints/${complaintId}`)).body as { ref: string; subject: string };
    expect(opened).toMatchObject({
      channel: 'email',
      subject: message.subject,
      context: { teamId: 'complaints' },
    });
    const told = (await ana.get(`/api/complaints/${opened.ref}/messages`)).body['items'] as { id: string }[];
    expect(told.map((one) => one.id)).toEqual([message.id]);
    const notes = (await historyOf(complaint.ref)).filter(({ event }) => event.type === 'note.added');
    expect(notes.at(-1)?.event.text).toContain(opened.ref);
    expect((await ana.post(`${path}/${id}/open`, { locale: 'en' })).body).toMatchObject({ decision: { complaintId } });
  });

  it('can be looked at by auditors, and decided by nobody who does not handle complaints', async () => {
    const { id } = await automatic();
    const auditor = await api.person('auditor');
    expect((await auditor.get(`${path}/${id}`)).status).toBe(200);
    expect((await auditor.post(`${path}/${id}/dismiss`, { reason: 'x' })).status).toBe(403);
  });

  it('go to a complaint with all that is kept of them, and are forgotten with it', async () => {
    const { id, message } = await automatic();
    const { body } = await ana.post(`${path}/${id}/open`, { locale: 'en' });
    const { complaintId } = (body as unknown as SuspendedView).decision as { complaintId: string };
    const { customerId } = (await api.application.get(ComplaintStore, { strict: false }).find(complaintId))!;
    await api.application.get(PersonVault, { strict: false }).erase(keyNameOf(customerId, complaintId));
    expect(await readable(id)).toMatchObject({
      text: erasedText,
      original: 410,
      from: erasedText,
      envelope: erasedText,
    });
    expect(message.text).not.toBe(erasedText);
  });

  it('are forgotten with whoever sent them, while others are not', async () => {
    const [theirs, other] = [
      await comesIn({ 'Auto-Submitted': 'auto-replied', From: 'Robot <Robot@Customer.example>' }),
      await automatic(),
    ];
    const file = await api.application
      .get(CustomerFiles, { strict: false })
      .open('file-of-robot', {}, ['robot@customer.example'], 'ana');
    await api.application.get(EraseCustomer, { strict: false }).carryOut([file], 'ana', 'asked');
    expect(await readable(theirs.id)).toMatchObject({ text: erasedText, original: 410, envelope: erasedText });
    expect(await readable(other.id)).toMatchObject({ text: 'I am away.', original: 200 });
  });

  it('are forgotten once they were kept long enough, whether anybody decided about them or not', async () => {
    const [open, dismissed] = [await automatic(), await automatic()];
    await ana.post(`${path}/${dismissed.id}/dismiss`, { reason: 'a robot' });
    const sweep = intake.get(ForgetUnplacedMails, { strict: false });
    expect(await sweep.round()).toBe(0);
    api.time.turn(1097 * 24 * 3_600_000);
    expect(await sweep.round()).toBeGreaterThanOrEqual(2);
    ana = await api.personIn({ teams: ['complaints', 'team-1'] }, 'agent');
    expect(await readable(open.id)).toMatchObject({ text: erasedText, original: 410 });
    const { body } = await ana.get(`${path}/${dismissed.id}`);
    expect(body).toMatchObject({ decision: { reason: 'a robot' }, message: { text: erasedText } });
    expect(await sweep.round()).toBe(0);
  });

  it('are beside every mail that the house wrote, which administrators read page by page', async () => {
    const outgoing = api.application.get(OutgoingMails, { strict: false });
    for (const key of ['digest-1', 'digest-2'])
      await outgoing.put(
        {
          key,
          purpose: { kind: 'digest', staffId: ana.id },
          to: { address: 'ana@example.org' },
          locale: 'en',
          writtenAt: 1,
          subject: key,
          text: 'x',
          html: 'x',
        },
        1,
      );
    const administrator = await api.person('administrator');
    const first = await administrator.get('/api/outgoing-mails?limit=1');
    const second = await administrator.get(`/api/outgoing-mails?limit=1&cursor=${String(first.body['next'])}`);
    const keys = [first, second].flatMap(({ body }) => (body['items'] as { key: string }[]).map(({ key }) => key));
    expect(keys).toEqual(['digest-2', 'digest-1']);
    expect((await ana.get('/api/outgoing-mails')).status).toBe(403);
  });
});
