import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import type { Answer, Person } from '../api.story.js';
import { registration, RunningApi } from '../api.story.js';
import { LiveReader } from '../live/live-reader.story.js';

describe('Calls over HTTP', () => {
  let api: RunningApi;
  let ana: Person;
  let admin: Person;
  let telephoneSystem: Person;

  beforeAll(async () => {
    api = await RunningApi.start();
    ana = await api.person('agent');
    admin = await api.person('administrator');
    telephoneSystem = await keyFor('calls.announce');
  });
  afterAll(() => api.stop());

  async function keyFor(action: string): Promise<Person> {
    const made = await admin.post('/api/keys', {
      name: '电话系统',
      roles: ['agent'],
      teamIds: ['team-1'],
      actions: [action],
      expiresAt: api.time.now() + 86_400_000,
    });
    expect(made.status).toBe(201);
    return api.withHeaders({ authorization: `Bearer ${made.body['key'] as string}` });
  }

  const emailOf = (person: Person): string => `${person.id}@example.org`;
  const ringing = (different: object = {}): object => ({
    externalId: randomUUID(),
    direction: 'in',
    number: '13900139001',
    ours: '95500',
    agent: emailOf(ana),
    state: 'ringing',
    ...different,
  });
  const announce = (news: object): Promise<Answer> => telephoneSystem.post('/api/calls', news);

  describe('announced by a telephone system', () => {
    it('are told at once to the browser of whoever is called, and to nobody else, without a word of who calls', async () => {
      const bo = await api.person('agent');
      await api.application.listen(0, '127.0.0.1');
      const { port } = api.application.getHttpServer().address() as AddressInfo;
      const [hers, his] = await Promise.all([
        LiveReader.open(`http://127.0.0.1:${port}`, ana.headers),
        LiveReader.open(`http://127.0.0.1:${port}`, bo.headers),
      ]);
      await Promise.all([hers.next('hello'), his.next('hello')]);
      const first = await announce(ringing());
      const second = await announce(ringing({ agent: emailOf(bo) }));
      expect((await hers.next('changed')).data).toEqual({ calls: [{ id: first.body['id'], state: 'ringing' }] });
      expect((await his.next('changed')).data).toEqual({ calls: [{ id: second.body['id'], state: 'ringing' }] });
      hers.leave();
      his.leave();
    });

    it('are one call however often they are announced, and go on and not back', async () => {
      const news = ringing();
      const { body } = await announce(news);
      await announce(news);
      await announce({ ...news, state: 'ended', durationSeconds: 95, recording: 'https://pbx.example.org/r/1' });
      expect((await announce({ ...news, state: 'answered' })).body['state']).toBe('ended');
      const own = await ana.get('/api/calls');
      const same = (own.body['items'] as { id: string }[]).filter(({ id }) => id === body['id']);
      expect(same).toMatchObject([{ number: '13900139001', state: 'ended', durationSeconds: 95 }]);
    });

    it('name the customer whose number it is', async () => {
      const id = randomUUID();
      await ana.post('/api/customers', { id, name: '王芳', reaches: ['+86 139 0013 9002'] });
      const call = await announce(ringing({ number: '013900139002' }));
      expect((await ana.get(`/api/calls/${call.body['id'] as string}`)).body).toMatchObject({ customerId: id });
    });

    it('find whose telephone it is by its extension, and say so when it is nobody’s of the key’s teams', async () => {
      await admin.ask('PATCH', `/api/staff/${ana.id}`, { extension: '8001' });
      const call = await announce(ringing({ agent: '8001' }));
      expect((await ana.get(`/api/calls/${call.body['id'] as string}`)).status).toBe(200);
      const far = await api.personIn({ teams: ['far'] }, 'agent');
      for (const agent of ['8009', 'nobody@example.org', emailOf(far)]) {
        const { status, body } = await announce(ringing({ agent }));
        expect([status, body['errors']]).toMatchObject([422, [{ field: 'agent' }]]);
      }
    });

    it('are nobody else’s to see, and their numbers are stored sealed', async () => {
      const { body } = await announce(ringing({ number: '13900139999' }));
      const database = api.application.get<Connection>(getConnectionToken(), { strict: false });
      const stored = await database.collection('announcedCalls').find({}).toArray();
      expect(stored.length).toBeGreaterThan(0);
      expect(JSON.stringify(stored)).not.toContain('1390013');
      const bo = await api.person('lead');
      expect((await bo.get(`/api/calls/${body['id'] as string}`)).status).toBe(404);
      expect((await (await keyFor('complaints.read')).post('/api/calls', ringing())).status).toBe(403);
    });

    it.each([
      ['a call of tomorrow', { at: Date.parse('2027-01-01') }],
      ['a number that is none', { number: '<script>' }],
      ['a recording that is not on the web', { recording: 'javascript:alert(1)' }],
      ['a state that nobody knows', { state: 'lost' }],
    ])('refuse %s', async (_, different) => {
      expect((await announce(ringing(different))).status).toBe(422);
    });
  });

  describe('taken down as a complaint', () => {
    const phoned = (different: object = {}, registered: object = {}): object => {
      const { channel: _channel, ...fields } = registration(api.time, registered);
      return {
        registration: fields,
        customerName: '李雷',
        classification: {
          category: 'installation.faulty',
          severity: 'high',
          safety: false,
          points: [{ id: 'p-1', text: '漏水' }],
        },
        mood: 'upset',
        durationSeconds: 240,
        ownerId: ana.id,
        callBack: { text: '明天上午回电告知上门时间', dueAt: api.time.now() + 86_400_000 },
        ...different,
      };
    };

    it('are one complaint with the talk, its weight, its owner and the promise, however often it is sent', async () => {
      const [key, body] = [randomUUID(), phoned({}, { customerId: '+86 139 0013 9003' })];
      const answers = await Promise.all(
        [1, 2, 3].map(() => ana.post('/api/phone-complaints', body, { 'idempotency-key': key })),
      );
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
      const refs = new Set(answers.map((answer) => answer.body['ref']));
      expect(refs.size).toBe(1);
      const ref = [...refs][0] as string;
      const { body: complaint } = await ana.get(`/api/complaints/${ref}`);
      expect(complaint).toMatchObject({
        channel: 'phone',
        contact: { name: '李雷' },
        context: {
          ownerId: ana.id,
          mood: 'upset',
          category: 'installation.faulty',
          promises: [{ kind: 'callBack', state: 'open', text: '明天上午回电告知上门时间' }],
        },
      });
      expect((complaint['clocks'] as { name: string }[]).some(({ name }) => name === 'callBack')).toBe(true);
      expect(complaint['version']).toBe(5);
    });

    it('count from when the customer said it, and ask why it is written down so late', async () => {
      api.time.turn(3_600_000);
      const early = { receivedAt: api.time.now() - 3_600_000 };
      expect((await ana.post('/api/phone-complaints', phoned({}, early))).status).toBe(409);
      const late = phoned({}, { ...early, lateRecordingReason: '电话占线' });
      const { status, body } = await ana.post('/api/phone-complaints', late);
      expect([status, (body['context'] as { receivedAt: number }).receivedAt]).toEqual([201, early.receivedAt]);
    });

    it('may be an enquiry, which becomes a complaint with its receipt kept', async () => {
      const receivedAt = api.time.now();
      const { body } = await ana.post(
        '/api/phone-complaints',
        phoned({ enquiry: '询问保修期限', callBack: undefined }),
      );
      expect(body['state']).toMatchObject({ handling: { receipt: 'enquiring' } });
      api.time.turn(60_000);
      const recognised = { type: 'complaint.recognised', reason: '对答复不满' };
      const again = await ana.post(`/api/complaints/${body['ref'] as string}/events`, recognised);
      expect(again.body).toMatchObject({ context: { receivedAt }, state: { handling: { receipt: 'assessing' } } });
    });

    it('refuse what the parts refuse, before anything is written', async () => {
      const { status, body } = await ana.post('/api/phone-complaints', phoned({ classification: { category: 'x' } }));
      expect(status).toBe(422);
      expect((body['errors'] as { field: string }[]).map(({ field }) => field)).toContain('severity');
      expect((await ana.post('/api/phone-complaints', phoned({}, { summary: undefined }))).status).toBe(422);
    });
  });

  describe('about a complaint that is there', () => {
    let ref: string;
    beforeEach(async () => {
      const { body } = await ana.post('/api/complaints', registration(api.time));
      ref = body['ref'] as string;
    });
    const call = (body: object, headers?: Readonly<Record<string, string>>): Promise<Answer> =>
      ana.post(`/api/complaints/${ref}/calls`, body, headers);

    it('that reached nobody are tried again, and the next one settles it', async () => {
      const nextTryAt = api.time.now() + 3_600_000;
      const inVain = await call({ direction: 'out', reached: false, summary: '无人接听', nextTryAt });
      expect(inVain.body).toMatchObject({
        context: { promises: [{ kind: 'nextTry', dueAt: nextTryAt, state: 'open' }] },
      });
      const reached = await call({ direction: 'out', reached: true, summary: '已说明进展', mood: 'calm' });
      expect(reached.body).toMatchObject({ context: { mood: 'calm', promises: [{ state: 'kept' }] } });
    });

    it('take a chase down and are one call under one key', async () => {
      const [key, body] = [randomUUID(), { direction: 'in', reached: true, summary: '问何时上门', chase: true }];
      await call(body, { 'idempotency-key': key });
      const again = await call(body, { 'idempotency-key': key });
      expect(again.body).toMatchObject({ context: { chases: 1, customerChases: [{ state: 'open' }] } });
    });

    it('keep the promise to call back, hand over to a lead, and are all or nothing', async () => {
      await ana.post(`/api/complaints/${ref}/events`, { type: 'complaint.assigned', ownerId: ana.id });
      const dueAt = api.time.now() + 3_600_000;
      const promised = await call({
        direction: 'in',
        reached: true,
        summary: '要求回电',
        mood: 'hostile',
        callBack: { text: '一小时内回电', dueAt },
        handOver: '客户要求与主管通话',
      });
      const [promise] = (promised.body['context'] as { promises: { id: string }[] }).promises;
      expect(promised.body['rung']).toBe('lead');
      const kept = await call({ direction: 'out', reached: true, summary: '已回电', keeps: [promise!.id] });
      expect(kept.body).toMatchObject({ context: { promises: [{ kind: 'callBack', state: 'kept' }] } });
      const refused = await call({ direction: 'out', reached: true, summary: '已回电', keeps: ['nothing'] });
      expect(refused.status).toBe(409);
      expect((await ana.get(`/api/complaints/${ref}`)).body['version']).toBe(kept.body['version']);
    });

    it('stand among the customer’s last contacts', async () => {
      await call({ direction: 'out', reached: false, summary: '无人接听' });
      const { body } = await ana.get(`/api/complaints/${ref}`);
      const record = await ana.get(`/api/customers/${body['customerId'] as string}`);
      expect(record.body['contacts']).toContainEqual(expect.objectContaining({ summary: '无人接听', reached: false }));
    });
  });

  it('find a caller by the last digits as they are typed, and by the whole number alone when it is known', async () => {
    const id = randomUUID();
    await ana.post('/api/customers', { id, name: '赵敏', reaches: ['+86 139 1234 5678'] });
    for (const typed of ['12345678', '2345678', '139-1234-5678'])
      expect((await ana.post('/api/customers/search', { typed })).body['items']).toMatchObject([{ id }]);
    for (const typed of ['345678', '12345679'])
      expect((await ana.post('/api/customers/search', { typed })).body['items']).toEqual([]);
  });
});
