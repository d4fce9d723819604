import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { getConnectionToken } from '@nestjs/mongoose';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import type { Connection } from 'mongoose';
import { buildIndexes } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { QueuesModule } from '#platform/queues.module.js';
import { PersonVault } from '#privacy/person-vault.js';
import { testDatabase, testRedis, testSecret } from '../../../test/support/test-stores.js';
import { FileNotFound, FileTooLarge } from './casework.errors.js';
import { CaseworkModule } from './casework.module.js';
import { FileStore } from './file.store.js';
import type { Message } from './message.js';
import { MessageStore } from './message.store.js';

const letter: Message = {
  id: 'm-1',
  complaintId: 'c-1',
  direction: 'in',
  channel: 'email',
  at: 1000,
  from: { address: 'zhang@example.com', name: '张三' },
  to: [{ address: 'complaints@example.org' }],
  cc: [],
  subject: '洗衣机漏水',
  text: '三天没有人回电。',
  replyText: '三天没有人回电。',
  messageId: '<one@example.com>',
  references: [],
  contentHash: 'a'.repeat(64),
  attachments: [],
  trust: 'none',
};

const day = 86_400_000;

describe('What goes to and fro', () => {
  let module: TestingModule;
  let connection: Connection;
  let messages: MessageStore;
  let files: FileStore;

  beforeAll(async () => {
    const configuration = readConfiguration({
      MONGODB_URI: testDatabase(),
      REDIS_URL: testRedis(),
      SECRET_KEY: testSecret,
      LOG_LEVEL: 'fatal',
    });
    module = await Test.createTestingModule({
      imports: [PlatformModule.forProcess(configuration, 'test'), MongoModule, QueuesModule, CaseworkModule],
    }).compile();
    await module.init();
    connection = module.get<Connection>(getConnectionToken());
    await buildIndexes(connection);
    messages = module.get(MessageStore);
    files = module.get(FileStore);
  });
  afterAll(async () => {
    await connection.dropDatabase();
    await module.close();
  });
  beforeEach(async () => {
    for (const name of ['messages', 'fileRecords', 'files.files', 'files.chunks'])
      await connection.db!.collection(name).deleteMany({});
  });

  describe('as a message', () => {
    it('is kept as it is, and found by complaint and by Message-ID', async () => {
      expect(await messages.add(letter)).toEqual({ state: 'added' });
      expect(await messages.find('m-1')).toEqual(letter);
      expect(await messages.ofComplaint('c-1')).toEqual([letter]);
      expect(await messages.withMessageIds(['<none@example.com>', '<one@example.com>'])).toEqual([letter]);
      expect(await messages.withMessageIds([])).toEqual([]);
    });

    it('is found by how its id begins, unless others begin alike', async () => {
      for (const id of ['00112233aa', '00112233ab', '99'])
        await messages.add({ ...letter, id, messageId: `<${id}@example.com>` });
      expect((await messages.findByBeginning('00112233aa'))?.id).toBe('00112233aa');
      expect((await messages.findByBeginning('9'))?.id).toBe('99');
      for (const beginning of ['00112233', '5', '00112233aaa'])
        expect(await messages.findByBeginning(beginning)).toBeUndefined();
    });

    it('is stored once, however often the same id is stored', async () => {
      await messages.add(letter);
      expect(await messages.add({ ...letter, subject: 'another' })).toEqual({ state: 'known', other: letter });
      expect(await messages.ofComplaint('c-1')).toEqual([letter]);
    });

    it('is stored once when the same mail comes by two ways at the same time', async () => {
      const ways = Array.from({ length: 20 }, (_, way) => ({ ...letter, id: `m-${way}`, complaintId: `c-${way}` }));
      const added = await Promise.all(ways.map((one) => messages.add(one)));
      expect(added.filter(({ state }) => state === 'added')).toHaveLength(1);
      expect(await messages.withMessageIds(['<one@example.com>'])).toHaveLength(1);
    });

    it('is another one when its Message-ID comes again with another content', async () => {
      await messages.add(letter);
      const forged = { ...letter, id: 'm-2', contentHash: 'b'.repeat(64), isReusedMessageId: true };
      expect(await messages.add(forged)).toEqual({ state: 'added' });
    });

    it('that we send may bear the Message-ID of one that came in', async () => {
      await messages.add(letter);
      expect(await messages.add({ ...letter, id: 'm-2', direction: 'out' })).toEqual({ state: 'added' });
    });

    it('is listed with the oldest first', async () => {
      for (const [id, at] of [
        ['m-3', 3],
        ['m-1', 1],
        ['m-2', 2],
      ] as const)
        await messages.add({ ...letter, id, at, messageId: `<${id}@example.com>` });
      expect((await messages.ofComplaint('c-1')).map(({ id }) => id)).toEqual(['m-1', 'm-2', 'm-3']);
    });
  });

  describe('as a file', () => {
    const picture = Buffer.concat([
      Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
      Buffer.alloc(600_000, 7),
    ]);

    const personId = 'file-1';

    it('comes back byte for byte, and says nothing of itself in the database', async () => {
      const kept = await files.keep(Readable.from([picture.subarray(0, 100), picture.subarray(100)]));
      expect(kept).toMatchObject({ size: picture.length, type: 'image/png' });
      expect(kept.id).not.toBe(createHash('sha256').update(picture).digest('hex'));
      const [chunk] = await connection.db!.collection('files.chunks').find({}).toArray();
      expect((chunk?.['data'] as { buffer: Buffer }).buffer.includes(picture.subarray(0, 33))).toBe(false);
      expect(await files.find(kept.id)).toEqual(kept);
      expect((await buffer(await files.open(kept.id))).equals(picture)).toBe(true);
    });

    it('is stored once for a customer, also when many bring it at the same time', async () => {
      const ways = Array.from({ length: 10 }, () => files.keep(Readable.from([picture]), { keyName: personId }));
      expect(new Set((await Promise.all(ways)).map(({ id }) => id)).size).toBe(1);
      await files.keep(picture, { keyName: personId });
      expect(await connection.db!.collection('files.files').countDocuments()).toBe(1);
    });

    it('is each customer’s own, though two bring the same', async () => {
      const [one, other] = [
        await files.keep(picture, { keyName: personId }),
        await files.keep(picture, { keyName: 'file-2' }),
      ];
      expect([one.id === other.id, one.digest === other.digest]).toEqual([false, true]);
    });

    it('is nobody’s until it is given to a customer, and goes away when it never is', async () => {
      const [kept, left] = [await files.keep(picture), await files.keep(picture)];
      await files.give([kept.id], 'file-9');
      await files.use([kept.id]);
      expect(await files.sweep(Date.now() + day, 10)).toBe(1);
      expect(await files.find(left.id)).toBeUndefined();
      expect((await buffer(await files.open(kept.id))).equals(picture)).toBe(true);
      await module.get(PersonVault).erase('file-9');
      await expect(files.open(kept.id)).rejects.toMatchObject({ code: 'person.erased' });
    });

    it('may be empty', async () => {
      const { id, size } = await files.keep(Buffer.alloc(0));
      expect(size).toBe(0);
      expect(await buffer(await files.open(id))).toHaveLength(0);
    });

    it.each([
      ['as a stream', () => Readable.from([picture])],
      ['as a whole', () => picture],
    ])('is refused when it is too large, and nothing of it is kept: %s', async (_, content) => {
      await expect(files.keep(content(), { limit: 1000, keyName: personId })).rejects.toThrow(FileTooLarge);
      expect(await connection.db!.collection('files.chunks').countDocuments()).toBe(0);
    });

    it('that nobody stored is not found', async () => {
      await expect(files.open('0'.repeat(64))).rejects.toThrow(FileNotFound);
    });

    it('is swept with its bytes when no message came to use it', async () => {
      const { id } = await files.keep(picture);
      expect(await files.sweep(Date.now() - day, 10)).toBe(0);
      expect(await files.sweep(Date.now() + day, 10)).toBe(1);
      expect(await files.find(id)).toBeUndefined();
      expect(await connection.db!.collection('files.chunks').countDocuments()).toBe(0);
    });

    it('stays for ever once a message has it, however often the same bytes come again', async () => {
      const { id: fileId, size, type } = await files.keep(picture, { keyName: personId });
      const attachment = { fileId, size, type, inline: false, scan: 'notScanned' } as const;
      await messages.add({ ...letter, attachments: [attachment] });
      await files.keep(picture, { keyName: personId });
      expect(await files.sweep(Date.now() + day, 10)).toBe(0);
      expect((await buffer(await files.open(fileId))).equals(picture)).toBe(true);
    });

    it('waits anew when it comes again, or when somebody still means to send it', async () => {
      const { id } = await files.keep(picture, { keyName: personId });
      await connection.db!.collection('fileRecords').updateMany({}, { $set: { waitingSince: new Date(0) } });
      await files.keep(picture, { keyName: personId });
      expect(await files.sweep(Date.now() - day, 10)).toBe(0);
      await files.wait([id], Date.now() + 2 * day);
      expect(await files.sweep(Date.now() + day, 10)).toBe(0);
      expect(await files.sweep(Date.now() + 3 * day, 10)).toBe(1);
    });

    it('is there again whole when it comes back after it was swept', async () => {
      await files.keep(picture);
      await files.sweep(Date.now() + day, 10);
      const { id } = await files.keep(Readable.from([picture]));
      expect((await buffer(await files.open(id))).equals(picture)).toBe(true);
    });
  });
});
