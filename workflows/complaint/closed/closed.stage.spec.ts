import { rungOf, stageOf } from '../complaint.advance.js';
import { after, customer, day, fact, li, obstacles, time, told, until } from '../complaint.story.js';

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

  it('stays closed after the policy’s time; a new complaint is linked instead', () => {
    const later = told(done, [
      fact('clock.breached', 36 * day, time, { clock: 'reopening', limit: 'internal', point: 'breach', alert: [] }),
    ]);
    expect(obstacles(later, { ...reopened, at: 40 * day })).toEqual(['reopening-over']);
  });

  it('looks again whether what the lesson changed has worked', () => {
    expect(done.snapshot.hasTag('clock:effectivenessCheck')).toBe(true);
    const checked = told(done, [fact('effectiveness.checked', 100 * day, li, { finding: '同类投诉减少' })]);
    expect(checked.snapshot.hasTag('clock:effectivenessCheck')).toBe(false);
  });

  it('takes no new promise and no new owner', () => {
    const promise = fact('promise.made', 20 * day, li, { promiseId: 'x', kind: 'promise', text: '…', dueAt: 30 * day });
    expect(obstacles(done, promise)).toEqual(['already-closed']);
  });
});
