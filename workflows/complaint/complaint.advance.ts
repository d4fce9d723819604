import { getNextTransitions } from 'xstate';
import type { ComplaintRules } from './complaint.context.js';
import type { ComplaintEvent, ComplaintEventType, Registration } from './complaint.events.js';
import { eventTypes } from './complaint.events.js';
import { complaintMachine } from './complaint.machine.js';
import { obstacleOf } from './complaint.permissions.js';
import type { Reason } from './complaint.reasons.js';
import { beginning } from './complaint.records.js';
import type { Requirement } from './complaint.requirements.js';
import { isOfTheComplaint, judge } from './complaint.requirements.js';
import type { Actor, Rung } from './complaint.roles.js';
import type { ComplaintMachine, ComplaintSnapshot, Step } from './complaint.step.js';
import { firstStep, nextStep } from './complaint.step.js';
import type { Stage } from './complaint.words.js';

export type { ComplaintMachine, ComplaintSnapshot, Step } from './complaint.step.js';

/** Why an event cannot happen now, and which can. */
export interface Refusal {
  readonly reasons: readonly Reason[];
  readonly allowed: readonly ComplaintEventType[];
}

/** An event that could happen now, or what stands in its way. */
export interface Possibility {
  readonly event: ComplaintEventType;
  readonly obstacles: readonly Reason[];
}

export function isRefusal(result: object): result is Refusal {
  return 'reasons' in result;
}

/** Quarter of an hour: what is noted later than that after it was said needs a reason (FEATURES A8). */
const promptly = 15 * 60_000;

/** The first step of a complaint's life. */
export function begin(
  complaintId: string,
  rules: ComplaintRules,
  registration: Registration,
  machine: ComplaintMachine = complaintMachine,
): Step | Refusal {
  const context = beginning(complaintId, rules, registration);
  const { by, at, receivedAt, lateRecordingReason } = registration;
  const reasons = [
    obstacleOf(by, registration.type, context),
    receivedAt > at ? ({ code: 'received-after-recording' } as const) : undefined,
    at - receivedAt > promptly && by.kind === 'staff' && lateRecordingReason === undefined
      ? ({ code: 'recorded-late-unexplained' } as const)
      : undefined,
  ].filter((reason) => reason !== undefined);
  return reasons.length > 0 ? { reasons, allowed: [registration.type] } : firstStep(machine, context);
}

/** What an event makes of a complaint; or a refusal that says in words what would have to change. */
export function advance(snapshot: ComplaintSnapshot, event: ComplaintEvent): Step | Refusal {
  const notTheirs = obstacleOf(event.by, event.type, snapshot.context);
  // Ask can(); do not compare snapshots: a transition that only emits returns the same one.
  if (!notTheirs && snapshot.can(event)) return nextStep(snapshot, event);
  return {
    reasons: notTheirs
      ? [notTheirs]
      : obstaclesTo(snapshot, event.type, (requirement) => judge(requirement, { context: snapshot.context, event })),
    allowed: allowed(snapshot, event.by)
      .filter(({ obstacles }) => obstacles.length === 0)
      .map((possibility) => possibility.event),
  };
}

/** What may happen now at this person's word, and what stands in the way of the rest. What only the event can tell is not judged. */
export function allowed(snapshot: ComplaintSnapshot, actor: Actor): Possibility[] {
  return eventTypes
    .filter((event) => event !== 'complaint.registered')
    .map((event) => {
      const notTheirs = obstacleOf(actor, event, snapshot.context);
      if (notTheirs) return { event, obstacles: [notTheirs] };
      const ofTheComplaint = (requirement: Requirement): Reason | undefined =>
        isOfTheComplaint(requirement)
          ? judge(requirement, { context: snapshot.context, event: nothingYet })
          : undefined;
      return { event, obstacles: obstaclesTo(snapshot, event, ofTheComplaint) };
    });
}

/** Requirements of the complaint do not look at the event, so there is nothing to give them. */
const nothingYet = {} as ComplaintEvent;

/** The obstacles on the way that comes nearest to being free; none if one is. */
function obstaclesTo(
  snapshot: ComplaintSnapshot,
  event: ComplaintEventType,
  obstacle: (requirement: Requirement) => Reason | undefined,
): Reason[] {
  const ways = getNextTransitions(snapshot).filter(({ eventType }) => eventType === event);
  if (ways.length === 0) return [{ code: 'not-in-this-stage' }];
  const obstacles = ways.map(({ guard }) =>
    requirementsOf(guard)
      .map(obstacle)
      .filter((reason) => reason !== undefined),
  );
  return obstacles.reduce((nearest, one) => (weight(one) < weight(nearest) ? one : nearest));
}

/** A way that leads elsewhere is no help to the reader; one that lacks a single thing is. */
function weight(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, { code }) => sum + (code === 'otherwise-routed' ? 100 : 1), 0);
}

/** The words of a guard, as the stage wrote them. */
export function requirementsOf(guard: unknown): readonly Requirement[] {
  if (guard === undefined) return [];
  const { params } = guard as { params?: { all?: readonly Requirement[] } };
  return params?.all ?? [];
}

/** What is stored of a snapshot: plain JSON, from which `restore` makes it again. */
export function persist(snapshot: ComplaintSnapshot): unknown {
  return JSON.parse(JSON.stringify(snapshot.machine.getPersistedSnapshot(snapshot)));
}

/**
 * The snapshot that was stored. No action runs.
 * @throws when the definition does not know a state in it: the complaint belongs to another version.
 */
export function restore(stored: unknown, machine: ComplaintMachine = complaintMachine): ComplaintSnapshot {
  const { value, context, status } = stored as ComplaintSnapshot;
  return machine.resolveState({ value, context, status });
}

/** The stage that the complaint is in. */
export function stageOf(snapshot: ComplaintSnapshot): Stage {
  const { handling } = snapshot.value as { handling: string | Record<string, string> };
  return (typeof handling === 'string' ? handling : Object.keys(handling)[0]) as Stage;
}

/** How far it has climbed. */
export function rungOf(snapshot: ComplaintSnapshot): Rung {
  return (snapshot.value as { escalation: Rung }).escalation;
}
