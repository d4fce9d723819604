import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import type { FeedbackPack } from '#lessons/feedback-packs.js';
import { FeedbackPacks, packIdOf } from '#lessons/feedback-packs.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { TurnableTimeSource } from '#platform/time-source.js';
import type { ComplaintEvent, EventOf } from '#workflows/complaint/complaint.events.js';
import { ana, bo, fact, until } from '#workflows/complaint/complaint.story.js';
import { House } from '../house.story.js';

jest.setTimeout(90_000);

const day = 86_400_000;

describe('What complaints of a month tell a department', () => {
  let time: TurnableTimeSource;
  let house: House;
  beforeEach(async () => {
    time = new TurnableTimeSource(Date.parse('2026-03-10T10:00:00+08:00'));
    house = await House.open('complaints@house.example', time);
    await house.hireFor('zhou', ['logistics']);
    await house.hireFor('mei', []);
    await house.service(StaffDirectory).addTeam({
      id: 'logistics',
      name: { en: 'Logistics', 'zh-CN': '物流部' },
      leadId: 'zhou',
      managerId: 'mei',
      members: ['zhou'],
    });
  });
  afterEach(() => house.close());

  /** A complaint about which logistics was asked, and what it taught. */
  async function taught(
    lesson: Partial<EventOf<'lesson.recorded'>>,
    { department = 'logistics', isConfirmed = true, isAboutPerson = false } = {},
  ): Promise<void> {
    const id = await house.opens(`customer-${randomUUID()}@customer.example`, '漏水');
    time.turn(60_000);
    const severity = isConfirmed ? 'high' : 'normal';
    const events = until.closed.flatMap((event): ComplaintEvent[] => {
      switch (event.type) {
        case 'complaint.classified':
          return [{ ...event, severity }, ...(isAboutPerson ? [against] : [])];
        case 'acknowledgement.given':
          return isConfirmed ? [{ ...event, nextStepDueAt: time.now() + 3 * day }] : [];
        case 'promise.kept':
          return isConfirmed ? [event] : [];
        case 'finding.recorded':
          return event.pointId === 'p-1' ? [asking(department), answering, event] : [event];
        case 'lesson.recorded':
          return [{ ...event, changes: [], ...lesson }, ...(isConfirmed ? [fact('lesson.confirmed', 0, bo, {})] : [])];
        default:
          return [event];
      }
    });
    await house.lives(
      id,
      events.map((event) => ({ ...event, id: randomUUID(), at: time.now() })),
    );
  }
  const turnTo = (instant: string): void => time.turn(Date.parse(instant) - time.now());
  const pack = async (department = 'logistics'): Promise<FeedbackPack | undefined> =>
    house.service(FeedbackPacks).find(packIdOf(department, '2026-03'));
  const mails = (who: string): number => house.mailsTo(`${who}@staff.example`).length;

  it('is counted when the month is over, with causes and what is to be done, and quotes only what was confirmed', async () => {
    await taught({
      mainCause: 'logistics.carrier',
      whatHappened: '承运商没有通知客户，zhou 电话 13800138000',
      changes: [{ action: '送货前一天短信通知', ownerId: 'ana', measuredBy: '短信送达率', dueOn: '2026-05-01' }],
    });
    await taught({ mainCause: 'people.attitude', whatHappened: '未经复核的一句' }, { isConfirmed: false });
    await taught({ mainCause: 'people.attitude', whatHappened: '说的是某位同事' }, { isAboutPerson: true });
    await taught({ mainCause: 'product.defect' }, { department: 'assembly' });
    await house.giveFeedback();
    expect(await pack()).toBeUndefined();
    // Who has left since is named in what was written before.
    await house.dismiss('zhou');

    turnTo('2026-04-01T08:59:00+08:00');
    await house.giveFeedback();
    expect(await pack()).toMatchObject({
      counts: { answered: 3, answeredInTime: 3, open: 0, overdue: 0, lessons: 3 },
      causes: [
        { cause: 'people.attitude', count: 2 },
        { cause: 'logistics.carrier', count: 1 },
      ],
      actions: [{ action: '送货前一天短信通知', ownerId: 'ana' }],
      openActions: 1,
    });
    expect((await pack())?.quotes).toEqual([{ cause: 'logistics.carrier', text: '承运商没有通知客户，[…] 电话 […]' }]);
    expect(await pack('assembly')).toMatchObject({ counts: { lessons: 1 } });
  });

  it('is told to the head when the house opens, again after a week, and after two to whoever is above; each once', async () => {
    await taught({ mainCause: 'logistics.carrier' });
    const before = { zhou: mails('zhou'), mei: mails('mei') };
    const told = (): [number, number] => [mails('zhou') - before.zhou, mails('mei') - before.mei];
    turnTo('2026-04-01T03:00:00+08:00');
    await house.giveFeedback();
    expect(told()).toEqual([0, 0]);

    turnTo('2026-04-01T12:00:00+08:00');
    await house.giveFeedback();
    await house.giveFeedback();
    expect(told()).toEqual([1, 0]);
    expect(house.mailsTo('zhou@staff.example').at(-1)?.source.replaceAll('=\r\n', '')).toContain(
      `/feedback/${packIdOf('logistics', '2026-03')}`,
    );
    time.turn(7 * day);
    await house.giveFeedback();
    expect(told()).toEqual([2, 0]);
    time.turn(7 * day);
    await house.giveFeedback();
    time.turn(7 * day);
    await house.giveFeedback();
    expect(told()).toEqual([2, 1]);
    expect((await pack())?.told.map(({ staffId, as }) => [staffId, as])).toEqual([
      ['zhou', 'head'],
      ['zhou', 'reminder'],
      ['mei', 'superior'],
    ]);
  });

  it('is told nobody any more once somebody has confirmed it', async () => {
    await taught({ mainCause: 'logistics.carrier' });
    const before = mails('zhou');
    turnTo('2026-04-01T10:00:00+08:00');
    await house.giveFeedback();
    const id = packIdOf('logistics', '2026-03');
    const packs = house.service(FeedbackPacks);
    expect(await packs.confirm(id, { by: 'zhou', at: time.now() })).toBe(true);
    expect(await packs.confirm(id, { by: 'mei', at: time.now() })).toBe(false);
    time.turn(8 * day);
    await house.giveFeedback();
    expect(mails('zhou') - before).toBe(1);
    expect((await pack())?.confirmed).toMatchObject({ by: 'zhou' });
  });
});

const against = fact('conflict.declared', 0, ana, { staffId: 'li' });
const answering = fact('request.answered', 0, ana, { requestId: 'q-1', answer: '承运商未通知' });

function asking(department: string): ComplaintEvent {
  return fact('request.sent', 0, ana, { requestId: 'q-1', department, question: '谁送的货？', awaited: false });
}
