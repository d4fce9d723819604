import type { ComplaintEvent } from '../complaint.events.js';
import type { Step } from '../complaint.advance.js';
import { stageOf } from '../complaint.advance.js';
import { after, ana, bo, customer, day, fact, happened, hour, li, mail, obstacles, time } from '../complaint.story.js';
import { registering, told, until } from '../complaint.story.js';

const { assigned, classified, accepted, acknowledged, proposed, finalResponseDelivered, promiseKept } = happened;

const inWriting = { ...acknowledged, medium: 'inWriting' as const };
const cameBack = (letterId: string, at: number): ComplaintEvent =>
  fact('letter.failed', at, mail, { letterId, reason: '550 5.1.1 no such user' });
const arrived = (letterId: string, at: number): ComplaintEvent => fact('letter.delivered', at, mail, { letterId });
const withheld = (letterId: string, at: number, brokenOff = false): ComplaintEvent =>
  fact('letter.withheld', at, mail, { letterId, reason: '自动邮件过多', brokenOff });
const silent = fact('clock.breached', 9 * day, time, {
  clock: 'customerReply',
  limit: 'internal',
  point: 'breach',
  alert: ['owner'],
});

const state = ({ snapshot }: Step): unknown => (snapshot.value as { handling: unknown }).handling;
const ownerAlerted = { type: 'alert.raise', because: 'letterFailed', recipients: ['owner'] };

describe('A letter that comes back after it counted as delivered', () => {
  describe('the acknowledgement', () => {
    const investigated = [assigned, classified, accepted, inWriting, arrived('acknowledgement-1', 4 * hour)];

    it('takes the complaint back to where it is acknowledged, tells the owner, and loses nothing that was found', () => {
      const step = after(...investigated, happened.leakFound, cameBack('acknowledgement-1', 2 * day));
      expect(state(step)).toEqual({ acknowledgement: 'contacting' });
      expect(step.snapshot.hasTag('clock:acknowledgement')).toBe(true);
      expect(step.effects).toContainEqual(ownerAlerted);
      expect(step.snapshot.context.points[0]?.finding?.result).toBe('upheld');
    });

    it('is met when the customer is told in person, and the letter is owed no more', () => {
      const step = after(...investigated, cameBack('acknowledgement-1', 2 * day), {
        ...acknowledged,
        at: 2 * day,
        promiseId: 'promise-2',
        nextStepDueAt: 4 * day,
      });
      expect(stageOf(step.snapshot)).toBe('investigation');
      expect(step.snapshot.context.letters).toContainEqual({
        id: 'acknowledgement-1',
        letter: 'acknowledgement',
        state: 'replaced',
      });
    });

    it('is met when the same letter goes out once more and arrives', () => {
      const step = after(
        ...investigated,
        cameBack('acknowledgement-1', 2 * day),
        fact('letter.resent', 2 * day, ana, { letterId: 'acknowledgement-1' }),
        arrived('acknowledgement-1', 2 * day + hour),
      );
      expect(stageOf(step.snapshot)).toBe('investigation');
    });

    it('changes nothing but its own state when the customer has been told in person, or has complained anew', () => {
      const step = after(
        ...investigated,
        cameBack('acknowledgement-1', 2 * day),
        { ...acknowledged, at: 2 * day, promiseId: 'promise-2', nextStepDueAt: 4 * day },
        cameBack('acknowledgement-1', 3 * day),
      );
      expect(stageOf(step.snapshot)).toBe('investigation');
    });

    it('does not call a complaint back that has gone further, where it only may not close', () => {
      const offered = [...investigated, happened.leakFound, happened.silenceFound, happened.concluded, proposed];
      const step = after(...offered, cameBack('acknowledgement-1', 2 * day));
      expect(state(step)).toEqual({ resolution: 'offering' });
      expect(step.effects).toContainEqual(ownerAlerted);
    });
  });

  describe('the notice of receipt, where it is acknowledgement enough', () => {
    const mild = { ...classified, severity: 'low' as const };

    it('asks for a person, whether it comes back before the complaint is taken on or after', () => {
      const before = after(assigned, mild, cameBack('receiptNotice-1', 2 * hour), accepted);
      const afterwards = after(assigned, mild, accepted, cameBack('receiptNotice-1', 5 * hour));
      expect([before, afterwards].map(state)).toEqual(
        Array.from({ length: 2 }, () => ({ acknowledgement: 'contacting' })),
      );
    });

    it('also when it was withheld', () => {
      expect(state(after(assigned, mild, withheld('receiptNotice-1', 2 * hour), accepted))).toEqual({
        acknowledgement: 'contacting',
      });
    });

    it('changes nothing where a person has to acknowledge anyway', () => {
      expect(stageOf(after(...until.investigation, cameBack('receiptNotice-1', 5 * hour)).snapshot)).toBe(
        'investigation',
      );
    });
  });

  describe('the decision', () => {
    const offered = [...until.resolution, proposed, promiseKept, finalResponseDelivered];

    it('is to be told again: what was answered with silence was not heard', () => {
      const waiting = after(...offered, cameBack('finalResponse-1', 3 * day));
      expect(state(waiting)).toEqual({ resolution: 'offering' });
      expect(waiting.snapshot.hasTag('clock:finalResponse')).toBe(true);

      const fulfilling = after(...offered, silent, cameBack('finalResponse-1', 10 * day));
      expect(state(fulfilling)).toEqual({ resolution: 'offering' });
      expect(fulfilling.snapshot.context.customerAnswer).toBeUndefined();
    });

    it('is told when the letter arrives, and goes on', () => {
      const step = after(
        ...offered,
        cameBack('finalResponse-1', 3 * day),
        fact('letter.resent', 3 * day, ana, { letterId: 'finalResponse-1' }),
        arrived('finalResponse-1', 3 * day + hour),
        happened.customerAccepted,
      );
      expect(state(step)).toEqual({ resolution: 'fulfilling' });
    });

    it('does not ask for what was done already', () => {
      const done = { ...happened.remedyDone, at: 10 * day };
      const again = [cameBack('finalResponse-1', 11 * day), arrived('finalResponse-1', 12 * day)];
      const step = after(...offered, silent, done, ...again, { ...happened.customerAccepted, at: 13 * day });
      expect(stageOf(step.snapshot)).toBe('followUp');
    });

    it('is known to whoever has accepted or refused it', () => {
      const step = after(...offered, happened.customerAccepted, cameBack('finalResponse-1', 3 * day));
      expect(state(step)).toEqual({ resolution: 'fulfilling' });
      expect(step.effects).toContainEqual(ownerAlerted);
    });

    it('stands to be told again when the letter that says so came back', () => {
      const stood = fact('decision.stood', 4 * day, ana, { reason: '已按规定上限处理' });
      const fulfilling = after(...offered, happened.customerRefused, stood, arrived('deadlock-1', 4 * day));
      expect(state(fulfilling)).toEqual({ resolution: 'fulfilling' });
      expect(state(told(fulfilling, [cameBack('deadlock-1', 5 * day)]))).toEqual({ resolution: 'standing' });
    });
  });

  it('the notice that it was not taken on opens the complaint again until it is told', () => {
    const rejected = fact('complaint.rejected', 2 * hour, ana, { reason: '购自其他经销商' });
    const closed = after(assigned, rejected, arrived('rejection-1', 3 * hour));
    expect(stageOf(closed.snapshot)).toBe('closed');
    const open = told(closed, [cameBack('rejection-1', 2 * day)]);
    expect(state(open)).toEqual({ receipt: 'givingNotice' });
    expect(open.snapshot.context.closedAt).toBeUndefined();
    expect(stageOf(told(open, [arrived('rejection-1', 3 * day)]).snapshot)).toBe('closed');
  });

  it('is no obstacle to closing once a newer one of its kind has arrived', () => {
    const anew = [...until.resolution, proposed, promiseKept, finalResponseDelivered, happened.customerRefused];
    const step = after(
      ...anew,
      fact('resolution.proposed', 4 * day, ana, {
        outcome: 'upheld',
        remedies: [{ id: 'r-2', kind: 'refund', description: '退款', amount: 10_000 }],
      }),
      arrived('finalResponse-2', 4 * day),
      { ...happened.customerAccepted, at: 5 * day },
      fact('remedy.done', 5 * day, ana, { remedyId: 'r-2', evidence: '回单', doneOn: '1970-01-06' }),
      { ...happened.followUpAssigned, at: 6 * day },
      fact('followUp.completed', 6 * day, bo, { satisfied: true, words: '满意' }),
      { ...happened.learned, at: 7 * day },
      cameBack('finalResponse-1', 7 * day),
    );
    expect(obstacles(step, { ...happened.closed, at: 7 * day })).toEqual([]);
  });
});

describe('A letter that is withheld', () => {
  const waiting = registering();

  it('says so, with the reason, and is told to whoever answers for the complaint', () => {
    const step = told(waiting, [withheld('receiptNotice-1', 2 * hour)]);
    expect(step.snapshot.context.letters).toEqual([
      { id: 'receiptNotice-1', letter: 'receiptNotice', state: 'withheld', because: '自动邮件过多' },
    ]);
    expect(step.effects).toEqual([ownerAlerted]);
  });

  it('is not told again when everything to its reader was broken off, of which one alert tells', () => {
    expect(told(waiting, [withheld('receiptNotice-1', 2 * hour, true)]).effects).toEqual([]);
  });

  it('goes when a lead releases it, past the guard, and nobody else can', () => {
    const step = told(waiting, [withheld('receiptNotice-1', 2 * hour)]);
    const released = fact('letter.released', 3 * hour, li, { letterId: 'receiptNotice-1', reason: '客户在等' });
    expect(obstacles(step, { ...released, by: ana })).toEqual(['not-your-role']);
    expect(obstacles(step, { ...released, by: customer })).toEqual(['not-your-role']);
    const gone = told(step, [released]);
    expect(gone.effects).toEqual([
      { type: 'letter.send', letterId: 'receiptNotice-1', letter: 'receiptNotice', released: true },
    ]);
    expect(gone.snapshot.context.letters[0]).toEqual({
      id: 'receiptNotice-1',
      letter: 'receiptNotice',
      state: 'sent',
    });
    expect(obstacles(gone, released)).toEqual(['letter-not-withheld']);
  });
});
