import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getConnectionToken } from '@nestjs/mongoose';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import type { Connection } from 'mongoose';
import { buildIndexes } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { QueuesModule } from '#platform/queues.module.js';
import { TimeSource, TurnableTimeSource } from '#platform/time-source.js';
import type { ComplaintEvent, Registration } from '#workflows/complaint/complaint.events.js';
import { ana, fact, happened, mail } from '#workflows/complaint/complaint.story.js';
import { testDatabase, testRedis, testSecret } from '../../../../test/support/test-stores.js';
import { Alarm, EffectRunner } from '../alarm.js';
import { CaseworkModule } from '../casework.module.js';
import { Casework } from '../casework.service.js';
import { shanghai } from '../casework.story.js';
import type { HistoryEntry } from '../complaint-record.js';
import { HistoryWalk } from '../history-walk.js';
import { MakeSeal } from '../make-seal.js';
import { PublishedRules } from '../published-rules.js';
import { Rulebooks } from '../rulebooks.js';
import { SealBook } from '../seal-book.js';
import { SealFolder } from '../seal-folder.js';
import { SealModule } from '../seal.module.js';
import type { SignedSeal } from '../seal.js';
import { SealKey, tolerance } from '../seal.js';
import type { Evidence, Verification } from '../verify.js';
import { verify } from '../verify.js';
/** A complaint as it lies in the database, open to whoever administers it. */
export interface StoredDocument {
  _id: string;
  ref: string;
  version: number;
  history: HistoryEntry[];
  historyHead: string;
  updatedAt: number;
  [field: string]: unknown;
}

const start = shanghai('2026-03-02 10:00');

const registered: Registration = {
  type: 'complaint.registered',
  id: 'e-0',
  at: start,
  by: mail,
  channel: 'email',
  receivedAt: start,
  customerId: 'customer-1',
  locale: 'zh-CN',
  subject: '洗衣机漏水',
  summary: '三天没有回电',
  teamId: 'team-1',
  severity: 'normal',
};

/** A little more than what seals tolerate; seven of them are over before anything is due. */
const pause = tolerance + 60_000;

const note = (text: string): ComplaintEvent => fact('note.added', 0, ana, { text });

/** Forgets everything, as an alarm and a queue may. */
const forgetful = { set: () => Promise.resolve(), hand: () => Promise.resolve() };

type Document = Record<string, unknown> & { _id: string };

/** Complaints on the real database and their seals on the real disk, in a time that stands still until it is turned. */
export class SealedHouse {
  readonly time = new TurnableTimeSource(start);
  readonly databaseUri = testDatabase();
  private remembered: Record<string, Document[]> = {};

  private constructor(
    readonly folderPath: string,
    private module: TestingModule,
  ) {}

  static async open(): Promise<SealedHouse> {
    const folder = await mkdtemp(join(tmpdir(), 'redress-test-seals-'));
    const house = new SealedHouse(folder, undefined as never);
    const configuration = readConfiguration({
      MONGODB_URI: house.databaseUri,
      REDIS_URL: testRedis(),
      SECRET_KEY: testSecret,
      DATA_DIR: folder,
      LOG_LEVEL: 'fatal',
      NODE_ENV: 'test',
    });
    house.module = await Test.createTestingModule({
      imports: [
        PlatformModule.forProcess(configuration, 'test'),
        MongoModule,
        QueuesModule,
        CaseworkModule,
        SealModule,
      ],
    })
      .overrideProvider(Alarm)
      .useValue(forgetful)
      .overrideProvider(EffectRunner)
      .useValue(forgetful)
      .overrideProvider(TimeSource)
      .useValue(house.time)
      .compile();
    await house.module.init();
    await buildIndexes(house.connection);
    return house;
  }

  async close(): Promise<void> {
    await this.connection.dropDatabase();
    await this.module.close();
    await rm(this.folderPath, { recursive: true });
  }

  /** Keeps everything as it is now, to begin from it again and again. */
  async remember(): Promise<void> {
    this.remembered = await this.everything();
    await cp(this.folder.path, `${this.folder.path}.remembered`, { recursive: true });
  }

  /** Everything as it was when it was remembered. */
  async restore(): Promise<void> {
    for (const [name, documents] of Object.entries(this.remembered)) {
      await this.collection(name).deleteMany({});
      if (documents.length > 0) await this.collection(name).insertMany([...documents]);
    }
    await rm(this.folder.path, { recursive: true, force: true });
    await cp(`${this.folder.path}.remembered`, this.folder.path, { recursive: true });
  }

  /** Complaints `a`, `b` and `c` with seven entries each: seal 1 after the fourth, seal 2 after the sixth. */
  async livesForAMorning(): Promise<void> {
    for (const id of ['a', 'b', 'c'])
      await this.casework.open(id, { ...registered, customerId: `customer-${id}`, at: this.time.now() });
    await this.happens(happened.assigned, happened.classified, happened.accepted);
    await this.seals();
    await this.happens(note('Rang the customer'), note('Rang the fitter'));
    await this.makeSeal.now(this.day);
    await this.happens(note('Waits for photos'));
  }

  /** Lets it happen to all three, and time pass before and after. */
  async happens(...events: readonly ComplaintEvent[]): Promise<void> {
    for (const event of events) {
      this.time.turn(pause);
      for (const id of ['a', 'b', 'c']) await this.casework.record(id, { ...event, at: this.time.now() });
    }
    this.time.turn(pause);
  }

  async seals(): Promise<SignedSeal | undefined> {
    return this.makeSeal.daily(this.day);
  }

  /** The house's day. */
  get day(): string {
    return this.rulebooks.currentRulebook().calendar.dayAt(this.time.now()).date;
  }

  async verification(differently: Partial<Evidence> = {}): Promise<Verification> {
    const usual = {
      walk: this.module.get(HistoryWalk, { strict: false }),
      book: this.book,
      folder: this.folder,
      publicKeys: [this.key.publicKey],
      expected: new Map<number, string>(),
      now: this.time.now(),
    };
    return verify({ ...usual, ...differently }, () => undefined);
  }

  /** Everything that stands in the database, to see that nothing wrote to it. */
  async everything(): Promise<Record<string, Document[]>> {
    const names = ['complaints', 'seals', 'referenceNumbers'];
    const found = await Promise.all(names.map((name) => this.collection(name).find().toArray()));
    return Object.fromEntries(names.map((name, index) => [name, found[index] ?? []]));
  }

  /** Does to a stored complaint what its administrator can do. */
  async tamper(id: string, change: (complaint: StoredDocument) => void): Promise<void> {
    const complaint = await this.document(id);
    change(complaint);
    await this.complaints.replaceOne({ _id: id }, complaint);
  }

  async document(id: string): Promise<StoredDocument> {
    const found = await this.complaints.findOne({ _id: id });
    if (!found) throw new Error(`there is no complaint ${id}`);
    return found;
  }

  get complaints() {
    return this.connection.db!.collection<StoredDocument>('complaints');
  }

  get sealNotes() {
    return this.connection.db!.collection<{ _id: number; signed: unknown }>('seals');
  }

  get ruleBook() {
    return this.connection.db!.collection<{ _id: number; [field: string]: unknown }>('publishedRules');
  }

  get publishedRules(): PublishedRules {
    return this.module.get(PublishedRules, { strict: false });
  }

  get casework(): Casework {
    return this.module.get(Casework, { strict: false });
  }

  get rulebooks(): Rulebooks {
    return this.module.get(Rulebooks, { strict: false });
  }

  get makeSeal(): MakeSeal {
    return this.module.get(MakeSeal, { strict: false });
  }

  get folder(): SealFolder {
    return this.module.get(SealFolder, { strict: false });
  }

  get book(): SealBook {
    return this.module.get(SealBook, { strict: false });
  }

  get key(): SealKey {
    return this.module.get(SealKey, { strict: false });
  }

  /** A service of the house. */
  service<T>(type: abstract new (...given: never[]) => T): T {
    return this.module.get<T>(type, { strict: false });
  }

  private collection(name: string) {
    return this.connection.db!.collection<Document>(name);
  }

  private get connection(): Connection {
    return this.module.get<Connection>(getConnectionToken());
  }
}
