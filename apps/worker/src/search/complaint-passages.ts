import { audienceOf } from '#casework/complaint-audience.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import type { Message } from '#casework/message.js';
import { houseOwn, sentencesOf } from '#casework/personal-texts.js';
import { privateNotes } from '#casework/private-notes.js';
import type { Customer } from '#customers/customer.js';
import type { Passage, SearchScope } from '#search/search-index.js';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import type { ComplaintEventType } from '#workflows/complaint/complaint.events.js';
import type { Frame, ReadableFile } from './message-passages.js';
import { cut, filePassages, messagePassages } from './message-passages.js';

/** What stands with a complaint: its messages, which of them wait for a decision by id, and the files of all of them. */
export interface StandingWith {
  readonly messages: readonly Message[];
  readonly aside: ReadonlySet<string>;
  readonly files: readonly ReadableFile[];
}

/** What of a complaint can be found. Of one whose customer was erased nothing can, but for what the house has learnt of it. */
export function complaintPassages(complaint: StoredComplaint, { messages, aside, files }: StandingWith): Passage[] {
  const { id, ref, customerId, subject, summary, createdAt, isErased } = complaint;
  const { context } = complaint.snapshot as { context: ComplaintContext };
  const house: Frame = { subjectId: id, ref, scopes: scopesOf(context) };
  const { told, noted, learnt } = sentencesIn(complaint);
  const lesson = { kind: 'lesson', at: context.closedAt ?? createdAt, title: '' } as const;
  const lessons = cut(`${id}.lesson`, house, lesson, learnt.join('\n'));
  if (isErased) return lessons;
  const own: Frame = { ...house, personId: customerId };
  const about = { kind: 'complaint', at: createdAt, title: subject } as const;
  return [
    ...lessons,
    ...cut(id, own, about, [subject, summary, ...told].join('\n')),
    ...cut(`${id}.notes`, own, { ...about, isWithheld: true }, noted.join('\n')),
    ...messages.flatMap((message) => messagePassages(own, message, aside.has(message.id) ? 'mail' : 'message')),
    ...files.flatMap((file, index) => filePassages(file.message.id, own, file, index)),
  ];
}

/** What of a customer's file can be found by its parts. Addresses and numbers are found whole, by their blind index. */
export function customerPassages({ id, name, organisation, notes, updatedAt, erasedAt }: Customer): Passage[] {
  if (erasedAt !== undefined) return [];
  const text = [name, organisation, notes].filter((one) => one !== undefined).join('\n');
  const part = { kind: 'customer', at: updatedAt, title: name ?? organisation ?? '' } as const;
  return cut(id, { subjectId: id, personId: id, scopes: ['house'] }, part, text);
}

function sentencesIn({ history }: StoredComplaint): Record<'told' | 'noted' | 'learnt', string[]> {
  const found = { told: [] as string[], noted: [] as string[], learnt: [] as string[] };
  for (const { event } of history) {
    // Its subject and summary are the complaint's.
    if (event.type === 'complaint.registered') continue;
    const isPrivate = privateNotes.has(event.type as ComplaintEventType);
    const isLearnt = houseOwn.has(event.type);
    found[isLearnt ? 'learnt' : isPrivate ? 'noted' : 'told'].push(...sentencesOf(event));
  }
  return found;
}

function scopesOf(context: ComplaintContext): SearchScope[] {
  const { teamId, people, departments } = audienceOf(context);
  return [
    `team:${teamId}`,
    ...people.map((one): SearchScope => `person:${one}`),
    ...departments.map((one): SearchScope => `department:${one}`),
  ];
}
