import { jest } from '@jest/globals';
import { MailServer } from '#notifications/mail-server.story.js';
import { Client, each } from './support/client.js';
import { until } from './support/fault-process.js';
import { FaultSystem, mailLease } from './support/fault-system.js';
import { report } from './support/figures.js';
import { recount } from './support/recount.js';
import { chanceOf, longest, someOf, times } from './support/seed.js';

jest.setTimeout(longest);

const pointsOfTheApi = [
  'before the write',
  'after the write',
  'before effects are handed over',
  'after effects are handed over',
  'before the alarm is set',
  'after the alarm is set',
  'before the answer',
];

const pointsOfTheWorker = [
  'before an effect begins',
  'after an effect begins',
  'before an alert',
  'after an alert',
  'before a mail is put in',
  'after a mail is put in',
  'before the write',
  'after the write',
  'before an effect ends',
  'after an effect ends',
  'before a mail is settled',
  'after a mail is settled',
  'before a mail is finished',
  'after a mail is finished',
];

describe('A process that is killed', () => {
  let system: FaultSystem;
  let mailServer: MailServer;
  let client: Client;

  beforeAll(async () => {
    mailServer = new MailServer();
    await mailServer.listen();
    system = await FaultSystem.start({ apis: 2, workers: 2, smtpUrl: mailServer.url });
    client = await Client.of(system);
  });
  afterAll(async () => {
    await system.remove();
    await mailServer.close();
  });

  it('as an api, at any point of a transition, leaves no half change; the client that repeats finds it done once', async () => {
    const chance = chanceOf('api');
    /** What the client was told has happened: the keys of its commands on each complaint. */
    const told = new Map<string, string[]>();
    let repeated = 0;
    const kills = await system.supervised(async () => {
      for (let round = 0; round < times(1, 40); round += 1) {
        for (const point of someOf(pointsOfTheApi, 4, chance)) {
          system.strike('api', point, { skip: Math.floor(chance() * 3) });
          const ref = await client.open();
          const keys = [];
          while (system.strikeWaits || keys.length < 2) {
            if (keys.length > 30) throw new Error(`nobody comes to the point "${point}"`);
            // What only a beginning has, such as its first alarm, is met by another one.
            if (keys.length >= 2) await client.open();
            const { key, tries, status } = await client.trigger(ref, point);
            expect(status).toBe(200);
            keys.push(key);
            if (tries > 1) repeated += 1;
          }
          told.set(ref, keys);
        }
      }
    });
    await system.rest();
    const { broken, events } = await recount(system.db, system.now());
    let lost = 0;
    let doubled = 0;
    for (const [ref, keys] of told) {
      const complaint = await system.collection('complaints').findOne({ ref });
      const ids = (complaint?.['history'] as { event: { id: string; type: string } }[])
        .filter(({ event }) => event.type === 'trigger.noticed')
        .map(({ event }) => event.id);
      lost += keys.filter((key) => !ids.includes(key)).length;
      doubled += ids.length - new Set(ids).size;
    }
    report('F1 api killed at each point of a transition', { kills, repeated, events, lost, doubled });
    expect([lost, doubled, broken]).toEqual([0, 0, []]);
    expect(kills).toBeGreaterThan(0);
  });

  it('as a worker, at any point of its work, loses no effect and does none twice', async () => {
    const chance = chanceOf('worker');
    const kills = await system.supervised(async () => {
      for (let round = 0; round < times(1, 20); round += 1) {
        for (const point of someOf(pointsOfTheWorker, 6, chance)) {
          system.strike('worker', point);
          for (let tries = 0; system.strikeWaits; tries += 1) {
            if (tries > 30) throw new Error(`nobody comes to the point "${point}"`);
            await client.trigger(await client.open(), point);
            await until(() => !system.strikeWaits, 2000).catch(() => undefined);
          }
        }
      }
    });
    await system.turn(mailLease);
    await system.rest();
    const { broken, alerts, mails, effects, parked } = await recount(system.db, system.now());
    report('F2 worker killed at each point of its work', {
      kills,
      effects,
      alerts,
      mails,
      'put aside after eight kills': parked,
      broken: broken.length,
    });
    expect(broken).toEqual([]);
    expect(kills).toBeGreaterThan(0);
  });

  it('between the mail server’s yes and our note of it, sends that mail again under the same id, and loses none', async () => {
    const before = mailServer.read.length;
    const sent = await system.collection('outgoingMails').countDocuments();
    const kills = await system.supervised(async () => {
      for (let round = 0; round < times(1, 100); round += 1) {
        system.strike('worker', 'before a mail is settled', { skip: round % 3 });
        while (system.strikeWaits) {
          await each([1, 2, 3, 4, 5], 5, async () => client.open());
          await until(() => !system.strikeWaits, 2000).catch(() => undefined);
        }
      }
    });
    await system.turn(mailLease);
    await system.rest();
    const received = mailServer.read.slice(before).map(({ source }) => /^message-id: (\S+)/im.exec(source)?.[1]);
    const mails = (await system.collection('outgoingMails').countDocuments()) - sent;
    const distinct = new Set(received).size;
    const [missing, duplicates] = [mails - distinct, received.length - distinct];
    report('F3 worker killed between the mail server’s yes and our note of it', { mails, kills, missing, duplicates });
    expect(missing).toBe(0);
    // Each process has up to eight mails under way when it is killed.
    expect(duplicates).toBeLessThanOrEqual(8 * kills);
    expect((await recount(system.db, system.now())).broken).toEqual([]);
  });
});
