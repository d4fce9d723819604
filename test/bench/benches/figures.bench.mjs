import { CaseworkContext } from '../casework-context.mjs';
import { HttpClient } from '../http-client.mjs';
import { latencyOf } from '../measure.mjs';
import { RunningStack } from '../running-stack.mjs';
import { inScratchFolder } from '../scratch-folder.mjs';
import { complaintWithPromise, copy, store } from '../stock.mjs';

export const title = 'Figures';

export const introduction =
  'Every figure with all its groups as JSON from the staff API, for the last 30 days, of a team with 100,000 complaints in the embedded ' +
  'database, asked by one client. The first answer of a process reads all facts; the very first one of a house makes them.';

const bare = 'the bare read of one complaint through the driver';

/** @type {readonly import('../figure.mjs').Figure[]} */
export const figures = [
  { id: 'p50', title: 'all figures of 100,000, p50', unit: 'ms', floor: bare },
  { id: 'p95', title: 'all figures of 100,000, p95', unit: 'ms', floor: bare, goals: [{ limit: 1000, of: 'figure' }] },
  { id: 'first', title: 'the first answer of a process', unit: 'ms', floor: bare },
];

export const rounds = 3;

/** Instants that the stock is due at. */
const instants = 100;

/**
 * @param {import('../figure.mjs').Form} form
 * @returns {Promise<import('../figure.mjs').Measurements>}
 */
export function measure({ short }) {
  return inScratchFolder(async (folder) => {
    const stack = await RunningStack.start(folder);
    const context = await CaseworkContext.open(stack);
    try {
      await context.hireTeam();
      const rulebook = context.rulebooks.currentRulebook();
      const firstAt = Date.now() + 3_600_000;
      const originals = Array.from({ length: instants }, (_, index) =>
        complaintWithPromise(`original-${index}`, { nextAt: firstAt + index * 1_800_000 }, rulebook),
      );
      await store(context, originals);
      const ids = originals.map(({ complaint }) => complaint.id);
      await copy(context, ids, short ? 3000 : 100_000);
      const cookie = await context.agentsCookie('mei');
      const ask = (/** @type {HttpClient} */ client) => client.get('/api/figures?period=last30');
      const maker = new HttpClient(await stack.run('api'), { cookie });
      await ask(maker);
      maker.close();
      const client = new HttpClient(await stack.run('api'), { cookie });
      const begun = performance.now();
      const answer = /** @type {{ figures: { count: number }[] }} */ (JSON.parse((await ask(client)).toString()));
      const first = performance.now() - begun;
      if ((answer.figures[0]?.count ?? 0) < ids.length) throw new Error('every complaint is open and counts');
      const page = await timesOf(short ? 20 : 100, () => ask(client));
      const floor = await timesOf(200, () => context.complaints.findOne({ _id: /** @type {never} */ (ids[0]) }));
      client.close();
      return {
        p50: { value: page.p50, floor: floor.p50 },
        p95: { value: page.p95, floor: floor.p95 },
        first: { value: first, floor: floor.p50 },
      };
    } finally {
      await context.close();
      await stack.stopAll();
    }
  });
}

/**
 * @param {number} count
 * @param {() => Promise<unknown>} doOnce
 */
async function timesOf(count, doOnce) {
  const milliseconds = [];
  for (let turn = 0; turn < count; turn += 1) {
    const begun = performance.now();
    await doOnce();
    milliseconds.push(performance.now() - begun);
  }
  return latencyOf(milliseconds);
}
