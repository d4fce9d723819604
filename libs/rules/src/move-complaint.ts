import type { ComplaintRecord } from '#casework/complaint-record.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { toVersion } from '#casework/follow-newest.js';
import { readFrozenCalendar, readFrozenPolicy } from '#casework/frozen-files.js';
import type { Move, MoveRefusal, Order } from '#casework/move.js';
import { isMoveRefusal } from '#casework/move.js';
import { calendarRebaseOf, rebaseOf } from '#casework/rebase.js';
import type { Rulebooks } from '#casework/rulebooks.js';
import type { MovedDue } from '#casework/simulate.js';
import { undoingOf } from '#casework/undo-move.js';
import type { FoundComplaint, RuleRun } from './rule-run.js';
import type { TriedRule } from './try-complaint.js';

/**
 * The move that a run makes, the very one of the command line. A draft is tried in the same way, among rulebooks that know it
 * as if it were published.
 */
export function moveOf(run: RuleRun, known: Rulebooks): Move {
  if (run.task === 'moveBack') return undoingOf(orderIdOf(run.movedBy ?? ''), known);
  if (run.kind === 'workflow') return toVersion(run.version, known);
  const rule = triedRuleOf(run);
  const rulebooks = run.task === 'moveTrial' ? known.including(rule) : known;
  const reason = run.reason ?? '';
  if (rule.kind === 'calendar') {
    const { name, version } = rule.calendar;
    return calendarRebaseOf({ name, version }, reason, rulebooks);
  }
  const { policy } = rule;
  const calendar = rulebooks.calendars.get(policy.calendar);
  if (!calendar) throw new Error(`there is no calendar "${policy.calendar}"`);
  const to = {
    policy: { name: policy.name, version: policy.version, hash: policy.hash },
    calendar: { name: calendar.name, version: calendar.version },
  };
  return rebaseOf({ from: run.name, to, reason }, rulebooks);
}

/** The policy or calendar that a run is about. */
export function triedRuleOf({ kind, name, version, content: text }: RuleRun): TriedRule {
  const source = { text, file: `${name}@${version}` };
  return kind === 'calendar'
    ? { kind, calendar: readFrozenCalendar(source) }
    : { kind: 'policy', policy: readFrozenPolicy(source) };
}

/** The order under which it stands in the histories: the run again is the same order, which changes nothing twice. */
export function orderOf({ id, orderedAt, orderedBy, orderedAs = ['administrator'] }: RuleRun): Order {
  return { id: orderIdOf(id), at: orderedAt, by: { kind: 'staff', id: orderedBy, roles: orderedAs } };
}

/**
 * What a move makes, or would make, of one complaint; nothing when it does not concern it, and no row when none of its dates
 * moves, unless the workflow does.
 */
export async function moveComplaint(
  { kind }: RuleRun,
  before: StoredComplaint,
  move: () => Promise<ComplaintRecord | MoveRefusal | undefined>,
): Promise<FoundComplaint | undefined> {
  const result = await move();
  if (!result) return undefined;
  const nothing = { before: 0, now: 0 };
  const moved = isMoveRefusal(result) ? [] : movedDues(before, result);
  const row = {
    complaintId: before.id,
    ref: before.ref,
    ...(kind === 'workflow' && { from: before.pins.workflow.version }),
    moved,
    breachesOnlyNow: [],
    breachesNoMore: [],
    alertsBefore: 0,
    alertsNow: 0,
    ...(isMoveRefusal(result) && { failure: result.words }),
  };
  const isTold = moved.length > 0 || kind === 'workflow' || isMoveRefusal(result);
  return { ...(isTold && { row }), breaches: nothing, alerts: nothing, alertsTo: {} };
}

function movedDues({ clocks: earlier }: ComplaintRecord, { clocks }: ComplaintRecord): MovedDue[] {
  const then = new Map(earlier.map((clock) => [clock.id, clock]));
  return clocks.flatMap(({ id, name: clock, limit, round, subject, deadline: after, state }): MovedDue[] => {
    const before = then.get(id)?.deadline;
    if (before === after || (state === 'ended' && then.get(id)?.state === 'ended')) return [];
    return [
      {
        clock,
        limit,
        round,
        ...(subject !== undefined && { subject }),
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
      },
    ];
  });
}

function orderIdOf(runId: string): string {
  return `rules-${runId}`;
}
