import type { Registration } from '#workflows/complaint/complaint.events.js';
import { ana, fact, happened, mail } from '#workflows/complaint/complaint.story.js';
import { rulebookOf, shanghai, Told } from './casework.story.js';
import { canonical } from './history.js';
import { compare, simulate } from './simulate.js';

const received = shanghai('2026-03-02 10:00');
const day = 24 * 3_600_000;
const until = received + 90 * day;
const registered: Registration = {
  type: 'complaint.registered',
  id: 'e-0',
  at: received,
  by: mail,
  channel: 'email',
  receivedAt: received,
  customerId: 'customer-1',
  locale: 'zh-CN',
  subject: '理赔迟迟没有答复',
  summary: '提交材料三周没有结果',
  teamId: 'team-1',
  severity: 'normal',
};

/** A complaint of a bank's customer that was answered on its thirtieth day, as it was handled under the house policy. */
const history = new Told(registered)
  .happens(
    { ...happened.assigned, at: received + 1 },
    { ...happened.classified, at: received + 2 },
    { ...happened.accepted, at: received + 3 },
    { ...happened.leakFound, at: received + 10 * day },
    { ...happened.silenceFound, at: received + 11 * day },
    { ...happened.concluded, at: received + 12 * day },
    { ...happened.proposed, at: received + 29 * day },
    { ...happened.finalResponseDelivered, at: received + 30 * day },
  )
  .passesTo(until).complaint.history;

describe('A simulation', () => {
  it('tells under the same rules what really happened', () => {
    const real = history
      .filter(({ event }) => event.type === 'clock.breached')
      .map(({ event }) => ('clock' in event ? event.clock : ''));
    const [again] = simulate([history], until, rulebookOf()).complaints;
    expect(again?.breaches.map(({ clock }) => clock)).toEqual(real);
    expect(again?.refused).toEqual([]);
  });

  it('tells under other rules which limits would have been missed, and who would have been alerted', () => {
    const bank = simulate([history], until, rulebookOf('cn-banking-insurance'));
    expect(bank.complaints[0]?.breaches).toContainEqual(
      expect.objectContaining({ clock: 'finalResponse', limit: 'statutory' }),
    );
    expect(bank.totals.alerts).toBeGreaterThan(0);
    expect(Object.keys(bank.alertsTo)).toContain('owner');
  });

  it('lists only the complaints whose fate it changes, and how', () => {
    const [house, bank] = [
      simulate([history], until, rulebookOf()),
      simulate([history], until, rulebookOf('cn-banking-insurance')),
    ];
    expect(compare(house, house)).toEqual([]);
    const [difference] = compare(house, bank);
    expect(difference?.breachesOnlyNow.map(({ limit }) => limit)).toContain('statutory');
  });

  it('goes on without what the other rules would not have allowed, and says so', () => {
    const extended = fact(
      'deadline.extended',
      received + 5 * day,
      { kind: 'staff', id: 'm', roles: ['manager', 'director'] },
      {
        clock: 'finalResponse',
        reason: rulebookOf('cn-banking-insurance').policy.extensions[0]!.reasons[0]!,
        explanation: '案情复杂',
      },
    );
    const bankHistory = new Told(registered, rulebookOf('cn-banking-insurance')).happens(
      { ...happened.assigned, at: received + 1 },
      extended,
      fact('note.added', received + 6 * day, ana, { text: '已延期' }),
    ).complaint.history;
    const strict = rulebookOf('cn-12345');
    const [complaint] = simulate([bankHistory], until, strict).complaints;
    const allowed = strict.policy.extensions.some(
      ({ clock, reasons }) => clock === 'finalResponse' && reasons.includes(extended.reason),
    );
    expect(complaint?.refused.map(({ event }) => event)).toEqual(allowed ? [] : ['deadline.extended']);
  });

  it('gives the same bytes for the same input, in whatever order it comes', () => {
    const other = new Told(registered, rulebookOf(), 'c-2').passesTo(until).complaint.history;
    const one = simulate([history, other], until, rulebookOf('cn-12315'));
    expect(canonical(simulate([other, history], until, rulebookOf('cn-12315')))).toBe(canonical(one));
  });
});
