import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { getConnectionToken } from '@nestjs/mongoose';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import type { Connection } from 'mongoose';
import { Casework } from '#casework/casework.service.js';
import { CaseworkModule } from '#casework/casework.module.js';
import { FileStore } from '#casework/file.store.js';
import { MessageStore } from '#casework/message.store.js';
import { SealModule } from '#casework/seal.module.js';
import { CustomerFiles } from '#customers/customer-files.js';
import { CustomersModule } from '#customers/customers.module.js';
import { EraseCustomer } from '#customers/erase-customer.js';
import { SuspendedMailsModule } from '#intake/suspended-mails.module.js';
import { buildIndexes } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { QueuesModule } from '#platform/queues.module.js';
import { TimeSource, TurnableTimeSource } from '#platform/time-source.js';
import { keyNameOf } from '#privacy/key-name.js';
import { FeedProgress } from '#search/feed-progress.js';
import { FindPassages } from '#search/find-passages.js';
import { IndexUpkeep } from '#search/index-upkeep.js';
import { SearchIndex } from '#search/search-index.js';
import { SearchModule } from '#search/search.module.js';
import { termsOf } from '#search/search-terms.js';
import type { ComplaintEvent } from '#workflows/complaint/complaint.events.js';
import { testDatabase, testRedis, testSecret } from '../../../../test/support/test-stores.js';
import { FeedSearch } from './feed-search.js';
import { FeedSources } from './feed-sources.js';
import { pdfThatUnpacks, pdfWithoutItsFont } from './hostile-pdfs.story.js';
import { ReadFiles } from './read-files.js';
import { RebuildSearch } from './rebuild-search.js';
import { TakeOver } from './take-over.js';

/** Always the same sequence, so that a failure can be seen again. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
}

const syllables = [...'洗衣机漏水退款门快递丢三天没有人回电话赔偿0123456789abc'];

/** How a text comes as a file, by the file's name. */
const kinds: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'a.txt': (text) => Buffer.from(text),
  'a.csv': (text) => Buffer.from(`a,b\n1,${text}\n`),
  'a.docx': (text) =>
    office('word/document.xml', `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`, 'wordprocessingml.document'),
  'a.xlsx': (text) =>
    office(
      'xl/worksheets/sheet1.xml',
      `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`,
      'spreadsheetml.sheet',
    ),
  'a.pdf': pdfWithoutItsFont,
};

function office(part: string, xml: string, format: string): Uint8Array {
  const type = `application/vnd.openxmlformats-officedocument.${format}.main+xml`;
  return zipSync({
    '[Content_Types].xml': strToU8(`<Types><Override PartName="/${part}" ContentType="${type}"/></Types>`),
    [part]: strToU8(xml),
  });
}

const monday = Date.parse('2026-03-02T10:00:00+08:00');
const ana = { kind: 'staff', id: 'ana', roles: ['agent'] } as const;

describe('The search index follows what happens', () => {
  let module: TestingModule;
  let connection: Connection;
  let folder: string;
  let feed: FeedSearch;
  let casework: Casework;
  const time = new TurnableTimeSource(monday);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'redress-search-'));
    const configuration = readConfiguration({
      MONGODB_URI: testDatabase(),
      REDIS_URL: testRedis(),
      SECRET_KEY: testSecret,
      ERASURE_FOUR_EYES: 'no',
      LOG_LEVEL: 'fatal',
      NODE_ENV: 'test',
      DATA_DIR: folder,
    });
    module = await Test.createTestingModule({
      imports: [
        PlatformModule.forProcess(configuration, 'test'),
        MongoModule,
        QueuesModule,
        CaseworkModule,
        SealModule,
        CustomersModule,
        SuspendedMailsModule,
        SearchModule,
      ],
      providers: [FeedSources, ReadFiles, TakeOver, RebuildSearch, FeedSearch],
    })
      .overrideProvider(TimeSource)
      .useValue(time)
      .compile();
    await module.init();
    connection = module.get<Connection>(getConnectionToken());
    await buildIndexes(connection);
    feed = module.get(FeedSearch);
    casework = module.get(Casework);
  });
  afterAll(async () => {
    await connection.dropDatabase();
    await module.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => {
    time.turn(60_000);
  });

  async function opened(summary: string): Promise<{ complaintId: string; customerId: string }> {
    const complaintId = randomUUID();
    const customerId = await module.get(CustomerFiles).fileFor(complaintId, { name: `王芳${complaintId}` });
    await casework.open(complaintId, {
      type: 'complaint.registered',
      id: complaintId,
      at: time.now(),
      by: { kind: 'channel', id: 'email' },
      channel: 'email',
      receivedAt: time.now(),
      customerId,
      locale: 'zh-CN',
      subject: '主题',
      summary,
      teamId: 'team-1',
      severity: 'normal',
    });
    return { complaintId, customerId };
  }

  async function happens(
    complaintId: string,
    facts: { readonly type: string } & Record<string, unknown>,
  ): Promise<void> {
    await casework.record(complaintId, {
      id: randomUUID(),
      at: time.now(),
      by: ana,
      ...facts,
    } as unknown as ComplaintEvent);
  }

  async function mail(
    complaintId: string,
    customerId: string,
    text: string,
    file: string | Uint8Array,
    name = '清单.txt',
  ): Promise<string> {
    const {
      id: fileId,
      size,
      type,
    } = await module.get(FileStore).keep(Buffer.from(file), { keyName: keyNameOf(customerId, complaintId) });
    const id = randomUUID();
    await module.get(MessageStore).add({
      id,
      complaintId,
      personId: customerId,
      direction: 'in',
      channel: 'email',
      at: time.now(),
      from: { address: 'wang@customer.example' },
      to: [],
      cc: [],
      subject: '来信',
      text,
      replyText: text,
      references: [],
      contentHash: id,
      attachments: [{ fileId, name, type, size, inline: false, scan: 'clean' }],
      trust: 'none',
    });
    return id;
  }

  /** As another worker does it. */
  const another = (): FeedSearch =>
    new FeedSearch(
      module.get(SearchIndex),
      module.get(FeedProgress),
      module.get(FeedSources),
      module.get(TakeOver),
      module.get(RebuildSearch),
      time,
    );

  async function found(typed: string): Promise<unknown[][]> {
    await feed.round();
    const hits: unknown[][] = [];
    for await (const one of module.get(FindPassages).find({ terms: termsOf(typed) }))
      if ('hit' in one) hits.push([one.hit.kind, one.hit.subjectId, ...(one.hit.isWithheld ? ['withheld'] : [])]);
    return hits;
  }

  it('with complaints, notes apart from what was told, mails, and the texts of their files', async () => {
    const { complaintId, customerId } = await opened('洗衣机漏得满地都是');
    expect(await found('满地')).toEqual([['complaint', complaintId]]);
    await mail(complaintId, customerId, '邮局寄来的信件', '保修单号八六四');
    await happens(complaintId, { type: 'note.added', text: '同事之间悄悄话' });
    await happens(complaintId, {
      type: 'contact.recorded',
      direction: 'out',
      channel: 'phone',
      summary: '电话里说明天来',
      customerAcknowledged: false,
    });
    expect(await found('邮局寄来')).toEqual([['message', complaintId]]);
    expect(await found('保修单号')).toEqual([['file', complaintId]]);
    expect(await found('清单 八六四')).toEqual([['file', complaintId]]);
    expect(await found('悄悄话')).toEqual([['complaint', complaintId, 'withheld']]);
    expect(await found('电话里说')).toEqual([['complaint', complaintId]]);
  });

  it('with every part of what files of all kinds say, and with nothing that they do not', async () => {
    const next = chance(11);
    const said = (): string => Array.from({ length: 12 + next(30) }, () => syllables[next(syllables.length)]).join('');
    const kept: { readonly complaintId: string; readonly text: string }[] = [];
    for (const [name, written] of Object.entries(kinds)) {
      for (let count = 0; count < 4; count += 1) {
        const { complaintId, customerId } = await opened('附件');
        const text = said();
        await mail(complaintId, customerId, '请看附件', written(text), name);
        await happens(complaintId, { type: 'note.added', text: '附件' });
        kept.push({ complaintId, text });
      }
    }
    for (let round = 0; round < 25; round += 1) {
      const { text } = kept[next(kept.length)]!;
      const begin = next(text.length);
      const typed = text.slice(begin, begin + 1 + next(6));
      const expected = kept.filter((one) => one.text.includes(typed)).map(({ complaintId }) => ['file', complaintId]);
      const hits = (await found(typed)).filter(([kind]) => kind === 'file');
      expect({ typed, hits: hits.toSorted() }).toEqual({ typed, hits: expected.toSorted() });
    }
  });

  it('and goes on past a file that would take all the memory there is, of which it is said that it cannot be searched', async () => {
    const { complaintId, customerId } = await opened('炸弹');
    await mail(complaintId, customerId, '正文可搜', pdfThatUnpacks(700), '发票.pdf');
    await happens(complaintId, { type: 'note.added', text: '附件' });
    expect(await found('正文可搜')).toEqual([['message', complaintId]]);
    expect(await found('发票')).toEqual([['file', complaintId]]);
    expect((await module.get(IndexUpkeep).size()).unread).toMatchObject({ gaveUp: 1 });
  });

  it('with customers by any part of their names, and of their addresses none', async () => {
    const files = module.get(CustomerFiles);
    const id = await files.fileFor(randomUUID(), { name: '欧阳修文', email: 'ouyang.xiuwen@customer.example' });
    expect(await found('阳修')).toEqual([['customer', id]]);
    expect(await found('xiuwen')).toEqual([]);
    await files.change(id, { name: '司马相如', notes: '喜欢下午接电话' }, 'ana');
    expect([await found('阳修'), await found('马相 下午')]).toEqual([[], [['customer', id]]]);
  });

  it('once, whatever is looked at again, and by one process at a time', async () => {
    await opened('只此一次');
    expect(await feed.round()).toBeGreaterThan(0);
    expect(await feed.round()).toBe(0);
    await opened('又来一次');
    const other = another();
    expect(await other.round()).toBe(0);
    expect(await feed.round()).toBeGreaterThan(0);
  });

  it('from the very first complaint on when it was emptied', async () => {
    const { complaintId } = await opened('从头再来一遍');
    await feed.round();
    await module.get(SearchIndex).clear();
    await module.get(FeedProgress).clear();
    time.turn(120_000);
    const successor = another();
    expect(await successor.round()).toBeGreaterThan(1);
    time.turn(120_000);
    expect(await found('从头再来')).toEqual([['complaint', complaintId]]);
  });

  it('all the while it is made anew, after which nothing is left of what it was', async () => {
    const { complaintId, customerId } = await opened('重建之前就在');
    await mail(complaintId, customerId, '重建时的信', pdfWithoutItsFont('合同第七条'), '合同.pdf');
    await happens(complaintId, { type: 'note.added', text: '附件' });
    expect(await found('合同第七条')).toEqual([['file', complaintId]]);
    const [progress, passages] = [module.get(FeedProgress), connection.collection('searchPassages')];
    const highest = await passages.find().sort({ place: -1 }).limit(1).toArray();
    await progress.askForRebuild(time.now());
    await module
      .get(SearchIndex)
      .replace('gone', [
        { id: 'gone', subjectId: 'gone', kind: 'lesson', scopes: ['house'], at: 1, title: '', text: '再也没有的投诉' },
      ]);
    for (let rounds = 0; (await progress.rebuild())?.finishedAt === undefined; rounds += 1) {
      expect(rounds).toBeLessThan(60);
      expect(await found('合同第七条')).toEqual([['file', complaintId]]);
    }
    const { done = 0, total = 0 } = (await progress.rebuild())!;
    expect(done).toBeGreaterThanOrEqual(total);
    expect(await passages.countDocuments({ place: { $lte: Number(highest[0]!['place']) } })).toBe(0);
    expect(await found('再也没有的')).toEqual([]);
    expect([await found('重建之前'), await found('合同第七条')]).toEqual([
      [['complaint', complaintId]],
      [['file', complaintId]],
    ]);
    await happens(complaintId, { type: 'note.added', text: '重建之后的话' });
    expect(await found('重建之后的话')).toEqual([['complaint', complaintId, 'withheld']]);
  });

  it('and knows nothing more of a customer who is erased, however late it hears of their complaint', async () => {
    const { complaintId, customerId } = await opened('慕容家的旧事');
    expect(await found('慕容家')).toHaveLength(1);
    await happens(complaintId, { type: 'complaint.assigned', ownerId: 'ana' });
    await happens(complaintId, {
      type: 'complaint.classified',
      category: 'service',
      severity: 'normal',
      safety: false,
      desiredOutcome: '道歉',
      points: [{ id: 'p-1', text: '慕容家的要点' }],
    });
    await happens(complaintId, { type: 'customer.withdrew', reason: '慕容家不追究了' });
    const erasure = module.get(EraseCustomer);
    const [file] = await module.get(CustomerFiles).family(await module.get(CustomerFiles).get(customerId));
    await closeAnyhow(connection, complaintId);
    await erasure.carryOut([file!], 'li', '本人要求');
    expect(await connection.collection('searchPassages').countDocuments({ personId: customerId })).toBe(0);
    expect(await found('慕容家')).toEqual([]);
    expect(await connection.collection('searchPassages').countDocuments({ personId: customerId })).toBe(0);
  });
});

/** How it came to be closed is not this story's. */
async function closeAnyhow(connection: Connection, complaintId: string): Promise<void> {
  await connection
    .collection('complaints')
    .updateOne({ _id: complaintId as never }, { $set: { 'snapshot.value.handling': 'closed', stage: 'closed' } });
}
