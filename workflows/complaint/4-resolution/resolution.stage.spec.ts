import { stageOf } from '../complaint.advance.js';
import {
  after,
  ana,
  customer,
  day,
  fact,
  happened,
  li,
  mail,
  mei,
  obstacles,
  time,
  told,
  until,
} from '../complaint.story.js';

const { proposed, finalResponseDelivered, customerAccepted, customerRefused, remedyDone } = happened;
const costly = {
  ...proposed,
  remedies: [{ id: 'r-1', kind: 'refund' as const, description: '全额退款', amount: 300_000 }],
};
const approved = fact('resolution.approved', 2 * day, mei, {});
const begun = after(...until.resolution);
const offered = told(begun, [proposed, finalResponseDelivered]);

describe('Resolution', () => {
  it('sends the final response when the remedies are within what its author may grant', () => {
    expect(told(begun, [proposed]).effects).toEqual([
      { type: 'letter.send', letterId: 'finalResponse-1', letter: 'finalResponse' },
    ]);
  });

  it('keeps the statutory limit running until the letter has arrived', () => {
    expect(told(begun, [proposed]).snapshot.hasTag('clock:finalResponse')).toBe(true);
    expect(offered.snapshot.hasTag('clock:finalResponse')).toBe(false);
  });

  describe('beyond the author’s limit', () => {
    const waiting = told(begun, [costly]);

    it('waits for approval by somebody who may grant as much', () => {
      expect(waiting.effects).toEqual([{ type: 'approval.ask' }]);
      expect(obstacles(waiting, { ...approved, by: li })).toEqual(['over-limit']);
      expect(told(waiting, [approved]).effects).toContainEqual({
        type: 'letter.send',
        letterId: 'finalResponse-1',
        letter: 'finalResponse',
      });
    });

    it('is not approved by its own author, whatever the rank', () => {
      const own = told(begun, [
        {
          ...costly,
          by: { kind: 'staff', id: 'mei', roles: ['lead'] },
          remedies: [{ ...costly.remedies[0]!, amount: 300_000 }],
        },
      ]);
      expect(obstacles(own, approved)).toEqual(['drafter-cannot-approve']);
    });

    it('is not approved by whoever may grant less than their role does', () => {
      const manager = { kind: 'staff', id: 'mei', roles: ['manager'] } as const;
      const cost = costly.remedies[0]!.amount ?? 0;
      expect(obstacles(waiting, { ...approved, by: { ...manager, limit: cost - 1 } })).toEqual(['over-own-limit']);
      expect(obstacles(waiting, { ...approved, by: { ...manager, limit: cost } })).toEqual([]);
      // What somebody may grant in person is never more than what their role may.
      const lead = { kind: 'staff', id: 'li', roles: ['lead'], limit: cost } as const;
      expect(obstacles(waiting, { ...approved, by: lead })).toEqual(['over-limit']);
    });

    it('begins at nothing for whoever may grant nothing', () => {
      const by = { kind: 'staff', id: 'ana', roles: ['agent'], limit: 0 } as const;
      expect(told(begun, [{ ...proposed, by }]).effects).toEqual([{ type: 'approval.ask' }]);
    });

    it('goes back to its author with the reason', () => {
      const declined = told(waiting, [fact('resolution.declined', 2 * day, li, { reason: '请先核实金额' })]);
      expect(declined.snapshot.value).toMatchObject({ handling: { resolution: 'proposing' } });
      expect(declined.effects).toEqual([{ type: 'owner.notify', about: 'declined' }]);
    });
  });

  it('does what the customer accepted, each part with evidence, before it asks whether all is well', () => {
    const agreed = told(offered, [customerAccepted]);
    expect(agreed.snapshot.hasTag('clock:fulfilment')).toBe(true);
    expect(obstacles(agreed, { ...remedyDone, remedyId: 'r-9' })).toEqual(['remedy-unknown']);
    expect(stageOf(told(agreed, [remedyDone]).snapshot)).toBe('followUp');
  });

  it('proposes anew after a refusal, or says that the decision stands and where else to go', () => {
    const refused = told(offered, [customerRefused]);
    const stood = fact('decision.stood', 4 * day, ana, { reason: '已是合同上限' });
    expect(obstacles(begun, stood)).toEqual(['not-refused-before']);
    expect(told(refused, [stood]).effects).toEqual([
      { type: 'letter.send', letterId: 'deadlock-1', letter: 'deadlock' },
    ]);
    const delivered = told(refused, [stood, fact('letter.delivered', 4 * day, mail, { letterId: 'deadlock-1' })]);
    expect(delivered.snapshot.hasTag('clock:fulfilment')).toBe(true);
  });

  it('does what was decided when the customer does not answer', () => {
    const silent = told(offered, [
      fact('clock.breached', 20 * day, time, { clock: 'customerReply', limit: 'internal', point: 'breach', alert: [] }),
    ]);
    expect(silent.snapshot.context.customerAnswer).toBe('silent');
    expect(silent.snapshot.hasTag('clock:fulfilment')).toBe(true);
  });

  it('ends for the customer when the customer takes the complaint back; what it taught is still asked', () => {
    const withdrawn = told(offered, [fact('customer.withdrew', 3 * day, customer, {})]);
    expect(stageOf(withdrawn.snapshot)).toBe('lessonSummary');
    expect(withdrawn.snapshot.context.outcome).toBe('withdrawn');
  });

  it('is extended only for a listed reason, by whoever may, as often as the policy says, and in writing', () => {
    const extended = fact('deadline.extended', 2 * day, li, {
      clock: 'finalResponse',
      reason: 'complex',
      explanation: '等待检测',
    });
    expect(obstacles(begun, { ...extended, reason: 'busy' })).toEqual(['extension-not-allowed']);
    expect(obstacles(begun, { ...extended, by: ana })).toEqual(['extension-approver']);
    const once = told(begun, [extended]);
    expect(once.effects).toEqual([{ type: 'letter.send', letterId: 'holding-1', letter: 'holding' }]);
    expect(obstacles(once, extended)).toEqual(['extensions-used-up']);
  });
});
