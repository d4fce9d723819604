import { PreviewLetterDto } from '../letters/letters.dto.js';
import type { Route } from './route.js';
import { refTo, text } from './schema-words.js';

const shown = { query: PreviewLetterDto, status: 200 } as const;

/** The routes of the wording of letters, by method and path; drafts of it are rule drafts of the kind `letter`. */
export const letterRoutes: Readonly<Record<string, Route>> = {
  'GET /api/letter-templates': {
    summary: 'The letters and the parts that they share, each with what counts now and what waits',
    status: 200,
    answer: refTo('LetterList'),
    problems: [403],
  },
  'GET /api/letter-templates/{name}': {
    summary: 'One of them: its text in both languages, what it owes and to whom, the names it can use, every version',
    status: 200,
    answer: refTo('LetterReading'),
    problems: [403, 404],
  },
  'GET /api/letter-templates/{name}/preview': {
    summary: 'As the customer would read it, on an invented complaint; or what keeps it from being written',
    ...shown,
    answer: refTo('LetterPreview'),
    problems: [403, 404, 422],
  },
  'GET /api/letter-templates/{name}/preview/page': {
    summary: 'The same as the mail itself, as a page that is safe to show',
    ...shown,
    answer: text,
    answerType: 'text/html',
    problems: [403, 404, 409, 422],
  },
  'GET /api/letter-templates/{name}/preview/pdf': {
    summary: 'The same on paper',
    ...shown,
    answer: { type: 'string', format: 'binary' },
    answerType: 'application/pdf',
    problems: [403, 404, 409, 422],
  },
  'GET /api/letter-templates/{name}/complaints/{ref}': {
    summary:
      'As the customer of a complaint would read it now; the read is logged, and the private link is not the real one',
    ...shown,
    answer: refTo('LetterPreviewOfComplaint'),
    problems: [403, 404, 422],
  },
  'GET /api/letter-templates/{name}/complaints/{ref}/page': {
    summary: 'The same as the mail itself, as a page that is safe to show',
    ...shown,
    answer: text,
    answerType: 'text/html',
    problems: [403, 404, 409, 422],
  },
  'GET /api/letter-templates/{name}/complaints/{ref}/pdf': {
    summary: 'The same on paper',
    ...shown,
    answer: { type: 'string', format: 'binary' },
    answerType: 'application/pdf',
    problems: [403, 404, 409, 422],
  },
};
