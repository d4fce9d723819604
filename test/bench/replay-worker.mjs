/** A thread that replays histories when it is told to go: `{ histories, count }` says which, and how many in all. */
import 'reflect-metadata';
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { isContradiction, replay } from '#casework/replay.js';
import { shippedRulebooks } from './usual-complaint.mjs';

/** @typedef {import('#casework/complaint-record.js').HistoryEntry} HistoryEntry */

const { histories, count } = /** @type {{ histories: HistoryEntry[][], count: number }} */ (workerData);
const rulebooks = shippedRulebooks();
const parent = parentPort;
if (!parent) throw new Error('this runs as a thread of a bench');

parent.postMessage('ready');
await once(parent, 'message');
for (let done = 0; done < count; done += 1) {
  const told = replay(histories[done % histories.length] ?? [], rulebooks);
  if (isContradiction(told)) throw new Error(`entry ${told.sequence}: ${told.words.en}`);
}
parent.postMessage('done');
parent.close();
