import { parseLadderPoint } from '#clocks/ladder.js';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import type { Rung } from '#workflows/complaint/complaint.roles.js';
import { pendingExtensions } from './asked-extensions.js';
import { isDuty } from './complaint-list.js';
import type { WaitsFor } from './complaint-list.js';
import type { Clock, ComplaintRecord } from './complaint-record.js';
import { instructionsIn } from './instructions.js';
import { nextClimb } from './next-climb.js';

/** A duty that has used this share of its time, in percent, is at risk. An earlier warning is only a reminder. */
const riskyShare = 75;

/** Whose turn it is in the states in which it is not the owner's. */
const turns: Readonly<Record<string, WaitsFor>> = {
  awaitingCustomer: 'customer',
  awaitingAnswer: 'customer',
  awaitingDepartment: 'department',
  awaitingApproval: 'approval',
};

/** What people's lists of work ask for, besides what is due next. It follows from the record. */
export interface WorkFields {
  /** The team in whose queue it waits, for it is open and has no owner. */
  readonly queueTeamId?: string;
  /** Since or from when its time runs short; never later than its next deadline. */
  readonly atRiskAt?: number;
  readonly waitsFor?: WaitsFor;
  /** Departments that have not answered yet. */
  readonly askedDepartments?: readonly string[];
  /** When the next call-back is due. */
  readonly callBackAt?: number;
  /** The worse half of the customer's last rating, 1 to 5. */
  readonly worstRating?: number;
  /** When somebody noted for the last time how the customer was when they talked. */
  readonly moodAt?: number;
  /** Who has given an instruction from above, carried out or not. */
  readonly instructedBy?: readonly string[];
  /** The instructions that are still to be carried out, as the ids of their promises, and when the first is due. */
  readonly openInstructions?: readonly string[];
  readonly instructionDueAt?: number;
  /** Since when a letter is held back that a lead has to release. */
  readonly heldSince?: number;
  /** Since when more time that was asked for waits for an answer. */
  readonly extensionAskedAt?: number;
  /** When it climbs next by itself if nobody does anything, and to which rung. */
  readonly climbsAt?: number;
  readonly climbsTo?: Rung;
}

export function workFieldsOf(record: ComplaintRecord, stage: string): WorkFields {
  const { context, value } = record.snapshot as { context: ComplaintContext; value: unknown };
  const { ownerId, teamId, requests, rating } = context;
  const duties = record.clocks.filter((clock) => isDuty(clock) && clock.deadline !== undefined);
  const risks = duties.map((clock) => riskOf(clock, record));
  const callBacks = duties.flatMap(({ name, deadline }) => (name === 'callBack' && deadline ? [deadline] : []));
  const asked = requests.flatMap(({ department, state }) => (state === 'open' ? [department] : []));
  const [wanted] = pendingExtensions(record);
  const waitsFor = turns[momentOf(value) ?? ''];
  return {
    ...(ownerId === undefined && stage !== 'closed' && { queueTeamId: teamId }),
    ...(risks.length > 0 && { atRiskAt: Math.min(...risks) }),
    ...(waitsFor && { waitsFor }),
    ...(asked.length > 0 && { askedDepartments: [...new Set(asked)] }),
    ...(callBacks.length > 0 && { callBackAt: Math.min(...callBacks) }),
    ...(rating && { worstRating: Math.min(rating.handling, rating.outcome) }),
    ...moodOf(record),
    ...instructionFieldsOf(record, context),
    ...heldSinceOf(record, context),
    ...climbFieldsOf(record),
    ...(wanted && { extensionAskedAt: wanted.at }),
  };
}

/** The innermost state of the handling: `awaitingCustomer`. */
export function momentOf(value: unknown): string | undefined {
  const { handling } = (value ?? {}) as { handling?: unknown };
  if (typeof handling === 'string') return handling;
  const inner: unknown = Object.values(handling ?? {})[0];
  return typeof inner === 'string' ? inner : undefined;
}

/** The instant of the first warning that is more than a reminder; where the ladder has none, the deadline itself. */
function riskOf({ id, reached, startedAt, deadline = Infinity }: Clock, { timers }: ComplaintRecord): number {
  if (reached.some(isRisky)) return Math.min(startedAt, deadline);
  const warning = timers.find(({ clockId, kind, point }) => clockId === id && kind === 'warned' && isRisky(point));
  return Math.min(warning?.dueAt ?? Infinity, deadline);
}

function isRisky(point: string): boolean {
  const parsed = parseLadderPoint(point);
  return parsed?.kind === 'before' || (parsed?.kind === 'warn' && parsed.share >= riskyShare);
}

function moodOf({ history }: ComplaintRecord): Pick<WorkFields, 'moodAt'> {
  const noted = history.flatMap(({ event }) =>
    event.type === 'contact.recorded' && event.mood !== undefined ? [event.at] : [],
  );
  return noted.length > 0 ? { moodAt: Math.max(...noted) } : {};
}

function instructionFieldsOf(
  { history }: ComplaintRecord,
  { promises }: Pick<ComplaintContext, 'promises'>,
): Pick<WorkFields, 'instructedBy' | 'openInstructions' | 'instructionDueAt'> {
  const given = instructionsIn(history);
  if (given.size === 0) return {};
  const open = promises.filter(({ id, state }) => state === 'open' && given.has(id));
  return {
    instructedBy: [...new Set([...given.values()].map(({ givenBy }) => givenBy))],
    ...(open.length > 0 && {
      openInstructions: open.map(({ id }) => id),
      instructionDueAt: Math.min(...open.map(({ dueAt }) => dueAt)),
    }),
  };
}

function heldSinceOf(
  { history }: ComplaintRecord,
  { letters }: Pick<ComplaintContext, 'letters'>,
): Pick<WorkFields, 'heldSince'> {
  const held = new Set(letters.flatMap(({ id, state }) => (state === 'withheld' ? [id] : [])));
  if (held.size === 0) return {};
  const [first] = history.flatMap(({ event }) =>
    event.type === 'letter.withheld' && held.has(event.letterId) ? [event.at] : [],
  );
  return first === undefined ? {} : { heldSince: first };
}

function climbFieldsOf(record: ComplaintRecord): Pick<WorkFields, 'climbsAt' | 'climbsTo'> {
  const next = nextClimb(record);
  return next ? { climbsAt: next.timer.dueAt, climbsTo: next.to } : {};
}
