import { snapshotOf } from '#casework/advance-complaint.js';
import type { Clock, ComplaintRecord } from '#casework/complaint-record.js';
import type { ListedComplaint, NextDue } from '#casework/complaint-list.js';
import type { ComplaintParticulars, StoredComplaint } from '#casework/complaint.store.js';
import type { InstructionOrigin } from '#casework/instructions.js';
import { instructionsIn, instructionWords } from '#casework/instructions.js';
import type { Pins, Rulebook } from '#casework/rulebook.js';
import { runOf } from '#casework/running-clocks.js';
import type { Quantity } from '#clocks/budget.js';
import { remaining } from '#clocks/deadline.js';
import { allowed, rungOf, stageOf } from '#workflows/complaint/complaint.advance.js';
import type { ComplaintSnapshot } from '#workflows/complaint/complaint.advance.js';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import type { ComplaintEventType } from '#workflows/complaint/complaint.events.js';
import type { ReasonCode } from '#workflows/complaint/complaint.reasons.js';
import { wordsOf } from '#workflows/complaint/complaint.reasons.js';
import type { Actor, Rung } from '#workflows/complaint/complaint.roles.js';
import { clockWords, eventWords, stateWords } from '#workflows/complaint/complaint.titles.js';
import type { Stage, Words } from '#workflows/complaint/complaint.words.js';
import type { JsonSchema } from '../openapi/json-schema.js';
import { eventSchema, toldByStaff } from './event-request.js';

/** A complaint as staff see it. Instants are epoch milliseconds. */
export interface ComplaintView extends ComplaintParticulars {
  readonly id: string;
  readonly version: number;
  readonly rulebook: Pins;
  /** Of its calendar: dates are read in it. */
  readonly zone: string;
  /** Of its amounts, which are in the smallest unit (ISO 4217). */
  readonly currency: string;
  readonly stage: Stage;
  readonly rung: Rung;
  /** The machine's state, region by region. */
  readonly state: unknown;
  readonly context: ComplaintContext;
  readonly clocks: readonly ClockView[];
  /** Which of the promises are instructions from above. */
  readonly instructions: readonly (InstructionOrigin & { readonly promiseId: string })[];
}

/** A clock as it stands now. */
export interface ClockView extends Clock {
  readonly title: Words;
  /** Past its deadline now; of one that has ended: it ended after its deadline. */
  readonly overdue: boolean;
  /** Of the budget and its extensions, in the budget's unit; of one that has ended, what was left. */
  readonly remaining: Quantity;
  /** Where its deadline is explained. */
  readonly explanation: string;
}

/** Something that a person may do, or what stands in the way. */
export interface EventView {
  readonly event: ComplaintEventType;
  readonly title: Words;
  readonly obstacles: readonly { readonly code: ReasonCode; readonly words: Words }[];
  /** Of the body that tells it. */
  readonly schema: JsonSchema;
}

/** A line of a list, with what depends on the time of day. */
export interface ComplaintLine extends Omit<ListedComplaint, 'next'> {
  readonly overdue: boolean;
  /** What it is at: `Awaiting the customer`. */
  readonly momentTitle?: Words;
  /** `remaining` milliseconds until it is due; negative since when it is overdue. */
  readonly next?: Omit<NextDue, 'isInstruction'> & { readonly title: Words; readonly remaining: number };
}

/** A line of the list for criticism. */
export type CriticisedLine = ComplaintLine & { readonly criticisedAt: number };

export function viewOf(complaint: StoredComplaint, rulebook: Rulebook, now: number): ComplaintView {
  const { snapshot, clocks, pins, timers, history, historyHead, outbox, ...particulars } = complaint;
  const { value, context } = snapshot as ComplaintSnapshot;
  return {
    ...particulars,
    rulebook: pins,
    zone: rulebook.calendar.zone,
    currency: rulebook.policy.approvalLimits.currency,
    stage: stageOf(snapshot as ComplaintSnapshot),
    rung: rungOf(snapshot as ComplaintSnapshot),
    state: value,
    context,
    clocks: clocks.map((clock) => clockViewOf(clock, complaint, rulebook, now)),
    instructions: [...instructionsIn(history)].map(([promiseId, origin]) => ({ promiseId, ...origin })),
  };
}

export function clockViewOf(
  clock: Clock,
  { ref, history }: Pick<StoredComplaint, 'ref' | 'history'>,
  rulebook: Rulebook,
  now: number,
): ClockView {
  const at = clock.endedAt ?? now;
  const isInstruction = clock.subject !== undefined && instructionsIn(history).has(clock.subject);
  return {
    ...clock,
    title: isInstruction ? instructionWords : rulebook.policy.clocks[clock.name].title,
    overdue: isOverdue(clock, now),
    remaining: remaining(runOf(clock, rulebook), at),
    explanation: `/api/complaints/${ref}/deadlines/${encodeURIComponent(clock.id)}/explain`,
  };
}

/** A complaint as it was, told again from its history. */
export interface ComplaintAsItWas extends Pick<
  ComplaintView,
  'version' | 'stage' | 'rung' | 'state' | 'context' | 'clocks'
> {
  readonly at: number;
}

/** @param at the instant that is looked at: what was overdue then, and what was left */
export function asItWas(record: ComplaintRecord, rulebook: Rulebook, ref: string, at: number): ComplaintAsItWas {
  const snapshot = record.snapshot as ComplaintSnapshot;
  return {
    version: record.version,
    at,
    stage: stageOf(snapshot),
    rung: rungOf(snapshot),
    state: snapshot.value,
    context: snapshot.context,
    clocks: record.clocks.map((clock) => clockViewOf(clock, { ref, history: record.history }, rulebook, at)),
  };
}

/** Everything that is a person's to say, and why some of it cannot be said by this person now. */
export function eventViewsOf(complaint: StoredComplaint, rulebook: Rulebook, actor: Actor): EventView[] {
  return allowed(snapshotOf(complaint, rulebook), actor)
    .filter(({ event }) => toldByStaff.includes(event))
    .map(({ event, obstacles }) => ({
      event,
      title: eventWords[event],
      obstacles: obstacles.map((reason) => ({ code: reason.code, words: wordsOf(reason) })),
      schema: eventSchema(event),
    }));
}

export function lineOf({ next, ...listed }: ListedComplaint, now: number): ComplaintLine {
  const momentTitle = listed.moment === undefined ? undefined : stateWords[listed.moment];
  const line = { ...listed, ...(momentTitle && { momentTitle }) };
  if (!next) return { ...line, overdue: false };
  const { isInstruction, ...due } = next;
  const title = isInstruction ? instructionWords : clockWords[next.name];
  const remaining = next.deadline - now;
  return { ...line, overdue: remaining <= 0, next: { ...due, title, remaining } };
}

/** At the deadline itself it is too late, as for the timer that fires then. */
function isOverdue({ deadline, endedAt }: Clock, now: number): boolean {
  return deadline !== undefined && deadline <= (endedAt ?? now);
}
