import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from 'lmdb';
import { decodeDocument, encodeDocument } from '../language/values.js';
import type { Document } from '../language/values.js';
import { Store } from './store.js';
import { StartupRefusal } from './startup-refusal.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const insert = (store: Store, ...documents: Document[]): Promise<void> =>
  store.write((transaction) => {
    const collection = transaction.ensureCollection('test', 'things');
    for (const document of documents) transaction.insert(collection, encodeDocument(document), document);
  });
function stored(store: Store): Document[] {
  const collection = store.collections.get('test.things');
  return collection === undefined
    ? []
    : store.tables.documents(collection, undefined, false, 10_000).map(({ bytes }) => decodeDocument(bytes));
}
function refusal(): StartupRefusal {
  try {
    Store.open(folder);
  } catch (error) {
    if (error instanceof StartupRefusal) return error;
    throw error;
  }
  throw new Error('the folder was opened');
}

describe('a data folder', () => {
  it('keeps collections, indexes, documents and counts for the next start', async () => {
    const first = Store.open(folder);
    await insert(first, { _id: 1, a: [1, 2] }, { _id: 2 });
    await first.write((transaction) => {
      transaction.createIndex(transaction.ensureCollection('test', 'things'), { v: 2, key: { a: 1 }, name: 'a_1' });
    });
    await first.close();
    const second = Store.open(folder);
    const collection = second.collections.get('test.things');
    expect(stored(second)).toEqual([{ _id: 1, a: [1, 2] }, { _id: 2 }]);
    expect(collection?.indexes.map(({ name, multikey }) => ({ name, multikey }))).toEqual([
      { name: '_id_', multikey: [false] },
      { name: 'a_1', multikey: [true] },
    ]);
    expect(second.counters(collection?.id ?? 0)).toMatchObject({ documents: 2, nextRecord: 3 });
    await second.close();
  });

  it('is refused to a second server while the first one lives, and free afterwards', async () => {
    const first = Store.open(folder);
    expect(refusal()).toMatchObject({
      reason: 'folder in use',
      message: expect.stringContaining(`in use by process ${process.pid}`) as string,
    });
    await first.close();
    await Store.open(folder).close();
  });

  it.each([
    ['whose process is gone', { pid: 2 ** 22 + 1, startedAt: 'x' }],
    ['whose number another process has now', { pid: process.ppid, startedAt: 'another-boot/1' }],
    ['cut short', undefined],
  ])('is opened in spite of a lock %s', async (_, holder) => {
    writeFileSync(join(folder, 'server.lock'), holder === undefined ? '{"pi' : JSON.stringify(holder));
    const store = Store.open(folder);
    expect(readFileSync(join(folder, 'server.lock'), 'utf8')).toContain(`"pid":${process.pid}`);
    await store.close();
    expect(existsSync(join(folder, 'server.lock'))).toBe(false);
  });

  it('from a newer version is left as it is', async () => {
    await Store.open(folder).close();
    const root = open({ path: folder, noSubdir: false, maxDbs: 4, overlappingSync: false });
    await root
      .openDB<Buffer, Buffer>('catalogue', { encoding: 'binary', keyEncoding: 'binary' })
      .put(Buffer.from('format'), Buffer.from([0, 0, 0, 99]));
    await root.close();
    expect(refusal()).toMatchObject({ reason: 'folder from a newer version', exitCode: 5 });
  });

  it('is refused in one sentence when its file is cut short or is something else', async () => {
    const store = Store.open(folder);
    await insert(store, ...Array.from({ length: 3000 }, (_, at) => ({ _id: at, text: 'x'.repeat(900) })));
    await store.close();
    const file = join(folder, 'data.mdb');
    copyFileSync(file, `${file}.whole`);
    truncateSync(file, Math.floor(statSync(file).size / 2));
    expect(refusal()).toMatchObject({ reason: 'folder damaged', exitCode: 4 });
    truncateSync(file, 3);
    expect(refusal().reason).toBe('folder damaged');
    writeFileSync(file, 'this is no database '.repeat(1000));
    expect(refusal().message).toMatch(/^The data folder .* cannot be read \(.*\); restore it from a backup\.$/);
    copyFileSync(`${file}.whole`, file);
    const again = Store.open(folder);
    expect(stored(again)).toHaveLength(3000);
    await again.close();
  });
});

describe('a batch of writes', () => {
  it('lets each work see what those before it wrote', async () => {
    const store = Store.open(folder);
    const seen = await Promise.all(
      [1, 2, 3].map((id) =>
        store.write((transaction) => {
          const collection = transaction.ensureCollection('test', 'things');
          const before = transaction.counters(collection.id).documents;
          transaction.insert(collection, encodeDocument({ _id: id }), { _id: id });
          return before;
        }),
      ),
    );
    expect(seen).toEqual([0, 1, 2]);
    await store.close();
  });

  it('is done without the work that stops halfway, and nothing of that work stays', async () => {
    const store = Store.open(folder);
    await insert(store, { _id: 0 });
    const results = await Promise.allSettled([
      insert(store, { _id: 1 }),
      insert(store, { _id: 2 }, { _id: 0 }),
      insert(store, { _id: 3 }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(stored(store).map(({ _id }) => _id)).toEqual([0, 1, 3]);
    const collection = store.collections.get('test.things');
    expect(store.counters(collection?.id ?? 0).documents).toBe(3);
    await store.close();
  });

  it('keeps readers out while what exists changes', async () => {
    const store = Store.open(folder);
    await insert(store, { _id: 1, a: 1 });
    let meanwhile: Promise<void> | undefined;
    const making = store.write((transaction) => {
      transaction.createIndex(transaction.ensureCollection('test', 'things'), {
        v: 2,
        key: { a: 1 },
        name: 'a_1',
      });
      queueMicrotask(() => {
        meanwhile = store.settled();
      });
    });
    await making;
    expect(meanwhile).toBeInstanceOf(Promise);
    await meanwhile;
    expect(store.collections.get('test.things')?.indexes).toHaveLength(2);
    await store.close();
  });

  it('forgets a dropped collection at once and clears its data away by and by', async () => {
    const store = Store.open(folder);
    await insert(store, ...Array.from({ length: 2500 }, (_, at) => ({ _id: at })));
    const collection = store.collections.get('test.things');
    if (collection === undefined) throw new Error('the collection is not there');
    await store.write((transaction) => transaction.dropCollection(collection));
    expect(store.collections.size).toBe(0);
    await store.write((transaction) => {
      while (transaction.clearGarbage(10_000));
    });
    expect(store.tables.documents(collection, undefined, false, 10)).toEqual([]);
    await insert(store, { _id: 'new' });
    expect(stored(store)).toEqual([{ _id: 'new' }]);
    await store.close();
  });
});
