import type { StoredComplaint } from '#casework/complaint.store.js';
import { fact, happened, hour, li, mail } from '#workflows/complaint/complaint.story.js';
import { useStaffedHouse } from './effects.int.story.js';

function lettersOf({ snapshot }: StoredComplaint): unknown {
  return (snapshot as { context: { letters: unknown } }).context.letters;
}

describe('What effects come to in automatic letters', () => {
  const { begin, live, open, casework, mailsTo, happenedTo, turn } = useStaffedHouse();

  it('answers one address once an hour, and tells whoever answers for the others that nobody was told', async () => {
    const first = await begin();
    const second = await begin();
    turn(hour);
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
});
