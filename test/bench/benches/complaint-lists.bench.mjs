import { CaseworkContext } from '../casework-context.mjs';
import { HttpClient } from '../http-client.mjs';
import { clientsPerSecond, inLanes } from '../measure.mjs';
import { breakDownOfProcess } from '../process-breakdown.mjs';
import { RunningStack } from '../running-stack.mjs';
import { inScratchFolder } from '../scratch-folder.mjs';
import { complaintWithPromise, copy, store } from '../stock.mjs';

export const title = 'Lists of complaints';

export const introduction =
  'The first 50 complaints by what is due next, as JSON from the staff API, asked by one client, with 10,000 complaints ' +
  'and then with 100,000 in the embedded database; and with as many in My work: its first lines, and how many there are of each kind. Many are due at the same instant, as at a close of business.';

const bare = 'the bare query of the same page through the driver';
/** An eighth of what Request Tracker 5 takes for such a page. */
const goals = /** @type {const} */ ([
  { limit: 3, of: 'figure' },
  { limit: 5, of: 'ratio' },
]);
const worst = /** @type {const} */ ([{ limit: 20, of: 'figure' }]);

/** A page for people: longer than this, and they wait for it. */
const felt = /** @type {const} */ ([{ limit: 300, of: 'figure' }]);

/** @type {readonly import('../figure.mjs').Figure[]} */
export const figures = [
  { id: 'small50', title: 'first 50 of 10,000, p50', unit: 'ms', floor: bare, goals },
  { id: 'small99', title: 'first 50 of 10,000, p99', unit: 'ms', floor: bare, goals: worst },
  { id: 'large50', title: 'first 50 of 100,000, p50', unit: 'ms', floor: bare, goals },
  { id: 'large99', title: 'first 50 of 100,000, p99', unit: 'ms', floor: bare, goals: worst },
  { id: 'work50', title: 'My work, first 50 of 100,000 of a team, p50', unit: 'ms', floor: bare, goals: felt },
  { id: 'work99', title: 'My work, first 50 of 100,000 of a team, p99', unit: 'ms', floor: bare, goals: felt },
  { id: 'counts50', title: 'My work, counts over 100,000 of a team, p50', unit: 'ms', goals: felt },
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
      const client = new HttpClient(await stack.run('api'), { cookie: await context.agentsCookie() });
      const ids = await storeOriginals(context);
      const [smaller, larger] = short ? [1000, 3000] : [10_000, 100_000];
      await copy(context, ids, smaller);
      const small = await pages(client, context, stack);
      await copy(context, ids, larger - smaller, smaller);
      const large = await pages(client, context, stack);
      const work = await workOf(client);
      client.close();
      return {
        small50: { value: small.page.latency.p50, floor: small.floor.latency.p50, ...costOf(small.page) },
        small99: { value: small.page.latency.p99, floor: small.floor.latency.p99 },
        large50: { value: large.page.latency.p50, floor: large.floor.latency.p50, ...costOf(large.page) },
        large99: { value: large.page.latency.p99, floor: large.floor.latency.p99 },
        work50: { value: work.page.latency.p50, floor: large.floor.latency.p50 },
        work99: { value: work.page.latency.p99, floor: large.floor.latency.p99 },
        counts50: { value: work.counts.latency.p50 },
      };
    } finally {
      await context.close();
      await stack.stopAll();
    }
  });
}

export function breakDown() {
  return breakDownOfProcess('api', 'while it lists the first 50 of 10,000', async (stack, context, begin) => {
    const client = new HttpClient(await stack.run('api'), { cookie: await context.agentsCookie() });
    await copy(context, await storeOriginals(context), 10_000);
    const page = () => client.get('/api/complaints?limit=50');
    await inLanes(1, 200, page);
    begin();
    await inLanes(1, 500, page);
    client.close();
  });
}

/** @param {Awaited<ReturnType<typeof clientsPerSecond>>} page */
function costOf({ latency, effort }) {
  return { latency, effort };
}

/** @param {CaseworkContext} context */
async function storeOriginals(context) {
  const rulebook = context.rulebooks.currentRulebook();
  const firstAt = Date.now() + 3_600_000;
  const originals = Array.from({ length: instants }, (_, index) =>
    complaintWithPromise(`original-${index}`, { nextAt: firstAt + index * 1_800_000 }, rulebook),
  );
  await store(context, originals);
  return originals.map(({ complaint }) => complaint.id);
}

/**
 * @param {HttpClient} client
 * @param {CaseworkContext} context
 * @param {RunningStack} stack
 */
async function pages(client, { complaints }, stack) {
  const query = () =>
    complaints
      .find({ nextDueAt: { $gt: 0 } }, { projection: shown })
      .sort({ nextDueAt: 1, _id: 1 })
      .limit(51)
      .toArray();
  const page = () => client.get('/api/complaints?limit=50');
  const answer = /** @type {{ items: unknown[] }} */ (JSON.parse((await page()).toString()));
  if (answer.items.length !== 50) throw new Error('a page has 50 complaints');
  await clientsPerSecond(1, page);
  const floor = await clientsPerSecond(1, query);
  return { floor, page: await clientsPerSecond(1, page, () => stack.processorTimeOf('database')) };
}

/** @param {HttpClient} client */
async function workOf(client) {
  const page = () => client.get('/api/work?of=teams&limit=50');
  const counts = () => client.get('/api/work/counts?of=teams');
  const { items } = /** @type {{ items: unknown[] }} */ (JSON.parse((await page()).toString()));
  if (items.length !== 50) throw new Error('a page of work has 50 lines');
  await clientsPerSecond(1, page);
  return { page: await clientsPerSecond(1, page), counts: await clientsPerSecond(1, counts) };
}

/** What a line of the list shows. */
const shown = Object.fromEntries(
  [
    ...['ref', 'version', 'channel', 'customerId', 'subject', 'stage', 'rung', 'severity', 'category', 'ownerId'],
    ...['teamId', 'createdAt', 'updatedAt', 'nextDueAt', 'clocks.id', 'clocks.name', 'clocks.limit', 'clocks.subject'],
    ...['clocks.state', 'clocks.deadline'],
  ].map((field) => [field, 1]),
);
