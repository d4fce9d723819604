import { rungOf, stageOf } from '../complaint.advance.js';
import type { Step } from '../complaint.step.js';
import type { Actor } from '../complaint.roles.js';
import { after, customer, day, fact, happened, li, obstacles, time, told, until } from '../complaint.story.js';

const done = after(...until.closed);
const reopened = fact('complaint.reopened', 20 * day, customer, { reason: '又漏水了' });

describe('Closed', () => {
  it('can be reopened, and goes on one rung higher', () => {
    const anew = told(done, [reopened]);
    expect(stageOf(anew.snapshot)).toBe('investigation');
    expect(rungOf(anew.snapshot)).toBe('lead');
    expect(anew.snapshot.context.reopenings).toBe(1);
  });

  it('is not reopened by a "thank you"', () => {
    const thanked = told(done, [fact('customer.wrote', 10 * day, customer, { messageId: 'm-2' })]);
    expect(stageOf(thanked.snapshot)).toBe('closed');
  });

  it('is reopened by a low rating, not by a good one', () => {
    const survey = fact('survey.answered', 10 * day, customer, { handling: 1, outcome: 1 });
    expect(stageOf(told(done, [survey]).snapshot)).toBe('investigation');
    expect(stageOf(told(done, [{ ...survey, handling: 5, outcome: 5 }]).snapshot)).toBe('closed');
  });

  it('keeps the rating that it was closed with, and takes a first one of each round', () => {
    const survey = fact('survey.answered', 10 * day, customer, { handling: 5, outcome: 5 });
    const rated = told(done, [survey]);
    expect(obstacles(rated, { ...survey, id: 'e-again', handling: 1 })).toEqual(['rating-final']);
    const again = told(rated, [reopened, ...untilClosedAgain]);
    expect(obstacles(again, { ...survey, id: 'e-again', at: 50 * day })).toEqual([]);
  });

  it('stays closed after the policy’s time; a new complaint is linked instead', () => {
    const later = told(done, [
      fact('clock.breached', 36 * day, time, { clock: 'reopening', limit: 'internal', point: 'breach', alert: [] }),
    ]);
    expect(obstacles(later, { ...reopened, at: 40 * day })).toEqual(['reopening-over']);
  });

  it('climbs two rungs at once, and a manager hears of it, when it comes back as often as the policy lets pass', () => {
    const again = told(done, [reopened, ...untilClosedAgain, { ...reopened, id: 'e-again', at: 60 * day }]);
    expect(again.snapshot.context.reopenings).toBe(2);
    // From the lead, whom the first reopening reached, over the manager to the director.
    expect(rungOf(again.snapshot)).toBe('director');
    expect(again.effects).toContainEqual({ type: 'alert.raise', because: 'repeated', recipients: ['manager'] });
  });

  it('takes no new promise and no new owner', () => {
    const promise = fact('promise.made', 20 * day, li, { promiseId: 'x', kind: 'promise', text: '…', dueAt: 30 * day });
    expect(obstacles(done, promise)).toEqual(['already-closed']);
  });
});

describe('What the lesson changes', () => {
  const acted = fact('correctiveAction.done', 30 * day, li, { actionId: 'action-1', evidence: '培训签到表' });
  const watching = told(done, [acted]);
  const failed = fact('effectiveness.checked', 120 * day, li, { worked: false, finding: '漏水投诉未减少' });
  const actionOf = ({ snapshot }: Step) => snapshot.context.actions?.[0];

  it('goes on after it is closed, and is watched when it is done', () => {
    expect(done.snapshot.matches({ handling: { closed: 'correcting' } })).toBe(true);
    expect(actionOf(done)).toMatchObject({ id: 'action-1', ownerId: 'li', dueOn: '2027-03-01', state: 'open' });
    expect(watching.snapshot.hasTag('clock:effectivenessCheck')).toBe(true);
    expect(actionOf(watching)).toMatchObject({ state: 'done', evidence: '培训签到表' });
  });

  it('is watched at once when it was done before it closed', () => {
    const early = told(after(...until.lessonSummary), [happened.learned, { ...acted, at: 6 * day }, happened.closed]);
    expect(early.snapshot.matches({ handling: { closed: 'watching' } })).toBe(true);
  });

  it('rests when the check says that it has worked', () => {
    const settled = told(watching, [{ ...failed, worked: true }]);
    expect(settled.snapshot.hasTag('clock:effectivenessCheck')).toBe(false);
    expect(actionOf(settled)?.state).toBe('effective');
  });

  it('is open again when it has not, while the complaint stays closed; then it is checked again', () => {
    const again = told(watching, [failed]);
    expect(stageOf(again.snapshot)).toBe('closed');
    expect(actionOf(again)).toMatchObject({ state: 'open', failedChecks: 1, evidence: '培训签到表' });
    expect(actionOf(again)).not.toHaveProperty('dueOn');
    expect(again.effects).toEqual([
      { type: 'action.ask', actionId: 'action-1' },
      { type: 'alert.raise', because: 'ineffective', recipients: ['lead', 'manager'] },
    ]);
    expect(again.snapshot.hasTag('clock:effectivenessCheck')).toBe(false);
    const once = told(again, [{ ...acted, id: 'e-anew', at: 130 * day }]);
    expect(once.snapshot.hasTag('clock:effectivenessCheck')).toBe(true);
  });

  it('is done once, and only where there is something to do', () => {
    expect(obstacles(watching, { ...acted, at: 31 * day })).toEqual(['action-unknown']);
    expect(obstacles(done, { ...acted, actionId: 'action-9' })).toEqual(['action-unknown']);
  });

  it('lets a department that carries it out say so', () => {
    const wang: Actor = { kind: 'staff', id: 'wang', roles: ['departmentMember'] };
    expect(obstacles(done, { ...acted, by: wang })).toEqual([]);
    expect(obstacles(done, { ...acted, by: customer })).toEqual(['not-your-role']);
  });
});

/** The whole way once more, without a promise. */
const untilClosedAgain = [...until.closed]
  .filter(({ type }) => !['complaint.classified', 'complaint.accepted', 'promise.kept'].includes(type))
  .map((event, index) => ({ ...event, id: `again-${index}`, at: 30 * day + event.at }))
  .map((event) => (event.type === 'letter.delivered' ? { ...event, letterId: 'finalResponse-2' } : event))
  .filter(({ type }) => type !== 'acknowledgement.given')
  .map((event) =>
    event.type === 'resolution.proposed'
      ? { ...event, remedies: event.remedies.map((remedy) => ({ ...remedy, id: 'r-2' })) }
      : event.type === 'remedy.done'
        ? { ...event, remedyId: 'r-2' }
        : event,
  );
