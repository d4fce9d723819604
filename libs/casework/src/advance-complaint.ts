import type { ComplaintSnapshot, Refusal } from '#workflows/complaint/complaint.advance.js';
import { isRefusal, restore } from '#workflows/complaint/complaint.advance.js';
import type { ComplaintEvent, Registration } from '#workflows/complaint/complaint.events.js';
import type { Advanced, ComplaintRecord } from './complaint-record.js';
import type { Rulebook } from './rulebook.js';
import type { Stepped } from './step-complaint.js';
import { firstStepOf, nextStepOf, recordOf, standingOf } from './step-complaint.js';
import { dueTimer, eventOfTimer, timersAfter } from './timers.js';

/** The beginning of a complaint, under the rulebook that it will be handled under to its end. */
export function openComplaint(
  id: string,
  registration: Registration,
  rulebook: Rulebook,
  recordedAt = registration.at,
): Advanced | Refusal {
  const first = firstStepOf(id, registration, rulebook, recordedAt);
  return isRefusal(first) ? first : written(nothingYet, first, rulebook);
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
  const next = nextStepOf(standingOf(complaint, rulebook), event, rulebook, recordedAt);
  return isRefusal(next) ? next : written(complaint, next, rulebook);
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

const nothingYet = { clocks: [], timers: [], history: [] };

/** The complaint after a step, as it is stored. */
export function written(
  before: Pick<ComplaintRecord, 'clocks' | 'timers' | 'history'>,
  { standing, entry, outbox }: Stepped,
  rulebook: Rulebook,
): Advanced {
  const timers = timersAfter(before, standing.clocks, rulebook);
  return { complaint: recordOf(standing, { timers, history: [...before.history, entry] }), entry, outbox };
}
