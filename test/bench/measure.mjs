import { median, percentile } from './statistics.mjs';

/**
 * What was measured of one figure in one round: the figure, its floor, and the latencies behind a rate.
 * @typedef {object} Measurement
 * @property {number} value in the figure's unit
 * @property {number} [floor] in the same unit
 * @property {Latency} [latency]
 * @property {Effort} [effort]
 */

/**
 * Percentiles in milliseconds.
 * @typedef {{ p50: number, p95: number, p99: number }} Latency
 */

/**
 * Microseconds of processor time for one operation, in the database's process and in the client's.
 * @typedef {{ database: number, client: number }} Effort
 */

const turns = 5;
const turnMilliseconds = 200;
/** What is compared is compiled first; less than this and the first rounds measure the compiler. */
const warmUpMilliseconds = 700;

/**
 * Calls of synchronous functions, for each the number per second of this process's processor time, all threads counted:
 * what one core does, whoever else has the machine. They take turns, so that what slows the machine slows all of them.
 * @template {string} Name
 * @param {Record<Name, () => unknown>} runs
 * @returns {Record<Name, number>} the median of the turns
 */
export function callsPerSecond(runs) {
  const entries = /** @type {[Name, () => unknown][]} */ (Object.entries(runs));
  for (const [, run] of entries) callFor(run, warmUpMilliseconds);
  const measured = entries.map(([name, run]) => ({ name, run, perSecond: /** @type {number[]} */ ([]) }));
  for (let turn = 0; turn < turns; turn += 1)
    for (const { run, perSecond } of measured) perSecond.push(callFor(run, turnMilliseconds));
  return /** @type {Record<Name, number>} */ (
    Object.fromEntries(measured.map(({ name, perSecond }) => [name, median(perSecond)]))
  );
}

/**
 * @param {() => unknown} run
 * @param {number} milliseconds
 * @returns {number} calls per second of processor time
 */
export function callFor(run, milliseconds) {
  const end = performance.now() + milliseconds;
  const before = process.cpuUsage();
  let calls = 0;
  do {
    run();
    calls += 1;
  } while (performance.now() < end);
  const { user, system } = process.cpuUsage(before);
  return (calls / (user + system)) * 1e6;
}

const sliceMilliseconds = 1000;
const sliceWarmUpMilliseconds = 300;

/**
 * So many clients, each doing one thing after another for a second, after a little time that does not count.
 * @param {number} clients
 * @param {(client: number, turn: number) => Promise<unknown>} doOnce `turn` counts each client's own, from 0
 * @param {() => number} [processorTime] microseconds that the process which answers has used so far
 * @returns {Promise<{ perSecond: number, latency: Latency, effort: Effort }>}
 */
export async function clientsPerSecond(clients, doOnce, processorTime = () => 0) {
  /** @type {number[]} */
  const latencies = [];
  let done = 0;
  const usedBefore = { database: processorTime(), client: process.cpuUsage() };
  const begins = performance.now() + sliceWarmUpMilliseconds;
  const ends = begins + sliceMilliseconds;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let turn = 0; ; turn += 1) {
        const asked = performance.now();
        if (asked >= ends) return;
        await doOnce(client, turn);
        const answered = performance.now();
        done += 1;
        if (asked >= begins && answered <= ends) latencies.push(answered - asked);
      }
    }),
  );
  const { user, system } = process.cpuUsage(usedBefore.client);
  return {
    perSecond: (latencies.length / sliceMilliseconds) * 1000,
    latency: latencyOf(latencies),
    effort: { database: (processorTime() - usedBefore.database) / done, client: (user + system) / done },
  };
}

/**
 * Does it so many times, so many at a time.
 * @param {number} lanes
 * @param {number} count
 * @param {() => Promise<unknown>} doOnce
 */
export async function inLanes(lanes, count, doOnce) {
  let left = count;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      await doOnce();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/**
 * @param {readonly number[]} milliseconds
 * @returns {Latency}
 */
export function latencyOf(milliseconds) {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(milliseconds, share));
  return /** @type {Latency} */ ({ p50, p95, p99 });
}
