import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getConnectionToken } from '@nestjs/mongoose';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import type { Connection } from 'mongoose';
import { Casework } from '#casework/casework.service.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { ComplaintStore } from '#casework/complaint.store.js';
import { FileStore } from '#casework/file.store.js';
import { MessageStore } from '#casework/message.store.js';
import { SealModule } from '#casework/seal.module.js';
import { Mailer } from '#notifications/mailer.js';
import { OutgoingMails } from '#notifications/outgoing-mails.js';
import { buildIndexes } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { QueuesModule } from '#platform/queues.module.js';
import { TimeSource, TurnableTimeSource } from '#platform/time-source.js';
import { keyNameOf } from '#privacy/key-name.js';
import { PersonVault } from '#privacy/person-vault.js';
import type { ComplaintSnapshot } from '#workflows/complaint/complaint.advance.js';
import type { ComplaintEvent } from '#workflows/complaint/complaint.events.js';
import type { Actor } from '#workflows/complaint/complaint.roles.js';
import { testDatabase, testRedis, testSecret } from '../../../../test/support/test-stores.js';
import { CustomerFiles } from '../customer-files.js';
import { CustomersModule } from '../customers.module.js';
import { SaidNeedsStore } from '../said-needs.store.js';

export const start = Date.parse('2026-03-02T10:00:00+08:00');
const lead: Extract<Actor, { kind: 'staff' }> = { kind: 'staff', id: 'li', roles: ['lead'] };

/** What is found nowhere else, of each of many persons. */
export function person(number: number) {
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

/** Everything by which a person is found. */
export function namesOf(number: number): string[] {
  const { file, ...facts } = person(number);
  return [...Object.values(facts), 'Ausweiskopie', facts.email.split('@')[0]!];
}

/** A house that knows customers: their complaints, messages with files, and letters that are kept on disk. */
export class KnowingHouse {
  private constructor(
    readonly module: TestingModule,
    readonly connection: Connection,
    readonly folder: string,
    readonly time: TurnableTimeSource,
  ) {}

  static async found(): Promise<KnowingHouse> {
    const folder = mkdtempSync(join(tmpdir(), 'redress-known-'));
    const time = new TurnableTimeSource(start);
    const configuration = readConfiguration({
      MONGODB_URI: testDatabase(),
      REDIS_URL: testRedis(),
      SECRET_KEY: testSecret,
      LOG_LEVEL: 'fatal',
      NODE_ENV: 'test',
      DATA_DIR: folder,
    });
    const module = await Test.createTestingModule({
      imports: [
        PlatformModule.forProcess(configuration, 'test'),
        MongoModule,
        QueuesModule,
        SealModule,
        CustomersModule,
      ],
    })
      .overrideProvider(TimeSource)
      .useValue(time)
      .compile();
    await module.init();
    const connection = module.get<Connection>(getConnectionToken());
    await buildIndexes(connection);
    return new KnowingHouse(module, connection, folder, time);
  }

  async close(): Promise<void> {
    await this.connection.dropDatabase();
    await this.module.close();
    rmSync(this.folder, { recursive: true });
  }

  /** A complaint of this person, a message with a file, and a letter that was kept on disk. */
  async complaintOf(number: number): Promise<{ customerId: string; complaintId: string }> {
    const { name, email, phone, idNumber, address, words, file } = person(number);
    const now = this.time.now();
    const complaintId = randomUUID();
    const files = this.module.get(CustomerFiles);
    const customerId = await files.fileFor(complaintId, { name, email, phone, locale: 'zh-CN' });
    await files.change(customerId, { idNumber, postalAddress: address, notes: words }, 'li');
    const keyName = keyNameOf(customerId, complaintId);
    const { id: fileId, size, type } = await this.module.get(FileStore).keep(file, { keyName });
    const contentHash = createHash('sha256').update(`${complaintId} ${words}`).digest('hex');
    await this.module.get(MessageStore).add({
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
    await this.module.get(Casework).open(
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
    await this.module.get(SaidNeedsStore).put({
      complaintId,
      customerId,
      care: {
        drivers: [],
        needs: ['someoneToSpeak'],
        note: words,
        consent: { how: 'page', at: now },
        recordedAt: now,
        until: now + 1000 * 24 * 3_600_000,
      },
    });
    await this.sendLetter(number, customerId, complaintId);
    return { customerId, complaintId };
  }

  /** The same, and the customer withdraws: the complaint goes its way to the end. */
  async closedComplaintOf(number: number): Promise<{ customerId: string; complaintId: string }> {
    const made = await this.complaintOf(number);
    const { name, words } = person(number);
    await this.endLife(made.complaintId, `${name}: ${words}`);
    return made;
  }

  async happens(complaintId: string, event: object, by: Actor = lead): Promise<StoredComplaint> {
    const happened = { id: randomUUID(), at: this.time.now(), by, ...event } as ComplaintEvent;
    return this.module.get(Casework).record(complaintId, happened);
  }

  /** Whatever rings by now has rung, and what was to be sent has been. */
  async wakeAll(): Promise<void> {
    for (const id of await this.module.get(ComplaintStore).idsAfter('', 100)) {
      await this.module.get(Casework).wake(id);
      await this.carryOut(id);
    }
  }

  private async carryOut(complaintId: string): Promise<void> {
    const store = this.module.get(ComplaintStore);
    for (const { key } of (await store.find(complaintId))?.outbox ?? []) await store.endEffect(complaintId, key);
  }

  /** Everything that whoever has every key can read: each document opened, and the mails that lie in the data folder. */
  async everythingReadable(): Promise<string> {
    return JSON.stringify([await this.module.get(PersonVault).open(await this.documents()), this.kept()]);
  }

  /** Every document, every byte of a file and everything that lies in the data folder. */
  async everythingStored(): Promise<string> {
    const bytes = await this.connection.db!.collection('files.chunks').find({}).toArray();
    const chunks = bytes.map((one) => (one['data'] as { buffer: Buffer }).buffer.toString('utf8'));
    return JSON.stringify([await this.documents(), chunks, this.kept()]);
  }

  private async documents(): Promise<object[]> {
    const collections = await this.connection.db!.collections();
    return (await Promise.all(collections.map((one) => one.find({}).toArray()))).flat();
  }

  private kept(): string[] {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  }

  private async sendLetter(number: number, personId: string, complaintId: string): Promise<void> {
    const { name, email, words } = person(number);
    const mail = {
      key: `letter-${complaintId}`,
      purpose: { kind: 'letter', letterId: 'l-1' },
      complaintId,
      personId,
      to: { address: email, name },
      locale: 'zh-CN',
      writtenAt: this.time.now(),
      subject: words,
      text: `${name} ${words}`,
      html: `<p>${name}</p>`,
    } as const;
    await this.module.get(OutgoingMails).put(mail, this.time.now());
    await this.module.get(Mailer).send(mail);
  }

  private async endLife(complaintId: string, words: string): Promise<void> {
    await this.happens(complaintId, { type: 'note.added', text: words });
    await this.happens(complaintId, { type: 'customer.withdrew', reason: words });
    await this.happens(complaintId, { type: 'lesson.waived', reason: 'nothing to learn' });
    const { snapshot } = await this.happens(complaintId, { type: 'lesson.confirmed' }, { ...lead, id: 'mei' });
    for (const { id: letterId, state } of (snapshot as ComplaintSnapshot).context.letters)
      if (state !== 'delivered')
        await this.happens(complaintId, { type: 'letter.delivered', letterId }, { kind: 'channel', id: 'email' });
    await this.happens(complaintId, { type: 'complaint.closed' });
    await this.carryOut(complaintId);
  }
}
