import { PageDto } from '../paging/page.dto.js';
import { PutTextBlockDto } from '../texts/text-block.dto.js';
import { AnswerIncidentDto } from '../work/answer-incident.dto.js';
import { AssignManyDto } from '../work/assign-many.dto.js';
import { HandOverDto } from '../work/hand-over.dto.js';
import { SaveFilterDto } from '../work/saved-filters.controller.js';
import { WorkFilterDto } from '../work/work.dto.js';
import { schemaOf } from './json-schema.js';
import type { Route } from './route.js';
import { refTo } from './schema-words.js';

/** What people work from. */
export const workRoutes: Readonly<Record<string, Route>> = {
  'GET /api/work': {
    summary: 'What there is to do, by what is due next: of oneself, of one’s teams, or what nobody has taken',
    query: WorkFilterDto,
    status: 200,
    answer: refTo('WorkPage'),
    problems: [403, 422],
  },
  'GET /api/work/counts': {
    summary: 'How much of it there is, exactly: overdue, due today, at risk, waiting for others',
    query: WorkFilterDto,
    status: 200,
    answer: refTo('WorkCounts'),
    problems: [403, 422],
  },
  'GET /api/requests': {
    summary: 'What your department is asked and has not answered, by what is due first',
    query: PageDto,
    status: 200,
    answer: refTo('OpenRequests'),
    problems: [403, 422],
  },
  'GET /api/follow-up/due': {
    summary: 'Customers to be asked whether it is really settled, the complaint first whose next duty is due first',
    query: PageDto,
    status: 200,
    answer: refTo('DueFollowUps'),
    problems: [403, 422],
  },
  'GET /api/follow-up/call-backs': {
    summary: 'Calls that customers were promised, by what is due first',
    query: PageDto,
    status: 200,
    answer: refTo('DueCallBacks'),
    problems: [403, 422],
  },
  'GET /api/follow-up/ratings': {
    summary: 'What customers said of us in 30 days, the dissatisfied first',
    query: PageDto,
    status: 200,
    answer: refTo('RecentRatings'),
    problems: [403, 422],
  },
  'GET /api/text-blocks': {
    summary: 'The house’s sentences for letters in both languages, those that are offered no longer among them',
    status: 200,
    answer: refTo('TextBlocks'),
    problems: [403],
  },
  'GET /api/text-blocks/{id}/versions': {
    summary: 'What a text block was, the latest first: who wrote it so, and when',
    status: 200,
    answer: refTo('TextBlocks'),
    problems: [403],
  },
  'PUT /api/text-blocks/{id}': {
    summary: 'Write a text block, under an id of your choice where it is new; what it was is kept',
    body: schemaOf(PutTextBlockDto),
    status: 200,
    answer: refTo('TextBlock'),
    problems: [403, 409, 422],
  },
  'GET /api/work/load': {
    summary: 'How your customers were today, as you noted it; shown to nobody else',
    status: 200,
    answer: refTo('Load'),
    problems: [403],
  },
  'GET /api/work/filters': {
    summary: 'Your saved ways of looking at work',
    status: 200,
    answer: refTo('SavedFilters'),
    problems: [403],
  },
  'PUT /api/work/filters/{id}': {
    summary: 'Save one, under an id of your choice; again it is changed',
    body: schemaOf(SaveFilterDto),
    status: 200,
    answer: refTo('SavedFilter'),
    problems: [403, 409, 422],
  },
  'DELETE /api/work/filters/{id}': { summary: 'Remove one', status: 204, problems: [403] },
  'POST /api/complaints/{ref}/incident/answers': {
    summary:
      'Write to the customers of up to 200 complaints that are part of an incident, each with a letter and a result of its own',
    headers: {
      'Idempotency-Key': 'The same key again writes to nobody twice, and tries the others once more.',
    },
    body: schemaOf(AnswerIncidentDto),
    status: 200,
    answer: refTo('IncidentAnswers'),
    problems: [403, 404, 422, 503],
  },
  'POST /api/complaints/hand-overs': {
    summary: 'Give everything that somebody has open to those who stay, to each in turn; at most 200 at once',
    headers: { 'Idempotency-Key': 'The same key again does nothing again.' },
    body: schemaOf(HandOverDto),
    status: 200,
    answer: refTo('HandOver'),
    problems: [403, 422],
  },
  'POST /api/complaints/assignments': {
    summary: 'Give up to 200 complaints to one owner, each with a result of its own',
    headers: {
      'Idempotency-Key': 'The same key again does nothing for those that were done, and tries the others once more.',
    },
    body: schemaOf(AssignManyDto),
    status: 200,
    answer: refTo('Assignments'),
    problems: [403, 422, 503],
  },
};
