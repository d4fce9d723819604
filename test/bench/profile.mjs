import { Session } from 'node:inspector/promises';

/** @typedef {import('node:inspector').Profiler.Profile} CpuProfile */
/** @typedef {{ name: string, what?: string, share: number }} Part */

/**
 * Runs something under the sampling profiler of this process.
 * @param {() => Promise<void> | void} run
 * @returns {Promise<Profile>}
 */
export async function profileOf(run) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 250 });
  await session.post('Profiler.start');
  await run();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return new Profile(profile);
}

/** Samples of the stack, read in two ways. The time in which nothing ran does not count. */
export class Profile {
  /** @param {CpuProfile} profile as the inspector gives it, or as it stands in a `.cpuprofile` file */
  constructor({ nodes, samples = [], timeDeltas = [] }) {
    /** @type {Map<number, CpuProfile['nodes'][number]>} */
    this.nodes = new Map(nodes.map((node) => [node.id, node]));
    /** @type {Map<number, number>} */
    this.parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
    /** @type {Map<number, number>} */
    this.times = new Map();
    let idle = 0;
    for (const [index, id] of samples.entries()) {
      const time = timeDeltas[index] ?? 0;
      if (this.functionOf(id) === '(idle)') idle += time;
      else this.times.set(id, (this.times.get(id) ?? 0) + time);
    }
    this.total = [...this.times.values()].reduce((sum, time) => sum + time, 0);
    /** The share of the time in which something ran. */
    this.busy = this.total / (this.total + idle);
  }

  /**
   * The share of the time in each of these functions and all that they call; where one calls another of them, the inner
   * one counts. What is left stands last, the garbage collector for itself.
   * @param {readonly (readonly [name: string, what: string])[]} functions
   * @returns {Part[]}
   */
  inclusive(functions) {
    const names = new Set([...functions.map(([name]) => name), '(garbage collector)']);
    const shares = this.sharesBy((id) => this.path(id).find((name) => names.has(name)) ?? '');
    return [
      ...functions.map(([name, what]) => ({ name: `\`${name}\``, what, share: shares.get(name) ?? 0 })),
      { name: 'collecting garbage', share: shares.get('(garbage collector)') ?? 0 },
      { name: 'everything else', share: shares.get('') ?? 0 },
    ];
  }

  /**
   * The share of the time in code of each kind, by the file that the running function is in; the largest first.
   * @param {(url: string, functionName: string) => string} kindOf
   * @returns {Part[]}
   */
  byKind(kindOf) {
    const shares = this.sharesBy((id) => kindOf(this.nodes.get(id)?.callFrame.url ?? '', this.functionOf(id)));
    return [...shares].map(([name, share]) => ({ name, share })).sort((one, other) => other.share - one.share);
  }

  /** @param {(id: number) => string} keyOf */
  sharesBy(keyOf) {
    /** @type {Map<string, number>} */
    const spent = new Map();
    for (const [id, time] of this.times) {
      const key = keyOf(id);
      spent.set(key, (spent.get(key) ?? 0) + time);
    }
    return new Map([...spent].map(([key, time]) => [key, time / this.total]));
  }

  /**
   * The functions on the stack, the innermost first.
   * @param {number} id
   */
  path(id) {
    const names = [];
    for (let at = /** @type {number | undefined} */ (id); at !== undefined; at = this.parents.get(at))
      names.push(this.functionOf(at));
    return names;
  }

  /** @param {number} id */
  functionOf(id) {
    return this.nodes.get(id)?.callFrame.functionName ?? '';
  }
}
