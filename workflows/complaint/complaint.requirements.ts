import type { ClockName, ComplaintContext, LetterName } from './complaint.context.js';
import type { ComplaintEvent, ComplaintEventType, EventOf } from './complaint.events.js';
import type { Reason, ReasonCode } from './complaint.reasons.js';
import type { Rung } from './complaint.roles.js';
import { lineOfCommand, ranksAtLeast, rungs } from './complaint.roles.js';

/** What a requirement looks at. */
export interface Circumstances {
  readonly context: ComplaintContext;
  readonly event: ComplaintEvent;
}

type Judge = (circumstances: Circumstances, argument: string) => Reason | undefined;

/** Fulfilled, or the reason why not. */
const unless = (fulfilled: boolean, code: ReasonCode, values?: Reason['values']): Reason | undefined =>
  fulfilled ? undefined : { code, ...(values && { values }) };

/** What must hold of the complaint, whatever event comes: these can be told before anybody tries. */
const ofTheComplaint = {
  isOpen: ({ context }) => unless(context.closedAt === undefined, 'already-closed'),
  classified: ({ context }) => unless(context.category !== undefined && context.points.length > 0, 'not-classified'),
  hasOwner: ({ context }) => unless(context.ownerId !== undefined, 'no-owner'),
  automaticNoticeSuffices: ({ context }) =>
    unless(
      context.rules.automaticAcknowledgementSufficesFor.includes(context.severity),
      'acknowledgement-by-person-needed',
    ),
  everyPointHasFinding: ({ context }) => {
    const count = context.points.filter(({ finding }) => !finding).length;
    return unless(count === 0, 'points-without-finding', { count });
  },
  noRequestAwaited: ({ context }) => {
    const count = context.requests.filter(({ awaited, state }) => awaited && state === 'open').length;
    return unless(count === 0, 'requests-open', { count });
  },
  everyRemedyDone: ({ context }) => {
    const count = openRemedies(context).length;
    return unless(count === 0, 'remedies-open', { count });
  },
  everyPromiseSettled: ({ context }) => {
    const count = context.promises.filter(({ state }) => state === 'open').length;
    return unless(count === 0, 'promises-open', { count });
  },
  everyLetterDelivered: ({ context }) => {
    const letters = context.letters.filter(({ state, letter }) => state !== 'delivered' && isOwed(letter));
    return unless(letters.length === 0, 'letters-undelivered', {
      letters: letters.map(({ letter }) => letter).join(', '),
    });
  },
  followedUp: ({ context }) => unless(context.followUpResult !== undefined, 'follow-up-missing'),
  lessonRecorded: ({ context }) => unless(context.lesson !== undefined, 'lesson-missing'),
  refusedBefore: ({ context }) => unless(context.customerAnswer === 'refused', 'not-refused-before'),
  fastLaneOpen: ({ context }) => unless(!context.breached.includes('fastLane'), 'fast-lane-over'),
  reopeningOpen: ({ context }) => unless(!context.breached.includes('reopening'), 'reopening-over'),
  chasedBefore: ({ context }) => unless(context.chases > 0, 'otherwise-routed'),
  severityNeedsConfirmation: ({ context }) =>
    unless(context.rules.lessonReviewedFor.includes(context.severity), 'otherwise-routed'),
  lessonChangesSomething: ({ context }) => unless((context.lesson?.changes ?? 0) > 0, 'otherwise-routed'),
  chasesLeft: ({ context }) => unless(context.chases < context.rules.chases, 'chases-used-up'),
  secondStageNext: ({ context }) => unless(context.rules.secondStage && context.level === 1, 'otherwise-routed'),
} satisfies Record<string, Judge>;

/** What must hold of this very event: told when it comes. */
const ofTheEvent = {
  reasonWhenReclassified: on('complaint.classified', ({ context, event }) =>
    unless(context.category === undefined || event.reason !== undefined, 'reclassification-unexplained'),
  ),
  callsForManager: on('complaint.classified', ({ context, event }) => {
    const { safety, amountOver } = context.rules.instantTriggers;
    return unless((event.safety && safety) || (event.amount ?? 0) > amountOver, 'otherwise-routed');
  }),
  handoverNoted: on('complaint.assigned', ({ context, event }) =>
    unless(
      context.ownerId === undefined || context.ownerId === event.ownerId || event.handoverNote !== undefined,
      'handover-note-missing',
    ),
  ),
  newOwnerIsImpartial: on('complaint.assigned', ({ context, event }) =>
    unless(!context.complainedAbout.includes(event.ownerId), 'conflict-of-interest'),
  ),
  newOwnerIsNew: on('complaint.assigned', ({ context, event }) =>
    unless(
      context.level === 1 || event.ownerId === context.ownerId || !context.handlers.includes(event.ownerId),
      'was-handler',
    ),
  ),
  actorIsImpartial: ({ context, event }) =>
    unless(event.by.kind !== 'staff' || !context.complainedAbout.includes(event.by.id), 'conflict-of-interest'),
  pointKnown: on('finding.recorded', ({ context, event }) =>
    unless(
      context.points.some(({ id }) => id === event.pointId),
      'point-unknown',
      { point: event.pointId },
    ),
  ),
  requestOpen: ({ context, event }) => {
    const requestId = 'requestId' in event ? event.requestId : '';
    return unless(
      context.requests.some(({ id, state }) => id === requestId && state === 'open'),
      'request-unknown',
      { request: requestId },
    );
  },
  requestIsNew: on('request.sent', ({ context, event }) =>
    unless(!context.requests.some(({ id }) => id === event.requestId), 'id-taken', { id: event.requestId }),
  ),
  requestIsAwaited: on('request.sent', ({ event }) => unless(event.awaited, 'otherwise-routed')),
  lastAwaitedRequest: ({ context, event }) => {
    const requestId = 'requestId' in event ? event.requestId : '';
    const others = context.requests.filter(({ id, awaited, state }) => awaited && state === 'open' && id !== requestId);
    return unless(others.length === 0, 'otherwise-routed');
  },
  withinOwnLimit: on('resolution.proposed', ({ context, event }) =>
    withinLimit(context, event, costOf(event.remedies)),
  ),
  withinOwnSettlement: on('complaint.settledAtOnce', ({ context, event }) =>
    withinLimit(context, event, costOf(event.remedies ?? [])),
  ),
  settledWithRemedies: on('complaint.settledAtOnce', ({ event }) =>
    unless((event.remedies ?? []).length > 0, 'otherwise-routed'),
  ),
  withinApproversLimit: ({ context, event }) =>
    withinLimit(context, event, costOf(context.remedies.filter(({ state }) => state === 'proposed'))),
  approverIsNotDrafter: ({ context, event }) =>
    unless(event.by.kind === 'staff' && event.by.id !== context.drafterId, 'drafter-cannot-approve'),
  confirmerIsNotRecorder: ({ context, event }) =>
    unless(event.by.kind === 'staff' && event.by.id !== context.lesson?.recordedBy, 'recorder-cannot-confirm'),
  remedyOpen: on('remedy.done', ({ context, event }) =>
    unless(
      openRemedies(context).some(({ id }) => id === event.remedyId),
      'remedy-unknown',
      { remedy: event.remedyId },
    ),
  ),
  lastOpenRemedy: on('remedy.done', ({ context, event }) =>
    unless(
      openRemedies(context).every(({ id }) => id === event.remedyId),
      'otherwise-routed',
    ),
  ),
  promiseOpen: ({ context, event }) => {
    const promiseId = 'promiseId' in event ? event.promiseId : '';
    return unless(
      context.promises.some(({ id, state }) => id === promiseId && state === 'open'),
      'promise-unknown',
      { promise: promiseId },
    );
  },
  promiseIsNew: ({ context, event }) => {
    const promiseId = 'promiseId' in event ? event.promiseId : '';
    return unless(!context.promises.some(({ id }) => id === promiseId), 'id-taken', { id: promiseId });
  },
  newPromiseIsNew: on('promise.renegotiated', ({ context, event }) =>
    unless(!context.promises.some(({ id }) => id === event.newPromiseId), 'id-taken', { id: event.newPromiseId }),
  ),
  promisedAhead: ({ event }) => {
    const due = 'dueAt' in event ? event.dueAt : 'nextStepDueAt' in event ? event.nextStepDueAt : undefined;
    return unless(due === undefined || due > event.at, 'promise-in-the-past');
  },
  letterKnown: ({ context, event }) => {
    const letterId = 'letterId' in event ? event.letterId : '';
    return unless(
      context.letters.some(({ id }) => id === letterId),
      'letter-unknown',
      { letter: letterId },
    );
  },
  /** `letter:finalResponse`: the event is about a letter of this kind. */
  letter: ({ context, event }, letter) => {
    const letterId = 'letterId' in event ? event.letterId : undefined;
    return unless(
      context.letters.some((one) => one.id === letterId && one.letter === letter),
      'not-that-letter',
    );
  },
  /** `clock:customerReply`: the event is about this clock. */
  clock: ({ event }, clock) => unless('clock' in event && event.clock === clock, 'not-that-clock'),
  inPerson: on('acknowledgement.given', ({ event }) => unless(event.medium === 'inPerson', 'otherwise-routed')),
  satisfied: on('followUp.completed', ({ event }) => unless(event.satisfied, 'otherwise-routed')),
  dissatisfied: ({ event }) => unless(isDissatisfied(event), 'otherwise-routed'),
  followUpByAnother: ({ context, event }) => {
    const by = event.type === 'followUp.assigned' ? event.to : event.by.kind === 'staff' ? event.by.id : undefined;
    return unless(
      !context.rules.followUp.notByHandler || by === undefined || !context.handlers.includes(by),
      'handler-cannot-follow-up',
    );
  },
  atAnotherHour: ({ context, event }) =>
    unless(!context.attempts.some((attempt) => hourOfDay(attempt) === hourOfDay(event.at)), 'same-hour'),
  lastAttempt: ({ context }) =>
    unless(context.attempts.length + 1 >= context.rules.followUp.attempts, 'otherwise-routed'),
  /** `reaches:manager`: the event takes the complaint up to this rung or beyond. */
  reaches: ({ event }, rung) =>
    unless(rungs.indexOf(rungReachedBy(event)) >= rungs.indexOf(rung as Rung), 'otherwise-routed'),
  /** `actorHolds:manager`: the person who lowers it stands on the rung that it is on. */
  actorHolds: ({ event }, rung) =>
    unless(ranksAtLeast(event.by, rung as 'lead' | 'manager' | 'director'), 'not-that-rung'),
  /** `lowersTo:lead`. */
  lowersTo: on('escalation.lowered', ({ event }, rung) => unless(event.to === rung, 'otherwise-routed')),
  extensionAllowed: on('deadline.extended', ({ context, event }) => extensionObstacle(context, event)),
} satisfies Record<string, Judge>;

export type ComplaintRequirement = keyof typeof ofTheComplaint;
type WithoutArgument = Exclude<keyof typeof ofTheEvent, 'letter' | 'clock' | 'reaches' | 'actorHolds' | 'lowersTo'>;

/** A word that a stage may put into a guard. */
export type Requirement =
  | ComplaintRequirement
  | WithoutArgument
  | `letter:${LetterName}`
  | `clock:${ClockName}`
  | `reaches:${Rung}`
  | `actorHolds:${Rung}`
  | `lowersTo:${Rung}`;

/** The reason why this requirement is not fulfilled, or nothing. */
export function judge(requirement: Requirement, circumstances: Circumstances): Reason | undefined {
  const [word = '', argument = ''] = requirement.split(':');
  const judges: Record<string, Judge> = { ...ofTheComplaint, ...ofTheEvent };
  const one = judges[word];
  if (!one) throw new Error(`there is no requirement "${requirement}"`);
  return one(circumstances, argument);
}

/** True when it can be judged without an event, only from where the complaint stands. */
export function isOfTheComplaint(requirement: Requirement): requirement is ComplaintRequirement {
  return requirement in ofTheComplaint;
}

/** Every word that a guard may use, without its argument. */
export const requirementWords: ReadonlySet<string> = new Set([
  ...Object.keys(ofTheComplaint),
  ...Object.keys(ofTheEvent),
]);

/** The only event that a requirement can be asked of, for one that cannot be asked of any. */
export function eventAskedBy(word: string): ComplaintEventType | undefined {
  const judges: Record<string, Judge & { readonly only?: ComplaintEventType }> = { ...ofTheComplaint, ...ofTheEvent };
  return judges[word]?.only;
}

/** Judges only events of this type; another one is a mistake in the stage that asks. */
function on<T extends ComplaintEventType>(
  type: T,
  judgement: (circumstances: { context: ComplaintContext; event: EventOf<T> }, argument: string) => Reason | undefined,
): Judge & { readonly only: T } {
  const one: Judge = ({ context, event }, argument) => {
    if (event.type !== type) throw new Error(`a requirement for "${type}" was asked of "${event.type}"`);
    return judgement({ context, event: event as EventOf<T> }, argument);
  };
  return Object.assign(one, { only: type });
}

function openRemedies(context: ComplaintContext): ComplaintContext['remedies'] {
  return context.remedies.filter(({ state }) => state === 'agreed');
}

/** A letter that serves a duty; the others are courtesies that may fail without holding anything up. */
function isOwed(letter: LetterName): boolean {
  return !['progressUpdate', 'reminder', 'survey', 'receiptNotice', 'informationRequest'].includes(letter);
}

function costOf(remedies: readonly { readonly amount?: number }[]): number {
  return remedies.reduce((sum, { amount = 0 }) => sum + amount, 0);
}

function withinLimit(context: ComplaintContext, { by }: ComplaintEvent, amount: number): Reason | undefined {
  const limits = lineOfCommand
    .filter((role) => by.kind === 'staff' && by.roles.includes(role))
    .map((role) => context.rules.approvalLimits[role]);
  if (amount === 0 || limits.includes(null)) return undefined;
  const limit = Math.max(0, ...limits.map((one) => one ?? 0));
  return unless(amount <= limit, 'over-limit', { amount, limit });
}

function extensionObstacle(context: ComplaintContext, event: EventOf<'deadline.extended'>): Reason | undefined {
  const rule = context.rules.extensions.find(
    ({ clock, reasons }) => clock === event.clock && reasons.includes(event.reason),
  );
  if (!rule) return { code: 'extension-not-allowed' };
  if (context.extensions.filter(({ clock }) => clock === event.clock).length >= rule.atMost)
    return { code: 'extensions-used-up' };
  return unless(ranksAtLeast(event.by, rule.approver), 'extension-approver', { role: rule.approver });
}

/** A survey with two or fewer of five for either question counts as a "no". */
export function isDissatisfied(event: ComplaintEvent): boolean {
  if (event.type === 'followUp.completed') return !event.satisfied;
  return event.type === 'survey.answered' && Math.min(event.handling, event.outcome) <= 2;
}

/** The rung that an event takes a complaint to by itself. */
function rungReachedBy(event: ComplaintEvent): Rung {
  if (event.type === 'escalation.raised') return event.to;
  if (event.type === 'trigger.noticed') return 'manager';
  if (event.type !== 'clock.warned' && event.type !== 'clock.breached' && event.type !== 'clock.stayedBreached')
    return 'calm';
  const alerted = (['director', 'manager', 'lead'] as const).find((rung) => event.alert.includes(rung));
  return alerted ?? (event.alert.length > 0 ? 'warned' : 'calm');
}

/** Attempts differ by the hour; which zone is meant makes no difference to that. */
function hourOfDay(instant: number): number {
  return Math.floor(instant / 3_600_000) % 24;
}
