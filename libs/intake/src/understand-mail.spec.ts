import { createHash } from 'node:crypto';
import iconv from 'iconv-lite';
import type { MailCircumstances } from './understand-mail.js';
import { understandMail } from './understand-mail.js';

const circumstances: MailCircumstances = { envelopeTo: [], receivedAt: 0, ownAddresses: ['complaints@example.org'] };
const understand = (raw: string | Buffer, more: Partial<MailCircumstances> = {}) =>
  understandMail(Buffer.from(raw as string), { ...circumstances, ...more });

/** Mails that are made at random, of what breaks readers: more with `FUZZ_CASES=10000`. */
const cases = Number(process.env['FUZZ_CASES'] ?? 1500);

describe('A mail that is read', () => {
  it.each([
    ['ceo@victim.example .other.example', 'ceo@victim.example.other.example'],
    ['"ceo@victim.example" <eve@evil.example>', 'eve@evil.example'],
    ['ceo@victim.example <eve@evil.example>', 'eve@evil.example'],
    ['<ceo@victim.example> <eve@evil.example>', 'eve@evil.example'],
    ['=?utf-8?Q?ceo=40victim.example=2C?= <eve@evil.example>', 'eve@evil.example'],
    ['eve@evil.example (ceo@victim.example)', 'eve@evil.example'],
  ])('is from nobody but its sender: %s', (from, address) => {
    expect(understand(`From: ${from}\r\n\r\nx`).from?.address).toBe(address);
  });

  it.each([
    ['GB2312', 'cfb4d2c2bbfac2a9cbae', '洗衣机漏水'],
    ['gb2312', Buffer.from(iconv.encode('保修 – 三年', 'gb18030')).toString('hex'), '保修 – 三年'],
    ['Big5', iconv.encode('洗衣機漏水', 'big5').toString('hex'), '洗衣機漏水'],
    ['us-ascii', 'cfb4d2c2bbfac2a9cbaea3accdcbbbf5b5bdb5d7cbadcdcb', '洗衣机漏水，退货到底谁退'],
    ['iso-8859-1', 'cfb4d2c2bbfac2a9cbaea3accdcbbbf5b5bdb5d7cbadcdcb', '洗衣机漏水，退货到底谁退'],
    ['big5', Buffer.from('洗衣機漏水').toString('hex'), '洗衣機漏水'],
    ['iso-8859-1', Buffer.from('Größe', 'latin1').toString('hex'), 'Größe'],
    ['koi8-r', 'd7c1dba0dac1cbc1da', 'ваш'],
    ['', iconv.encode('стиральная машина течёт', 'koi8-r').toString('hex'), 'стиральная'],
    ['x-gbk', 'cdcbbfee', '退款'],
    ['hz-gb-2312', Buffer.from('~{VPND~} ok').toString('hex'), '中文 ok'],
    ['iso-2022-jp', '1b24423d241b28421b2442246a1b2842', '修り'],
  ])('holds what its writer wrote, whatever charset it says: %s %s', (charset, hex, text) => {
    const type = charset === '' ? '' : `Content-Type: text/plain; charset=${charset}\r\n`;
    const raw = Buffer.concat([Buffer.from(`From: a@example.com\r\n${type}\r\n`), Buffer.from(hex, 'hex')]);
    const read = understand(raw).text;
    expect(read).toContain(text);
    expect(read).not.toContain('\ufffd');
  });

  it.each([
    ['split between two words in mid-character', '=?utf-8?B?5rSX6KGj5g==?= =?utf-8?B?nLo=?=', '洗衣机'],
    ['in raw bytes', Buffer.from('洗衣机').toString('latin1'), '洗衣机'],
    [
      'with a line break that would begin another header',
      '=?utf-8?Q?x=0D=0ABcc:_eve@evil.example?=',
      'x Bcc: eve@evil.example',
    ],
  ])('has a subject %s', (_, subject, text) => {
    expect(understand(Buffer.from(`Subject: ${subject}\r\n\r\nx`, 'latin1')).subject).toBe(text);
  });

  it.each([
    ['Auto-Submitted: auto-replied', 'autoReply'],
    ['Subject: 自动回复：我在休假', 'autoReply'],
    ['Subject: Automatic reply: your notice', 'autoReply'],
    ['Precedence: bulk', 'list'],
    ['List-Id: <news.example.org>', 'list'],
    ['From: Complaints@example.org', 'loop'],
    ['X-Redress-Loop: complaints@example.org', 'loop'],
    ['Auto-Submitted: no', undefined],
    ['Subject: The automatic reply that you sent me is wrong', undefined],
    ['Subject: 我投诉你们的自动回复', undefined],
  ])('shows whether a machine wrote it: %s', (head, kind) => {
    const mail = understand(`${head.startsWith('From') ? '' : 'From: a@example.com\r\n'}${head}\r\n\r\nIt leaks.`);
    expect(mail.machine?.kind).toBe(kind);
  });

  it.each([
    ['> 您好', '还在漏水。\n\n在 2026年3月2日 10:00，客服 <a@b.example> 写道：\n> 您好'],
    [
      'Outlook',
      '还在漏水。\n\n________________________________\n发件人: 客服\n发送时间: 2026年3月2日\n收件人: 张三\n主题: 回复',
    ],
    ['QQ', '还在漏水。\n\n------------------ 原始邮件 ------------------\n发件人: "客服"'],
    ['Gmail', '还在漏水。\n\nOn Mon, Mar 2, 2026 at 10:00 AM Desk <a@b.example> wrote:\n> hello'],
  ])('has its new text told from what it answers: %s', (_, text) => {
    const mail = understand(`Content-Type: text/plain; charset=utf-8\r\n\r\n${text}`);
    expect(mail.replyText).toBe('还在漏水。');
    expect(mail.text).toBe(text);
  });

  it('is the same whatever way it took, and another when a word or a file in it differs', () => {
    const raw = 'From: a@example.com\r\nMessage-ID: <1@example.com>\r\n\r\nIt leaks.\r\n';
    const { contentHash } = understand(raw);
    expect(understand(`Received: by mx\r\nDelivered-To: b@example.org\r\n${raw}\r\n`).contentHash).toBe(contentHash);
    expect(understand(raw.replaceAll('\r\n', '\n')).contentHash).toBe(contentHash);
    expect(understand(raw.replace('leaks', 'leaked')).contentHash).not.toBe(contentHash);
  });

  it('within a thousand levels is read as far as anybody writes', () => {
    let inner = 'Content-Type: text/plain\r\n\r\nx';
    for (let level = 0; level < 1000; level += 1)
      inner = `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n${inner}\r\n--b${level}--`;
    expect(understand(`Subject: deep\r\n${inner}`)).toMatchObject({ subject: 'deep', exceeded: 'depth' });
  });

  it('costs time by its length and not by its square', () => {
    for (const unit of ['"', '(', '\\"', '<', '=?a?q?', ';a*0*=', ',', 'a@b ', '@', ':', '((\\'])
      expect(understand(`From: ${unit.repeat(60_000 / unit.length)}\r\nSubject: x\r\n\r\nx`).subject).toBe('x');
  });

  it(`never fails and never holds more than came, in ${cases} mails made at random`, () => {
    for (let seed = 0; seed < cases; seed += 1) {
      const raw = randomMail(new Chance(seed));
      try {
        const mail = understand(raw);
        const bytes = mail.attachments.reduce((sum, { content }) => sum + content.length, 0);
        expect(bytes).toBeLessThanOrEqual(raw.length * 2);
        expect(mail.contentHash).toMatch(/^[0-9a-f]{64}$/);
        expect(mail.html ?? '').not.toMatch(/<script|javascript:|\son\w+=/i);
      } catch (error) {
        throw new Error(`seed ${seed}`, { cause: error });
      }
    }
  });
});

/** The same numbers for the same seed. */
class Chance {
  private state: Buffer;

  constructor(seed: number) {
    this.state = createHash('sha256').update(String(seed)).digest();
  }

  below(limit: number): number {
    this.state = createHash('sha256').update(this.state).digest();
    return this.state.readUInt32BE(0) % limit;
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
}

const evil = [
  '\0',
  '\r',
  '\n',
  '\r\n',
  '"',
  '<',
  '>',
  '(',
  '=?utf-8?B?',
  '?=',
  ';',
  '--',
  '=',
  '\xff\xfe',
  '\x1b$B',
  '~{',
  'begin 644 x\n',
  '<script>',
  '<img onerror=x src=',
  '&#',
  '{',
];
const charsets = ['utf-8', 'gb2312', 'big5', 'iso-2022-jp', 'utf-7', 'utf-16', 'hz-gb-2312', 'none', '"', ''];
const types = [
  'text/plain',
  'text/html',
  'multipart/mixed',
  'multipart/alternative',
  'multipart/report; report-type=delivery-status',
  'multipart/digest',
  'message/rfc822',
  'message/delivery-status',
  'application/octet-stream',
  'text/calendar',
  'text',
  '/',
  'application/ms-tnef',
];
const encodings = ['base64', 'quoted-printable', 'x-uuencode', '8bit', 'none', ''];

function randomMail(chance: Chance): Buffer {
  const heads = ['From', 'To', 'Subject', 'Message-ID', 'References', 'In-Reply-To', 'Date', 'Auto-Submitted'];
  const head = heads.filter(() => chance.below(4) > 0).map((name) => `${name}: ${words(chance)}`);
  let raw = Buffer.from(`${head.join(chance.of(['\r\n', '\n']))}\r\n${randomPart(chance, 0)}`, 'latin1');
  // Cut anywhere, or with a byte that changed.
  if (chance.below(5) === 0) raw = raw.subarray(0, chance.below(raw.length));
  for (let change = chance.below(4); change > 0 && raw.length > 0; change -= 1)
    raw[chance.below(raw.length)] = chance.below(256);
  return raw;
}

function randomPart(chance: Chance, depth: number): string {
  const type = chance.of(types);
  const boundary = chance.of(['b', 'b'.repeat(70), ' ', '=', `b${depth}`, '']);
  const parameters = `; charset=${chance.of(charsets)}; boundary="${boundary}"; name*0*=utf-8''%E6${words(chance)}`;
  const head = `Content-Type: ${type}${parameters}\r\nContent-Transfer-Encoding: ${chance.of(encodings)}\r\n`;
  if (!type.startsWith('multipart') || depth > 6) return `${head}\r\n${words(chance)}${words(chance)}`;
  const parts = Array.from({ length: chance.below(4) }, () => `--${boundary}\r\n${randomPart(chance, depth + 1)}\r\n`);
  return `${head}\r\n${parts.join('')}${chance.of([`--${boundary}--`, `--${boundary}`, ''])}`;
}

function words(chance: Chance): string {
  const pieces = Array.from({ length: chance.below(12) }, () =>
    chance.below(2)
      ? chance.of(evil).repeat(1 + chance.below(3))
      : chance.of(['zhang@example.com', '漏水', 'On x wrote:', '发件人: x', 'aGVsbG8=', '=E6=B4']),
  );
  return pieces.map((piece) => Buffer.from(piece).toString('latin1')).join('');
}
