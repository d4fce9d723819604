import { rungOf, stageOf } from '../complaint.advance.js';
import { after, ana, day, fact, happened, hour, mail, obstacles, time, told } from '../complaint.story.js';

const { assigned, classified, accepted, acknowledged, acknowledgementOverdue } = happened;
const waiting = [assigned, classified, accepted];
const inWriting = { ...acknowledged, medium: 'inWriting' as const };

describe('Acknowledgement', () => {
  it('is given in person, and what was said about the next step is a promise', () => {
    const step = after(...waiting, acknowledged);
    expect(stageOf(step.snapshot)).toBe('investigation');
    expect(step.snapshot.context.promises).toEqual([
      { id: 'promise-1', kind: 'promise', text: '三天内给您答复', dueAt: 3 * day, madeBy: 'ana', state: 'open' },
    ]);
  });

  it('in writing, the clock stops only when the letter is delivered, not when it is sent', () => {
    const sent = after(...waiting, inWriting);
    expect(sent.snapshot.hasTag('clock:acknowledgement')).toBe(true);
    const delivered = told(sent, [fact('letter.delivered', 4 * hour, mail, { letterId: 'acknowledgement-1' })]);
    expect(stageOf(delivered.snapshot)).toBe('investigation');
    expect(delivered.snapshot.hasTag('clock:acknowledgement')).toBe(false);
  });

  it('a letter that comes back opens the duty again and tells the owner', () => {
    const failed = told(after(...waiting, inWriting), [
      fact('letter.failed', 4 * hour, mail, { letterId: 'acknowledgement-1', reason: '550 no such user' }),
    ]);
    expect(failed.snapshot.hasTag('clock:acknowledgement')).toBe(true);
    expect(failed.effects).toContainEqual({ type: 'alert.raise', because: 'letterFailed', recipients: ['owner'] });
    expect(obstacles(failed, { ...inWriting, promiseId: 'promise-2' })).toEqual([]);
  });

  it('alerts when its deadline passes, and goes on waiting for the customer to be told', () => {
    const step = after(...waiting, acknowledgementOverdue);
    expect(stageOf(step.snapshot)).toBe('acknowledgement');
    expect(rungOf(step.snapshot)).toBe('lead');
    expect(step.effects).toEqual([
      {
        type: 'alert.raise',
        because: 'clock',
        recipients: ['owner', 'lead'],
        clock: 'acknowledgement',
        limit: 'internal',
        point: 'breach',
      },
    ]);
  });

  it('does not promise what is past already', () => {
    expect(obstacles(after(...waiting), { ...acknowledged, nextStepDueAt: acknowledged.at })).toEqual([
      'promise-in-the-past',
    ]);
  });

  describe('settled at once', () => {
    const settled = fact('complaint.settledAtOnce', 4 * hour, ana, { acceptance: '电话中接受道歉', outcome: 'upheld' });
    const fastLaneOver = fact('clock.breached', 3 * hour, time, {
      clock: 'fastLane',
      limit: 'internal',
      point: 'breach',
      alert: [],
    });

    it('goes to follow-up with the customer’s evidenced acceptance and a summary in writing', () => {
      const step = after(...waiting, settled);
      expect(stageOf(step.snapshot)).toBe('followUp');
      expect(step.effects).toContainEqual({
        type: 'letter.send',
        letterId: 'summaryResolution-1',
        letter: 'summaryResolution',
      });
    });

    it('first does what was agreed on', () => {
      const remedies = [{ id: 'r-1', kind: 'refund' as const, description: '退运费', amount: 2000 }];
      const step = after(...waiting, { ...settled, remedies });
      expect(stageOf(step.snapshot)).toBe('resolution');
      expect(step.snapshot.hasTag('clock:fulfilment')).toBe(true);
    });

    it('is over when the fast lane’s time is over', () => {
      expect(obstacles(after(...waiting, fastLaneOver), settled)).toEqual(['fast-lane-over']);
      expect(rungOf(after(...waiting, fastLaneOver).snapshot)).toBe('calm');
    });
  });
});
