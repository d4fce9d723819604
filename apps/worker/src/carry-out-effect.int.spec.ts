import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getQueueToken } from '@nestjs/bullmq';
import { ConsoleLogger } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import type { Queue } from 'bullmq';
import PostalMime from 'postal-mime';
import type { Connection } from 'mongoose';
import { effectQueues } from '#casework/bullmq-effect-runner.js';
import { wakeUpQueue } from '#casework/bullmq-alarm.js';
import { CarryOut } from '#casework/carry-out.js';
import { CaseworkModule } from '#casework/casework.module.js';
import { Casework } from '#casework/casework.service.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { FileStore } from '#casework/file.store.js';
import type { Message } from '#casework/message.js';
import { migrationOf } from '#casework/migrate.js';
import { MessageStore } from '#casework/message.store.js';
import { bouncedMail, bouncePurpose, findReplyTokens, isReplyToken, replyPurpose } from '#casework/reply-address.js';
import { AlertBook } from '#notifications/alert-book.js';
import type { Alert } from '#notifications/alert.js';
import { DeliverMail, MailFiles } from '#notifications/deliver-mail.js';
import { MailServer } from '#notifications/mail-server.story.js';
import { StaffStore } from '#people/staff.store.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { buildIndexes } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { SecretKey } from '#platform/secret-key.js';
import { QueuesModule } from '#platform/queues.module.js';
import { TimeSource, TurnableTimeSource } from '#platform/time-source.js';
import type { ComplaintEvent, Registration } from '#workflows/complaint/complaint.events.js';
import { ana, fact, happened, hour, li, mail, until } from '#workflows/complaint/complaint.story.js';
import { testDatabase, testRedis, testSecret } from '../../../test/support/test-stores.js';
import { ClimbAlerts } from './climb-alerts.js';
import { EffectsModule } from './effects.module.js';
import { NotificationRounds } from './notification-rounds.js';
import { SendDigests } from './send-digests.js';

const minute = 60_000;
const start = Date.parse('2026-03-02T10:00:00+08:00');

const registered: Registration = {
  type: 'complaint.registered',
  id: 'e-0',
  at: start,
  by: mail,
  channel: 'email',
  receivedAt: start,
  customerId: 'customer@example.org',
  locale: 'zh-CN',
  subject: '洗衣机漏水',
  summary: '三天没有回电',
  teamId: 'team-1',
  severity: 'normal',
};

/** Under the house policy the automatic notice is acknowledgement enough. */
const begun = [happened.assigned, happened.classified, happened.accepted];

function lettersOf({ snapshot }: StoredComplaint): unknown {
  return (snapshot as { context: { letters: unknown } }).context.letters;
}

describe('What effects come to', () => {
  const server = new MailServer();
  let time: TurnableTimeSource;
  let module: TestingModule;
  let folder: string;
  let complaints = 0;

  beforeAll(async () => {
    await server.listen();
    folder = await mkdtemp(join(tmpdir(), 'redress-test-mail-'));
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  // Each story has a database of its own: what one leaves open would climb in the next.
  beforeEach(async () => {
    time = new TurnableTimeSource(start);
    server.read.length = 0;
    server.afterData.length = 0;
    server.recipients.clear();
    const configuration = readConfiguration({
      MONGODB_URI: testDatabase(),
      REDIS_URL: testRedis(),
      SECRET_KEY: testSecret,
      SMTP_URL: server.url,
      DATA_DIR: folder,
      LOG_LEVEL: 'fatal',
      NODE_ENV: 'test',
    });
    module = await Test.createTestingModule({
      imports: [
        PlatformModule.forProcess(configuration, 'test'),
        MongoModule,
        QueuesModule,
        CaseworkModule,
        EffectsModule,
      ],
      providers: [CarryOut],
    })
      .setLogger(new ConsoleLogger({ logLevels: ['fatal'] }))
      .overrideProvider(TimeSource)
      .useValue(time)
      // The story goes the rounds itself.
      .overrideProvider(NotificationRounds)
      .useValue({})
      .compile();
    await module.init();
    await buildIndexes(module.get<Connection>(getConnectionToken()));
    for (const [id, role] of [
      ['ana', 'agent'],
      ['li', 'lead'],
      ['mei', 'manager'],
      ['dao', 'director'],
      ['zhou', 'departmentMember'],
    ] as const) {
      const departments = role === 'departmentMember' ? ['logistics'] : [];
      const hired = { id, email: `${id}@example.org`, name: id, roles: [role], departments, password: 'x' };
      expect(await module.get(StaffDirectory).addMember(hired)).toBe(true);
    }
    await module.get(StaffDirectory).addTeam({
      id: 'team-1',
      name: { en: 'Team one', 'zh-CN': '一组' },
      leadId: 'li',
      managerId: 'mei',
      directorId: 'dao',
      members: ['ana', 'li'],
    });
  });
  afterEach(async () => {
    await module.get(DeliverMail).rest();
    for (const name of [wakeUpQueue, ...effectQueues]) {
      await module.get<Queue>(getQueueToken(name), { strict: false }).obliterate({ force: true });
    }
    await module.get<Connection>(getConnectionToken()).dropDatabase();
    await module.close();
  });

  const casework = () => module.get(Casework, { strict: false });
  const open = (id: string): Promise<Alert[]> => module.get(AlertBook, { strict: false }).open(id);

  async function begin(differently: Partial<Registration> = {}): Promise<string> {
    const { id } = await casework().open(`c-${(complaints += 1)}`, { ...registered, at: time.now(), ...differently });
    return settle(id);
  }

  /** Carries out everything that waits, and what comes of that, until nothing waits. */
  async function settle(id: string): Promise<string> {
    for (let { outbox } = await casework().get(id); outbox.length > 0; { outbox } = await casework().get(id)) {
      for (const { key } of outbox) await module.get(CarryOut).carryOut(id, key);
      await module.get(DeliverMail).rest();
    }
    await module.get(DeliverMail).deliverDue();
    const { outbox } = await casework().get(id);
    return outbox.length > 0 ? settle(id) : id;
  }

  /** What usually happens, a minute after another, now. */
  async function live(id: string, events: readonly ComplaintEvent[]): Promise<StoredComplaint> {
    for (const event of events) {
      time.turn(minute);
      const moved = { ...event, at: time.now() };
      await casework().record(id, 'dueAt' in moved ? { ...moved, dueAt: time.now() + 100 * hour } : moved);
      await settle(id);
    }
    return casework().get(id);
  }

  async function pass(id: string, milliseconds: number): Promise<void> {
    time.turn(milliseconds);
    await casework().wake(id);
    await settle(id);
  }

  const happenedTo = async (id: string): Promise<string[]> =>
    (await casework().get(id)).history.map(({ event }) => event.type);
  const mailsTo = (name: string) => server.read.filter(({ to }) => to.includes(`${name}@example.org`));

  it('tells the customer that the complaint came in, and writes down that the letter arrived', async () => {
    const id = await begin();
    const { ref, history } = await casework().get(id);
    expect(history.map(({ event }) => event.type)).toEqual(['complaint.registered', 'letter.delivered']);
    expect(history.at(-1)?.event).toMatchObject({ letterId: 'receiptNotice-1', by: { kind: 'channel', id: 'email' } });
    const [{ source } = { source: '' }] = mailsTo('customer');
    expect(Buffer.from(source.split('base64')[1]?.split('--')[0] ?? '', 'base64').toString()).toContain(ref);
  });

  it('keeps every letter as a message of its complaint, in one thread whose answers and bounces find their way back', async () => {
    const id = await begin();
    await live(id, [happened.assigned]);
    const messages = module.get(MessageStore, { strict: false });
    const asked: Message = {
      ...(await messages.ofComplaint(id))[0]!,
      id: 'incoming-1',
      direction: 'in',
      at: time.now(),
      messageId: '<question@customer.example>',
      trust: 'token',
    };
    await messages.add(asked);
    await live(id, [happened.classified, happened.accepted, ...until.resolution.slice(until.investigation.length)]);
    await live(id, [happened.proposed]);
    const [notice, question, answer] = await messages.ofComplaint(id);
    expect([notice?.letterId, question?.id, answer?.letterId]).toEqual([
      'receiptNotice-1',
      'incoming-1',
      'finalResponse-1',
    ]);
    expect(answer?.inReplyTo).toBe('<question@customer.example>');
    expect(answer?.references).toEqual([notice?.messageId, '<question@customer.example>']);
    const { from, source } = mailsTo('customer').at(-1)!;
    expect(source).toContain(`Message-ID: ${answer?.messageId}\r\n`);
    expect(source).toContain('In-Reply-To: <question@customer.example>\r\n');
    // A member of staff sent it, and nobody the notice.
    expect(source).not.toMatch(/^(Auto-Submitted|X-Redress-Loop):/m);
    expect(mailsTo('customer').at(-2)?.source).toMatch(/^Auto-Submitted: auto-replied\r$/m);
    const secret = module.get(SecretKey);
    expect(answer?.id).toMatch(new RegExp(`^${bouncedMail(secret.derive(bouncePurpose), from)}`));
    const { ref } = await casework().get(id);
    const [{ token } = { token: '' }] = findReplyTokens(/^Reply-To: .*(?:\r\n .*)*/m.exec(source)?.[0] ?? '');
    const right = { ref, participant: 'customer@example.org' };
    expect(isReplyToken(secret.derive(replyPurpose), token, right)).toBe(true);
    // Where the address is lost on the way, the line in the text still says it.
    expect(findReplyTokens(answer?.text ?? '').map((found) => found.token)).toContain(token);
  });

  it("sends what a person writes in their own words, each message its own, as an answer to the customer's mail", async () => {
    const id = await begin();
    await live(id, [happened.assigned]);
    const messages = module.get(MessageStore, { strict: false });
    const [notice] = await messages.ofComplaint(id);
    await messages.add({
      ...notice!,
      id: 'incoming-1',
      direction: 'in',
      at: time.now(),
      messageId: '<question@customer.example>',
      trust: 'token',
    });
    time.turn(minute);
    // Both are written before either is sent.
    for (const text of ['师傅周四上门。\n\n<b>请在家</b>等候。', '改为周五上门。'])
      await casework().record(id, fact('customer.informed', time.now(), ana, { text }));
    await settle(id);
    const kept = await messages.ofComplaint(id);
    const [first, second] = ['message-1', 'message-2'].map((name) => kept.find(({ letterId }) => letterId === name));
    expect(first?.text).toContain('师傅周四上门。\n\n<b>请在家</b>等候。');
    expect(first?.html).toContain('师傅周四上门。<br><br>&lt;b&gt;请在家&lt;/b&gt;等候。');
    expect(second?.text).toContain('改为周五上门。');
    expect([first?.text.includes('周五'), second?.text.includes('周四')]).toEqual([false, false]);
    const { context } = (await casework().get(id)).snapshot as { context: { letters: unknown } };
    expect(context.letters).toContainEqual({ id: 'message-2', letter: 'message', state: 'delivered' });
    for (const { source } of mailsTo('customer').slice(-2)) {
      expect(source).toContain('In-Reply-To: <question@customer.example>\r\n');
      expect(source.replaceAll('\r\n ', ' ')).toMatch(/^References: <[^>]+> <question@customer\.example>/m);
      // A person wrote it: nothing says that a machine did.
      expect(source).not.toMatch(/^(Auto-Submitted|X-Auto-Response-Suppress|X-Redress-Loop):/m);
    }
    await live(id, [fact('letter.resent', 0, ana, { letterId: 'message-1' })]);
    expect((await messages.ofComplaint(id)).at(-1)?.text).toContain('师傅周四上门。');
  });

  it('sends the files of what a person writes, each byte for byte, and the customer’s program finds them', async () => {
    const id = await begin();
    const files = module.get(FileStore, { strict: false });
    const given = [
      { name: '检测报告.pdf', content: Buffer.from(`%PDF-1.7\n${'报告'.repeat(20_000)}`) },
      { name: 'photo "1".bin', content: randomBytes(100_001) },
    ];
    const named = [];
    for (const { name, content } of given) named.push({ fileId: (await files.keep(content)).id, name });
    await live(id, [fact('customer.informed', 0, ana, { text: '请见附件。', files: named })]);
    const { attachments, text } = await PostalMime.parse(mailsTo('customer').at(-1)!.source);
    expect(text).toContain('- 检测报告.pdf\n- photo "1".bin');
    expect(
      attachments.map(({ filename, content }) => ({ name: filename, content: Buffer.from(content as ArrayBuffer) })),
    ).toEqual(given);
    const sent = (await module.get(MessageStore, { strict: false }).ofComplaint(id)).at(-1);
    expect(sent?.attachments.map(({ name, size }) => [name, size])).toEqual(
      given.map(({ name, content }) => [name, content.length]),
    );
  });

  it('never holds back what a person writes, however much', async () => {
    const id = await begin();
    await live(id, [happened.assigned]);
    const written = Array.from({ length: 12 }, (_, index) => `第 ${index + 1} 封`);
    for (const text of written) await casework().record(id, fact('customer.informed', time.now(), ana, { text }));
    await settle(id);
    // The notice of receipt, and every message.
    expect(mailsTo('customer')).toHaveLength(1 + written.length);
  });

  it('sends a decision with a file to keep, the very one that staff can read', async () => {
    const id = await begin();
    await live(id, [...begun, ...until.resolution.slice(until.investigation.length), happened.proposed]);
    const answer = (await module.get(MessageStore, { strict: false }).ofComplaint(id)).at(-1);
    const [file] = answer?.attachments ?? [];
    expect(file).toMatchObject({
      type: 'application/pdf',
      name: expect.stringMatching(/^最终答复函 C-2026.*pdf$/) as string,
    });
    const pdf = await module.get(MailFiles, { strict: false }).read(file!.fileId);
    expect(pdf.length).toBe(file?.size);
    const { source } = mailsTo('customer').at(-1)!;
    expect(source.replaceAll('\r\n', '')).toContain(pdf.toString('base64').slice(0, 1000));
  });

  it('sends no letter that lacks what its policy demands, and tells whoever answers for it what is lacking', async () => {
    const id = await begin();
    await live(id, [happened.assigned]);
    // Nothing has extended a deadline, so there is neither a reason nor a date to tell.
    const key = `${id}-1-9`;
    const store = module.get<Connection>(getConnectionToken()).db!.collection<{ _id: string }>('complaints');
    const effect = { type: 'letter.send', letter: 'holding', letterId: 'receiptNotice-1' };
    await store.updateOne({ _id: id }, { $set: { outbox: [{ key, effect, since: 0, tries: 0 }] } });
    await settle(id);
    const { history } = await casework().get(id);
    const failed = history.find(({ event }) => event.type === 'letter.failed')?.event;
    expect(failed && 'reason' in failed ? failed.reason : '').toContain('缺少：延期原因、新的期限');
    expect((await open('ana')).find(({ because }) => because === 'letterFailed')?.what.en).toContain(
      'it lacks: the reason for the delay, the new date',
    );
  });

  it('answers one address once an hour, and tells whoever answers for the others that nobody was told', async () => {
    const first = await begin();
    const second = await begin();
    time.turn(hour);
    const third = await begin();
    expect(mailsTo('customer')).toHaveLength(2);
    for (const told of [first, third]) expect(await happenedTo(told)).toContain('letter.delivered');
    const withheld = (await casework().get(second)).history.at(-1)?.event;
    expect(withheld).toMatchObject({ type: 'letter.withheld', letterId: 'receiptNotice-1', brokenOff: false });
    const alerts = (await open('li')).filter(({ because }) => because === 'letterFailed');
    expect(alerts.map(({ what }) => what['zh-CN'])).toEqual([
      '收件通知未能送达客户：该地址一小时内已收到自动通知，请由专人回复',
    ]);
  });

  it('breaks off when one address would get more than ten automatic mails in ten minutes, and calls one person once', async () => {
    for (let index = 0; index < 14; index += 1) await begin();
    expect(mailsTo('customer')).toHaveLength(1);
    const alerts = await open('li');
    expect(alerts.filter(({ because }) => because === 'mailBrokenOff')).toHaveLength(1);
    expect(alerts.filter(({ because }) => because === 'letterFailed')).toHaveLength(9);
  });

  it('says of a letter that was broken off that it is withheld and why, and lets it go when a lead releases it', async () => {
    for (let index = 0; index < 10; index += 1) await begin();
    const last = await begin();
    const letters = async (): Promise<unknown> => lettersOf(await casework().get(last));
    expect(await letters()).toEqual([
      {
        id: 'receiptNotice-1',
        letter: 'receiptNotice',
        state: 'withheld',
        because: expect.stringContaining('已停止向其自动发信') as string,
      },
    ]);
    const before = mailsTo('customer').length;
    await live(last, [fact('letter.released', 0, li, { letterId: 'receiptNotice-1', reason: '是同一位客户本人' })]);
    expect(mailsTo('customer')).toHaveLength(before + 1);
    expect(await letters()).toMatchObject([{ state: 'delivered' }]);
  });

  it('tells the owner that a letter which was held back was refused, and why', async () => {
    const id = await begin();
    const letterId = 'receiptNotice-1';
    await live(id, [
      happened.assigned,
      fact('letter.withheld', 0, mail, { letterId, reason: '今日已发三封' }),
      fact('letter.failed', 0, li, { letterId, reason: '内容有误，请改写' }),
    ]);
    const told = (await open('ana')).filter(({ because }) => because === 'letterFailed');
    expect(told.map(({ what }) => what['zh-CN'])).toEqual(
      expect.arrayContaining(['收件通知未能送达客户：今日已发三封', '收件通知暂扣后经审核未予发出：内容有误，请改写']),
    );
    expect(lettersOf(await casework().get(id))).toMatchObject([{ id: letterId, state: 'failed' }]);
    expect(mailsTo('customer')).toHaveLength(1);
  });

  it('tells the lead, and the complaint, when a letter cannot be delivered', async () => {
    server.recipients.set('customer@example.org', 550);
    const id = await begin();
    expect(await happenedTo(id)).toEqual(['complaint.registered', 'letter.failed']);
    expect(await open('li')).toMatchObject([{ because: 'letterFailed', relation: 'owner', complaintId: id }]);
  });

  it('counts a letter to a customer without an address as failed', async () => {
    const id = await begin({ customerId: 'customer-1' });
    const { history } = await casework().get(id);
    expect(history.at(-1)?.event).toMatchObject({ type: 'letter.failed', reason: '没有邮箱地址 · no address' });
    expect(mailsTo('customer')).toEqual([]);
  });

  it('alerts everybody whom the ladder names, once each, and says how late', async () => {
    const id = await begin();
    await live(id, [happened.assigned]);
    await pass(id, 7 * 24 * hour);
    const [breach] = (await open('mei')).filter(({ point }) => point === 'breach');
    expect(breach).toMatchObject({ because: 'clock', clock: 'acknowledgement', relation: 'manager' });
    expect(breach?.what['zh-CN']).toBe('超过时限：告知确认');
    expect(breach?.lateBy).toBeGreaterThan(24 * hour);
    expect(breach?.dueAt).toBe(breach?.at);
    const told = async () => (await Promise.all(['ana', 'li', 'mei', 'dao'].map(open))).flat();
    const before = await told();
    const { history } = await casework().get(id);
    const store = module.get<Connection>(getConnectionToken()).db!.collection<{ _id: string }>('complaints');
    // As if the worker had died before it could note that it was done, for every alert there was.
    const again = history
      .filter(({ event }) => event.type === 'clock.breached')
      .map(({ sequence, event }) => ({
        key: `${id}-${sequence}-1`,
        effect: {
          type: 'alert.raise',
          because: 'clock',
          recipients: 'alert' in event ? event.alert : [],
          ...('clock' in event && { clock: event.clock }),
        },
        since: 0,
        tries: 0,
      }));
    await store.updateOne({ _id: id }, { $set: { outbox: again } });
    await settle(id);
    expect(await told()).toHaveLength(before.length);
    expect(new Set(before.map((alert) => alert.id)).size).toBe(before.length);
  });

  it('takes an alert that nobody answers from the owner to the lead, the manager and the director, once each', async () => {
    const id = await begin();
    await live(id, [happened.assigned]);
    await live(id, [fact('customer.chased', 0, ana, { text: '何时答复' })]);
    const climb = () => module.get(ClimbAlerts).climb();
    const told = async () =>
      Object.fromEntries(
        await Promise.all(
          ['ana', 'li', 'mei', 'dao'].map(async (one) => [
            one,
            (await open(one)).filter(({ because }) => because === 'chase').length,
          ]),
        ),
      ) as Record<string, number>;
    expect([await climb(), await told()]).toEqual([0, { ana: 1, li: 0, mei: 0, dao: 0 }]);
    for (const expected of [
      { ana: 1, li: 1, mei: 0, dao: 0 },
      { ana: 1, li: 1, mei: 1, dao: 0 },
      { ana: 1, li: 1, mei: 1, dao: 1 },
      { ana: 1, li: 1, mei: 1, dao: 1 },
    ]) {
      time.turn(24 * hour);
      await Promise.all([climb(), climb()]);
      expect(await told()).toEqual(expected);
    }
    const [climbed] = (await open('li')).filter(({ because }) => because === 'chase');
    expect(climbed).toMatchObject({ passedOver: 'ana' });
    expect(climbed?.lateBy).toBeGreaterThan(0);
  });

  it('leaves an alert with whoever has answered it', async () => {
    const id = await begin();
    await live(id, [happened.assigned, fact('customer.chased', 0, ana, {})]);
    const [alert] = (await open('ana')).filter(({ because }) => because === 'chase');
    await module.get(AlertBook, { strict: false }).acknowledge(alert!.id, 'ana');
    time.turn(48 * hour);
    expect(await module.get(ClimbAlerts).climb()).toBe(0);
    expect((await open('li')).filter(({ because }) => because === 'chase')).toEqual([]);
  });

  it('asks nobody above for more time whose clock has ended before somebody answered', async () => {
    const wanted = { clock: 'finalResponse', reason: 'complexCase', explanation: '等待检测' };
    const asking = async (): Promise<string> => {
      const id = await begin();
      await live(id, [happened.assigned, fact('extension.asked', 0, ana, wanted)]);
      return id;
    };
    const [pending, over] = [await asking(), await asking()];
    await live(over, [fact('customer.withdrew', 0, { kind: 'customer', id: 'customer@example.org' }, {})]);
    time.turn(24 * hour);
    await module.get(ClimbAlerts).climb();
    const climbed = (await open('dao')).filter(({ because }) => because === 'extensionAsked');
    expect(climbed.map(({ complaintId }) => complaintId)).toEqual([pending]);
  });

  it('does not trouble those above about a deadline that has been dealt with meanwhile', async () => {
    const id = await begin({ severity: 'high' });
    await live(id, [happened.assigned]);
    await pass(id, 2 * hour + 30 * minute);
    expect((await open('ana')).filter(({ clock }) => clock === 'acknowledgement')).toHaveLength(1);
    await live(id, [happened.classified, happened.accepted]);
    time.turn(24 * hour);
    await module.get(ClimbAlerts).climb();
    const above = [...(await open('li')), ...(await open('mei'))];
    expect(above.filter(({ clock }) => clock === 'acknowledgement')).toEqual([]);
  });

  it('asks the lowest who may grant it for approval, and the department for help', async () => {
    const id = await begin();
    await live(id, begun);
    await live(id, [
      fact('request.sent', 0, ana, { requestId: 'q-1', department: 'logistics', question: '谁送的货', awaited: false }),
    ]);
    expect(await open('zhou')).toMatchObject([{ because: 'departmentAsked', relation: 'departmentHead' }]);
    await live(id, until.resolution.slice(until.investigation.length));
    const costly = [{ id: 'r-1', kind: 'refund', description: '退款', amount: 1_000_000 }] as const;
    await live(id, [fact('resolution.proposed', 0, ana, { outcome: 'upheld', remedies: costly })]);
    const asked = async (one: string) => (await open(one)).filter(({ because }) => because === 'approvalAsked');
    expect([await asked('li'), (await asked('mei')).length]).toEqual([[], 1]);
  });

  it('passes over whoever may grant less in person than their role may', async () => {
    await module.get(StaffStore, { strict: false }).setTerms('li', { approvalLimit: 0 });
    const id = await begin();
    await live(id, begun);
    await live(id, until.resolution.slice(until.investigation.length));
    const small = [{ id: 'r-1', kind: 'refund', description: '退款', amount: 30_000 }] as const;
    await live(id, [fact('resolution.proposed', 0, ana, { outcome: 'upheld', remedies: small })]);
    const asked = async (one: string) => (await open(one)).filter(({ because }) => because === 'approvalAsked').length;
    expect([await asked('li'), await asked('mei'), await asked('dao')]).toEqual([0, 1, 0]);
    await module.get(StaffStore, { strict: false }).setTerms('li', {});
    const other = await begin({ customerId: 'other@example.org' });
    await live(other, begun);
    await live(other, until.resolution.slice(until.investigation.length));
    await live(other, [fact('resolution.proposed', 0, ana, { outcome: 'upheld', remedies: small })]);
    expect([await asked('li'), await asked('mei')]).toEqual([1, 1]);
  });

  it('tells whoever has something to change because of a lesson, also after the complaint has closed', async () => {
    const id = await begin();
    const changes = [{ action: '培训', ownerId: 'zhou', dueOn: '2027-03-01', measuredBy: '漏水投诉减半' }];
    await live(
      id,
      until.closed
        .filter(({ type }) => type !== 'acknowledgement.given' && type !== 'promise.kept')
        .map((event) => (event.type === 'lesson.recorded' ? { ...event, changes } : event)),
    );
    const told = async (one: string) => (await open(one)).map(({ because, clock }) => clock ?? because);
    expect(await told('zhou')).toEqual(['actionAsked']);
    await pass(id, 370 * 24 * hour);
    expect(await told('zhou')).toContain('correctiveAction');
    await live(id, [fact('correctiveAction.done', 0, li, { actionId: 'action-1', evidence: '签到表' })]);
    await live(id, [fact('effectiveness.checked', 0, li, { worked: false, finding: '未减少' })]);
    expect((await told('zhou')).filter((one) => one === 'actionAsked')).toHaveLength(2);
    expect(await told('mei')).toContain('ineffective');
    // It waits for an answer although its complaint is closed.
    time.turn(7 * 24 * hour);
    await module.get(ClimbAlerts).climb();
    expect(await told('dao')).toContain('ineffective');
    // A whole life with all its mails.
  }, 30_000);

  it('gives a manager whom a trigger calls the policy’s quarter of an hour, and then calls the director', async () => {
    const id = await begin();
    await live(id, [happened.assigned, fact('trigger.noticed', 0, ana, { trigger: 'media', explanation: '记者来电' })]);
    const [alert] = (await open('mei')).filter(({ because }) => because === 'trigger');
    expect(alert?.answerBy).toBe((alert?.raisedAt ?? 0) + 15 * minute);
    time.turn(16 * minute);
    await module.get(ClimbAlerts).climb();
    expect((await open('dao')).map(({ because }) => because)).toContain('trigger');
  });

  describe('a complaint that another one goes on for', () => {
    const linksOf = ({ snapshot }: StoredComplaint) =>
      (snapshot as { context: { links?: { kind: string; other: string }[] } }).context.links?.map(({ kind, other }) => [
        kind,
        other,
      ]);

    it('is known there with when it was received, until the merger is undone', async () => {
      const early = await begin();
      time.turn(30 * minute);
      const late = await begin({ receivedAt: time.now() });
      const [{ ref }, { ref: into }] = [await casework().get(early), await casework().get(late)];
      const { snapshot: before } = await casework().get(late);
      const merged = await live(early, [happened.assigned, fact('complaint.merged', 0, ana, { into })]);
      expect(linksOf(merged)).toEqual([['mergedInto', into]]);
      const both = await casework().get(late);
      expect(linksOf(both)).toEqual([['mergedFrom', ref]]);
      const receivedAt = (snapshot: unknown) =>
        (snapshot as { context: { receivedAt: number } }).context.receivedAt - start;
      expect([receivedAt(before), receivedAt(both.snapshot)]).toEqual([30 * minute, 0]);

      await live(early, [fact('customer.wrote', 0, mail, { messageId: 'm-passed' })]);
      expect((await casework().get(late)).history.at(-1)?.event).toMatchObject({
        type: 'customer.wrote',
        messageId: 'm-passed',
      });

      await live(early, [fact('merge.undone', 0, ana, { reason: '两件事' })]);
      const parted = await casework().get(late);
      expect([linksOf(parted), receivedAt(parted.snapshot)]).toEqual([[], 30 * minute]);
    });

    it('goes on by itself when the other one was decided meanwhile, or is not there', async () => {
      const [decided, mistaken] = [await begin(), await begin({ customerId: 'another@example.org' })];
      await live(decided, [happened.assigned, fact('customer.withdrew', 0, ana, {})]);
      for (const into of [decided, 'no-such-complaint']) {
        const given = await live(mistaken, [
          ...(into === decided ? [happened.assigned] : []),
          fact('complaint.merged', 0, ana, { into }),
        ]);
        expect(given.history.at(-1)?.event).toMatchObject({ type: 'merge.undone', by: { kind: 'channel' } });
        expect((given.snapshot as { value: unknown }).value).toMatchObject({ handling: { receipt: 'assessing' } });
      }
    });

    it('takes it in also when it began before that was possible: it goes on under the newest workflow by then', async () => {
      const [source, old] = [await begin(), await begin({ receivedAt: start - hour, lateRecordingReason: '补录' })];
      const migration = { workflow: 'complaint', from: 7, to: 6, states: {} };
      const back = { id: 'back', at: time.now(), by: { kind: 'staff', id: 'root', roles: ['administrator'] } } as const;
      await casework().move(old, migrationOf(migration, module.get(Rulebooks)), back);
      const { ref: into, pins } = await casework().get(old);
      expect(pins.workflow.version).toBe(6);
      const merged = await live(source, [happened.assigned, fact('complaint.merged', 0, ana, { into })]);
      expect(linksOf(merged)).toEqual([['mergedInto', into]]);
      const both = await casework().get(old);
      expect([both.pins.workflow.version, linksOf(both)]).toEqual([7, [['mergedFrom', merged.ref]]]);
      const moved = both.history.find(({ event }) => event.type === 'workflow.migrated' && event.to.version === 7);
      expect(moved?.event.by).toEqual(ana);
      await live(source, [fact('merge.undone', 0, ana, { reason: '两件事' })]);
      expect(linksOf(await casework().get(old))).toEqual([]);
    });

    it('begins anew for what is split off, with its points, its owner and the day on which it was received', async () => {
      const id = await begin();
      time.turn(2 * hour);
      const split = fact('complaint.split', 0, ana, {
        subject: '没有回电',
        summary: '三天没有回电',
        pointIds: ['p-2'],
        messageIds: ['m-1'],
      });
      const origin = await live(id, [happened.assigned, happened.classified, split]);
      const [[kind, ref = ''] = []] = linksOf(origin) ?? [];
      expect(kind).toBe('splitInto');
      const own = await casework().get(ref);
      expect(linksOf(own)).toEqual([['splitFrom', origin.ref]]);
      expect(own).toMatchObject({ customerId: registered.customerId, subject: '没有回电' });
      expect((own.snapshot as { context: unknown }).context).toMatchObject({
        receivedAt: start,
        ownerId: 'ana',
        points: [{ id: 'p-2', text: '没有回电' }],
      });
      expect(own.history.some(({ event }) => event.type === 'complaint.repeated')).toBe(false);
    });

    it('is tied at both ends by a link, and freed at both', async () => {
      const [part, whole] = [await begin(), await begin({ customerId: 'another@example.org' })];
      const { ref: other } = await casework().get(whole);
      await live(part, [fact('complaint.linked', 0, ana, { link: 'partOfIncident', other })]);
      expect(linksOf(await casework().get(whole))).toEqual([['incidentOf', (await casework().get(part)).ref]]);
      await live(part, [fact('complaint.unlinked', 0, ana, { link: 'partOfIncident', other })]);
      expect(linksOf(await casework().get(whole))).toEqual([]);
    });
  });

  it('lets staff sleep, but not through an emergency', async () => {
    time.turn(12 * hour);
    const id = await begin();
    await live(id, [happened.assigned]);
    await live(id, [fact('customer.chased', 0, ana, {})]);
    expect(await open('ana')).not.toEqual([]);
    expect(mailsTo('ana')).toEqual([]);
    await live(id, [fact('trigger.noticed', 0, ana, { trigger: 'safety', explanation: '漏电' })]);
    expect(mailsTo('mei')).toHaveLength(1);
    await live(id, [{ ...happened.classified, safety: true }]);
    expect(mailsTo('mei')).toHaveLength(2);
    time.turn(10 * hour);
    await module.get(DeliverMail).deliverDue();
    expect(mailsTo('ana')).toHaveLength(2);
  });

  it('mails everybody once a working day what waits for them', async () => {
    const id = await begin();
    await live(id, [fact('conflict.declared', 0, li, { staffId: 'ana' })]);
    const send = async () => {
      await module.get(SendDigests).send();
      await module.get(DeliverMail).deliverDue();
      await module.get(DeliverMail).rest();
      return mailsTo('li').length;
    };
    const first = await send();
    expect(first).toBe(2);
    time.turn(minute);
    expect(await send()).toBe(first);
    time.turn(24 * hour);
    expect(await send()).toBe(first + 1);
    // Saturday.
    time.turn(4 * 24 * hour);
    expect(await send()).toBe(first + 1);
  });

  it('mails it when each person likes, not on their days off, and not before they are back', async () => {
    const id = await begin();
    await live(id, [fact('conflict.declared', 0, li, { staffId: 'ana' })]);
    const staff = module.get(StaffStore, { strict: false });
    const sent = async () => {
      await module.get(SendDigests).send();
      await module.get(DeliverMail).deliverDue();
      await module.get(DeliverMail).rest();
      return mailsTo('li').length;
    };
    const dayAt = () => module.get(Rulebooks).currentRulebook().calendar.dayAt(time.now());
    const before = mailsTo('li').length;
    await staff.setDigest('li', { at: '20:00' });
    const { from, to } = dayAt();
    expect(await sent()).toBe(before);
    time.turn(from + 20 * hour - time.now());
    expect(await sent()).toBe(before + 1);
    await staff.setAbsence('li', { until: to + 21 * hour });
    time.turn(to + 20 * hour - time.now());
    expect(await sent()).toBe(before + 1);
    time.turn(hour);
    expect(await sent()).toBe(before + 2);
    await staff.setDigest('li', { offDays: [1, 2, 3, 4, 5, 6, 7] });
    time.turn(24 * hour);
    expect(await sent()).toBe(before + 2);
  });

  it('mails a manager every complaint of the team that is overdue, also when nobody has to answer for it any more', async () => {
    const id = await begin();
    await live(id, [happened.assigned]);
    await pass(id, 2 * 24 * hour);
    for (const { id: alert } of await open('mei'))
      await module.get(AlertBook, { strict: false }).acknowledge(alert, 'mei');
    await module.get(SendDigests).send();
    await module.get(DeliverMail).deliverDue();
    await module.get(DeliverMail).rest();
    const digest = await PostalMime.parse(mailsTo('mei').at(-1)!.source);
    expect(digest.subject).toContain('超时投诉：1 件');
    expect(digest.text).toContain((await casework().get(id)).ref);
  });

  it('lets more alerts climb than one round looks at, when the first of them always fail', async () => {
    const id = await begin();
    await live(id, [happened.assigned, fact('customer.chased', 0, ana, {})]);
    const alerts = module
      .get<Connection>(getConnectionToken())
      .db!.collection<{ _id: string; climbsAt?: number }>('alerts');
    const template = (await alerts.findOne({ staffId: 'ana', climbsAt: { $exists: true } }))!;
    // Their complaint is damaged, so that none of them can ever climb.
    const complaints = module.get<Connection>(getConnectionToken()).db!.collection<{ _id: string }>('complaints');
    const damaged = (await complaints.findOne({ _id: id }))!;
    await complaints.insertOne({ ...damaged, _id: 'damaged', ref: 'C-2026-999999-9', snapshot: {} } as never);
    await alerts.insertMany(
      Array.from({ length: 250 }, (_, index) => ({
        ...template,
        _id: `damaged-${index}`,
        complaintId: 'damaged',
        occasionId: `damaged-${index}`,
        climbsAt: template.climbsAt! - 1000,
      })),
    );
    time.turn(24 * 365 * hour);
    const climb = module.get(ClimbAlerts);
    for (let round = 0; round < 3; round += 1) await climb.climb();
    expect((await alerts.findOne({ _id: template._id }))?.climbsAt).toBeUndefined();
  });

  it('leaves what only a newer release understands to a newer worker, however often it meets it', async () => {
    const { id, outbox } = await casework().open(`c-${(complaints += 1)}`, { ...registered, at: time.now() });
    const { key } = outbox[0]!;
    const stored = module.get<Connection>(getConnectionToken()).db!.collection<{ _id: string }>('complaints');
    const { pins } = (await stored.findOne({ _id: id })) as unknown as { pins: { workflow: { hash: string } } };
    const set = async (change: object) => stored.updateOne({ _id: id }, { $set: change });
    const tries = async () => (await casework().get(id)).outbox.map((one) => [one.tries, one.parked]);

    await set({ 'outbox.0.effect.type': 'carrier-pigeon.send' });
    for (let round = 0; round < 10; round += 1) expect(await module.get(CarryOut).carryOut(id, key)).toBe('left');
    expect(await tries()).toEqual([[0, undefined]]);

    await set({ 'outbox.0.effect.type': 'letter.send', 'pins.workflow.hash': 'f'.repeat(64) });
    for (let round = 0; round < 10; round += 1) expect(await module.get(CarryOut).carryOut(id, key)).toBe('left');
    expect(await tries()).toEqual([[0, undefined]]);

    await set({ 'pins.workflow.hash': pins.workflow.hash });
    expect(await module.get(CarryOut).carryOut(id, key)).toBe('done');
  });
});
