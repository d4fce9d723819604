import { findingKinds } from '#casework/verify.js';
import { outcomes } from '#intake/intake-record.js';
import { unreadReasons } from '#search/search-index.js';
import type { JsonSchema } from './json-schema.js';
import { instant, listOf, record, refTo, text, whole, yesOrNo } from './schema-words.js';

const age = { ...whole, description: 'Milliseconds.' };
const pageOf = (name: string): JsonSchema => record({ items: listOf(refTo(name)), 'next?': text });

/** How the system runs, and how it is proved that nothing was changed, as answers. */
export const operationsSchemas: Readonly<Record<string, JsonSchema>> = {
  Operations: record({
    checkedAt: instant,
    mail: record({
      received: {
        ...record(Object.fromEntries(outcomes.map((outcome) => [outcome, whole]))),
        description: 'What became of everything that ever came in.',
      },
      unplaced: { ...whole, description: 'Mails that wait for somebody to decide where they belong.' },
      waiting: { ...whole, description: 'Mails that are to go out.' },
      failed: { ...whole, description: 'Mails that never went.' },
    }),
    readings: record({
      waiting: whole,
      parked: whole,
      overdue: whole,
      'sweepAge?': age,
      timerLag: age,
      effectAge: age,
      mailInLag: age,
      mailOutLag: age,
      'sealAge?': age,
    }),
    'sweptAt?': instant,
    search: refTo('SearchState'),
    'queues?': {
      ...listOf(
        record({
          name: text,
          waiting: whole,
          active: whole,
          delayed: whole,
          failed: whole,
          isPaused: yesOrNo,
          'oldestAt?': instant,
        }),
      ),
      description: 'Not there while Redis does not answer.',
    },
  }),
  SearchState: record({
    status: { enum: ['up', 'behind'] },
    passages: whole,
    places: whole,
    unread: {
      ...record(Object.fromEntries(unreadReasons.map((reason) => [reason, whole]))),
      description: 'Passages of files whose texts cannot be found, by the reason.',
    },
    'caughtUpAt?': instant,
    'rebuild?': record({
      askedAt: instant,
      'startedAt?': instant,
      'done?': whole,
      'total?': whole,
      'finishedAt?': instant,
    }),
  }),
  MailboxList: record({
    items: listOf(
      record({
        id: { ...text, description: 'Its address.' },
        aliases: listOf(text),
        teamId: text,
        'account?': record({ host: text, port: whole, user: text, folder: text }),
        'fetchedAt?': { ...instant, description: 'When it was last seen that nothing was left to fetch.' },
        'mailAt?': instant,
        'fault?': record({ reason: text, at: instant, nextTryAt: instant }),
        'askedAt?': instant,
      }),
    ),
  }),
  Seal: record({
    number: whole,
    day: text,
    madeAt: instant,
    complaints: whole,
    heads: whole,
    hash: text,
    file: text,
    isSent: yesOrNo,
  }),
  SealPage: record({ items: listOf(refTo('Seal')), 'next?': text, publicKey: text, 'sentTo?': text }),
  Verification: record({
    id: text,
    askedAt: instant,
    askedBy: text,
    isRetold: yesOrNo,
    state: { enum: ['waiting', 'running', 'done', 'failed'] },
    done: whole,
    'total?': whole,
    'finishedAt?': instant,
    'failure?': text,
    'result?': record({
      found: whole,
      findings: listOf(
        record({
          kind: { enum: findingKinds },
          words: refTo('Words'),
          'complaintId?': text,
          'ref?': text,
          'sequence?': { ...whole, description: 'The first entry that may be wrong, from 1.' },
          'through?': { ...whole, description: 'The last entry that may be wrong.' },
          'seal?': whole,
        }),
      ),
      notes: listOf(refTo('Words')),
      complaints: whole,
      entries: whole,
      seals: whole,
      'newestSeal?': record({ number: whole, day: text, hash: text }),
    }),
  }),
  VerificationPage: pageOf('Verification'),
};
