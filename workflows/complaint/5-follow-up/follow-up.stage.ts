import { lostDecision } from '../at-any-time/coming-back.js';
import { withdrawal } from '../at-any-time/leaving.js';
import { complaint, record, send, when } from '../complaint.vocabulary.js';
import { stageWords } from '../complaint.words.js';
import { ratedDissatisfied, saidDissatisfied } from './dissatisfaction.js';

/** Somebody, not the handler where the policy says so, asks the customer whether it is really settled (回访). */
export const followUp = complaint.createStateConfig({
  id: 'followUp',
  meta: { title: stageWords.followUp, owner: 'agent' },
  initial: 'waiting',
  entry: [send('survey')],
  on: {
    ...withdrawal,
    ...lostDecision,
    'followUp.assigned': {
      guard: when('followUpByAnother'),
      target: '.contacting',
      actions: [record('followUpAssignee')],
    },
    'survey.answered': [
      ...ratedDissatisfied,
      { target: '#lessonSummary', actions: [record('rating'), record('satisfied')] },
    ],
  },
  states: {
    waiting: { meta: { owner: 'agent' }, tags: ['clock:followUp'] },
    contacting: {
      meta: { owner: 'agent' },
      tags: ['clock:followUp'],
      on: {
        'followUp.completed': [
          { guard: when('followUpByAnother', 'satisfied'), target: '#lessonSummary', actions: [record('satisfied')] },
          ...saidDissatisfied,
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
