/** A process that opens a folder with the storage library alone, reads one document and says so. */
import { LmdbFloor } from './lmdb-floor.mjs';

const [, , folder = '', key = ''] = process.argv;
const lmdb = new LmdbFloor(folder);
if (!lmdb.get(key)) throw new Error(`there is no ${key}`);
process.send?.({ read: key }, () => {
  void lmdb.close().then(() => process.exit());
});
