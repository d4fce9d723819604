import { complaint, record, when } from '../complaint.vocabulary.js';
import { stageWords } from '../complaint.words.js';

const anew = [
  record('anotherRound'),
  { type: 'climb' },
  { type: 'alert', params: { because: 'dissatisfaction', recipients: ['owner', 'lead'] } },
] as const;

/**
 * Closed is not the end: inside the policy's time it can be reopened, and goes on one rung higher. What was reached
 * before stays as it was. Only saying that it is not settled reopens; a "thank you" does not.
 */
export const closed = complaint.createStateConfig({
  id: 'closed',
  meta: { title: stageWords.closed, owner: 'lead' },
  initial: 'settled',
  on: {
    'complaint.reopened': [
      {
        guard: when('reopeningOpen', 'secondStageNext'),
        target: '#investigation',
        actions: [...anew, record('secondStage')],
      },
      { guard: when('reopeningOpen'), target: '#investigation', actions: anew },
    ],
    'survey.answered': [
      {
        guard: when('reopeningOpen', 'dissatisfied', 'secondStageNext'),
        target: '#investigation',
        actions: [...anew, record('secondStage')],
      },
      { guard: when('reopeningOpen', 'dissatisfied'), target: '#investigation', actions: anew },
      { actions: [record('onlyInHistory')] },
    ],
  },
  states: {
    /** What the lesson changes is looked at again when it has had time to work. */
    watching: {
      id: 'watching',
      meta: { owner: 'lead' },
      tags: ['clock:reopening', 'clock:effectivenessCheck'],
      on: { 'effectiveness.checked': { target: 'settled' } },
    },
    settled: { meta: { owner: 'lead' }, tags: ['clock:reopening'] },
  },
});
