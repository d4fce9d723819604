import { join } from 'node:path';
import { advanceComplaint, catchUp, openComplaint } from '#casework/advance-complaint.js';
import { loadRulebooks } from '#casework/rulebooks.js';
import { isRefusal } from '#workflows/complaint/complaint.advance.js';
import { usualLife } from '#workflows/complaint/usual-life.bench.js';

/** @typedef {import('#casework/complaint-record.js').ComplaintRecord} ComplaintRecord */
/** @typedef {import('#casework/complaint-record.js').Advanced} Advanced */
/** @typedef {import('#casework/rulebook.js').Rulebook} Rulebook */
/** @typedef {import('#workflows/complaint/complaint.events.js').ComplaintEvent} ComplaintEvent */
/** @typedef {{ before: ComplaintRecord, event: ComplaintEvent, recordedAt: number, after: ComplaintRecord }} StoredStep */

/** A Monday morning in China. */
export const monday = Date.parse('2026-03-02T09:00:00+08:00');

/** The workflow, the policies and the calendars as they are shipped. */
export function shippedRulebooks() {
  return loadRulebooks(join(import.meta.dirname, '../../workflows'));
}

/**
 * Every step of a usual complaint's life, what its clocks said on the way included, as a process meets it: a record that
 * comes from the store, and an event.
 * @param {Rulebook} rulebook
 * @param {number} [receivedAt] epoch milliseconds
 * @returns {StoredStep[]}
 * @throws Error when the life cannot be led under the rulebook
 */
export function stepsOfUsualLife(rulebook, receivedAt = monday) {
  const { registration, events } = usualLife(receivedAt);
  /** @type {StoredStep[]} */
  const steps = [];
  let current = accepted(openComplaint('c-1', registration, rulebook)).complaint;
  const step = (/** @type {Advanced} */ advanced) => {
    const { event, recordedAt } = advanced.entry;
    const before = stored(current);
    current = advanced.complaint;
    steps.push({ before, event: /** @type {ComplaintEvent} */ (event), recordedAt, after: current });
  };
  for (const event of events) {
    for (const advanced of catchUp(current, event.at, rulebook)) step(advanced);
    step(accepted(advanceComplaint(current, event, rulebook)));
  }
  return steps;
}

/**
 * @param {ReturnType<typeof advanceComplaint>} result
 * @returns {Advanced}
 */
function accepted(result) {
  if (isRefusal(result)) throw new Error(`it cannot happen: ${JSON.stringify(result.reasons)}`);
  return result;
}

/**
 * A record as it comes back from the store: equal, and nothing shared.
 * @param {ComplaintRecord} complaint
 * @returns {ComplaintRecord}
 */
function stored(complaint) {
  return structuredClone(complaint);
}
