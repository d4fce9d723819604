import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { AlertBook } from '#notifications/alert-book.js';
import { TurnableTimeSource } from '#platform/time-source.js';
import { until } from '#workflows/complaint/complaint.story.js';
import { ClimbAlerts } from '../climb-alerts.js';
import { House } from '../house.story.js';
import { TellOfAlarm } from './tell-of-alarm.js';

jest.setTimeout(90_000);

const minute = 60_000;
const day = 86_400_000;

describe('A cause that comes back', () => {
  let time: TurnableTimeSource;
  let house: House;
  let customers = 0;
  beforeEach(async () => {
    time = new TurnableTimeSource(Date.parse('2026-03-02T10:00:00+08:00'));
    house = await House.open('complaints@house.example', time);
  });
  afterEach(() => house.close());

  /** Another complaint that was handled to its end and had this cause. */
  async function taught(mainCause: string): Promise<string> {
    const id = await house.opens(`customer-${(customers += 1)}@customer.example`, '漏水');
    time.turn(minute);
    const events = until.closed
      .filter(({ type }) => type !== 'acknowledgement.given' && type !== 'promise.kept')
      .map((event) => (event.type === 'lesson.recorded' ? { ...event, mainCause, changes: [] } : event))
      .map((event) => ({ ...event, id: randomUUID(), at: time.now() }));
    await house.lives(id, events);
    return id;
  }
  const told = (): number =>
    house.mailsTo('li@staff.example').filter(({ source }) => source.includes('[Redress]')).length;
  const alarms = async (isOpen = true) => (await house.alarms.page({ isOpen, teamIds: 'all' }, 20)).items;

  it('is told once to whoever leads, holds its complaints together, and what comes after it joins', async () => {
    const ids: string[] = [];
    for (let one = 0; one < 4; one += 1) ids.push(await taught('people.attitude'));
    await taught('logistics.carrier');
    await house.noticeCauses();
    expect([await alarms(), told()]).toEqual([[], 0]);

    time.turn(20 * day);
    ids.push(await taught('people.attitude'));
    await house.noticeCauses();
    const [alarm] = await alarms();
    expect(alarm).toMatchObject({
      cause: 'people.attitude',
      teamIds: ['complaints'],
      threshold: { complaints: 5, days: 30 },
    });
    expect([...alarm!.complaintIds].sort()).toEqual([...ids].sort());
    expect(told()).toBe(1);

    for (let one = 0; one < 2; one += 1) {
      ids.push(await taught('people.attitude'));
      time.turn(2 * minute);
      await house.noticeCauses();
    }
    expect((await alarms())[0]?.complaintIds).toHaveLength(7);
    expect(told()).toBe(1);

    // A later wave is the same trouble while nobody answers; twice as many as were too many are told again, once.
    time.turn(200 * day);
    for (let one = 0; one < 2; one += 1) ids.push(await taught('people.attitude'));
    await house.noticeCauses();
    expect([(await alarms()).length, (await alarms())[0]?.complaintIds.length, told()]).toEqual([1, 9, 1]);
    ids.push(await taught('people.attitude'));
    time.turn(2 * minute);
    await house.noticeCauses();
    time.turn(2 * minute);
    await house.noticeCauses();
    expect([(await alarms()).length, (await alarms())[0]?.complaintIds.length, told()]).toEqual([1, 10, 2]);

    // Answered for, it is over: only as many new ones raise another.
    const answer = { by: 'li', at: time.now(), note: '已安排服务礼仪培训' };
    expect(await house.alarms.acknowledge(alarm!.id, answer)).toBe(true);
    expect(await house.alarms.acknowledge(alarm!.id, { ...answer, by: 'ana' })).toBe(false);
    for (let one = 0; one < 4; one += 1) await taught('people.attitude');
    time.turn(2 * minute);
    await house.noticeCauses();
    expect([(await alarms()).length, told()]).toEqual([0, 2]);
    await taught('people.attitude');
    time.turn(2 * minute);
    await house.noticeCauses();
    expect([(await alarms()).length, told()]).toEqual([1, 3]);
  });

  it('climbs to whoever is above while nobody acknowledges it, and no further once somebody answers for it', async () => {
    await house.appoint('mo', 'director');
    for (let one = 0; one < 5; one += 1) await taught('people.attitude');
    await house.noticeCauses();
    const openOf = (staffId: string) => house.service(AlertBook).open(staffId);
    expect(await openOf('li')).toMatchObject([{ because: 'systemic' }]);
    expect(await openOf('mo')).toEqual([]);

    time.turn(7 * day);
    await house.service(ClimbAlerts).climb();
    expect(await openOf('mo')).toMatchObject([{ because: 'systemic', relation: 'director', passedOver: 'li' }]);
    const [alarm] = await alarms();
    expect(alarm?.told?.map(({ staffId }) => staffId)).toEqual(['li', 'mo']);

    // Answered for, it climbs no further.
    await house.alarms.acknowledge(alarm!.id, { by: 'mo', at: time.now(), note: '已安排培训' });
    expect(await house.service(TellOfAlarm).tellAbove((await openOf('li'))[0]!)).toBe(false);
  });
});
