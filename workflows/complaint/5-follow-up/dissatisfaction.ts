import { record, when } from '../complaint.vocabulary.js';

const byTheSame = [
  record('anotherRound'),
  { type: 'climb' },
  { type: 'climbWhenReopenedOften' },
  { type: 'alert', params: { because: 'dissatisfaction', recipients: ['owner', 'lead'] } },
] as const;

const byAnother = [
  record('anotherRound'),
  record('secondStage'),
  { type: 'climb' },
  { type: 'climbWhenReopenedOften' },
  { type: 'alert', params: { because: 'dissatisfaction', recipients: ['lead'] } },
] as const;

/** Dissatisfied: it is looked at anew, one rung higher, and by somebody else where the policy has a second stage. */
export const saidDissatisfied = [
  { guard: when('dissatisfied', 'secondStageNext'), target: '#investigation', actions: byAnother },
  { guard: when('dissatisfied'), target: '#investigation', actions: byTheSame },
] as const;

/** The same by a rating. */
export const ratedDissatisfied = [
  {
    guard: when('ratingAsked', 'dissatisfied', 'secondStageNext'),
    target: '#investigation',
    actions: [record('rating'), ...byAnother],
  },
  { guard: when('ratingAsked', 'dissatisfied'), target: '#investigation', actions: [record('rating'), ...byTheSame] },
] as const;

/** While it is looked at anew, whoever rated it may still change the rating; it is looked at to the end all the same. */
export const ratedAgain = {
  'survey.answered': { guard: when('ratedBefore'), actions: [record('rating')] },
} as const;
