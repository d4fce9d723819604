import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import mongoose from 'mongoose';
import { createTransport } from 'nodemailer';
import { inLanes, latencyOf } from '../measure.mjs';
import { breakDownOfProcess } from '../process-breakdown.mjs';
import { RunningStack } from '../running-stack.mjs';
import { inScratchFolder } from '../scratch-folder.mjs';

export const title = 'Mails';

export const introduction =
  'Mails with a picture of 20 KB, each from another sender, by SMTP to the mail gateway, and one worker, as they are built, with Redis and ' +
  'the embedded database; the senders share the machine with them. A mail is done when its complaint is stored with the notice ' +
  'that it owes, and its record says so; the worker sends the notices of those before meanwhile.';

const senders = 8;

/** @type {readonly import('../figure.mjs').Figure[]} */
export const figures = [
  {
    id: 'mailsPerSecond',
    title: 'from SMTP to the stored complaint with its notice queued, one worker',
    unit: '/s',
    goals: [{ limit: 50, of: 'figure' }],
  },
  { id: 'acceptedPerSecond', title: 'mails accepted by SMTP, on the disk, 8 senders', unit: '/s' },
];

/**
 * @param {import('../figure.mjs').Form} form
 * @returns {Promise<import('../figure.mjs').Measurements>}
 */
export function measure({ short }) {
  return inScratchFolder(async (folder) => {
    const stack = await RunningStack.start(folder);
    try {
      return await withSenders(stack, async ({ intake, send, done }) => {
        // Their code is compiled first.
        await send(short ? 50 : 300);
        await done();
        const warmedAt = Date.now();
        const count = short ? 150 : 2000;
        await send(count);
        const accepted = Date.now();
        await done();
        const records = await intake.find({ receivedAt: { $gte: new Date(warmedAt) } }).toArray();
        const settled = records.map(({ settledAt }) => settledAt);
        const waited = records.map(({ settledAt, receivedAt }) => settledAt - receivedAt.getTime());
        return {
          mailsPerSecond: { value: (1000 * count) / (Math.max(...settled) - warmedAt), latency: latencyOf(waited) },
          acceptedPerSecond: { value: (1000 * count) / (accepted - warmedAt) },
        };
      });
    } finally {
      await stack.stopAll();
    }
  });
}

export function breakDown() {
  return breakDownOfProcess('worker', 'while it takes in 500 mails', (stack, _context, begin) =>
    withSenders(stack, async ({ send, done }) => {
      await send(300);
      await done();
      begin();
      await send(500);
      await done();
    }),
  );
}

/**
 * @typedef {object} Senders
 * @property {import('mongoose').mongo.Collection<{ outcome: string, receivedAt: Date, settledAt: number }>} intake
 * @property {(count: number) => Promise<unknown>} send so many mails, until all are accepted
 * @property {() => Promise<void>} done when every mail that was accepted has become a complaint
 */

/**
 * With the mail gateway and one worker started.
 * @template T
 * @param {RunningStack} stack
 * @param {(senders: Senders) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withSenders(stack, work) {
  await stack.run('mail-gateway');
  await stack.run('worker');
  const database = await new mongoose.mongo.MongoClient(String(stack.environment['MONGODB_URI'])).connect();
  const post = createTransport({
    url: stack.addressOf('mail'),
    pool: true,
    maxConnections: senders,
    maxMessages: Infinity,
  });
  /** @type {Senders['intake']} */
  const intake = database.db().collection('intake');
  try {
    return await work({
      intake,
      send: (count) =>
        inLanes(senders, count, async () => {
          await post.sendMail({
            envelope: { from: 'a@customer.example', to: ['complaints@example.org'] },
            raw: mailOf(),
          });
        }),
      done: async () => {
        while ((await intake.countDocuments({ outcome: 'waiting' })) > 0) await wait(20);
      },
    });
  } finally {
    post.close();
    await database.close();
  }
}

/** A complaint in Chinese with a picture, which no other mail repeats. */
function mailOf() {
  const name = randomUUID();
  const picture = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from(name.repeat(550))]).toString(
    'base64',
  );
  return [
    `From: ${name}@customer.example`,
    'To: complaints@example.org',
    'Subject: =?utf-8?B?5rSX6KGj5py65ryP5rC0?=',
    `Message-ID: <${name}@customer.example>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `洗衣机安装后一直漏水，三天没有人回电。${name}`,
    '--b',
    'Content-Type: image/png; name=leak.png',
    'Content-Transfer-Encoding: base64',
    '',
    ...(picture.match(/.{1,76}/g) ?? []),
    '--b--',
    '',
  ].join('\r\n');
}
