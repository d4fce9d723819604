import { house, mailOf, useMailRoom } from './mail-room.int.story.js';
import { SweepIntake } from './sweep-intake.js';

describe('A mail that was stored', () => {
  const { scanned, time, get, collection, receive, recordOf, takeIn, complaintOf, messageOf, worker } = useMailRoom();

  it('begins a complaint, whose message knows its original and its files', async () => {
    const record = await takeIn(
      mailOf(
        { 'Content-Type': 'multipart/mixed; boundary=b' },
        '--b\r\n\r\nPlease see the picture of the leak in my kitchen.\r\n--b\r\nContent-Type: image/png; name="leak.png"\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ\r\n--b--',
      ),
    );
    expect(record).toMatchObject({ outcome: 'created', because: 'new' });
    expect(await complaintOf(record)).toMatchObject({ contact: { email: 'zhang@example.com' }, locale: 'zh-CN' });
    expect(await messageOf(record)).toMatchObject({
      trust: 'none',
      attachments: [{ name: 'leak.png', type: 'image/png', declaredType: 'image/png', size: 33, scan: 'clean' }],
    });
    expect(scanned).toContain(33);
  });

  it('goes to the team of its mailbox, with the category that such mails have as a rule, in the language of the house there', async () => {
    const record = await takeIn(mailOf({ To: 'repairs@example.org', Subject: '1' }, '2'), 'repairs@example.org');
    const { history, locale } = await complaintOf(record);
    expect(locale).toBe('zh-CN');
    expect(history[0]?.event).toMatchObject({ teamId: 'fitters', suggestedCategory: 'goods.defect' });
  });

  it('is marked when the scanner finds something in it', async () => {
    const record = await takeIn(
      mailOf(
        { 'Content-Type': 'application/octet-stream; name=x.bin' },
        'X5O!P%@AP EICAR-STANDARD-ANTIVIRUS-TEST-FILE',
      ),
    );
    expect((await messageOf(record)).attachments).toMatchObject([{ scan: 'infected' }]);
  });

  it('is one complaint with one notice, though it came a hundred times by two mailboxes to four workers', async () => {
    const raw = mailOf({ 'Message-ID': '<hundred@example.com>' });
    const copies = Array.from({ length: 100 }, (_, way) => `Received: by way ${way} of mx.example.org\r\n${raw}`);
    const ids = await Promise.all(copies.map((copy, way) => receive(copy, way % 2 ? house : 'help@example.org')));
    const workers = await Promise.all([worker(), worker(), worker()]);
    await Promise.all([get(SweepIntake), ...workers.map((one) => one.get(SweepIntake))].map((sweep) => sweep.round()));
    const records = await Promise.all(ids.map(recordOf));
    const created = records.filter(({ outcome }) => outcome === 'created');
    expect(created).toHaveLength(1);
    expect(records.filter(({ outcome }) => outcome === 'duplicate')).toHaveLength(99);
    expect(await collection('messages').countDocuments({ messageId: '<hundred@example.com>' })).toBe(1);
    const { outbox, history } = await complaintOf(created[0]!);
    expect(outbox.filter(({ effect }) => effect.type === 'letter.send')).toHaveLength(1);
    expect(history.filter(({ event }) => event.type === 'complaint.registered')).toHaveLength(1);
    await Promise.all(workers.map((one) => one.close()));
  });

  it('is kept beside the other when it bears a Message-ID that was used for another text, and says so', async () => {
    await takeIn(mailOf({ 'Message-ID': '<twice@example.com>' }));
    const record = await takeIn(mailOf({ 'Message-ID': '<twice@example.com>' }, '另一件事。'));
    expect(record.outcome).toBe('created');
    expect(await messageOf(record)).toMatchObject({ isReusedMessageId: true });
  });

  it('without a Message-ID is the same for a day, and another one next year', async () => {
    const raw = mailOf({}).replace(/(Message-ID|Date): .*\r\n/g, '');
    expect((await takeIn(raw)).outcome).toBe('created');
    expect((await takeIn(raw)).outcome).toBe('duplicate');
    time.turn(365 * 24 * 3_600_000);
    expect((await takeIn(raw)).outcome).toBe('created');
  });

  it('that was read hours later is recorded as received when it came', async () => {
    const id = await receive(mailOf({}));
    const receivedAt = time.now();
    time.turn(2 * 3_600_000);
    await get(SweepIntake).round();
    const { history } = await complaintOf(await recordOf(id));
    expect(history[0]?.event).toMatchObject({ receivedAt, lateRecordingReason: expect.any(String) as string });
  });
});
