import { clockRun } from '#clocks/clock-run.js';
import { kindOf } from '#clocks/budget.js';
import { deadline } from '#clocks/deadline.js';
import { rungInstants } from '#clocks/ladder.js';
import type { LimitRule } from '#clocks/policy.js';
import type { Run } from '#clocks/run.js';
import type { ComplaintSnapshot } from '#workflows/complaint/complaint.advance.js';
import type { ClockName, Limit } from '#workflows/complaint/complaint.context.js';
import type { Clock, RecordedEvent } from './complaint-record.js';
import type { Rulebook } from './rulebook.js';
import type { Wanted } from './wanted-clocks.js';
import { wantedBy } from './wanted-clocks.js';

/**
 * The clocks after an event: what the state's tags ask for is started, held, let run on, or ended, at the instant `at`.
 * A clock that has ended and is asked for again begins another round. One that nothing changed is the very same one.
 */
export function clocksAfter(
  before: readonly Clock[],
  snapshot: ComplaintSnapshot,
  event: RecordedEvent,
  at: number,
  rulebook: Rulebook,
): Clock[] {
  const all = wantedBy(snapshot, at, rulebook.calendar);
  const kept = before.map((clock) => {
    if (clock.state === 'ended') return clock;
    const wanted = all.find(({ name, subject }) => name === clock.name && subject === clock.subject);
    return wanted ? goOn(clock, wanted, at) : end(clock, at);
  });
  const resumed = kept.map((clock) =>
    isReopened(clock, kept, all, event, rulebook) ? reopened(clock, snapshot, at, rulebook) : clock,
  );
  const started = all.flatMap((wanted) =>
    limitsOf(wanted.name, rulebook)
      .filter((limit) => !resumed.some((clock) => isFor(clock, wanted, limit) && clock.state !== 'ended'))
      .map((limit) => start(wanted, limit, resumed, snapshot, wanted.subject === undefined ? at : event.at, rulebook)),
  );
  return [...resumed, ...started].map((clock) => {
    if (clock.state === 'ended') return clock;
    const counted = isAcknowledged(before, kept) ? fromAcknowledgement(clock, at, rulebook) : clock;
    const dated = fromEarliestReceipt(counted, event, snapshot, at, rulebook);
    const changed = changedBy(event, dated, snapshot, at, rulebook);
    // Nothing but the clock's own facts moves its deadline.
    return before.includes(changed) ? changed : withDeadline(changed, rulebook);
  });
}

/** The rule of a clock's limit. */
export function ruleOf({ name, limit }: Pick<Clock, 'name' | 'limit'>, { policy }: Rulebook): LimitRule {
  const rule = policy.clocks[name]?.[limit];
  if (!rule) throw new Error(`policy "${policy.name}" has no ${limit} limit for the clock "${name}"`);
  return rule;
}

/** Everything that a clock's deadline depends on, for `deadline`, `explain` and the ladder. */
export function runOf(clock: Clock, rulebook: Rulebook): Run {
  const { severity, startedAt, pauses, extensions, occurrence, givenDueAt } = clock;
  return clockRun(ruleOf(clock, rulebook), {
    calendar: rulebook.calendar,
    severity,
    start: startedAt,
    pauses,
    extensions,
    occurrence,
    ...(givenDueAt !== undefined && { dueAt: givenDueAt }),
  });
}

function limitsOf(name: ClockName, { policy }: Rulebook): Limit[] {
  return (['internal', 'statutory'] as const).filter((limit) => policy.clocks[name]?.[limit] !== undefined);
}

function isFor(clock: Clock, wanted: Wanted, limit: Limit): boolean {
  return clock.name === wanted.name && clock.subject === wanted.subject && clock.limit === limit;
}

function start(
  wanted: Wanted,
  limit: Limit,
  clocks: readonly Clock[],
  snapshot: ComplaintSnapshot,
  at: number,
  rulebook: Rulebook,
): Clock {
  const { name, subject, givenDueAt, held } = wanted;
  const round = 1 + clocks.filter((clock) => isFor(clock, wanted, limit)).length;
  const startedAt = round === 1 ? originOf(name, clocks, snapshot, at, rulebook) : at;
  return {
    id: [name, limit, round, ...(subject === undefined ? [] : [subject])].join('.'),
    name,
    limit,
    round,
    ...(subject !== undefined && { subject }),
    severity: snapshot.context.severity,
    startedAt,
    ...(givenDueAt !== undefined && { givenDueAt }),
    pauses: held ? [{ from: at }] : [],
    extensions: [],
    occurrence: 1,
    state: held ? 'held' : 'running',
    reached: [],
  };
}

/** Where the policy lets a clock begin: with the receipt, when the customer had the acknowledgement, or here and now. */
export function originOf(
  name: ClockName,
  clocks: readonly Clock[],
  snapshot: ComplaintSnapshot,
  at: number,
  { policy }: Rulebook,
): number {
  const { from } = policy.clocks[name];
  if (from === 'receipt') return Math.min(snapshot.context.receivedAt, at);
  if (from === 'stage') return at;
  return clocks.find((clock) => clock.name === 'acknowledgement' && clock.state === 'ended')?.endedAt ?? at;
}

/** Whether the acknowledgement has just been given. */
function isAcknowledged(before: readonly Clock[], kept: readonly Clock[]): boolean {
  return kept.some(
    // One that was thought to be given has set them going already; they do not get longer because it came back.
    ({ name, state, reopenedAt }, index) =>
      name === 'acknowledgement' && state === 'ended' && reopenedAt === undefined && before[index]?.state !== 'ended',
  );
}

/** What counts from the acknowledgement counts from the receipt until there is one: it may never be due later for that. */
function fromAcknowledgement(clock: Clock, at: number, { policy }: Rulebook): Clock {
  const isMeant = clock.round === 1 && policy.clocks[clock.name]?.from === 'acknowledgement';
  return isMeant ? { ...clock, startedAt: at } : clock;
}

const takingBack: ReadonlySet<RecordedEvent['type']> = new Set<RecordedEvent['type']>([
  'letter.failed',
  'letter.withheld',
  'complaint.recognised',
  'merge.undone',
]);

/**
 * A letter that did not arrive after all takes back what it had ended: the duty was never met, so the very same round goes
 * on, due when it was due. So does a complaint that was answered as an enquiry, or merged by mistake: it counts from when it
 * came. A duty that recurs begins anew; its turns that passed meanwhile would only send more letters.
 */
function isReopened(
  clock: Clock,
  clocks: readonly Clock[],
  all: readonly Wanted[],
  event: RecordedEvent,
  rulebook: Rulebook,
): boolean {
  if (!takingBack.has(event.type)) return false;
  const wanted = all.find(({ name, subject, held }) => !held && name === clock.name && subject === clock.subject);
  const rounds = wanted ? clocks.filter((one) => isFor(one, wanted, clock.limit)) : [];
  const isLast = clock === rounds.at(-1) && clock.state === 'ended' && clock.lifted !== true;
  return isLast && isCountable(clock, rulebook);
}

/** The rules may be others by now: such as know no such limit, or one that what was granted cannot be added to. */
function isCountable({ name, limit, severity, extensions }: Clock, { policy }: Rulebook): boolean {
  const rule = policy.clocks[name]?.[limit];
  if (!rule || rule.recurs) return false;
  const { budget } = rule;
  return budget === 'given' || extensions.every(({ adds }) => kindOf(adds.unit) === kindOf(budget[severity].unit));
}

/** What it would have warned of meanwhile is behind it; a deadline that has passed meanwhile still rings. */
function reopened(clock: Clock, { context }: ComplaintSnapshot, at: number, rulebook: Rulebook): Clock {
  const { endedAt: _ended, ...facts } = clock;
  const running: Clock = { ...facts, severity: context.severity, state: 'running', reopenedAt: at };
  return withoutPastWarnings(running, at, rulebook);
}

function withoutPastWarnings(clock: Clock, at: number, rulebook: Rulebook): Clock {
  const behind = rungInstants(runOf(clock, rulebook), ruleOf(clock, rulebook).ladder)
    .filter((one) => one.at <= at && (one.rung.point.kind === 'warn' || one.rung.point.kind === 'before'))
    .map(({ rung }) => rung.at);
  return { ...clock, reached: [...new Set([...clock.reached, ...behind])] };
}

const movingReceipt: ReadonlySet<RecordedEvent['type']> = new Set<RecordedEvent['type']>([
  'complaint.joined',
  'complaint.parted',
]);

/**
 * What counts from receipt counts from the earliest of all that were merged: nobody is answered later for having written
 * twice. A deadline that lies behind then is breached at its own instant; one that was breached stays so when they part.
 */
function fromEarliestReceipt(
  clock: Clock,
  event: RecordedEvent,
  { context }: ComplaintSnapshot,
  at: number,
  rulebook: Rulebook,
): Clock {
  if (!movingReceipt.has(event.type) || clock.round > 1 || clock.subject !== undefined) return clock;
  const isMeant = rulebook.policy.clocks[clock.name]?.from === 'receipt' && !ruleOf(clock, rulebook).recurs;
  if (!isMeant || clock.startedAt === context.receivedAt) return clock;
  return withoutPastWarnings({ ...clock, startedAt: Math.min(context.receivedAt, at) }, at, rulebook);
}

function goOn(clock: Clock, { held }: Wanted, at: number): Clock {
  if (held && clock.state === 'running') return { ...clock, state: 'held', pauses: [...clock.pauses, { from: at }] };
  if (!held && clock.state === 'held') return { ...clock, state: 'running', pauses: closed(clock, at) };
  return clock;
}

function end(clock: Clock, at: number): Clock {
  return { ...clock, state: 'ended', endedAt: at, pauses: closed(clock, at) };
}

function closed({ pauses }: Clock, at: number): Clock['pauses'] {
  return pauses.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause));
}

/** What an event changes in a clock besides its running: another severity, more time, the next turn of a duty that recurs. */
function changedBy(
  event: RecordedEvent,
  clock: Clock,
  snapshot: ComplaintSnapshot,
  at: number,
  rulebook: Rulebook,
): Clock {
  const { severity } = snapshot.context;
  const weighed = clock.severity === severity ? clock : { ...clock, severity };
  if (event.type === 'deadline.extended' && event.clock === clock.name) {
    const rule = rulebook.policy.extensions.find(
      (one) => one.clock === clock.name && one.limit === clock.limit && one.reasons.includes(event.reason),
    );
    const approver = event.by.kind === 'staff' ? event.by.id : event.by.kind;
    return rule
      ? { ...weighed, extensions: [...clock.extensions, { adds: rule.adds, reason: event.reason, approver, at }] }
      : weighed;
  }
  const cameDue = event.type === 'clock.breached' && event.clock === clock.name && event.limit === clock.limit;
  if (cameDue && ruleOf(clock, rulebook).recurs) return { ...weighed, occurrence: clock.occurrence + 1, reached: [] };
  return weighed;
}

export function withDeadline(clock: Clock, rulebook: Rulebook): Clock {
  const { deadline: _before, ...undated } = clock;
  const due = deadline(runOf(clock, rulebook));
  return due.state === 'due' ? { ...undated, deadline: due.at } : undated;
}
