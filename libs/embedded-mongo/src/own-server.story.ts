import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { MongoClient } from 'mongodb';
import type { MongoClientOptions } from 'mongodb';
import { startEmbeddedMongo } from './embedded-mongo.js';
import type { EmbeddedMongo, EmbeddedMongoOptions } from './embedded-mongo.js';

/** The built entry file of the server's own process; integration tests build before they run. */
const MAIN = resolve(process.env['EMBEDDED_MONGO_MAIN'] ?? 'dist/libs/embedded-mongo/src/main.js');

/** A folder of its own for a test's data; short, because a socket's path must be. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'em-'));
}

/** A server inside the test, its folder and a client; `stop` takes all of it away. */
export interface OwnServer {
  folder: string;
  server: EmbeddedMongo;
  client: MongoClient;
  stop(): Promise<void>;
}

export async function ownServer(
  options: Partial<EmbeddedMongoOptions> = {},
  clientOptions: MongoClientOptions = {},
): Promise<OwnServer> {
  const folder = options.dataFolder ?? temporaryFolder();
  const server = await startEmbeddedMongo({ dataFolder: folder, ...options }).catch((error: unknown) => {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  });
  const client = await new MongoClient(server.uri, clientOptions).connect();
  const stop = async (): Promise<void> => {
    await client.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, server, client, stop };
}

/** The server as a process of its own, with the first line it printed; `said` collects its standard error. */
export interface OwnProcess {
  process: ChildProcess;
  uri: string | undefined;
  said: () => string;
  exit: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

export async function ownProcess(
  words: string[],
  { withChannel = false, largestFile }: { withChannel?: boolean; largestFile?: number } = {},
): Promise<OwnProcess> {
  // A limit on the size of files, in blocks of 512 bytes, is a full disk that any user can have.
  const limit = largestFile === undefined ? '' : `ulimit -f ${largestFile}; `;
  const child = spawn('sh', ['-c', `${limit}exec "$0" "$@"`, process.execPath, MAIN, ...words], {
    stdio: ['ignore', 'pipe', 'pipe', ...(withChannel ? (['ipc'] as const) : [])],
  });
  let said = '';
  child.stderr?.on('data', (piece: Buffer) => {
    said += piece.toString();
  });
  // Standard error may still hold the reason when the process is gone already.
  const closed = child.stderr === null ? undefined : once(child.stderr, 'close');
  const exit = Promise.all([once(child, 'exit'), closed]).then(([[code, signal]]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
  }));
  const firstLine = once(child.stdout as NodeJS.ReadableStream, 'data').then(([line]) => String(line));
  const line = await Promise.race([firstLine, exit.then(() => undefined)]);
  const uri = line === undefined ? undefined : (JSON.parse(line) as { uri: string }).uri;
  return { process: child, uri, said: () => said, exit };
}
