import { AlertBook } from '#notifications/alert-book.js';
import { ana, fact, happened, hour } from '#workflows/complaint/complaint.story.js';
import { ClimbAlerts } from './climb-alerts.js';
import { minute, useStaffedHouse } from './effects.int.story.js';

describe('What effects come to in alerts that wait', () => {
  const { begin, live, pass, open, turn, get, collection } = useStaffedHouse();

  it('takes an alert that nobody answers from the owner to the lead, the manager and the director, once each', async () => {
    const id = await begin();
    await live(id, [happened.assigned]);
    await live(id, [fact('customer.chased', 0, ana, { text: '何时答复' })]);
    const climb = () => get(ClimbAlerts).climb();
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
      turn(24 * hour);
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
    await get(AlertBook).acknowledge(alert!.id, 'ana');
    turn(48 * hour);
    expect(await get(ClimbAlerts).climb()).toBe(0);
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
    turn(24 * hour);
    await get(ClimbAlerts).climb();
    const climbed = (await open('dao')).filter(({ because }) => because === 'extensionAsked');
    expect(climbed.map(({ complaintId }) => complaintId)).toEqual([pending]);
  });

  it('does not trouble those above about a deadline that has been dealt with meanwhile', async () => {
    const id = await begin({ severity: 'high' });
    await live(id, [happened.assigned]);
    await pass(id, 2 * hour + 30 * minute);
    expect((await open('ana')).filter(({ clock }) => clock === 'acknowledgement')).toHaveLength(1);
    await live(id, [happened.classified, happened.accepted]);
    turn(24 * hour);
    await get(ClimbAlerts).climb();
    const above = [...(await open('li')), ...(await open('mei'))];
    expect(above.filter(({ clock }) => clock === 'acknowledgement')).toEqual([]);
  });

  it('lets more alerts climb than one round looks at, when the first of them always fail', async () => {
    const id = await begin();
    await live(id, [happened.assigned, fact('customer.chased', 0, ana, {})]);
    const alerts = collection<{ _id: string; climbsAt?: number }>('alerts');
    const template = (await alerts.findOne({ staffId: 'ana', climbsAt: { $exists: true } }))!;
    // Their complaint is damaged, so that none of them can ever climb.
    const complaints = collection<{ _id: string }>('complaints');
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
    turn(24 * 365 * hour);
    const climb = get(ClimbAlerts);
    for (let round = 0; round < 3; round += 1) await climb.climb();
    expect((await alerts.findOne({ _id: template._id }))?.climbsAt).toBeUndefined();
  });
});
