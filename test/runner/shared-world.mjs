import { ModernFakeTimers } from '@jest/fake-timers';
import { LOG_LEVELS, Logger } from '@nestjs/common';
import { configureGlobal } from 'fast-check';
import { ModuleMocker } from 'jest-mock';

/** The same random cases every time, so that what passed passes again; `SEED` asks for others. */
configureGlobal({ seed: Number(process.env.SEED ?? 271_127) });

/**
 * The surroundings of a test file: the worker's own world, which all its files share, as the processes of the system
 * share theirs. Whatever a file changed in it is put back at its end.
 */
export default class SharedWorld {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  /** Those of old, which no test asks for. */
  fakeTimers = null;
  #console = globalThis.console;
  #exit = Reflect.get(process, 'exit');
  #builtins = Reflect.get(process, 'getBuiltinModule');
  #environment = { ...process.env };
  #log = /** @type {import('@nestjs/common').LoggerService} */ (Reflect.get(Logger, 'staticInstanceRef'));

  /** @param {{ projectConfig: import('@jest/types').Config.ProjectConfig }} given */
  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  /** Jest has a builtin of its own for worlds of its own. */
  setup() {
    process.getBuiltinModule = this.#builtins;
    return Promise.resolve();
  }

  teardown() {
    this.fakeTimersModern.dispose();
    globalThis.console = this.#console;
    process.exit = this.#exit;
    Logger.overrideLogger(this.#log);
    Logger.overrideLogger([...LOG_LEVELS]);
    for (const name of Object.keys(process.env)) if (!(name in this.#environment)) delete process.env[name];
    Object.assign(process.env, this.#environment);
    return Promise.resolve();
  }

  /** Nothing is run in a context of its own. */
  getVmContext() {
    return null;
  }
}
