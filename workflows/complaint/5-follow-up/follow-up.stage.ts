import { withdrawal } from '../at-any-time/leaving.js';
import { complaint, record, send, when } from '../complaint.vocabulary.js';
import { stageWords } from '../complaint.words.js';

/** Dissatisfied: it is looked at anew, one rung higher, and by somebody else where the policy has a second stage. */
const anew = [
  {
    guard: when('dissatisfied', 'secondStageNext'),
    target: '#investigation',
    actions: [
      record('anotherRound'),
      record('secondStage'),
      { type: 'climb' },
      { type: 'climbWhenReopenedOften' },
      { type: 'alert', params: { because: 'dissatisfaction', recipients: ['lead'] } },
    ],
  },
  {
    guard: when('dissatisfied'),
    target: '#investigation',
    actions: [
      record('anotherRound'),
      { type: 'climb' },
      { type: 'climbWhenReopenedOften' },
      { type: 'alert', params: { because: 'dissatisfaction', recipients: ['owner', 'lead'] } },
    ],
  },
] as const;

/** Somebody, not the handler where the policy says so, asks the customer whether it is really settled (回访). */
export const followUp = complaint.createStateConfig({
  id: 'followUp',
  meta: { title: stageWords.followUp, owner: 'agent' },
  initial: 'waiting',
  entry: [send('survey')],
  on: {
    ...withdrawal,
    'followUp.assigned': {
      guard: when('followUpByAnother'),
      target: '.contacting',
      actions: [record('followUpAssignee')],
    },
    'survey.answered': [...anew, { target: '#lessonSummary', actions: [record('satisfied')] }],
  },
  states: {
    waiting: { meta: { owner: 'agent' }, tags: ['clock:followUp'] },
    contacting: {
      meta: { owner: 'agent' },
      tags: ['clock:followUp'],
      on: {
        'followUp.completed': [
          { guard: when('followUpByAnother', 'satisfied'), target: '#lessonSummary', actions: [record('satisfied')] },
          ...anew,
        ],
        'followUp.attempted': [
          {
            guard: when('atAnotherHour', 'lastAttempt'),
            target: '#lessonSummary',
            actions: [record('attempt'), record('unreachable')],
          },
          { guard: when('atAnotherHour'), actions: [record('attempt')] },
        ],
      },
    },
  },
});
