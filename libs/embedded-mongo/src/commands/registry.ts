import { aggregate } from './aggregate.js';
import type { Call, Reply } from './call.js';
import { remove, update } from './change.js';
import { create, drop, dropDatabase, listCollections, listDatabases, renameCollection } from './collections.js';
import {
  acknowledge,
  buildInfo,
  collStats,
  connectionStatus,
  dbStats,
  hello,
  hostInfo,
  serverStatus,
  whatsMyUri,
} from './diagnostics.js';
import { explain } from './explain.js';
import { findAndModify } from './find-and-modify.js';
import { collMod, createIndexes, dropIndexes, listIndexes } from './indexes.js';
import { insert } from './insert.js';
import { count, distinct, find, getMore, killCursors } from './read.js';

/** Answers one command. */
export type Handler = (call: Call) => Reply | Promise<Reply>;

/** Every command that this server knows; any other is answered with CommandNotFound. */
export const handlers = new Map<string, Handler>([
  ['aggregate', aggregate],
  ['buildInfo', buildInfo],
  ['buildinfo', buildInfo],
  ['collMod', collMod],
  ['collStats', collStats],
  ['connectionStatus', connectionStatus],
  ['count', count],
  ['create', create],
  ['createIndexes', createIndexes],
  ['dbStats', dbStats],
  ['dbstats', dbStats],
  ['delete', remove],
  ['distinct', distinct],
  ['drop', drop],
  ['dropDatabase', dropDatabase],
  ['dropIndexes', dropIndexes],
  ['endSessions', acknowledge],
  ['explain', explain],
  ['find', find],
  ['findAndModify', findAndModify],
  ['findandmodify', findAndModify],
  ['getMore', getMore],
  ['hello', hello],
  ['hostInfo', hostInfo],
  ['insert', insert],
  ['isMaster', hello],
  ['ismaster', hello],
  ['killAllSessions', acknowledge],
  ['killCursors', killCursors],
  ['killSessions', acknowledge],
  ['listCollections', listCollections],
  ['listDatabases', listDatabases],
  ['listIndexes', listIndexes],
  ['ping', acknowledge],
  ['refreshSessions', acknowledge],
  ['renameCollection', renameCollection],
  ['serverStatus', serverStatus],
  ['startSession', acknowledge],
  ['update', update],
  ['whatsmyuri', whatsMyUri],
]);
