import { StaffStore } from '#people/staff.store.js';
import { ana, fact, happened, hour, li, until } from '#workflows/complaint/complaint.story.js';
import { ClimbAlerts } from './climb-alerts.js';
import { begun, minute, useStaffedHouse } from './effects.int.story.js';

describe('What effects come to in alerts', () => {
  const { begin, live, pass, settle, open, casework, mailsTo, deliver, turn, get, collection } = useStaffedHouse();

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
    const store = collection<{ _id: string }>('complaints');
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
    await get(StaffStore).setTerms('li', { approvalLimit: 0 });
    const id = await begin();
    await live(id, begun);
    await live(id, until.resolution.slice(until.investigation.length));
    const small = [{ id: 'r-1', kind: 'refund', description: '退款', amount: 30_000 }] as const;
    await live(id, [fact('resolution.proposed', 0, ana, { outcome: 'upheld', remedies: small })]);
    const asked = async (one: string) => (await open(one)).filter(({ because }) => because === 'approvalAsked').length;
    expect([await asked('li'), await asked('mei'), await asked('dao')]).toEqual([0, 1, 0]);
    await get(StaffStore).setTerms('li', {});
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
    turn(7 * 24 * hour);
    await get(ClimbAlerts).climb();
    expect(await told('dao')).toContain('ineffective');
  });

  it('gives a manager whom a trigger calls the policy’s quarter of an hour, and then calls the director', async () => {
    const id = await begin();
    await live(id, [happened.assigned, fact('trigger.noticed', 0, ana, { trigger: 'media', explanation: '记者来电' })]);
    const [alert] = (await open('mei')).filter(({ because }) => because === 'trigger');
    expect(alert?.answerBy).toBe((alert?.raisedAt ?? 0) + 15 * minute);
    turn(16 * minute);
    await get(ClimbAlerts).climb();
    expect((await open('dao')).map(({ because }) => because)).toContain('trigger');
  });

  it('lets staff sleep, but not through an emergency', async () => {
    turn(12 * hour);
    const id = await begin();
    await live(id, [happened.assigned]);
    await live(id, [fact('customer.chased', 0, ana, {})]);
    expect(await open('ana')).not.toEqual([]);
    expect(mailsTo('ana')).toEqual([]);
    await live(id, [fact('trigger.noticed', 0, ana, { trigger: 'safety', explanation: '漏电' })]);
    expect(mailsTo('mei')).toHaveLength(1);
    await live(id, [{ ...happened.classified, safety: true }]);
    expect(mailsTo('mei')).toHaveLength(2);
    turn(10 * hour);
    await deliver();
    expect(mailsTo('ana')).toHaveLength(2);
  });
});
