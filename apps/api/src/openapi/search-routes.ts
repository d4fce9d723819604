import { SearchDto } from '../search/search.dto.js';
import { schemaOf } from './json-schema.js';
import type { Route } from './route.js';
import { refTo } from './schema-words.js';

/** The routes of search, by method and path. */
export const searchRoutes: Readonly<Record<string, Route>> = {
  'POST /api/search': {
    summary:
      'Find complaints, messages, files, lessons and customers by any part of their texts; all terms have to be there, what stands in quotes is one',
    body: schemaOf(SearchDto),
    status: 200,
    answer: refTo('SearchAnswer'),
    problems: [403, 422],
  },
  'GET /api/complaints/{ref}/similar': {
    summary: 'Up to five complaints like this one, with what came of them and what they taught',
    status: 200,
    answer: refTo('SimilarComplaints'),
    problems: [403, 404],
  },
};
