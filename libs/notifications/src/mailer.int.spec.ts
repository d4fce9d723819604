import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeptMail } from './kept-mail.js';
import type { Mail } from './mail.js';
import { nameOf } from './mail.js';
import { MailServer } from './mail-server.story.js';
import type { MailerSettings } from './mailer.js';
import { Mailer, mailerSettings } from './mailer.js';

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
    expect(source).toMatch(/^X-Auto-Response-Suppress: All\r$/m);
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
