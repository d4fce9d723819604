import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { canonical, findBreak } from '#casework/history.js';
import { isContradiction, replay } from '#casework/replay.js';
import { callFor, callsPerSecond } from '../measure.mjs';
import { profileOf } from '../profile.mjs';
import { monday, shippedRulebooks, stepsOfUsualLife } from '../usual-complaint.mjs';

/** @typedef {import('#casework/complaint-record.js').ComplaintRecord} ComplaintRecord */

export const title = 'Replaying histories';

export const introduction =
  'A complaint is made again from the entries of its history alone, from its registration to its closing, and every ' +
  'entry must come out byte for byte as it was stored. The histories are those of the usual complaint, begun in 40 weeks ' +
  'of a year. Rates are counted per second of processor time, on one core; 100,000 of them are replayed on all cores.';

const hundredThousand = 100_000;
const weeks = 40;
const walking = 'walking the hash chain of the same history';

/** @type {readonly import('../figure.mjs').Figure[]} */
export const figures = [
  { id: 'replay', title: 'whole histories', unit: '/s', floor: walking },
  { id: 'entries', title: 'their entries', unit: '/s', floor: walking },
  { id: 'all', title: '100,000 histories, by the clock', unit: 's' },
  { id: 'allRate', title: 'histories a second while that lasts', unit: '/s' },
];

export const rounds = 1;

/**
 * @param {import('../figure.mjs').Form} form
 * @returns {Promise<import('../figure.mjs').Measurements>}
 */
export async function measure({ short }) {
  const complaints = closedComplaints();
  const { rulebooks, complaint } = checked(complaints);
  const { history, historyHead } = complaint;
  const perSecond = callsPerSecond({
    replay: () => replay(history, rulebooks),
    verify: () => findBreak(history, historyHead),
  });
  const count = short ? 1000 : hundredThousand;
  const seconds = await secondsToReplay(complaints, count);
  return {
    replay: { value: perSecond.replay, floor: perSecond.verify },
    entries: { value: perSecond.replay * history.length, floor: perSecond.verify * history.length },
    all: { value: seconds },
    allRate: { value: count / seconds },
  };
}

/** @returns {Promise<import('../figure.mjs').Breakdown>} */
export async function breakDown() {
  const {
    rulebooks,
    complaint: { history },
  } = checked(closedComplaints());
  const profile = await profileOf(() => {
    callFor(() => replay(history, rulebooks), 4000);
  });
  return {
    title: 'Where a replay spends its time',
    parts: profile.inclusive([
      ['advance', 'asks who may, asks the guards, steps the machine'],
      ['clocksAfter', 'starts, holds and ends clocks; their deadlines'],
      ['sealed', 'canonical JSON and SHA-256 of the entry that is made again'],
      ['confirmed', 'compares it with the one that is stored'],
      ['storedFrom', 'makes the record and its timers, once for each history'],
    ]),
  };
}

/** As a store gives them back: equal, and nothing shared. */
function closedComplaints() {
  const rulebook = shippedRulebooks().currentRulebook();
  return Array.from({ length: weeks }, (_, week) => {
    const closed = stepsOfUsualLife(rulebook, monday + week * 7 * 86_400_000).at(-1)?.after;
    if (!closed) throw new Error('a usual life has steps');
    return structuredClone(closed);
  });
}

/** @param {readonly ComplaintRecord[]} complaints */
function checked(complaints) {
  const rulebooks = shippedRulebooks();
  for (const complaint of complaints) {
    const told = replay(complaint.history, rulebooks);
    if (isContradiction(told) || canonical(told) !== canonical(complaint))
      throw new Error('a replay gave another complaint');
  }
  const [complaint] = complaints;
  if (!complaint) throw new Error('there is nothing to replay');
  return { rulebooks, complaint };
}

/**
 * By the clock, on as many threads as there are cores; what they need before they begin does not count.
 * @param {readonly ComplaintRecord[]} complaints
 * @param {number} count
 */
async function secondsToReplay(complaints, count) {
  const threads = availableParallelism();
  const histories = complaints.map(({ history }) => history);
  const workers = Array.from(
    { length: threads },
    () =>
      new Worker(join(import.meta.dirname, '../replay-worker.mjs'), {
        workerData: { histories, count: Math.ceil(count / threads) },
      }),
  );
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  const began = performance.now();
  for (const worker of workers) worker.postMessage('go');
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  return (performance.now() - began) / 1000;
}
