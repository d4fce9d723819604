import { alertAnswers } from '#notifications/alert.js';
import { clockNames, letterNames, outcomes, remedyKinds, severities } from '#workflows/complaint/complaint.context.js';
import { effectWords } from '#workflows/complaint/complaint.titles.js';
import { approvalKinds } from '../alerts/approval-view.js';
import type { JsonSchema } from './json-schema.js';
import { instant, listOf, record, refTo, text, whole, yesOrNo } from './schema-words.js';

const obstacles = listOf(refTo('Reason'));

const approval = record({
  kind: { enum: approvalKinds },
  ref: text,
  version: whole,
  subject: text,
  severity: { enum: severities },
  teamId: text,
  'ownerId?': text,
  'askedAt?': instant,
  'askedBy?': { ...text, description: 'Who asked, where it was a person.' },
  'dueAt?': { ...instant, description: 'When it has to be decided.' },
  'outcome?': { enum: outcomes },
  'remedies?': listOf(record({ kind: { enum: remedyKinds }, description: text, 'amount?': whole })),
  'amount?': { ...whole, description: 'Together, in the smallest unit of the currency.' },
  'currency?': { ...text, description: 'ISO 4217.' },
  'letterId?': text,
  'letter?': { enum: letterNames },
  'letterTitle?': refTo('Words'),
  'because?': { ...text, description: 'Why the letter is held back.' },
  'clock?': { enum: clockNames, description: 'Of which more time is asked for.' },
  'clockTitle?': refTo('Words'),
  'reason?': text,
  'reasonTitle?': refTo('Words'),
  'explanation?': text,
  obstacles: {
    ...record({ approve: obstacles, decline: obstacles }),
    description: 'Why whoever asks may not say yes, or not say no; in the words of the workflow.',
  },
});

const instruction = record({
  complaintId: text,
  ref: text,
  subject: text,
  severity: { enum: severities },
  teamId: text,
  'ownerId?': text,
  promiseId: { ...text, description: 'Under which it is kept or broken.' },
  text,
  givenBy: text,
  givenAt: instant,
  dueAt: instant,
  state: { enum: ['open', 'kept', 'keptLate', 'broken', 'renegotiated', 'withdrawn'] },
  'doneAt?': instant,
  'evidence?': text,
});

/** What staff are told of and have to see to, as answers. */
export const alertSchemas: Readonly<Record<string, JsonSchema>> = {
  Alert: record({
    id: text,
    state: { enum: ['open', 'acknowledged', 'over'] },
    because: { ...text, description: 'Why it was raised: `clock`, `trigger`, `escalation` …' },
    what: refTo('Words'),
    severity: { enum: severities },
    at: { ...instant, description: 'When it happened, epoch milliseconds, UTC.' },
    'complaint?': record({ id: text, 'ref?': text, 'title?': text, 'teamId?': text }),
    'ruleDraftId?': { ...text, description: 'The draft of a rule that it is about.' },
    'clock?': { enum: clockNames },
    'clockTitle?': refTo('Words'),
    'limit?': { enum: ['internal', 'statutory'] },
    'subject?': { ...text, description: 'The promise or request that the clock belongs to.' },
    'point?': { ...text, description: 'The point of the ladder, in the words of the policy.' },
    'dueAt?': instant,
    staffId: { ...text, description: 'Whose alert it is.' },
    relation: { ...text, description: 'As what the person was told: `owner`, `lead` … or `group:<name>`.' },
    raisedAt: instant,
    'lateBy?': { ...whole, description: 'By how many milliseconds it was raised too late, when that is noticeable.' },
    'answerBy?': { ...instant, description: 'It climbs when nobody has acknowledged it by then.' },
    'climbedAt?': instant,
    'passedOver?': { ...text, description: 'Who was told before and did not answer.' },
    'acknowledgedAt?': instant,
    'acknowledgedBy?': text,
    'answer?': { enum: alertAnswers, description: 'What whoever acknowledged it did at once.' },
    'overAt?': { ...instant, description: 'When what it told of was over.' },
    'isVeiled?': {
      ...yesOrNo,
      description: 'It is about a complaint that the reader may not open, and does not name it.',
    },
    mailState: { enum: ['undecided', 'waiting', 'sent', 'failed', 'leftForDigest'] },
  }),
  AlertPage: record({ items: listOf(refTo('Alert')), 'next?': text }),
  AlertCounts: record({ open: whole, instructions: whole }),
  ApprovalsPage: record({
    items: listOf(approval),
    'next?': text,
    now: instant,
    zone: { ...text, description: 'The time zone in which the house writes its dates.' },
  }),
  ApprovalCounts: record({ resolution: whole, extension: whole, letter: whole }),
  InstructionsPage: record({
    toCarryOut: listOf(instruction),
    given: listOf(instruction),
    now: instant,
    zone: { ...text, description: 'The time zone in which the house writes its dates.' },
  }),
  ParkedEffect: record({
    key: text,
    complaint: record({ id: text, ref: text, subject: text, teamId: text }),
    effect: record({ type: { enum: Object.keys(effectWords) } }, true),
    title: refTo('Words'),
    since: instant,
    tries: whole,
    parkedAt: instant,
    reason: { ...text, description: 'What went wrong the last time, as the process said it.' },
  }),
  ParkedPage: record({ items: listOf(refTo('ParkedEffect')), 'next?': text }),
};
