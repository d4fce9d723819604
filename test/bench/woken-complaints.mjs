import { setTimeout as wait } from 'node:timers/promises';

/** @typedef {import('./casework-context.mjs').CaseworkContext} CaseworkContext */
/** @typedef {import('#casework/complaint-record.js').HistoryEntry} HistoryEntry */

/** Milliseconds between two looks; each costs the database one key of an index. */
const pause = 20;

/**
 * When nothing that was due by this instant (epoch milliseconds) is left.
 * @param {CaseworkContext} context
 * @param {number} dueAt
 */
export async function untilWoken({ complaints }, dueAt) {
  await untilNone(() => complaints.findOne({ nextTimerAt: { $gt: 0, $lte: dueAt } }, { projection: { _id: 1 } }));
}

/** When no effect waits any more. @param {CaseworkContext} context */
export async function untilCarriedOut({ complaints }) {
  await untilNone(() => complaints.findOne({ outboxAt: { $gt: 0 } }, { projection: { _id: 1 } }));
}

/**
 * Milliseconds between the instant at which the last event of each was due and that at which it was recorded. It must
 * be a clock's, and the only one of its id.
 * @param {CaseworkContext} context
 * @param {readonly string[]} ids
 */
export async function latenessOf({ complaints }, ids) {
  const wanted = /** @type {never[]} */ ([...ids]);
  const found = await complaints.find({ _id: { $in: wanted } }, { projection: { history: 1 } }).toArray();
  return found.map((document) => {
    const { history } = /** @type {{ history: HistoryEntry[] }} */ (/** @type {unknown} */ (document));
    const heard = history.filter(({ event }) => event.type.startsWith('clock.'));
    const ids = new Set(heard.map(({ event }) => event.id));
    const last = heard.at(-1);
    if (!last || ids.size !== heard.length) throw new Error('a timer was not heard, or twice');
    return last.recordedAt - last.event.at;
  });
}

/** @param {() => Promise<unknown>} look */
async function untilNone(look) {
  while ((await look()) !== null) await wait(pause);
}
