import { generateKeyPairSync } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { readConfiguration } from '#platform/configuration.js';
import { testDatabase, testRedis, testSecret } from '../../../test/support/test-stores.js';
import { CheckSender } from './check-sender.js';
import type { IntakeEnvelope } from './intake-record.js';
import { NameServer } from './name-server.story.js';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

const records = {
  'customer.example': 'v=spf1 ip4:203.0.113.7 -all',
  '_dmarc.customer.example': 'v=DMARC1; p=reject',
  'one._domainkey.customer.example': `v=DKIM1; k=rsa; p=${key}`,
};
const from = 'zhang@customer.example';
const envelope: IntakeEnvelope = { from, to: ['complaints@example.org'], remoteAddress: '203.0.113.7' };
const plain = Buffer.from(`From: ${from}\r\nSubject: Leak\r\n\r\nIt leaks.\r\n`);

async function signed(): Promise<Buffer> {
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const dkim = { domainName: 'customer.example', keySelector: 'one', privateKey: pem };
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows', dkim });
  const { message } = await composer.sendMail({ from, to: 'complaints@example.org', text: 'It leaks.' });
  return message as Buffer;
}

describe('The sender of a mail', () => {
  let names: NameServer;
  let servers: string;
  const open: CheckSender[] = [];

  const checker = (environment: Record<string, string> = {}): CheckSender => {
    const stores = { MONGODB_URI: testDatabase(), REDIS_URL: testRedis(), SECRET_KEY: testSecret };
    const made = new CheckSender(
      readConfiguration({ ...stores, MAIL_DNS_SERVERS: servers, LOG_LEVEL: 'fatal', ...environment }),
    );
    open.push(made);
    return made;
  };

  beforeEach(async () => {
    names = new NameServer(records);
    servers = await names.listen();
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((one) => one.onApplicationShutdown()));
    await names.close();
  });

  it.each([
    {
      who: 'a server that its domain names',
      mail: () => plain,
      remoteAddress: '203.0.113.7',
      expected: { spf: 'pass', dkim: 'none', dmarc: 'pass' },
    },
    {
      who: 'a server that its domain does not name',
      mail: () => plain,
      remoteAddress: '198.51.100.9',
      expected: { spf: 'fail', dkim: 'none', dmarc: 'fail' },
    },
    {
      who: 'another server, with a right signature of its domain',
      mail: signed,
      remoteAddress: '198.51.100.9',
      expected: { spf: 'fail', dkim: 'pass', dmarc: 'pass' },
    },
    {
      who: 'another server, with a signature over another text',
      mail: async () => Buffer.from((await signed()).toString().replace('It leaks.', 'Pay me.')),
      remoteAddress: '198.51.100.9',
      expected: { spf: 'fail', dmarc: 'fail' },
    },
  ])('is judged when the mail was brought by $who', async ({ mail, remoteAddress, expected }) => {
    const found = await checker().check(await mail(), { ...envelope, remoteAddress });
    expect(found).toMatchObject({ ...expected, by: 'redress' });
    if (!('dkim' in expected)) expect(found?.dkim).not.toBe('pass');
  });

  it('of a domain that says nothing of itself is judged to be nothing', async () => {
    const mail = Buffer.from('From: li@other.example\r\n\r\nIt leaks.\r\n');
    const found = await checker().check(mail, { ...envelope, from: 'li@other.example' });
    expect(found).toMatchObject({ spf: 'none', dkim: 'none', dmarc: 'none' });
  });

  it.each([
    { circumstance: 'checking is off', environment: { MAIL_AUTHENTICATION: 'no' }, differs: {} },
    {
      circumstance: 'the mail was handed on by a server of ours',
      environment: {},
      differs: { remoteAddress: '::ffff:10.1.2.3' },
    },
    {
      circumstance: 'the mail was handed on by this machine',
      environment: {},
      differs: { remoteAddress: '127.0.0.1' },
    },
  ])('is not asked for where $circumstance', async ({ environment, differs }) => {
    expect(await checker(environment).check(plain, { ...envelope, ...differs })).toBeUndefined();
    expect(names.asked).toEqual([]);
  });

  it('is not asked for where the mail was fetched and nobody knows who brought it', async () => {
    const { to, remoteAddress } = envelope;
    expect(await checker().check(plain, { to, remoteAddress })).toBeUndefined();
  });

  it('remains unknown when no name server answers, for many mails together as for one', async () => {
    names.isSilent = true;
    const silent = checker();
    const found = await Promise.all(Array.from({ length: 12 }, () => silent.check(plain, envelope)));
    expect(found).toHaveLength(12);
    for (const one of found) expect(one).toMatchObject({ spf: 'temperror', dmarc: 'temperror', by: 'redress' });
  });

  it('remains unknown when there is no name server', async () => {
    expect(await checker({ MAIL_DNS_SERVERS: '127.0.0.1:1' }).check(plain, envelope)).toMatchObject({
      spf: 'temperror',
      dmarc: 'temperror',
    });
  });
});
