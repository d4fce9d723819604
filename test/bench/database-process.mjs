import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { DataFolder } from '../../scripts/setup/data-folder.mjs';

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
      execArgv,
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

  /**
   * Megabytes of memory that the process holds: its own, and pages of its files that it has looked at, which the system
   * takes back when somebody needs the room. LMDB maps a file several times over; a page is counted once.
   * @returns {{ own: number, ofFiles: number }}
   */
  memory() {
    const sizes = this.tell('smaps_rollup');
    const megabytes = (/** @type {string} */ name) =>
      (Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(sizes)?.[1]) * 1024) / 1e6;
    return { own: megabytes('Pss_Anon'), ofFiles: megabytes('Pss_File') };
  }

  /** Microseconds of processor time that the process has used since its start, all threads together. */
  processorTime() {
    // The name, in parentheses, may hold spaces; user and system time are the 12th and 13th field after it, in ticks of 10 ms.
    const fields = this.tell('stat').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10_000;
  }

  /**
   * What the system knows of the process.
   * @param {'smaps_rollup' | 'stat'} subject
   */
  tell(subject) {
    return readFileSync(`/proc/${String(this.child.pid)}/${subject}`, 'utf8');
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
