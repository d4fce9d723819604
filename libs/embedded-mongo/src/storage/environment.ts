import { closeSync, existsSync, fstatSync, ftruncateSync, mkdirSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { open } from 'lmdb';
import type { Database, RootDatabase } from 'lmdb';
import { StartupRefusal } from './startup-refusal.js';

/** Raised when a folder written by this version could not be read by the last one. */
export const FORMAT = 1;

type Table = Database<Buffer, Buffer>;

/** The open files: one LMDB environment with four tables, all of them bytes to bytes. */
export interface Environment {
  root: RootDatabase<Buffer, Buffer>;
  /** Collections, by number, and what has been dropped but not yet cleared away. */
  catalogue: Table;
  /** Record number to give, number of documents and bytes, by collection. */
  counters: Table;
  /** Collection and record number → the BSON bytes as they were sent. */
  documents: Table;
  /** Index, encoded fields and (unless unique) record number → record number. */
  entries: Table;
}

const FORMAT_KEY = Buffer.from('format');

/** Opens or creates the files in a folder whose lock is held. Throws StartupRefusal when it must not be opened. */
export function openEnvironment(folder: string): Environment {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'data.mdb');
  const isNew = !existsSync(file);
  const wasShort = !isNew && lengthenIfShort(folder, file);
  const bytes = { encoding: 'binary', keyEncoding: 'binary' } as const;
  let root: RootDatabase<Buffer, Buffer>;
  try {
    // overlappingSync answers before the disk has the data; a commit here is one flush.
    // What belongs into one transaction is collected by the store, so nothing has to be collected by turn here.
    const batching = { overlappingSync: false, eventTurnBatching: false };
    root = open<Buffer, Buffer>({ path: folder, noSubdir: false, maxDbs: 4, ...batching, ...bytes });
  } catch (error) {
    throw damaged(folder, error instanceof Error ? error.message : String(error));
  }
  const meta = root.openDB<Buffer, Buffer>('catalogue', bytes);
  const written = meta.getBinary(FORMAT_KEY);
  if (written === undefined && !isNew && meta.getKeysCount({}) > 0)
    throw damaged(folder, 'it does not say which version wrote it');
  if (written !== undefined && written.readUInt32BE(0) > FORMAT) {
    void root.close();
    throw new StartupRefusal(
      'folder from a newer version',
      `The data folder ${folder} was written by a newer version (format ${written.readUInt32BE(0)}, this one reads up to ${FORMAT}); start that version again.`,
    );
  }
  if (written === undefined) {
    const format = Buffer.alloc(4);
    format.writeUInt32BE(FORMAT);
    meta.putSync(FORMAT_KEY, format);
  }
  const environment = {
    root,
    catalogue: meta,
    counters: root.openDB<Buffer, Buffer>('counters', bytes),
    documents: root.openDB<Buffer, Buffer>('documents', bytes),
    entries: root.openDB<Buffer, Buffer>('entries', bytes),
  };
  if (wasShort) refuseIncomplete(folder, environment);
  return environment;
}

const META_MAGIC = Buffer.from([0xde, 0xc0, 0xef, 0xbe]);

/**
 * LMDB maps its file into memory, where a page beyond the end kills the process. Pages that were given back in the very
 * transaction that took them are never written, so a file may rightly be a little short: it is lengthened, and the
 * answer says that everything in it has to be looked at.
 */
function lengthenIfShort(folder: string, file: string): boolean {
  const descriptor = openSync(file, 'r+');
  try {
    const { size } = fstatSync(descriptor);
    const head = Buffer.alloc(512);
    if (readSync(descriptor, head, 0, head.length, 0) < head.length) throw damaged(folder, 'data.mdb is cut short');
    const at = head.indexOf(META_MAGIC);
    if (at === -1 || at > 64) throw damaged(folder, 'data.mdb is no LMDB file');
    const pageSize = head.readUInt32LE(at + 24);
    const needed = Math.max(...[0, 1].map((page) => (lastPage(descriptor, page * pageSize + at) + 1) * pageSize));
    if (size >= needed) return false;
    if (size < 2 * pageSize || needed > size * 64 + 2 ** 30) throw damaged(folder, 'data.mdb is cut short');
    ftruncateSync(descriptor, needed);
    return true;
  } finally {
    closeSync(descriptor);
  }
}

function lastPage(descriptor: number, metaAt: number): number {
  const field = Buffer.alloc(8);
  readSync(descriptor, field, 0, field.length, metaAt + 120);
  return Number(field.readBigUInt64LE(0));
}

/** Reads every key and the ends of every document. Throws StartupRefusal at the first that is not as it was written. */
function refuseIncomplete(folder: string, { catalogue, counters, documents, entries }: Environment): void {
  try {
    for (const table of [catalogue, counters, entries]) {
      const { entryCount } = table.getStats() as { entryCount: number };
      if (table.getKeysCount({}) !== entryCount) throw damaged(folder, 'entries are missing');
    }
    for (const { value } of documents.getRange({})) {
      if (value.length < 5 || value.readInt32LE(0) !== value.length || value[value.length - 1] !== 0) {
        throw damaged(folder, 'documents are missing');
      }
    }
  } catch (error) {
    if (error instanceof StartupRefusal) throw error;
    throw damaged(folder, error instanceof Error ? error.message : String(error));
  }
}

function damaged(folder: string, reason: string): StartupRefusal {
  return new StartupRefusal(
    'folder damaged',
    `The data folder ${folder} cannot be read (${reason}); restore it from a backup.`,
  );
}
