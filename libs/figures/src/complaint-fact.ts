import type { Clock, ComplaintRecord, HistoryEntry } from '#casework/complaint-record.js';
import type { WaitsFor } from '#casework/complaint-list.js';
import { queriedOf } from '#casework/queried-fields.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import type { ComplaintContext, CustomerPromise, DepartmentRequest } from '#workflows/complaint/complaint.context.js';
import { passagesOf } from './passages.js';
import type { Passage } from './passages.js';

/** Counting is done over facts of this shape; facts of another are made anew. */
export const factShape = 1;

/** It was closed. A reopened one may be closed again, and counts each time. */
export interface Closing {
  readonly at: number;
  /** The time for the resolution or the final response had passed before. */
  readonly isLate: boolean;
  /** Known of the last one; one that did not last has none. */
  readonly outcome?: string;
}

export interface PromiseFact {
  readonly id: string;
  readonly dueAt: number;
  readonly state: CustomerPromise['state'];
}

export interface RequestFact {
  readonly id: string;
  readonly department: string;
  readonly state: DepartmentRequest['state'];
  readonly dueAt?: number;
  /** When it was answered or handed back. */
  readonly endedAt?: number;
  /** Its time had passed before. */
  readonly isLate: boolean;
}

/** What of a complaint is counted: codes, ids and instants (epoch milliseconds), no word of anybody. */
export interface ComplaintFact {
  readonly id: string;
  readonly version: number;
  readonly updatedAt: number;
  readonly teamId: string;
  readonly channel: string;
  readonly severity: string;
  readonly category?: string;
  readonly product?: string;
  readonly ownerId?: string;
  readonly stage: string;
  readonly waitsFor?: WaitsFor;
  readonly receivedAt: number;
  readonly nextDueAt?: number;
  readonly atRiskAt?: number;
  readonly closings: readonly Closing[];
  readonly reopenings: readonly number[];
  readonly promises: readonly PromiseFact[];
  readonly requests: readonly RequestFact[];
  readonly lesson?: { readonly at: number; readonly cause: string };
  readonly ratings: readonly { readonly at: number; readonly handling: number }[];
  readonly answers: readonly { readonly at: number; readonly satisfied: boolean }[];
  readonly passages: readonly Passage[];
}

/** What of this complaint is counted. It follows from the record alone. */
export function factOf(complaint: StoredComplaint): ComplaintFact {
  const { context } = complaint.snapshot as { context: ComplaintContext };
  const { stage, nextDueAt, atRiskAt, waitsFor, category, ownerId } = queriedOf(complaint);
  const { history } = complaint;
  const passages = passagesOf(history);
  return {
    id: complaint.id,
    version: complaint.version,
    updatedAt: complaint.updatedAt,
    teamId: context.teamId,
    channel: complaint.channel,
    severity: context.severity,
    ...(category !== undefined && { category }),
    ...(context.product !== undefined && { product: context.product }),
    ...(ownerId !== undefined && { ownerId }),
    stage,
    ...(waitsFor && { waitsFor }),
    // Another one that was merged into it may have come earlier; each counts by when it came itself.
    receivedAt: context.ownReceivedAt ?? context.receivedAt,
    ...(nextDueAt !== undefined && { nextDueAt }),
    ...(atRiskAt !== undefined && { atRiskAt }),
    closings: closingsOf(passages, history, context),
    reopenings: passages.flatMap(({ from, to, at }) => (isClosed(from) && !isClosed(to) ? [at] : [])),
    promises: promisesOf(history, context),
    requests: context.requests.map((request) => requestOf(request, complaint)),
    ...lessonOf(history),
    ratings: history.flatMap(({ event }) =>
      event.type === 'survey.answered' ? [{ at: event.at, handling: event.handling }] : [],
    ),
    answers: history.flatMap(({ event }) =>
      event.type === 'followUp.completed' ? [{ at: event.at, satisfied: event.satisfied }] : [],
    ),
    passages,
  };
}

/** The clocks by which the customer has an answer. */
const answering: ReadonlySet<Clock['name']> = new Set(['resolution', 'finalResponse']);

function closingsOf(
  passages: readonly Passage[],
  history: readonly HistoryEntry[],
  { outcome }: ComplaintContext,
): Closing[] {
  const breaches = history.flatMap(({ event }) =>
    event.type === 'clock.breached' && answering.has(event.clock) ? [event.at] : [],
  );
  const closings: Closing[] = [];
  let since = -Infinity;
  for (const { from, to, at } of passages) {
    if (isClosed(from) && !isClosed(to)) since = at;
    if (!isClosed(to) || isClosed(from)) continue;
    const begun = since;
    closings.push({ at, isLate: breaches.some((breach) => breach >= begun && breach <= at) });
  }
  const last = passages.at(-1);
  const lasting = closings.at(-1);
  if (!lasting || !last || !isClosed(last.to) || outcome === undefined) return closings;
  return [...closings.slice(0, -1), { ...lasting, outcome }];
}

/** What the customer was promised: neither a next try, which is a note to ourselves, nor what a superior ordered. */
function promisesOf(history: readonly HistoryEntry[], { promises }: ComplaintContext): PromiseFact[] {
  const orders = new Set<string>();
  for (const { event } of history) {
    if (event.type === 'instruction.given') orders.add(event.promiseId);
    if (event.type === 'promise.renegotiated' && orders.has(event.promiseId)) orders.add(event.newPromiseId);
  }
  return promises.flatMap(({ id, kind, dueAt, state }) =>
    kind === 'nextTry' || orders.has(id) ? [] : [{ id, dueAt, state }],
  );
}

function requestOf({ id, department, state }: DepartmentRequest, { history, clocks }: ComplaintRecord): RequestFact {
  const dueAt = clocks.findLast(({ name, subject }) => name === 'departmentRequest' && subject === id)?.deadline;
  const ended = history.find(
    ({ event }) => (event.type === 'request.answered' || event.type === 'request.handedBack') && event.requestId === id,
  );
  const breach = history.find(
    ({ event }) => event.type === 'clock.breached' && event.clock === 'departmentRequest' && event.subject === id,
  );
  const endedAt = ended?.event.at;
  return {
    id,
    department,
    state,
    ...(dueAt !== undefined && { dueAt }),
    ...(endedAt !== undefined && { endedAt }),
    isLate: breach !== undefined && breach.event.at <= (endedAt ?? Infinity),
  };
}

/** The last lesson, from when it was written; none where in the end there was nothing to learn. */
function lessonOf(history: readonly HistoryEntry[]): Pick<ComplaintFact, 'lesson'> {
  const last = history.findLast(({ event: { type } }) => type === 'lesson.recorded' || type === 'lesson.waived')?.event;
  return last?.type === 'lesson.recorded' ? { lesson: { at: last.at, cause: last.mainCause } } : {};
}

function isClosed(moment: string): boolean {
  return moment.startsWith('closed.') || moment === 'closed';
}
