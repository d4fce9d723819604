import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { Redis } from 'ioredis';
import { createTransport } from 'nodemailer';
import type { SeenComplaint } from '../support/handled-complaint.js';
import { tell } from '../support/handled-complaint.js';
import type { House } from '../support/house.js';
import { staff } from '../support/house.js';
import { administrator, outcomeOf, RunningSystem, runScript } from '../support/running-system.js';
import { signIn } from '../support/staff-client.js';

jest.setTimeout(240_000);

/** Found nowhere else. */
const known = {
  name: 'Quirin Zwoelfkaes',
  email: 'quirin.zwoelfkaes@quitten.example',
  phone: '13877000123',
  subject: '慕容嫣然洗衣机漏水',
  text: '师傅走后一直漏水，夏侯惇可以作证。',
  note: '他从石榴巷七号打来电话。',
};
const mail = [
  `From: ${known.name} <${known.email}>`,
  'To: complaints@example.org',
  `Subject: =?utf-8?B?${Buffer.from(known.subject).toString('base64')}?=`,
  'Message-ID: <quitte@quitten.example>',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: 8bit',
  '',
  `${known.text} ${known.phone}`,
].join('\r\n');

describe('A customer who is erased in a running system', () => {
  let system: RunningSystem;
  let house: House;
  let ref: string;

  beforeAll(async () => {
    system = await RunningSystem.start(undefined, { ERASURE_FOUR_EYES: 'no' });
    house = await staff(system);
  });
  afterAll(() => system.remove());

  /** As text and as a mail would carry it. */
  const traces = Object.values(known).flatMap((text) => [text, Buffer.from(text).toString('base64').slice(0, -4)]);
  const found = (bytes: Buffer): string[] => traces.filter((text) => bytes.includes(text));

  /** Every key of Redis with all that it holds. */
  async function everythingInRedis(): Promise<Buffer> {
    const redis = new Redis({ path: join(system.dataFolder, 'run', 'redis.sock') });
    try {
      const keys = await redis.keys('*');
      const values = await Promise.all(keys.map(async (key) => [key, await valueOf(redis, key)]));
      return Buffer.from(JSON.stringify(values));
    } finally {
      redis.disconnect();
    }
  }

  it('was known: to those who handle the complaint', async () => {
    await createTransport(system.addresses.mail).sendMail({
      envelope: { from: known.email, to: ['complaints@example.org'] },
      raw: mail,
    });
    const { items } = await house.li.eventually<{ items: SeenComplaint[] }>(
      '/api/complaints',
      ({ items: listed }) => listed.length === 1,
    );
    ref = items[0]!.ref;
    expect(items[0]!.subject).toBe(known.subject);
    await tell(house.ana, ref, 'note.added', { text: known.note });
    await tell(house.li, ref, 'customer.withdrew', { reason: known.text });
    await tell(house.li, ref, 'lesson.waived', { reason: 'nothing to learn' });
    await tell(house.mei, ref, 'lesson.confirmed');
    await tell(house.li, ref, 'complaint.closed');
    // One that is in a deliverer's hands while its reader is erased is set down, and discarded a moment later.
    await house.li.eventually<{ context: { letters: { state: string }[] } }>(`/api/complaints/${ref}`, ({ context }) =>
      context.letters.every(({ state }) => state !== 'sent'),
    );
    const messages = await (await house.li.get(`/api/complaints/${ref}/messages`)).text();
    for (const text of [known.email, known.subject, known.phone]) expect(messages).toContain(text);
  });

  it('is gone from every answer', async () => {
    const { customerId } = (await (await house.li.get(`/api/complaints/${ref}`)).json()) as SeenComplaint;
    const admin = await signIn(system.addresses.api, administrator);
    const erased = await admin.post(`/api/customers/${customerId}/erase`, { reason: 'asked by mail' });
    expect(erased.status).toBe(200);
    for (const path of ['', '/history', '/messages', '/mails']) {
      const answer = await house.li.get(`/api/complaints/${ref}${path}`);
      expect({ path, found: found(Buffer.from(await answer.arrayBuffer())) }).toEqual({ path, found: [] });
    }
  });

  it('is in no key and no value of Redis', async () => {
    const held = await everythingInRedis();
    expect(held.includes('redress')).toBe(true);
    expect(found(held)).toEqual([]);
  });

  it('is in no log, no byte of the database and no other file, and every history verifies', async () => {
    expect(await outcomeOf(runScript('verify.mjs', system.dataFolder))).toMatchObject({ code: 0 });
    await system.stop();
    const files = readdirSync(system.dataFolder, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    const bytes = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name)));
    // What is in the clear is found, so what is not found is not there.
    expect(bytes.filter((one) => one.includes(ref)).length).toBeGreaterThan(0);
    const logs = files.filter(({ parentPath }) => parentPath.endsWith('logs'));
    expect(logs.length).toBeGreaterThanOrEqual(4);
    const told = files.map(({ name }, index) => ({ name, found: found(bytes[index]!) }));
    expect(told.filter((one) => one.found.length > 0)).toEqual([]);
  });
});

async function valueOf(redis: Redis, key: string): Promise<unknown> {
  switch (await redis.type(key)) {
    case 'string':
      return redis.get(key);
    case 'hash':
      return redis.hgetall(key);
    case 'list':
      return redis.lrange(key, 0, -1);
    case 'set':
      return redis.smembers(key);
    case 'zset':
      return redis.zrange(key, '0', '-1');
    case 'stream':
      return redis.xrange(key, '-', '+');
    default:
      return 'gone';
  }
}
