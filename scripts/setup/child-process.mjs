import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { words } from './words.mjs';

/** Milliseconds that a process may take to end in order before it is killed. */
const patience = 20_000;

/** A log larger than this begins anew at the next start; one older is kept. */
const largestLog = 10 * 1024 * 1024;

/**
 * @typedef {object} Program
 * @property {string} name
 * @property {string} command
 * @property {readonly string[]} parameters
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} log the file that its output goes to
 * @property {boolean} [tellsWhenReady] it speaks to us over an IPC channel
 */

/** One program that we started and answer for: it is started again when it falls, until it is told to stop. */
export class ChildProcess {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #child;
  #stopping = false;
  #everReady = false;
  #restarts = 0;
  #lastWords = '';

  /**
   * @param {Program} program
   * @param {(tidings: Record<string, unknown>) => void} [onTidings]
   */
  constructor(program, onTidings = () => undefined) {
    this.program = program;
    this.onTidings = onTidings;
    mkdirSync(dirname(program.log), { recursive: true });
    if (existsSync(program.log) && statSync(program.log).size > largestLog) renameSync(program.log, `${program.log}.1`);
    this.log = createWriteStream(program.log, { flags: 'a', mode: 0o600 });
  }

  /**
   * Starts it. Resolves when it says that it is ready (or, if it does not speak, when `isReady` says so);
   * rejects with its own last words when it ends before.
   * @param {() => Promise<boolean>} [isReady]
   * @returns {Promise<void>}
   */
  start(isReady) {
    return new Promise((resolve, reject) => {
      const ready = () => {
        this.#everReady = true;
        resolve();
      };
      const child = this.#spawn(ready);
      child.once('exit', () => {
        if (!this.#everReady)
          reject(new Error(this.#lastWords.trim() || `${this.program.name}: ${this.program.command}`));
      });
      if (isReady) this.#ask(isReady, ready);
    });
  }

  /**
   * @param {() => void} ready
   */
  #spawn(ready) {
    const { command, parameters, env, tellsWhenReady } = this.program;
    this.#lastWords = '';
    // A group of its own: Ctrl-C is ours to pass on, in order.
    const child = spawn(command, parameters, {
      env: env ?? process.env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', ...(tellsWhenReady ? /** @type {const} */ (['ipc']) : [])],
    });
    this.#child = child;
    child.stdout?.on('data', (/** @type {Buffer} */ chunk) => this.#note(chunk));
    child.stderr?.on('data', (/** @type {Buffer} */ chunk) => this.#note(chunk));
    child.on('error', (error) => this.#note(`${error.message}\n`));
    child.on('message', (/** @type {Record<string, unknown>} */ tidings) => {
      this.onTidings(tidings);
      if ('ready' in tidings) ready();
    });
    child.on('exit', (code, signal) => this.#fell(signal ?? `${code}`));
    return child;
  }

  /** @param {string} how */
  #fell(how) {
    if (this.#stopping || !this.#everReady) return;
    const wait = Math.min(30_000, 500 * 2 ** this.#restarts);
    this.#restarts += 1;
    console.log(
      words(
        `${this.program.name} ended unexpectedly (${how}); starting it again. Its log: ${this.program.log}`,
        `${this.program.name} 意外退出（${how}），正在重新启动。日志：${this.program.log}`,
      ),
    );
    setTimeout(() => {
      if (!this.#stopping) this.#spawn(() => (this.#restarts = 0));
    }, wait);
  }

  /**
   * @param {() => Promise<boolean>} isReady
   * @param {() => void} ready
   */
  #ask(isReady, ready) {
    void isReady().then((answer) => {
      if (answer) ready();
      else if (this.running) setTimeout(() => this.#ask(isReady, ready), 50);
    });
  }

  /** @param {Buffer | string} chunk */
  #note(chunk) {
    this.log.write(chunk);
    this.#lastWords = (this.#lastWords + String(chunk)).slice(-4000);
  }

  get running() {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Of the process that runs now; another one after a fall. */
  get pid() {
    return this.running ? this.#child?.pid : undefined;
  }

  /** Asks it to end, waits, and kills it when it does not. */
  async stop() {
    this.#stopping = true;
    const child = this.#child;
    if (child && this.running) {
      await new Promise((resolve) => {
        const timer = setTimeout(() => child.kill('SIGKILL'), patience);
        child.once('exit', () => {
          clearTimeout(timer);
          resolve(undefined);
        });
        child.kill('SIGTERM');
      });
    }
    await new Promise((resolve) => this.log.end(() => resolve(undefined)));
  }
}
