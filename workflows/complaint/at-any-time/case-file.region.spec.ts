import { rungOf } from '../complaint.advance.js';
import type { ComplaintEvent } from '../complaint.events.js';
import type { Actor } from '../complaint.roles.js';
import {
  after,
  ana,
  customer,
  day,
  fact,
  happened,
  hour,
  mail,
  obstacles,
  registering,
  time,
  told,
  until,
} from '../complaint.story.js';

const investigated = after(...until.investigation);
const chased = (at: number): ComplaintEvent => fact('customer.chased', at, customer, { text: '何时答复' });
const called = fact('contact.recorded', 2 * day, ana, { direction: 'out', channel: 'phone', summary: '已告知进展' });
const criticismDue = fact('clock.breached', 8 * day, time, {
  clock: 'criticism',
  limit: 'internal',
  subject: 'chase-1',
  point: 'breach',
  alert: [],
});

describe('A chase (催办)', () => {
  const once = told(investigated, [chased(day)]);
  const states = (step: typeof once) => step.snapshot.context.customerChases?.map(({ state }) => state);

  it('is a record that waits for its answer, and the owner hears of it', () => {
    expect(once.snapshot.context.customerChases).toEqual([{ id: 'chase-1', at: day, state: 'open', round: 0 }]);
    expect(once.effects).toEqual([{ type: 'alert.raise', because: 'chase', recipients: ['owner'] }]);
  });

  it('reaches the lead when it comes again', () => {
    const twice = told(once, [chased(2 * day)]);
    expect(twice.effects).toEqual([{ type: 'alert.raise', because: 'chase', recipients: ['owner', 'lead'] }]);
    expect(states(twice)).toEqual(['open', 'open']);
  });

  it('is answered when somebody tells the customer, for every chase until then', () => {
    expect(states(told(once, [chased(day), called]))).toEqual(['answered', 'answered']);
  });

  it('is answered by a letter that tells where it stands, when it has arrived', () => {
    const updated = told(once, [
      fact('clock.breached', 2 * day, time, { clock: 'progressUpdate', limit: 'internal', point: 'breach', alert: [] }),
    ]);
    expect(states(updated)).toEqual(['open']);
    const delivered = fact('letter.delivered', 2 * day, mail, { letterId: 'progressUpdate-1' });
    expect(states(told(updated, [delivered]))).toEqual(['answered']);
  });

  it('is not answered by what the customer says, by a note, or by a letter that only asks', () => {
    const silent: ComplaintEvent[] = [
      { ...called, direction: 'in' },
      fact('note.added', 2 * day, ana, { text: '已阅' }),
      fact('letter.delivered', 2 * day, mail, { letterId: 'receiptNotice-1' }),
    ];
    expect(states(told(once, silent))).toEqual(['open']);
  });

  it('lapses when the complaint closes before', () => {
    const merged = told(once, [fact('complaint.merged', 2 * day, ana, { into: 'c-2' })]);
    expect(states(merged)).toEqual(['lapsed']);
  });

  it('is taken as often as the policy says in one round', () => {
    const often = told(
      once,
      [2, 3, 4, 5].map((days) => chased(days * day)),
    );
    expect(obstacles(often, chased(6 * day))).toEqual(['chases-used-up']);
  });

  it('puts the complaint on the manager’s list, once, when it comes again long after the first', () => {
    const listed = told(once, [criticismDue, chased(9 * day)]);
    expect(listed.snapshot.context.criticisedAt).toBe(9 * day);
    expect(listed.effects).toEqual([
      { type: 'alert.raise', because: 'criticism', recipients: ['owner', 'lead', 'manager'] },
    ]);
    const later = told(listed, [chased(10 * day)]);
    expect(later.snapshot.context.criticisedAt).toBe(9 * day);
    expect(later.effects).toEqual([{ type: 'alert.raise', because: 'chase', recipients: ['owner', 'lead'] }]);
  });

  it('does not put it there when it comes again before, however often', () => {
    const soon = told(once, [chased(2 * day), chased(3 * day), criticismDue]);
    expect(soon.snapshot.context.criticisedAt).toBeUndefined();
  });
});

describe("A person's own message to the customer", () => {
  const informed = fact('customer.informed', 2 * day, ana, { text: '安装师傅周四上门' });
  const once = told(investigated, [informed]);
  const failed = fact('letter.failed', 2 * day, mail, { letterId: 'message-1', reason: 'mailbox full' });

  it('goes out as a letter, each under its own id, and moves nothing', () => {
    expect(once.effects).toEqual([{ type: 'letter.send', letterId: 'message-1', letter: 'message' }]);
    expect(once.snapshot.value).toEqual(investigated.snapshot.value);
    const { effects } = told(once, [{ ...informed, id: 'e-another' }]);
    expect(effects).toEqual([{ type: 'letter.send', letterId: 'message-2', letter: 'message' }]);
  });

  it('answers a chase when it has arrived, and not before', () => {
    const waiting = told(investigated, [chased(day), informed]);
    expect(waiting.snapshot.context.customerChases).toMatchObject([{ state: 'open' }]);
    const arrived = told(waiting, [fact('letter.delivered', 2 * day, mail, { letterId: 'message-1' })]);
    expect(arrived.snapshot.context.customerChases).toMatchObject([{ state: 'answered' }]);
  });

  it('that fails is told to the owner, and keeps no complaint from being closed', () => {
    const ready = told(after(...until.lessonSummary), [happened.learned, { ...informed, at: 6 * day }]);
    const alerted = told(ready, [{ ...failed, at: 6 * day }]);
    expect(alerted.effects).toEqual([{ type: 'alert.raise', because: 'letterFailed', recipients: ['owner'] }]);
    expect(obstacles(alerted, happened.closed)).toEqual([]);
  });

  it('may be written after the complaint was closed as well', () => {
    expect(obstacles(after(...until.closed), { ...informed, at: 7 * day })).toEqual([]);
  });

  it.each([customer, mail, time])('is written by staff, and not by: $kind', (by) => {
    expect(obstacles(investigated, { ...informed, by })).toEqual(['not-your-role']);
  });
});

describe('A customer who complains again and again', () => {
  const repeated = fact('complaint.repeated', hour, time, { complaints: 3 });

  it('has the last complaint raised one rung, once, and the lead told', () => {
    const raised = told(registering(), [repeated]);
    expect(rungOf(raised.snapshot)).toBe('lead');
    expect(raised.effects).toEqual([{ type: 'alert.raise', because: 'repeated', recipients: ['lead'] }]);
    expect(raised.snapshot.context.repeatedComplaints).toBe(3);
    expect(obstacles(raised, { ...repeated, id: 'e-other' })).toEqual(['counted-already']);
  });

  it('is counted by the system, and by nobody else', () => {
    expect(obstacles(registering(), { ...repeated, by: ana })).toEqual(['not-your-role']);
  });
});

describe('An instant trigger', () => {
  const noticed = fact('trigger.noticed', 2 * hour, ana, { trigger: 'media', explanation: '记者来电' });

  it('calls a manager when the policy lists it', () => {
    const called = told(registering({}, { instantTriggers: { safety: true, amountOver: 0, when: ['media'] } }), [
      noticed,
    ]);
    expect(rungOf(called.snapshot)).toBe('manager');
    expect(called.effects).toEqual([{ type: 'alert.raise', because: 'trigger', recipients: ['manager'] }]);
  });

  it('is for the owner and the lead when it does not', () => {
    const otherwise = told(registering({}, { instantTriggers: { safety: true, amountOver: 0, when: ['lawyer'] } }), [
      noticed,
    ]);
    expect(rungOf(otherwise.snapshot)).toBe('calm');
    expect(otherwise.effects).toEqual([{ type: 'alert.raise', because: 'trigger', recipients: ['owner', 'lead'] }]);
  });
});

describe('A request that a department hands back', () => {
  const wang: Actor = { kind: 'staff', id: 'wang', roles: ['departmentMember'] };
  const asked = told(investigated, [
    fact('request.sent', day, ana, { requestId: 'q-1', department: '安装部', question: '安装记录', awaited: true }),
  ]);
  const handedBack = fact('request.handedBack', 4 * day, wang, { requestId: 'q-1', reason: '非本部门' });
  const over = told(asked, [
    fact('clock.breached', 3 * day, time, {
      clock: 'handBack',
      limit: 'internal',
      subject: 'q-1',
      point: 'breach',
      alert: [],
    }),
  ]);

  it('comes back in the policy’s time, and afterwards has to be answered', () => {
    expect(obstacles(asked, handedBack)).toEqual([]);
    expect(obstacles(over, handedBack)).toEqual(['hand-back-over']);
    expect(obstacles(over, fact('request.answered', 4 * day, wang, { requestId: 'q-1', answer: '见附件' }))).toEqual(
      [],
    );
  });

  it('can be taken back by whoever asked at any time', () => {
    expect(obstacles(over, { ...handedBack, by: ana })).toEqual([]);
  });
});

describe('An extension', () => {
  it('is counted for its own reason: what was granted for another leaves it as it is', () => {
    const rules = (reason: string) =>
      ({ clock: 'finalResponse', atMost: 1, reasons: [reason], approver: 'agent', letter: 'holding' }) as const;
    const step = told(registering({}, { extensions: [rules('complex'), rules('especiallyComplex')] }), [
      happened.assigned,
    ]);
    const extended = (reason: string): ComplaintEvent =>
      fact('deadline.extended', 3 * hour, ana, { clock: 'finalResponse', reason, explanation: '送检' });
    const once = told(step, [extended('complex')]);
    expect(obstacles(once, extended('complex'))).toEqual(['extensions-used-up']);
    expect(obstacles(once, extended('especiallyComplex'))).toEqual([]);
  });
});
