import type { Answer, Person } from '../api.story.js';
import { registration, RunningApi } from '../api.story.js';
import type { Assignment } from './assign-many.js';

describe('Many complaints given to one owner', () => {
  let api: RunningApi;
  let ana: Person;
  let bo: Person;
  beforeAll(async () => {
    api = await RunningApi.start();
    ana = await api.personIn({ teams: ['north'] }, 'agent');
    bo = await api.personIn({ teams: ['north', 'south'] }, 'agent');
  });
  afterAll(() => api.stop());

  const open = async (teamId: string): Promise<string> =>
    (await bo.post('/api/complaints', registration(api.time, { teamId }))).body['ref'] as string;
  const assign = (body: object, key: string): Promise<Answer> =>
    ana.post('/api/complaints/assignments', body, { 'idempotency-key': key });
  const outcomes = ({ body }: Answer): unknown[] =>
    (body['items'] as Assignment[]).map(({ outcome, code, reasons }) => reasons?.[0]?.code ?? code ?? outcome);
  const historyOf = async (ref: string): Promise<number> =>
    ((await ana.get(`/api/complaints/${ref}/history`)).body['items'] as unknown[]).length;

  it('get each a result of its own: what one refuses does not stop the rest', async () => {
    const [free, southern, taken] = [await open('north'), await open('south'), await open('north')];
    await ana.post(`/api/complaints/${taken}/events`, { type: 'complaint.assigned', ownerId: bo.id });
    const answer = await assign({ refs: [free, southern, taken, 'C-2026-999999-1'], ownerId: ana.id }, 'order-1');
    expect(answer.status).toBe(200);
    expect(outcomes(answer)).toEqual([
      'assigned',
      'complaint.not-found',
      'handover-note-missing',
      'complaint.not-found',
    ]);
    expect(outcomes(await assign({ refs: [taken], ownerId: ana.id, handoverNote: '客户只要道歉' }, 'order-2'))).toEqual(
      ['assigned'],
    );
  });

  it('are given once, though the request comes again, and again at once', async () => {
    const refs = await Promise.all(Array.from({ length: 20 }, () => open('north')));
    const before = await historyOf(refs[0]!);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => assign({ refs: [...refs, ...refs], ownerId: bo.id }, 'order-3')),
    );
    for (const answer of answers) expect(outcomes(answer)).toEqual(refs.map(() => 'assigned'));
    for (const ref of refs) expect(await historyOf(ref)).toBe(before + 1);
  });

  it('under a key that was another order’s before are refused one by one', async () => {
    const ref = await open('north');
    await assign({ refs: [ref], ownerId: bo.id }, 'order-4');
    expect(outcomes(await assign({ refs: [ref], ownerId: ana.id }, 'order-4'))).toEqual([
      'request.idempotency-key-reused',
    ]);
  });

  it('go to nobody who handles no complaints, and are at most 200', async () => {
    const ref = await open('north');
    expect(await assign({ refs: [ref], ownerId: 'nobody' }, 'order-5')).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'ownerId' }] },
    });
    const auditor = await api.personIn({}, 'auditor');
    expect((await assign({ refs: [ref], ownerId: auditor.id }, 'order-5')).status).toBe(422);
    expect((await assign({ refs: Array.from({ length: 201 }, String), ownerId: bo.id }, 'order-6')).status).toBe(422);
  });
});
