import { getConnectionToken } from '@nestjs/mongoose';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import type { Connection } from 'mongoose';
import { buildIndexes } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { PersonVault } from '#privacy/person-vault.js';
import { testDatabase, testRedis, testSecret } from '../../../test/support/test-stores.js';
import { FeedProgress } from './feed-progress.js';
import { FindPassages } from './find-passages.js';
import { foldText } from './fold-text.js';
import { blockSize } from './mongo/block-columns.js';
import type { Passage, SearchKind, SearchScope } from './search-index.js';
import { SearchIndex } from './search-index.js';
import { SearchModule } from './search.module.js';
import { termsOf } from './search-terms.js';

/** Always the same sequence, so that a failure can be seen again. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
}

const words = [
  ...'洗衣机漏水退款投诉无门快递丢失三天没有人回电话赔偿服务态度差',
  'refund',
  'late',
  'parcel',
  'broken',
  'Zürich',
  '退貨',
  '投訴',
];

describe('The search index', () => {
  let module: TestingModule;
  let connection: Connection;
  let index: SearchIndex;
  let finder: FindPassages;

  beforeAll(async () => {
    const configuration = readConfiguration({
      MONGODB_URI: testDatabase(),
      REDIS_URL: testRedis(),
      SECRET_KEY: testSecret,
      LOG_LEVEL: 'fatal',
      NODE_ENV: 'test',
    });
    module = await Test.createTestingModule({
      imports: [PlatformModule.forProcess(configuration, 'test'), MongoModule, SearchModule],
    }).compile();
    await module.init();
    connection = module.get<Connection>(getConnectionToken());
    await buildIndexes(connection);
    index = module.get(SearchIndex);
    finder = module.get(FindPassages);
  });
  afterAll(async () => {
    await connection.dropDatabase();
    await module.close();
  });
  beforeEach(() => index.clear());

  const passage = (id: string, text: string, more: Partial<Passage> = {}): Passage => ({
    id,
    subjectId: id,
    personId: `person-of-${id}`,
    kind: 'complaint',
    scopes: ['team:a'],
    at: 1,
    title: '',
    text,
    ...more,
  });

  const put = (...passages: readonly Passage[]): Promise<void[]> =>
    Promise.all(passages.map((one) => index.replace(one.subjectId, [one])));

  async function found(
    typed: string,
    more: { kind?: SearchKind; scopes?: readonly SearchScope[]; before?: number } = {},
  ): Promise<string[]> {
    const ids: string[] = [];
    for await (const one of finder.find({ terms: termsOf(typed), ...more })) if ('hit' in one) ids.push(one.hit.id);
    return ids;
  }

  /** So many passages that no text of a test is in, by which blocks become full. */
  let fillings = 0;
  async function fill(count: number): Promise<void> {
    const subjectId = `filler-${(fillings += 1)}`;
    const all = Array.from({ length: count }, (_, number) =>
      passage(`${subjectId}-${number}`, `№${number}`, { subjectId }),
    );
    await index.replace(
      subjectId,
      all.map(({ personId, ...one }) => one),
    );
  }

  it('finds by one character, a sentence, a word in another case, the other kind of characters and other widths', async () => {
    await put(passage('zh', '我買的洗衣機漏水，三天沒有人回電。'), passage('en', 'My REFUND is late: order Ａ１２.'));
    for (const typed of ['漏', '买', '买的洗衣机漏水,三天没有人回电', '漏水 洗衣机'])
      expect(await found(typed)).toEqual(['zh']);
    for (const typed of ['refund', 'fun', 'Refund is', 'a12', '１２', ':', 'late refund'])
      expect(await found(typed)).toEqual(['en']);
    for (const typed of ['水漏', 'refunds', '漏水 refund', '']) expect(await found(typed)).toEqual([]);
  });

  it('finds what reading everything finds, no more and no less, in open and in closed blocks', async () => {
    const next = chance(7);
    const some = (most: number): string =>
      Array.from({ length: 1 + next(most) }, () => words[next(words.length)]).join(next(3) === 0 ? ' ' : '');
    const kept = Array.from({ length: 300 }, (_, number) => passage(`p${number}`, some(40)));
    await put(...kept.slice(0, 150));
    await fill(blockSize);
    expect(await index.closeBlocks()).toBe(1);
    await put(...kept.slice(150));
    for (let round = 0; round < 40; round += 1) {
      const typed = some(4);
      const terms = termsOf(typed);
      const expected = kept.filter(({ text }) =>
        terms.every((term) => foldText(text).characters.join('').includes(term.text)),
      );
      expect({ typed, found: (await found(typed)).toSorted() }).toEqual({
        typed,
        found: expected.map(({ id }) => id).toSorted(),
      });
    }
  });

  it('gives the latest first, and goes on where it is told to', async () => {
    for (const id of ['one', 'two', 'three']) await put(passage(id, '漏水'));
    const places: number[] = [];
    for await (const one of finder.find({ terms: termsOf('漏水') })) if ('hit' in one) places.push(one.hit.place);
    expect(await found('漏水')).toEqual(['three', 'two', 'one']);
    expect(await found('漏水', { before: places[0] as number })).toEqual(['two', 'one']);
  });

  it('gives nobody what is for others, in open and in closed blocks', async () => {
    await put(
      passage('a', '漏水'),
      passage('b', '漏水', { scopes: ['team:b', 'person:ana'] }),
      passage('c', '漏水', { kind: 'customer', scopes: ['house'] }),
    );
    const asAsked = async (): Promise<unknown> => ({
      teamA: await found('漏水', { scopes: ['team:a'] }),
      ana: await found('漏水', { scopes: ['team:c', 'person:ana'] }),
      nobody: await found('漏水', { scopes: [] }),
      many: await found('漏水', {
        scopes: ['house', ...Array.from({ length: 20 }, (_, n): SearchScope => `team:${n}`)],
      }),
      customers: await found('漏水', { kind: 'customer' }),
    });
    const expected = { teamA: ['a'], ana: ['b'], nobody: [], many: ['c'], customers: ['c'] };
    expect(await asAsked()).toEqual(expected);
    await fill(blockSize);
    await index.closeBlocks();
    expect(await asAsked()).toEqual(expected);
  });

  it('finds a text that was changed by what it says now, wherever it stood before', async () => {
    await put(passage('one', '漏水'));
    await put(passage('one', '退款'));
    expect([await found('漏水'), await found('退款')]).toEqual([[], ['one']]);
    await fill(blockSize);
    await index.closeBlocks();
    await put(passage('one', '赔偿'));
    expect([await found('退款'), await found('赔偿')]).toEqual([[], ['one']]);
    await index.replace('one', []);
    expect(await found('赔偿')).toEqual([]);
  });

  it('holds no word of a text as it was written', async () => {
    await put(passage('one', '慕容嫣然 Zwölfkäs', { title: '慕容嫣然' }));
    await fill(blockSize);
    await index.closeBlocks();
    for (const name of ['searchPassages', 'searchColumns'])
      for await (const document of connection.collection(name).find()) {
        const written = Buffer.from(JSON.stringify(document)).toString();
        expect(written).not.toMatch(/慕容|嫣然|Zwölfkäs|zwölfkäs/u);
      }
  });

  it('forgets a person without a trace, though the passage was moved and its blocks are closed', async () => {
    const columns = async (): Promise<string> =>
      JSON.stringify(await connection.collection('searchColumns').find().sort({ _id: 1 }).toArray());
    await put(passage('one', '慕容嫣然的投诉'));
    await fill(blockSize);
    await index.closeBlocks();
    await put(passage('one', '慕容嫣然的另一份投诉'));
    await fill(blockSize);
    await index.closeBlocks();
    const before = await columns();
    const cleared = await withoutPlacesOf(connection, 'person-of-one');
    await index.forget(['person-of-one']);
    expect(await found('慕容')).toEqual([]);
    expect(await connection.collection('searchPassages').countDocuments({ personId: 'person-of-one' })).toBe(0);
    expect(await columns()).not.toBe(before);
    expect(await bitsSetAt(connection, cleared)).toBe(0);
  });

  it('takes nothing of a person who was erased', async () => {
    await module.get(PersonVault).erase('person-of-gone');
    await put(passage('gone', '漏水'));
    expect(await found('漏水')).toEqual([]);
  });
});

describe('Whoever fills the index', () => {
  it('is one at a time, until their time is over', async () => {
    const configuration = readConfiguration({
      MONGODB_URI: testDatabase(),
      REDIS_URL: testRedis(),
      SECRET_KEY: testSecret,
      NODE_ENV: 'test',
      LOG_LEVEL: 'fatal',
    });
    const module = await Test.createTestingModule({
      imports: [PlatformModule.forProcess(configuration, 'test'), MongoModule, SearchModule],
    }).compile();
    const progress = module.get(FeedProgress);
    expect([await progress.hold('a', 0, 10), await progress.hold('b', 5, 15), await progress.hold('a', 6, 16)]).toEqual(
      [true, false, true],
    );
    expect(await progress.hold('b', 17, 27)).toBe(true);
    await progress.note('complaints', 99);
    expect([await progress.takenOver('complaints'), await progress.takenOver('customers')]).toEqual([99, 0]);
    await module.get<Connection>(getConnectionToken()).dropDatabase();
    await module.close();
  });
});

/** Where a person's passages are, and were. */
async function withoutPlacesOf(connection: Connection, personId: string): Promise<number[]> {
  const found = await connection.collection('searchPassages').find({ personId }).toArray();
  return found.map((one) => Number(one['place']));
}

/** How many bits the columns hold at these places. */
async function bitsSetAt(connection: Connection, places: readonly number[]): Promise<number> {
  expect(places.length).toBeGreaterThan(1);
  let count = 0;
  for await (const { _id, rows } of connection.collection('searchColumns').find()) {
    const block = Math.floor(Number(_id) / 8192);
    const bytes = Buffer.from((rows as { buffer: Uint8Array }).buffer);
    for (const place of places)
      if (Math.floor(place / blockSize) === block) count += ((bytes[(place % blockSize) >> 3] ?? 0) >> (place & 7)) & 1;
  }
  return count;
}
