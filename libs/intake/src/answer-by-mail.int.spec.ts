import { randomBytes } from 'node:crypto';
import { Casework } from '#casework/casework.service.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { MessageStore } from '#casework/message.store.js';
import { bounceAddress, bouncePurpose } from '#casework/reply-address.js';
import { SecretKey } from '#platform/secret-key.js';
import type { ComplaintEvent } from '#workflows/complaint/complaint.events.js';
import { ana, happened, mail } from '#workflows/complaint/complaint.story.js';
import { IntakeLedger } from './intake-record.js';
import { house, mailOf, type Settled, toldSenders, useMailRoom } from './mail-room.int.story.js';

describe('A mail in answer to us', () => {
  const { time, get, collection, takeIn, complaintOf, messageOf, replyAddressOf } = useMailRoom();

  let first: Settled;
  let complaint: StoredComplaint;

  beforeEach(async () => {
    first = await takeIn(mailOf({}, `${randomBytes(8).toString('hex')} 洗衣机漏水。`));
    complaint = await complaintOf(first);
  });

  const versionNow = async (): Promise<number> => (await complaintOf(first)).version;

  it('is heard as the customer when it came to the address that only they were given', async () => {
    const record = await takeIn(mailOf({ Subject: 'Re' }, '型号是 A-1。'), replyAddressOf(complaint));
    expect(record).toMatchObject({ outcome: 'appended', complaintId: complaint.id, because: 'reply token' });
    expect(await messageOf(record)).toMatchObject({ trust: 'token', replyText: '型号是 A-1。' });
    expect((await complaintOf(first)).history.at(-1)?.event).toMatchObject({
      type: 'customer.wrote',
      by: { kind: 'customer', id: complaint.customerId },
      messageId: record.messageId,
    });
  });

  it('is heard though it has more parts than are read, and its sender is told', async () => {
    const parts = '--b\r\nContent-Type: text/plain; name=x\r\n\r\nx\r\n'.repeat(1000);
    const record = await takeIn(
      mailOf({ 'Content-Type': 'multipart/mixed; boundary=b' }, `--b\r\n\r\n照片见附件。\r\n${parts}--b--`),
      replyAddressOf(complaint),
    );
    expect(record).toMatchObject({ outcome: 'appended', complaintId: complaint.id });
    expect(toldSenders.at(-1)).toEqual({ complaintId: complaint.id, why: 'parts' });
  });

  it('is heard when the token stands only in the quoted line', async () => {
    const token = /\+(.+)@/.exec(replyAddressOf(complaint))![1];
    const record = await takeIn(mailOf({ Subject: 'Re' }, `谢谢。\r\n> 请保留此行 ${token}`));
    expect(record).toMatchObject({ outcome: 'appended', complaintId: complaint.id });
  });

  it("from somebody else with the customer's token begins another complaint, with a hint for a person", async () => {
    const record = await takeIn(mailOf({ From: 'eve@example.net' }), replyAddressOf(complaint));
    expect(record).toMatchObject({ outcome: 'created' });
    expect(record.complaintId).not.toBe(complaint.id);
    expect(await messageOf(record)).toMatchObject({ suggestedComplaintId: complaint.id });
    expect(await versionNow()).toBe(complaint.version);
  });

  it.each([
    ['cut', (address: string) => address.replace(/.@/, '@')],
    ['for another participant', () => replyAddressOf(complaint, 'eve@example.net')],
  ])('with a token that is %s is worth no more than its thread', async (_, spoil) => {
    const record = await takeIn(mailOf({ From: 'eve@example.net' }), spoil(replyAddressOf(complaint)));
    expect(record.outcome).toBe('created');
    expect(await versionNow()).toBe(complaint.version);
  });

  it('is kept as unverified when only thread and sender fit: its owner is told, and nothing moves', async () => {
    const { messageId } = await messageOf(first);
    const record = await takeIn(mailOf({ 'In-Reply-To': messageId! }, '还在漏水。'));
    expect(record).toMatchObject({ outcome: 'suspended', complaintId: complaint.id });
    expect(await messageOf(record)).toMatchObject({ trust: 'unverified', complaintId: complaint.id });
    const { history } = await complaintOf(first);
    expect(history.at(-1)).toMatchObject({
      event: { type: 'customer.wrote', by: { kind: 'channel' } },
      state: complaint.history.at(-1)?.state,
    });
  });

  it('moves a complaint that waits for the customer only when it is proved', async () => {
    const { messageId } = await messageOf(first);
    const now = time.now();
    const by = ana;
    const steps: ComplaintEvent[] = [
      { type: 'complaint.assigned', id: 'a', at: now, by, ownerId: 'ana' },
      { ...happened.classified, id: 'b', at: now },
      { type: 'complaint.accepted', id: 'c', at: now, by },
    ];
    const casework = get(Casework);
    for (const step of steps) await casework.record(complaint.id, step);
    // Under the house's policy the notice is acknowledgement enough, once it has arrived.
    for (const { effect, key } of (await complaintOf(first)).outbox) {
      if (effect.type !== 'letter.send') continue;
      const { letterId } = effect;
      await casework.record(complaint.id, { type: 'letter.delivered', id: `d-${key}`, at: now, by: mail, letterId });
    }
    await casework.record(complaint.id, { type: 'information.requested', id: 'e', at: now, by, questions: '型号？' });
    const waiting = await complaintOf(first);
    expect((await takeIn(mailOf({ 'In-Reply-To': messageId! }, '型号 A-1。'))).outcome).toBe('suspended');
    expect(await versionNow()).toBe(waiting.version);
    await takeIn(mailOf({}, '型号 A-2。'), replyAddressOf(complaint));
    expect((await complaintOf(first)).history.at(-1)?.state).not.toEqual(waiting.history.at(-1)?.state);
  });

  it('with our reference from a stranger begins another complaint, with a hint', async () => {
    const record = await takeIn(mailOf({ From: 'eve@example.net', Subject: `Re: ${complaint.ref}` }));
    expect(record.outcome).toBe('created');
    expect(await messageOf(record)).toMatchObject({ suggestedComplaintId: complaint.id });
  });

  describe('of whose sender the DNS knows', () => {
    const [theirs, another] = [{ remoteAddress: '203.0.113.7' }, { remoteAddress: '198.51.100.9' }];

    it('that it is theirs is joined, and says so', async () => {
      const record = await takeIn(mailOf({}, '型号 A-1。'), replyAddressOf(complaint), undefined, theirs);
      expect(record).toMatchObject({ outcome: 'appended', complaintId: complaint.id });
      expect(await messageOf(record)).toMatchObject({
        authentication: { spf: 'pass', dmarc: 'pass', by: 'redress' },
      });
    });

    it.each([
      ['right token', () => ({ heads: {}, to: replyAddressOf(complaint) })],
      ['right thread', async () => ({ heads: { 'In-Reply-To': (await messageOf(first)).messageId! }, to: house })],
    ])('that it is not theirs begins another complaint, with a hint, whatever its %s', async (_, answer) => {
      const { heads, to } = await answer();
      const record = await takeIn(mailOf(heads, '请改退款账号。'), to, undefined, another);
      expect(record).toMatchObject({
        outcome: 'created',
        because: expect.stringContaining('DMARC fails') as string,
      });
      expect(record.complaintId).not.toBe(complaint.id);
      expect(await messageOf(record)).toMatchObject({
        suggestedComplaintId: complaint.id,
        authentication: { spf: 'fail', dmarc: 'fail' },
      });
      expect(await versionNow()).toBe(complaint.version);
    });
  });

  it('is judged by what the mail server that is trusted wrote over it, and by nobody else', async () => {
    const told = { 'Authentication-Results': 'mx.example.org; spf=fail; dmarc=fail' };
    const way = { authservId: 'mx.example.org' };
    const trusted = await takeIn(mailOf(told, '型号 A-1。'), replyAddressOf(complaint), undefined, way);
    expect(trusted.outcome).toBe('created');
    const forged = await takeIn(mailOf(told, '型号 A-2。'), replyAddressOf(complaint));
    expect(forged).toMatchObject({ outcome: 'appended', complaintId: complaint.id });
    expect(await messageOf(forged)).not.toHaveProperty('authentication');
  });

  it('is not joined by its subject alone', async () => {
    const record = await takeIn(mailOf({ Subject: 'Re: =?utf-8?B?5rSX6KGj5py65ryP5rC0?=' }, '又一台也漏水。'));
    expect(record).toMatchObject({ outcome: 'created', because: 'new' });
  });

  it('by a robot is kept with the complaint and heard by nobody', async () => {
    const record = await takeIn(
      mailOf({ Subject: '自动回复：我在休假', 'Auto-Submitted': 'auto-replied' }),
      replyAddressOf(complaint),
    );
    expect(record).toMatchObject({ outcome: 'automatic', complaintId: complaint.id });
    expect(await versionNow()).toBe(complaint.version);
  });

  it('with our own mark has gone round, and ends here', async () => {
    const record = await takeIn(mailOf({ 'X-Redress-Loop': house }));
    expect(record).toMatchObject({ outcome: 'automatic', because: 'loop: X-Redress-Loop' });
  });

  describe('that says our letter did not arrive', () => {
    const name = () => randomBytes(16).toString('hex');
    const report = (messageId: string, action = 'failed') =>
      mailOf(
        {
          From: 'MAILER-DAEMON@mx.example.com',
          Subject: 'Undelivered Mail Returned to Sender',
          'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b',
        },
        [
          '--b\r\n\r\nIt could not be delivered.',
          `--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; zhang@example.com\r\nAction: ${action}\r\nStatus: 5.1.1`,
          `--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: ${messageId}\r\nSubject: notice\r\n\r\nx\r\n--b--`,
        ].join('\r\n'),
      );
    let letter: { name: string; messageId: string; letterId: string };

    beforeEach(async () => {
      const { effect } = complaint.outbox.find((one) => one.effect.type === 'letter.send')!;
      const letterId = effect.type === 'letter.send' ? effect.letterId : '';
      letter = { name: name(), messageId: `<${name()}@example.org>`, letterId };
      await get(MessageStore).add({
        ...(await messageOf(first)),
        id: letter.name,
        direction: 'out',
        messageId: letter.messageId,
        letterId,
      });
    });

    it.each([
      ['to the signed address of that letter', true, '<unknown@mx.example.com>'],
      ['and encloses it', false, undefined],
    ])('reopens its duty when it comes %s', async (_, signed, enclosed) => {
      const to = signed ? bounceAddress(get(SecretKey).derive(bouncePurpose), house, letter.name) : house;
      const record = await takeIn(report(enclosed ?? letter.messageId), to, '');
      expect(record).toMatchObject({ outcome: 'bounce', complaintId: complaint.id });
      expect((await complaintOf(first)).history.at(-1)?.event).toMatchObject({
        type: 'letter.failed',
        letterId: letter.letterId,
      });
    });

    it('breaks nothing while it is only late', async () => {
      const record = await takeIn(report(letter.messageId, 'delayed'), house, '');
      expect(record).toMatchObject({ outcome: 'bounce', complaintId: complaint.id });
      expect(await versionNow()).toBe(complaint.version);
    });

    it('is believed by nobody when it names no mail of ours', async () => {
      const record = await takeIn(report('<forged@example.net>'), house, '');
      expect(record).toMatchObject({ outcome: 'bounce' });
      expect(record.complaintId).toBeUndefined();
      expect(await versionNow()).toBe(complaint.version);
    });
  });

  it('is counted once, whatever became of it', async () => {
    const twice = mailOf({});
    expect((await takeIn(twice)).outcome).toBe('created');
    expect((await takeIn(twice)).outcome).toBe('duplicate');
    expect((await takeIn(mailOf({}), house, undefined, { wholeSize: 40_000_000 })).outcome).toBe('quarantined');
    const counts = await get(IntakeLedger).count();
    const total = await collection('intake').countDocuments();
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total);
    expect(counts.waiting).toBe(0);
  });
});
