import { criteria, marks, reviewReasons } from '#lessons/quality-review.js';
import type { JsonSchema } from './json-schema.js';
import { instant, listOf, record, refTo, text, whole, yesOrNo } from './schema-words.js';

const share = { type: 'number', description: 'From 0 to 1; not there where there are too few to say one.' };

/** Reviews of closed complaints. */
export const qualitySchemas: Readonly<Record<string, JsonSchema>> = {
  QualityReview: record({
    complaintId: text,
    ref: text,
    'subject?': { ...text, description: 'None once the customer was erased.' },
    teamId: text,
    'ownerId?': { ...text, description: 'Whose work was looked at.' },
    reasons: listOf({ enum: reviewReasons }),
    closedAt: instant,
    chosenAt: instant,
    dueAt: instant,
    'reviewerId?': text,
    'result?': record({
      by: text,
      at: instant,
      scores: listOf(record({ criterion: { enum: criteria }, mark: { enum: marks }, 'note?': text })),
      summary: text,
    }),
    'answer?': record({ by: text, at: instant, text }),
    measures: listOf(
      record({
        id: text,
        text,
        ownerId: text,
        dueAt: instant,
        by: text,
        at: instant,
        'done?': record({ by: text, at: instant, evidence: text }),
      }),
    ),
    mayReview: yesOrNo,
    mayAssign: yesOrNo,
    mayAnswer: yesOrNo,
    mayOrder: { ...yesOrNo, description: 'Whether one may say what is changed because of it.' },
  }),
  QualityReviewPage: record({ items: listOf(refTo('QualityReview')), 'next?': text, now: instant }),
  QualityReviewCounts: record({
    mine: whole,
    mineOverdue: whole,
    teams: whole,
    teamsOverdue: whole,
    measures: { ...whole, description: 'Reviews because of which one has something to change.' },
  }),
  OwnMeasure: record({ id: text, ref: text, 'subject?': text, text, dueAt: instant, by: text, at: instant }),
  QualityFigures: record({
    from: instant,
    until: instant,
    zone: text,
    fewest: { ...whole, description: 'Of fewer reviews no share is said.' },
    rule: record({ share: { type: 'number' }, remedyOver: whole, days: whole, currency: text }),
    reviewed: whole,
    'met?': share,
    criteria: listOf(
      record({
        criterion: { enum: criteria },
        met: whole,
        partly: whole,
        notMet: whole,
        notApplicable: whole,
        'share?': share,
      }),
    ),
    teams: listOf(record({ teamId: text, reviewed: whole, 'met?': share })),
    periods: listOf(record({ from: instant, until: instant, reviewed: whole, 'met?': share })),
  }),
};
