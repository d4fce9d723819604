import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ChildProcess } from '../../scripts/setup/child-process.mjs';
import { DataFolder } from '../../scripts/setup/data-folder.mjs';
import { root } from '../../scripts/setup/install.mjs';
import { processOptions } from '../../scripts/setup/process-options.mjs';
import { startDatabase, startRedis } from '../../scripts/setup/stores.mjs';
import { memoryOf, processorTimeOf } from './process-usage.mjs';

/** @typedef {'api' | 'worker' | 'portal' | 'mail-gateway'} ProcessName */

/** The stores and processes of one system, as `npm start` runs them, on a folder of their own and free ports. */
export class RunningStack {
  /** @type {Map<string, ChildProcess>} */
  #children = new Map();
  /** @type {Map<string, string>} */
  #addresses = new Map();
  /** What Node is told besides, by process. @type {Map<ProcessName, readonly string[]>} */
  nodeOptions = new Map();

  /**
   * @param {DataFolder} data
   * @param {NodeJS.ProcessEnv} environment what every process is told
   */
  constructor(data, environment) {
    this.data = data;
    this.environment = environment;
  }

  /**
   * The stores alone.
   * @param {string} folder
   */
  static async start(folder) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // A bench fills its own stores and never somebody's real ones.
    delete process.env.MONGODB_URI;
    delete process.env.REDIS_URL;
    const data = new DataFolder(folder);
    data.open();
    const database = await startDatabase(data);
    const redis = await startRedis(data);
    const stack = new RunningStack(data, {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      DATA_DIR: folder,
      MONGODB_URI: database.address,
      REDIS_URL: redis.address,
      SECRET_KEY: 'a key that signs nothing but the letters of a bench',
      API_PORT: '0',
      PORTAL_PORT: '0',
      WORKER_PORT: '0',
      MAIL_GATEWAY_PORT: '0',
      MAIL_PORT: '0',
      // A bench is faster than any person.
      STAFF_CHANGES_A_MINUTE: '1000000',
    });
    if (database.child) stack.#children.set('database', database.child);
    if (redis.child) stack.#children.set('redis', redis.child);
    return stack;
  }

  /**
   * Starts one of our processes as it is built, and gives its address when it says that it is ready.
   * @param {ProcessName} name
   */
  async run(name) {
    const nodeOptions = this.nodeOptions.get(name) ?? [];
    const child = new ChildProcess(
      {
        name,
        command: process.execPath,
        parameters: [...processOptions, ...nodeOptions, join(root, `dist/apps/${name}/src/main.js`)],
        env: this.environment,
        log: this.data.file(`logs/${name}.log`),
        tellsWhenReady: true,
      },
      (tidings) => {
        if (typeof tidings.ready === 'string') this.#addresses.set(name, tidings.ready);
        if (typeof tidings.mail === 'string') this.#addresses.set('mail', tidings.mail);
      },
    );
    this.#children.set(name, child);
    await child.start();
    return this.addressOf(name);
  }

  /** `mail`: where the mail gateway accepts mail. @param {ProcessName | 'mail'} name */
  addressOf(name) {
    const address = this.#addresses.get(name);
    if (address === undefined) throw new Error(`${name} does not run`);
    return address;
  }

  /** @param {ProcessName | 'database' | 'redis'} name */
  pidOf(name) {
    const pid = this.#children.get(name)?.pid;
    if (pid === undefined) throw new Error(`${name} does not run`);
    return pid;
  }

  /** Megabytes of a process's own memory. @param {ProcessName | 'database' | 'redis'} name */
  memoryOf(name) {
    return memoryOf(this.pidOf(name)).own;
  }

  /** @param {ProcessName | 'database' | 'redis'} name */
  processorTimeOf(name) {
    return processorTimeOf(this.pidOf(name));
  }

  /** @param {ProcessName} name */
  async stop(name) {
    await this.#children.get(name)?.stop();
    this.#children.delete(name);
  }

  /** Ours first, then what they stand on. */
  async stopAll() {
    for (const child of [...this.#children.values()].reverse()) await child.stop();
    this.#children.clear();
  }
}
