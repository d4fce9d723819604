import { decodeDocument } from './language/values.js';
import { findDocuments, planQuery, queryOf } from './query/find.js';
import type { Collection, Index } from './storage/catalogue.js';
import type { Store } from './storage/store.js';
import { serverTime } from './server-clock.js';

/** Documents taken away in one transaction, so that a large expiry does not hold up other writes. */
const REMOVED_AT_ONCE = 500;

/**
 * Takes away what has expired under the indexes that say so, once; gives how many documents that were. A document
 * expires when its date, or the earliest date of its array, is older than the index allows; one without a date never.
 */
export async function removeExpired(store: Store): Promise<number> {
  let removed = 0;
  for (const collection of [...store.collections.values()]) {
    for (const index of collection.indexes) {
      if (index.expireAfterSeconds !== undefined)
        removed += await removeExpiredUnder(store, collection, index, index.expireAfterSeconds);
    }
  }
  return removed;
}

async function removeExpiredUnder(
  store: Store,
  collection: Collection,
  index: Index,
  seconds: number,
): Promise<number> {
  const now = serverTime();
  const limit = new Date(now.getTime() - seconds * 1000);
  const [path = ''] = index.paths;
  const expired = { [path]: { $lte: limit } };
  // A partial index expires only what it holds.
  const filter = index.partial === undefined ? expired : { $and: [index.partial.filter, expired] };
  const query = queryOf({ filter, hint: index.name, limit: REMOVED_AT_ONCE }, { now });
  let removed = 0;
  for (;;) {
    const count = await store.write((transaction) => {
      const current = transaction.collections.get(collection.namespace);
      if (current?.id !== collection.id || !current.indexes.some(({ id }) => id === index.id)) return 0;
      const plan = planQuery(transaction, current, query);
      const found = [...findDocuments(transaction, current, query, plan, { keys: 0, documents: 0 })].filter(
        (one) => one !== undefined,
      );
      for (const one of found) transaction.remove(current, { ...one, document: decodeDocument(one.bytes) });
      return found.length;
    });
    removed += count;
    if (count < REMOVED_AT_ONCE) return removed;
  }
}
