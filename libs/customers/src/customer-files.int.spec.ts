import { randomUUID } from 'node:crypto';
import { getConnectionToken } from '@nestjs/mongoose';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import type { Connection } from 'mongoose';
import { Casework } from '#casework/casework.service.js';
import { buildIndexes } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { QueuesModule } from '#platform/queues.module.js';
import { TimeSource, TurnableTimeSource } from '#platform/time-source.js';
import { testDatabase, testRedis, testSecret } from '../../../test/support/test-stores.js';
import { CustomerFiles } from './customer-files.js';
import { CustomerRecord } from './customer-record.js';
import { CustomersModule } from './customers.module.js';
import { DuplicateFiles } from './duplicate-files.js';

const now = Date.parse('2026-03-02T10:00:00+08:00');

describe('The files of customers', () => {
  let module: TestingModule;
  let files: CustomerFiles;
  let duplicates: DuplicateFiles;
  let connection: Connection;

  beforeAll(async () => {
    const configuration = readConfiguration({
      MONGODB_URI: testDatabase(),
      REDIS_URL: testRedis(),
      SECRET_KEY: testSecret,
      LOG_LEVEL: 'fatal',
      NODE_ENV: 'test',
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
    files = module.get(CustomerFiles);
    duplicates = module.get(DuplicateFiles);
  });
  afterAll(async () => {
    await connection.dropDatabase();
    await module.close();
  });

  let next = 0;
  const newPhone = (): string => `138${String(10_000_000 + (next += 1))}`;
  const newEmail = (): string => `person-${(next += 1)}@example.org`;
  const newComplaint = (): string => randomUUID();

  describe('when somebody complains', () => {
    it('begin with the first complaint, and are found again by the next, however the number is written', async () => {
      const phone = newPhone();
      const first = await files.fileFor(newComplaint(), { phone, name: '王芳' });
      const spaced = `+86 ${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`;
      const fullWidth = [...`0${phone}`].map((digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0)).join('');
      for (const typed of [spaced, `0${phone}`, fullWidth])
        expect(await files.fileFor(newComplaint(), { phone: typed })).toBe(first);
      expect(await files.get(first)).toMatchObject({ name: '王芳', reaches: [{ kind: 'phone', isConfirmed: true }] });
    });

    it('are one for one address, though twenty complaints bring it at the same time', async () => {
      const email = newEmail();
      const opened = await Promise.all(Array.from({ length: 20 }, () => files.fileFor(newComplaint(), { email })));
      expect(new Set(opened).size).toBe(1);
      expect(await files.search(email.toUpperCase())).toHaveLength(1);
    });

    it('are the same for the same complaint, also where nobody tells an address', async () => {
      const complaint = newComplaint();
      const [one, again] = [await files.fileFor(complaint, {}), await files.fileFor(complaint, {})];
      expect(again).toBe(one);
      expect(await files.fileFor(newComplaint(), {})).not.toBe(one);
    });

    it('note a new number beside a known address, and that nobody has checked it', async () => {
      const [email, phone] = [newEmail(), newPhone()];
      const id = await files.fileFor(newComplaint(), { email });
      expect(await files.fileFor(newComplaint(), { email, phone })).toBe(id);
      expect((await files.get(id)).reaches).toMatchObject([
        { kind: 'email', isConfirmed: true },
        { kind: 'phone', value: `+86${phone}`, isConfirmed: false },
      ]);
    });

    it('keep no address, number or name in the clear', async () => {
      const told = { email: newEmail(), phone: newPhone(), name: 'Ottilie Undine' };
      const id = await files.fileFor(newComplaint(), told);
      const stored = JSON.stringify(await connection.db!.collection('customers').findOne({ _id: id as never }));
      for (const text of Object.values(told)) expect(stored).not.toContain(text);
    });
  });

  describe('kept by staff', () => {
    it('take and give back what is known, and say what was changed and by whom', async () => {
      const id = randomUUID();
      await files.open(id, { name: 'Ana Müller', level: 'A' }, [newEmail()], 'bo');
      const changed = await files.change(id, { organisation: 'Müller GmbH', level: undefined }, 'bo', 1);
      expect(changed).toMatchObject({ name: 'Ana Müller', organisation: 'Müller GmbH', version: 2 });
      expect(changed).not.toHaveProperty('level');
      expect(changed.log).toMatchObject([
        { act: 'opened', by: 'bo' },
        { act: 'changed', by: 'bo', fields: ['organisation', 'level'] },
      ]);
      await expect(files.change(id, { level: 'B' }, 'bo', 1)).rejects.toMatchObject({
        code: 'customer.changed-meanwhile',
      });
    });

    it('refuse an address that another file has, and name that file', async () => {
      const email = newEmail();
      const owner = await files.fileFor(newComplaint(), { email });
      const other = await files.fileFor(newComplaint(), { phone: newPhone() });
      await expect(files.addReach(other, email, 'bo')).rejects.toMatchObject({
        code: 'customer.reach-taken',
        other: owner,
      });
      await expect(files.addReach(other, 'no address', 'bo')).rejects.toMatchObject({
        code: 'customer.reach-unreadable',
      });
    });

    it('are found by the whole name, whatever its case and width', async () => {
      const id = await files.fileFor(newComplaint(), { email: newEmail(), name: 'Jean-Luc Ｐicard' });
      expect((await files.search('jean luc PICARD')).map((one) => one.id)).toEqual([id]);
    });
  });

  describe('that may be one customer’s', () => {
    it('are proposed with the reason, the likeliest first', async () => {
      const [email, phone, name] = [newEmail(), newPhone(), `李雷${(next += 1)}`];
      const byMail = await files.fileFor(newComplaint(), { email, name });
      const byPhone = await files.fileFor(newComplaint(), { phone });
      const namesake = await files.fileFor(newComplaint(), { email: newEmail(), name });
      // One complaint gives both.
      expect(await files.fileFor(newComplaint(), { email, phone, name })).toBe(byMail);
      const proposed = await duplicates.of(await files.get(byMail));
      expect(proposed.map(({ customer, because }) => [customer.id, because])).toEqual([
        [byPhone, ['seen-together']],
        [namesake, ['same-name']],
      ]);
      await duplicates.dismiss(byMail, namesake, 'bo');
      expect(await duplicates.of(await files.get(namesake))).toEqual([]);
    });

    it('become one by a pointer, which taken away gives both back as they were', async () => {
      const [email, phone] = [newEmail(), newPhone()];
      const [one, other] = [
        await files.fileFor(newComplaint(), { email }),
        await files.fileFor(newComplaint(), { phone }),
      ];
      await duplicates.merge(one, other, 'bo', 'the same person on the phone');
      expect((await files.search(email)).map(({ id }) => id)).toEqual([other]);
      expect((await files.family(await files.get(other))).map(({ id }) => id)).toEqual([other, one]);
      // A complaint stays with the address that it came from, so that the merge can be undone.
      expect(await files.fileFor(newComplaint(), { email })).toBe(one);
      await expect(duplicates.merge(other, one, 'bo', 'back')).rejects.toMatchObject({ because: 'itself' });
      await duplicates.unmerge(one, 'bo', 'it was the husband');
      expect((await files.search(email)).map(({ id }) => id)).toEqual([one]);
      expect((await files.get(one)).log.map(({ act }) => act)).toEqual(['opened', 'merged', 'unmerged']);
    });
  });

  it('tell all complaints of a customer, also those of files that were merged into theirs', async () => {
    const casework = module.get(Casework);
    const told = [{ email: newEmail() }, { phone: newPhone() }];
    const opened = await Promise.all(
      told.map(async (reach, index) => {
        const id = newComplaint();
        const customerId = await files.fileFor(id, reach);
        const registration = {
          type: 'complaint.registered',
          id,
          at: now,
          by: { kind: 'channel', id: 'email' },
          channel: 'email',
          receivedAt: now,
          customerId,
          locale: 'zh-CN',
          subject: `第 ${index} 件`,
          summary: '漏水',
          teamId: 'team-1',
          severity: 'normal',
        } as const;
        return casework.open(id, registration);
      }),
    );
    const [one, other] = opened.map(({ customerId }) => customerId) as [string, string];
    await duplicates.merge(one, other, 'bo', 'the same');
    await casework.record(opened[0]!.id, {
      type: 'contact.recorded',
      id: randomUUID(),
      at: now,
      by: { kind: 'staff', id: 'bo', roles: ['agent'] },
      direction: 'in',
      channel: 'phone',
      summary: '来电催问',
    });
    const record = await module.get(CustomerRecord).read(other);
    expect(record.complaints.map(({ ref }) => ref).sort()).toEqual(opened.map(({ ref }) => ref).sort());
    expect(record.contacts).toMatchObject([{ ref: opened[0]!.ref, channel: 'phone', summary: '来电催问' }]);
    expect(record.merged.map(({ id }) => id)).toEqual([one]);
  });
});
