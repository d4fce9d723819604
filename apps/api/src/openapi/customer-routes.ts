import {
  AddReachDto,
  ChangeCustomerDto,
  MergeCustomersDto,
  OpenCustomerDto,
  ReasonDto,
  SearchCustomersDto,
} from '../customers/customers.dto.js';
import { RecordCareDto } from '../customers/care.dto.js';
import { AskRestrictionDto, ListRestrictionsDto, ReviewRestrictionDto } from '../customers/restrictions.dto.js';
import { ListReadsDto } from '../privacy/list-reads.dto.js';
import { schemaOf } from './json-schema.js';
import type { Route } from './route.js';
import { refTo } from './schema-words.js';

const customer = { status: 200, answer: refTo('Customer') };
const restriction = { status: 200, answer: refTo('Restriction'), problems: [403, 404, 409, 422] };

/** The routes of customers' files, by method and path. */
export const customerRoutes: Readonly<Record<string, Route>> = {
  'POST /api/customers/search': {
    summary: 'Find customers by an address or number as it is typed, or by the whole name',
    body: schemaOf(SearchCustomersDto),
    status: 200,
    answer: refTo('CustomerLines'),
    problems: [403, 422],
  },
  'POST /api/customers': {
    summary: 'Begin a customer’s file; the same id again is the same file',
    body: schemaOf(OpenCustomerDto),
    ...customer,
    status: 201,
    problems: [403, 409, 422],
  },
  'GET /api/customers/{id}': {
    summary: 'A customer’s file with all complaints, promises, ratings and contacts, and likely duplicates',
    status: 200,
    answer: refTo('CustomerRecord'),
    problems: [403, 404],
  },
  'POST /api/customers/{id}/changes': {
    summary: 'Change what is known of a customer; an empty text takes it out',
    body: schemaOf(ChangeCustomerDto),
    ...customer,
    problems: [403, 404, 409, 422],
  },
  'POST /api/customers/{id}/reaches': {
    summary: 'Add an address or number, as it is typed; one that is there is confirmed by it',
    body: schemaOf(AddReachDto),
    ...customer,
    problems: [403, 404, 409, 422],
  },
  'POST /api/customers/{id}/reaches/{reachId}/remove': {
    summary: 'Take an address or number out; again it changes nothing',
    ...customer,
    problems: [403, 404, 409],
  },
  'POST /api/customers/{id}/merge': {
    summary: 'Let another file speak for this one',
    body: schemaOf(MergeCustomersDto),
    ...customer,
    problems: [403, 404, 409, 422],
  },
  'POST /api/customers/{id}/unmerge': {
    summary: 'Take a merge back',
    body: schemaOf(ReasonDto),
    ...customer,
    problems: [403, 404, 409, 422],
  },
  'POST /api/customers/{id}/duplicates/{otherId}/dismiss': {
    summary: 'Say that two files are different customers’, so that they are not proposed to each other again',
    status: 204,
    problems: [403, 404, 409],
  },
  ...Object.fromEntries(
    Object.entries({
      erase: 'Erase a customer: what tells of them can be read by nobody any more. A second person has to agree',
      'erase/withdraw': 'Take back that an erasure was asked for',
      hold: 'Put a file on legal hold: it can be neither erased nor purged',
      release: 'End the legal hold',
    }).map(([act, summary]) => [
      `POST /api/customers/{id}/${act}`,
      { summary, body: schemaOf(ReasonDto), ...customer, problems: [403, 404, 409, 422] },
    ]),
  ),
  'POST /api/customers/{id}/reveal': {
    summary: 'A customer’s file unmasked, for a reason that is logged',
    body: schemaOf(ReasonDto),
    ...customer,
    problems: [403, 404, 422],
  },
  'POST /api/complaints/{ref}/reveal': {
    summary: 'How the customer of a complaint is reached, unmasked, for a reason that is logged',
    body: schemaOf(ReasonDto),
    status: 200,
    answer: refTo('RevealedContact'),
    problems: [403, 404, 422],
  },
  'POST /api/customers/{id}/export': {
    summary: 'Everything that is held about a customer, for the customer who asks; logged with its reason',
    body: schemaOf(ReasonDto),
    status: 200,
    answer: { type: 'object' },
    problems: [403, 404, 422],
  },
  'POST /api/customers/{id}/export/pdf': {
    summary: 'The same as a PDF, in the customer’s language',
    body: schemaOf(ReasonDto),
    status: 200,
    answer: { type: 'string', format: 'binary' },
    answerType: 'application/pdf',
    problems: [403, 404, 422],
  },
  'POST /api/customers/{id}/care': {
    summary: 'Record what a customer needs, with their consent, in place of what was kept before',
    body: schemaOf(RecordCareDto),
    ...customer,
    problems: [403, 404, 409, 422],
  },
  'POST /api/customers/{id}/care/withdraw': {
    summary: 'The customer takes the consent back: nothing of what they need is kept',
    body: schemaOf(ReasonDto),
    ...customer,
    problems: [403, 404, 409, 422],
  },
  'POST /api/customers/{id}/export/zip': {
    summary: 'The same as JSON and PDF with every file, as a ZIP archive',
    body: schemaOf(ReasonDto),
    status: 200,
    answer: { type: 'string', format: 'binary' },
    answerType: 'application/zip',
    problems: [403, 404, 422],
  },
  'GET /api/restrictions': {
    summary: 'Restrictions of all customers in one state, the latest asked for first',
    query: ListRestrictionsDto,
    status: 200,
    answer: refTo('RestrictionPage'),
    problems: [403, 422],
  },
  'POST /api/customers/{id}/restrictions': {
    summary: 'Ask for a restriction of how a customer may reach us, with what shows unreasonable conduct',
    body: schemaOf(AskRestrictionDto),
    ...restriction,
    status: 201,
  },
  'POST /api/customers/{id}/restrictions/{restrictionId}/approve': {
    summary: 'Approve a restriction: by somebody else than whoever asked for it; the customer gets a letter',
    ...restriction,
  },
  'POST /api/customers/{id}/restrictions/{restrictionId}/withdraw': {
    summary: 'Take back that a restriction was asked for',
    ...restriction,
  },
  'POST /api/customers/{id}/restrictions/{restrictionId}/decline': {
    summary: 'Decline a restriction',
    body: schemaOf(ReasonDto),
    ...restriction,
  },
  'POST /api/customers/{id}/restrictions/{restrictionId}/review': {
    summary: 'Let a restriction go on until the next review',
    body: schemaOf(ReviewRestrictionDto),
    ...restriction,
  },
  'POST /api/customers/{id}/restrictions/{restrictionId}/lift': {
    summary: 'End a restriction before its time; the customer gets a letter',
    body: schemaOf(ReasonDto),
    ...restriction,
  },
  'GET /api/customers/{id}/restrictions/{restrictionId}/letter': {
    summary: 'What the customer is told of a restriction, as a PDF',
    status: 200,
    answer: { type: 'string', format: 'binary' },
    answerType: 'application/pdf',
    problems: [403, 404],
  },
  'GET /api/read-log': {
    summary: 'Who saw what of a complaint or a customer, or what a person saw, the latest first',
    query: ListReadsDto,
    status: 200,
    answer: refTo('ReadPage'),
    problems: [403, 422],
  },
};
