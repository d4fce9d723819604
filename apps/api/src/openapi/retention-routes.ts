import { ReasonDto } from '../customers/customers.dto.js';
import { PageDto } from '../paging/page.dto.js';
import { schemaOf } from './json-schema.js';
import type { Route } from './route.js';
import { refTo } from './schema-words.js';

/** The routes of how long complaints are kept, by method and path. */
export const retentionRoutes: Readonly<Record<string, Route>> = {
  'GET /api/retention/due': {
    summary: 'What was kept for as long as its policy says, and what forbids that it is purged; nothing is done',
    query: PageDto,
    status: 200,
    answer: refTo('DuePage'),
    problems: [403, 422],
  },
  'POST /api/retention/runs': {
    summary: 'Order the purge of what is due now; while one is not done it is that one',
    body: schemaOf(ReasonDto),
    status: 201,
    answer: refTo('PurgeRun'),
    problems: [403, 422],
  },
  'GET /api/retention/runs': {
    summary: 'Purges that were ordered, the latest first',
    query: PageDto,
    status: 200,
    answer: refTo('PurgeRunPage'),
    problems: [403, 422],
  },
  'GET /api/retention/runs/{id}/complaints': {
    summary: 'What one of them has purged, and why, the latest first',
    query: PageDto,
    status: 200,
    answer: refTo('PurgedPage'),
    problems: [403, 404, 422],
  },
};
