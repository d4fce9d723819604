import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileFilter } from '../language/filter.js';
import { compileSort, sortDocuments } from '../language/sort.js';
import { compareValues, decodeDocument, encodeDocument } from '../language/values.js';
import type { Document } from '../language/values.js';
import { Store } from '../storage/store.js';
import { findDocuments, planQuery, queryOf } from './find.js';
import type { Query } from './find.js';
import type { Plan } from './planner.js';
import { countRecords } from './scan.js';

const QUERIES = 6_000;
const DOCUMENTS = 300;
const now = new Date('2026-03-02T09:00:00Z');

/** mulberry32: the same seed gives the same queries. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}

const indexes: Document[] = [
  { key: { a: 1 } },
  { key: { b: -1 } },
  { key: { a: 1, b: 1, c: -1 } },
  { key: { c: 1, a: -1 } },
  { key: { tags: 1 } },
  { key: { tags: 1, a: 1 } },
  { key: { 'n.x': 1, 'n.y': 1 } },
  { key: { 'list.x': 1, 'list.y': -1 } },
  { key: { d: 1 }, sparse: true },
  { key: { a: 1, d: 1 }, partialFilterExpression: { d: { $gt: 2 } } },
  { key: { b: 1, c: 1 }, partialFilterExpression: { a: { $exists: true }, b: 'k1' } },
  { key: { text: 1, a: 1 } },
];

describe('the planner', () => {
  const seed = Number(process.env['SEED'] ?? 271_127);
  const random = randomFrom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(choices: readonly T[]): T => choices[below(choices.length)] as T;

  const scalar = (): unknown =>
    pick<() => unknown>([
      () => below(6),
      () => below(6),
      () => below(60) / 10,
      () => BigInt(below(6)),
      () => `k${below(4)}`,
      () => `k${below(4)}`,
      () => null,
      () => random() < 0.5,
      () => new Date(now.getTime() + below(5) * 1000),
      () => NaN,
      () => ({ x: below(3) }),
    ])();
  const element = (): Document => ({ x: below(4), ...(random() < 0.8 ? { y: below(4) } : {}) });
  const list = <T>(make: () => T): T[] => Array.from({ length: below(4) }, make);
  const randomDocument = (id: number): Document => {
    const document: Document = { _id: id };
    for (const field of ['a', 'b', 'c', 'd']) if (random() < 0.8) document[field] = scalar();
    if (random() < 0.7) document['tags'] = random() < 0.7 ? list(scalar) : scalar();
    if (random() < 0.7) document['n'] = random() < 0.9 ? element() : scalar();
    if (random() < 0.7) document['list'] = random() < 0.8 ? list(element) : element();
    if (random() < 0.5)
      document['text'] = pick(['alpha', 'alphabet', 'beta', 'al', 'Alpha', `${'long '.repeat(500)}${below(3)}`]);
    if (random() < 0.1 && !Array.isArray(document['tags'])) document['a'] = list(scalar);
    return document;
  };

  const operators = (): Document =>
    pick<() => Document>([
      () => ({ $eq: scalar() }),
      () => ({ $in: list(scalar) }),
      () => ({ $gt: scalar() }),
      () => ({ $gte: scalar(), $lt: scalar() }),
      () => ({ $lte: scalar() }),
      () => ({ $gt: 2, $lte: 5 }),
      () => ({ $exists: random() < 0.5 }),
      () => ({ $ne: scalar() }),
      () => ({ $nin: list(scalar) }),
      () => ({ $not: { $gt: scalar() } }),
    ])();
  const condition = (): Document => {
    const path = pick([
      'a',
      'a',
      'b',
      'b',
      'c',
      'd',
      'tags',
      'n.x',
      'n.y',
      'list.x',
      'list.y',
      'text',
      'n',
      'list',
      '_id',
    ]);
    if (path === '_id')
      return { _id: random() < 0.5 ? below(DOCUMENTS) : { $in: [below(DOCUMENTS), below(DOCUMENTS)] } };
    if (path === 'text')
      return {
        text: pick<() => unknown>([
          () => ({ $regex: '^al' }),
          () => /^alpha/,
          () => /al/i,
          () => ({ $gte: 'al', $lt: 'b' }),
          () => 'beta',
          () => `${'long '.repeat(500)}1`,
        ])(),
      };
    if (path === 'list')
      return {
        list: { $elemMatch: random() < 0.5 ? { x: below(4), y: { $gte: below(4) } } : { x: { $gt: 0, $lt: 3 } } },
      };
    if (path === 'n') return { n: pick<() => unknown>([element, scalar, () => null])() };
    if (path === 'tags' && random() < 0.4) {
      return {
        tags: pick<() => unknown>([
          () => ({ $elemMatch: { $gt: 1, $lt: 4 } }),
          () => ({ $all: list(scalar) }),
          () => list(scalar),
          () => ({ $size: 2 }),
          () => [],
        ])(),
      };
    }
    return { [path]: random() < 0.5 ? scalar() : operators() };
  };
  const randomFilter = (): Document => {
    const conditions = Array.from({ length: below(4) }, condition);
    if (random() < 0.5) return Object.assign({}, ...conditions) as Document;
    if (random() < 0.4) return { ...condition(), $or: [condition(), { ...condition(), ...condition() }] };
    return conditions.length > 0 ? { $and: conditions } : {};
  };
  const randomSort = (): Document | undefined => {
    if (random() < 0.4) return undefined;
    const sort: Document = {};
    for (let count = 1 + below(3); count > 0; count -= 1)
      sort[pick(['a', 'b', 'c', 'd', 'n.x', 'list.x', 'tags', '_id', 'text'])] = pick([1, -1]);
    return sort;
  };

  const folder = mkdtempSync(join(tmpdir(), 'planner-test-'));
  const store = Store.open(folder);
  const all: Document[] = [];

  beforeAll(async () => {
    await store.write((transaction) => {
      const collection = transaction.ensureCollection('test', 'things');
      for (const [position, index] of indexes.entries())
        transaction.createIndex(collection, { v: 2, name: `index ${position}`, ...index });
    });
    await store.write((transaction) => {
      const collection = transaction.ensureCollection('test', 'things');
      for (let id = 0; id < DOCUMENTS; id += 1) {
        const bytes = encodeDocument(randomDocument(id));
        transaction.insert(collection, bytes, decodeDocument(bytes));
        all.push(decodeDocument(bytes));
      }
    });
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const run = (query: Query): { plan: Plan; found: Document[] } => {
    const collection = store.collections.get('test.things');
    if (collection === undefined) throw new Error('the collection is not there');
    const plan = planQuery(store, collection, query);
    const documents = findDocuments(store, collection, query, plan, { keys: 0, documents: 0 });
    return { plan, found: [...documents].flatMap((one) => (one === undefined ? [] : [decodeDocument(one.bytes)])) };
  };
  const ids = (documents: Document[]): unknown[] => documents.map(({ _id }) => _id).sort(compareValues);

  it('counts the entries of a stretch no further than it is asked to', () => {
    const { plan } = run(queryOf({ filter: { d: { $gte: 0 } } }, { now }));
    if (plan.access.kind !== 'index') throw new Error('there is an index for it');
    const [stretch] = plan.access.stretches.groups[0]?.parts ?? [];
    if (stretch === undefined) throw new Error('it is one stretch');
    const whole = store.tables.countEntries(stretch);
    expect(whole).toBeGreaterThan(10);
    expect([1, 10, whole, whole + 1].map((limit) => store.tables.countEntries(stretch, limit))).toEqual([
      1,
      10,
      whole,
      whole,
    ]);
  });

  it('reads no more than what a list of any length names', () => {
    const named = [...Array(2000).keys()].map((number) => number * 2);
    const { plan, found } = run(queryOf({ filter: { _id: { $in: named } } }, { now }));
    expect(plan).toMatchObject({ access: { kind: 'index', index: { name: '_id_' } }, isExact: true });
    expect(ids(found)).toEqual(named.filter((id) => id < DOCUMENTS));
  });

  it('leaves to the filter the second of two lists that would multiply to too many', () => {
    const many = [...Array(40).keys()];
    const { plan, found } = run(queryOf({ filter: { a: { $in: many }, b: { $in: many } }, sort: { c: 1 } }, { now }));
    const matches = compileFilter({ a: { $in: many }, b: { $in: many } });
    expect(plan).toMatchObject({ access: { kind: 'index' }, isExact: false, isSorted: false });
    expect(ids(found)).toEqual(ids(all.filter((document) => matches(document))));
  });

  it('merges the groups of a short list into the order, and sorts afterwards what a long one finds', () => {
    const asked = (count: number) =>
      run(queryOf({ filter: { a: { $in: [...Array(count).keys()] } }, sort: { b: 1 } }, { now }));
    const [short, long] = [asked(10), asked(2000)];
    expect([short.plan.isSorted, long.plan.isSorted]).toEqual([true, false]);
    expect(long.found).toHaveLength(short.found.length);
    const inOrder = compileSort({ b: 1 });
    expect(long.found.filter((document, place) => inOrder(document, short.found[place] ?? {}) !== 0)).toEqual([]);
  });

  it(`finds by index what reading everything finds, in ${QUERIES} random queries`, () => {
    const kinds = new Map<string, number>();
    for (let attempt = 0; attempt < QUERIES; attempt += 1) {
      const filter = randomFilter();
      const sort = randomSort();
      const limit = random() < 0.3 ? 1 + below(20) : undefined;
      const skip = random() < 0.2 ? below(5) : 0;
      const { plan, found } = run(queryOf({ filter, sort, limit, skip }, { now }));
      const matches = compileFilter(filter);
      const matching = all.filter((document) => matches(document));
      const told = () =>
        `seed ${seed}, query ${attempt}: ${inspect({ filter, sort, limit, skip })} by ${plan.access.kind}`;
      kinds.set(plan.access.kind, (kinds.get(plan.access.kind) ?? 0) + 1);
      const expected = Math.max(0, Math.min(matching.length - skip, limit ?? Infinity));
      if (found.length !== expected) throw new Error(`${told()}: ${found.length} instead of ${expected}`);
      if (limit === undefined && skip === 0 && compareValues(ids(found), ids(matching)) !== 0)
        throw new Error(`${told()}: other documents`);
      if (new Set(ids(found)).size !== found.length) throw new Error(`${told()}: the same twice`);
      if (sort !== undefined) {
        const compare = compileSort(sort);
        const ordered = sortDocuments(matching, sort).slice(skip, skip + expected);
        if (found.some((document, place) => compare(document, ordered[place] ?? {}) !== 0))
          throw new Error(`${told()}: another order`);
      }
      if (plan.isExact && plan.access.kind === 'index' && countRecords(store, plan.access) !== matching.length) {
        throw new Error(`${told()}: counted otherwise`);
      }
    }
    expect(kinds.get('index')).toBeGreaterThan(QUERIES / 3);
    expect(kinds.get('union')).toBeGreaterThan(QUERIES / 100);
  });
});

function inspect(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'bigint'
      ? `${inner}n`
      : inner instanceof RegExp
        ? String(inner)
        : Number.isNaN(inner)
          ? 'NaN'
          : inner,
  );
}
