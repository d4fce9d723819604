import { undoingMerger } from '../at-any-time/leaving.js';
import { complaint, record, when } from '../complaint.vocabulary.js';
import { stageWords } from '../complaint.words.js';

const anew = [
  record('anotherRound'),
  { type: 'part' },
  record('ownAgain'),
  { type: 'climb' },
  { type: 'climbWhenReopenedOften' },
  { type: 'alert', params: { because: 'dissatisfaction', recipients: ['owner', 'lead'] } },
] as const;

/**
 * Closed is not the end: inside the policy's time it can be reopened, and goes on one rung higher. What was reached
 * before stays as it was. Only saying that it is not settled reopens; a "thank you" does not.
 *
 * Who has not rated it yet may still do so; a rating that was given is final now.
 *
 * What the lesson changes goes on without the customer: until it is done, and until it has been seen to work.
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
        guard: when('ratingAsked', 'notRatedYet', 'reopeningOpen', 'dissatisfied', 'secondStageNext'),
        target: '#investigation',
        actions: [record('rating'), ...anew, record('secondStage')],
      },
      {
        guard: when('ratingAsked', 'notRatedYet', 'reopeningOpen', 'dissatisfied'),
        target: '#investigation',
        actions: [record('rating'), ...anew],
      },
      { guard: when('ratingAsked', 'notRatedYet'), actions: [record('rating')] },
    ],
    // Whoever was answered and is not content complained from the beginning, whatever it was called.
    'complaint.recognised': {
      guard: when('endedAsEnquiry', 'reopeningOpen'),
      target: '#assessing',
      actions: [record('closingTakenBack'), record('enquiryTakenBack')],
    },
    ...undoingMerger,
    'letter.failed': { guard: when('noticeOfEndLost'), target: '#givingNotice', actions: [record('closingTakenBack')] },
  },
  states: {
    /** Each action has a clock of its own. */
    correcting: {
      id: 'correcting',
      meta: { owner: 'lead' },
      tags: ['clock:reopening'],
      on: { 'correctiveAction.done': { guard: when('actionOpen', 'lastOpenAction'), target: 'watching' } },
    },
    /** What was done is looked at again when it has had time to work; if it did not, it is open again. */
    watching: {
      id: 'watching',
      meta: { owner: 'lead' },
      tags: ['clock:reopening', 'clock:effectivenessCheck'],
      on: {
        'effectiveness.checked': [
          { guard: when('worked'), target: 'settled', actions: [record('actionsEffective')] },
          {
            target: 'correcting',
            actions: [
              record('actionsReopened'),
              { type: 'askActions' },
              { type: 'alert', params: { because: 'ineffective', recipients: ['lead', 'manager'] } },
            ],
          },
        ],
      },
    },
    settled: { meta: { owner: 'lead' }, tags: ['clock:reopening'] },
  },
});
