import { Instructions } from '#casework/instructions.js';
import { AlertBook } from '#notifications/alert-book.js';
import type { Person } from '../api.story.js';
import { registration, RunningApi } from '../api.story.js';

const hour = 3_600_000;

interface Told {
  readonly id: string;
  readonly ref: string;
}

describe('Whoever is told of a complaint', () => {
  let api: RunningApi;
  let ana: Person;
  let bo: Person;
  let li: Person;
  let mei: Person;
  beforeAll(async () => {
    api = await RunningApi.start();
    ana = await api.person('agent');
    bo = await api.person('agent');
    li = await api.person('lead');
    mei = await api.person('manager');
  });
  afterAll(() => api.stop());

  /** A complaint of Ana’s, and an alert about it. */
  async function told(reader: Person): Promise<Told> {
    const { body } = await ana.post('/api/complaints', registration(api.time));
    const ref = body['ref'] as string;
    await happens(ana, ref, 'complaint.assigned', { ownerId: ana.id });
    const occasion = {
      id: `of ${ref}`,
      complaintId: body['id'] as string,
      ref,
      teamId: 'team-1',
      because: 'escalation',
      what: { en: 'Escalated to you', 'zh-CN': '已升级，请处理' },
      severity: 'normal',
      at: api.time.now(),
    } as const;
    const one = { staffId: reader.id, name: 'x', address: 'x@example.org', locale: 'en', relation: 'manager' } as const;
    const manner = { expectedAt: api.time.now(), mailAt: api.time.now(), zone: 'Asia/Shanghai' };
    const [alert] = await api.application.get(AlertBook, { strict: false }).raise(occasion, [one], manner);
    return { id: alert!.id, ref };
  }

  async function happens(by: Person, ref: string, type: string, facts: object): Promise<void> {
    const { status, body } = await by.post(`/api/complaints/${ref}/events`, { ...facts, type });
    if (status !== 200) throw new Error(`${type}: ${status} ${JSON.stringify(body)}`);
  }

  const contextOf = async (ref: string): Promise<Record<string, unknown>> =>
    (await mei.get(`/api/complaints/${ref}`)).body['context'] as Record<string, unknown>;
  const openAlertsOf = async (person: Person, ref: string): Promise<number> =>
    ((await person.get(`/api/alerts?ref=${ref}`)).body['items'] as unknown[]).length;
  const instructions = async (person: Person, list: 'given' | 'toCarryOut', ref: string): Promise<unknown[]> =>
    ((await person.get('/api/instructions')).body[list] as { ref: string }[]).filter((one) => one.ref === ref);

  it('takes it over: the complaint is theirs, and the alert is answered for', async () => {
    const { id, ref } = await told(mei);
    const answer = await mei.post(
      `/api/alerts/${id}/take-over`,
      { handoverNote: '由我处理' },
      { 'idempotency-key': 'k-1' },
    );
    expect(answer).toMatchObject({
      status: 200,
      body: { state: 'acknowledged', acknowledgedBy: mei.id, answer: 'takenOver' },
    });
    expect(await contextOf(ref)).toMatchObject({ ownerId: mei.id });
    const again = await mei.post(
      `/api/alerts/${id}/take-over`,
      { handoverNote: '由我处理' },
      { 'idempotency-key': 'k-1' },
    );
    expect(again).toMatchObject({ status: 200, body: answer.body });
  });

  it('hears why it cannot be, and the alert stays open', async () => {
    const { id, ref } = await told(mei);
    const refused = await mei.post(`/api/alerts/${id}/take-over`, {});
    expect(refused.status).toBe(409);
    expect(refused.body['reasons']).toMatchObject([{ code: 'handover-note-missing' }]);
    expect(await openAlertsOf(mei, ref)).toBe(1);
    expect(await contextOf(ref)).toMatchObject({ ownerId: ana.id });
  });

  it('hands it down with what is to be done by when: a clock of its own, on the list of whoever has to', async () => {
    const { id, ref } = await told(mei);
    const dueAt = api.time.now() + 4 * hour;
    const order = { text: '今天内回电并致歉', dueAt, ownerId: bo.id };
    expect(await mei.post(`/api/alerts/${id}/hand-down`, order, { 'idempotency-key': 'k-2' })).toMatchObject({
      status: 200,
      body: { state: 'acknowledged', answer: 'handedDown' },
    });
    expect(await mei.post(`/api/alerts/${id}/hand-down`, order, { 'idempotency-key': 'k-2' })).toMatchObject({
      status: 200,
    });
    expect(await contextOf(ref)).toMatchObject({ ownerId: bo.id });
    const { body } = await bo.get(`/api/complaints/${ref}`);
    expect(body['instructions']).toMatchObject([{ givenBy: mei.id }]);
    const words = { en: 'Instruction from above', 'zh-CN': '上级批示' };
    expect(body['clocks']).toContainEqual(expect.objectContaining({ name: 'promise', deadline: dueAt, title: words }));
    const { items } = (await bo.get('/api/work')).body as { items: { ref: string }[] };
    expect(items.find((one) => one.ref === ref)).toMatchObject({
      instructionDueAt: dueAt,
      next: { deadline: dueAt, title: words },
    });
    expect(await instructions(bo, 'toCarryOut', ref)).toMatchObject([{ text: order.text, dueAt, givenBy: mei.id }]);
  });

  it('gives none when a lead may not, and the owner stays who it was', async () => {
    const { id, ref } = await told(li);
    const refused = await li.post(`/api/alerts/${id}/hand-down`, {
      text: '请回电',
      dueAt: api.time.now() + hour,
      ownerId: bo.id,
    });
    expect(refused.status).toBe(409);
    expect(refused.body['reasons']).toMatchObject([{ code: 'not-your-role' }]);
    expect(await contextOf(ref)).toMatchObject({ ownerId: ana.id });
    expect(await openAlertsOf(li, ref)).toBe(1);
  });

  it('is told when it is done, also after another date was agreed on', async () => {
    const { id, ref } = await told(mei);
    const dueAt = api.time.now() + 4 * hour;
    await mei.post(`/api/alerts/${id}/hand-down`, { text: '核实安装记录', dueAt }, { 'idempotency-key': 'k-3' });
    expect(await instructions(mei, 'given', ref)).toMatchObject([{ state: 'open', ownerId: ana.id, dueAt }]);
    const [{ promiseId }] = (await instructions(ana, 'toCarryOut', ref)) as [{ promiseId: string }];
    await happens(ana, ref, 'promise.renegotiated', {
      promiseId,
      newPromiseId: 'later',
      text: '核实安装记录',
      dueAt: dueAt + 20 * hour,
      agreedHow: '已电话请示',
    });
    expect(await instructions(mei, 'given', ref)).toMatchObject([{ promiseId: 'later', state: 'open' }]);
    await happens(ana, ref, 'promise.kept', { promiseId: 'later', evidence: '记录已上传' });
    expect(await instructions(mei, 'given', ref)).toMatchObject([
      { state: 'kept', evidence: '记录已上传', doneAt: api.time.now() },
    ]);
    expect(await instructions(ana, 'toCarryOut', ref)).toEqual([]);
  });

  it('finds what is open still, however much was done since', async () => {
    const giver = await api.person('manager');
    const [old, newer] = [await told(mei), await told(mei)];
    const instructed = async ({ ref }: Told, promiseId: string): Promise<void> =>
      happens(giver, ref, 'instruction.given', { promiseId, text: '核实', dueAt: api.time.now() + 4 * hour });
    await instructed(old, 'i-old');
    api.time.turn(1000);
    await instructed(newer, 'i-new');
    await happens(ana, newer.ref, 'promise.kept', { promiseId: 'i-new', evidence: '已核实' });
    const given = await api.application.get(Instructions, { strict: false }).givenBy(giver.id, 'all', 1);
    expect(given.map(({ ref, state }) => [ref, state])).toEqual([
      [old.ref, 'open'],
      [newer.ref, 'kept'],
    ]);
  });

  it('answers for nobody else, and takes over nothing that is about the system itself', async () => {
    const { id } = await told(mei);
    expect((await li.post(`/api/alerts/${id}/take-over`, {})).status).toBe(404);
    expect((await li.post(`/api/alerts/${id}/hand-down`, { text: '…', dueAt: 1 })).status).toBe(404);
    expect((await mei.post(`/api/alerts/${id}/hand-down`, { text: '…', dueAt: 1, ownerId: 'ghost' })).status).toBe(422);
  });
});
