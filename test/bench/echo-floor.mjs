import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { join } from 'node:path';

/** Questions and answers of given sizes over a Unix socket to another process, and nothing done in between. */
export class EchoFloor {
  /**
   * @param {import('node:child_process').ChildProcess} child
   * @param {readonly import('node:net').Socket[]} sockets
   */
  constructor(child, sockets) {
    this.child = child;
    this.sockets = sockets;
  }

  /**
   * @param {string} path of the socket
   * @param {number} connections
   */
  static async start(path, connections) {
    const child = fork(join(import.meta.dirname, 'echo-server.mjs'), [path]);
    await once(child, 'message');
    const sockets = Array.from({ length: connections }, () => createConnection(path));
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    return new EchoFloor(child, sockets);
  }

  /**
   * Resolves when the whole answer is here.
   * @param {number} connection
   * @param {WireSizes} sizes
   * @returns {Promise<void>}
   */
  ask(connection, { question, answer }) {
    const socket = this.sockets[connection];
    if (!socket) throw new RangeError(`there is no connection ${connection}`);
    const bytes = Buffer.alloc(question);
    bytes.writeUInt32LE(question, 0);
    bytes.writeUInt32LE(answer, 4);
    return new Promise((resolve) => {
      let left = answer;
      const take = (/** @type {Buffer} */ piece) => {
        left -= piece.length;
        if (left > 0) return;
        socket.off('data', take);
        resolve();
      };
      socket.on('data', take);
      socket.write(bytes);
    });
  }

  async stop() {
    for (const socket of this.sockets) socket.destroy();
    const ended = once(this.child, 'exit');
    this.child.disconnect();
    await ended;
  }
}

/** @typedef {{ question: number, answer: number }} WireSizes bytes of a message each way, its header included */
