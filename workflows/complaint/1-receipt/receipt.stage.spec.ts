import { rungOf, stageOf } from '../complaint.advance.js';
import { after, ana, bo, fact, happened, hour, mail, obstacles, registering, told, until } from '../complaint.story.js';

const { assigned, classified, accepted } = happened;

describe('Receipt', () => {
  it('tells the customer at once that the complaint has arrived', () => {
    expect(registering().effects).toEqual([
      { type: 'letter.send', letterId: 'receiptNotice-1', letter: 'receiptNotice' },
    ]);
  });

  it('runs the clocks that count from receipt', () => {
    const { snapshot } = registering();
    for (const clock of ['acknowledgement', 'resolution', 'finalResponse', 'progressUpdate', 'fastLane'] as const) {
      expect([clock, snapshot.hasTag(`clock:${clock}`)]).toEqual([clock, true]);
    }
  });

  it('takes it on only once it is classified and somebody owns it', () => {
    expect(obstacles(after(assigned), accepted)).toEqual(['not-classified']);
    expect(stageOf(after(assigned, classified, accepted).snapshot)).toBe('acknowledgement');
  });

  it('goes straight to investigation where the policy is content with the automatic notice', () => {
    expect(stageOf(after(assigned, { ...classified, severity: 'low' }, accepted).snapshot)).toBe('investigation');
  });

  it('closes what it does not take on only when the notice of it has arrived', () => {
    const rejected = after(assigned, fact('complaint.rejected', 3 * hour, ana, { reason: '不属于本公司' }));
    expect(stageOf(rejected.snapshot)).toBe('receipt');
    expect(rejected.effects).toEqual([{ type: 'letter.send', letterId: 'rejection-1', letter: 'rejection' }]);
    const told_ = told(rejected, [fact('letter.delivered', 4 * hour, mail, { letterId: 'rejection-1' })]);
    expect(stageOf(told_.snapshot)).toBe('closed');
    expect(told_.snapshot.context.outcome).toBe('rejected');
  });

  it('does not take another letter for the notice', () => {
    const rejected = after(assigned, fact('complaint.rejected', 3 * hour, ana, { reason: '不属于本公司' }));
    const other = told(rejected, [fact('letter.delivered', 4 * hour, mail, { letterId: 'receiptNotice-1' })]);
    expect(stageOf(other.snapshot)).toBe('receipt');
  });

  it('lets another complaint go on for both when they are merged', () => {
    const merged = after(assigned, fact('complaint.merged', 3 * hour, ana, { into: 'c-2' }));
    expect(merged.effects).toEqual([{ type: 'complaint.link', into: 'c-2' }]);
    expect(merged.snapshot.context.outcome).toBe('merged');
  });

  it('asks for a reason when it is recorded late or weighed anew', () => {
    expect(() => registering({ channel: 'phone', by: ana, receivedAt: 1 * hour, at: 2 * hour })).toThrow(
      'more than 15 minutes',
    );
    const late = registering({
      channel: 'phone',
      by: ana,
      receivedAt: 1 * hour,
      at: 2 * hour,
      lateRecordingReason: '系统故障',
    });
    expect(late.snapshot.context.receivedAt).toBe(1 * hour);
    expect(obstacles(after(assigned, classified), { ...classified, severity: 'high' })).toEqual([
      'reclassification-unexplained',
    ]);
  });

  it('needs a note when the owner passes it on, and never goes to whom it is about', () => {
    const passedOn = fact('complaint.assigned', 3 * hour, ana, { ownerId: 'bo' });
    expect(obstacles(after(assigned), passedOn)).toEqual(['handover-note-missing']);
    const aboutBo = after(assigned, fact('conflict.declared', 2 * hour, bo, { staffId: 'bo' }));
    expect(obstacles(aboutBo, { ...passedOn, handoverNote: '请继续' })).toEqual(['conflict-of-interest']);
  });

  it('takes the complaint away from an owner whom it turns out to be about, and tells the lead', () => {
    const step = after(assigned, fact('conflict.declared', 2 * hour, bo, { staffId: 'ana' }));
    expect(step.snapshot.context.ownerId).toBeUndefined();
    expect(step.effects).toEqual([{ type: 'alert.raise', because: 'conflict', recipients: ['lead'] }]);
  });

  it('is settled before it is taken on, when the customer accepts it in the policy’s time', () => {
    const settled = fact('complaint.settledAtOnce', 3 * hour, ana, { acceptance: '来电确认', outcome: 'upheld' });
    const step = after(assigned, classified, settled);
    expect(stageOf(step.snapshot)).toBe('followUp');
    expect(step.effects).toContainEqual({
      type: 'letter.send',
      letterId: 'summaryResolution-1',
      letter: 'summaryResolution',
    });
    const mended = { ...settled, remedies: [{ id: 'r-1', kind: 'repair', description: '紧固接头' }] as const };
    expect(after(assigned, classified, mended).snapshot.matches({ handling: { resolution: 'fulfilling' } })).toBe(true);
    expect(obstacles(after(assigned), settled)).toEqual(['not-classified']);
  });

  describe('an enquiry', () => {
    const enquired = fact('enquiry.recognised', 3 * hour, bo, { reason: '询问保修期限' });
    const dissatisfied = fact('complaint.recognised', 4 * hour, bo, { reason: '对答复不满' });
    const answered = fact('enquiry.answered', 4 * hour, bo, { answer: '保修三年' });

    it('is not taken on as a complaint, and every clock runs on, so that nothing is gained by the name', () => {
      const step = after(assigned, classified, enquired);
      expect(obstacles(step, accepted)).toEqual(['not-in-this-stage']);
      for (const clock of ['acknowledgement', 'resolution', 'finalResponse', 'progressUpdate', 'fastLane'] as const)
        expect([clock, step.snapshot.hasTag(`clock:${clock}`)]).toEqual([clock, true]);
    });

    it('becomes a complaint as soon as somebody is dissatisfied, received when it came', () => {
      const step = after(assigned, classified, enquired, dissatisfied);
      expect(obstacles(step, accepted)).toEqual([]);
      expect(step.snapshot.context.receivedAt).toBe(1 * hour);
    });

    it('is over when it was answered, and was not a complaint', () => {
      const step = after(enquired, answered);
      expect(stageOf(step.snapshot)).toBe('closed');
      expect(step.snapshot.context).toMatchObject({ outcome: 'enquiry', followUpResult: 'notApplicable' });
    });

    it('that was answered is a complaint after all when the customer says so', () => {
      const step = after(enquired, answered, dissatisfied);
      expect(step.snapshot.matches({ handling: { receipt: 'assessing' } })).toBe(true);
      expect(step.snapshot.context).toMatchObject({ receivedAt: 1 * hour });
      expect([step.snapshot.context.outcome, step.snapshot.context.closedAt]).toEqual([undefined, undefined]);
    });

    it('is not what a complaint becomes once it is taken on, or closed', () => {
      expect(obstacles(after(...until.investigation), enquired)).toEqual(['not-in-this-stage']);
      expect(obstacles(after(...until.closed), { ...dissatisfied, at: 200 * hour })).toEqual(['no-enquiry']);
    });
  });

  it('lets only the owner, or somebody above, decide', () => {
    expect(obstacles(after(assigned, classified), { ...accepted, by: bo })).toEqual(['not-the-owner']);
    expect(rungOf(after(...until.investigation).snapshot)).toBe('calm');
  });
});
