import { AddressDto } from '../complaints/address.dto.js';
import { DraftDto } from '../complaints/drafting.dto.js';
import { ListComplaintsDto, ListCriticisedDto } from '../complaints/list-complaints.dto.js';
import { ListMessagesDto } from '../complaints/list-messages.dto.js';
import { MessagePageDto } from '../complaints/message-page.dto.js';
import { OpenHoursDto } from '../complaints/open-hours.dto.js';
import { PreviewDto } from '../complaints/preview.dto.js';
import { DismissDto, ListParkedDto } from '../effects/parked.dto.js';
import { accountRoutes } from './account-routes.js';
import { alertRoutes } from './alert-routes.js';
import { boardRoutes } from './board-routes.js';
import { callRoutes } from './call-routes.js';
import { customerRoutes } from './customer-routes.js';
import { figureRoutes } from './figure-routes.js';
import { lessonRoutes } from './lesson-routes.js';
import { qualityRoutes } from './quality-routes.js';
import { letterRoutes } from './letter-routes.js';
import { mailRoutes } from './mail-routes.js';
import { workRoutes } from './work-routes.js';
import { operationsRoutes } from './operations-routes.js';
import { retentionRoutes } from './retention-routes.js';
import { rulesRoutes } from './rules-routes.js';
import { searchRoutes } from './search-routes.js';
import { schemaOf } from './json-schema.js';
import type { Route } from './route.js';
import { refTo, text } from './schema-words.js';

const idempotencyKey = {
  'Idempotency-Key':
    'The same key again does nothing and is answered with the complaint as it is by then; with another body it is refused (422). It becomes the id of the event.',
};
const bytes = { type: 'string', format: 'binary' };
const saved = { 'Content-Disposition': 'The name under which it is saved; it is never shown.' };
const etag = { ETag: 'The version of the complaint.' };

/** Every route of staff HTTP, by method and path. */
export const routes: Readonly<Record<string, Route>> = {
  ...accountRoutes,
  ...callRoutes,
  ...figureRoutes,
  ...letterRoutes,
  'GET /api/health': { summary: 'How the whole system is', status: 200, answer: refTo('SystemHealth') },
  'GET /api/openapi.json': { summary: 'This document', status: 200, answer: { type: 'object' } },

  'GET /api/house': {
    summary: 'What a client has to know before it shows anything: the time zone, and what everything is called',
    status: 200,
    answer: refTo('House'),
  },

  'POST /api/complaints': {
    summary: 'Register a complaint',
    headers: idempotencyKey,
    body: refTo('Registration'),
    status: 201,
    answer: refTo('Complaint'),
    answerHeaders: { ...etag, Location: 'Where the complaint is.' },
    problems: [403, 409, 422],
  },
  'GET /api/complaints': {
    summary: 'List complaints by what is due next; those without a deadline come last',
    query: ListComplaintsDto,
    status: 200,
    answer: refTo('ComplaintPage'),
    problems: [403, 422],
  },
  'GET /api/complaints/criticised': {
    summary: 'The list for criticism: chased again long after they had been chased, the latest first',
    query: ListCriticisedDto,
    status: 200,
    answer: refTo('CriticisedPage'),
    problems: [403, 422],
  },
  'GET /api/complaints/{ref}': {
    summary: 'A complaint, its clocks, and what may happen to it now',
    status: 200,
    answer: refTo('ComplaintWithEvents'),
    answerHeaders: etag,
    problems: [404],
  },
  'POST /api/complaints/{ref}/events': {
    summary: 'Let an event happen',
    headers: {
      ...idempotencyKey,
      'If-Match': 'The ETag that was looked at; a complaint that was changed since refuses with 409 and says how.',
    },
    body: refTo('Event'),
    status: 200,
    answer: refTo('Complaint'),
    answerHeaders: etag,
    problems: [403, 404, 409, 413, 422, 503],
  },
  'GET /api/complaints/{ref}/history': {
    summary: 'Everything that has happened to a complaint',
    status: 200,
    answer: refTo('History'),
    problems: [404],
  },
  'GET /api/complaints/{ref}/history/sealed': {
    summary: 'The history as a hash chain, as it is stored: to be checked, not to be read',
    status: 200,
    answer: refTo('SealedHistory'),
    problems: [404],
  },
  'GET /api/complaints/{ref}/deadlines': {
    summary: 'Every clock of a complaint, with what is left of it',
    status: 200,
    answer: refTo('Deadlines'),
    problems: [404],
  },
  'GET /api/complaints/{ref}/deadlines/{clockId}/explain': {
    summary: 'Why a clock is due when it is: counted intervals, skipped days, pauses, extensions, calendar, policy',
    status: 200,
    answer: refTo('ClockExplanation'),
    problems: [404],
  },
  'GET /api/complaints/{ref}/open-hours': {
    summary: 'When the calendar of a complaint is open, between two instants at most 92 days apart',
    query: OpenHoursDto,
    status: 200,
    answer: refTo('OpenHours'),
    problems: [404, 422],
  },
  'GET /api/complaints/{ref}/links': {
    summary: 'The complaints that belong to it, each with what it is, as far as you may see it',
    status: 200,
    answer: refTo('Links'),
    problems: [404],
  },
  'GET /api/complaints/{ref}/chart': {
    summary: 'The states that a complaint can be in and the ways between them, by the definition that it runs under',
    status: 200,
    answer: refTo('StateChart'),
    problems: [404],
  },
  'GET /api/complaints/{ref}/versions/{version}': {
    summary: 'A complaint as it was at an earlier version, told again from its history; to be read only',
    status: 200,
    answer: refTo('ComplaintAsItWas'),
    problems: [404, 422],
  },
  'PUT /api/complaints/{ref}/address': {
    summary: 'Correct the e-mail address that its letters go to',
    body: schemaOf(AddressDto),
    status: 204,
    problems: [403, 404, 422],
  },
  'POST /api/complaints/{ref}/draft/promises': {
    summary: 'The promises in a letter that is being written, in Chinese and English, with when each would be due',
    body: schemaOf(DraftDto),
    status: 200,
    answer: refTo('PromisePhrases'),
    problems: [403, 404, 422],
  },
  'POST /api/complaints/{ref}/draft/check': {
    summary: 'Why an event could not be told as it stands now, what its letter lacks too; nothing happens',
    body: refTo('Event'),
    status: 200,
    answer: refTo('DraftCheck'),
    problems: [403, 404, 422],
  },
  'POST /api/complaints/{ref}/draft/writing': {
    summary: 'Tell those who look at the same complaint that you are writing to its customer',
    status: 204,
    problems: [403, 404],
  },
  'GET /api/complaints/{ref}/preview': {
    summary: 'Who will be told what, and when, if nothing else happens',
    query: PreviewDto,
    status: 200,
    answer: refTo('Preview'),
    problems: [404, 422],
  },
  'GET /api/complaints/{ref}/messages': {
    summary: 'What went to and fro between the customer and us, the oldest first unless the newest are asked for',
    query: ListMessagesDto,
    status: 200,
    answer: refTo('Messages'),
    problems: [404, 422],
  },
  'GET /api/complaints/{ref}/files/{fileId}': {
    summary: 'A file of a message, to be saved',
    status: 200,
    answer: bytes,
    answerType: 'application/octet-stream',
    answerHeaders: saved,
    problems: [403, 404],
  },
  'GET /api/complaints/{ref}/messages/{id}/original': {
    summary: 'A mail as it came, byte for byte, to be saved',
    status: 200,
    answer: bytes,
    answerType: 'application/octet-stream',
    answerHeaders: saved,
    problems: [404],
  },
  'GET /api/complaints/{ref}/messages/{id}/page': {
    summary:
      'A message as a page to be shown, which holds its pictures; those from elsewhere only when they are asked for',
    query: MessagePageDto,
    status: 200,
    answer: text,
    answerType: 'text/html',
    problems: [404, 422],
  },
  'GET /api/complaints/{ref}/mails': {
    summary: 'Mails that went out for a complaint or are to go, with what became of each, the oldest first',
    status: 200,
    answer: refTo('OutgoingMails'),
    problems: [403, 404],
  },

  ...alertRoutes,
  ...boardRoutes,
  'GET /api/live': {
    summary: 'What changes while you look: ids of complaints and alerts, as server-sent events',
    headers: { 'Last-Event-ID': 'Where the browser left; what came meanwhile is told first, or `reload` is.' },
    status: 200,
    answer: { type: 'string', description: 'Events: hello, changed, away, reload, signed-out, stopping.' },
    answerType: 'text/event-stream',
    problems: [429, 503],
  },

  'GET /api/effects/parked': {
    summary: 'What could not be carried out and waits for a person',
    query: ListParkedDto,
    status: 200,
    answer: refTo('ParkedPage'),
    problems: [403, 422],
  },
  'POST /api/effects/{key}/retry': {
    summary: 'Have it tried again; what waits already is left alone',
    status: 204,
    problems: [403, 404],
  },
  'POST /api/effects/{key}/dismiss': {
    summary: 'Have it never carried out; the reason becomes a note on the complaint',
    body: schemaOf(DismissDto),
    status: 204,
    problems: [403, 404, 409, 422, 503],
  },
  ...customerRoutes,
  ...retentionRoutes,
  ...rulesRoutes,
  ...searchRoutes,
  ...lessonRoutes,
  ...qualityRoutes,
  ...mailRoutes,
  ...workRoutes,
  ...operationsRoutes,
};
