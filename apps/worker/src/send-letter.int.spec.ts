import { randomBytes } from 'node:crypto';
import PostalMime from 'postal-mime';
import { FileStore } from '#casework/file.store.js';
import type { Message } from '#casework/message.js';
import { MessageStore } from '#casework/message.store.js';
import { bouncedMail, bouncePurpose, findReplyTokens, isReplyToken, replyPurpose } from '#casework/reply-address.js';
import { MailFiles } from '#notifications/deliver-mail.js';
import { SecretKey } from '#platform/secret-key.js';
import { ana, fact, happened, until } from '#workflows/complaint/complaint.story.js';
import { begun, minute, useStaffedHouse } from './effects.int.story.js';

describe('What effects come to in letters', () => {
  const { begin, live, settle, open, casework, mailsTo, happenedTo, turn, now, get, collection, server } =
    useStaffedHouse();

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
    const messages = get(MessageStore);
    const asked: Message = {
      ...(await messages.ofComplaint(id))[0]!,
      id: 'incoming-1',
      direction: 'in',
      at: now(),
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
    const secret = get(SecretKey);
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
    const messages = get(MessageStore);
    const [notice] = await messages.ofComplaint(id);
    await messages.add({
      ...notice!,
      id: 'incoming-1',
      direction: 'in',
      at: now(),
      messageId: '<question@customer.example>',
      trust: 'token',
    });
    turn(minute);
    // Both are written before either is sent.
    for (const text of ['师傅周四上门。\n\n<b>请在家</b>等候。', '改为周五上门。'])
      await casework().record(id, fact('customer.informed', now(), ana, { text }));
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
    const files = get(FileStore);
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
    const sent = (await get(MessageStore).ofComplaint(id)).at(-1);
    expect(sent?.attachments.map(({ name, size }) => [name, size])).toEqual(
      given.map(({ name, content }) => [name, content.length]),
    );
  });

  it('never holds back what a person writes, however much', async () => {
    const id = await begin();
    await live(id, [happened.assigned]);
    const written = Array.from({ length: 12 }, (_, index) => `第 ${index + 1} 封`);
    for (const text of written) await casework().record(id, fact('customer.informed', now(), ana, { text }));
    await settle(id);
    // The notice of receipt, and every message.
    expect(mailsTo('customer')).toHaveLength(1 + written.length);
  });

  it('sends a decision with a file to keep, the very one that staff can read', async () => {
    const id = await begin();
    await live(id, [...begun, ...until.resolution.slice(until.investigation.length), happened.proposed]);
    const answer = (await get(MessageStore).ofComplaint(id)).at(-1);
    const [file] = answer?.attachments ?? [];
    expect(file).toMatchObject({
      type: 'application/pdf',
      name: expect.stringMatching(/^最终答复函 C-2026.*pdf$/) as string,
    });
    const pdf = await get(MailFiles).read(file!.fileId);
    expect(pdf.length).toBe(file?.size);
    const { source } = mailsTo('customer').at(-1)!;
    expect(source.replaceAll('\r\n', '')).toContain(pdf.toString('base64').slice(0, 1000));
  });

  it('sends no letter that lacks what its policy demands, and tells whoever answers for it what is lacking', async () => {
    const id = await begin();
    await live(id, [happened.assigned]);
    // Nothing has extended a deadline, so there is neither a reason nor a date to tell.
    const key = `${id}-1-9`;
    const store = collection<{ _id: string }>('complaints');
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
});
