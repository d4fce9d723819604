import { Ajv2020 } from 'ajv/dist/2020.js';
import { StaffDirectory } from '#people/staff-directory.js';
import type { Answer, Person } from '../api.story.js';
import { classification, registration, RunningApi } from '../api.story.js';
import type { ComplaintView, EventView } from './complaint-view.js';

describe('complaints over HTTP', () => {
  let api: RunningApi;
  let ana: Person;
  let li: Person;
  beforeAll(async () => {
    api = await RunningApi.start();
    ana = await api.person('agent');
    li = await api.person('lead');
  });
  afterAll(() => api.stop());

  const open = async (different: object = {}, by = ana): Promise<string> => {
    const { status, body } = await by.post('/api/complaints', registration(api.time, different));
    expect(status).toBe(201);
    return body['ref'] as string;
  };
  const tell = (ref: string, event: object, headers?: Record<string, string>, by = ana): Promise<Answer> =>
    by.post(`/api/complaints/${ref}/events`, event, headers);
  const faultyFields = ({ status, body }: Answer): string[] => {
    expect(status).toBe(422);
    return (body['errors'] as { field: string }[]).map(({ field }) => field).sort();
  };

  describe('registering', () => {
    it('answers with the complaint, its address and its version', async () => {
      const { status, headers, body } = await ana.post('/api/complaints', registration(api.time));
      expect(status).toBe(201);
      expect(body).toMatchObject({ stage: 'receipt', rung: 'calm', version: 1, subject: '洗衣机安装后漏水' });
      expect(headers).toMatchObject({ etag: '"1"', location: `/api/complaints/${body['ref'] as string}` });
      const found = await ana.get(headers['location'] as string);
      expect(found.body).toMatchObject({ id: body['id'], ref: body['ref'] });
    });

    it('makes one complaint of the same key, however often and however much at once it is sent', async () => {
      const sent = registration(api.time);
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => ana.post('/api/complaints', sent, { 'idempotency-key': 'call-77' })),
      );
      api.time.turn(1000);
      const later = await ana.post('/api/complaints', { ...sent, id: 'call-77' });
      expect(new Set([...answers, later].map(({ status }) => status))).toEqual(new Set([201]));
      expect(new Set([...answers, later].map(({ body }) => body['ref'])).size).toBe(1);
    });

    it('refuses the same key for another complaint, and lets another person use it', async () => {
      const key = { 'idempotency-key': 'call-78' };
      const first = await ana.post('/api/complaints', registration(api.time), key);
      const other = registration(api.time, { subject: '另一件事' });
      const again = await ana.post('/api/complaints', other, key);
      expect(again).toMatchObject({ status: 422, body: { code: 'request.idempotency-key-reused' } });
      const byLi = await li.post('/api/complaints', other, key);
      expect(byLi.status).toBe(201);
      expect(byLi.body['ref']).not.toBe(first.body['ref']);
    });

    it('names each field that is unknown, missing, wrong, or not theirs to say', async () => {
      const sent = registration(api.time, { severity: 'huge', colour: 'red', lateRecordingReason: null });
      expect(faultyFields(await ana.post('/api/complaints', sent))).toEqual(['lateRecordingReason']);
      const { summary, ...rest } = registration(api.time, { severity: 'huge', colour: 'red' });
      expect(faultyFields(await ana.post('/api/complaints', rest))).toEqual(['colour', 'severity', 'summary']);
      const forged = registration(api.time, { by: { kind: 'time' }, at: 0, expectedVersion: 1 });
      expect(faultyFields(await ana.post('/api/complaints', forged))).toEqual(['at', 'by', 'expectedVersion']);
      expect(faultyFields(await ana.post('/api/complaints', []))).toEqual(['body']);
    });

    it('refuses in words what was received long ago and recorded without a reason', async () => {
      const late = registration(api.time, { receivedAt: api.time.now() - 3_600_000 });
      const { status, body } = await ana.post('/api/complaints', late);
      expect(status).toBe(409);
      expect(body).toMatchObject({
        code: 'complaint.event-not-allowed',
        reasons: [{ code: 'recorded-late-unexplained', words: { 'zh-CN': '收到 15 分钟后才登记，须说明理由' } }],
      });
    });
  });

  describe('an event', () => {
    it('changes the complaint, and is said to have been done by whoever is signed in', async () => {
      const ref = await open();
      const { status, headers, body } = await tell(ref, { type: 'complaint.assigned', ownerId: ana.id });
      expect(status).toBe(200);
      expect(headers['etag']).toBe('"2"');
      expect(body).toMatchObject({ version: 2, context: { ownerId: ana.id } });
      const { body: history } = await ana.get(`/api/complaints/${ref}/history`);
      expect(history['items']).toMatchObject([{}, { event: { by: { kind: 'staff', id: ana.id, roles: ['agent'] } } }]);
    });

    it('that cannot happen now is refused with the reasons in both languages and what can happen', async () => {
      const ref = await open();
      await tell(ref, { type: 'complaint.assigned', ownerId: ana.id });
      const { status, body } = await tell(ref, { type: 'complaint.accepted' });
      expect(status).toBe(409);
      expect(body).toMatchObject({
        code: 'complaint.event-not-allowed',
        reasons: [{ code: 'not-classified', words: { en: 'it is not classified yet', 'zh-CN': '尚未分类定级' } }],
      });
      expect(body['allowed']).toEqual(expect.arrayContaining(['complaint.classified', 'note.added']));
    });

    it('happens once for one key, and the key is not for another event', async () => {
      const ref = await open();
      const key = { 'idempotency-key': 'note-1' };
      const note = { type: 'note.added', text: '客户不在家' };
      const answers = await Promise.all(Array.from({ length: 5 }, () => tell(ref, note, key)));
      api.time.turn(60_000);
      answers.push(await tell(ref, { ...note, id: 'note-1' }));
      expect(answers.map(({ status, body }) => [status, body['version']])).toEqual(answers.map(() => [200, 2]));
      expect(await tell(ref, { ...note, text: '客户在家' }, key)).toMatchObject({
        status: 422,
        body: { code: 'request.idempotency-key-reused' },
      });
      expect(await tell(ref, note, key, li)).toMatchObject({ status: 422 });
      expect(faultyFields(await tell(ref, { ...note, id: 'note-2' }, key))).toEqual(['id']);
    });

    it('on what somebody else has changed meanwhile is refused, and told what has changed', async () => {
      const ref = await open();
      const seen = await ana.get(`/api/complaints/${ref}`);
      await tell(ref, classification, {}, li);
      const stale = [
        await tell(ref, { type: 'note.added', text: '…' }, { 'if-match': seen.headers['etag'] as string }),
        await tell(ref, { type: 'note.added', text: '…', expectedVersion: 1 }),
      ];
      for (const answer of stale)
        expect(answer).toMatchObject({
          status: 409,
          body: {
            code: 'complaint.changed-meanwhile',
            version: 2,
            since: [{ sequence: 2, event: 'complaint.classified', at: api.time.now() }],
            changes: expect.arrayContaining([
              { field: 'context.category', title: { en: 'category', 'zh-CN': '类别' }, after: 'installation' },
              {
                field: 'context.points.p-1',
                title: { en: 'point', 'zh-CN': '诉求点' },
                after: { id: 'p-1', text: '安装后漏水' },
              },
            ]) as unknown,
          },
        });
      expect(await tell(ref, { type: 'note.added', text: '…', expectedVersion: 2 })).toMatchObject({ status: 200 });
      expect(faultyFields(await tell(ref, { type: 'note.added', text: '…' }, { 'if-match': 'yesterday' }))).toEqual([
        'If-Match',
      ]);
    });

    it('with unknown, missing or wrong fields is refused with each of them named', async () => {
      const ref = await open();
      expect(faultyFields(await tell(ref, { type: 'complaint.exploded' }))).toEqual(['type']);
      expect(faultyFields(await tell(ref, { type: 'constructor' }))).toEqual(['type']);
      expect(faultyFields(await tell(ref, { type: 'note.added', text: 'a', colour: 'red' }))).toEqual(['colour']);
      expect(faultyFields(await tell(ref, { ...classification, safety: 'no', points: [{ id: 'p-1' }] }))).toEqual([
        'points.0.text',
        'safety',
      ]);
      const odd = { ...classification, points: [{ id: 'p-1', text: 'a', colour: 'red' }] };
      expect(faultyFields(await tell(ref, odd))).toEqual(['points.0.colour']);
      const poisoned = { ...classification, points: [{ id: 'p-1', text: 'a', constructor: 'x' }] };
      expect(faultyFields(await tell(ref, poisoned))).toEqual(['points.0.constructor']);
      expect(await ana.get(`/api/complaints/${ref}`)).toMatchObject({ body: { version: 1 } });
    });

    it('takes words for words: an operator of the database is refused, and finds nothing', async () => {
      const ref = await open();
      const injected = { $ne: '' };
      expect(faultyFields(await tell(ref, { type: 'complaint.assigned', ownerId: injected }))).toEqual(['ownerId']);
      expect(faultyFields(await tell(ref, { type: injected }))).toEqual(['type']);
      expect(faultyFields(await tell(ref, { type: 'note.added', text: 'a', id: injected }))).toEqual(['id']);
      expect(faultyFields(await ana.get('/api/complaints?ownerId[$ne]='))).toEqual(['ownerId[$ne]']);
      expect(faultyFields(await ana.get('/api/complaints?ownerId=a&ownerId=b'))).toEqual(['ownerId']);
      expect(await ana.get('/api/complaints/%7B%22$ne%22:%22%22%7D')).toMatchObject({ status: 404 });
    });

    it('happens now, unless it is something that is told afterwards; never later than now', async () => {
      const ref = await open();
      api.time.turn(3_600_000);
      const call = { type: 'contact.recorded', direction: 'out', channel: 'phone', summary: '已回电' };
      const earlier = api.time.now() - 1_800_000;
      expect(await tell(ref, { ...call, at: earlier })).toMatchObject({ status: 200 });
      expect(faultyFields(await tell(ref, { ...call, at: api.time.now() + 1 }))).toEqual(['at']);
      expect(faultyFields(await tell(ref, { ...classification, at: earlier }))).toEqual(['at']);
      const { body } = await ana.get(`/api/complaints/${ref}/history`);
      const entries = body['items'] as { event: { type: string; at: number }; recordedAt: number }[];
      expect(entries.find(({ event }) => event.type === 'contact.recorded')).toMatchObject({
        event: { at: earlier },
        recordedAt: api.time.now(),
      });
    });

    it('cannot be that a deadline has passed: only time says so', async () => {
      const ref = await open();
      const breach = {
        type: 'clock.breached',
        clock: 'acknowledgement',
        limit: 'internal',
        point: 'breach',
        alert: [],
      };
      expect(await tell(ref, breach, {}, li)).toMatchObject({
        status: 409,
        body: { reasons: [{ code: 'not-your-role' }] },
      });
    });
  });

  describe('reading one', () => {
    it('tells what may happen now and what stands in the way of the rest, each with its schema', async () => {
      const ref = await open();
      await tell(ref, { type: 'complaint.assigned', ownerId: ana.id });
      const { body } = await ana.get(`/api/complaints/${ref}`);
      const events = body['allowedEvents'] as EventView[];
      const of = (type: string): EventView | undefined => events.find(({ event }) => event === type);
      expect(of('complaint.classified')?.obstacles).toEqual([]);
      expect(of('complaint.accepted')?.obstacles).toMatchObject([{ code: 'not-classified' }]);
      expect(of('escalation.lowered')?.obstacles).toMatchObject([{ words: { 'zh-CN': '此操作仅限：lead' } }]);
      expect(of('clock.breached')).toBeUndefined();

      const accepts = new Ajv2020().compile(of('complaint.classified')!.schema);
      expect(accepts(classification)).toBe(true);
      expect(accepts({ ...classification, points: [] })).toBe(false);
      expect(accepts({ ...classification, by: { kind: 'time' } })).toBe(false);
      expect((await tell(ref, classification)).status).toBe(200);
    });

    it('shows it overdue from its deadline on, although nobody has noticed', async () => {
      const ref = await open();
      const seen = async (): Promise<ComplaintView['clocks'][number]> => {
        const { body } = await ana.get(`/api/complaints/${ref}`);
        return (body as unknown as ComplaintView).clocks.find(({ name }) => name === 'acknowledgement')!;
      };
      const clock = await seen();
      expect(clock).toMatchObject({ overdue: false, title: { 'zh-CN': expect.any(String) as string } });
      expect(clock.remaining.amount).toBeGreaterThan(0);
      api.time.turn(clock.deadline! - 1 - api.time.now());
      expect(await seen()).toMatchObject({ overdue: false });
      api.time.turn(1);
      expect(await seen()).toMatchObject({ overdue: true, remaining: { amount: 0 } });
    });

    it('answers that there is none, for a reference that was mistyped', async () => {
      expect(await ana.get('/api/complaints/C-2026-000001-0')).toMatchObject({
        status: 404,
        body: { code: 'complaint.not-found' },
      });
    });
  });

  describe('whoever', () => {
    it('audits sees everything and changes nothing', async () => {
      const auditor = await api.person('auditor');
      const ref = await open();
      expect(await auditor.get(`/api/complaints/${ref}`)).toMatchObject({ status: 200 });
      expect(await auditor.get('/api/complaints')).toMatchObject({ status: 200 });
      expect(await tell(ref, { type: 'note.added', text: 'a' }, {}, auditor)).toMatchObject({
        status: 403,
      });
      expect(await auditor.post('/api/complaints', registration(api.time))).toMatchObject({ status: 403 });
    });

    it('belongs to a department sees only what the department was asked about', async () => {
      const department = await api.person('departmentMember');
      const law = await api.personIn({ departments: ['法务部'] }, 'departmentMember');
      const ref = await open();
      const answers = async (): Promise<number[]> => {
        const paths = ['', '/history', '/deadlines', '/preview'].map((path) => `/api/complaints/${ref}${path}`);
        const read = await Promise.all(paths.map((path) => department.get(path)));
        const note = await tell(ref, { type: 'note.added', text: 'a' }, {}, department);
        return [...read, note].map(({ status }) => status);
      };
      expect(await department.get('/api/complaints')).toMatchObject({ status: 403 });
      expect(await answers()).toEqual([404, 404, 404, 404, 404]);
      for (const event of [
        { type: 'complaint.assigned', ownerId: ana.id },
        classification,
        { type: 'complaint.accepted' },
        { type: 'request.sent', requestId: 'r-1', department: '安装部', question: '谁安装的？', awaited: false },
      ])
        expect(await tell(ref, event)).toMatchObject({ status: 200 });
      expect(await answers()).toEqual([200, 200, 200, 200, 200]);
      expect(await law.get(`/api/complaints/${ref}`)).toMatchObject({ status: 404 });
    });

    it('stands in for somebody who is away has that one’s teams until they are back', async () => {
      const [mei, bo] = [
        await api.personIn({ teams: ['west'] }, 'lead'),
        await api.personIn({ teams: ['east'] }, 'lead'),
      ];
      const ref = await open({ teamId: 'west' }, mei);
      const read = async (): Promise<number> => (await bo.get(`/api/complaints/${ref}`)).status;
      expect(await read()).toBe(404);
      const directory = api.application.get(StaffDirectory, { strict: false });
      await directory.setAbsence(mei.id, { until: api.time.now() + 60_000, deputyId: bo.id });
      expect(await read()).toBe(200);
      expect((await bo.get('/api/complaints?teamId=west')).status).toBe(200);
      api.time.turn(60_000);
      expect(await read()).toBe(404);
    });

    it('owns a complaint of another team sees it, in the queue of their own as well', async () => {
      const [bo, cai] = [
        await api.personIn({ teams: ['west'] }, 'lead'),
        await api.personIn({ teams: ['east'] }, 'agent'),
      ];
      const ref = await open({ teamId: 'west' }, bo);
      expect((await tell(ref, { type: 'complaint.assigned', ownerId: cai.id }, {}, bo)).status).toBe(200);
      expect((await cai.get(`/api/complaints/${ref}`)).status).toBe(200);
      const { body } = await cai.get('/api/complaints?ownerId=me');
      expect(body['items']).toMatchObject([{ ref }]);
      expect((await cai.get('/api/complaints')).body['items']).toEqual([]);
    });

    it('gives a complaint to another team sees it no more, but hears once more that it was done', async () => {
      const ref = await open();
      const away = { type: 'complaint.assigned', ownerId: li.id, teamId: 'east', handoverNote: '转东区' };
      const key = { 'idempotency-key': `away-${ref}` };
      expect(await tell(ref, away, key)).toMatchObject({ status: 200 });
      expect(await tell(ref, away, key)).toMatchObject({ status: 200 });
      expect((await ana.get(`/api/complaints/${ref}`)).status).toBe(404);
      expect(await tell(ref, away, { 'idempotency-key': 'another' })).toMatchObject({ status: 404 });
    });

    it('is complained about may not keep, judge or read what is noted of it, but is heard', async () => {
      const bo = await api.person('lead');
      const ref = await open();
      await tell(ref, { type: 'note.added', text: '客户说师傅态度恶劣' });
      expect((await tell(ref, { type: 'conflict.declared', staffId: bo.id })).status).toBe(200);
      const conflict = { status: 409, body: { reasons: [{ code: 'conflict-of-interest' }] } };
      expect(await tell(ref, { type: 'complaint.assigned', ownerId: bo.id }, {}, li)).toMatchObject(conflict);
      expect(await tell(ref, classification, {}, bo)).toMatchObject(conflict);
      expect(await tell(ref, { type: 'note.added', text: '我的陈述' }, {}, bo)).toMatchObject({ status: 200 });
      const read = await bo.get(`/api/complaints/${ref}/history`);
      expect(JSON.stringify(read.body)).not.toContain('态度恶劣');
      expect(JSON.stringify(read.body)).toContain('我的陈述');
      expect(JSON.stringify((await li.get(`/api/complaints/${ref}/history`)).body)).toContain('态度恶劣');
      expect(await bo.get(`/api/complaints/${ref}/mails`)).toMatchObject({ status: 403 });
    });
  });
});
