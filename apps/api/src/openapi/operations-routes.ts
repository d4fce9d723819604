import { VerifyDto } from '../operations/seals.controller.js';
import { PageDto } from '../paging/page.dto.js';
import { ExportReadsDto } from '../privacy/list-reads.dto.js';
import { schemaOf } from './json-schema.js';
import type { Route } from './route.js';
import { instant, record, refTo } from './schema-words.js';

/** The routes of whoever runs the system and of whoever audits it, by method and path. */
export const operationsRoutes: Readonly<Record<string, Route>> = {
  'GET /api/operations': {
    summary: 'Whether everything that happens later happens: mail, effects, timers, queues, the search index',
    status: 200,
    answer: refTo('Operations'),
    problems: [403],
  },
  'POST /api/operations/search/rebuild': {
    summary: 'Have the search index made anew, while it is searched; while that is under way it is that one',
    status: 202,
    answer: refTo('SearchState'),
    problems: [403],
  },
  'GET /api/mailboxes': {
    summary: 'The mailboxes, with when they were last fetched and what went wrong since',
    status: 200,
    answer: refTo('MailboxList'),
    problems: [403],
  },
  'POST /api/mailboxes/{id}/try': {
    summary: 'Have a mailbox that is fetched tried now; what comes of it is seen a few seconds later',
    status: 202,
    answer: record({ askedAt: instant }),
    problems: [403, 404],
  },
  'GET /api/seals': {
    summary: 'The seals of the histories, the newest first, as the database has noted them',
    query: PageDto,
    status: 200,
    answer: refTo('SealPage'),
    problems: [403, 422],
  },
  'GET /api/verifications': {
    summary: 'Verifications of every history, the latest first, with what they came to',
    query: PageDto,
    status: 200,
    answer: refTo('VerificationPage'),
    problems: [403, 422],
  },
  'POST /api/verifications': {
    summary: 'Have every history verified by a worker; while one is under way it is that one',
    body: schemaOf(VerifyDto),
    status: 202,
    answer: refTo('Verification'),
    problems: [403, 422],
  },
  'GET /api/read-log/export': {
    summary: 'Who saw what, as a table that spreadsheets open, the latest 20,000 at most',
    query: ExportReadsDto,
    status: 200,
    answer: { type: 'string' },
    answerType: 'text/csv',
    problems: [403, 422],
  },
};
