import { hostname } from 'node:os';
import { ServerError } from '../language/server-error.js';
import { MAX_DOCUMENT_BYTES, MAX_MESSAGE_BYTES, MAX_WRITE_BATCH } from '../wire/message.js';
import type { Call, Reply } from './call.js';
import { collectionsOf } from './collections.js';

/** The release whose behaviour this server follows; drivers decide by the wire version what they may send. */
const VERSION = '7.0.0';
const WIRE_VERSION = 21;

/** `hello`, and its older name `isMaster`: a standalone server, so drivers send no retryable writes and no transactions. */
export function hello(call: Call): Reply {
  const isOld = call.name !== 'hello';
  return {
    document: {
      helloOk: true,
      [isOld ? 'ismaster' : 'isWritablePrimary']: true,
      maxBsonObjectSize: MAX_DOCUMENT_BYTES,
      maxMessageSizeBytes: MAX_MESSAGE_BYTES,
      maxWriteBatchSize: MAX_WRITE_BATCH,
      localTime: call.now,
      logicalSessionTimeoutMinutes: 30,
      connectionId: call.connectionId,
      minWireVersion: 0,
      maxWireVersion: WIRE_VERSION,
      readOnly: false,
    },
  };
}

/** `ping`, and the commands about sessions, which here hold nothing that would have to end. */
export function acknowledge(): Reply {
  return { document: {} };
}

/** `buildInfo` */
export function buildInfo(): Reply {
  return {
    document: {
      version: VERSION,
      versionArray: [...VERSION.split('.').map(Number), 0],
      gitVersion: 'embedded',
      modules: ['embedded'],
      storageEngines: ['lmdb'],
      javascriptEngine: 'none',
      bits: 64,
      debug: false,
      maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    },
  };
}

/** `serverStatus`, as much of it as is true here. */
export function serverStatus({ server, now }: Call): Reply {
  const uptime = (now.getTime() - server.startedAt.getTime()) / 1000;
  return {
    document: {
      host: hostname(),
      version: VERSION,
      process: 'embedded-mongo',
      pid: BigInt(process.pid),
      uptime,
      uptimeMillis: BigInt(Math.round(uptime * 1000)),
      localTime: now,
      connections: { current: server.connections },
      metrics: {
        cursor: { open: { total: BigInt(server.cursors.size) } },
        commands: { total: BigInt(server.commands) },
      },
      mem: { bits: 64, resident: Math.round(process.memoryUsage.rss() / 1048576), supported: true },
      storageEngine: { name: 'lmdb', persistent: true, supportsCommittedReads: true, readOnly: false },
    },
  };
}

/** `connectionStatus`: nobody has to sign in; the socket's own permissions decide who may connect. */
export function connectionStatus(): Reply {
  return { document: { authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] } } };
}

/** `dbStats` */
export function dbStats(call: Call): Reply {
  call.accept('scale', 'freeStorage');
  const scale = scaleOf(call);
  const collections = collectionsOf(call.server.store.collections.values(), call.database);
  const counters = collections.map(({ id }) => call.server.store.counters(id));
  const objects = counters.reduce((sum, { documents }) => sum + documents, 0);
  const bytes = counters.reduce((sum, counted) => sum + counted.bytes, 0);
  return {
    document: {
      db: call.database,
      collections: BigInt(collections.length),
      views: 0n,
      objects: BigInt(objects),
      avgObjSize: objects === 0 ? 0 : bytes / objects,
      dataSize: bytes / scale,
      storageSize: bytes / scale,
      indexes: BigInt(collections.reduce((sum, { indexes }) => sum + indexes.length, 0)),
      scaleFactor: BigInt(scale),
    },
  };
}

/** `collStats` */
export function collStats(call: Call): Reply {
  call.accept('scale');
  const scale = scaleOf(call);
  const ns = call.namespace();
  const collection = call.server.store.collections.get(ns);
  const { documents, bytes } =
    collection === undefined ? { documents: 0, bytes: 0 } : call.server.store.counters(collection.id);
  return {
    document: {
      ns,
      size: Math.floor(bytes / scale),
      count: documents,
      ...(documents === 0 ? {} : { avgObjSize: Math.floor(bytes / documents) }),
      storageSize: Math.floor(bytes / scale),
      capped: false,
      nindexes: collection?.indexes.length ?? 0,
      scaleFactor: scale,
    },
  };
}

function scaleOf(call: Call): number {
  const scale = call.count('scale') ?? 1;
  if (scale < 1) throw ServerError.badValue('scale has to be >= 1');
  return scale;
}

/** `whatsmyuri` */
export function whatsMyUri(): Reply {
  return { document: { you: 'local' } };
}

/** `hostInfo` */
export function hostInfo({ now }: Call): Reply {
  return {
    document: {
      system: { currentTime: now, hostname: hostname(), cpuArch: process.arch },
      os: { type: process.platform },
    },
  };
}
