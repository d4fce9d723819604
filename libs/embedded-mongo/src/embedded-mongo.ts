import { randomBytes } from 'node:crypto';
import { chmodSync, lstatSync, unlinkSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { Server as SocketServer, Socket } from 'node:net';
import { resolve } from 'node:path';
import { answer } from './answer.js';
import type { Server } from './commands/call.js';
import { Cursors } from './cursors.js';
import { serverTime } from './server-clock.js';
import { StartupRefusal } from './storage/startup-refusal.js';
import { Store } from './storage/store.js';
import { removeExpired } from './time-to-live.js';
import { serveConnection } from './wire/connection.js';

export { StartupRefusal } from './storage/startup-refusal.js';

/** Where the data lies and where the server listens; without socket and port it listens on `mongodb.sock` in the folder. */
export interface EmbeddedMongoOptions {
  dataFolder: string;
  /** Path of a Unix socket; only the own user may connect. */
  socket?: string;
  /** TCP port on 127.0.0.1; 0 takes a free one. */
  port?: number;
  /** How often expired documents are looked for; a minute, as in MongoDB. */
  expirySweepMilliseconds?: number;
  /** Nothing is taken away for its age (what `ttlMonitorEnabled: false` is to MongoDB), for whoever plays at another time. */
  keepsExpired?: boolean;
  /** Told of failures that nobody foresaw; they are written to the standard error output if it is not given. */
  report?: (error: unknown) => void;
}

/** A server that runs. */
export interface EmbeddedMongo {
  /** For a client in the same machine, without a database. */
  readonly uri: string;
  /** Ends the connections, finishes the writes under way and gives the folder free. */
  close(): Promise<void>;
}

const EXPIRY_SWEEP_MILLISECONDS = 60_000;
/** The longest path that fits the kernel's socket address. */
const LONGEST_SOCKET_PATH = 107;

/**
 * Starts a server on a data folder, which is created if need be. Throws StartupRefusal when the folder is in use, damaged
 * or from a newer version, when the address is taken, or when the socket's path is too long.
 */
export async function startEmbeddedMongo(options: EmbeddedMongoOptions): Promise<EmbeddedMongo> {
  const socket =
    options.socket ?? (options.port === undefined ? resolve(options.dataFolder, 'mongodb.sock') : undefined);
  if (socket !== undefined) refuseLongPath(socket);
  const store = Store.open(options.dataFolder);
  const report = options.report ?? ((error: unknown) => console.error(error));
  const server: Server = {
    store,
    cursors: new Cursors(store, () => randomBytes(8).readBigInt64LE(0) & 0x7fffffffffffffffn),
    startedAt: serverTime(),
    connections: 0,
    commands: 0,
  };
  const sockets = new Set<Socket>();
  const served = new Set<Promise<void>>();
  let lastConnection = 0;
  const accept = (connection: Socket): void => {
    lastConnection += 1;
    const id = lastConnection;
    server.connections += 1;
    sockets.add(connection);
    const serving = serveConnection(connection, (request) => answer(server, id, request, report), report).finally(
      () => {
        server.connections -= 1;
        sockets.delete(connection);
        served.delete(serving);
      },
    );
    served.add(serving);
  };
  const listeners: SocketServer[] = [];
  try {
    if (socket !== undefined) listeners.push(await listenOnSocket(socket, accept));
    if (options.port !== undefined) listeners.push(await listenOnPort(options.port, accept));
  } catch (error) {
    for (const listener of listeners) listener.close();
    await store.close();
    throw error;
  }
  const { expirySweepMilliseconds = EXPIRY_SWEEP_MILLISECONDS, keepsExpired = false } = options;
  const sweep = startSweep(server, expirySweepMilliseconds, keepsExpired, report);
  return {
    uri: uriOf(socket, listeners),
    close: async () => {
      for (const listener of listeners) listener.close();
      for (const connection of sockets) connection.destroy();
      await Promise.all(served);
      await sweep.stop();
      await store.close();
    },
  };
}

function uriOf(socket: string | undefined, listeners: readonly SocketServer[]): string {
  if (socket !== undefined) return `mongodb://${encodeURIComponent(socket)}/?directConnection=true`;
  const address = listeners[0]?.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `mongodb://127.0.0.1:${port}/?directConnection=true`;
}

function startSweep(
  server: Server,
  period: number,
  keepsExpired: boolean,
  report: (error: unknown) => void,
): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  let isIdle = true;
  const timer = setInterval(() => {
    server.cursors.killIdle();
    if (keepsExpired || !isIdle) return;
    isIdle = false;
    running = removeExpired(server.store)
      .catch(report)
      .finally(() => {
        isIdle = true;
      });
  }, period);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

function refuseLongPath(socket: string): void {
  const length = Buffer.byteLength(socket);
  if (length > LONGEST_SOCKET_PATH) {
    throw new StartupRefusal(
      'socket path too long',
      `The socket path ${socket} has ${length} bytes, and at most ${LONGEST_SOCKET_PATH} are possible; choose a shorter one or a port.`,
    );
  }
}

async function listenOnSocket(path: string, accept: (socket: Socket) => void): Promise<SocketServer> {
  if (isThere(path)) {
    if (await isAnswered(path))
      throw new StartupRefusal(
        'address taken',
        `Somebody listens on the socket ${path} already; stop them or choose another path.`,
      );
    unlinkSync(path);
  }
  // From the first moment, only the own user may connect.
  const mask = process.umask(0o177);
  const server = createServer(accept);
  try {
    await listening(server, () => server.listen(path));
  } catch (error) {
    throw refusalOf(error, `socket ${path}`);
  } finally {
    process.umask(mask);
  }
  chmodSync(path, 0o600);
  return server;
}

async function listenOnPort(port: number, accept: (socket: Socket) => void): Promise<SocketServer> {
  const server = createServer(accept);
  try {
    await listening(server, () => server.listen(port, '127.0.0.1'));
  } catch (error) {
    throw refusalOf(error, `port ${port} on 127.0.0.1`);
  }
  return server;
}

function listening(server: SocketServer, start: () => void): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.once('listening', () => {
      server.off('error', failed);
      done();
    });
    start();
  });
}

function refusalOf(error: unknown, address: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return new StartupRefusal(
      'address taken',
      `Somebody listens on ${address} already; stop them or choose another one.`,
    );
  if (code === 'EACCES' || code === 'ENOENT') {
    return new StartupRefusal(
      'address taken',
      `The ${address} cannot be opened (${code}); choose one where this user may write.`,
    );
  }
  return error;
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((answered) => {
    const probe = connect(path);
    probe.once('connect', () => {
      probe.destroy();
      answered(true);
    });
    probe.once('error', () => answered(false));
  });
}
