import { verdicts } from '#lessons/usefulness.js';
import { searchKinds } from '#search/search-index.js';
import { outcomes } from '#workflows/complaint/complaint.context.js';
import { stageWords } from '#workflows/complaint/complaint.words.js';
import type { JsonSchema } from './json-schema.js';
import { instant, listOf, record, refTo, text, whole, yesOrNo } from './schema-words.js';

const stage = { enum: Object.keys(stageWords) };
const place = { ...whole, description: 'In UTF-16 units of the text.' };

/** What a search finds, and what is like a complaint. */
export const searchSchemas: Readonly<Record<string, JsonSchema>> = {
  Snippet: record({
    text,
    marks: listOf(record({ from: place, to: place })),
    isCutBefore: yesOrNo,
    isCutAfter: yesOrNo,
  }),
  FoundText: record({
    id: text,
    kind: { enum: searchKinds },
    'ref?': text,
    'messageId?': text,
    'customerId?': text,
    'mailId?': { ...text, description: 'The mail put aside, of one that belongs to no complaint.' },
    at: instant,
    title: text,
    snippet: refTo('Snippet'),
  }),
  SearchAnswer: record({
    items: listOf(refTo('FoundText')),
    'meant?': record({
      complaints: listOf(record({ ref: text, subject: text, stage, createdAt: instant })),
      customers: listOf(refTo('CustomerLine')),
      mails: listOf(record({ id: text, at: instant, subject: text, isDecided: yesOrNo })),
      refused: listOf(refTo('RefusedMail')),
    }),
    'counts?': {
      ...record(Object.fromEntries(searchKinds.map((kind) => [kind, whole]))),
      description: 'How many of each kind there are among the latest hundred.',
    },
    'isMore?': { ...yesOrNo, description: 'There are more than were counted.' },
    'next?': text,
  }),
  SimilarComplaints: record({
    items: listOf(
      record({
        ref: text,
        subject: text,
        stage,
        createdAt: instant,
        because: listOf({ enum: ['category', 'product', 'words'] }),
        'outcome?': { enum: outcomes },
        remedies: listOf(record({ kind: text, 'amount?': whole })),
        'lesson?': record({ 'mainCause?': text, text, uses: refTo('Tally'), 'mine?': { enum: verdicts } }),
        changes: listOf(record({ action: text, state: text })),
      }),
    ),
  }),
};
