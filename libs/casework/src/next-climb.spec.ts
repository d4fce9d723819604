import type { Timer } from './complaint-record.js';
import { nextClimb } from './next-climb.js';

const at = (dueAt: number, ...alert: Timer['alert']): Timer => ({
  id: `t-${dueAt}`,
  clockId: 'c',
  point: 'breach',
  kind: 'breached',
  dueAt,
  alert,
});
const on = (rung: string) => ({ value: { escalation: rung } });

describe('where a complaint climbs next', () => {
  it.each([
    ['calm', [at(1, 'owner'), at(2, 'owner', 'lead'), at(3, 'manager')], 2, 'lead'],
    ['lead', [at(2, 'owner', 'lead'), at(3, 'lead', 'manager')], 3, 'manager'],
    ['warned', [at(2, 'lead', 'director'), at(3, 'manager')], 2, 'director'],
  ] as const)('is the first timer that takes it higher than it is: from %s', (rung, timers, dueAt, to) => {
    expect(nextClimb({ snapshot: on(rung), timers })).toMatchObject({ timer: { dueAt }, to });
  });

  it('is nowhere when nobody higher would be told, or when it is on top', () => {
    expect(nextClimb({ snapshot: on('manager'), timers: [at(1, 'owner'), at(2, 'manager')] })).toBeUndefined();
    expect(nextClimb({ snapshot: on('director'), timers: [at(1, 'director')] })).toBeUndefined();
    expect(nextClimb({ snapshot: on('calm'), timers: [at(1, 'owner', 'group:legal')] })).toBeUndefined();
  });
});
