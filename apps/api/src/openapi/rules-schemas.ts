import { definitionParts } from '#casework/definition-differences.js';
import { ruleKinds } from '#casework/published-rule.js';
import { fieldKinds } from '#rules/rule-field.js';
import { draftStates } from '#rules/rule-draft.js';
import { runKinds, runStates, runTasks } from '#rules/rule-run.js';
import { clockNames } from '#workflows/complaint/complaint.context.js';
import type { JsonSchema } from './json-schema.js';
import { instant, listOf, record, refTo, text, whole, yesOrNo } from './schema-words.js';

const group = record({ key: text, words: refTo('Words') });
const said = record({ value: text, words: refTo('Words') });
const limit = {
  clock: { enum: clockNames },
  limit: { enum: ['internal', 'statutory'] },
  round: whole,
  'subject?': text,
};
const pageOf = (name: string): JsonSchema => record({ items: listOf(refTo(name)), 'next?': text });

const version = {
  version: whole,
  hash: text,
  isInForce: yesOrNo,
  running: { ...whole, description: 'Complaints that are not closed and run under it.' },
  'publication?': {
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
  },
};

const { running: _running, ...taxonomyVersion } = version;

const workflowVersion = {
  version: whole,
  hash: text,
  'publishedAt?': { ...text, description: 'The day, such as 2026-10-10.' },
  isCurrent: yesOrNo,
  running: { ...whole, description: 'Complaints that are not closed and run under it.' },
};

const draft = {
  id: text,
  kind: { enum: ruleKinds },
  name: text,
  version: whole,
  baseVersion: whole,
  revision: whole,
  written: { ...whole, description: 'The revision since which it says what it says.' },
  state: { enum: draftStates },
  reason: text,
  begunAt: instant,
  begunBy: text,
  changedAt: instant,
  authors: listOf(text),
  'wantedFrom?': instant,
  'proposedAt?': instant,
  'proposedBy?': text,
  'answer?': record({ at: instant, by: text, reason: text }),
  'approved?': record({ at: instant, by: text }),
  'published?': record({ at: instant, by: text, from: instant, sequence: whole }),
};

const beforeAndNow = record({ before: whole, now: whole });

/** The rules of the house, as answers. */
export const rulesSchemas: Readonly<Record<string, JsonSchema>> = {
  RuleField: record({
    path: text,
    group,
    label: refTo('Words'),
    kind: { enum: fieldKinds },
    value: { ...text, description: 'As a file writes it; the rungs of a ladder one in a line.' },
    words: refTo('Words'),
    'options?': listOf(said),
  }),
  RuleDifference: record({ path: text, group, label: refTo('Words'), 'before?': said, 'after?': said }),
  PolicyRules: record({
    name: text,
    title: refTo('Words'),
    calendar: text,
    source: listOf(text),
    isHouse: yesOrNo,
    versions: listOf(record(version)),
    'draftId?': text,
  }),
  CalendarRules: record({
    name: text,
    title: refTo('Words'),
    zone: text,
    policies: { ...listOf(text), description: 'The policies whose business time is counted in it.' },
    years: listOf(record({ year: whole, announced: yesOrNo })),
    versions: listOf(record(version)),
    'draftId?': text,
  }),
  CalendarReading: record({
    ...version,
    fields: listOf(refTo('RuleField')),
    'differences?': listOf(refTo('RuleDifference')),
  }),
  TaxonomyRules: record({
    name: text,
    title: refTo('Words'),
    codes: { ...whole, description: 'Codes that can be chosen now.' },
    retired: whole,
    versions: listOf(record(taxonomyVersion)),
    'draftId?': text,
  }),
  TaxonomyReading: record({
    ...taxonomyVersion,
    fields: listOf(refTo('RuleField')),
    'differences?': listOf(refTo('RuleDifference')),
  }),
  PolicyReading: record({
    ...version,
    fields: listOf(refTo('RuleField')),
    'differences?': listOf(refTo('RuleDifference')),
  }),
  RuleDraft: record(draft),
  RuleDraftPage: pageOf('RuleDraft'),
  RuleDraftReading: record({
    ...draft,
    fields: listOf(refTo('RuleField')),
    differences: listOf(refTo('RuleDifference')),
    problems: listOf(record({ 'path?': text, 'line?': whole, words: refTo('Words') })),
  }),
  WorkflowVersion: record(workflowVersion),
  WorkflowReading: record({
    ...workflowVersion,
    counts: record({ states: whole, moments: whole, ways: whole, paths: whole }),
    problems: listOf(record({ rule: text, where: text, words: refTo('Words') })),
    chart: refTo('StateChart'),
    'differences?': record({
      parts: listOf(
        record({ part: { enum: definitionParts }, added: listOf(refTo('Words')), removed: listOf(refTo('Words')) }),
      ),
      places: listOf(
        record({
          key: text,
          place: refTo('Words'),
          lines: listOf(record({ change: { enum: ['added', 'removed'] }, words: refTo('Words') })),
        }),
      ),
    }),
  }),
  RuleRun: record({
    id: text,
    task: { enum: runTasks },
    kind: { enum: runKinds },
    name: text,
    version: whole,
    'draft?': record({ id: text, revision: whole }),
    'movedBy?': text,
    'reason?': text,
    orderedAt: instant,
    orderedBy: text,
    since: instant,
    until: instant,
    state: { enum: runStates },
    'endedAt?': instant,
    done: whole,
    of: { ...whole, description: 'Roughly; complaints come in while it goes on.' },
    totals: record({
      complaints: whole,
      changed: whole,
      earlier: whole,
      later: whole,
      breachesBefore: whole,
      breachesNow: whole,
      alertsBefore: whole,
      alertsNow: whole,
      alertsTo: { type: 'object', additionalProperties: beforeAndNow },
      failed: whole,
    }),
  }),
  RuleRunPage: pageOf('RuleRun'),
  RuleRunRow: record({
    complaintId: text,
    ref: text,
    moved: listOf(record({ ...limit, 'before?': instant, 'after?': instant })),
    breachesOnlyNow: listOf(record({ ...limit, deadline: instant })),
    breachesNoMore: listOf(record({ ...limit, deadline: instant })),
    alertsBefore: whole,
    alertsNow: whole,
    'from?': { ...whole, description: 'Of a move of the workflow: the version that it was under.' },
    'failure?': refTo('Words'),
  }),
  RuleRunRowPage: pageOf('RuleRunRow'),
};
