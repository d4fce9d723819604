/**
 * A process that answers on a Unix socket as fast as a Node process can: each question says in its first eight bytes how
 * long it is and how long the answer is to be.
 */
import { createServer } from 'node:net';

const [, , path] = process.argv;
const zeros = Buffer.alloc(16 * 1024 * 1024);

createServer((socket) => {
  /** @type {Buffer} */
  let pending = Buffer.alloc(0);
  socket.on('data', (/** @type {Buffer} */ piece) => {
    pending = pending.length === 0 ? piece : Buffer.concat([pending, piece]);
    while (pending.length >= 8 && pending.length >= pending.readUInt32LE(0)) {
      socket.write(zeros.subarray(0, pending.readUInt32LE(4)));
      pending = pending.subarray(pending.readUInt32LE(0));
    }
  });
}).listen(path, () => process.send?.({ ready: true }));
process.on('disconnect', () => process.exit());
