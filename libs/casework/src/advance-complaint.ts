import type { ComplaintSnapshot, Refusal, Step } from '#workflows/complaint/complaint.advance.js';
import { advance, begin, isRefusal, persist, restore } from '#workflows/complaint/complaint.advance.js';
import { rulesOf } from '#clocks/policy.js';
import type { ComplaintEvent, Registration } from '#workflows/complaint/complaint.events.js';
import type { Advanced, Clock, ComplaintRecord, OutboxEntry, RecordedEvent } from './complaint-record.js';
import { noHistory, sealed } from './history.js';
import type { Rulebook } from './rulebook.js';
import { clocksAfter } from './running-clocks.js';
import { dueTimer, eventOfTimer, timersOf } from './timers.js';

/** The beginning of a complaint, under the rulebook that it will be handled under to its end. */
export function openComplaint(
  id: string,
  registration: Registration,
  rulebook: Rulebook,
  recordedAt = registration.at,
): Advanced | Refusal {
  const step = begin(id, rulesOf(rulebook.policy), registration, rulebook.machine);
  if (isRefusal(step)) return step;
  const blank: ComplaintRecord = {
    id,
    version: 0,
    pins: rulebook.pins,
    snapshot: null,
    clocks: [],
    timers: [],
    history: [],
    historyHead: noHistory,
  };
  return written(blank, registration, step, rulebook, recordedAt);
}

/**
 * What one event makes of a complaint: its new state, clocks and timers, one history entry, and the effects to carry out.
 * Pure: the same complaint, event and rulebook give the same bytes. A refusal changes nothing.
 * @param recordedAt when we learned of it, epoch milliseconds; `event.at` is when it happened
 */
export function advanceComplaint(
  complaint: ComplaintRecord,
  event: ComplaintEvent,
  rulebook: Rulebook,
  recordedAt = event.at,
): Advanced | Refusal {
  const step = advance(snapshotOf(complaint, rulebook), event);
  return isRefusal(step) ? step : written(complaint, event, step, rulebook, recordedAt);
}

/**
 * Lets everything that is due by `now` happen, in its order, before anything else may. Because a deadline passes at its
 * instant and not when a worker wakes, an event that comes later is always judged by what had passed before it.
 */
export function catchUp(complaint: ComplaintRecord, now: number, rulebook: Rulebook, recordedAt = now): Advanced[] {
  const steps: Advanced[] = [];
  let current = complaint;
  for (let timer = dueTimer(current, now); timer; timer = dueTimer(current, now)) {
    const advanced = advanceComplaint(
      current,
      eventOfTimer(current, timer),
      rulebook,
      Math.max(recordedAt, timer.dueAt),
    );
    if (isRefusal(advanced)) throw new Error(`complaint ${current.id} does not hear its own timer ${timer.id}`);
    steps.push(advanced);
    current = advanced.complaint;
  }
  return steps;
}

/** The machine's snapshot of a stored complaint. */
export function snapshotOf({ snapshot }: ComplaintRecord, { machine }: Rulebook): ComplaintSnapshot {
  return restore(snapshot, machine);
}

/** The complaint after a step that was taken: with its entry, and the clocks and timers that the new state asks for. */
export function written(
  before: ComplaintRecord,
  event: RecordedEvent,
  step: Step,
  rulebook: Rulebook,
  recordedAt: number,
): Advanced {
  // Something may be told late; the clocks do not run backwards for it.
  const at = Math.max(event.at, before.history.at(-1)?.event.at ?? event.at);
  const clocks = clocksAfter(passed(before.clocks, event), step.snapshot, event, at, rulebook);
  const entry = sealed({
    sequence: before.version + 1,
    event,
    ...(before.version === 0 && { opens: { complaintId: before.id, pins: before.pins } }),
    recordedAt,
    state: step.snapshot.value,
    previousHash: before.historyHead,
  });
  return {
    complaint: {
      id: before.id,
      version: entry.sequence,
      pins: before.pins,
      snapshot: persist(step.snapshot),
      clocks,
      timers: timersOf(clocks, rulebook),
      history: [...before.history, entry],
      historyHead: entry.hash,
    },
    entry,
    outbox: step.effects.map((effect, index): OutboxEntry => ({
      key: `${before.id}-${entry.sequence}-${index + 1}`,
      effect,
    })),
  };
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
