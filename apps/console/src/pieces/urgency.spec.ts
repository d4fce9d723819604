import { urgencyOf } from './urgency.js';

const now = Date.parse('2026-03-02T06:00:00.000Z');

describe('a deadline', () => {
  it.each([
    ['2026-03-02T06:00:00.000Z', 'overdue'],
    ['2026-03-01T06:00:00.000Z', 'overdue'],
    ['2026-03-02T08:00:00.000Z', 'atRisk'],
    ['2026-03-02T15:59:00.000Z', 'today'],
    ['2026-03-02T16:00:00.000Z', 'later'],
  ])('at %s is %s in Shanghai, where it is 14:00', (deadline, urgency) => {
    expect(urgencyOf(Date.parse(deadline), now, 'Asia/Shanghai')).toBe(urgency);
  });
});
