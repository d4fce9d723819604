import { DismissMailDto, FileMailDto, ListSuspendedDto, OpenMailDto } from '../mails/suspended.dto.js';
import { MessagePageDto } from '../complaints/message-page.dto.js';
import { ListOutgoingDto } from '../mails/outgoing.dto.js';
import { PageDto } from '../paging/page.dto.js';
import { schemaOf } from './json-schema.js';
import type { Route } from './route.js';
import { refTo, text } from './schema-words.js';

const bytes = { type: 'string', format: 'binary' };
const saved = { 'Content-Disposition': 'The name under which it is saved; it is never shown.' };
const decided = { status: 200, answer: refTo('SuspendedMail'), problems: [403, 404, 409, 422, 503] };

/** Mails of the house as a whole. */
export const mailRoutes: Readonly<Record<string, Route>> = {
  'GET /api/outgoing-mails': {
    summary:
      'Every mail that went out or is to go, the newest first, or those that wait, the oldest first; with what became of it',
    query: ListOutgoingDto,
    status: 200,
    answer: refTo('OutgoingMailPage'),
    problems: [403, 422],
  },
  'GET /api/refused-mails': {
    summary: 'Mails that were too large to be taken in, the newest first, with who wanted to send them',
    query: PageDto,
    status: 200,
    answer: refTo('RefusedMailPage'),
    problems: [403, 422],
  },
  'POST /api/files': {
    summary: 'Bring a file that is to go with a message; without one that names it, it is swept',
    body: bytes,
    bodyType: 'application/octet-stream',
    status: 201,
    answer: refTo('StoredFile'),
    problems: [403, 413, 415, 422],
  },
  'GET /api/suspended-mails': {
    summary: 'Mails that no rule could place and that wait for a decision, or got one, the newest first',
    query: ListSuspendedDto,
    status: 200,
    answer: refTo('SuspendedMailPage'),
    problems: [403, 404, 422],
  },
  'GET /api/suspended-mails/{id}': {
    summary: 'One of them',
    status: 200,
    answer: refTo('SuspendedMail'),
    problems: [403, 404],
  },
  'GET /api/suspended-mails/{id}/page': {
    summary: 'What it says, as a page that is safe to show',
    query: MessagePageDto,
    status: 200,
    answer: text,
    answerType: 'text/html',
    problems: [403, 404, 422],
  },
  'GET /api/suspended-mails/{id}/original': {
    summary: 'It as it came, byte for byte, to be saved',
    status: 200,
    answer: bytes,
    answerType: 'application/octet-stream',
    answerHeaders: saved,
    problems: [403, 404],
  },
  'GET /api/suspended-mails/{id}/files/{fileId}': {
    summary: 'A file of it, to be saved',
    status: 200,
    answer: bytes,
    answerType: 'application/octet-stream',
    answerHeaders: saved,
    problems: [403, 404],
  },
  'POST /api/suspended-mails/{id}/file': {
    summary: 'It belongs to this complaint, which hears of it; the same decision again changes nothing',
    body: schemaOf(FileMailDto),
    ...decided,
  },
  'POST /api/suspended-mails/{id}/open': {
    summary: 'It is a complaint of its own; the same decision again changes nothing',
    body: schemaOf(OpenMailDto),
    ...decided,
  },
  'POST /api/suspended-mails/{id}/dismiss': {
    summary: 'Nothing comes of it; it stays, with who said so and why',
    body: schemaOf(DismissMailDto),
    ...decided,
  },
};
