import { HandDownDto, TakeOverDto } from '../alerts/answer-alert.dto.js';
import { ListAlertsDto } from '../alerts/list-alerts.dto.js';
import { ListApprovalsDto } from '../alerts/list-approvals.dto.js';
import { schemaOf } from './json-schema.js';
import type { Route } from './route.js';
import { refTo } from './schema-words.js';

const key = { 'Idempotency-Key': 'The same key again does nothing again.' };

/** What staff are told, and how they answer for it. */
export const alertRoutes: Readonly<Record<string, Route>> = {
  'GET /api/alerts': {
    summary: 'What waits for your answer, or what a team for which you answer was told',
    query: ListAlertsDto,
    status: 200,
    answer: refTo('AlertPage'),
    problems: [403, 422],
  },
  'GET /api/alerts/counts': {
    summary: 'How much waits for you: alerts to answer for, and complaints with an instruction to carry out',
    status: 200,
    answer: refTo('AlertCounts'),
  },
  'POST /api/alerts/{id}/acknowledge': {
    summary: 'Answer for an alert of yours, by name; again it changes nothing',
    status: 200,
    answer: refTo('Alert'),
    problems: [404],
  },
  'POST /api/alerts/{id}/take-over': {
    summary: 'Answer for an alert of yours by becoming the owner of its complaint',
    headers: key,
    body: schemaOf(TakeOverDto),
    status: 200,
    answer: refTo('Alert'),
    problems: [403, 404, 409, 422, 503],
  },
  'POST /api/alerts/{id}/hand-down': {
    summary: 'Answer for an alert of yours by an instruction: what is to be done, by when, and by whom',
    headers: key,
    body: schemaOf(HandDownDto),
    status: 200,
    answer: refTo('Alert'),
    problems: [403, 404, 409, 422, 503],
  },
  'GET /api/approvals': {
    summary: 'What waits for the word of somebody above, with what stands in the way of yours',
    query: ListApprovalsDto,
    status: 200,
    answer: refTo('ApprovalsPage'),
    problems: [403, 422],
  },
  'GET /api/approvals/counts': {
    summary: 'How many complaints have something of each kind that waits, exactly',
    status: 200,
    answer: refTo('ApprovalCounts'),
    problems: [403],
  },
  'GET /api/instructions': {
    summary: 'Instructions from above that you have to carry out, and what became of those that you gave',
    status: 200,
    answer: refTo('InstructionsPage'),
    problems: [403],
  },
};
