import { createConnection } from 'mongoose';
import { AgreeOnTime } from '#platform/agree-on-time.js';
import type { TimeSource } from '#platform/time-source.js';
import { SharedTimeSource } from '#platform/time-source.js';
import type { HistoryWalk } from '../history-walk.js';
import type { SealBook } from '../seal-book.js';
import { ComplaintDocument, ComplaintSchema } from './complaint.schema.js';
import { MongoHistoryWalk } from './mongo-history-walk.js';
import { MongoSealBook } from './mongo-seal-book.js';
import { SealDocument, SealSchema } from './seal.schema.js';

/** The stores that a seal is made from and judged by, for a command that runs by itself. */
export interface OpenEvidence {
  readonly walk: HistoryWalk;
  readonly book: SealBook;
  /** The database's clock, which all processes go by. */
  readonly time: TimeSource;
  readonly close: () => Promise<void>;
}

/** Connects to the database, and makes neither a collection nor an index in it. */
export async function openEvidence(uri: string): Promise<OpenEvidence> {
  const connection = await createConnection(uri, {
    appName: 'redress-verify',
    autoIndex: false,
    autoCreate: false,
    serverSelectionTimeoutMS: 5000,
    writeConcern: { w: 'majority', j: true, wtimeoutMS: 10_000 },
  }).asPromise();
  const time = new SharedTimeSource();
  await new AgreeOnTime(connection, time).agree();
  return {
    time,
    walk: new MongoHistoryWalk(connection.model<ComplaintDocument>(ComplaintDocument.name, ComplaintSchema)),
    book: new MongoSealBook(connection.model<SealDocument>(SealDocument.name, SealSchema)),
    close: () => connection.close(),
  };
}
