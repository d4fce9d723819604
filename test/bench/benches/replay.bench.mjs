import { advanceComplaint, openComplaint } from '#casework/advance-complaint.js';
import { canonical, findBreak } from '#casework/history.js';
import { isRefusal } from '#workflows/complaint/complaint.advance.js';
import { callsPerSecond } from '../measure.mjs';
import { stepsOfUsualLife, usualRulebook } from '../usual-complaint.mjs';

export const title = 'Replaying histories, on one core';

export const introduction =
  'The complaint is made again from the events of its history alone, from the first to its closing, and must come out ' +
  'byte for byte as it was stored.';

/** @type {readonly import('../figure.mjs').Figure[]} */
export const figures = [
  {
    id: 'replay',
    title: 'whole histories of a usual complaint',
    unit: '/s',
    floor: 'walking the hash chain of the same history',
  },
];

/** @returns {import('../figure.mjs').Measurements} */
export function measure() {
  const rulebook = usualRulebook();
  const closed = stepsOfUsualLife(rulebook).at(-1)?.after;
  if (!closed) throw new Error('a usual life has steps');
  const { history, historyHead } = closed;
  if (canonical(replayed(closed, rulebook)) !== canonical(closed)) throw new Error('a replay gave another complaint');
  const perSecond = callsPerSecond({
    replay: () => replayed(closed, rulebook),
    verify: () => findBreak(history, historyHead),
  });
  return { replay: { value: perSecond.replay, floor: perSecond.verify } };
}

/** @typedef {import('#workflows/complaint/complaint.events.js').ComplaintEvent} ComplaintEvent */
/** @typedef {import('#workflows/complaint/complaint.events.js').Registration} Registration */

/**
 * @param {import('../usual-complaint.mjs').ComplaintRecord} stored
 * @param {import('../usual-complaint.mjs').Rulebook} rulebook
 */
function replayed({ id, history }, rulebook) {
  /** @type {import('../usual-complaint.mjs').ComplaintRecord | undefined} */
  let complaint;
  for (const { event, recordedAt } of history) {
    const step = complaint
      ? advanceComplaint(complaint, /** @type {ComplaintEvent} */ (event), rulebook, recordedAt)
      : openComplaint(id, /** @type {Registration} */ (event), rulebook, recordedAt);
    if (isRefusal(step)) throw new Error(`a replay refused ${event.type}`);
    complaint = step.complaint;
  }
  return complaint;
}
