import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { FileStore } from '#casework/file.store.js';
import type { Message } from '#casework/message.js';
import { MessageStore } from '#casework/message.store.js';
import { OriginalStore } from '#intake/original.store.js';
import { OutgoingMails } from '#notifications/outgoing-mails.js';
import { FetchOutside } from '#platform/fetch-outside.js';
import type { Person } from '../api.story.js';
import { classification, registration, RunningApi } from '../api.story.js';
import type { MailView, MessageView } from './message-view.js';

interface Given {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
}

const privateLink = `https://redress.example/track#${'Ab_-'.repeat(10)}xyz`;
const replyKey = 'k3jq5zx7k3jq5zx7k3jq5zx7k3';

describe('what went to and fro', () => {
  let api: RunningApi;
  let ana: Person;
  let lead: Person;
  let complaint: { id: string; ref: string };
  let other: { id: string; ref: string };
  let at: string;

  beforeAll(async () => {
    api = await RunningApi.start();
    [ana, lead] = [await api.person('agent'), await api.person('lead')];
    complaint = await opened();
    other = await opened();
    at = `/api/complaints/${complaint.ref}`;
  });
  afterAll(() => api.stop());

  const part = <T>(token: abstract new (...args: never[]) => T): T => api.application.get(token, { strict: false });

  async function opened(): Promise<{ id: string; ref: string }> {
    const { body } = await ana.post('/api/complaints', registration(api.time));
    return body as { id: string; ref: string };
  }

  let messages = 0;
  /** A mail that came in, as far as a story does not say it otherwise. */
  async function written(different: Partial<Message> = {}): Promise<Message> {
    messages += 1;
    const message: Message = {
      id: `m-${messages}`,
      complaintId: complaint.id,
      direction: 'in',
      channel: 'email',
      at: messages * 1000,
      from: { address: 'zhang@example.com', name: '张三' },
      to: [{ address: 'complaints@example.org' }],
      cc: [],
      subject: '洗衣机漏水',
      text: '三天没有人回电。',
      replyText: '三天没有人回电。',
      messageId: `<${messages}@example.com>`,
      references: [],
      contentHash: String(messages).padStart(64, '0'),
      attachments: [],
      trust: 'none',
      ...different,
    };
    await part(MessageStore).add(message);
    return message;
  }

  async function attached(
    content: string,
    different: Partial<Message['attachments'][number]> = {},
  ): Promise<Message['attachments'][number]> {
    const { id: fileId, size, type } = await part(FileStore).keep(Buffer.from(content));
    return { fileId, size, type, inline: false, scan: 'clean', ...different };
  }

  const list = async (person: Person): Promise<MessageView[]> =>
    (await person.get(`${at}/messages`)).body['items'] as MessageView[];

  const fetched = async (person: Person, url: string): Promise<Given> => {
    const { statusCode: status, headers, rawPayload } = await api.application.inject({ url, headers: person.headers });
    return { status, headers, bytes: rawPayload };
  };

  function expectGuarded({ headers }: Given): void {
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(headers['content-disposition']).toMatch(/^attachment; filename="/);
  }

  it('is listed the oldest first, with whose word it is and what a machine wrote', async () => {
    const late = await written({ at: 9_000_000, automatic: 'Auto-Submitted: auto-replied' });
    const early = await written({
      at: 8_000_000,
      trust: 'token',
      html: '<p>三天</p>',
      authentication: { spf: 'pass' },
    });
    const [first, second] = (await list(ana)).slice(-2);
    expect(first).toMatchObject({ id: early.id, trust: 'token', html: '<p>三天</p>', authentication: { spf: 'pass' } });
    expect(second).toMatchObject({ id: late.id, trust: 'none', automatic: 'Auto-Submitted: auto-replied' });
    expect(first).not.toHaveProperty('contentHash');
  });

  it('shows nothing by which its reader could pass for the customer', async () => {
    const key = `${complaint.ref.toLowerCase()}.${replyKey}`;
    const said = `See ${privateLink} or answer to complaints+${key}@example.org.`;
    const { id } = await written({
      direction: 'out',
      to: [{ address: `complaints+${key}@example.org`, name: key }],
      cc: [{ address: `complaints+${key.toUpperCase()}@example.org` }],
      subject: `Re: ${key}`,
      text: said,
      replyText: said,
      html: `<a href="${privateLink}">${key}</a>`,
    });
    const shown = (await list(ana)).find((one) => one.id === id);
    expect(JSON.stringify(shown).toLowerCase()).not.toContain(replyKey);
    expect(JSON.stringify(shown)).not.toContain('Ab_-Ab_-');
    expect(shown?.text).toContain('https://redress.example/track#…');
    expect(shown?.text).toContain(`complaints+${complaint.ref.toLowerCase()}.…@example.org`);
  });

  it('names the complaint to which it may belong to those alone who may know of it', async () => {
    const { id } = await written({ suggestedComplaintId: other.id });
    const suggested = async (person: Person): Promise<unknown> => (await list(person)).find((one) => one.id === id);
    expect(await suggested(ana)).toMatchObject({ suggestedComplaintId: other.id });
    const asked = await api.person('departmentMember');
    expect((await asked.get(`${at}/messages`)).status).toBe(404);
    for (const event of [
      { type: 'complaint.assigned', ownerId: ana.id },
      classification,
      { type: 'complaint.accepted' },
      { type: 'request.sent', requestId: 'r-1', department: '安装部', question: '谁安装的？', awaited: false },
    ])
      expect((await ana.post(`${at}/events`, event)).status).toBe(200);
    expect(await suggested(asked)).toMatchObject({ id });
    expect(await suggested(asked)).not.toHaveProperty('suggestedComplaintId');
  });

  describe('a file', () => {
    it('is given byte for byte to be saved, under the name that it had', async () => {
      const file = await attached('<script>alert(1)</script>', { name: '../发票 "1".html' });
      await written({ attachments: [file] });
      const listed = (await list(ana)).flatMap((one) => one.attachments).find((one) => one.fileId === file.fileId);
      expect(listed).toMatchObject({ name: '../发票 "1".html', address: `${at}/files/${file.fileId}` });
      const given = await fetched(ana, listed?.address ?? '');
      expect(given.status).toBe(200);
      expect(given.bytes.toString()).toBe('<script>alert(1)</script>');
      expectGuarded(given);
      const encoded = encodeURIComponent('_发票 _1_.html');
      expect(given.headers['content-disposition']).toMatch(new RegExp(`filename\\*=UTF-8''${encoded}$`));
    });

    it.each(['of another complaint', 'that is nobody’s', 'that never was'])('%s is not there', async (whose) => {
      const file = await attached(`secret ${whose}`);
      if (whose === 'of another complaint') await written({ complaintId: other.id, attachments: [file] });
      const fileId = whose === 'that never was' ? 'f'.repeat(64) : file.fileId;
      const given = await fetched(ana, `${at}/files/${fileId}`);
      expect(given.status).toBe(404);
      expect(given.bytes.toString()).not.toContain('secret');
    });

    it('in which a scanner found something is listed without an address and given to nobody', async () => {
      const file = await attached('virus', { scan: 'infected', name: 'a.exe' });
      await written({ attachments: [{ ...file, scan: 'notScanned' }] });
      await written({ attachments: [file] });
      const listed = (await list(ana)).flatMap((one) => one.attachments).filter((one) => one.scan === 'infected');
      expect(listed).toEqual([file]);
      expect((await fetched(lead, `${at}/files/${file.fileId}`)).status).toBe(403);
    });
  });

  describe('an original', () => {
    it('is given as it came, byte for byte', async () => {
      const mail = Buffer.from('Subject: =?gbk?b?xOO6ww==?=\r\n\r\n\xC4\xE3\xBA\xC3\r\n', 'latin1');
      const { id: originalId } = await part(OriginalStore).keep(Readable.from([mail]));
      const { id } = await written({ originalId });
      const address = (await list(ana)).find((one) => one.id === id)?.original ?? '';
      const given = await fetched(ana, address);
      expect(given.status).toBe(200);
      expect(given.bytes.equals(mail)).toBe(true);
      expectGuarded(given);
      expect(given.headers['content-disposition']).toContain(`${complaint.ref} ${id}.eml`);
      const elsewhere = address.replace(complaint.ref, other.ref);
      expect((await fetched(ana, elsewhere)).status).toBe(404);
    });

    it('of a message that came by no mail is not there', async () => {
      const { id } = await written({ channel: 'webForm' });
      expect((await fetched(ana, `${at}/messages/${id}/original`)).status).toBe(404);
    });
  });

  describe('as a page', () => {
    const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
    let shop: Server;
    let inside: Server;
    let asked: string[];
    let message: Message;

    const portOf = (server: Server): number => (server.address() as AddressInfo).port;
    const serving = async (): Promise<Server> => {
      const server = createServer(({ url = '' }, response) => {
        asked.push(url);
        response.setHeader('content-type', 'image/gif');
        response.end(url.startsWith('/p') ? gif : '<svg onload="alert(1)"></svg>');
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return server;
    };

    beforeAll(async () => {
      [shop, inside] = [await serving(), await serving()];
      // The one place of this story that passes for outside.
      Object.assign(part(FetchOutside), {
        resolve: (name: string) => Promise.resolve(name === 'shop.example' ? ['127.0.0.1'] : []),
        mayReach: (_address: string, port: number) => port === portOf(shop),
      });
      const { id: fileId, size, type } = await part(FileStore).keep(gif);
      const picture = { fileId, size, type, inline: true, scan: 'clean' } as const;
      const drawing = await attached('<svg xmlns="http://www.w3.org/2000/svg"></svg>', { contentId: 'svg@x' });
      const there = `http://shop.example:${portOf(shop)}`;
      message = await written({
        html:
          '<p>漏水</p><img alt="leak" data-content-id="a&amp;b@x" /><img alt="virus" data-content-id="bad@x" />' +
          `<img alt="drawing" data-content-id="svg@x" /><img alt="pixel" data-remote-src="${there}/p?a=1&amp;b=2" />` +
          `<img alt="script" data-remote-src="${there}/s" />`,
        attachments: [
          { ...picture, contentId: 'a&b@x' },
          { ...picture, contentId: 'bad@x', scan: 'infected' },
          drawing,
        ],
      });
    });
    beforeEach(() => (asked = []));
    afterAll(async () => {
      for (const server of [shop, inside]) await new Promise((resolve) => server.close(resolve));
    });

    const pageOf = async (person: Person, id: string, images = ''): Promise<Given> =>
      fetched(person, `${at}/messages/${id}/page${images}`);
    const shown = (page: string): string[] =>
      [...page.matchAll(/<img alt="(\w+)" src="data:image\/gif;base64,([^"]+)"/g)].map(([, alt, data]) => {
        expect(Buffer.from(data!, 'base64').equals(gif)).toBe(true);
        return alt!;
      });

    it('holds the pictures that came with it, and nothing that a scanner found or that can act', async () => {
      expect((await list(ana)).find(({ id }) => id === message.id)).toMatchObject({
        page: `${at}/messages/${message.id}/page`,
        remoteImages: 2,
      });
      const { status, headers, bytes } = await pageOf(ana, message.id);
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['content-security-policy']).toMatch(/^sandbox .*default-src 'none'; img-src data:/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(bytes.toString()).toContain('<p>漏水</p>');
      expect(shown(bytes.toString())).toEqual(['leak']);
      expect(asked).toEqual([]);
    });

    it('has the pictures from elsewhere when somebody asks for them, and those that are none never', async () => {
      const { bytes } = await pageOf(ana, message.id, '?images=all');
      expect(shown(bytes.toString())).toEqual(['leak', 'pixel']);
      expect(asked.sort()).toEqual(['/p?a=1&b=2', '/s']);
    });

    it('never has what stands inside the house', async () => {
      const { id } = await written({
        html: `<img alt="inside" data-remote-src="http://127.0.0.1:${portOf(inside)}/p" />`,
      });
      const { bytes } = await pageOf(ana, id, '?images=all');
      expect(shown(bytes.toString())).toEqual([]);
      expect(asked).toEqual([]);
    });

    it('is there for a message of text alone too, which is no markup in it', async () => {
      const { id } = await written({ text: '<b onclick="x">漏水</b>' });
      expect((await pageOf(ana, id)).bytes.toString()).toContain('<pre>&#60;b onclick="x"&#62;漏水&#60;/b&#62;</pre>');
    });
  });

  describe('a mail that went out', () => {
    beforeAll(async () => {
      await part(OutgoingMails).put(
        {
          key: 'mail-1',
          purpose: { kind: 'letter', letterId: 'l-1' },
          complaintId: complaint.id,
          to: { address: 'zhang@example.com' },
          locale: 'en',
          writtenAt: 1,
          subject: 'We have your complaint',
          text: `Follow it: ${privateLink}`,
          html: `<a href="${privateLink}">Follow it</a>`,
        },
        1,
      );
    });

    it.each([
      ['lead', 'zhang@example.com'],
      ['manager', 'zhang@example.com'],
      ['director', 'zhang@example.com'],
      ['administrator', 'z***@example.com'],
      ['auditor', 'z***@example.com'],
    ] as const)(
      'is shown to the %s, as sent to %s, with what became of it and without what was the customer’s alone',
      async (role, address) => {
        const { body } = await (await api.person(role)).get(`${at}/mails`);
        expect(body['items'] as MailView[]).toMatchObject([
          { key: 'mail-1', state: 'waiting', subject: 'We have your complaint', to: { address } },
        ]);
        expect(JSON.stringify(body)).not.toContain('Ab_-Ab_-');
      },
    );

    it('is not shown to an agent', async () => {
      expect((await ana.get(`${at}/mails`)).status).toBe(403);
    });
  });

  it('is not there for whoever may not read the complaint, nor to be had without signing in', async () => {
    const file = await attached('for few');
    const department = await api.person('departmentMember');
    const { id: originalId } = await part(OriginalStore).keep(Readable.from([Buffer.from('for few')]));
    const { id } = await written({ complaintId: other.id, attachments: [file], originalId });
    for (const path of [
      'messages',
      `files/${file.fileId}`,
      `messages/${id}/original`,
      `messages/${id}/page`,
      'mails',
    ]) {
      for (const [person, status] of [
        // Whoever may read nobody's mails is told so; about this complaint that says nothing.
        [department, path === 'mails' ? 403 : 404],
        [api.stranger(), 401],
      ] as const) {
        const given = await fetched(person, `/api/complaints/${other.ref}/${path}`);
        expect({ path, status: given.status }).toEqual({ path, status });
        expect(given.headers['content-type']).toBe('application/problem+json; charset=utf-8');
        expect(given.bytes.toString()).not.toContain('for few');
      }
    }
  });
});
