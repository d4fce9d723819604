import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeliverMail } from './deliver-mail.js';
import { ForgetMails } from './forget-mails.js';
import { MailServer } from './mail-server.story.js';
import { Mailer } from './mailer.js';
import { hour, minute, NotificationsStory } from './mongo/notifications.story.js';

describe('Delivering mail', () => {
  const server = new MailServer();
  const story = new NotificationsStory(server);
  beforeAll(() => story.begin());
  afterAll(() => story.end());
  afterEach(() => story.forget());

  async function put(key: string, address = 'customer@example.org', delay = 0): Promise<void> {
    const writtenAt = story.time.now();
    await story.mails.put(
      {
        key,
        purpose: { kind: 'letter', letterId: 'receiptNotice-1' },
        complaintId: 'c-1',
        to: { address },
        locale: 'en',
        writtenAt,
        subject: key,
        text: 'text\n',
        html: '<p>text</p>\n',
      },
      writtenAt + delay,
    );
  }

  /** Turns the clock and delivers, until it has been so long. */
  async function liveThrough(milliseconds: number): Promise<void> {
    for (let passed = 0; passed < milliseconds; passed += minute) {
      story.time.turn(minute);
      await story.deliverMail.deliverDue();
    }
  }

  it('sends a mail that was put in many times once, and tells of it', async () => {
    await Promise.all(Array.from({ length: 20 }, () => put('c-1-1-1')));
    await Promise.all([story.deliverMail.deliverDue(), story.deliverMail.deliverDue()]);
    await story.deliverMail.deliverDue();
    expect(server.read).toHaveLength(1);
    expect(story.listener.heard).toMatchObject([{ key: 'c-1-1-1', outcome: { state: 'delivered' } }]);
  });

  it('does not send before its time', async () => {
    await put('c-1-1-1', 'customer@example.org', hour);
    expect(await story.deliverMail.deliverDue()).toBe(0);
    await liveThrough(hour);
    expect(server.read).toHaveLength(1);
  });

  it('outlives a mail server that says "later" for an hour', async () => {
    server.afterData.push(...Array.from({ length: 8 }, () => 451));
    await put('c-1-1-1');
    await story.deliverMail.deliverDue();
    expect(story.listener.heard).toEqual([]);
    await liveThrough(hour);
    expect(story.listener.heard).toMatchObject([{ key: 'c-1-1-1', outcome: { state: 'delivered' } }]);
    expect(new Set(server.messageIds()).size).toBe(1);
    expect(server.read).toHaveLength(9);
  });

  it('tries at growing distances, so that a server in trouble is left in peace', async () => {
    server.recipients.set('busy@example.org', 450);
    await put('c-1-1-1', 'busy@example.org');
    await liveThrough(2 * hour);
    const mail = await story.collection('outgoingMails').findOne({ _id: 'c-1-1-1' });
    expect(mail).toMatchObject({ state: 'waiting', uncertain: 0 });
    expect((mail as unknown as { tries: number }).tries).toBeLessThan(20);
  });

  it('says after a day that a mail has failed, and stops', async () => {
    server.recipients.set('busy@example.org', 450);
    await put('c-1-1-1', 'busy@example.org');
    await story.deliverMail.deliverDue();
    story.time.turn(25 * hour);
    await story.deliverMail.deliverDue();
    expect(story.listener.heard).toMatchObject([{ outcome: { state: 'failed' } }]);
    story.time.turn(48 * hour);
    expect(await story.deliverMail.deliverDue()).toBe(0);
  });

  it('sends again, under the same Message-ID, when the answer to the last dot is lost, and counts it', async () => {
    server.afterData.push('hang up');
    await put('c-1-1-1');
    await story.deliverMail.deliverDue();
    await liveThrough(minute);
    expect(server.read).toHaveLength(2);
    expect(new Set(server.messageIds()).size).toBe(1);
    expect(story.listener.heard).toMatchObject([{ key: 'c-1-1-1', outcome: { state: 'delivered' } }]);
    expect(await story.collection('outgoingMails').findOne({ _id: 'c-1-1-1' })).toMatchObject({ uncertain: 1 });
  });

  it('does not let one address that is gone hold up another', async () => {
    server.recipients.set('gone@example.org', 550);
    await put('c-1-1-1', 'gone@example.org');
    await put('c-1-1-2');
    await story.deliverMail.deliverDue();
    expect(story.listener.heard).toContainEqual({
      key: 'c-1-1-2',
      outcome: { state: 'delivered', at: story.time.now() },
    });
    expect(story.listener.heard).toContainEqual({
      key: 'c-1-1-1',
      outcome: { state: 'failed', at: story.time.now(), reason: expect.stringContaining('550') as string },
    });
  });

  it('shows staff what became of each mail, a complaint’s in order and all the newest first', async () => {
    server.recipients.set('gone@example.org', 550);
    await put('c-1-1-1', 'gone@example.org');
    story.time.turn(minute);
    await put('c-1-1-2');
    await story.deliverMail.deliverDue();
    const seen = await story.mails.ofComplaint('c-1');
    expect(seen.map(({ mail, state, tries }) => [mail.key, state, tries])).toEqual([
      ['c-1-1-1', 'failed', 1],
      ['c-1-1-2', 'delivered', 1],
    ]);
    expect(seen[0]?.answer).toContain('550');
    // All mails of the house, the newest first, however many were written at the same instant.
    const first = await story.mails.page(1);
    const second = await story.mails.page(1, first.next);
    expect([...first.items, ...second.items].map(({ mail }) => mail.key)).toEqual(['c-1-1-2', 'c-1-1-1']);
    expect(second.next).toBeUndefined();
  });

  it('tells again what could not be told, without sending again', async () => {
    story.listener.failures = 1;
    await put('c-1-1-1');
    await story.deliverMail.deliverDue();
    await liveThrough(3 * minute);
    const [first, second] = story.listener.heard;
    // It was delivered when it was delivered, whenever that is told.
    expect(second).toEqual(first);
    expect(server.read).toHaveLength(1);
  });

  it.each([
    ['a customer is erased', { personIds: ['p-1'] }],
    ['a complaint is purged', { complaintId: 'c-1' }],
  ])('keeps nothing of a mail that was in its hands while %s', async (_, whose) => {
    const folder = await mkdtemp(join(tmpdir(), 'redress-test-kept-'));
    const sender = { name: 'House', address: 'house@example.org' };
    const mailer = new Mailer({ folder, patience: minute, sender });
    const forget = new ForgetMails(story.mails, mailer);
    const files = {
      read: async () => {
        await forget.forget(whose);
        return Buffer.from('the file');
      },
    };
    const writtenAt = story.time.now();
    await story.mails.put(
      {
        key: 'c-1-1-1',
        purpose: { kind: 'letter', letterId: 'receiptNotice-1' },
        complaintId: 'c-1',
        personId: 'p-1',
        to: { address: 'customer@example.org' },
        locale: 'en',
        writtenAt,
        subject: 'subject',
        text: 'text\n',
        html: '<p>text</p>\n',
        attachments: [{ fileId: 'f-1', name: 'leak.txt', type: 'text/plain', size: 8 }],
      },
      writtenAt,
    );
    await new DeliverMail(story.mails, mailer, story.listener, files, story.time).deliverDue();
    expect(await mailer.kept.names()).toEqual([]);
    expect(story.listener.heard).toEqual([]);
    await rm(folder, { recursive: true });
  });

  it('takes over from a deliverer that died with a mail in its hands', async () => {
    await put('c-1-1-1');
    const now = story.time.now();
    const dead = await story.mails.take('c-1-1-1', now, now + 2 * minute);
    expect(await story.deliverMail.deliverDue()).toBe(0);
    await liveThrough(2 * minute);
    expect(server.read).toHaveLength(1);
    // What the one who was taken for dead says afterwards counts no more.
    expect(await story.mails.settle(dead!, { state: 'failed', at: now, reason: 'late' }, 'late')).toBe(false);
  });
});
