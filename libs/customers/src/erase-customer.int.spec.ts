import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getConnectionToken } from '@nestjs/mongoose';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import type { Connection } from 'mongoose';
import { Casework } from '#casework/casework.service.js';
import { ComplaintList } from '#casework/complaint-list.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { ComplaintStore } from '#casework/complaint.store.js';
import { FileStore } from '#casework/file.store.js';
import { findBreak } from '#casework/history.js';
import { MessageStore } from '#casework/message.store.js';
import { Mailer } from '#notifications/mailer.js';
import { OutgoingMails } from '#notifications/outgoing-mails.js';
import { buildIndexes } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { QueuesModule } from '#platform/queues.module.js';
import { TimeSource, TurnableTimeSource } from '#platform/time-source.js';
import { keyNameOf } from '#privacy/key-name.js';
import { erasedText } from '#privacy/sealed-text.js';
import type { ComplaintSnapshot } from '#workflows/complaint/complaint.advance.js';
import type { ComplaintEvent } from '#workflows/complaint/complaint.events.js';
import type { Actor } from '#workflows/complaint/complaint.roles.js';
import { testDatabase, testRedis, testSecret } from '../../../test/support/test-stores.js';
import { CustomerFiles } from './customer-files.js';
import { CustomersModule } from './customers.module.js';
import { EraseCustomer } from './erase-customer.js';

const now = Date.parse('2026-03-02T10:00:00+08:00');
const lead: Extract<Actor, { kind: 'staff' }> = { kind: 'staff', id: 'li', roles: ['lead'] };

/** What is found nowhere else, of each of many persons. */
function person(number: number) {
  const name = `Zwölfkäs-${number}-Quittenbaum`;
  return {
    name,
    email: `q${number}.quittenbaum@zwoelfkaes.example`,
    phone: `+86138${String(77_000_000 + number)}`,
    idNumber: `QX${number}77Z`,
    address: `Pfauengasse ${number}-zwölfkäs`,
    words: `慕容嫣然第${number}号投诉`,
    file: Buffer.from(`Ausweiskopie ${name} 慕容嫣然${number}`),
  };
}

describe('A customer who is erased', () => {
  let module: TestingModule;
  let connection: Connection;
  let folder: string;
  let erasure: EraseCustomer;
  let files: CustomerFiles;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'redress-erasure-'));
    const configuration = readConfiguration({
      MONGODB_URI: testDatabase(),
      REDIS_URL: testRedis(),
      SECRET_KEY: testSecret,
      LOG_LEVEL: 'fatal',
      NODE_ENV: 'test',
      DATA_DIR: folder,
    });
    module = await Test.createTestingModule({
      imports: [PlatformModule.forProcess(configuration, 'test'), MongoModule, QueuesModule, CustomersModule],
    })
      .overrideProvider(TimeSource)
      .useValue(new TurnableTimeSource(now))
      .compile();
    await module.init();
    connection = module.get<Connection>(getConnectionToken());
    await buildIndexes(connection);
    erasure = module.get(EraseCustomer);
    files = module.get(CustomerFiles);
  });
  afterAll(async () => {
    await connection.dropDatabase();
    await module.close();
    rmSync(folder, { recursive: true });
  });

  /** A person with a complaint that was closed, a message with a file, and a letter that was kept on disk. */
  async function seed(number: number, isClosed = true): Promise<{ customerId: string; complaintId: string }> {
    const { name, email, phone, idNumber, address, words, file } = person(number);
    const complaintId = randomUUID();
    const customerId = await files.fileFor(complaintId, { name, email, phone, locale: 'zh-CN' });
    await files.change(customerId, { idNumber, postalAddress: address, notes: words }, 'li');
    const {
      id: fileId,
      size,
      type,
    } = await module.get(FileStore).keep(file, { keyName: keyNameOf(customerId, complaintId) });
    const contentHash = createHash('sha256').update(words).digest('hex');
    await module.get(MessageStore).add({
      id: complaintId,
      complaintId,
      personId: customerId,
      direction: 'in',
      channel: 'email',
      at: now,
      from: { address: email, name },
      to: [],
      cc: [],
      subject: words,
      text: `${words} ${address} ${phone}`,
      replyText: words,
      references: [],
      contentHash,
      attachments: [{ fileId, name: `${name}.pdf`, type, size, inline: false, scan: 'clean' }],
      trust: 'none',
    });
    const casework = module.get(Casework);
    await casework.open(
      complaintId,
      {
        type: 'complaint.registered',
        id: complaintId,
        at: now,
        by: { kind: 'channel', id: 'email' },
        channel: 'email',
        receivedAt: now,
        customerId,
        locale: 'zh-CN',
        subject: words,
        summary: `${words} ${address}`,
        teamId: 'team-1',
        severity: 'normal',
      },
      { contact: { name, email, phone } },
    );
    if (isClosed) await close(complaintId, `${name}: ${words}`);
    const mail = {
      key: `letter-${complaintId}`,
      purpose: { kind: 'letter', letterId: 'l-1' },
      complaintId,
      personId: customerId,
      to: { address: email, name },
      locale: 'zh-CN',
      writtenAt: now,
      subject: words,
      text: `${name} ${words}`,
      html: `<p>${name}</p>`,
    } as const;
    await module.get(OutgoingMails).put(mail, now);
    await module.get(Mailer).send(mail);
    return { customerId, complaintId };
  }

  /** The customer withdraws, and the complaint goes its way to the end. */
  async function close(complaintId: string, words: string): Promise<void> {
    const casework = module.get(Casework);
    const happens = (event: object, by: Actor = lead): Promise<StoredComplaint> =>
      casework.record(complaintId, { id: randomUUID(), at: now, by, ...event } as ComplaintEvent);
    await happens({ type: 'note.added', text: words });
    await happens({ type: 'customer.withdrew', reason: words });
    await happens({ type: 'lesson.waived', reason: 'nothing to learn' });
    const { snapshot } = await happens({ type: 'lesson.confirmed' }, { ...lead, id: 'mei' });
    for (const { id: letterId, state } of (snapshot as ComplaintSnapshot).context.letters)
      if (state !== 'delivered')
        await happens({ type: 'letter.delivered', letterId }, { kind: 'channel', id: 'email' });
    await happens({ type: 'complaint.closed' });
  }

  async function everythingStored(): Promise<string> {
    const collections = await connection.db!.collections();
    const documents = await Promise.all(collections.map((one) => one.find({}).toArray()));
    const bytes = await connection.db!.collection('files.chunks').find({}).toArray();
    const chunks = bytes.map((one) => (one['data'] as { buffer: Buffer }).buffer.toString('utf8'));
    const kept = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    return JSON.stringify([documents, chunks, kept]);
  }

  function namesOf(number: number): string[] {
    const { file, ...facts } = person(number);
    return [...Object.values(facts), 'Ausweiskopie', facts.email.split('@')[0]!];
  }

  it('is gone from every place at once, while others are, and every chain still verifies', async () => {
    const seeded = await Promise.all(Array.from({ length: 12 }, (_, index) => seed(index)));
    const counted = await module.get(ComplaintList).page({}, 100);
    await Promise.all([
      ...seeded.map(async ({ customerId }) => {
        expect((await erasure.erase(customerId, 'li', 'asked by mail')).erasureAsked).toMatchObject({ by: 'li' });
        expect(await erasure.erase(customerId, 'mei', 'agreed')).toMatchObject({ erasedAt: now, reaches: [] });
      }),
      // Others complain meanwhile.
      ...Array.from({ length: 6 }, (_, index) => seed(100 + index)),
    ]);
    const stored = await everythingStored();
    const found = seeded.flatMap((_, index) => namesOf(index)).filter((text) => stored.includes(text));
    expect(found).toEqual([]);
    for (const { complaintId } of seeded) {
      const { history, historyHead } = (await module.get(ComplaintStore).findSealed(complaintId))!;
      expect(findBreak(history, historyHead)).toBeUndefined();
      expect(await module.get(Casework).get(complaintId)).toMatchObject({ subject: erasedText, isErased: true });
    }
    // What is counted is still there.
    expect((await module.get(ComplaintList).page({}, 100)).items).toHaveLength(counted.items.length + 6);
  });

  it('is somebody new when they complain again', async () => {
    const { customerId } = await seed(200);
    await erasure.erase(customerId, 'li', 'asked');
    await erasure.erase(customerId, 'mei', 'agreed');
    expect(await files.search(person(200).email)).toEqual([]);
    expect(await files.fileFor(randomUUID(), { email: person(200).email })).not.toBe(customerId);
  });

  it('is not erased by one person alone, nor on legal hold, nor while a complaint is open', async () => {
    const { customerId } = await seed(300);
    await erasure.hold(customerId, 'li', 'court');
    await expect(erasure.erase(customerId, 'li', 'asked')).rejects.toMatchObject({ because: 'held' });
    await erasure.release(customerId, 'li', 'over');
    await erasure.erase(customerId, 'li', 'asked');
    await expect(erasure.erase(customerId, 'li', 'again')).rejects.toMatchObject({ because: 'same-person' });
    const open = await seed(301, false);
    await expect(erasure.erase(open.customerId, 'li', 'asked')).rejects.toMatchObject({ because: 'complaint-open' });
    expect((await files.get(open.customerId)).name).toBe(person(301).name);
  });
});
