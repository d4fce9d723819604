import { draftStates } from '#rules/rule-draft.js';
import { letterNames } from '#workflows/complaint/complaint.context.js';
import { locales } from '#workflows/complaint/complaint.words.js';
import type { JsonSchema } from './json-schema.js';
import { instant, listOf, record, refTo, text, whole, yesOrNo } from './schema-words.js';

const words = refTo('Words');

const publication = {
  ...record({
    sequence: whole,
    from: instant,
    publishedAt: instant,
    draftedBy: listOf(text),
    approvedBy: text,
    reason: text,
    'draft?': text,
    previousHash: text,
    hash: text,
  }),
  description: 'Its entry in the rule book; none where it came as a file.',
};

const line = {
  name: { ...text, description: 'Of a letter, or `part-…` of what several letters share.' },
  title: words,
  isPart: yesOrNo,
  languages: listOf({ enum: locales }),
  version: { ...whole, description: 'By which new letters are written.' },
  'publication?': publication,
  'coming?': { ...record({ version: whole, from: instant }), description: 'Approved, and not in force yet.' },
  'draft?': record({ id: text, state: { enum: draftStates }, changedAt: instant }),
  owes: listOf(words),
  refused: {
    ...listOf(record({ version: whole, because: words })),
    description: 'Published, and not in use because something is wrong with it by now.',
  },
};

const mistake = record({ locale: { enum: locales }, 'line?': whole, words });

const preview = {
  letter: { enum: letterNames },
  mistakes: { ...listOf(mistake), description: 'What keeps it from being written; then nothing else is there.' },
  'subject?': text,
  'text?': text,
};

/** The wording of letters, as answers. */
export const letterSchemas: Readonly<Record<string, JsonSchema>> = {
  LetterLine: record(line),
  LetterList: record({ items: listOf(refTo('LetterLine')) }),
  LetterReading: record({
    ...line,
    texts: words,
    duties: listOf(record({ duty: text, called: words, by: listOf(words), names: listOf(text) })),
    placeholders: listOf(
      record({
        path: text,
        kind: { enum: ['text', 'lines', 'link', 'yesNo', 'list', 'group', 'item'] },
        words,
        'within?': { ...text, description: 'The list in which it stands.' },
      }),
    ),
    related: listOf(record({ name: text, title: words })),
    versions: listOf(
      record({ version: whole, hash: text, isInForce: yesOrNo, texts: words, 'publication?': publication }),
    ),
  }),
  LetterPreview: record(preview),
  LetterPreviewOfComplaint: record({ ...preview, ref: text, customerId: text }),
};
