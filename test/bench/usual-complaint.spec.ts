import { stageOf } from '#workflows/complaint/complaint.advance.js';
import { snapshotOf } from '#casework/advance-complaint.js';
import { stepsOfUsualLife, shippedRulebooks } from './usual-complaint.mjs';

describe('the usual complaint of the benches', () => {
  const rulebook = shippedRulebooks().currentRulebook();
  const steps = stepsOfUsualLife(rulebook);

  it('goes through all six stages until it is closed', () => {
    const stages = new Set(steps.map(({ after }) => stageOf(snapshotOf(after, rulebook))));
    expect([...stages]).toEqual([
      'receipt',
      'acknowledgement',
      'investigation',
      'resolution',
      'followUp',
      'lessonSummary',
      'closed',
    ]);
  });

  it('hears its clocks on the way', () => {
    expect(steps.some(({ event }) => event.type === 'clock.warned')).toBe(true);
  });
});
