import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CaseworkContext } from './casework-context.mjs';
import { Profile } from './profile.mjs';
import { RunningStack } from './running-stack.mjs';
import { inScratchFolder } from './scratch-folder.mjs';

/** @typedef {import('node:inspector').Profiler.Profile} CpuProfile */

/**
 * Where one of our processes spends its time, by the kind of code that runs. What it did before `begin` is called does
 * not count.
 * @param {import('./running-stack.mjs').ProcessName} name
 * @param {string} occasion such as `while sixteen clients hand in complaints`
 * @param {(stack: RunningStack, context: CaseworkContext, begin: () => void) => Promise<void>} act starts the process and
 *   has it work
 * @returns {Promise<import('./figure.mjs').Breakdown>}
 */
export function breakDownOfProcess(name, occasion, act) {
  return inScratchFolder(async (folder) => {
    const stack = await RunningStack.start(folder);
    const context = await CaseworkContext.open(stack);
    const profiles = join(folder, 'profiles');
    stack.nodeOptions.set(name, ['--cpu-prof', `--cpu-prof-dir=${profiles}`]);
    try {
      await context.hireTeam();
      let began = performance.now();
      await act(stack, context, () => (began = performance.now()));
      await stack.stop(name);
      // Each thread leaves one; the main thread's number is 0.
      const [file = ''] = globSync(join(profiles, 'CPU.*.*.*.0.*.cpuprofile'));
      /** @type {unknown} */
      const written = JSON.parse(readFileSync(file, 'utf8'));
      const last = performance.now() - began;
      const profile = new Profile(lastOf(/** @type {CpuProfile} */ (written), last));
      const busy = (profile.busy * 100).toFixed(0);
      return {
        title: `Where the main thread of the process ${name}, busy ${busy} % of the time, spends it ${occasion}`,
        parts: profile.byKind(kindOfCode),
      };
    } finally {
      await context.close();
      await stack.stopAll();
    }
  });
}

/**
 * The samples of the last so many milliseconds.
 * @param {CpuProfile} profile
 * @param {number} milliseconds
 * @returns {CpuProfile}
 */
function lastOf({ samples = [], timeDeltas = [], ...profile }, milliseconds) {
  let left = milliseconds * 1000;
  let first = samples.length;
  while (first > 0 && left > 0) left -= timeDeltas[(first -= 1)] ?? 0;
  return { ...profile, samples: samples.slice(first), timeDeltas: timeDeltas.slice(first) };
}

/** What a package is there for; the first that fits. */
const kinds = /** @type {const} */ ([
  ['the machine and its clocks: `workflows/`, `libs/clocks`, XState', /dist\/(workflows|libs\/clocks)\/|\/xstate\//],
  ['the engine around it: `libs/casework`', /dist\/libs\/casework\//],
  ['the rest of our code', /\/dist\/(apps|libs)\//],
  ['the database: its driver, BSON, mongoose', /node_modules\/(mongodb|bson|mongoose|mquery|kareem|mpath|sift)\b/],
  ['Redis: its client, BullMQ', /node_modules\/(ioredis|@ioredis|bullmq|msgpackr|redis-[\w-]+|denque)\b/],
  ['validation', /node_modules\/(class-validator|class-transformer|validator|libphonenumber-js)\b/],
  ['HTTP and logs: Fastify, Nest, pino', /node_modules\/(@?fastify|@nestjs|find-my-way|pino|nestjs-pino|fast-|avvio)/],
  ['other packages', /node_modules\//],
  ['Node: loading modules', /^node:internal\/modules/],
  ['Node: sockets, streams, promises', /^node:/],
]);

/**
 * What the code that runs is there for, by the file that it is in.
 * @param {string} url
 * @param {string} functionName
 */
export function kindOfCode(url, functionName) {
  const [kind] = kinds.find(([, pattern]) => pattern.test(url)) ?? [];
  if (kind !== undefined) return kind;
  return functionName === '(garbage collector)' ? 'collecting garbage' : 'native code: system calls, buffers, JSON';
}
