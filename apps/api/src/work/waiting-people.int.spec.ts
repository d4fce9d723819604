import { Casework } from '#casework/casework.service.js';
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
  });
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
  const items = async (path: string, by: Person): Promise<unknown[]> => {
    const { status, body } = await by.get(path);
    expect(status).toBe(200);
    return body['items'] as unknown[];
  };
  /** A list read to its end, one line a page; each page says how many there are in all. */
  const oneByOne = async (path: string, by: Person, total: number): Promise<unknown[]> => {
    const found: unknown[] = [];
    for (let next: string | undefined = ''; next !== undefined;) {
      const { status, body } = await by.get(`${path}?limit=1${next && `&cursor=${next}`}`);
      expect({ status, body }).toMatchObject({ status: 200, body: { total } });
      found.push(...(body['items'] as unknown[]));
      next = body['next'] as string | undefined;
    }
    return found;
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
    expect(await oneByOne('/api/requests', installer, 3)).toEqual(await items('/api/requests', installer));
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
    expect(await items('/api/follow-up/call-backs', ana)).toMatchObject([
      { ref: other, promiseId: 'sooner', madeBy: ana.id },
      { ref: one, promiseId: 'later', text: 'later' },
    ]);
    expect(await items('/api/follow-up/call-backs', bo)).toEqual([]);
    expect(await oneByOne('/api/follow-up/call-backs', ana, 2)).toMatchObject([
      { promiseId: 'sooner' },
      { promiseId: 'later' },
    ]);
    await happens(other, 'promise.kept', { promiseId: 'sooner', evidence: '通话 3 分钟' });
    expect(await items('/api/follow-up/call-backs', ana)).toMatchObject([{ promiseId: 'later' }]);
    await happens(other, 'contact.recorded', {
      direction: 'out',
      channel: 'phone',
      summary: '无人接听',
      reached: false,
      nextTryAt: api.time.now() + hour,
    });
    expect(await items('/api/follow-up/call-backs', ana)).toMatchObject([{ text: '无人接听' }, { promiseId: 'later' }]);
  });

  /** A complaint whose customer has accepted and got what was promised. */
  const settled = async (): Promise<string> => {
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
    return ref;
  };

  it('customers: who is still to be asked, with the calls that reached nobody', async () => {
    const [ref, other] = [await settled(), await settled()];
    const caller = await api.personIn({ teams: ['north'] }, 'agent');
    await happens(ref, 'followUp.assigned', { to: caller.id }, caller);
    await happens(ref, 'followUp.attempted', {}, caller);
    const waiting = await items('/api/follow-up/due', ana);
    expect(waiting.filter((one) => (one as { ref: string }).ref === ref)).toMatchObject([
      { by: caller.id, attempts: [api.time.now()], notBy: [ana.id], stage: 'followUp' },
    ]);
    // Due at the same instant, they are on two pages all the same.
    expect(waiting).toEqual(expect.arrayContaining([expect.objectContaining({ ref: other, attempts: [] })]));
    expect(await oneByOne('/api/follow-up/due', ana, 2)).toEqual(waiting);
    expect(await oneByOne('/api/follow-up/due', bo, 0)).toEqual([]);
  });

  it('customers: what they said of us, the dissatisfied first and of those the latest, none twice from page to page', async () => {
    const refs: string[] = [];
    for (const [handling, outcome] of [
      [5, 4],
      [2, 5],
      [3, 2],
      [1, 1],
    ] as const) {
      const ref = await settled();
      // Answers of the same instant have no order that could be expected.
      api.time.turn(1000);
      await api.application.get(Casework, { strict: false }).record(ref, {
        type: 'survey.answered',
        id: `survey-${ref}`,
        at: api.time.now(),
        by: { kind: 'customer', id: 'customer-1' },
        handling,
        outcome,
      });
      refs.push(ref);
    }
    const [good, older, newer, worst] = refs;
    const order = [{ ref: worst }, { ref: newer }, { ref: older }, { ref: good }];
    expect(await oneByOne('/api/follow-up/ratings', ana, 4)).toMatchObject(order);
    expect(await items('/api/follow-up/ratings', ana)).toMatchObject(order);
    expect(await oneByOne('/api/follow-up/ratings', bo, 0)).toEqual([]);
  });

  it.each(['/api/requests', '/api/follow-up/due', '/api/follow-up/call-backs', '/api/follow-up/ratings'])(
    '%s: a place that no page gave is refused by its name',
    async (path) => {
      const by = path === '/api/requests' ? installer : ana;
      expect(await by.get(`${path}?cursor=bm8`)).toMatchObject({ status: 422 });
    },
  );
});
