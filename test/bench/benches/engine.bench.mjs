import { createHash } from 'node:crypto';
import { advanceComplaint, openComplaint, snapshotOf } from '#casework/advance-complaint.js';
import { rulesOf } from '#clocks/policy.js';
import { advance } from '#workflows/complaint/complaint.advance.js';
import { firstStep, nextStep } from '#workflows/complaint/complaint.step.js';
import { beginning } from '#workflows/complaint/complaint.records.js';
import { usualLife } from '#workflows/complaint/usual-life.bench.js';
import { callFor, callsPerSecond } from '../measure.mjs';
import { profileOf } from '../profile.mjs';
import { monday, stepsOfUsualLife, shippedRulebooks } from '../usual-complaint.mjs';

export const title = 'The engine, on one core';

export const introduction =
  'The whole life of a usual complaint, from its registration to its closing, with what its clocks say on the way: ' +
  'a severe one with two points, a promise, a question to a department, a remedy and a lesson. ' +
  'Nothing is read or stored. Counted per second of processor time.';

const step = "XState's step alone: `machine.transition` with nobody to act for";

/** @type {readonly import('../figure.mjs').Figure[]} */
export const figures = [
  {
    id: 'advance',
    title: '`advance(snapshot, event)`: may it happen, and what does it lead to',
    unit: '/s',
    floor: step,
  },
  {
    id: 'advanceComplaint',
    title: '`advanceComplaint`: restored from the record, clocks, timers, history with its hash, outbox',
    unit: '/s',
    floor: `${step}, and a SHA-256 over the event as JSON`,
  },
  {
    id: 'openComplaint',
    title: '`openComplaint`: the first step of a complaint',
    unit: '/s',
    floor: "XState's first step alone, and a SHA-256 over the event as JSON",
  },
];

/** @returns {Record<string, import('../measure.mjs').Measurement>} */
export function measure() {
  const { steps, snapshots, rulebook } = prepared();
  const { registration } = usualLife(monday);
  const context = beginning('c-1', rulesOf(rulebook.policy), registration);
  const perSecond = callsPerSecond({
    transition: each(snapshots, ({ snapshot, event }) => nextStep(snapshot, event)),
    advance: each(snapshots, ({ snapshot, event }) => advance(snapshot, event)),
    transitionAndHash: each(snapshots, ({ snapshot, event }) => {
      nextStep(snapshot, event);
      hashOf(event);
    }),
    advanceComplaint: each(steps, (step) => stepOnce(step, rulebook)),
    initialTransitionAndHash: () => {
      firstStep(rulebook.machine, context);
      hashOf(registration);
    },
    openComplaint: () => openComplaint('c-1', registration, rulebook),
  });
  return {
    advance: { value: perSecond.advance, floor: perSecond.transition },
    advanceComplaint: { value: perSecond.advanceComplaint, floor: perSecond.transitionAndHash },
    openComplaint: { value: perSecond.openComplaint, floor: perSecond.initialTransitionAndHash },
  };
}

/** @returns {Promise<import('../figure.mjs').Breakdown>} */
export async function breakDown() {
  const { steps, rulebook } = prepared();
  const profile = await profileOf(() => {
    callFor(
      each(steps, (step) => stepOnce(step, rulebook)),
      4000,
    );
  });
  return {
    title: 'Where `advanceComplaint` spends its time',
    parts: profile.inclusive([
      ['snapshotOf', 'makes the snapshot out of the record'],
      ['advance', 'asks who may, asks the guards, steps the machine'],
      ['clocksAfter', 'starts, holds and ends clocks; their deadlines'],
      ['timersAfter', "the instants of every running clock's ladder"],
      ['sealed', 'canonical JSON and SHA-256 of the history entry'],
      ['persist', 'makes plain JSON out of the snapshot'],
    ]),
  };
}

function prepared() {
  const rulebook = shippedRulebooks().currentRulebook();
  const steps = stepsOfUsualLife(rulebook);
  const snapshots = steps.map(({ before, event }) => ({ snapshot: snapshotOf(before, rulebook), event }));
  return { rulebook, steps, snapshots };
}

/**
 * @param {import('../usual-complaint.mjs').StoredStep} step
 * @param {import('../usual-complaint.mjs').Rulebook} rulebook
 */
function stepOnce({ before, event, recordedAt }, rulebook) {
  return advanceComplaint(before, event, rulebook, recordedAt);
}

/** @param {unknown} event */
function hashOf(event) {
  return createHash('sha256').update(JSON.stringify(event)).digest('hex');
}

/**
 * Takes the items in turn, over and over.
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => unknown} use
 */
function each(items, use) {
  let next = 0;
  return () => {
    const item = /** @type {T} */ (items[next]);
    next = (next + 1) % items.length;
    return use(item);
  };
}
