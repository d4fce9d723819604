import { AnnounceCallDto, RecordCallDto } from '../calls/calls.dto.js';
import { PhoneComplaintDto } from '../calls/phone-complaint.dto.js';
import { eventSchema, registrationSchema } from '../complaints/event-request.js';
import type { JsonSchema } from './json-schema.js';
import { schemaOf } from './json-schema.js';
import type { Route } from './route.js';
import { refTo } from './schema-words.js';

const onceOnly = {
  'Idempotency-Key': 'The same key again does nothing and is answered with the complaint as it is by then.',
};
const etag = { ETag: 'The version of the complaint.' };

/** The routes of calls, by method and path. */
export const callRoutes: Readonly<Record<string, Route>> = {
  'POST /api/calls': {
    summary: 'Announce a call, or say how far it has come; it is told at once to the browser of whoever is called',
    body: schemaOf(AnnounceCallDto),
    status: 200,
    answer: refTo('AnnouncedCallState'),
    problems: [403, 422],
  },
  'GET /api/calls': {
    summary: 'Calls of the last day to one’s own telephone, the latest first',
    status: 200,
    answer: refTo('AnnouncedCalls'),
    problems: [403],
  },
  'GET /api/calls/{id}': {
    summary: 'A call to one’s own telephone',
    status: 200,
    answer: refTo('AnnouncedCall'),
    problems: [403, 404],
  },
  'GET /api/phone-guide': {
    summary: 'What to ask on the telephone, how to speak with somebody who is upset, and the categories',
    status: 200,
    answer: refTo('PhoneGuide'),
  },
  'POST /api/complaints/{ref}/calls': {
    summary: 'Record a call about a complaint, with all that came of it, in one write',
    headers: onceOnly,
    body: schemaOf(RecordCallDto),
    status: 200,
    answer: refTo('Complaint'),
    answerHeaders: etag,
    problems: [403, 404, 409, 422],
  },
  'POST /api/phone-complaints': {
    summary: 'Take down a complaint on the telephone: registration, classification, the call and what was promised',
    headers: onceOnly,
    body: phoneComplaint(),
    status: 201,
    answer: refTo('Complaint'),
    answerHeaders: { ...etag, Location: 'Where the complaint is.' },
    problems: [403, 409, 422],
  },
};

/** Its parts are judged by the rules of their events; the channel and the types go without saying. */
function phoneComplaint(): JsonSchema {
  const { properties, ...schema } = schemaOf(PhoneComplaintDto) as { properties: Record<string, JsonSchema> };
  return {
    ...schema,
    properties: {
      ...properties,
      registration: without(registrationSchema(), 'channel'),
      classification: without(eventSchema('complaint.classified'), 'type'),
    },
  };
}

function without(schema: JsonSchema, field: string): JsonSchema {
  const { properties, required } = schema as { properties: Record<string, JsonSchema>; required: readonly string[] };
  const { [field]: _left, ...rest } = properties;
  return { ...schema, properties: rest, required: required.filter((one) => one !== field) };
}
