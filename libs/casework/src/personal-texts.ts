import type { PersonSeal } from '#privacy/person-seal.js';
import { PersonErased } from '#privacy/privacy.errors.js';
import { erasedText } from '#privacy/sealed-text.js';
import type { ComplaintEventType } from '#workflows/complaint/complaint.events.js';
import { eventClasses, eventTypes } from '#workflows/complaint/complaint.events.js';
import { proseFieldsOf, proseFieldsOfParts } from '#workflows/complaint/complaint.fact.js';
import type { RecordedEvent } from './complaint-record.js';

/** Lines that tell of people, besides what is written in sentences. A mail server names addresses in its refusals. */
const personalLines: Readonly<Partial<Record<ComplaintEventType, readonly string[]>>> = {
  'complaint.registered': ['subject'],
  'complaint.split': ['subject'],
  'customer.informed': ['subject'],
  'letter.failed': ['reason'],
};

/** What the house has learnt is the house's own: it outlives whoever taught it, and is to name nobody. */
export const houseOwn: ReadonlySet<string> = new Set<ComplaintEventType>([
  'lesson.recorded',
  'lesson.waived',
  'lesson.returned',
  'correctiveAction.done',
  'effectiveness.checked',
]);

const personalFields: ReadonlyMap<ComplaintEventType, ReadonlySet<string>> = new Map(
  eventTypes.map((type) => [type, new Set([...proseFieldsOf(eventClasses[type]), ...(personalLines[type] ?? [])])]),
);

const partFields = proseFieldsOfParts(Object.values(eventClasses));

/**
 * The event with everything that may tell of people sealed with the customer's key: as it is stored, hashed and stepped.
 * The machine only carries such texts from one place to another and never looks into them.
 * @param seal none when the customer was erased
 * @throws PersonErased when a person wants to add words then
 */
export function sealedEvent<E extends RecordedEvent>(event: E, seal: PersonSeal | undefined): E {
  const own = Object.hasOwn(eventClasses, event.type) && personalFields.get(event.type as ComplaintEventType);
  if (!own || houseOwn.has(event.type)) return event;
  return sealedFields(event, own, (text) => {
    if (seal) return seal.seal(text);
    // A letter that comes back is told all the same; nobody can add words of their own.
    if (event.by.kind === 'channel') return erasedText;
    throw new PersonErased();
  });
}

function sealedFields<T extends object>(value: T, own: ReadonlySet<string>, seal: (text: string) => string): T {
  const fields = Object.entries(value).map(([name, field]: [string, unknown]) => {
    if (own.has(name) && typeof field === 'string') return [name, seal(field)];
    return [name, Array.isArray(field) ? field.map((part: unknown) => sealedPart(part, seal)) : field];
  });
  return Object.fromEntries(fields) as T;
}

function sealedPart(part: unknown, seal: (text: string) => string): unknown {
  return typeof part === 'object' && part !== null ? sealedFields(part, partFields, seal) : part;
}

/** Every sentence that an event says, in its own fields and in those of its parts. */
export function sentencesOf(event: RecordedEvent): string[] {
  if (!Object.hasOwn(eventClasses, event.type)) return [];
  return sentencesIn(event, proseFieldsOf(eventClasses[event.type as ComplaintEventType]));
}

function sentencesIn(value: object, own: ReadonlySet<string>): string[] {
  return Object.entries(value).flatMap(([name, field]: [string, unknown]) => {
    if (typeof field === 'string') return own.has(name) ? [field] : [];
    const parts: readonly unknown[] = Array.isArray(field) ? field : [];
    return parts.flatMap((part) => (typeof part === 'object' && part !== null ? sentencesIn(part, partFields) : []));
  });
}
