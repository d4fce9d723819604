import 'reflect-metadata';
import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { loadTypeScript } from '../../scripts/setup/load-typescript.mjs';

/**
 * @typedef {object} Loader what Jest loads a test file by
 * @property {(globals: object) => void} setGlobalsForRuntime
 *
 * @typedef {Loader & { requireModuleOrMock(from: string, name: '@jest/globals'): { jest: object } }} Runtime
 */

/**
 * @template {Loader} Loading
 * @typedef {(globalConfig: Readonly<{ watch: boolean, watchAll: boolean }>, config: unknown, world: unknown,
 *   runtime: Loading, file: string, tell: unknown) => Promise<unknown>} Runner
 */

const require = createRequire(import.meta.url);
const { default: circus } = /** @type {{ default: Runner<Loader> }} */ (require('jest-circus/runner'));

const timeout = Symbol.for('TEST_TIMEOUT_SYMBOL');
const listeners = Symbol.for('EVENT_HANDLERS');

loadTypeScript();
registerHooks({
  // Each file asks for its own, since the functions that it finds are made anew for each.
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals'
      ? { url: `jest-globals:${context.parentURL}`, format: 'module', shortCircuit: true }
      : next(specifier, context),
  load: (url, context, next) =>
    url.startsWith('jest-globals:') ? { format: 'module', source: globals, shortCircuit: true } : next(url, context),
});

const globals =
  'export const { jest, expect, describe, it, test, beforeAll, beforeEach, afterAll, afterEach } = globalThis;';

/**
 * Runs one test file with Jest's own functions, but loads it as Node loads everything: a module that a file of this
 * worker has loaded is there for the next. Jest would give each file a world of its own and load every library into it
 * anew, which took longer than the tests (docs/adr/0035).
 * @type {Runner<Runtime>}
 */
export default async function runFile(globalConfig, config, world, runtime, file, tell) {
  if (globalConfig.watch || globalConfig.watchAll)
    throw new Error('Watching would show what was loaded before a change; run the file again instead.');
  const own = /** @type {Record<PropertyKey, unknown>} */ (/** @type {unknown} */ (globalThis));
  const loader = {
    requireInternalModule: anew,
    requireModule: require,
    unstable_shouldLoadAsEsm: () => true,
    unstable_importModule: (/** @type {string} */ path) => import(pathToFileURL(path).href),
    setGlobalsForRuntime: (/** @type {object} */ globals) => {
      runtime.setGlobalsForRuntime(globals);
      own['jest'] = runtime.requireModuleOrMock(file, '@jest/globals').jest;
    },
    enterTestCode: () => undefined,
    leaveTestCode: () => undefined,
  };
  // A failure's place is told by Node, which knows the sources of what it has loaded.
  delete (/** @type {{ prepareStackTrace?: unknown }} */ (Error).prepareStackTrace);
  try {
    return await circus(globalConfig, config, world, loader, file, tell);
  } finally {
    forgetTests(own);
  }
}

/**
 * Jest keeps the tests that it has found beside this module: a file begins with none.
 * @param {string} path
 */
function anew(path) {
  delete require.cache[path];
  return /** @type {unknown} */ (require(path));
}

/** @param {Record<PropertyKey, unknown>} own */
function forgetTests(own) {
  for (const key of [timeout, listeners]) delete own[key];
  for (const key of Object.getOwnPropertySymbols(own)) if (key.description === 'JEST_STATE_SYMBOL') delete own[key];
}
