import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolder } from '../../scripts/setup/data-folder.mjs';
import { startDatabase, startRedis } from '../../scripts/setup/stores.mjs';

/** One Redis and one database for all integration tests; each test file takes a database and a queue prefix of its own. */
export default async function startStores() {
  const data = new DataFolder(mkdtempSync(join(tmpdir(), 'redress-test-')));
  data.open();
  const stores = [];
  for (const start of [startDatabase, startRedis]) {
    const store = await start(data);
    if (store.child) stores.push(store.child);
    process.env[start === startRedis ? 'REDIS_URL' : 'MONGODB_URI'] = store.address;
  }
  Object.assign(globalThis, { redressTestStores: { stores, folder: data.path } });
}
