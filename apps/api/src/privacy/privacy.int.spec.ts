import { Casework } from '#casework/casework.service.js';
import { FileStore } from '#casework/file.store.js';
import { MessageStore } from '#casework/message.store.js';
import type { Read } from '#privacy/read-log.js';
import type { Person } from '../api.story.js';
import { registration, RunningApi } from '../api.story.js';

describe('What is known of a customer, over HTTP', () => {
  let api: RunningApi;
  let ana: Person;
  let li: Person;
  let auditor: Person;
  beforeAll(async () => {
    api = await RunningApi.start();
    ana = await api.person('agent');
    li = await api.person('lead');
    auditor = await api.person('auditor');
  });
  afterAll(() => api.stop());

  let next = 0;

  async function complaint(): Promise<{ ref: string; customerId: string; phone: string }> {
    const phone = `+861380013${String(8000 + (next += 1))}`;
    const { body } = await ana.post('/api/complaints', registration(api.time, { customerId: phone }));
    return { ref: body['ref'] as string, customerId: body['customerId'] as string, phone };
  }

  async function readsOf(query: string): Promise<Read[]> {
    const { status, body } = await auditor.get(`/api/read-log?${query}`);
    expect(status).toBe(200);
    return body['items'] as Read[];
  }

  it('is masked for an agent and for an auditor, and plain for whoever answers for the team', async () => {
    const { ref, phone } = await complaint();
    for (const person of [ana, auditor]) {
      const { body } = await person.get(`/api/complaints/${ref}`);
      expect(body['contact']).toEqual({ phone: `+86****${phone.slice(-4)}` });
    }
    expect((await li.get(`/api/complaints/${ref}`)).body['contact']).toEqual({ phone });
  });

  it('is revealed for a reason, and the log says to whom, when and why', async () => {
    const { ref, customerId, phone } = await complaint();
    expect((await ana.post(`/api/complaints/${ref}/reveal`, {})).status).toBe(422);
    const revealed = await ana.post(`/api/complaints/${ref}/reveal`, { reason: '客户要求回电' });
    expect(revealed.body).toEqual({ ref, customerId, contact: { phone } });
    api.time.turn(1000);
    const whole = await ana.post(`/api/customers/${customerId}/reveal`, { reason: '核对号码' });
    expect(whole.body['reaches']).toMatchObject([{ value: phone }]);
    expect(await readsOf(`customerId=${customerId}`)).toMatchObject([
      { what: 'contact', by: ana.id, customerId, reason: '核对号码' },
      { what: 'contact', by: ana.id, ref, customerId, at: api.time.now() - 1000, reason: '客户要求回电' },
    ]);
  });

  it('is given to the customer who asks: for machines, and as a file to be read; and that is logged', async () => {
    const { ref, customerId, phone } = await complaint();
    const told = await li.post(`/api/customers/${customerId}/export`, { reason: '客户申请查阅' });
    expect(told.body).toMatchObject({
      customer: { reaches: [{ value: phone }] },
      complaints: [{ ref, summary: '安装师傅离开后洗衣机一直漏水，客服三天没有回电。' }],
    });
    const pdf = await api.application.inject({
      method: 'POST',
      url: `/api/customers/${customerId}/export/pdf`,
      headers: li.headers,
      payload: { reason: '客户申请查阅' },
    });
    expect([pdf.statusCode, pdf.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await readsOf(`customerId=${customerId}`)).map(({ what }) => what)).toEqual(['export', 'export']);
    expect((await ana.post(`/api/customers/${customerId}/export`, { reason: 'x' })).status).toBe(403);
  });

  it('is given with what colleagues noted, and with every file that was sent', async () => {
    const { ref, customerId } = await complaint();
    const { id: complaintId } = await api.application.get(Casework, { strict: false }).get(ref);
    const { id: fileId, size } = await api.application.get(FileStore, { strict: false }).keep(Buffer.from('%PDF-照片'));
    const file = { fileId, name: '../照片.pdf', type: 'application/pdf', size, inline: false, scan: 'clean' } as const;
    await api.application.get(MessageStore, { strict: false }).add({
      id: `m-${complaintId}`,
      complaintId,
      direction: 'in',
      channel: 'webForm',
      at: api.time.now(),
      from: { address: 'wang@example.org' },
      to: [],
      cc: [],
      subject: '照片',
      text: '见附件',
      replyText: '见附件',
      references: [],
      contentHash: '0'.repeat(64),
      attachments: [file],
      trust: 'session',
    });
    await li.post(`/api/complaints/${ref}/events`, { type: 'note.added', text: '客户要求下午来电' });
    const told = await li.post(`/api/customers/${customerId}/export`, { reason: '客户申请查阅' });
    expect(told.body['notes']).toEqual([{ ref, at: api.time.now(), text: '客户要求下午来电' }]);
    const zip = await api.application.inject({
      method: 'POST',
      url: `/api/customers/${customerId}/export/zip`,
      headers: li.headers,
      payload: { reason: '客户申请查阅' },
    });
    expect([zip.statusCode, zip.headers['content-type']]).toEqual([200, 'application/zip']);
    const archive = zip.rawPayload.toString('utf8');
    for (const part of ['export.json', 'export.pdf', `files/${ref}/1 __照片.pdf`, '%PDF-照片'])
      expect(archive).toContain(part);
  });

  it('gives no notes of a complaint about one of our people, who has rights as well', async () => {
    const { ref, customerId } = await complaint();
    const bo = await api.person('agent');
    await li.post(`/api/complaints/${ref}/events`, { type: 'note.added', text: '内部核查记录' });
    const declared = { type: 'conflict.declared', staffId: bo.id };
    expect((await li.post(`/api/complaints/${ref}/events`, declared)).status).toBe(200);
    const told = await li.post(`/api/customers/${customerId}/export`, { reason: '客户申请查阅' });
    expect(told.body['notes']).toEqual([]);
  });

  it('is logged whenever somebody looks, once while they go on looking', async () => {
    const { ref, customerId } = await complaint();
    for (const path of ['', '', '/history', '/messages']) await li.get(`/api/complaints/${ref}${path}`);
    await li.get(`/api/customers/${customerId}`);
    const whats = async (): Promise<string[]> => (await readsOf(`ref=${ref}`)).map(({ what }) => what).sort();
    expect(await whats()).toEqual(['complaint', 'history', 'messages']);
    expect(await readsOf(`customerId=${customerId}&by=${li.id}`)).toContainEqual(
      expect.objectContaining({ what: 'customer', customerId }),
    );
    api.time.turn(11 * 60_000);
    await li.get(`/api/complaints/${ref}`);
    expect(await whats()).toEqual(['complaint', 'complaint', 'history', 'messages']);
  });

  it('is logged once for a whole list, which the log names, and not at all for a live update', async () => {
    const bo = await api.person('agent');
    for (const query of ['', '?limit=1', '?teamId=team-1', '?teamId=team-1&limit=2'])
      await bo.get(`/api/complaints${query}`);
    await bo.get('/api/alerts');
    expect((await bo.ask('HEAD', '/api/live')).status).toBe(200);
    const reads = await readsOf(`by=${bo.id}`);
    expect(reads.map(({ what, detail }) => [what, detail]).sort()).toEqual([
      ['list', 'alerts'],
      ['list', 'complaints'],
      ['list', 'complaints teamId=team-1'],
    ]);
  });

  it('is not logged for whoever was refused', async () => {
    const { ref } = await complaint();
    const stranger = await api.person('departmentMember');
    expect((await stranger.get(`/api/complaints/${ref}`)).status).toBe(404);
    expect((await stranger.post(`/api/complaints/${ref}/reveal`, { reason: 'curious' })).status).toBe(403);
    expect(await readsOf(`by=${stranger.id}`)).toEqual([]);
  });

  it('has a log that is an auditor’s to read, page by page, and nobody’s who is watched by it', async () => {
    const { ref } = await complaint();
    for (const person of [ana, li]) await person.get(`/api/complaints/${ref}`);
    const first = await auditor.get(`/api/read-log?ref=${ref}&limit=1`);
    const second = await auditor.get(`/api/read-log?ref=${ref}&limit=1&cursor=${String(first.body['next'])}`);
    const seen = [first, second].flatMap(({ body }) => body['items'] as Read[]);
    expect(new Set(seen.map(({ by }) => by))).toEqual(new Set([ana.id, li.id]));
    for (const person of [ana, li]) expect((await person.get('/api/read-log')).status).toBe(403);
  });
});
