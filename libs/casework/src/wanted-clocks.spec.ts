import type { ComplaintEvent, Registration } from '#workflows/complaint/complaint.events.js';
import type { Actor } from '#workflows/complaint/complaint.roles.js';
import { ana, customer, fact, happened, li, mail, mei } from '#workflows/complaint/complaint.story.js';
import { snapshotOf } from './advance-complaint.js';
import { rulebookOf, shanghai, Told } from './casework.story.js';
import type { Clock } from './complaint-record.js';

const minute = 60_000;
const day = 86_400_000;
/** A Monday with three ordinary weeks after it. */
const received = shanghai('2026-03-02 10:00');
const registered: Registration = {
  type: 'complaint.registered',
  id: 'e-0',
  at: received,
  by: mail,
  channel: 'email',
  receivedAt: received,
  customerId: 'customer-1',
  locale: 'zh-CN',
  subject: '洗衣机漏水',
  summary: '三天没有回电',
  teamId: 'team-1',
  severity: 'normal',
};
const wang: Actor = { kind: 'staff', id: 'wang', roles: ['departmentMember'] };
const at = <T extends ComplaintEvent>(event: T, instant: number): T => ({ ...event, at: instant });

/** Under investigation from eleven minutes after it was received. */
function investigated(policy = 'default'): Told {
  return new Told(registered, rulebookOf(policy)).happens(
    at(happened.assigned, received + 5 * minute),
    at(happened.classified, received + 10 * minute),
    at(happened.accepted, received + 11 * minute),
  );
}

const clocksOf = (told: Told, name: string): readonly Clock[] =>
  told.complaint.clocks.filter((clock) => clock.name === name);
const contextOf = (told: Told) => snapshotOf(told.complaint, told.rulebook).context;
const alertsOf = (told: Told, clock: string): string[] =>
  told.effects.filter((effect) => effect.includes(`of ${clock}`));

describe('A chase (催办)', () => {
  const chased = (instant: string): ComplaintEvent => fact('customer.chased', shanghai(instant), customer, {});
  const called = (instant: string): ComplaintEvent =>
    fact('contact.recorded', shanghai(instant), ana, { direction: 'out', channel: 'phone', summary: '已告知进展' });

  it('has a clock of its own until the customer is told, by close of the next working day', () => {
    const told = investigated().happens(chased('2026-03-06 15:00'));
    expect(clocksOf(told, 'chase')).toMatchObject([
      { id: 'chase.internal.1.chase-1', subject: 'chase-1', state: 'running', deadline: shanghai('2026-03-09 18:00') },
    ]);
    told.happens(called('2026-03-09 11:00'));
    expect(clocksOf(told, 'chase')).toMatchObject([{ state: 'ended', endedAt: shanghai('2026-03-09 11:00') }]);
  });

  it('that nobody answers is told to the lead the day after, and then to the manager', () => {
    const told = investigated().happens(chased('2026-03-03 15:00')).passesTo(shanghai('2026-03-06 09:00'));
    expect(alertsOf(told, 'chase')).toEqual([
      'alert warn 50 of chase to owner',
      'alert breach of chase to owner, lead',
      'alert breach + 1 business day of chase to manager',
    ]);
  });

  it('is listed for criticism when it comes again after five working days of the complaint’s calendar', () => {
    const told = investigated().happens(chased('2026-03-03 15:00'), called('2026-03-04 10:00'));
    expect(clocksOf(told, 'criticism')).toMatchObject([{ state: 'running', deadline: shanghai('2026-03-10 18:00') }]);
    told.happens(chased('2026-03-10 17:00'));
    expect(contextOf(told).criticisedAt).toBeUndefined();
    told.happens(chased('2026-03-11 09:00'));
    expect(contextOf(told).criticisedAt).toBe(shanghai('2026-03-11 09:00'));
    expect(told.effects).toContain('alert criticism to owner, lead, manager');
  });

  it('leaves no clock behind when the complaint closes', () => {
    const merged = fact('complaint.merged', shanghai('2026-03-05 10:00'), ana, { into: 'c-2' });
    const told = investigated().happens(chased('2026-03-05 09:00'), merged);
    expect(told.complaint.clocks.filter(({ state }) => state !== 'ended').map(({ name }) => name)).toEqual([
      'reopening',
    ]);
  });
});

describe('A request to a department', () => {
  it('can be handed back for two working days, and then has to be answered', () => {
    const asked = fact('request.sent', shanghai('2026-03-06 15:00'), ana, {
      requestId: 'q-1',
      department: '安装部',
      question: '安装记录',
      awaited: true,
    });
    const told = investigated().happens(asked);
    expect(clocksOf(told, 'handBack')).toMatchObject([{ subject: 'q-1', deadline: shanghai('2026-03-10 18:00') }]);
    const back = fact('request.handedBack', shanghai('2026-03-11 09:00'), wang, {
      requestId: 'q-1',
      reason: '非本部门',
    });
    expect(() => told.happens(back)).toThrow('the time for handing the request back is over');
    told.happens(fact('request.answered', shanghai('2026-03-11 09:00'), wang, { requestId: 'q-1', answer: '见附件' }));
    expect(clocksOf(told, 'handBack')).toMatchObject([{ state: 'ended' }]);
  });
});

describe('A corrective action', () => {
  const start = shanghai('2026-03-02 10:00');
  const learned: ComplaintEvent = {
    ...happened.learned,
    changes: [
      { action: '培训', ownerId: 'li', dueOn: '2026-03-31', measuredBy: '漏水投诉减半' },
      { action: '换接头', ownerId: 'wang', dueOn: '2026-06-30', measuredBy: '抽检' },
    ],
  };
  const closedWithActions = (): Told =>
    investigated().happens(
      at(happened.leakFound, start + 1 * day),
      at(happened.silenceFound, start + 1 * day),
      at(happened.concluded, start + 1 * day),
      at(happened.proposed, start + 2 * day),
      at(happened.finalResponseDelivered, start + 2 * day + minute),
      at(happened.customerAccepted, start + 3 * day),
      at(happened.remedyDone, start + 4 * day),
      at(happened.followUpAssigned, start + 5 * day),
      at(happened.followedUp, start + 5 * day + minute),
      at(learned, start + 6 * day),
      at(happened.closed, start + 6 * day + minute),
    );
  const done = (actionId: string, instant: number): ComplaintEvent =>
    fact('correctiveAction.done', instant, li, { actionId, evidence: '记录' });

  it('is due when its day is over, and rings its own ladder after the complaint has closed', () => {
    const told = closedWithActions();
    expect(clocksOf(told, 'correctiveAction')).toMatchObject([
      { subject: 'action-1', state: 'running', deadline: shanghai('2026-04-01 00:00') },
      { subject: 'action-2', state: 'running', deadline: shanghai('2026-07-01 00:00') },
    ]);
    expect(told.effects.filter((effect) => effect === 'action.ask')).toHaveLength(2);
    told.passesTo(shanghai('2026-04-02 09:00'));
    expect(alertsOf(told, 'correctiveAction')).toContain('alert breach of correctiveAction to owner, lead');
  });

  it('that did not work is open again with the policy’s time, and is checked again when it is done', () => {
    const told = closedWithActions().happens(
      done('action-1', shanghai('2026-03-20 10:00')),
      done('action-2', shanghai('2026-04-20 10:00')),
    );
    expect(clocksOf(told, 'effectivenessCheck')).toMatchObject([
      { state: 'running', startedAt: shanghai('2026-04-20 10:00') },
    ]);
    const failed = fact('effectiveness.checked', shanghai('2026-07-20 10:00'), li, {
      worked: false,
      finding: '未减少',
    });
    told.happens(failed);
    const again = clocksOf(told, 'correctiveAction').filter(({ state }) => state === 'running');
    expect(again).toMatchObject([
      { subject: 'action-1', round: 2, deadline: shanghai('2026-08-20 00:00') },
      { subject: 'action-2', round: 2, deadline: shanghai('2026-08-20 00:00') },
    ]);
    told.happens(done('action-1', shanghai('2026-08-01 10:00')), done('action-2', shanghai('2026-08-01 10:00')));
    expect(clocksOf(told, 'effectivenessCheck').at(-1)).toMatchObject({ round: 2, state: 'running' });
  });

  it('without a day that is one, or with one that is over, is not written down', () => {
    for (const dueOn of ['soon', '2026-02-30', '2026-02-28']) {
      const dated = { ...learned, changes: [{ action: '培训', ownerId: 'li', dueOn, measuredBy: '—' }] };
      const lesson = at(dated as ComplaintEvent, start + 6 * day);
      const story = new Told(registered).happens(
        at(happened.assigned, received + 5 * minute),
        fact('customer.withdrew', received + 6 * minute, customer, {}),
      );
      expect(() => story.happens(lesson)).toThrow(`"${dueOn}" is not a date ahead`);
    }
  });
});

describe('A clock that counts from the acknowledgement', () => {
  it('counts from the receipt until there is one, and then from it', () => {
    const told = new Told(registered, rulebookOf('cn-12315'));
    const first = clocksOf(told, 'finalResponse').find(({ limit }) => limit === 'statutory');
    told.happens(
      at(happened.assigned, received + 5 * minute),
      at({ ...happened.classified, severity: 'high' }, received + 10 * minute),
      at(happened.accepted, received + 11 * minute),
      { ...happened.acknowledged, at: shanghai('2026-03-09 10:00'), nextStepDueAt: shanghai('2026-03-12 17:00') },
    );
    const then = clocksOf(told, 'finalResponse').find(({ limit }) => limit === 'statutory');
    expect([first?.startedAt, then?.startedAt]).toEqual([received, shanghai('2026-03-09 10:00')]);
    expect(then?.deadline).toBeGreaterThan(first?.deadline ?? Infinity);
    expect(then?.reached).toEqual([]);
  });
});

describe('Two extensions for different reasons', () => {
  it('are granted one after the other: 15 days, 30 for a complex case, 60 for an especially complex one', () => {
    const told = investigated('cn-banking-insurance');
    const extended = (reason: string, by: Actor, hours: number): ComplaintEvent =>
      fact('deadline.extended', received + hours * 3_600_000, by, {
        clock: 'finalResponse',
        reason,
        explanation: '案情复杂',
      });
    const director: Actor = { kind: 'staff', id: 'zhao', roles: ['director'] };
    told.happens(extended('complexCase', mei, 2), extended('especiallyComplexCase', director, 3));
    const statutory = clocksOf(told, 'finalResponse').find(({ limit }) => limit === 'statutory');
    expect(statutory?.deadline).toBe(shanghai('2026-05-02 00:00'));
    expect(() => told.happens(extended('especiallyComplexCase', director, 4))).toThrow('as often as the policy allows');
  });
});
