import { FileStore } from '#casework/file.store.js';
import { MessageStore } from '#casework/message.store.js';
import { largestMail } from '#notifications/mail.js';
import type { Person } from '../api.story.js';
import { registration, RunningApi } from '../api.story.js';

describe('files that go with what staff write to a customer', () => {
  let api: RunningApi;
  let ana: Person;
  let ref: string;

  beforeAll(async () => {
    api = await RunningApi.start();
    ana = await api.person('agent');
    ref = (await ana.post('/api/complaints', registration(api.time))).body['ref'] as string;
  });
  afterAll(() => api.stop());

  async function upload(
    content: Buffer,
  ): Promise<{ status: number; body: { id: string; size: number; code?: string } }> {
    const answer = await api.application.inject({
      method: 'POST',
      url: '/api/files',
      headers: { ...ana.headers, 'content-type': 'application/octet-stream' },
      payload: content,
    });
    return { status: answer.statusCode, body: answer.json() };
  }

  const write = (...files: { fileId: string; name: string }[]) =>
    ana.post(`/api/complaints/${ref}/events`, { type: 'customer.informed', text: '请见附件。', files });

  it('are brought first and named by the message, with the names that the customer sees', async () => {
    const { status, body } = await upload(Buffer.from('%PDF-1.7 report'));
    expect([status, body.size]).toEqual([201, 15]);
    expect(await write({ fileId: body.id, name: '检测报告.pdf' })).toMatchObject({ status: 200 });
    // It stays, however long nobody sends it.
    api.time.turn(90 * 86_400_000);
    await api.application.get(FileStore, { strict: false }).sweep(api.time.now(), 100);
    expect(await api.application.get(FileStore, { strict: false }).find(body.id)).toBeDefined();
  });

  it('are refused before anything is sent when the mail would be too large, with how much', async () => {
    const files = [];
    for (const letter of ['a', 'b']) {
      const { body } = await upload(Buffer.alloc(8 * 1024 * 1024, letter));
      files.push({ fileId: body.id, name: `${letter}.bin` });
    }
    const before = (await ana.get(`/api/complaints/${ref}/history`)).body['items'] as unknown[];
    const refused = await write(...files);
    expect(refused).toMatchObject({ status: 413, body: { code: 'mail.too-large', limit: largestMail } });
    expect(Number(refused.body['size'])).toBeGreaterThan(largestMail);
    expect(refused.body['detail']).toMatch(/\d+ more than the \d+/);
    expect((await ana.get(`/api/complaints/${ref}/history`)).body['items']).toHaveLength(before.length);
    expect(await write(files[0]!)).toMatchObject({ status: 200 });
  });

  it('that are not there, are larger than any file, or are infected, are refused', async () => {
    expect(await write({ fileId: '0'.repeat(64), name: 'a' })).toMatchObject({ status: 404 });
    expect(await upload(Buffer.alloc(26 * 1024 * 1024))).toMatchObject({
      status: 413,
      body: { code: 'file.too-large' },
    });
    const { body } = await upload(Buffer.from('came with a mail, and was found out'));
    await api.application.get(MessageStore, { strict: false }).add({
      id: 'infected-mail',
      direction: 'in',
      channel: 'email',
      at: 1,
      from: { address: 'a@b.example' },
      to: [],
      cc: [],
      subject: '',
      text: '',
      replyText: '',
      references: [],
      contentHash: '1'.repeat(64),
      attachments: [{ fileId: body.id, type: 'text/plain', size: body.size, inline: false, scan: 'infected' }],
      trust: 'none',
    });
    const refused = await write({ fileId: body.id, name: 'gift.exe' });
    expect(refused).toMatchObject({ status: 422, body: { code: 'file.infected' } });
    expect(refused.body['detail']).toContain('gift.exe');
  });

  it('cannot be brought by strangers, nor as anything but bytes', async () => {
    expect((await api.stranger().post('/api/files', {})).status).toBe(401);
    expect((await ana.post('/api/files', {})).status).toBe(415);
  });
});
