import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { DataFolder } from '../../scripts/setup/data-folder.mjs';
import { processOptions } from '../../scripts/setup/process-options.mjs';
import { memoryOf, processorTimeOf } from './process-usage.mjs';

const program = join(import.meta.dirname, '../../dist/libs/embedded-mongo/src/main.js');

/**
 * @param {MongoClient} client
 * @param {string} name of the collection
 * @returns {import('mongodb').Collection<ReturnType<typeof import('./complaint-document.mjs').complaintDocument>>}
 */
export function complaintsIn(client, name) {
  return client.db('bench').collection(name);
}

/** The embedded database in a process of its own, as `npm start` runs it. */
export class DatabaseProcess {
  /**
   * @param {import('node:child_process').ChildProcess} child
   * @param {string} uri
   */
  constructor(child, uri) {
    this.child = child;
    this.uri = uri;
    this.client = new MongoClient(uri, { maxPoolSize: 50 });
  }

  /**
   * Starts it on a folder, and gives it when it says that it is ready.
   * @param {string} folder
   * @param {{ execArgv?: string[] }} [options]
   */
  static async start(folder, { execArgv = [] } = {}) {
    const socket = new DataFolder(folder).socket('mongodb.sock');
    const child = fork(program, ['--data', join(folder, 'embedded-mongo'), '--socket', socket], {
      execArgv: [...processOptions, ...execArgv],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(([code]) => Promise.reject(new Error(`the database ended with ${String(code)}`))),
    ]);
    return new DatabaseProcess(child, `mongodb://${encodeURIComponent(socket)}/?directConnection=true`);
  }

  /** @param {string} name */
  collection(name) {
    return complaintsIn(this.client, name);
  }

  memory() {
    return memoryOf(this.pid);
  }

  processorTime() {
    return processorTimeOf(this.pid);
  }

  get pid() {
    if (this.child.pid === undefined) throw new Error('the database does not run');
    return this.child.pid;
  }

  /**
   * @param {NodeJS.Signals} [signal]
   */
  async stop(signal = 'SIGTERM') {
    await this.client.close();
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }
}
