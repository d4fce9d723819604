import { rungOf, stageOf } from '#workflows/complaint/complaint.advance.js';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import { isDuty } from './complaint-list.js';
import type { ComplaintRecord } from './complaint-record.js';
import type { LessonFields } from './lesson-fields.js';
import { lessonFields, lessonFieldsOf } from './lesson-fields.js';
import type { WorkFields } from './work-fields.js';
import { workFieldsOf } from './work-fields.js';

/**
 * One more whenever anything here is derived otherwise than before: complaints that are stored already are then put right by
 * a worker (`keep-queried-right.ts`). A spec over the published complaints says when it has to be raised.
 */
export const queriedRevision = 2;

/** What lists and sweeps ask for. It follows from the record; a stored one that does not was changed by somebody else. */
export interface QueriedFields extends WorkFields, LessonFields {
  readonly stage: string;
  readonly rung: string;
  readonly severity: string;
  readonly teamId: string;
  readonly ownerId?: string;
  readonly category?: string;
  /** The earliest deadline of a clock that has not ended, passed or not. */
  readonly nextDueAt?: number;
  readonly criticisedAt?: number;
  /** The instant of the next timer. */
  readonly nextTimerAt?: number;
}

/** Those that a complaint has at times; what it has no longer is taken off. */
export const sometimesQueried = [
  'ownerId',
  'category',
  'nextDueAt',
  'nextTimerAt',
  'criticisedAt',
  'queueTeamId',
  'atRiskAt',
  'waitsFor',
  'askedDepartments',
  'callBackAt',
  'worstRating',
  'moodAt',
  'instructedBy',
  'openInstructions',
  'instructionDueAt',
  'heldSince',
  'extensionAskedAt',
  ...lessonFields,
  'climbsAt',
  'climbsTo',
] as const satisfies readonly (keyof QueriedFields)[];

export function queriedOf(record: ComplaintRecord): QueriedFields {
  const { snapshot, clocks, timers } = record;
  const stage = stageOf(snapshot as never);
  const { context } = snapshot as { context: ComplaintContext };
  const { severity, teamId, ownerId, category, criticisedAt } = context;
  const deadlines = clocks.flatMap((clock) => (isDuty(clock) && clock.deadline !== undefined ? [clock.deadline] : []));
  return {
    stage,
    rung: rungOf(snapshot as never),
    severity,
    teamId,
    ...(ownerId !== undefined && { ownerId }),
    ...(category !== undefined && { category }),
    ...(criticisedAt !== undefined && { criticisedAt }),
    ...(deadlines.length > 0 && { nextDueAt: Math.min(...deadlines) }),
    ...(timers[0] && { nextTimerAt: timers[0].dueAt }),
    ...workFieldsOf(record, stage),
    ...lessonFieldsOf(record),
  };
}
