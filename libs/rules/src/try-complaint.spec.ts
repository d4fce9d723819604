import { shanghai, Told } from '#casework/casework.story.js';
import { loadRulebooks } from '#casework/rulebooks.js';
import { readWholePolicy } from '#clocks/policy-file.js';
import type { Form } from '#clocks/policy-form.js';
import { formOfPolicy } from '#clocks/policy-form.js';
import type { Policy } from '#clocks/policy.js';
import type { Registration } from '#workflows/complaint/complaint.events.js';
import { mail } from '#workflows/complaint/complaint.story.js';
import { withValueAt } from './form-path.js';
import { noTotals, withOneMore } from './rule-run.js';
import { tryComplaint } from './try-complaint.js';

const rulebooks = loadRulebooks('workflows');
const house = rulebooks.currentRulebook('default');

/** A Monday morning. The office is open from 9 to 12 and from 13:30 to 18. */
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
  subject: '理赔迟迟没有答复',
  summary: '提交材料三周没有结果',
  teamId: 'team-1',
  severity: 'normal',
};

const told = new Told(registered, house).complaint;
const complaint = { history: told.history, pins: told.pins, ref: 'C-2026-000001-1' };

function draft(path: string, value: Form): Policy {
  return readWholePolicy('default', withValueAt(formOfPolicy(house.policy), path, value), rulebooks.calendars);
}

describe('A complaint that is tried under a draft', () => {
  it('would be due earlier, missed, and told to those whom the ladder names, as counted by hand', () => {
    const policy = draft('clocks.acknowledgement.internal.budget.normal', '4 business hours');
    const found = tryComplaint(complaint, { kind: 'policy', policy }, shanghai('2026-03-02 18:00'), rulebooks);
    const acknowledgement = { clock: 'acknowledgement', limit: 'internal', round: 1 };
    expect(found.row).toMatchObject({
      ref: 'C-2026-000001-1',
      // One business day: the end of Tuesday. Four hours: 10 to 12, and 13:30 to 15:30.
      moved: [{ ...acknowledgement, before: shanghai('2026-03-03 18:00'), after: shanghai('2026-03-02 15:30') }],
      breachesOnlyNow: [{ ...acknowledgement, deadline: shanghai('2026-03-02 15:30') }],
      breachesNoMore: [],
    });
    // Half of four hours: the owner at 12:00. Three quarters: owner and lead at 14:30. Overdue: owner, lead and manager.
    // Half of a business day would be on Tuesday at 9:30 (7 of 14 hours), so nobody is told of that by Monday evening.
    expect(found.alertsTo).toEqual({
      lead: { before: 0, now: 2 },
      manager: { before: 0, now: 1 },
      owner: { before: 0, now: 3 },
    });
    expect(found).toMatchObject({ alerts: { before: 0, now: 3 }, breaches: { before: 0, now: 1 } });
  });

  it('is not listed when nothing would be otherwise', () => {
    const policy = draft('chase.atMost', 9);
    const found = tryComplaint(complaint, { kind: 'policy', policy }, shanghai('2026-03-20 18:00'), rulebooks);
    expect(found.row).toBeUndefined();
    expect(found.alerts.now).toBe(found.alerts.before);
    expect(withOneMore(noTotals, found)).toMatchObject({ complaints: 1, changed: 0, earlier: 0, later: 0 });
  });

  it('adds to the totals once, however many of its limits would move', () => {
    const policy = draft('clocks.finalResponse.internal.budget.normal', '20 business days');
    const found = tryComplaint(complaint, { kind: 'policy', policy }, shanghai('2026-03-20 18:00'), rulebooks);
    expect(withOneMore(noTotals, found)).toMatchObject({ complaints: 1, changed: 1, earlier: 0, later: 1, failed: 0 });
    expect(found.row?.breachesNoMore.map(({ clock }) => clock)).toEqual(['finalResponse']);
  });
});
