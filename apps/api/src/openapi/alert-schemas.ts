import { clockNames, severities } from '#workflows/complaint/complaint.context.js';
import { effectWords } from '#workflows/complaint/complaint.titles.js';
import type { JsonSchema } from './json-schema.js';
import { instant, listOf, record, refTo, text, whole } from './schema-words.js';

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
    'overAt?': { ...instant, description: 'When what it told of was over.' },
    mailState: { enum: ['undecided', 'waiting', 'sent', 'failed', 'leftForDigest'] },
  }),
  AlertPage: record({ items: listOf(refTo('Alert')), 'next?': text }),
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
