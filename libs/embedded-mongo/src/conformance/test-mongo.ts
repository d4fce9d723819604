import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import type { Collection, CommandStartedEvent, Db, Document } from 'mongodb';
import { startEmbeddedMongo } from '../embedded-mongo.js';

/** A real MongoDB to hold the expectations against; without it the embedded server is started. */
const realUri = process.env['CONFORMANCE_MONGODB_URI'];

/** What the tests of one file share. */
export interface TestMongo {
  readonly uri: string;
  readonly client: MongoClient;
  readonly db: Db;
  /** The commands that the driver has sent since the client was opened. */
  readonly sent: CommandStartedEvent[];
  /** A collection of its own for a test, with these documents. */
  collection(...documents: Document[]): Promise<Collection>;
}

/** Starts or finds the server before the tests of a file and cleans up after them. */
export function useMongo(): TestMongo {
  return useServer(realUri === undefined ? embeddedServer : () => ({ uri: realUri, stop: () => Promise.resolve() }));
}

/** Always the embedded one: for what a real MongoDB can do. */
export function useEmbeddedMongo(): TestMongo {
  return useServer(embeddedServer);
}

interface Server {
  readonly uri: string;
  readonly stop: () => Promise<void>;
}

function useServer(start: () => Server | Promise<Server>): TestMongo {
  const held: { uri?: string; client?: MongoClient; stop?: () => Promise<void> } = {};
  const sent: CommandStartedEvent[] = [];
  const databaseName = `conformance_test_${process.pid}_${Math.random().toString(36).slice(2)}`;
  let collections = 0;

  beforeAll(async () => {
    const server = await start();
    const client = new MongoClient(server.uri, { monitorCommands: true });
    client.on('commandStarted', (event) => sent.push(event));
    Object.assign(held, { uri: server.uri, client, stop: server.stop });
    await client.connect();
  });

  afterAll(async () => {
    await held.client?.db(databaseName).dropDatabase();
    await held.client?.close();
    await held.stop?.();
  });

  const ready = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('the server is not started yet');
    return value;
  };
  return {
    get uri() {
      return ready(held.uri);
    },
    get client() {
      return ready(held.client);
    },
    get db() {
      return ready(held.client).db(databaseName);
    },
    sent,
    async collection(...documents) {
      collections += 1;
      const collection = this.db.collection(`c${collections}`);
      if (documents.length > 0) await collection.insertMany(documents);
      return collection;
    },
  };
}

async function embeddedServer(): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'embedded-mongo-'));
  const server = await startEmbeddedMongo({ dataFolder: folder, socket: join(folder, 's.sock') });
  return {
    uri: server.uri,
    stop: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The error of a promise that has to fail. */
export async function refused(
  attempt: Promise<unknown>,
): Promise<{ code: number; codeName: string; message: string; name: string }> {
  const outcome = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome === undefined) throw new Error('it was not refused');
  return outcome as { code: number; codeName: string; message: string; name: string };
}
