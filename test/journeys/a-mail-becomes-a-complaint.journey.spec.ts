import { jest } from '@jest/globals';
import mongoose from 'mongoose';
import { createTransport } from 'nodemailer';
import { openerOf } from '../support/opened.js';
import { RunningSystem } from '../support/running-system.js';

jest.setTimeout(120_000);

interface Kept {
  outcome: string;
  because: string;
  complaintId?: string;
  messageId?: string;
}

describe('A mail to the running system', () => {
  let system: RunningSystem;
  let database: typeof mongoose;

  beforeAll(async () => {
    system = await RunningSystem.start();
    database = await new mongoose.Mongoose().connect(
      `mongodb://${encodeURIComponent(`${system.dataFolder}/run/mongodb.sock`)}/redress`,
    );
  });
  afterAll(async () => {
    await database.disconnect();
    await system.remove();
  });

  const collection = (name: string) => database.connection.db!.collection<{ _id: string }>(name);

  const post = async (raw: string | Buffer, from = 'zhang@example.com'): Promise<string> => {
    const { response } = await createTransport(system.addresses.mail).sendMail({
      envelope: { from, to: ['complaints@example.org'] },
      raw,
    });
    return /Stored as (\S+)/.exec(response)?.[1] ?? '';
  };

  const settled = async (id: string): Promise<Kept> => {
    for (;;) {
      const record = (await collection('intake').findOne({ _id: id })) as unknown as Kept;
      if (record.outcome !== 'waiting') return record;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  it("is a complaint in the customer's words and language, with its message and its notice", async () => {
    const id = await post(
      [
        'From: =?GB2312?B?1cXI/Q==?= <Zhang@example.com>',
        'To: complaints@example.org',
        'Subject: =?GB2312?B?z7TSwrv6wqnLrg==?=',
        'Message-ID: <one@example.com>',
        'Content-Type: text/plain; charset=utf-8',
        '',
        '洗衣机漏水，三天没有人回电。',
      ].join('\r\n'),
    );
    const record = await settled(id);
    expect(record).toMatchObject({ outcome: 'created', because: 'new' });
    const open = openerOf(system.dataFolder, collection('personKeys'));
    expect(await open(await collection('complaints').findOne({ _id: record.complaintId! }))).toMatchObject({
      channel: 'email',
      contact: { name: '张三', email: 'zhang@example.com' },
      locale: 'zh-CN',
      subject: '洗衣机漏水',
      summary: '洗衣机漏水，三天没有人回电。',
      teamId: 'complaints',
      severity: 'normal',
    });
    expect(await collection('messages').findOne({ _id: record.messageId! })).toMatchObject({
      complaintId: record.complaintId,
      messageId: '<one@example.com>',
      trust: 'none',
    });
  });
});
