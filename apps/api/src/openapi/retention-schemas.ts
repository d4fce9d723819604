import { obstacleWords } from '#customers/purge-run.js';
import type { JsonSchema } from './json-schema.js';
import { instant, listOf, record, refTo, text, whole, yesOrNo } from './schema-words.js';

const due = {
  complaintId: text,
  ref: text,
  closedAt: instant,
  policy: record({ name: text, version: whole }),
  'years?': { ...whole, description: 'For how long that policy has records kept.' },
  'keptUntil?': instant,
};

const pageOf = (name: string): JsonSchema => record({ items: listOf(refTo(name)), 'next?': text });

/** How long complaints are kept, as answers. */
export const retentionSchemas: Readonly<Record<string, JsonSchema>> = {
  DueComplaint: record({
    ...due,
    'obstacle?': record({ code: { enum: Object.keys(obstacleWords) }, words: refTo('Words') }),
  }),
  DuePage: pageOf('DueComplaint'),
  PurgeRun: record({
    id: text,
    orderedAt: instant,
    'orderedBy?': { ...text, description: 'None where the house has it done every day.' },
    'reason?': text,
    until: { ...instant, description: 'Complaints whose time was over by then are purged, and no others.' },
    'doneAt?': instant,
    'kept?': {
      ...record(Object.fromEntries(Object.keys(obstacleWords).map((obstacle) => [obstacle, whole]))),
      description: 'Complaints that were due and are kept nevertheless.',
    },
    purged: whole,
  }),
  PurgeRunPage: pageOf('PurgeRun'),
  PurgedComplaint: record({ ...due, runId: text, purgedAt: instant, isCustomerErased: yesOrNo }),
  PurgedPage: pageOf('PurgedComplaint'),
};
