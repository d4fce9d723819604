import { PageDto } from '../paging/page.dto.js';
import {
  AnswerDraftDto,
  ApproveDraftDto,
  BeginDraftDto,
  ChangeDraftDto,
  CompareDto,
  ListRunsDto,
  MoveBackDto,
  MoveToRuleDto,
  ProposeDraftDto,
  TryDraftDto,
} from '../rules/rules.dto.js';
import { schemaOf } from './json-schema.js';
import type { Route } from './route.js';
import { listOf, refTo, text } from './schema-words.js';

/** The routes of the house's rules and of what is planned with them, by method and path. */
export const rulesRoutes: Readonly<Record<string, Route>> = {
  'GET /api/policies': {
    summary: 'The policies, with every version and how many complaints run under it',
    status: 200,
    answer: listOf(refTo('PolicyRules')),
    problems: [403],
  },
  'GET /api/policies/{name}': {
    summary: 'One policy',
    status: 200,
    answer: refTo('PolicyRules'),
    problems: [403, 404],
  },
  'GET /api/policies/{name}/versions/{version}': {
    summary: 'What a version says, number by number in plain words, and what it says otherwise than another',
    query: CompareDto,
    status: 200,
    answer: refTo('PolicyReading'),
    problems: [400, 403, 404, 422],
  },
  'GET /api/rule-drafts': {
    summary: 'Drafts, the one that was changed last first',
    query: PageDto,
    status: 200,
    answer: refTo('RuleDraftPage'),
    problems: [403, 422],
  },
  'POST /api/rule-drafts': {
    summary: 'Begin a draft of the next version; it counts for nothing',
    body: schemaOf(BeginDraftDto),
    status: 201,
    answer: refTo('RuleDraftReading'),
    problems: [403, 404, 409, 422],
  },
  'GET /api/rule-drafts/{id}': {
    summary: 'A draft: its fields, what it changes, and what is wrong with it',
    status: 200,
    answer: refTo('RuleDraftReading'),
    problems: [403, 404],
  },
  'POST /api/rule-drafts/{id}/values': {
    summary: 'Write values into a draft',
    body: schemaOf(ChangeDraftDto),
    status: 200,
    answer: refTo('RuleDraftReading'),
    problems: [403, 404, 409, 422],
  },
  'POST /api/rule-drafts/{id}/propose': {
    summary: 'Hand it in for the approval of a second person',
    body: schemaOf(ProposeDraftDto),
    status: 200,
    answer: refTo('RuleDraftReading'),
    problems: [403, 404, 409, 422],
  },
  'POST /api/rule-drafts/{id}/approve': {
    summary: 'Publish it, as the second person; it counts for what is received from its instant on',
    body: schemaOf(ApproveDraftDto),
    status: 200,
    answer: refTo('RuleDraftReading'),
    problems: [403, 404, 409, 422],
  },
  'POST /api/rule-drafts/{id}/give-back': {
    summary: 'Give it back to be written in, with a reason',
    body: schemaOf(AnswerDraftDto),
    status: 200,
    answer: refTo('RuleDraftReading'),
    problems: [403, 404, 409, 422],
  },
  'POST /api/rule-drafts/{id}/drop': {
    summary: 'Give it up; it stays to be read',
    body: schemaOf(AnswerDraftDto),
    status: 200,
    answer: refTo('RuleDraftReading'),
    problems: [403, 404, 409, 422],
  },
  'POST /api/rule-drafts/{id}/trials': {
    summary: 'Have it tried on the complaints of the last months; nothing is changed',
    body: schemaOf(TryDraftDto),
    status: 201,
    answer: refTo('RuleRun'),
    problems: [403, 404, 409, 422],
  },
  'GET /api/rule-runs': {
    summary: 'Trials and moves, the latest first',
    query: ListRunsDto,
    status: 200,
    answer: refTo('RuleRunPage'),
    problems: [403, 422],
  },
  'POST /api/rule-runs/moves': {
    summary: 'Let running complaints go on under a published version, or try that first',
    body: schemaOf(MoveToRuleDto),
    status: 201,
    answer: refTo('RuleRun'),
    problems: [403, 404, 409, 422],
  },
  'GET /api/rule-runs/{id}': {
    summary: 'How far one has come, and what it found so far',
    status: 200,
    answer: refTo('RuleRun'),
    problems: [403, 404],
  },
  'POST /api/rule-runs/{id}/cancel': {
    summary: 'Stop it; what a move has moved by then stays',
    status: 200,
    answer: refTo('RuleRun'),
    problems: [403, 404, 409],
  },
  'POST /api/rule-runs/{id}/undo': {
    summary: 'Take a move back',
    body: schemaOf(MoveBackDto),
    status: 201,
    answer: refTo('RuleRun'),
    problems: [403, 404, 409, 422],
  },
  'GET /api/rule-runs/{id}/complaints': {
    summary: 'The complaints for which something would be otherwise, and what',
    query: PageDto,
    status: 200,
    answer: refTo('RuleRunRowPage'),
    problems: [403, 404, 422],
  },
  'GET /api/rule-runs/{id}/complaints.csv': {
    summary: 'All of them as a table',
    status: 200,
    answer: text,
    answerType: 'text/csv',
    problems: [403, 404],
  },
};
