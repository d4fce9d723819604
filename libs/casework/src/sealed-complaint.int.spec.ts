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
import { keyNameOf } from '#privacy/key-name.js';
import { PersonVault } from '#privacy/person-vault.js';
import { erasedText } from '#privacy/sealed-text.js';
import type { Registration } from '#workflows/complaint/complaint.events.js';
import { ana, fact, happened, mail } from '#workflows/complaint/complaint.story.js';
import { testDatabase, testRedis, testSecret } from '../../../test/support/test-stores.js';
import { CaseworkModule } from './casework.module.js';
import { Casework } from './casework.service.js';
import { shanghai } from './casework.story.js';
import { ComplaintList } from './complaint-list.js';
import { ComplaintStore } from './complaint.store.js';
import { findBreak } from './history.js';
import type { Message } from './message.js';
import { MessageStore } from './message.store.js';
import { isContradiction, replay } from './replay.js';
import { Rulebooks } from './rulebooks.js';

const start = shanghai('2026-03-02 10:00');

const registered: Registration = {
  type: 'complaint.registered',
  id: 'e-0',
  at: start,
  by: mail,
  channel: 'email',
  receivedAt: start,
  customerId: 'file-1',
  locale: 'zh-CN',
  subject: 'Quarzuhr des Herrn Ottokar Undine',
  summary: '邻居慕容嫣然也可以作证',
  teamId: 'team-1',
  severity: 'normal',
};
const contact = { name: 'Ottokar Undine', email: 'ottokar@undine.example', phone: '+8613800138000' };
const note = 'Er rief aus der Quittengasse 7 an.';

const message: Message = {
  id: 'm-1',
  complaintId: 'c-1',
  personId: 'file-1',
  direction: 'in',
  channel: 'email',
  at: start,
  from: { address: contact.email, name: contact.name },
  to: [{ address: 'complaints@example.org' }],
  cc: [{ address: 'tante@undine.example' }],
  subject: registered.subject,
  text: registered.summary,
  replyText: registered.summary,
  html: `<p>${registered.summary}</p>`,
  messageId: '<one@mail.example>',
  references: [],
  contentHash: 'c'.repeat(64),
  attachments: [
    { fileId: 'f', name: 'Ausweis Undine.pdf', type: 'application/pdf', size: 1, inline: false, scan: 'clean' },
  ],
  trust: 'none',
};

const personal = [...Object.values(contact), registered.subject, registered.summary, 'Quittengasse', 'Undine'];

describe('What is known of a customer, in a complaint as it is stored', () => {
  let module: TestingModule;
  let casework: Casework;
  let store: ComplaintStore;
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
      imports: [PlatformModule.forProcess(configuration, 'test'), MongoModule, QueuesModule, CaseworkModule],
    })
      .overrideProvider(TimeSource)
      .useValue(new TurnableTimeSource(start))
      .compile();
    await module.init();
    connection = module.get<Connection>(getConnectionToken());
    await buildIndexes(connection);
    casework = module.get(Casework);
    store = module.get(ComplaintStore);
    await casework.open('c-1', registered, { contact });
    await casework.record('c-1', { ...happened.assigned, at: start });
    await casework.record('c-1', { ...happened.classified, at: start });
    await casework.record('c-1', fact('note.added', start, ana, { text: note }));
    await module.get(MessageStore).add(message);
  });
  afterAll(async () => {
    await connection.dropDatabase();
    await module.close();
  });

  const everythingStored = async (): Promise<string> => {
    const collections = await connection.db!.collections();
    const documents = await Promise.all(collections.map((one) => one.find({}).toArray()));
    return JSON.stringify(documents);
  };

  it('is read as it was told', async () => {
    const complaint = await casework.get('c-1');
    expect(complaint).toMatchObject({ subject: registered.subject, summary: registered.summary, contact });
    expect(complaint.history.at(-1)?.event).toMatchObject({ type: 'note.added', text: note });
    expect((await module.get(ComplaintList).page({}, 10)).items).toMatchObject([{ subject: registered.subject }]);
    expect(await module.get(MessageStore).find('m-1')).toEqual(message);
  });

  it('stands nowhere in the clear', async () => {
    const stored = await everythingStored();
    expect(personal.filter((text) => stored.includes(text))).toEqual([]);
  });

  it('is hashed and stepped as it is stored, so that no key is needed to check it', async () => {
    const { history, historyHead, snapshot } = (await store.findSealed('c-1'))!;
    expect(findBreak(history, historyHead)).toBeUndefined();
    const again = replay(history, module.get(Rulebooks));
    if (isContradiction(again)) throw new Error(again.words.en);
    expect(again.snapshot).toEqual(snapshot);
  });

  describe('once the key of one complaint was destroyed', () => {
    beforeAll(async () => {
      await casework.open('c-2', { ...registered, id: 'e-2' }, { contact });
      await module
        .get(MessageStore)
        .add({ ...message, id: 'm-2', complaintId: 'c-2', messageId: '<two@mail.example>' });
      await module.get(PersonVault).erase(keyNameOf('file-1', 'c-2'));
    });

    it('is gone from that one, and from its messages', async () => {
      expect(await casework.get('c-2')).toMatchObject({ subject: erasedText, isErased: true });
      expect(await module.get(MessageStore).find('m-2')).toMatchObject({ text: erasedText });
    });

    it('is read in another complaint of the same customer as before', async () => {
      expect(await casework.get('c-1')).toMatchObject({ subject: registered.subject, contact });
      expect(await module.get(MessageStore).find('m-1')).toEqual(message);
    });
  });

  describe('once the customer’s key was destroyed', () => {
    beforeAll(() => module.get(PersonVault).erase('file-1'));

    it('is read as a mark, and there is no address left to write to', async () => {
      const complaint = await casework.get('c-1');
      expect(complaint).toMatchObject({ subject: erasedText, summary: erasedText, isErased: true });
      expect(complaint).not.toHaveProperty('contact');
      expect(complaint.history.at(-1)?.event).toMatchObject({ text: erasedText });
      expect(await module.get(MessageStore).find('m-1')).toMatchObject({ text: erasedText });
    });

    it('leaves a history that is checked as before', async () => {
      const { history, historyHead } = (await store.findSealed('c-1'))!;
      expect(findBreak(history, historyHead)).toBeUndefined();
      expect(isContradiction(replay(history, module.get(Rulebooks)))).toBe(false);
    });

    it('cannot be added to, while time goes on', async () => {
      await expect(
        casework.record('c-1', { ...fact('note.added', start, ana, { text: note }), id: 'later' }),
      ).rejects.toMatchObject({ code: 'person.erased' });
      module.get<TurnableTimeSource>(TimeSource).turn(30 * 24 * 3_600_000);
      expect(await casework.wake('c-1')).toBe(true);
    });
  });
});
