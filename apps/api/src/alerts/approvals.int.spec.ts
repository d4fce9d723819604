import { Casework } from '#casework/casework.service.js';
import type { Person } from '../api.story.js';
import { classification, registration, RunningApi } from '../api.story.js';

interface Approval {
  readonly ref: string;
  readonly obstacles: { readonly approve: { readonly code: string }[]; readonly decline: { readonly code: string }[] };
}

describe('What waits for the word of somebody above', () => {
  let api: RunningApi;
  let ana: Person;
  let li: Person;
  let mei: Person;
  let elsewhere: Person;
  beforeAll(async () => {
    api = await RunningApi.start();
    ana = await api.person('agent');
    li = await api.person('lead');
    mei = await api.person('manager');
    elsewhere = await api.personIn({ teams: ['team-2'] }, 'manager');
  });
  afterAll(() => api.stop());

  async function happens(by: Person, ref: string, type: string, facts: object = {}): Promise<void> {
    const { status, body } = await by.post(`/api/complaints/${ref}/events`, { ...facts, type });
    if (status !== 200) throw new Error(`${type}: ${status} ${JSON.stringify(body)}`);
  }

  /** A refund that its drafter may not grant alone; amounts in fen. */
  async function proposed(amount: number, drafter = ana): Promise<string> {
    const ref = (await ana.post('/api/complaints', registration(api.time))).body['ref'] as string;
    await happens(ana, ref, 'complaint.assigned', { ownerId: ana.id });
    await happens(ana, ref, 'complaint.classified', classification);
    await happens(ana, ref, 'complaint.accepted');
    const finding = { pointId: 'p-1', result: 'upheld', basis: '安装规范', evidence: '照片' };
    await happens(ana, ref, 'finding.recorded', finding);
    await happens(ana, ref, 'investigation.concluded', { summary: '安装不当' });
    const remedies = [{ id: 'r-1', kind: 'refund', description: '退款', amount }];
    await happens(drafter, ref, 'resolution.proposed', { outcome: 'upheld', remedies });
    return ref;
  }

  const page = async (by: Person, kind: string): Promise<Approval[]> => {
    const { status, body } = await by.get(`/api/approvals?kind=${kind}`);
    expect(status).toBe(200);
    return body['items'] as Approval[];
  };
  const waiting = async (by: Person, kind: string, ref: string): Promise<Approval | undefined> =>
    (await page(by, kind)).find((one) => one.ref === ref);
  const codes = (list: { readonly code: string }[] | undefined): string[] | undefined => list?.map(({ code }) => code);

  it('is a resolution above its drafter’s limit: who may decide is told by the workflow, and who may not, why', async () => {
    const ref = await proposed(150_000);
    expect(await waiting(li, 'resolution', ref)).toMatchObject({
      kind: 'resolution',
      askedBy: ana.id,
      outcome: 'upheld',
      remedies: [{ kind: 'refund', amount: 150_000 }],
      amount: 150_000,
      currency: 'CNY',
      obstacles: { approve: [], decline: [] },
    });
    const large = await proposed(250_000);
    expect(codes((await waiting(li, 'resolution', large))?.obstacles.approve)).toEqual(['over-limit']);
    expect(codes((await waiting(mei, 'resolution', large))?.obstacles.approve)).toEqual([]);
    const own = await proposed(250_000, li);
    const seen = await waiting(li, 'resolution', own);
    expect(codes(seen?.obstacles.approve)).toContain('drafter-cannot-approve');
    expect(codes(seen?.obstacles.decline)).toEqual(['drafter-cannot-approve']);
  });

  it('is not for whoever may grant less in person than their role may, until that is agreed otherwise', async () => {
    const root = await api.person('administrator');
    const [narrow, ref] = [await api.person('manager'), await proposed(150_000)];
    const hours = { days: [1, 2, 3], from: '09:00', until: '13:00' };
    const agree = async (terms: object) => (await root.ask('PUT', `/api/staff/${narrow.id}/terms`, terms)).status;
    expect(await agree({ approvalLimit: 100_000, workingHours: hours })).toBe(204);
    expect(codes((await waiting(narrow, 'resolution', ref))?.obstacles.approve)).toEqual(['over-own-limit']);
    const refused = await narrow.post(`/api/complaints/${ref}/events`, { type: 'resolution.approved' });
    expect(refused.status).toBe(409);
    // Colleagues see when somebody works, and only whoever administers how much they may grant.
    const seenBy = async (person: Person): Promise<unknown> =>
      ((await person.get('/api/staff')).body['items'] as { id: string }[]).find(({ id }) => id === narrow.id);
    expect(await seenBy(ana)).toMatchObject({ workingHours: hours });
    expect(await seenBy(ana)).not.toHaveProperty('approvalLimit');
    expect(await seenBy(root)).toMatchObject({ approvalLimit: 100_000 });
    expect(await agree({ workingHours: { ...hours, until: '08:00' } })).toBe(422);
    expect(await agree({ approvalLimit: -1 })).toBe(422);
    expect(await agree({})).toBe(204);
    expect(await seenBy(root)).not.toHaveProperty('workingHours');
    await happens(narrow, ref, 'resolution.approved');
  });

  it('is gone once it is decided, and counted exactly', async () => {
    const before = (await mei.get('/api/approvals/counts')).body as { resolution: number };
    const ref = await proposed(150_000);
    expect((await mei.get('/api/approvals/counts')).body).toMatchObject({ resolution: before.resolution + 1 });
    await happens(mei, ref, 'resolution.declined', { reason: '须先检测' });
    expect(await waiting(mei, 'resolution', ref)).toBeUndefined();
    expect((await mei.get('/api/approvals/counts')).body).toMatchObject(before);
  });

  it('is a letter that was held back, until it is let go', async () => {
    const ref = (await ana.post('/api/complaints', registration(api.time))).body['ref'] as string;
    await happens(ana, ref, 'customer.informed', { text: '明天上午十点上门。' });
    await api.application.get(Casework, { strict: false }).record(ref, {
      type: 'letter.withheld',
      id: 'held',
      at: api.time.now(),
      by: { kind: 'channel', id: 'email' },
      letterId: 'message-1',
      reason: '今日已发三封',
    });
    expect(await waiting(li, 'letter', ref)).toMatchObject({
      letterId: 'message-1',
      letter: 'message',
      because: '今日已发三封',
      askedAt: api.time.now(),
      obstacles: { approve: [], decline: [] },
    });
    await happens(li, ref, 'letter.released', { letterId: 'message-1', reason: '客户要求' });
    expect(await waiting(li, 'letter', ref)).toBeUndefined();
  });

  it('is a letter that was held back, until it is refused for good: its history says by whom and why', async () => {
    const ref = (await ana.post('/api/complaints', registration(api.time))).body['ref'] as string;
    await happens(ana, ref, 'complaint.assigned', { ownerId: ana.id });
    await happens(ana, ref, 'customer.informed', { text: '明天上午十点上门。' });
    await api.application.get(Casework, { strict: false }).record(ref, {
      type: 'letter.withheld',
      id: 'held',
      at: api.time.now(),
      by: { kind: 'channel', id: 'email' },
      letterId: 'message-1',
      reason: '今日已发三封',
    });
    await happens(li, ref, 'letter.failed', { letterId: 'message-1', reason: '时间不对，请改写' });
    expect(await waiting(li, 'letter', ref)).toBeUndefined();
    const history = (await ana.get(`/api/complaints/${ref}/history`)).body['items'] as { title: unknown }[];
    expect(history.at(-1)).toMatchObject({
      title: { en: 'withheld letter refused', 'zh-CN': '驳回暂扣函件' },
      event: { reason: '时间不对，请改写' },
    });
  });

  it('is more time that was asked for, until whoever may has answered', async () => {
    const ref = (await ana.post('/api/complaints', registration(api.time))).body['ref'] as string;
    await happens(ana, ref, 'complaint.assigned', { ownerId: ana.id });
    const wanted = { clock: 'finalResponse', reason: 'complexCase', explanation: '等待检测报告' };
    await happens(ana, ref, 'extension.asked', wanted);
    expect(await waiting(mei, 'extension', ref)).toMatchObject({
      ...wanted,
      askedBy: ana.id,
      clockTitle: { 'zh-CN': '最终答复' },
      reasonTitle: { 'zh-CN': '情况复杂' },
      obstacles: { approve: [], decline: [] },
    });
    expect(codes((await waiting(li, 'extension', ref))?.obstacles.approve)).toEqual(['extension-approver']);
    await happens(mei, ref, 'deadline.extended', wanted);
    expect(await waiting(mei, 'extension', ref)).toBeUndefined();
  });

  it('is no request for more time whose clock has ended, and nobody can grant that any more', async () => {
    const counted = async (): Promise<unknown> => (await mei.get('/api/approvals/counts')).body['extension'];
    const before = await counted();
    const ref = (await ana.post('/api/complaints', registration(api.time))).body['ref'] as string;
    await happens(ana, ref, 'complaint.assigned', { ownerId: ana.id });
    const wanted = { clock: 'finalResponse', reason: 'complexCase', explanation: '等待检测报告' };
    await happens(ana, ref, 'extension.asked', wanted);
    await happens(ana, ref, 'customer.withdrew');
    expect(await waiting(mei, 'extension', ref)).toBeUndefined();
    expect(await counted()).toBe(before);
    const { status, body } = await mei.post(`/api/complaints/${ref}/events`, { ...wanted, type: 'deadline.extended' });
    expect(status).toBe(409);
    expect(codes(body['reasons'] as { code: string }[])).toEqual(['extension-clock-over']);
  });

  it('is shown to those who answer for its team, and to nobody else', async () => {
    const ref = await proposed(150_000);
    expect(await waiting(elsewhere, 'resolution', ref)).toBeUndefined();
    expect((await elsewhere.get('/api/approvals/counts')).body).toEqual({ resolution: 0, extension: 0, letter: 0 });
    expect((await ana.get('/api/approvals?kind=resolution')).status).toBe(403);
    expect((await mei.get('/api/approvals?kind=anything')).status).toBe(422);
  });
});
