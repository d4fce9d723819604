import { overdue } from '#casework/timers.js';
import { isDuty } from '#casework/complaint-list.js';
import type { Clock } from '#casework/complaint-record.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { instructionsIn, instructionWords } from '#casework/instructions.js';
import type { Pins, Rulebook } from '#casework/rulebook.js';
import type { Alert } from '#notifications/alert.js';
import type { ComplaintSnapshot } from '#workflows/complaint/complaint.advance.js';
import { rungOf, stageOf } from '#workflows/complaint/complaint.advance.js';
import type { Limit, Severity } from '#workflows/complaint/complaint.context.js';
import type { Rung } from '#workflows/complaint/complaint.roles.js';
import type { Stage, Words } from '#workflows/complaint/complaint.words.js';

/** A complaint on the board. Instants are epoch milliseconds. */
export interface BoardComplaint {
  readonly ref: string;
  readonly subject: string;
  readonly severity: Severity;
  readonly stage: Stage;
  readonly rung: Rung;
  readonly teamId: string;
  readonly ownerId?: string;
}

/** A clock that is the reason for something. */
export interface BoardClock {
  readonly id: string;
  readonly title: Words;
  readonly limit: Limit;
  readonly deadline?: number;
}

/** That somebody was told, and whether they have answered. */
export type ToldView = Pick<
  Alert,
  | 'id'
  | 'staffId'
  | 'relation'
  | 'what'
  | 'raisedAt'
  | 'acknowledgedAt'
  | 'acknowledgedBy'
  | 'answer'
  | 'climbedAt'
  | 'overAt'
>;

/** A complaint that somebody above the agents answers for, and why. */
export interface BurningView extends BoardComplaint {
  /** Duties past their deadline, the longest first. Empty when a person or a trigger took it up. */
  readonly overdue: readonly BoardClock[];
  readonly policy: Pick<Pins['policy'], 'name' | 'version'> & { readonly title: Words };
  /** Who was told last, the newest first. */
  readonly told: readonly ToldView[];
}

/** Alerts that are shown of one complaint. */
export const mostTold = 4;

export function boardComplaintOf({ ref, subject, snapshot }: StoredComplaint): BoardComplaint {
  const { severity, teamId, ownerId } = (snapshot as ComplaintSnapshot).context;
  return {
    ref,
    subject,
    severity,
    stage: stageOf(snapshot as ComplaintSnapshot),
    rung: rungOf(snapshot as ComplaintSnapshot),
    teamId,
    ...(ownerId !== undefined && { ownerId }),
  };
}

/** @param alerts everybody's about this complaint, the newest first */
export function burningViewOf(
  complaint: StoredComplaint,
  { policy }: Rulebook,
  alerts: readonly Alert[],
  now: number,
): BurningView {
  const late = overdue(complaint, now)
    .filter(isDuty)
    .toSorted((one, other) => (one.deadline ?? 0) - (other.deadline ?? 0));
  return {
    ...boardComplaintOf(complaint),
    overdue: late.map((clock) => boardClockOf(clock, complaint, policy)),
    policy: { name: policy.name, version: policy.version, title: policy.title },
    told: alerts.slice(0, mostTold).map(toldViewOf),
  };
}

export function boardClockOf(
  { id, name, limit, subject, deadline }: Clock,
  { history }: StoredComplaint,
  policy: Rulebook['policy'],
): BoardClock {
  const isInstruction = subject !== undefined && instructionsIn(history).has(subject);
  return {
    id,
    title: isInstruction ? instructionWords : policy.clocks[name].title,
    limit,
    ...(deadline !== undefined && { deadline }),
  };
}

function toldViewOf(alert: Alert): ToldView {
  const { id, staffId, relation, what, raisedAt, acknowledgedAt, acknowledgedBy, answer, climbedAt, overAt } = alert;
  return {
    id,
    staffId,
    relation,
    what,
    raisedAt,
    ...(acknowledgedAt !== undefined && { acknowledgedAt }),
    ...(acknowledgedBy !== undefined && { acknowledgedBy }),
    ...(answer && { answer }),
    ...(climbedAt !== undefined && { climbedAt }),
    ...(overAt !== undefined && { overAt }),
  };
}
