import { AnswerAlarmDto, ListAlarmsDto } from '../lessons/alarm.dto.js';
import { DraftAnswerDto, WithdrawAnswerDto } from '../lessons/answer.dto.js';
import { CauseChartDto, ListCausesDto } from '../lessons/cause.dto.js';
import { ListPacksDto, PackPdfDto } from '../lessons/feedback.dto.js';
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
  'GET /api/lessons/{ref}/answers': {
    summary: 'What the lesson has become for customers: drafts, what is published, and what was withdrawn',
    status: 200,
    answer: refTo('LessonAnswers'),
    problems: [403, 404],
  },
  'POST /api/lessons/{ref}/answers': {
    summary: 'Draft an answer that customers are shown before they complain, in both languages',
    body: schemaOf(DraftAnswerDto),
    status: 200,
    answer: refTo('LessonAnswers'),
    problems: [403, 404, 409, 422],
  },
  'POST /api/lessons/{ref}/answers/{id}/publish': {
    summary: 'Publish a draft of somebody else',
    status: 200,
    answer: refTo('LessonAnswers'),
    problems: [403, 404, 409],
  },
  'POST /api/lessons/{ref}/answers/{id}/withdraw': {
    summary: 'Take back what is published, or throw a draft away',
    body: schemaOf(WithdrawAnswerDto),
    status: 200,
    answer: refTo('LessonAnswers'),
    problems: [403, 404, 409, 422],
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
  'GET /api/causes': {
    summary: 'How often each cause was the main one, the most frequent first: Pareto’s order',
    query: ListCausesDto,
    status: 200,
    answer: refTo('Causes'),
    problems: [403, 422],
  },
  'GET /api/causes/chart': {
    summary: 'How one cause went among all lessons, with the limits of chance and what is not chance',
    query: CauseChartDto,
    status: 200,
    answer: refTo('CauseChart'),
    problems: [403, 422],
  },
  'GET /api/alarms': {
    summary: 'Causes that came back too often, with the complaints that each alarm holds together, the latest first',
    query: ListAlarmsDto,
    status: 200,
    answer: refTo('AlarmPage'),
    problems: [403, 422],
  },
  'POST /api/alarms/{id}/acknowledge': {
    summary: 'Answer for an alarm, and say what is done about the cause',
    body: schemaOf(AnswerAlarmDto),
    status: 200,
    answer: refTo('SystemicAlarm'),
    problems: [403, 404, 409, 422],
  },
  'GET /api/feedback-packs': {
    summary:
      'What complaints of each month tell departments, the latest first; of departments for which the reader answers',
    query: ListPacksDto,
    status: 200,
    answer: refTo('FeedbackPage'),
    problems: [403, 422],
  },
  'GET /api/feedback-packs/{id}': {
    summary: 'One of them, as it was when it was made, and who has taken note',
    status: 200,
    answer: refTo('FeedbackPack'),
    problems: [403, 404],
  },
  'GET /api/feedback-packs/{id}/pdf': {
    summary: 'The same as a PDF',
    query: PackPdfDto,
    status: 200,
    answer: { type: 'string', format: 'binary' },
    answerType: 'application/pdf',
    answerHeaders: { 'Content-Disposition': 'The name under which it is saved.' },
    problems: [403, 404, 422],
  },
  'POST /api/feedback-packs/{id}/confirm': {
    summary: 'Confirm by name, for the department, that one has taken note',
    status: 200,
    answer: refTo('FeedbackPack'),
    problems: [403, 404, 409],
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
