import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolder } from '../../scripts/setup/data-folder.mjs';
import { startDatabase, startRedis } from '../../scripts/setup/stores.mjs';

/**
 * One Redis and one database server for all integration tests; each test file takes a database of its own, and each
 * worker, whose files follow each other, a database of the Redis.
 * Many stories play on a day that is past, so the database takes nothing away for its age.
 */
export default async function startStores() {
  const data = new DataFolder(mkdtempSync(join(tmpdir(), 'redress-test-')));
  data.open();
  const stores = [];
  const started = {
    MONGODB_URI: await startDatabase(data, { keepsExpired: true }),
    REDIS_URL: await startRedis(data),
  };
  for (const [variable, store] of Object.entries(started)) {
    if (store.child) stores.push(store.child);
    process.env[variable] = store.address;
  }
  Object.assign(globalThis, { redressTestStores: { stores, folder: data.path } });
}
