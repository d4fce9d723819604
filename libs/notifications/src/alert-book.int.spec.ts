import { noticeableDelay } from './alert.js';
import { mailsPerHour } from './alert-book.js';
import { MailServer } from './mail-server.story.js';
import { breach, hour, minute, NotificationsStory, reader, start, zone } from './mongo/notifications.story.js';
import { AlertNotFound } from './notifications.errors.js';

describe('The book of alerts', () => {
  const server = new MailServer();
  const story = new NotificationsStory(server);
  beforeAll(() => story.begin());
  afterAll(() => story.end());
  afterEach(() => story.forget());

  const now = () => ({ expectedAt: story.time.now(), mailAt: story.time.now(), zone });

  it('has one alert and one mail for each person, though a hundred ask for it at once', async () => {
    const readers = [reader('li'), reader('mei', 'manager')];
    await Promise.all(Array.from({ length: 100 }, () => story.book.raise(breach, readers, now())));
    await Promise.all([story.deliverMail.deliverDue(), story.deliverMail.deliverDue()]);
    expect(await story.collection('alerts').countDocuments({})).toBe(2);
    expect(server.read.flatMap(({ to }) => to).sort()).toEqual(['li@example.org', 'mei@example.org']);
    expect(new Set(server.messageIds()).size).toBe(2);
    const counts = await story.collection('mailCounts').find().toArray();
    expect(counts).toMatchObject([{ keys: [expect.any(String)] }, { keys: [expect.any(String)] }]);
  });

  it('raises another alert for the next point, and for the same one after the deadline was moved', async () => {
    await story.book.raise(breach, [reader('li')], now());
    await story.book.raise({ ...breach, id: `${breach.id} again`, at: start + hour }, [reader('li')], now());
    expect(await story.book.open('li')).toHaveLength(2);
  });

  it('says how late it is when it is noticeably late', async () => {
    const [late] = await story.book.raise(breach, [reader('li')], {
      ...now(),
      expectedAt: story.time.now() - 2 * hour,
    });
    expect(late?.lateBy).toBe(2 * hour);
    expect([noticeableDelay(start, start + minute), noticeableDelay(start, start + minute + 1)]).toEqual([
      undefined,
      minute + 1,
    ]);
  });

  it('stands in the application when the mail server is away, and when an address is no address', async () => {
    server.recipients.set('li@example.org', 550);
    const readers = [reader('li'), { ...reader('bo'), address: 'nobody' }, reader('mei', 'manager')];
    await story.book.raise(breach, readers, now());
    await story.deliverMail.deliverDue();
    expect(server.read.map(({ to }) => to)).toEqual([['mei@example.org']]);
    for (const { staffId } of readers) expect(await story.book.open(staffId)).toHaveLength(1);
  });

  it('mails a person twenty times an hour at most, leaves the rest for the digest, and begins anew the next hour', async () => {
    const raise = (n: number) => story.book.raise({ ...breach, id: `occasion ${n}` }, [reader('li')], now());
    for (let n = 0; n < mailsPerHour + 5; n += 1) await raise(n);
    await raise(0);
    await story.deliverMail.deliverDue();
    expect(server.read).toHaveLength(mailsPerHour);
    expect(await story.book.open('li')).toHaveLength(mailsPerHour + 5);
    expect(await story.collection('alerts').countDocuments({ mailState: 'leftForDigest' })).toBe(5);
    const severe = { ...breach, id: 'a fire', severity: 'critical' as const };
    await story.book.raise(severe, [reader('li')], now());
    await story.book.raise({ ...breach, id: 'occasion 1' }, [reader('mei')], now());
    await story.deliverMail.deliverDue();
    expect(server.read).toHaveLength(mailsPerHour + 2);
    story.time.turn(hour);
    await raise(100);
    await story.deliverMail.deliverDue();
    expect(server.read).toHaveLength(mailsPerHour + 3);
  });

  it('is open until the person acknowledges it, whom nobody else can answer for, and keeps when that was', async () => {
    const [alert] = await story.book.raise(breach, [reader('li')], { ...now(), answerBy: story.time.now() + hour });
    await expect(story.book.acknowledge(alert!.id, 'mei')).rejects.toBeInstanceOf(AlertNotFound);
    const acknowledgedAt = story.time.now();
    expect(await story.book.acknowledge(alert!.id, 'li')).toMatchObject({ acknowledgedBy: 'li', acknowledgedAt });
    story.time.turn(minute);
    expect(await story.book.acknowledge(alert!.id, 'li')).toMatchObject({ acknowledgedAt });
    expect(await story.book.open('li')).toEqual([]);
    await expect(story.book.acknowledge('no such alert', 'li')).rejects.toBeInstanceOf(AlertNotFound);
  });

  it('finds what nobody answered in time, until it has climbed or is settled', async () => {
    const answerBy = story.time.now() + hour;
    const raising = { ...now(), answerBy };
    const [climbs, settled, answered] = await Promise.all(
      ['li', 'bo', 'mei'].map(async (id) => (await story.book.raise(breach, [reader(id)], raising))[0]!),
    );
    await story.book.acknowledge(answered!.id, 'mei');
    expect(await story.book.unacknowledgedSince(answerBy - 1)).toEqual([]);
    expect((await story.book.unacknowledgedSince(answerBy)).map(({ staffId }) => staffId).sort()).toEqual(['bo', 'li']);
    await story.book.climbed(climbs!);
    await story.book.needsNoAnswer(settled!.id);
    expect(await story.book.unacknowledgedSince(answerBy)).toEqual([]);
    expect(await story.book.openCounts()).toEqual(
      new Map([
        ['li', 1],
        ['bo', 1],
      ]),
    );
  });
});
