import type { Breach, MovedDue } from '#casework/simulate.js';
import type { RuleKind } from '#casework/published-rule.js';
import type { Role } from '#workflows/complaint/complaint.roles.js';
import type { Words } from '#workflows/complaint/complaint.words.js';

/**
 * What a run does with complaints, one after another. `trial`: what would have become of them under a draft. `moveTrial`: what
 * a move of the running ones to a published version would change. `move`: that move. `moveBack`: taking a move back.
 */
export const runTasks = ['trial', 'moveTrial', 'move', 'moveBack'] as const;
export type RunTask = (typeof runTasks)[number];

export const runStates = ['waiting', 'running', 'done', 'cancelled', 'failed'] as const;
export type RunState = (typeof runStates)[number];

/**
 * Rules that complaints run under. By a letter only what is written anew is written, and from no code a date
 * follows, so nothing of them can be tried or moved.
 */
export const pinnedKinds = ['policy', 'calendar'] as const satisfies readonly RuleKind[];
export type PinnedKind = (typeof pinnedKinds)[number];

export function isPinnedKind(kind: RuleKind): kind is PinnedKind {
  return pinnedKinds.some((one) => one === kind);
}

/** What complaints are tried under or moved to: a rule of the house, or a version of the workflow. */
export const runKinds = [...pinnedKinds, 'workflow'] as const;
export type RunKind = (typeof runKinds)[number];

/** Work on many complaints that was ordered in the console and is done by a worker. Instants are epoch milliseconds. */
export interface RuleRun {
  readonly id: string;
  readonly task: RunTask;
  readonly kind: RunKind;
  readonly name: string;
  readonly version: number;
  /** The rule that is tried or moved to, as its frozen file says it; nothing of a workflow, which is a file for ever. */
  readonly content: string;
  /** The draft that is tried, and which of its revisions; then a `moveTrial` tells what a move to it would change. */
  readonly draft?: { readonly id: string; readonly revision: number };
  /** The move that is taken back. */
  readonly movedBy?: string;
  readonly reason?: string;
  readonly orderedAt: number;
  readonly orderedBy: string;
  /** By which right, as histories say it; an administrator's where nothing is said. */
  readonly orderedAs?: readonly Role[];
  /** Complaints that were opened since then. */
  readonly since: number;
  /** Up to when time passes for them. */
  readonly until: number;
  readonly state: RunState;
  readonly endedAt?: number;
  /** Complaints that were looked at, of roughly so many. */
  readonly done: number;
  readonly of: number;
  readonly totals: RunTotals;
}

/** What came of it so far. */
export interface RunTotals {
  /** Complaints that it concerns. */
  readonly complaints: number;
  /** Of these, the ones for which something would be otherwise. */
  readonly changed: number;
  readonly earlier: number;
  readonly later: number;
  readonly breachesBefore: number;
  readonly breachesNow: number;
  readonly alertsBefore: number;
  readonly alertsNow: number;
  /** Alerts by whom they go to. */
  readonly alertsTo: Readonly<Record<string, { readonly before: number; readonly now: number }>>;
  /** Complaints that could not be played or moved. */
  readonly failed: number;
}

export const noTotals: RunTotals = {
  complaints: 0,
  changed: 0,
  earlier: 0,
  later: 0,
  breachesBefore: 0,
  breachesNow: 0,
  alertsBefore: 0,
  alertsNow: 0,
  alertsTo: {},
  failed: 0,
};

/** What a run found of one complaint. Those that stay as they are are not listed. */
export interface RunRow {
  readonly complaintId: string;
  readonly ref: string;
  readonly moved: readonly MovedDue[];
  readonly breachesOnlyNow: readonly Breach[];
  readonly breachesNoMore: readonly Breach[];
  readonly alertsBefore: number;
  readonly alertsNow: number;
  /** Of a move of the workflow: the version that it was under. */
  readonly from?: number;
  /** Why it could not be played or moved. */
  readonly failure?: Words;
}

/** The totals with one more complaint. */
export function withOneMore(totals: RunTotals, found: FoundComplaint): RunTotals {
  const { row, breaches, alertsTo } = found;
  const due = row?.moved.filter(({ before, after }) => before !== undefined && after !== undefined) ?? [];
  const to: Record<string, { before: number; now: number }> = { ...totals.alertsTo };
  for (const [recipient, { before, now }] of Object.entries(alertsTo)) {
    const earlier = to[recipient] ?? { before: 0, now: 0 };
    to[recipient] = { before: earlier.before + before, now: earlier.now + now };
  }
  return {
    complaints: totals.complaints + 1,
    changed: totals.changed + (row && !row.failure ? 1 : 0),
    earlier: totals.earlier + (due.some(({ before = 0, after = 0 }) => after < before) ? 1 : 0),
    later: totals.later + (due.some(({ before = 0, after = 0 }) => after > before) ? 1 : 0),
    breachesBefore: totals.breachesBefore + breaches.before,
    breachesNow: totals.breachesNow + breaches.now,
    alertsBefore: totals.alertsBefore + found.alerts.before,
    alertsNow: totals.alertsNow + found.alerts.now,
    alertsTo: to,
    failed: totals.failed + (row?.failure ? 1 : 0),
  };
}

interface BeforeAndNow {
  readonly before: number;
  readonly now: number;
}

/** What one complaint adds to a run. */
export interface FoundComplaint {
  /** None when it stays as it is. */
  readonly row?: RunRow;
  readonly breaches: BeforeAndNow;
  readonly alerts: BeforeAndNow;
  readonly alertsTo: Readonly<Record<string, BeforeAndNow>>;
}
