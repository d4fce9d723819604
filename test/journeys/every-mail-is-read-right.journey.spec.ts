import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import mongoose from 'mongoose';
import { createTransport } from 'nodemailer';
import type { Message } from '#casework/message.js';
import { corpusTable, faultList } from '../corpus/corpus-table.js';
import type { ExpectedMail, Fault, JudgedMail } from '../corpus/judge-mail.js';
import { faultsOf } from '../corpus/judge-mail.js';
import { expectedMails, mailFile } from '../corpus/mail-collection.js';
import { openerOf } from '../support/opened.js';
import { RunningSystem } from '../support/running-system.js';

jest.setTimeout(300_000);

const page = 'docs/mail.md';
const begins = '<!-- figures: begin -->';
const ends = '<!-- figures: end -->';

interface Settled {
  _id: string;
  outcome: string;
  because: string;
  complaintId?: string;
  messageId?: string;
}

const expected = expectedMails();

/** The whole way: SMTP, the ledger, the reader in its thread, and the message as staff see it. */
describe('Every mail of the collection', () => {
  let system: RunningSystem;
  let database: typeof mongoose;
  let folder: string;
  const settled = new Map<ExpectedMail, Settled>();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'redress-mailboxes-'));
    process.env['MAILBOXES_FILE'] = join(folder, 'mailboxes.yaml');
    const own = expected.flatMap(({ ownAddresses = [] }) => ownAddresses);
    writeFileSync(
      process.env['MAILBOXES_FILE'],
      `version: 1\ncatchAll: true\nmailboxes:\n${own.map((address) => `  - address: ${address}\n    team: complaints\n`).join('')}`,
    );
    system = await RunningSystem.start();
    database = await new mongoose.Mongoose().connect(
      `mongodb://${encodeURIComponent(`${system.dataFolder}/run/mongodb.sock`)}/redress`,
    );
    // One after the other: of some that are the same mail, the first is the one that counts.
    const transport = createTransport({ url: system.addresses.mail, pool: true, maxConnections: 1 });
    const ids = await Promise.all(
      expected.map(async (mail) => {
        const { response } = await transport.sendMail({
          envelope: { from: 'sender@elsewhere.example', to: ['complaints@example.org'] },
          raw: mailFile(mail),
        });
        return /Stored as (\S+)/.exec(response)?.[1] ?? '';
      }),
    );
    transport.close();
    for (const [index, mail] of expected.entries()) settled.set(mail, await whenSettled(ids[index]!));
  });
  afterAll(async () => {
    delete process.env['MAILBOXES_FILE'];
    rmSync(folder, { recursive: true });
    await database.disconnect();
    await system.remove();
  });

  const collection = (name: string) => database.connection.db!.collection<{ _id: string }>(name);

  const whenSettled = async (id: string): Promise<Settled> => {
    for (;;) {
      const record = (await collection('intake').findOne({ _id: id })) as unknown as Settled;
      if (record.outcome !== 'waiting') return record;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  const judged = async (mail: ExpectedMail): Promise<Fault[]> => {
    const record = settled.get(mail)!;
    const open = openerOf(system.dataFolder, collection('personKeys'));
    const message = await open(await collection('messages').findOne({ _id: record.messageId! }));
    return faultsOf(asJudged(message as unknown as Message, record), mail).filter(({ field }) => counts(field, mail));
  };

  it("ends in one outcome, and whatever is no duplicate and no machine's is a complaint", async () => {
    const counts: Record<string, number> = {};
    for (const { outcome } of settled.values()) counts[outcome] = (counts[outcome] ?? 0) + 1;
    console.log(counts);
    // A reply that is read before the mail that it answers begins a complaint; after it, it is suspended.
    const { created = 0, suspended = 0, ...others } = counts;
    expect({ ...others, people: created + suspended }).toEqual({
      automatic: 30,
      bounce: 67,
      duplicate: expect.any(Number) as number,
      quarantined: 1,
      people: expect.any(Number) as number,
    });
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(expected.length);
    expect(await collection('complaints').countDocuments()).toBe(created + 1);
  });

  it('is read as the collection says, but for those that docs/mail.md names with their reasons', async () => {
    const all = await Promise.all(expected.map(async (mail) => ({ file: mail.file, faults: await judged(mail) })));
    const figures = `${begins}\n\n${corpusTable(all)}\n\n${ends}`;
    console.log(`${corpusTable(all)}\n${faultList(all).join('\n')}`);

    const text = readFileSync(page, 'utf8');
    const written = text.slice(text.indexOf(begins), text.indexOf(ends) + ends.length);
    if (process.env['WRITE_FIGURES']) writeFileSync(page, text.replace(written, figures));
    else expect(written).toBe(figures);
    for (const fault of faultList(all)) expect(text).toContain(`\`${fault.split(':')[0]}\``);
  });
});

/** Fields on which other readers disagree, and with them what follows from these, are told and not counted. */
function counts(field: string, { weak = [] }: ExpectedMail): boolean {
  return !weak.includes(field) && !(field === 'textEquals' && weak.includes('textContains'));
}

function asJudged(message: Message, { outcome, because }: Settled): JudgedMail {
  return {
    from: message.from.address === '' && message.from.name === undefined ? undefined : message.from,
    to: message.to,
    cc: message.cc,
    subject: message.subject,
    text: message.text,
    replyText: message.replyText,
    attachments: message.attachments.map(({ name, size, declaredType }) => ({
      ...(name !== undefined && { name }),
      size,
      mime: declaredType ?? '',
    })),
    autoReply: because.startsWith('autoReply'),
    bounce: outcome === 'bounce',
    loop: message.automatic !== undefined,
    messageId: message.messageId,
    inReplyTo: message.inReplyTo,
    references: message.references,
  };
}
