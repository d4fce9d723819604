import { isRefusal } from '#workflows/complaint/complaint.advance.js';
import type { ClockName, Limit } from '#workflows/complaint/complaint.context.js';
import type { ComplaintEvent, Registration } from '#workflows/complaint/complaint.events.js';
import type { ReasonCode } from '#workflows/complaint/complaint.reasons.js';
import { advanceComplaint, catchUp, openComplaint } from './advance-complaint.js';
import type { Advanced, ComplaintRecord, HistoryEntry } from './complaint-record.js';
import type { Announcement } from './preview.js';
import { announcementsOf } from './preview.js';
import type { Pins, Rulebook } from './rulebook.js';

/** A deadline that passed before it was met. */
export interface Breach {
  readonly clock: ClockName;
  readonly limit: Limit;
  readonly round: number;
  readonly subject?: string;
  /** Epoch milliseconds. */
  readonly deadline: number;
}

/** When a limit would have been due at the end, epoch milliseconds. */
export interface Due {
  readonly clock: ClockName;
  readonly limit: Limit;
  readonly round: number;
  readonly subject?: string;
  readonly deadline: number;
}

/** What would have become of one complaint. */
export interface SimulatedComplaint {
  readonly complaintId: string;
  readonly dues: readonly Due[];
  readonly breaches: readonly Breach[];
  readonly announcements: readonly Announcement[];
  /** What people did that the other rules would not have allowed; the story goes on without it. */
  readonly refused: readonly {
    readonly sequence: number;
    readonly event: string;
    readonly reasons: readonly ReasonCode[];
  }[];
}

export interface Simulation {
  readonly pins: Pins;
  readonly until: number;
  readonly complaints: readonly SimulatedComplaint[];
  readonly totals: {
    readonly complaints: number;
    readonly breached: number;
    readonly breaches: number;
    readonly alerts: number;
  };
  /** How many alerts each relation would have had. */
  readonly alertsTo: Readonly<Record<string, number>>;
}

/**
 * Plays real histories under another rulebook: what people and customers did happens again at its instants, while time
 * speaks by the other clocks. Nothing is sent or written; the same input gives the same bytes.
 * @param until the instant up to which time passes, epoch milliseconds
 */
export function simulate(
  histories: readonly (readonly HistoryEntry[])[],
  until: number,
  rulebook: Rulebook,
): Simulation {
  const complaints = histories
    .map((history) => simulateOne(history, until, rulebook))
    .sort((one, other) => (one.complaintId < other.complaintId ? -1 : 1));
  const alerts = complaints.flatMap(({ announcements }) => announcements.filter(({ kind }) => kind === 'alert'));
  const alertsTo: Record<string, number> = {};
  for (const alert of alerts) {
    for (const recipient of alert.kind === 'alert' ? alert.recipients : [])
      alertsTo[recipient] = (alertsTo[recipient] ?? 0) + 1;
  }
  return {
    pins: rulebook.pins,
    until,
    complaints,
    totals: {
      complaints: complaints.length,
      breached: complaints.filter(({ breaches }) => breaches.length > 0).length,
      breaches: complaints.reduce((sum, { breaches }) => sum + breaches.length, 0),
      alerts: alerts.length,
    },
    alertsTo: Object.fromEntries(Object.entries(alertsTo).sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}

/** A limit that would have been due at another instant. One without an instant would not have been there, or not be known. */
export interface MovedDue extends Omit<Due, 'deadline'> {
  readonly before?: number;
  readonly after?: number;
}

/** A complaint whose fate differs between two simulations of the same histories. */
export interface Difference {
  readonly complaintId: string;
  readonly moved: readonly MovedDue[];
  readonly breachesOnlyNow: readonly Breach[];
  readonly breachesNoMore: readonly Breach[];
  readonly alertsBefore: number;
  readonly alertsNow: number;
}

/** Which complaints another rulebook would have changed, and how. Those that it leaves as they were are not listed. */
export function compare(before: Simulation, now: Simulation): Difference[] {
  const earlier = new Map(before.complaints.map((complaint) => [complaint.complaintId, complaint]));
  return now.complaints.flatMap((complaint): Difference[] => {
    const other = earlier.get(complaint.complaintId);
    if (!other)
      throw new Error(`the simulations are not of the same complaints: ${complaint.complaintId} is only in one`);
    const difference = {
      complaintId: complaint.complaintId,
      moved: movedDues(other.dues, complaint.dues),
      breachesOnlyNow: complaint.breaches.filter((breach) => !hasBreach(other, breach)),
      breachesNoMore: other.breaches.filter((breach) => !hasBreach(complaint, breach)),
      alertsBefore: alertCount(other),
      alertsNow: alertCount(complaint),
    };
    const { moved, breachesOnlyNow, breachesNoMore, alertsBefore, alertsNow } = difference;
    const isOther = moved.length + breachesOnlyNow.length + breachesNoMore.length > 0 || alertsBefore !== alertsNow;
    return isOther ? [difference] : [];
  });
}

function simulateOne(history: readonly HistoryEntry[], until: number, rulebook: Rulebook): SimulatedComplaint {
  const [first, ...rest] = history;
  if (first?.opens === undefined) throw new Error('a history begins with the registration of its complaint');
  const { complaintId } = first.opens;
  const opened = openComplaint(complaintId, first.event as Registration, rulebook);
  if (isRefusal(opened))
    throw new Error(
      `complaint ${complaintId} could not even begin: ${opened.reasons.map(({ code }) => code).join(', ')}`,
    );

  const steps: Advanced[] = [opened];
  const refused: SimulatedComplaint['refused'][number][] = [];
  let current: ComplaintRecord = opened.complaint;
  const go = (more: readonly Advanced[]): void => {
    steps.push(...more);
    current = more.at(-1)?.complaint ?? current;
  };
  for (const { sequence, event } of rest) {
    if (!isOfPeople(event)) continue;
    go(catchUp(current, Math.min(event.at, until), rulebook));
    if (event.at > until) break;
    const advanced = advanceComplaint(current, event, rulebook);
    if (isRefusal(advanced))
      refused.push({ sequence, event: event.type, reasons: advanced.reasons.map(({ code }) => code) });
    else go([advanced]);
  }
  go(catchUp(current, until, rulebook));
  return {
    complaintId,
    dues: current.clocks.flatMap(({ name, limit, round, subject, deadline }): Due[] =>
      deadline === undefined
        ? []
        : [{ clock: name, limit, round, ...(subject !== undefined && { subject }), deadline }],
    ),
    breaches: steps.flatMap(breachOf),
    announcements: steps.flatMap(announcementsOf),
    refused,
  };
}

/** Clocks speak anew under other rules, and a move to other rules belongs to those that it led to. */
function isOfPeople(event: HistoryEntry['event']): event is ComplaintEvent {
  return !/^(clock|workflow|rulebook)\./.test(event.type);
}

function breachOf({ entry: { event }, complaint }: Advanced): Breach[] {
  if (event.type !== 'clock.breached') return [];
  const { clock, limit, subject, at } = event;
  const { round = 1 } =
    complaint.clocks.findLast((one) => one.name === clock && one.limit === limit && one.subject === subject) ?? {};
  return [{ clock, limit, round, ...(subject !== undefined && { subject }), deadline: at }];
}

function hasBreach({ breaches }: SimulatedComplaint, { clock, limit, round, subject }: Breach): boolean {
  return breaches.some(
    (one) => one.clock === clock && one.limit === limit && one.round === round && one.subject === subject,
  );
}

function movedDues(before: readonly Due[], now: readonly Due[]): MovedDue[] {
  const keyOf = ({ clock, limit, round, subject = '' }: Omit<Due, 'deadline'>): string =>
    `${clock} ${limit} ${round} ${subject}`;
  const then = new Map(before.map((due) => [keyOf(due), due]));
  const later = new Map(now.map((due) => [keyOf(due), due]));
  return [...new Map([...then, ...later])].flatMap(([key, { deadline: _either, ...which }]): MovedDue[] => {
    const [was, is] = [then.get(key)?.deadline, later.get(key)?.deadline];
    if (was === is) return [];
    return [{ ...which, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }];
  });
}

function alertCount({ announcements }: SimulatedComplaint): number {
  return announcements.filter(({ kind }) => kind === 'alert').length;
}
