import { roles, rungs } from '#workflows/complaint/complaint.roles.js';
import { channels } from '#workflows/complaint/1-receipt/receipt.events.js';
import { clockNames, severities } from '#workflows/complaint/complaint.context.js';
import { eventTypes } from '#workflows/complaint/complaint.events.js';
import { linkKinds } from '#workflows/complaint/complaint.links.js';
import { reasonWords } from '#workflows/complaint/complaint.reasons.js';
import { locales, stageWords } from '#workflows/complaint/complaint.words.js';
import { waitsFor } from '#casework/complaint-list.js';
import { eventSchema, registrationSchema, toldByStaff } from '../complaints/event-request.js';
import { accountSchemas } from './account-schemas.js';
import { alertSchemas } from './alert-schemas.js';
import { boardSchemas } from './board-schemas.js';
import { customerSchemas } from './customer-schemas.js';
import { figureSchemas } from './figure-schemas.js';
import { lessonSchemas } from './lesson-schemas.js';
import { qualitySchemas } from './quality-schemas.js';
import { operationsSchemas } from './operations-schemas.js';
import { retentionSchemas } from './retention-schemas.js';
import { letterSchemas } from './letter-schemas.js';
import { rulesSchemas } from './rules-schemas.js';
import { searchSchemas } from './search-schemas.js';
import { messageSchemas } from './message-schemas.js';
import { workSchemas } from './work-schemas.js';
import { instant, listOf, record, refTo, text, whole, yesOrNo } from './schema-words.js';
import type { JsonSchema } from './json-schema.js';

const clock = {
  id: text,
  name: { enum: clockNames },
  limit: { enum: ['internal', 'statutory'] },
  round: whole,
  'subject?': text,
  severity: { enum: severities },
  startedAt: instant,
  'givenDueAt?': instant,
  pauses: listOf(record({ from: instant, 'to?': instant, 'reason?': text })),
  extensions: listOf(refTo('Extension')),
  occurrence: whole,
  state: { enum: ['running', 'held', 'ended'] },
  'endedAt?': instant,
  'reopenedAt?': instant,
  'lifted?': yesOrNo,
  'deadline?': instant,
  reached: listOf(text),
  title: refTo('Words'),
  overdue: yesOrNo,
  remaining: refTo('Quantity'),
  explanation: { type: 'string', description: 'Where its deadline is explained.' },
};

const particulars = {
  id: text,
  ref: text,
  version: whole,
  channel: { enum: channels },
  customerId: text,
  subject: text,
  createdAt: instant,
  updatedAt: instant,
  stage: { enum: Object.keys(stageWords) },
  rung: { enum: rungs },
};

const complaintLine = {
  ...particulars,
  severity: { enum: severities },
  'category?': text,
  'ownerId?': text,
  teamId: text,
  locale: { enum: locales },
  'customerName?': text,
  'moment?': { ...text, description: 'The innermost state of the handling, such as `awaitingCustomer`.' },
  'momentTitle?': refTo('Words'),
  'waitsFor?': { enum: waitsFor },
  'instructionDueAt?': { ...instant, description: 'When the first instruction from above is due that is open.' },
  overdue: yesOrNo,
  'next?': record({
    id: text,
    name: { enum: clockNames },
    limit: { enum: ['internal', 'statutory'] },
    'subject?': text,
    deadline: instant,
    title: refTo('Words'),
    remaining: { type: 'integer', description: 'Milliseconds until the deadline; negative when it has passed.' },
  }),
};

const complaint = {
  ...particulars,
  locale: { enum: locales },
  summary: text,
  'contact?': record({
    'name?': text,
    'email?': text,
    'phone?': text,
    'preferred?': { enum: ['email', 'phone', 'page'] },
    'onBehalfOf?': record({ name: text, relation: text }),
  }),
  'isErased?': { const: true, description: 'The customer was erased: nothing can be added any more.' },
  rulebook: refTo('Pins'),
  zone: { ...text, description: 'The time zone of its calendar (IANA).' },
  currency: { ...text, description: 'Of its amounts (ISO 4217), which are in the smallest unit.' },
  state: { type: 'object', description: 'The state of the workflow, region by region.' },
  context: { type: 'object', description: 'Everything that the workflow knows of the complaint.' },
  clocks: listOf(refTo('Clock')),
  instructions: {
    ...listOf(record({ promiseId: text, givenBy: text, givenAt: instant })),
    description: 'Which of the promises are instructions from above.',
  },
};

const historyEntry = {
  sequence: whole,
  event: record({ type: text, id: text, at: instant, by: refTo('Actor') }, true),
  'opens?': record({ complaintId: text, pins: refTo('Pins') }),
  recordedAt: instant,
  state: { type: 'object' },
  previousHash: text,
  hash: text,
};

const pin = (version: JsonSchema): JsonSchema => record({ name: text, version, hash: text });

/** What answers and requests are made of, by name. */
export const schemas: Readonly<Record<string, JsonSchema>> = {
  Words: record({ en: text, 'zh-CN': text }),
  House: record({
    zone: { ...text, description: 'IANA.' },
    isDemonstration: { type: 'boolean', description: 'Everything in it is made up.' },
    words: refTo('Vocabularies'),
    choices: { type: 'object', additionalProperties: refTo('Vocabulary') },
    categories: listOf(refTo('Code')),
    causes: listOf(refTo('Code')),
  }),
  Code: record({ code: { ...text, description: 'Dotted from the root.' }, title: refTo('Words'), 'parent?': text }),
  Vocabulary: { type: 'object', additionalProperties: refTo('Words') },
  Vocabularies: record({
    stages: refTo('Vocabulary'),
    states: refTo('Vocabulary'),
    clocks: refTo('Vocabulary'),
    events: refTo('Vocabulary'),
    roles: refTo('Vocabulary'),
    severities: refTo('Vocabulary'),
    letters: refTo('Vocabulary'),
    outcomes: refTo('Vocabulary'),
    findings: refTo('Vocabulary'),
    remedies: refTo('Vocabulary'),
    facts: refTo('Vocabulary'),
    fields: refTo('Vocabulary'),
    acts: refTo('Vocabulary'),
    policies: refTo('Vocabulary'),
    reasons: { ...refTo('Vocabulary'), description: 'For which a deadline can be extended.' },
  }),
  Link: record({
    kind: { enum: linkKinds },
    title: refTo('Words'),
    ref: text,
    at: instant,
    'subject?': { ...text, description: 'Absent, like what follows, of one that is not yours to see.' },
    'stage?': { enum: Object.keys(stageWords) },
    'severity?': { enum: severities },
    'ownerId?': text,
  }),
  DraftCheck: record({
    reasons: listOf(record({ code: { enum: Object.keys(reasonWords) }, words: refTo('Words') })),
  }),
  Links: record({ items: listOf(refTo('Link')) }),
  Quantity: record({ amount: { type: 'number' }, unit: text }),
  Extension: record({ adds: refTo('Quantity'), reason: text, approver: text, at: instant }),
  Pins: record({ workflow: pin(whole), policy: pin(whole), calendar: record({ name: text, version: text }) }),
  Clock: record(clock),
  Complaint: record(complaint),
  AllowedEvent: record({
    event: { enum: eventTypes },
    title: refTo('Words'),
    obstacles: listOf(refTo('Reason')),
    schema: { type: 'object', description: 'JSON Schema of the body that tells the event.' },
  }),
  Reason: record({ code: { enum: Object.keys(reasonWords) }, words: refTo('Words') }),
  ComplaintWithEvents: record({ ...complaint, allowedEvents: listOf(refTo('AllowedEvent')) }),
  ComplaintLine: record(complaintLine),
  CriticisedLine: record({ ...complaintLine, criticisedAt: instant }),
  CriticisedPage: record({ items: listOf(refTo('CriticisedLine')), 'next?': text }),
  ComplaintPage: record({ items: listOf(refTo('ComplaintLine')), 'next?': text }),
  HistoryEntry: record({
    ...historyEntry,
    title: refTo('Words'),
    'withheld?': { const: true, description: 'What was said is kept from whom the complaint is about.' },
  }),
  SealedEntry: record(historyEntry),
  Actor: record({
    kind: { enum: ['staff', 'customer', 'channel', 'time'] },
    'id?': text,
    'roles?': listOf({ enum: roles }),
    'limit?': {
      ...whole,
      description: 'What the person could grant at most, where that was less than their roles may.',
    },
  }),
  History: record({ items: listOf(refTo('HistoryEntry')), head: text }),
  SealedHistory: record({ items: listOf(refTo('SealedEntry')), head: text }),
  Deadlines: record({ items: listOf(refTo('Clock')) }),
  PromisePhrases: record({
    items: listOf(
      record({ from: { ...whole, description: 'Where it stands in the text.' }, to: whole, text, 'dueAt?': instant }),
    ),
  }),
  StateChart: record({
    states: listOf(record({ key: text, stage: text, name: text })),
    ways: listOf(record({ from: text, to: text, events: listOf(text) })),
  }),
  OpenHours: record({
    zone: text,
    items: listOf(record({ from: instant, to: instant, 'special?': refTo('Words') })),
  }),
  ComplaintAsItWas: record({
    version: whole,
    at: { ...instant, description: 'When this version came to be.' },
    stage: { enum: Object.keys(stageWords) },
    rung: { enum: rungs },
    state: { type: 'object' },
    context: { type: 'object' },
    clocks: listOf(refTo('Clock')),
  }),
  ClockExplanation: record({ clock: refTo('Clock'), policy: pin(whole), explanation: refTo('Explanation') }),
  Explanation: record({
    calendar: record({ name: text, title: refTo('Words'), zone: text, version: text }),
    start: instant,
    budget: refTo('Quantity'),
    extensions: listOf(refTo('Extension')),
    whole: refTo('Quantity'),
    deadline: record(
      { state: { enum: ['due', 'paused'] }, 'at?': instant, 'since?': instant, 'left?': refTo('Quantity') },
      true,
    ),
    counted: listOf(
      record({
        from: instant,
        to: instant,
        date: text,
        counts: refTo('Quantity'),
        'special?': record({ kind: text, name: refTo('Words') }),
      }),
    ),
    skipped: listOf(record({ date: text, because: text, words: refTo('Words') })),
    pauses: listOf(record({ from: instant, 'to?': instant, 'reason?': text })),
    sum: refTo('Quantity'),
    warnings: listOf({ type: 'object' }),
  }),
  Preview: record({ until: instant, items: listOf(refTo('Announcement')) }),
  Announcement: record({
    kind: { enum: ['alert', 'letter'] },
    at: instant,
    'recipients?': listOf(text),
    'clock?': { enum: clockNames },
    'limit?': { enum: ['internal', 'statutory'] },
    'subject?': text,
    'point?': text,
    'letter?': text,
  }),
  ...alertSchemas,
  ...figureSchemas,
  ...boardSchemas,
  ...messageSchemas,
  ...workSchemas,
  ...customerSchemas,
  ...retentionSchemas,
  ...rulesSchemas,
  ...letterSchemas,
  ...operationsSchemas,
  ...searchSchemas,
  ...lessonSchemas,
  ...qualitySchemas,
  ...accountSchemas,
  SystemHealth: { type: 'object', description: 'Every process, store and queue, with what is wrong with it.' },
  Problem: record(
    {
      type: text,
      title: text,
      status: whole,
      code: text,
      requestId: text,
      'detail?': text,
      'errors?': listOf(record({ field: text, reasons: listOf(text) })),
      'reasons?': listOf(refTo('Reason')),
      'allowed?': listOf({ enum: eventTypes }),
      'version?': whole,
      'since?': listOf(record({ sequence: whole, event: text, at: instant })),
      'changes?': listOf(refTo('FieldChange')),
    },
    true,
  ),
  FieldChange: record({
    field: { ...text, description: 'Where it stands in the complaint.' },
    title: refTo('Words'),
    'before?': { description: 'Absent when it was not there.' },
    'after?': { description: 'Absent when it is there no more.' },
  }),
  Registration: registrationSchema(),
  Event: {
    oneOf: toldByStaff.map((type) => refTo(type)),
    discriminator: {
      propertyName: 'type',
      mapping: Object.fromEntries(toldByStaff.map((type) => [type, `#/components/schemas/${type}`])),
    },
  },
  ...Object.fromEntries(toldByStaff.map((type) => [type, eventSchema(type)])),
};
