import { consentWays, drivers, needs } from '#customers/care.js';
import { callStates } from '#customers/announced-call.store.js';
import { customerLevels, factNames, likenessWords, preferredWays } from '#customers/customer.js';
import { closableWays, restrictionActs, restrictionStates } from '#customers/restriction.js';
import { reachKinds } from '#customers/reach.js';
import { readKinds } from '#privacy/read-log.js';
import { moods } from '#workflows/complaint/at-any-time/at-any-time.events.js';
import { channels } from '#workflows/complaint/1-receipt/receipt.events.js';
import { outcomes, severities } from '#workflows/complaint/complaint.context.js';
import { rungs } from '#workflows/complaint/complaint.roles.js';
import { locales, stageWords } from '#workflows/complaint/complaint.words.js';
import type { JsonSchema } from './json-schema.js';
import { instant, listOf, record, refTo, text, whole, yesOrNo } from './schema-words.js';

const decision = record({ reason: text, by: text, at: instant });

const whoItIs = {
  id: text,
  'name?': text,
  'organisation?': text,
  'level?': { enum: customerLevels },
  'locale?': { enum: locales },
  reaches: listOf(refTo('CustomerReach')),
};

const restriction = {
  id: text,
  customerId: text,
  version: whole,
  state: { enum: restrictionStates },
  limits: record({
    closed: listOf({ enum: closableWays }),
    'onlyInWriting?': yesOrNo,
    'hours?': record({
      days: listOf({ ...whole, description: '1 is Monday, 7 is Sunday.' }),
      from: { ...whole, description: 'Minutes after midnight in the zone of the house.' },
      to: whole,
    }),
    'contact?': record({ id: text, name: text }),
    'frequency?': record({ contacts: whole, days: whole }),
  }),
  reason: { ...text, description: 'As the customer is told it.' },
  evidence: listOf(record({ ref: text, at: instant, what: text })),
  evidenceElsewhere: { ...whole, description: 'Contacts of complaints that are not yours to see.' },
  asked: record({ by: text, at: instant }),
  'decided?': record({ by: text, at: instant }),
  reviewAt: instant,
  until: instant,
  done: { type: 'object', description: 'When what is to be done about it by itself was done.' },
  log: listOf(record({ act: { enum: restrictionActs }, at: instant, 'by?': text, 'reason?': text })),
  agreed: { ...listOf(refTo('Words')), description: 'What was agreed, as the customer is told it.' },
  isInForce: yesOrNo,
};

const care = record({
  drivers: listOf({ enum: drivers }),
  needs: listOf({ enum: needs }),
  'note?': text,
  consent: record({ how: { enum: consentWays }, at: instant }),
  recordedAt: instant,
  'recordedBy?': text,
  until: instant,
  'isMasked?': { ...yesOrNo, description: 'Why it is needed, and the note, are not shown here.' },
});

/** Customers and their files, as answers. */
export const customerSchemas: Readonly<Record<string, JsonSchema>> = {
  CustomerReach: record({
    id: { ...text, description: 'Names it in a path without saying it.' },
    kind: { enum: reachKinds },
    value: text,
    isConfirmed: { ...yesOrNo, description: 'False while only a complaint has named it beside another address.' },
  }),
  CustomerLine: record(whoItIs),
  RevealedContact: record({ ref: text, customerId: text, contact: { type: 'object' } }),
  ReadPage: record({
    items: listOf(
      record({
        id: text,
        at: instant,
        by: { ...text, description: 'The member of staff.' },
        what: { enum: readKinds },
        'ref?': text,
        'customerId?': text,
        'detail?': { ...text, description: 'Which file, or which message.' },
        'reason?': text,
      }),
    ),
    'next?': text,
  }),
  CustomerLines: record({ items: listOf(refTo('CustomerLine')) }),
  Customer: record({
    ...whoItIs,
    version: whole,
    'preferred?': { enum: preferredWays },
    'postalAddress?': text,
    'idNumber?': text,
    'notes?': text,
    'mergedInto?': { ...text, description: 'The file that speaks for this one.' },
    notSameAs: listOf(text),
    seenWith: listOf(text),
    'care?': care,
    'hold?': decision,
    'erasureAsked?': decision,
    'erasedAt?': instant,
    log: listOf(
      record({
        act: text,
        at: instant,
        'by?': text,
        'fields?': listOf({ enum: factNames }),
        'reason?': text,
        'other?': text,
      }),
    ),
    createdAt: instant,
    updatedAt: instant,
  }),
  AnnouncedCall: record({
    id: text,
    direction: { enum: ['in', 'out'] },
    'number?': text,
    'ours?': text,
    'customerId?': text,
    staffId: text,
    state: { enum: callStates },
    at: instant,
    'durationSeconds?': whole,
    'recording?': text,
  }),
  AnnouncedCalls: record({ items: listOf(refTo('AnnouncedCall')) }),
  AnnouncedCallState: record({ id: text, state: { enum: callStates } }),
  PhoneGuide: record({
    version: whole,
    questions: listOf(record({ category: text, questions: listOf(refTo('Words')) })),
    moods: listOf(
      record({
        mood: { enum: moods },
        title: refTo('Words'),
        steps: listOf(record({ title: refTo('Words'), say: refTo('Words') })),
      }),
    ),
    categories: listOf(record({ code: text, title: refTo('Words'), 'parent?': text })),
  }),
  Restriction: record(restriction),
  RestrictionPage: record({
    items: listOf(record({ ...restriction, customer: record({ id: text, 'name?': text }) })),
    'next?': text,
  }),
  CustomerRecord: record({
    customer: refTo('Customer'),
    merged: listOf(refTo('CustomerLine')),
    complaints: listOf(
      record({
        id: text,
        ref: text,
        subject: text,
        channel: { enum: channels },
        stage: { enum: Object.keys(stageWords) },
        rung: { enum: rungs },
        severity: { enum: severities },
        'outcome?': { enum: outcomes },
        'ownerId?': text,
        teamId: text,
        createdAt: instant,
        vulnerable: {
          ...record({ atOpening: yesOrNo, atClosing: yesOrNo }),
          description: 'Whether the customer was known to be vulnerable then; of an open complaint, by now.',
        },
        'nextDueAt?': instant,
        'closedAt?': instant,
      }),
    ),
    isCut: { ...yesOrNo, description: 'There are older complaints than these.' },
    promises: listOf(
      record({
        ref: text,
        id: text,
        kind: { enum: ['promise', 'callBack', 'nextTry'] },
        text,
        dueAt: instant,
        state: { enum: ['open', 'kept', 'keptLate', 'broken', 'renegotiated', 'withdrawn'] },
        madeBy: text,
      }),
    ),
    ratings: listOf(
      record({
        ref: text,
        at: instant,
        'handling?': whole,
        'outcome?': whole,
        'satisfied?': yesOrNo,
        'words?': text,
      }),
    ),
    contacts: listOf(
      record({
        ref: text,
        at: instant,
        direction: { enum: ['in', 'out'] },
        channel: text,
        summary: text,
        'reached?': yesOrNo,
        'mood?': { enum: moods },
        'durationSeconds?': whole,
      }),
    ),
    needs: {
      ...listOf(record({ ref: text, at: instant, text })),
      description: 'What to bear in mind: somebody noticed that the customer is vulnerable.',
    },
    said: {
      ...listOf(record({ ref: text, needs: listOf({ enum: needs }), 'note?': text, at: instant, until: instant })),
      description: 'Needs that were told with a complaint by somebody who has not proved to be this customer.',
    },
    restrictions: listOf(refTo('Restriction')),
    duplicates: listOf(
      record({
        customer: refTo('CustomerLine'),
        because: listOf(record({ code: { enum: Object.keys(likenessWords) }, words: refTo('Words') })),
      }),
    ),
  }),
};
