import { FindLessonsDto, ListActionsDto, VerdictDto } from '../lessons/lesson.dto.js';
import { schemaOf } from './json-schema.js';
import type { Route } from './route.js';
import { refTo } from './schema-words.js';

/** What complaints taught, and what becomes of it. */
export const lessonRoutes: Readonly<Record<string, Route>> = {
  'POST /api/lessons/search': {
    summary: 'The library of lessons, the latest first; by any part of their texts where something is typed',
    body: schemaOf(FindLessonsDto),
    status: 200,
    answer: refTo('LessonPage'),
    problems: [403, 422],
  },
  'GET /api/lessons/{ref}': {
    summary: 'What a complaint taught, what was done because of it, and whether the cause came back',
    status: 200,
    answer: refTo('Lesson'),
    problems: [403, 404],
  },
  'GET /api/lessons/{ref}/files/{fileId}': {
    summary: 'A file that shows that something was changed, to be saved',
    status: 200,
    answer: { type: 'string', format: 'binary' },
    answerType: 'application/octet-stream',
    answerHeaders: { 'Content-Disposition': 'The name under which it is saved; it is never shown.' },
    problems: [403, 404],
  },
  'GET /api/actions': {
    summary: 'Complaints because of which something is to be done or checked, what is due first before the rest',
    query: ListActionsDto,
    status: 200,
    answer: refTo('ActionPage'),
    problems: [403, 422],
  },
  'GET /api/actions/counts': {
    summary: 'How many complaints these are',
    status: 200,
    answer: refTo('ActionCounts'),
    problems: [403],
  },
  'PUT /api/complaints/{ref}/similar/{other}/verdict': {
    summary: 'Say whether the lesson of a similar complaint helped; another word takes the place of the one before',
    body: schemaOf(VerdictDto),
    status: 200,
    answer: refTo('Tally'),
    problems: [403, 404, 409, 422],
  },
  'DELETE /api/complaints/{ref}/similar/{other}/verdict': {
    summary: 'Take one’s own word back',
    status: 200,
    answer: refTo('Tally'),
    problems: [403, 404],
  },
};
