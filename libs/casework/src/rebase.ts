import { rulesOf } from '#clocks/policy.js';
import { stageOf } from '#workflows/complaint/complaint.advance.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';
import { written } from './advance-complaint.js';
import type { Advanced, ComplaintRecord, RulebookRebased, RulebookRebaseUndone } from './complaint-record.js';
import type { Move, MoveRefusal, Order } from './move.js';
import { givenBack } from './move.js';
import { RebaseImpossible, rebasedClocks } from './rebased-clocks.js';
import type { Pins } from './rulebook.js';
import type { Rulebooks } from './rulebooks.js';
import { standingOf, stepped } from './step-complaint.js';

/** The part of a rulebook that a rebase changes. */
export type TimeRules = Pick<Pins, 'policy' | 'calendar'>;

/** Running complaints are to be handled under other time limits: another policy, or what its name stands for now. */
export interface Rebase {
  /** The policy of the complaints that are meant, in whatever version they are under. */
  readonly from: string;
  /** What they go on under. */
  readonly to: TimeRules;
  readonly reason: string;
}

/** The rebase of every complaint that runs under the old policy. One that is closed is never touched. */
export function rebaseOf({ from, to, reason }: Rebase, rulebooks: Rulebooks): Move {
  return {
    concerns: (complaint) => complaint.pins.policy.name === from && !isSame(complaint.pins, to) && !isClosed(complaint),
    make: (complaint, order, recordedAt) => rebase(complaint, to, reason, rulebooks, order, recordedAt),
  };
}

/** The rebase of every running complaint that counts in another version of this calendar. Each stays under its own policy. */
export function calendarRebaseOf(to: TimeRules['calendar'], reason: string, rulebooks: Rulebooks): Move {
  return {
    concerns: (complaint) => {
      const { name, version } = complaint.pins.calendar;
      return name === to.name && version !== to.version && !isClosed(complaint);
    },
    make: (complaint, order, recordedAt) =>
      rebase(complaint, { policy: complaint.pins.policy, calendar: to }, reason, rulebooks, order, recordedAt),
  };
}

/**
 * The complaint under other time limits. What happened stays: when its clocks began, how long they waited, what they
 * were given, how severe it is. What follows from it is counted anew: deadlines, warnings, who may grant what. A point
 * that was reached does not ring again, and a deadline that has passed stays passed. No effect is ordered.
 * @throws RulebookUnknown when the policy or calendar is not here
 */
export function rebase(
  complaint: ComplaintRecord,
  to: TimeRules,
  reason: string,
  rulebooks: Rulebooks,
  { id, at, by }: Order,
  recordedAt = at,
): Advanced | MoveRefusal {
  const from = timeRulesOf(complaint.pins);
  return rebaseAs(complaint, { type: 'rulebook.rebased', id, at, by, reason, from, to }, rulebooks, recordedAt);
}

/** The complaint after a rebase that is told by its event. */
export function rebaseAs(
  complaint: ComplaintRecord,
  event: RulebookRebased,
  rulebooks: Rulebooks,
  recordedAt: number,
): Advanced | MoveRefusal {
  if (!isSame(complaint.pins, event.from)) return refusal('otherRules', { policy: nameOf(event.from) });
  if (isSame(event.from, event.to)) return refusal('sameRules', { policy: nameOf(event.to) });
  return counted(complaint, event, event.to, rulebooks, recordedAt);
}

/** Sequence of the rebase that brought a complaint under the rules that it is under; undefined when none did. */
export function lastRebaseOf({ history, pins }: ComplaintRecord): number | undefined {
  return history.findLast(({ event }) => event.type === 'rulebook.rebased' && isSame(event.to, pins))?.sequence;
}

/**
 * The complaint back under the rules before its last rebase. While nothing else has happened it is exactly as it was;
 * afterwards its clocks are counted anew under the old rules.
 * @param before the complaint as it stood before that rebase, as `stateAt` gives it
 */
export function undoRebase(
  complaint: ComplaintRecord,
  before: ComplaintRecord,
  rulebooks: Rulebooks,
  { id, at, by }: Order,
  recordedAt = at,
): Advanced | MoveRefusal {
  const event: RulebookRebaseUndone = { type: 'rulebook.rebaseUndone', id, at, by, rebase: before.version + 1 };
  return undoRebaseAs(complaint, event, before, rulebooks, recordedAt);
}

/** The complaint after the undoing of a rebase that is told by its event. */
export function undoRebaseAs(
  complaint: ComplaintRecord,
  event: RulebookRebaseUndone,
  before: ComplaintRecord,
  rulebooks: Rulebooks,
  recordedAt: number,
): Advanced | MoveRefusal {
  const rebased = complaint.history[event.rebase - 1]?.event;
  if (rebased?.type !== 'rulebook.rebased' || lastRebaseOf(complaint) !== event.rebase) return refusal('notRebased');
  if (complaint.version === event.rebase) return givenBack(complaint, before, event, recordedAt);
  return counted(complaint, event, rebased.from, rulebooks, recordedAt);
}

function counted(
  complaint: ComplaintRecord,
  event: RulebookRebased | RulebookRebaseUndone,
  to: TimeRules,
  rulebooks: Rulebooks,
  recordedAt: number,
): Advanced | MoveRefusal {
  const before = rulebooks.rulebookFor(complaint.pins);
  const after = rulebooks.rulebookFor({ ...complaint.pins, ...to });
  if (isClosed(complaint)) return refusal('closed');
  try {
    const standing = standingOf(complaint, after);
    const { value, context } = standing.snapshot;
    // Where it stands is where it stood; what its guards ask is what the new policy says.
    const snapshot = after.machine.resolveState({ value, context: { ...context, rules: rulesOf(after.policy) } });
    const clocks = rebasedClocks(complaint, event.at, before, after);
    const rebased = stepped(
      { ...standing, pins: after.pins, clocks },
      event,
      { snapshot, effects: [] },
      after,
      recordedAt,
    );
    return written(complaint, rebased, after);
  } catch (error) {
    if (!(error instanceof RebaseImpossible)) throw error;
    return { words: error.words };
  }
}

function isClosed({ snapshot }: ComplaintRecord): boolean {
  return stageOf(snapshot as Parameters<typeof stageOf>[0]) === 'closed';
}

function timeRulesOf({ policy, calendar }: Pins): TimeRules {
  return { policy, calendar };
}

function isSame(one: TimeRules, other: TimeRules): boolean {
  return (
    one.policy.name === other.policy.name &&
    one.policy.hash === other.policy.hash &&
    one.calendar.name === other.calendar.name &&
    one.calendar.version === other.calendar.version
  );
}

function nameOf({ policy, calendar }: TimeRules): string {
  return `${policy.name}@${policy.version} (${calendar.name})`;
}

const refusals = {
  closed: {
    en: 'it is closed; the rules of a closed complaint never change',
    'zh-CN': '该投诉已结案，已结案投诉的规则不再变更',
  },
  otherRules: { en: 'it is not under {policy}', 'zh-CN': '该投诉不在 {policy} 之下' },
  sameRules: { en: 'it is under {policy} already', 'zh-CN': '该投诉已在 {policy} 之下' },
  notRebased: {
    en: 'this is not the rebase that brought it under the rules that it is under',
    'zh-CN': '这不是使其适用当前规则的变更',
  },
} as const satisfies Record<string, Words>;

function refusal(reason: keyof typeof refusals, values: Readonly<Record<string, string>> = {}): MoveRefusal {
  return { words: fill(refusals[reason], values) };
}
