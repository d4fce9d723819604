import { IsIn, IsInt, IsOptional, Min } from 'class-validator';
import type { ComplaintEvent, ComplaintEventType, Registration } from '#workflows/complaint/complaint.events.js';
import { eventClasses, eventTypes } from '#workflows/complaint/complaint.events.js';
import { permits } from '#workflows/complaint/complaint.permissions.js';
import type { Actor } from '#workflows/complaint/complaint.roles.js';
import { requestValidation } from '#platform/problem.filter.js';
import type { ClassOf, JsonSchema } from '../openapi/json-schema.js';
import { schemaOf } from '../openapi/json-schema.js';
import type { FieldFault } from './invalid-fields.js';
import { invalidFields } from './invalid-fields.js';

/** What a body says: the event's fields, and what surrounds it. */
export interface EventRequest {
  readonly type: ComplaintEventType;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly id?: string;
  readonly at?: number;
  readonly expectedVersion?: number;
}

/**
 * What happens outside and is told afterwards: a call, a letter that arrived. Only these may bring an earlier instant;
 * a decision is taken when it is entered, or a late one could be dated back before its deadline.
 */
const toldAfterwards: ReadonlySet<ComplaintEventType> = new Set<ComplaintEventType>([
  'acknowledgement.given',
  'contact.recorded',
  'correctiveAction.done',
  'customer.accepted',
  'customer.refused',
  'customer.withdrew',
  'customer.chased',
  'followUp.attempted',
  'followUp.completed',
  'letter.delivered',
  'letter.failed',
  'promise.kept',
  'remedy.done',
  'request.answered',
  'request.handedBack',
]);

/** Said by nobody who signs in here. */
const impersonal: ReadonlySet<string> = new Set(['customer', 'channel', 'time']);

/** The events that a member of staff can be the one to tell, in some role. A complaint is registered by a request of its own. */
export const toldByStaff: readonly ComplaintEventType[] = eventTypes.filter(
  (type) => type !== 'complaint.registered' && permits[type].some((permit) => !impersonal.has(permit)),
);

const validation = requestValidation();
const requestClasses = new Map<ComplaintEventType, ClassOf>();
const eventSchemas = new Map<ComplaintEventType, JsonSchema>();

/**
 * Reads an event from a request's body by the rules of the event's own class.
 * @throws UnprocessableEntityException naming each field that is unknown, missing or wrong.
 */
export async function readEvent(body: unknown): Promise<EventRequest> {
  const given = objectOf(body);
  const type = given['type'];
  if (typeof type !== 'string' || !Object.hasOwn(eventClasses, type))
    throw invalidFields({ field: 'type', reasons: ['type must be the name of an event'] });
  return read(type as ComplaintEventType, given);
}

/** Reads the registration of a complaint, as `readEvent` does. It needs no `type`, and its instant is now. */
export async function readRegistration(body: unknown): Promise<EventRequest> {
  const given = objectOf(body);
  const faults = Object.hasOwn(given, 'expectedVersion') ? [mustNotExist('expectedVersion')] : [];
  return read('complaint.registered', { type: 'complaint.registered', ...given }, faults);
}

/** The event as it happens: at this word, under this id, at the instant that it brings or else now. */
export function eventOf({ type, fields, at }: EventRequest, id: string, by: Actor, now: number): ComplaintEvent {
  if (at !== undefined && at > now) throw invalidFields({ field: 'at', reasons: ['at must not be later than now'] });
  return { ...fields, type, id, by, at: at ?? now } as unknown as ComplaintEvent;
}

/** The registration as it happens now. */
export function registrationOf(request: EventRequest, id: string, by: Actor, now: number): Registration {
  return eventOf(request, id, by, now) as Registration;
}

/** The JSON Schema of a request's body that tells this event; it follows from the code, and stands in every answer that shows a complaint. */
export function eventSchema(type: ComplaintEventType): JsonSchema {
  const schema = eventSchemas.get(type) ?? newEventSchema(type);
  eventSchemas.set(type, schema);
  return schema;
}

function newEventSchema(type: ComplaintEventType): JsonSchema {
  const { properties, required, ...schema } = schemaOf(requestClassOf(type)) as {
    properties: Record<string, JsonSchema>;
    required: string[];
  };
  const forbidden = notTheirs(type);
  const { type: _type, ...fields } = properties;
  const kept = Object.entries(fields).filter(([field]) => !forbidden.includes(field));
  return {
    ...schema,
    properties: { type: { const: type }, ...Object.fromEntries(kept) },
    required: ['type', ...required.filter((field) => field !== 'type' && !forbidden.includes(field))],
  };
}

/** The JSON Schema of a registration's body. */
export function registrationSchema(): JsonSchema {
  const { properties, required, ...schema } = eventSchema('complaint.registered') as {
    properties: Record<string, JsonSchema>;
    required: string[];
  };
  const { expectedVersion, ...fields } = properties;
  return { ...schema, properties: fields, required: required.filter((field) => field !== 'type') };
}

async function read(
  type: ComplaintEventType,
  given: Readonly<Record<string, unknown>>,
  faults: readonly FieldFault[] = [],
): Promise<EventRequest> {
  const all = [
    ...faults,
    ...notTheirs(type)
      .filter((field) => Object.hasOwn(given, field))
      .map(mustNotExist),
    ...unusable(given),
  ];
  if (all.length > 0) throw invalidFields(...all);
  const read: unknown = await validation.transform(given, { type: 'body', metatype: requestClassOf(type) });
  // Only what the class knows, and plain: what is stored is JSON.
  const plain = JSON.parse(JSON.stringify(read)) as EventRequest & Record<string, unknown>;
  const { type: _type, id, at, expectedVersion, ...fields } = plain;
  return {
    type,
    fields,
    ...(id !== undefined && { id }),
    ...(at !== undefined && { at }),
    ...(expectedVersion !== undefined && { expectedVersion }),
  };
}

/** The event's class with what a request says differently: the instant and the id may be left to us. */
function requestClassOf(type: ComplaintEventType): ClassOf {
  const known = requestClasses.get(type);
  if (known) return known;
  const eventClass: ClassOf = eventClasses[type];
  const requestClass = { [type]: class extends eventClass {} }[type] as ClassOf;
  const decorate = (field: string, ...rules: PropertyDecorator[]): void => {
    for (const rule of rules) rule(requestClass.prototype as object, field);
  };
  decorate('type', IsIn([type]));
  decorate('id', IsOptional());
  decorate('at', IsOptional());
  decorate('expectedVersion', IsOptional(), IsInt(), Min(1));
  requestClasses.set(type, requestClass);
  return requestClass;
}

/** Who did it is known from the session, and when it happened from our clock unless it is told afterwards. */
function notTheirs(type: ComplaintEventType): string[] {
  return toldAfterwards.has(type) ? ['by'] : ['by', 'at'];
}

/** "Nothing" is said by leaving a field out; and no field is named like a part of the language. */
function unusable(value: unknown, path = ''): FieldFault[] {
  if (value === null) return [{ field: path, reasons: [`${path} must not be null`] }];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const field = path === '' ? key : `${path}.${key}`;
    return key === 'constructor' || key === '__proto__' ? [mustNotExist(field)] : unusable(inner, field);
  });
}

function objectOf(body: unknown): Readonly<Record<string, unknown>> {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw invalidFields({ field: 'body', reasons: ['body must be a JSON object'] });
  return body as Record<string, unknown>;
}

function mustNotExist(field: string): FieldFault {
  return { field, reasons: [`property ${field} should not exist`] };
}
