import { rungOf, stageOf } from '../complaint.advance.js';
import type { Recipient } from '../complaint.events.js';
import { after, ana, day, fact, happened, li, mei, obstacles, time, told, until } from '../complaint.story.js';

const begun = after(...until.investigation);
const overdue = (...alert: Recipient[]) =>
  fact('clock.breached', 8 * day, time, { clock: 'investigation', limit: 'internal', point: 'breach', alert });

describe('Escalation', () => {
  it.each([
    [['owner'], 'warned'],
    [['owner', 'lead'], 'lead'],
    [['manager'], 'manager'],
    [['lead', 'director'], 'director'],
    [['group:legal'], 'warned'],
    [[], 'calm'],
  ] as const)('climbs as high as the highest whom the policy alerts: %j', (alert, rung) => {
    expect(rungOf(told(begun, [overdue(...alert)]).snapshot)).toBe(rung);
  });

  it('does not come down by itself, only by a person of the rung that it is on', () => {
    const high = told(begun, [overdue('manager'), overdue('owner')]);
    expect(rungOf(high.snapshot)).toBe('manager');
    const lowered = fact('escalation.lowered', 9 * day, li, { to: 'lead', reason: '已处理' });
    expect(obstacles(high, lowered)).toEqual(['not-that-rung']);
    expect(rungOf(told(high, [{ ...lowered, by: mei }]).snapshot)).toBe('lead');
  });

  it('takes a trigger to the manager at once', () => {
    const step = told(begun, [fact('trigger.noticed', 8 * day, ana, { trigger: 'media', explanation: '记者来电' })]);
    expect(rungOf(step.snapshot)).toBe('manager');
    expect(step.effects).toEqual([{ type: 'alert.raise', because: 'trigger', recipients: ['manager'] }]);
  });

  it('calls a manager the moment that danger is understood, but not for what cannot be recorded', () => {
    const { classified } = happened;
    const dangerous = told(after(happened.assigned), [{ ...classified, safety: true }]);
    expect(rungOf(dangerous.snapshot)).toBe('manager');
    expect(dangerous.effects).toEqual([{ type: 'alert.raise', because: 'trigger', recipients: ['manager'] }]);
    expect(rungOf(told(after(happened.assigned), [{ ...classified, amount: 6_000_000 }]).snapshot)).toBe('manager');
    expect(obstacles(begun, { ...classified, safety: true })).toEqual(['reclassification-unexplained']);
  });

  it('is raised by hand to whom the person names, and moves nothing else', () => {
    const step = told(begun, [fact('escalation.raised', 8 * day, ana, { to: 'director', reason: '客户要求' })]);
    expect([rungOf(step.snapshot), stageOf(step.snapshot)]).toEqual(['director', 'investigation']);
  });

  it('lets nobody but time say that a deadline has passed', () => {
    expect(obstacles(begun, { ...overdue('owner'), by: mei })).toEqual(['not-your-role']);
  });
});
