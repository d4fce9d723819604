import { canonical, findBreak } from '#casework/history.js';
import { isContradiction, replay } from '#casework/replay.js';
import { callsPerSecond } from '../measure.mjs';
import { shippedRulebooks, stepsOfUsualLife } from '../usual-complaint.mjs';

export const title = 'Replaying histories, on one core';

export const introduction =
  'A complaint is made again from the entries of its history alone, from its registration to its closing, and every ' +
  'entry must come out byte for byte as it was stored. The history is that of the usual complaint above. ' +
  'Counted per second of processor time.';

/** @type {readonly import('../figure.mjs').Figure[]} */
export const figures = [
  {
    id: 'replay',
    title: 'whole histories',
    unit: '/s',
    floor: 'walking the hash chain of the same history',
  },
  { id: 'entries', title: 'their entries', unit: '/s', floor: 'walking the hash chain of the same history' },
];

/** @returns {import('../figure.mjs').Measurements} */
export function measure() {
  const rulebooks = shippedRulebooks();
  const closed = stepsOfUsualLife(rulebooks.currentRulebook()).at(-1)?.after;
  if (!closed) throw new Error('a usual life has steps');
  const { history, historyHead } = structuredClone(closed);
  const told = replay(history, rulebooks);
  if (isContradiction(told) || canonical(told) !== canonical(closed))
    throw new Error('a replay gave another complaint');
  const perSecond = callsPerSecond({
    replay: () => replay(history, rulebooks),
    verify: () => findBreak(history, historyHead),
  });
  return {
    replay: { value: perSecond.replay, floor: perSecond.verify },
    entries: { value: perSecond.replay * history.length, floor: perSecond.verify * history.length },
  };
}
