import { createConnection } from 'node:net';
import { createServer } from 'node:net';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ChildProcess } from './child-process.mjs';
import { installSystemPackages, root } from './install.mjs';
import { processOptions } from './process-options.mjs';
import { findProgram } from './run-command.mjs';
import { CannotGoOn, progress, words } from './words.mjs';

/** @typedef {{ address: string, description: string, child?: ChildProcess }} Store */

/**
 * Redis: where REDIS_URL says, else one of our own with its files in the data folder.
 * @param {import('./data-folder.mjs').DataFolder} data
 * @returns {Promise<Store>}
 */
export async function startRedis(data) {
  if (process.env.REDIS_URL) return { address: process.env.REDIS_URL, description: 'REDIS_URL' };
  const names = ['redis-server', 'valkey-server'];
  if (!findProgram(names)) {
    await installSystemPackages(
      'redis-server',
      ['redis-server'],
      words(
        'Please install it (for example: apt-get install redis-server), or set REDIS_URL to one that runs.',
        '请安装（例如 apt-get install redis-server），或用 REDIS_URL 指向正在运行的实例。',
      ),
    );
  }
  const program = findProgram(names);
  if (!program) throw new CannotGoOn('redis-server');
  const folder = data.file('redis');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const socket = data.socket('redis.sock');
  const settings = {
    port: '0',
    unixsocket: socket,
    unixsocketperm: '600',
    dir: folder,
    appendonly: 'yes',
    'maxmemory-policy': 'noeviction',
    daemonize: 'no',
  };
  const store = { address: `unix:${encodeURI(socket)}`, description: words(`private, ${socket}`, `专用，${socket}`) };
  // One that a killed run left behind still serves this very folder: use it rather than start a second on its files.
  if (await answersPing(socket)) return store;
  const child = new ChildProcess({
    name: 'redis',
    command: program,
    parameters: Object.entries(settings).flatMap(([key, value]) => [`--${key}`, value]),
    log: data.file('logs/redis.log'),
  });
  await progress(words('Starting Redis', '启动 Redis'), () => child.start(() => answersPing(socket)));
  return { ...store, child };
}

/** @param {string} socket @returns {Promise<boolean>} */
function answersPing(socket) {
  return new Promise((resolve) => {
    const connection = createConnection(socket, () => connection.write('PING\r\n'));
    connection.on('data', (answer) => {
      connection.destroy();
      resolve(String(answer).startsWith('+PONG'));
    });
    connection.on('error', () => resolve(false));
  });
}

/**
 * MongoDB: where MONGODB_URI says, else a `mongod` on the PATH, else the embedded one. A folder that was begun with one
 * goes on with it: a database must not seem empty because a program was installed meanwhile.
 * @param {import('./data-folder.mjs').DataFolder} data
 * @param {{ keepsExpired?: boolean }} [settings] keepsExpired: nothing is taken away for its age, for stories that play at another time
 * @returns {Promise<Store>}
 */
export async function startDatabase(data, { keepsExpired = false } = {}) {
  if (process.env.MONGODB_URI) return { address: process.env.MONGODB_URI, description: 'MONGODB_URI' };
  const mongod = findProgram(['mongod']);
  const kind = data.record()?.database ?? (mongod ? 'mongod' : 'embedded-mongo');
  const store =
    kind === 'mongod' ? await startMongod(data, mongod, keepsExpired) : await startEmbedded(data, keepsExpired);
  data.remember(kind);
  return store;
}

/**
 * @param {import('./data-folder.mjs').DataFolder} data
 * @param {boolean} keepsExpired
 * @returns {Promise<Store>}
 */
async function startEmbedded(data, keepsExpired) {
  const socket = data.socket('mongodb.sock');
  const folder = data.file('embedded-mongo');
  const child = new ChildProcess({
    name: 'embedded-mongo',
    command: process.execPath,
    parameters: [
      ...processOptions,
      join(root, 'dist/libs/embedded-mongo/src/main.js'),
      '--data',
      folder,
      '--socket',
      socket,
      ...(keepsExpired ? ['--keep-expired'] : []),
    ],
    log: data.file('logs/embedded-mongo.log'),
    tellsWhenReady: true,
  });
  await progress(words('Starting the embedded database', '启动内置数据库'), () => startOrExplain(child));
  return {
    address: `mongodb://${encodeURIComponent(socket)}/redress?directConnection=true`,
    description: words(`embedded, ${folder}`, `内置，${folder}`),
    child,
  };
}

/**
 * @param {import('./data-folder.mjs').DataFolder} data
 * @param {string | undefined} mongod
 * @param {boolean} keepsExpired
 * @returns {Promise<Store>}
 */
async function startMongod(data, mongod, keepsExpired) {
  if (!mongod) {
    throw new CannotGoOn(
      words(
        `${data.path} holds the data of a mongod, which is not on the PATH any more. Install it again, or set DATA_DIR to another folder.`,
        `${data.path} 中是 mongod 的数据，但 PATH 中已找不到 mongod。请重新安装，或把 DATA_DIR 设为其他目录。`,
      ),
    );
  }
  const folder = data.file('mongodb');
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const port = await freePort();
  const child = new ChildProcess({
    name: 'mongod',
    command: mongod,
    parameters: [
      ...['--dbpath', folder, '--bind_ip', '127.0.0.1', '--port', String(port), '--nounixsocket'],
      ...(keepsExpired ? ['--setParameter', 'ttlMonitorEnabled=false'] : []),
    ],
    log: data.file('logs/mongod.log'),
  });
  await progress(words('Starting MongoDB', '启动 MongoDB'), () => startOrExplain(child, () => answersOn(port)));
  return {
    address: `mongodb://127.0.0.1:${port}/redress?directConnection=true`,
    description: `mongod, ${folder}`,
    child,
  };
}

/**
 * @param {ChildProcess} child
 * @param {() => Promise<boolean>} [isReady]
 */
export async function startOrExplain(child, isReady) {
  try {
    await child.start(isReady);
  } catch (error) {
    throw new CannotGoOn(error instanceof Error ? error.message : String(error));
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** @param {number} port @returns {Promise<boolean>} */
function answersOn(port) {
  return new Promise((resolve) => {
    const connection = createConnection(port, '127.0.0.1', () => {
      connection.destroy();
      resolve(true);
    });
    connection.on('error', () => resolve(false));
  });
}
