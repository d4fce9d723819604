import type { Api } from '../http/ask.js';
import type { Known } from './complaint.js';

/** As much of a JSON Schema as the events use. */
export interface FieldSchema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  readonly items?: FieldSchema;
}

/** How a field is asked for. `made` is not asked for: it is a new id. */
export type FieldKind =
  | 'made'
  | 'text'
  | 'prose'
  | 'choice'
  | 'yesNo'
  | 'number'
  | 'money'
  | 'instant'
  | 'day'
  | 'staff'
  | 'team'
  | 'department'
  | 'category'
  | 'cause'
  | 'causes'
  | 'one'
  | 'complaint'
  | 'points'
  | 'messages'
  | 'list'
  | 'unasked';

export interface FormField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly isRequired: boolean;
  readonly schema: FieldSchema;
  /** Of a list: what each of its items holds. */
  readonly fields: readonly FormField[];
  /** Of `one`: what there is to choose from. */
  readonly of?: Pickable;
}

export type Pickable = 'promises' | 'requests' | 'points' | 'remedies' | 'actions' | 'letters' | 'clocks' | 'reasons';

const longestLine = 200;

/** New ids, where an event begins something. Everywhere else an id names something that is there. */
const making = new Set([
  'promise.made.promiseId',
  'acknowledgement.given.promiseId',
  'instruction.given.promiseId',
  'promise.renegotiated.newPromiseId',
  'request.sent.requestId',
]);

const picking: Readonly<Record<string, Pickable>> = {
  promiseId: 'promises',
  requestId: 'requests',
  pointId: 'points',
  remedyId: 'remedies',
  actionId: 'actions',
  letterId: 'letters',
  clock: 'clocks',
  'deadline.extended.reason': 'reasons',
  'extension.asked.reason': 'reasons',
};

const kinds: Readonly<Record<string, FieldKind>> = {
  type: 'unasked',
  expectedVersion: 'unasked',
  callId: 'unasked',
  recording: 'unasked',
  files: 'unasked',
  ownerId: 'staff',
  staffId: 'staff',
  'followUp.assigned.to': 'staff',
  teamId: 'team',
  department: 'department',
  category: 'category',
  mainCause: 'cause',
  otherCauses: 'causes',
  amount: 'money',
  dueOn: 'day',
  doneOn: 'day',
  into: 'complaint',
  other: 'complaint',
  pointIds: 'points',
  messageIds: 'messages',
};

/** The fields of the form that tells an event, in the order of its schema. */
export function fieldsOf(event: string, schema: FieldSchema, isItem = false): FormField[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const kind = kindOf(event, name, field, isItem);
    if (kind === 'unasked') return [];
    const of = picking[`${event}.${name}`] ?? picking[name];
    return [
      {
        name,
        kind,
        isRequired: required.has(name),
        schema: field,
        fields: field.items?.properties ? fieldsOf(event, field.items, true) : [],
        ...(kind === 'one' && of && { of }),
      },
    ];
  });
}

function kindOf(event: string, name: string, field: FieldSchema, isItem: boolean): FieldKind {
  if (name === 'id') return isItem ? 'made' : 'unasked';
  if (making.has(`${event}.${name}`)) return 'made';
  const known = kinds[`${event}.${name}`] ?? kinds[name];
  if (known) return known;
  if (picking[`${event}.${name}`] ?? picking[name]) return 'one';
  if (field.enum) return 'choice';
  if (field.type === 'boolean') return 'yesNo';
  if (field.type === 'array') return 'list';
  if (field.type === 'integer') return /(^a|A)t$/.test(name) ? 'instant' : 'number';
  return (field.maxLength ?? 0) > longestLine ? 'prose' : 'text';
}

/** Values as the form holds them: texts, numbers, and lists of the same. */
export type FormValues = Readonly<Record<string, unknown>>;

/** What the form begins with: what is known already, so that it is not typed again. */
export function beginningOf(event: string, known: Known, me: string, today: string, summary: string): FormValues {
  switch (event) {
    case 'complaint.classified': {
      const { category, product, amount, desiredOutcome, points } = known;
      return {
        severity: known.severity,
        safety: false,
        points: points.length > 0 ? points.map(({ id, text }) => ({ id, text })) : [{ text: summary }],
        ...defined({ category, product, amount, desiredOutcome }),
      };
    }
    case 'complaint.assigned':
      return { ownerId: known.ownerId === undefined ? me : undefined };
    case 'followUp.assigned':
      return { to: me };
    case 'remedy.done':
      return { doneOn: today, ...onlyOne('remedyId', known.remedies, 'agreed', 'proposed') };
    case 'resolution.proposed':
      return { remedies: [{}] };
    case 'lesson.recorded':
      return { changes: [] };
    case 'request.sent':
      return { awaited: true };
    case 'promise.made':
      return { kind: 'promise' };
    case 'promise.kept':
    case 'promise.broken':
    case 'promise.renegotiated':
      return onlyOne('promiseId', known.promises, 'open');
    case 'request.answered':
    case 'request.handedBack':
      return onlyOne('requestId', known.requests, 'open');
    case 'finding.recorded': {
      const next = known.points.find(({ finding }) => !finding);
      return next ? { pointId: next.id } : {};
    }
    case 'acknowledgement.given':
      return { medium: 'inPerson' };
    case 'contact.recorded':
      return { direction: 'out', channel: 'phone', reached: true };
    default:
      return {};
  }
}

/** Where only one can be meant, it is. */
function onlyOne(
  field: string,
  all: readonly { readonly id: string; readonly state: string }[],
  ...states: readonly string[]
): FormValues {
  const open = all.filter(({ state }) => states.includes(state));
  return open.length === 1 ? { [field]: open[0]?.id } : {};
}

const defined = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/**
 * The body that tells the event: new ids made, times as instants, amounts in the smallest unit, and nothing that was left empty.
 * @param instantOf what a day and time on the wall of the house is
 */
export function bodyOf(
  fields: readonly FormField[],
  values: FormValues,
  newId: () => string,
  instantOf: (local: string) => number | undefined,
): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const field of fields) {
    const value = valueOf(field, values[field.name], newId, instantOf);
    if (value !== undefined && value !== '' && value !== null) body[field.name] = value;
  }
  return body;
}

function valueOf(
  { kind, fields, isRequired, schema }: FormField,
  value: unknown,
  newId: () => string,
  instantOf: (local: string) => number | undefined,
): unknown {
  switch (kind) {
    case 'made':
      return typeof value === 'string' && value !== '' ? value : newId();
    case 'instant':
      return typeof value === 'string' ? instantOf(value) : undefined;
    case 'money':
      return typeof value === 'number' ? Math.round(value * 100) : undefined;
    case 'yesNo':
      return typeof value === 'boolean' ? value : isRequired ? false : undefined;
    case 'list': {
      const items = Array.isArray(value) ? (value as FormValues[]) : [];
      if (items.length === 0 && !isRequired) return undefined;
      return schema.items?.properties ? items.map((item) => bodyOf(fields, item ?? {}, newId, instantOf)) : items;
    }
    case 'points':
      return Array.isArray(value) ? value : [];
    case 'causes':
    case 'messages':
      return Array.isArray(value) && value.length > 0 ? value : undefined;
    case 'text':
    case 'prose':
    case 'complaint':
      return typeof value === 'string' ? value.trim() : value;
    default:
      return value;
  }
}

/** What stands in the way of sending, in the words of the API. */
export type Obstacles = Api['AllowedEvent']['obstacles'];

/** The usual next steps, in the order of a complaint's life: buttons before the list of everything. */
const usual = [
  'complaint.assigned',
  'complaint.classified',
  'complaint.accepted',
  'acknowledgement.given',
  'finding.recorded',
  'request.answered',
  'investigation.concluded',
  'resolution.approved',
  'resolution.proposed',
  'customer.accepted',
  'remedy.done',
  'promise.kept',
  'followUp.completed',
  'followUp.assigned',
  'lesson.confirmed',
  'lesson.recorded',
  'complaint.closed',
  'effectiveness.checked',
];

/** What is allowed now and most likely comes next. Which events are allowed is the API's word, never ours. */
export function likelyNext(
  events: readonly Pick<Api['AllowedEvent'], 'event' | 'obstacles'>[],
  known: Known,
  most: number,
): string[] {
  const allowed = new Set(events.flatMap(({ event, obstacles }) => (obstacles.length === 0 ? [event as string] : [])));
  // What is done is not proposed again, though it may be done again; nor what would be about nothing.
  const done = new Set([
    ...(known.ownerId === undefined ? [] : ['complaint.assigned']),
    ...(known.category === undefined ? [] : ['complaint.classified']),
    ...(known.requests.some(({ state }) => state === 'open') ? [] : ['request.answered']),
    ...(known.promises.some(({ state }) => state === 'open') ? [] : ['promise.kept']),
    ...(known.points.some(({ finding }) => !finding) ? [] : ['finding.recorded']),
  ]);
  return usual.filter((event) => allowed.has(event) && !done.has(event)).slice(0, most);
}
