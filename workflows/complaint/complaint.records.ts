import type { ComplaintContext, CustomerPromise, DepartmentRequest, Outcome, Remedy } from './complaint.context.js';
import { ratingRecords } from './5-follow-up/rating.records.js';
import { lessonRecords } from './6-lesson-summary/lesson-summary.records.js';
import { callRecords } from './at-any-time/call.records.js';
import { chaseRecords, lapsed } from './at-any-time/chase.records.js';
import { extensionRecords } from './at-any-time/extension.records.js';
import { letterRecords } from './at-any-time/letter.records.js';
import { linkRecords } from './at-any-time/link.records.js';
import type { ComplaintEvent, ComplaintEventType, Registration } from './complaint.events.js';
import type { Change, Recording } from './complaint.recording.js';
import { actorId, including, of, replace } from './complaint.recording.js';

/**
 * How each event is written down: pure functions from what is known and what happened to what is known now.
 * A stage names them in its actions; whether the event may happen at all was asked before, by the guard.
 */
export const records = {
  /** Its place is the history alone. */
  onlyInHistory: (): Change => ({}),
  classification: of('complaint.classified', (context, event) => ({
    category: event.category,
    product: event.product ?? context.product,
    severity: event.severity,
    amount: event.amount ?? context.amount,
    desiredOutcome: event.desiredOutcome ?? context.desiredOutcome,
    points: event.points.map((draft) => ({
      ...context.points.find(({ id }) => id === draft.id),
      id: draft.id,
      text: draft.text,
    })),
  })),
  owner: of('complaint.assigned', (context, event) => ({
    ownerId: event.ownerId,
    teamId: event.teamId ?? context.teamId,
    handlers: including(context.handlers, event.ownerId),
  })),
  conflict: of('conflict.declared', (context, event) => ({
    complainedAbout: including(context.complainedAbout, event.staffId),
    // Whom it is about cannot keep it: it goes back to the team's queue.
    ownerId: context.ownerId === event.staffId ? undefined : context.ownerId,
  })),
  mood: of('contact.recorded', (context, event) => ({ mood: event.mood ?? context.mood })),
  repetition: of('complaint.repeated', (_, event) => ({ repeatedComplaints: event.complaints })),
  ...callRecords,
  ...chaseRecords,

  nextStepPromise: of('acknowledgement.given', (context, event) => ({
    promises: [...context.promises, promiseOf(event.promiseId, event.nextStep, event.nextStepDueAt, event)],
  })),
  promise: of('promise.made', (context, event) => ({
    promises: [
      ...context.promises,
      { ...promiseOf(event.promiseId, event.text, event.dueAt, event), kind: event.kind },
    ],
  })),
  instruction: of('instruction.given', (context, event) => ({
    promises: [...context.promises, promiseOf(event.promiseId, event.text, event.dueAt, event)],
  })),
  promiseKept: of('promise.kept', (context, event) => ({
    promises: replace(context.promises, event.promiseId, (promise) => ({
      state: event.at <= promise.dueAt ? 'kept' : 'keptLate',
    })),
  })),
  promiseBroken: of('promise.broken', (context, event) => ({
    promises: replace(context.promises, event.promiseId, () => ({ state: 'broken' })),
  })),
  promiseRenegotiated: of('promise.renegotiated', (context, event) => ({
    promises: [
      ...replace(context.promises, event.promiseId, () => ({ state: 'renegotiated' as const })),
      promiseOf(event.newPromiseId, event.text, event.dueAt, event),
    ],
  })),

  request: of('request.sent', (context, event) => {
    const { requestId: id, department, question, awaited, dueAt } = event;
    const request: DepartmentRequest = {
      id,
      department,
      question,
      awaited,
      state: 'open',
      ...(dueAt !== undefined && { dueAt }),
    };
    return { requests: [...context.requests, request] };
  }),
  requestAnswered: of('request.answered', (context, event) => ({
    requests: replace(context.requests, event.requestId, () => ({ state: 'answered' })),
  })),
  requestHandedBack: of('request.handedBack', (context, event) => ({
    requests: replace(context.requests, event.requestId, () => ({ state: 'handedBack' })),
  })),
  finding: of('finding.recorded', (context, event) => ({
    points: replace(context.points, event.pointId, () => ({
      finding: { result: event.result, basis: event.basis, evidence: event.evidence },
    })),
  })),

  proposal: of('resolution.proposed', (context, event) => ({
    outcome: event.outcome,
    drafterId: event.by.kind === 'staff' ? event.by.id : undefined,
    customerAnswer: undefined,
    // What was done already stays done; what was only proposed or agreed before is replaced by this proposal.
    remedies: [
      ...context.remedies.map((remedy) =>
        remedy.state === 'done' ? remedy : { ...remedy, state: 'dropped' as const },
      ),
      ...event.remedies.map((draft) => remedyOf(draft, 'proposed')),
    ],
  })),
  agreement: (context: ComplaintContext): Change => ({
    remedies: context.remedies.map((remedy) =>
      remedy.state === 'proposed' ? { ...remedy, state: 'agreed' as const } : remedy,
    ),
  }),
  customerAccepted: (): Change => ({ customerAnswer: 'accepted' }),
  customerRefused: (): Change => ({ customerAnswer: 'refused' }),
  customerSilent: (): Change => ({ customerAnswer: 'silent' }),
  settlement: of('complaint.settledAtOnce', (context, event) => ({
    outcome: event.outcome,
    customerAnswer: 'accepted' as const,
    drafterId: event.by.kind === 'staff' ? event.by.id : undefined,
    remedies: [...context.remedies, ...(event.remedies ?? []).map((draft) => remedyOf(draft, 'agreed'))],
  })),
  remedyDone: of('remedy.done', (context, event) => ({
    remedies: replace(context.remedies, event.remedyId, () => ({ state: 'done' })),
  })),

  followUpAssignee: of('followUp.assigned', (_, event) => ({ followUpBy: event.to })),
  attempt: (context: ComplaintContext, event: ComplaintEvent): Change => ({
    attempts: [...context.attempts, event.at],
  }),
  ...ratingRecords,
  satisfied: (): Change => ({ followUpResult: 'satisfied' }),
  unreachable: (): Change => ({ followUpResult: 'unreachable' }),
  /** It is looked at anew: findings and follow-up begin again, promises, letters and what was done remain. */
  anotherRound: (context: ComplaintContext): Change => ({
    points: context.points.map(({ finding: _, ...point }) => point),
    remedies: context.remedies.map((remedy) =>
      remedy.state === 'done' ? remedy : { ...remedy, state: 'dropped' as const },
    ),
    attempts: [],
    followUpBy: undefined,
    followUpResult: undefined,
    outcome: undefined,
    customerAnswer: undefined,
    drafterId: undefined,
    lesson: undefined,
    closedAt: undefined,
    chases: 0,
    breached: context.breached.filter((clock) => clock !== 'reopening'),
    reopenings: context.reopenings + 1,
  }),
  /** Stage two: somebody who has not handled it before. Until one is found the team's queue answers for it. */
  secondStage: (): Change => ({ level: 2, ownerId: undefined }),

  ...lessonRecords,
  closing: (context: ComplaintContext, event: ComplaintEvent): Change => ({
    closedAt: event.at,
    customerChases: lapsed(context.customerChases),
  }),

  ...letterRecords,
  ...extensionRecords,
  ...linkRecords,

  breach: (context: ComplaintContext, event: ComplaintEvent): Change =>
    event.type === 'clock.breached'
      ? { breached: including(context.breached, event.subject ? `${event.clock}:${event.subject}` : event.clock) }
      : {},
  extension: of('deadline.extended', (context, event) => ({
    extensions: [
      ...context.extensions,
      { clock: event.clock as ComplaintContext['extensions'][number]['clock'], reason: event.reason, at: event.at },
    ],
  })),
} satisfies Record<string, Recording>;

export type RecordName = keyof typeof records;

/** What is known of a complaint in the moment of its registration. */
export function beginning(
  complaintId: string,
  rules: ComplaintContext['rules'],
  event: Registration,
): ComplaintContext {
  return {
    complaintId,
    rules,
    locale: event.locale,
    receivedAt: event.receivedAt,
    severity: event.severity,
    points: [],
    teamId: event.teamId,
    handlers: [],
    complainedAbout: [],
    level: 1,
    letters: [],
    promises: [],
    requests: [],
    remedies: [],
    attempts: [],
    breached: [],
    extensions: [],
    chases: 0,
    reopenings: 0,
  };
}

/** Sets how it ended, where that is not the decision on the complaint itself. */
export function ending(outcome: Outcome): Change {
  return { outcome, followUpResult: 'notApplicable' };
}

/** The only event that a record can be written from, for one that cannot be written from any. */
export function eventRecordedAs(name: string): ComplaintEventType | undefined {
  const known: Record<string, Recording & { readonly only?: ComplaintEventType }> = records;
  return known[name]?.only;
}

function promiseOf(id: string, text: string, dueAt: number, event: ComplaintEvent): CustomerPromise {
  return { id, kind: 'promise', text, dueAt, madeBy: actorId(event), state: 'open' };
}

function remedyOf(draft: Pick<Remedy, 'id' | 'kind' | 'description' | 'amount'>, state: Remedy['state']): Remedy {
  const { id, kind, description, amount } = draft;
  return { id, kind, description, ...(amount !== undefined && { amount }), state };
}
