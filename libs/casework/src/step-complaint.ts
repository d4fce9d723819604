import type { ComplaintSnapshot, Refusal, Step } from '#workflows/complaint/complaint.advance.js';
import { advance, begin, isRefusal, persist, restore } from '#workflows/complaint/complaint.advance.js';
import { rulesOf } from '#clocks/policy.js';
import type { ComplaintEvent, Registration } from '#workflows/complaint/complaint.events.js';
import type { Clock, ComplaintRecord, HistoryEntry, OutboxEntry, RecordedEvent } from './complaint-record.js';
import { noHistory, sealed } from './history.js';
import type { Rulebook } from './rulebook.js';
import { clocksAfter } from './running-clocks.js';

/** A complaint between two steps. What it has only when it is stored, its timers and its history, is made out of it then. */
export interface Standing extends Pick<ComplaintRecord, 'id' | 'version' | 'pins' | 'clocks' | 'historyHead'> {
  readonly snapshot: ComplaintSnapshot;
  /** Instant of the last event, epoch milliseconds. */
  readonly lastAt: number;
}

/** What one event made of it. */
export interface Stepped {
  readonly standing: Standing;
  readonly entry: HistoryEntry;
  readonly outbox: readonly OutboxEntry[];
}

/** The beginning of a complaint, under the rulebook that it will be handled under to its end. */
export function firstStepOf(
  id: string,
  registration: Registration,
  rulebook: Rulebook,
  recordedAt: number,
): Stepped | Refusal {
  const step = begin(id, rulesOf(rulebook.policy), registration, rulebook.machine);
  if (isRefusal(step)) return step;
  const { pins } = rulebook;
  const blank = { id, version: 0, pins, clocks: [], historyHead: noHistory, lastAt: registration.at };
  return stepped(blank, registration, step, rulebook, recordedAt);
}

/** The next step, or why it cannot be taken. */
export function nextStepOf(
  standing: Standing,
  event: ComplaintEvent,
  rulebook: Rulebook,
  recordedAt: number,
): Stepped | Refusal {
  const step = advance(standing.snapshot, event);
  return isRefusal(step) ? step : stepped(standing, event, step, rulebook, recordedAt);
}

/** What comes of a step that the machine has taken: one history entry, the clocks of the new state, effects to carry out. */
export function stepped(
  before: Omit<Standing, 'snapshot'>,
  event: RecordedEvent,
  { snapshot, effects }: Step,
  rulebook: Rulebook,
  recordedAt: number,
): Stepped {
  const { id, version, pins, historyHead, lastAt } = before;
  // Something may be told late; the clocks do not run backwards for it.
  const at = Math.max(event.at, lastAt);
  const entry = sealed({
    sequence: version + 1,
    event,
    ...(version === 0 && { opens: { complaintId: id, pins } }),
    recordedAt,
    state: snapshot.value,
    previousHash: historyHead,
  });
  const clocks = clocksAfter(passed(before.clocks, event), snapshot, event, at, rulebook);
  return {
    standing: { id, version: entry.sequence, pins, snapshot, clocks, historyHead: entry.hash, lastAt: event.at },
    entry,
    outbox: effects.map((effect, index) => ({ key: `${id}-${entry.sequence}-${index + 1}`, effect })),
  };
}

/** What brought an effect about, by the key that the effect has; nothing when the complaint knows no such effect. */
export function causeOf({ history }: Pick<ComplaintRecord, 'history'>, key: string): RecordedEvent | undefined {
  const sequence = Number(/-(\d+)-\d+$/.exec(key)?.[1]);
  return history.find((entry) => entry.sequence === sequence)?.event;
}

/** How a stored complaint stands. */
export function standingOf({ history, snapshot, ...complaint }: ComplaintRecord, { machine }: Rulebook): Standing {
  const { id, version, pins, clocks, historyHead } = complaint;
  const lastAt = history.at(-1)?.event.at ?? -Infinity;
  return { id, version, pins, clocks, historyHead, lastAt, snapshot: restore(snapshot, machine) };
}

/** The complaint as it is stored. */
export function recordOf(
  { id, version, pins, snapshot, clocks, historyHead }: Standing,
  { timers, history }: Pick<ComplaintRecord, 'timers' | 'history'>,
): ComplaintRecord {
  return { id, version, pins, snapshot: persist(snapshot), clocks, timers, history, historyHead };
}

/** Remembers which point of its ladder a clock has just reached. */
function passed(clocks: readonly Clock[], event: RecordedEvent): readonly Clock[] {
  if (event.type !== 'clock.warned' && event.type !== 'clock.breached' && event.type !== 'clock.stayedBreached')
    return clocks;
  return clocks.map((clock) =>
    clock.state !== 'ended' &&
    clock.name === event.clock &&
    clock.limit === event.limit &&
    clock.subject === event.subject
      ? { ...clock, reached: [...clock.reached, event.point] }
      : clock,
  );
}
