import { createConnection } from 'mongoose';
import type { FeedProgress } from '../feed-progress.js';
import { MongoFeedProgress } from './mongo-feed-progress.js';
import { ProgressDocument, ProgressSchema } from './search.schema.js';

/** How far the index is, for a command that runs by itself: neither a collection nor an index is made. */
export async function openProgress(
  uri: string,
): Promise<{ readonly progress: FeedProgress; readonly close: () => Promise<void> }> {
  const connection = await createConnection(uri, {
    appName: 'redress-search-rebuild',
    autoIndex: false,
    autoCreate: false,
    serverSelectionTimeoutMS: 5000,
    writeConcern: { w: 'majority', j: true, wtimeoutMS: 10_000 },
  }).asPromise();
  return {
    progress: new MongoFeedProgress(connection.model<ProgressDocument>(ProgressDocument.name, ProgressSchema)),
    close: () => connection.close(),
  };
}
