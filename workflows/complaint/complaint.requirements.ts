import { requestRequirements } from './3-investigation/request.requirements.js';
import { openRemedies, resolutionRequirements } from './4-resolution/resolution.requirements.js';
import { ratingRequirements } from './5-follow-up/rating.requirements.js';
import { lessonRequirements, openActions } from './6-lesson-summary/lesson-summary.requirements.js';
import { firstChaseOf } from './at-any-time/chase.records.js';
import { callRequirements } from './at-any-time/call.requirements.js';
import { chaseRequirements } from './at-any-time/chase.requirements.js';
import { extensionRequirements } from './at-any-time/extension.requirements.js';
import { letterRequirements, lettersOfTheComplaint } from './at-any-time/letter.requirements.js';
import { linkRequirements, linksOfTheComplaint } from './at-any-time/link.requirements.js';
import type { ClockName, ComplaintContext, LetterName } from './complaint.context.js';
import type { Place } from './complaint.links.js';
import type { ComplaintEvent, ComplaintEventType } from './complaint.events.js';
import type { Circumstances, Judge } from './complaint.judging.js';
import { on, unless } from './complaint.judging.js';
import type { Reason } from './complaint.reasons.js';
import type { Rung } from './complaint.roles.js';
import { ranksAtLeast, rungs } from './complaint.roles.js';

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
  /** Unlike "every remedy done": what was proposed and not agreed yet is still to be done. */
  nothingLeftToDo: ({ context }) =>
    unless(!context.remedies.some(({ state }) => state === 'proposed' || state === 'agreed'), 'otherwise-routed'),
  everyPromiseSettled: ({ context }) => {
    const count = context.promises.filter(({ state }) => state === 'open').length;
    return unless(count === 0, 'promises-open', { count });
  },
  ...lettersOfTheComplaint,
  ...linksOfTheComplaint,
  followedUp: ({ context }) => unless(context.followUpResult !== undefined, 'follow-up-missing'),
  lessonRecorded: ({ context }) => unless(context.lesson !== undefined, 'lesson-missing'),
  refusedBefore: ({ context }) => unless(context.customerAnswer === 'refused', 'not-refused-before'),
  fastLaneOpen: ({ context }) => unless(!context.breached.includes('fastLane'), 'fast-lane-over'),
  reopeningOpen: ({ context }) => unless(!context.breached.includes('reopening'), 'reopening-over'),
  chasedBefore: ({ context }) => unless(context.chases > 0, 'otherwise-routed'),
  severityNeedsConfirmation: ({ context }) =>
    unless(context.rules.lessonReviewedFor.includes(context.severity), 'otherwise-routed'),
  lessonChangesSomething: ({ context }) => unless((context.lesson?.changes ?? 0) > 0, 'otherwise-routed'),
  /** It was chased for the first time so long ago that chasing it again is a matter for the manager, once. */
  criticismDue: ({ context }) => {
    const first = firstChaseOf(context);
    const isLate = first !== undefined && context.breached.includes(`criticism:${first.id}`);
    return unless(isLate && (context.criticisedAt ?? -1) < first.at, 'otherwise-routed');
  },
  everyActionDone: ({ context }) => {
    const count = openActions(context).length;
    return unless(count === 0, 'actions-open', { count });
  },
  actionsOpen: ({ context }) => unless(openActions(context).length > 0, 'otherwise-routed'),
  notCountedYet: ({ context }) => unless(context.repeatedComplaints === undefined, 'counted-already'),
  endedAsEnquiry: ({ context }) => unless(context.outcome === 'enquiry', 'no-enquiry'),
  chasesLeft: ({ context }) => unless(context.chases < context.rules.chases, 'chases-used-up'),
  secondStageNext: ({ context }) => unless(context.rules.secondStage && context.level === 1, 'otherwise-routed'),
  ...ratingRequirements,
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
  triggerIsListed: on('trigger.noticed', ({ context, event }) =>
    unless(isListed(event.trigger, context), 'otherwise-routed'),
  ),
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
  ...requestRequirements,
  ...resolutionRequirements,
  ...lessonRequirements,
  ...callRequirements,
  ...chaseRequirements,
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
  ...letterRequirements,
  ...linkRequirements,
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
  reaches: ({ context, event }, rung) =>
    unless(rungs.indexOf(rungReachedBy(event, context)) >= rungs.indexOf(rung as Rung), 'otherwise-routed'),
  /** `actorHolds:manager`: the person who lowers it stands on the rung that it is on. */
  actorHolds: ({ event }, rung) =>
    unless(ranksAtLeast(event.by, rung as 'lead' | 'manager' | 'director'), 'not-that-rung'),
  /** `lowersTo:lead`. */
  lowersTo: on('escalation.lowered', ({ event }, rung) => unless(event.to === rung, 'otherwise-routed')),
  ...extensionRequirements,
} satisfies Record<string, Judge>;

export type ComplaintRequirement = keyof typeof ofTheComplaint;
type WithoutArgument = Exclude<
  keyof typeof ofTheEvent,
  'letter' | 'clock' | 'leftFrom' | 'reaches' | 'actorHolds' | 'lowersTo'
>;

/** A word that a stage may put into a guard. */
export type Requirement =
  | ComplaintRequirement
  | WithoutArgument
  | `letter:${LetterName}`
  | `clock:${ClockName}`
  | `leftFrom:${Place}`
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

/** A survey with two or fewer of five for either question counts as a "no". */
export function isDissatisfied(event: ComplaintEvent): boolean {
  if (event.type === 'followUp.completed') return !event.satisfied;
  return event.type === 'survey.answered' && Math.min(event.handling, event.outcome) <= 2;
}

/** An amount that somebody points out is always for the manager; of the rest the policy says what is. */
function isListed(trigger: string, { rules }: ComplaintContext): boolean {
  return trigger === 'amount' || (rules.instantTriggers.when?.includes(trigger) ?? true);
}

/** The rung that an event takes a complaint to by itself. */
function rungReachedBy(event: ComplaintEvent, context: ComplaintContext): Rung {
  if (event.type === 'escalation.raised') return event.to;
  if (event.type === 'trigger.noticed') return isListed(event.trigger, context) ? 'manager' : 'calm';
  if (event.type !== 'clock.warned' && event.type !== 'clock.breached' && event.type !== 'clock.stayedBreached')
    return 'calm';
  const alerted = (['director', 'manager', 'lead'] as const).find((rung) => event.alert.includes(rung));
  return alerted ?? (event.alert.length > 0 ? 'warned' : 'calm');
}

/** Attempts differ by the hour; which zone is meant makes no difference to that. */
function hourOfDay(instant: number): number {
  return Math.floor(instant / 3_600_000) % 24;
}
