import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { KeptMail } from './kept-mail.js';
import type { Mail } from './mail.js';
import { nameOf } from './mail.js';
import { MailServer } from './mail-server.story.js';
import { Mailer } from './mailer.js';
import type { MailerSettings } from './mailer-settings.js';
import { mailerSettings } from './mailer-settings.js';

const mail: Mail = {
  key: 'c-1-3-1',
  complaintId: 'c-1',
  to: { address: 'ana@example.org', name: '安娜' },
  locale: 'zh-CN',
  writtenAt: Date.parse('2026-03-02T09:00:00Z'),
  subject: '[C-2026-000123-7] 受理告知函',
  text: '您的投诉已受理。\n',
  html: '<p>您的投诉已受理。</p>\n',
};

describe('The mailer', () => {
  const server = new MailServer();
  let folder: string;
  let mailer: Mailer;
  const mailers: Mailer[] = [];
  const mailerWith = (settings: MailerSettings): Mailer => {
    const made = new Mailer(settings);
    mailers.push(made);
    return made;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'redress-test-mail-'));
    await server.listen();
    mailer = mailerWith(mailerSettings({ SMTP_URL: server.url.replace('@127', ':secret@127'), DATA_DIR: folder }));
  });
  afterAll(async () => {
    for (const made of mailers) made.onApplicationShutdown();
    await server.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(() => {
    server.read.length = 0;
    server.recipients.clear();
  });

  it('marks every mail so that no machine answers it, and gives no address to answer to', async () => {
    expect(await mailer.send(mail)).toMatchObject({ state: 'delivered' });
    const [{ from, to, source } = { from: 'nobody', to: [], source: '' }] = server.read;
    expect({ from, to }).toEqual({ from: '', to: ['ana@example.org'] });
    expect(source).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(source).toMatch(/^X-Auto-Response-Suppress: DR, RN, NRN, OOF, AutoReply\r$/m);
    expect(source).toMatch(/^X-Redress-Loop: complaints@example\.org\r$/m);
    expect(source).toMatch(/^From: Redress <complaints@example\.org>\r$/m);
    expect(source).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m);
    expect(source).toMatch(/^Content-Type: text\/html; charset=utf-8\r$/m);
  });

  it('sends the same mail under the same Message-ID, and every other under its own', async () => {
    for (const key of ['c-1-3-1', 'c-1-3-1', 'c-1-3-2']) await mailer.send({ ...mail, key });
    const [first, again, other] = server.messageIds();
    expect(first).toBe(again);
    expect(other).not.toBe(first);
    expect(first).toMatch(/^<[\da-f]{32}@example\.org>$/);
  });

  it('never lets what people typed begin a header, name another recipient, or read a file', async () => {
    const evil = '\r\nBcc: evil@example.org\r\nX-Evil: 1';
    await mailer.send({
      ...mail,
      to: { address: 'ana@example.org', name: `Ana" <evil@example.org>,${evil}` },
      subject: `hello${evil}\u2028`,
      text: '{"path":"/etc/passwd"}',
    });
    const [{ to, source } = { to: [], source: '' }] = server.read;
    expect(to).toEqual(['ana@example.org']);
    expect(source).not.toMatch(/^(Bcc|X-Evil):/im);
    expect(await mailer.send({ ...mail, to: { address: `b@y.example${evil}` } })).toEqual({
      state: 'refused',
      reason: 'not an e-mail address',
    });
    expect(server.read).toHaveLength(1);
  });

  it('tells "never" from "later" by what the server answers', async () => {
    server.recipients.set('gone@example.org', 550).set('busy@example.org', 450);
    expect(await mailer.send({ ...mail, to: { address: 'gone@example.org' } })).toMatchObject({ state: 'refused' });
    expect(await mailer.send({ ...mail, to: { address: 'busy@example.org' } })).toMatchObject({
      state: 'deferred',
      uncertain: false,
    });
    server.afterData.push(554, 452);
    expect(await mailer.send(mail)).toMatchObject({ state: 'refused' });
    expect(await mailer.send(mail)).toMatchObject({ state: 'deferred', uncertain: false });
  });

  it('signs mails so that any other server can tell that they are ours, whole', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const signing = mailerWith(
      mailerSettings({
        SMTP_URL: server.url,
        DATA_DIR: folder,
        MAIL_FROM: 'Acme <complaints@example.org>',
        DKIM_DOMAIN: 'example.org',
        DKIM_SELECTOR: 'letters',
        DKIM_PRIVATE_KEY: pem.replaceAll('\n', '\\n'),
      }),
    );
    expect(
      await signing.send(mail, [{ name: '答复.pdf', type: 'application/pdf', content: Buffer.from('%PDF') }]),
    ).toMatchObject({
      state: 'delivered',
    });
    const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    const asked: string[] = [];
    const resolver = (name: string): Promise<string[][]> => {
      asked.push(name);
      return Promise.resolve([[`v=DKIM1; k=rsa; p=${key}`]]);
    };
    const source = server.read[0]?.source ?? '';
    const verify = async (text: string) =>
      (await dkimVerify(Buffer.from(text), { resolver })).results[0]?.status.result;
    expect(await verify(source)).toBe('pass');
    expect(asked).toContain('letters._domainkey.example.org');
    expect(await verify(source.replace(/^From: .*$/m, 'From: Acme <complaints@example.com>'))).not.toBe('pass');
  });

  it.each([
    [{ MAIL_FROM: 'Acme <complaints@example.org>, <evil@example.org>' }, 'MAIL_FROM must be'],
    [{ DKIM_DOMAIN: 'example.org' }, 'all of them or none'],
    [{ DKIM_DOMAIN: 'example.org', DKIM_SELECTOR: 'a', DKIM_PRIVATE_KEY: 'secret' }, 'must be a private key in PEM'],
    [{ DKIM_DOMAIN: 'example.org', DKIM_SELECTOR: 'a', DKIM_PRIVATE_KEY_FILE: '/no/such' }, 'cannot be read'],
  ])('refuses a sender or a key that cannot be used: %o', (settings, because) => {
    expect(() => mailerSettings({ DATA_DIR: folder, ...settings })).toThrow(because);
  });

  it('addresses a mail to a customer so that answers and bounces find their way, and machines keep still', async () => {
    const heads = {
      messageId: '<0123456789abcdef0123456789abcdef@example.org>',
      from: { name: '某某家电, 客服', address: 'care@example.org' },
      replyTo: 'care+c-2026-000123-7.abc@example.org',
      bounceTo: 'care+bounce@example.org',
      inReplyTo: '<question@customer.example>',
      references: ['<first@example.org>', '<question@customer.example>'],
      nature: 'answer',
    } as const;
    await mailer.send({ ...mail, heads });
    const [{ from, source } = { from: '', source: '' }] = server.read;
    expect(from).toBe('care+bounce@example.org');
    expect(source).toMatch(/^Message-ID: <0123456789abcdef0123456789abcdef@example.org>\r$/m);
    expect(source).toMatch(/^Reply-To: .*\r\n <care\+c-2026-000123-7\.abc@example\.org>\r$/m);
    expect(source).toMatch(/^In-Reply-To: <question@customer\.example>\r$/m);
    expect(source).toMatch(/^References: <first@example\.org>\s+<question@customer\.example>\r$/m);
    expect(source).toMatch(/^Auto-Submitted: auto-replied\r$/m);
    await mailer.send({ ...mail, heads: { ...heads, nature: 'personal' } });
    expect(source).toMatch(/^X-Redress-Loop: care@example\.org\r$/m);
    expect(server.read[1]?.source).not.toMatch(/^(Auto-Submitted|X-Auto-Response-Suppress|X-Redress-Loop):/m);
  });

  it('sends nothing that is larger than servers take, and says so before it tries', async () => {
    const attachments = [{ fileId: 'f', name: 'film.mp4', type: 'video/mp4', size: 15_000_000 }];
    expect(await mailer.send({ ...mail, attachments })).toMatchObject({ state: 'refused' });
    expect(server.read).toEqual([]);
  });

  it('says that a mail may have gone when the server hangs up after the last dot', async () => {
    server.afterData.push('hang up');
    expect(await mailer.send(mail)).toMatchObject({ state: 'deferred', uncertain: true });
    expect(server.read).toHaveLength(1);
  });

  it('gives up a server that says a byte now and then', async () => {
    const sockets = new Set<Socket>();
    const slow = createServer((socket) => {
      sockets.add(socket);
      const drip = setInterval(() => socket.write('2'), 20);
      socket.on('close', () => clearInterval(drip)).on('error', () => clearInterval(drip));
    });
    await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
    const { port } = slow.address() as AddressInfo;
    const hasty = mailerWith({
      smtpUrl: `smtp://127.0.0.1:${port}`,
      folder,
      sender: { name: 'Redress', address: 'complaints@example.org' },
      patience: 300,
    });
    expect(await hasty.send(mail)).toMatchObject({ state: 'deferred' });
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => slow.close(resolve));
  });

  it('says "later" of a server that nobody runs', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const alone = mailerWith(mailerSettings({ SMTP_URL: `smtp://127.0.0.1:${port}`, DATA_DIR: folder }));
    expect(await alone.send(mail)).toMatchObject({ state: 'deferred', uncertain: false });
  });

  it('keeps each mail once in the folder where there is no mail server, to be read byte for byte', async () => {
    const keeping = mailerWith(mailerSettings({ DATA_DIR: folder }));
    const answers = await Promise.all([keeping.send(mail), keeping.send(mail)]);
    const name = nameOf(mail);
    const file = join(folder, 'mail', 'outgoing', `${name}.eml`);
    expect(answers).toEqual([
      { state: 'delivered', answer: file },
      { state: 'delivered', answer: file },
    ]);
    const kept = new KeptMail(join(folder, 'mail', 'outgoing'));
    expect(await kept.names()).toEqual([name]);
    const source = (await kept.read(name))?.toString() ?? '';
    expect(source).toContain(`Message-ID: <${name}@localhost>\r\n`);
    expect(source).toMatch(/^Date: Mon, 02 Mar 2026 09:00:00 \+0000\r$/m);
    expect(await kept.read('../../../../etc/passwd')).toBeUndefined();
  });
});
