import { reasonWords } from '#workflows/complaint/complaint.reasons.js';
import { severities } from '#workflows/complaint/complaint.context.js';
import { stageWords } from '#workflows/complaint/complaint.words.js';
import type { JsonSchema } from './json-schema.js';
import { instant, listOf, record, refTo, text, whole, yesOrNo } from './schema-words.js';

const clock = {
  now: { ...instant, description: 'The server’s time, epoch milliseconds, UTC.' },
  zone: { ...text, description: 'The time zone in which the house writes its dates.' },
};

const contacted = {
  complaintId: text,
  ref: text,
  subject: text,
  severity: { enum: severities },
  stage: { enum: Object.keys(stageWords) },
  teamId: text,
  'ownerId?': text,
  'customerName?': text,
};

function oneOfMany(outcome: string, more: Readonly<Record<string, JsonSchema>> = {}): JsonSchema {
  return record({
    ...more,
    ref: text,
    outcome: { enum: [outcome, 'refused'] },
    'version?': whole,
    'code?': { ...text, description: 'Why it was refused, as in a problem.' },
    'detail?': text,
    'reasons?': listOf(record({ code: { enum: Object.keys(reasonWords) }, words: refTo('Words') })),
  });
}

/** A page of a list, and how many there are in all. */
function counted(item: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return record({
    items: listOf(record(item)),
    total: { ...whole, description: 'Of the whole list, exactly.' },
    'next?': text,
    ...clock,
  });
}

/** Lists of work and what is done to many at once, as answers. */
export const workSchemas: Readonly<Record<string, JsonSchema>> = {
  WorkPage: record({
    items: listOf(refTo('ComplaintLine')),
    'next?': text,
    endOfToday: { ...instant, description: 'When the house’s day is over, epoch milliseconds, UTC.' },
    ...clock,
  }),
  OpenRequests: counted({
    complaintId: text,
    ref: text,
    subject: text,
    severity: { enum: severities },
    requestId: text,
    department: text,
    question: text,
    awaited: yesOrNo,
    'askedAt?': instant,
    'dueAt?': instant,
    'handBackUntil?': instant,
  }),
  DueFollowUps: counted({
    ...contacted,
    'dueAt?': instant,
    'by?': text,
    attempts: listOf(instant),
    attemptsWanted: whole,
    notBy: listOf(text),
  }),
  DueCallBacks: counted({ ...contacted, promiseId: text, text, dueAt: instant, madeBy: text }),
  RecentRatings: counted({ ...contacted, handling: whole, outcome: whole, 'ratedAt?': instant, 'comment?': text }),
  TextBlocks: record({ items: listOf(refTo('TextBlock')) }),
  TextBlock: record({
    id: text,
    version: { ...whole, description: '0 is what comes with the product; each change counts on.' },
    names: refTo('Words'),
    texts: refTo('Words'),
    'isRemoved?': { const: true },
    'by?': text,
    'at?': instant,
  }),
  WorkCounts: record({ total: whole, overdue: whole, today: whole, atRisk: whole, waiting: whole }),
  Load: record({
    contacts: { ...whole, description: 'Contacts of which it was noted how the customer was.' },
    upset: whole,
    hostile: whole,
    inARow: { ...whole, description: 'Hostile ones one after the other, up to the last contact.' },
    'advice?': { enum: ['coolDown', 'rotation'] },
  }),
  SavedFilter: record({ id: text, name: text, query: text }),
  SavedFilters: record({ items: listOf(refTo('SavedFilter')) }),
  Assignments: record({ items: listOf(oneOfMany('assigned')) }),
  HandOver: record({
    items: listOf(oneOfMany('assigned', { 'ownerId?': { ...text, description: 'Whose it is now.' } })),
    left: { ...whole, description: 'Open ones that are still theirs, in the teams that were meant.' },
  }),
  IncidentAnswers: record({ items: listOf(oneOfMany('sent')) }),
};
