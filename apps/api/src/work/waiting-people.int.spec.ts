import type { Person } from '../api.story.js';
import { classification, registration, RunningApi } from '../api.story.js';

const hour = 3_600_000;

describe('People who wait for us', () => {
  let api: RunningApi;
  let ana: Person;
  let bo: Person;
  let installer: Person;

  beforeEach(async () => {
    api = await RunningApi.start();
    ana = await api.personIn({ teams: ['north'] }, 'agent');
    bo = await api.personIn({ teams: ['south'] }, 'agent');
    installer = await api.personIn({ departments: ['安装部', '物流部'] }, 'departmentMember');
  }, 30_000);
  afterEach(() => api.stop());

  const happens = async (ref: string, type: string, facts: object = {}, by = ana): Promise<void> => {
    const { status, body } = await by.post(`/api/complaints/${ref}/events`, { ...facts, type });
    if (status !== 200) throw new Error(`${type}: ${status} ${JSON.stringify(body)}`);
  };
  const underInvestigation = async (): Promise<string> => {
    const ref = (await ana.post('/api/complaints', registration(api.time, { teamId: 'north' }))).body['ref'] as string;
    await happens(ref, 'complaint.assigned', { ownerId: ana.id });
    await happens(ref, 'complaint.classified', classification);
    await happens(ref, 'complaint.accepted');
    return ref;
  };
  const items = async (path: string, by: Person, list = 'items'): Promise<unknown[]> => {
    const { status, body } = await by.get(path);
    expect(status).toBe(200);
    return body[list] as unknown[];
  };

  it('departments: see what they have not answered, what is due first before the rest, and nothing of others’', async () => {
    const [one, other] = [await underInvestigation(), await underInvestigation()];
    const ask = (ref: string, requestId: string, department: string, inHours: number): Promise<void> =>
      happens(ref, 'request.sent', {
        requestId,
        department,
        question: `${requestId}？`,
        awaited: false,
        dueAt: api.time.now() + inHours * hour,
      });
    await ask(one, 'r-1', '安装部', 30);
    await ask(one, 'r-2', '物流部', 5);
    await ask(other, 'r-3', '安装部', 9);
    await ask(other, 'r-4', '售后部', 1);
    expect(await items('/api/requests', installer)).toMatchObject([
      { ref: one, requestId: 'r-2', department: '物流部', question: 'r-2？', dueAt: api.time.now() + 5 * hour },
      { ref: other, requestId: 'r-3' },
      { ref: one, requestId: 'r-1' },
    ]);
    await happens(one, 'request.answered', { requestId: 'r-2', answer: '已送达' }, installer);
    await happens(other, 'request.handedBack', { requestId: 'r-3', reason: '非我部安装' }, installer);
    expect(await items('/api/requests', installer)).toMatchObject([{ requestId: 'r-1' }]);
    expect((await ana.get('/api/requests')).status).toBe(403);
  });

  it('customers: who was promised a call, by when it is due, in the teams of whoever asks', async () => {
    const [one, other] = [await underInvestigation(), await underInvestigation()];
    const promise = (ref: string, promiseId: string, kind: string, inHours: number): Promise<void> =>
      happens(ref, 'promise.made', { promiseId, kind, text: promiseId, dueAt: api.time.now() + inHours * hour });
    await promise(one, 'later', 'callBack', 30);
    await promise(one, 'no call', 'promise', 2);
    await promise(other, 'sooner', 'callBack', 3);
    expect(await items('/api/follow-up', ana, 'callBacks')).toMatchObject([
      { ref: other, promiseId: 'sooner', madeBy: ana.id },
      { ref: one, promiseId: 'later', text: 'later' },
    ]);
    expect(await items('/api/follow-up', bo, 'callBacks')).toEqual([]);
    await happens(other, 'promise.kept', { promiseId: 'sooner', evidence: '通话 3 分钟' });
    expect(await items('/api/follow-up', ana, 'callBacks')).toMatchObject([{ promiseId: 'later' }]);
    await happens(other, 'contact.recorded', {
      direction: 'out',
      channel: 'phone',
      summary: '无人接听',
      reached: false,
      nextTryAt: api.time.now() + hour,
    });
    expect(await items('/api/follow-up', ana, 'callBacks')).toMatchObject([
      { text: '无人接听' },
      { promiseId: 'later' },
    ]);
  });

  it('customers: who is still to be asked, with the calls that reached nobody', async () => {
    const ref = await underInvestigation();
    await happens(ref, 'finding.recorded', { pointId: 'p-1', result: 'upheld', basis: '标准', evidence: '照片' });
    await happens(ref, 'investigation.concluded', { summary: '漏装垫圈' });
    await happens(ref, 'resolution.proposed', {
      outcome: 'upheld',
      remedies: [{ id: 'r-1', kind: 'apology', description: '道歉' }],
    });
    await happens(ref, 'letter.delivered', { letterId: 'finalResponse-1' });
    await happens(ref, 'customer.accepted', { evidence: '电话中接受' });
    await happens(ref, 'remedy.done', { remedyId: 'r-1', evidence: '致歉函', doneOn: '2026-09-28' });
    const caller = await api.personIn({ teams: ['north'] }, 'agent');
    await happens(ref, 'followUp.assigned', { to: caller.id }, caller);
    await happens(ref, 'followUp.attempted', {}, caller);
    expect(await items('/api/follow-up', ana, 'due')).toMatchObject([
      { ref, by: caller.id, attempts: [api.time.now()], notBy: [ana.id], stage: 'followUp' },
    ]);
  });
});
