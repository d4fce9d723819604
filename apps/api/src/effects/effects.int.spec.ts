import { ParkedEffects } from '#casework/parked-effects.js';
import { ComplaintStore } from '#casework/complaint.store.js';
import type { Person } from '../api.story.js';
import { registration, RunningApi } from '../api.story.js';
import type { ParkedView } from './effects.controller.js';

describe('what could not be carried out', () => {
  let api: RunningApi;
  let ana: Person;
  let li: Person;
  beforeAll(async () => {
    api = await RunningApi.start();
    [ana, li] = [await api.person('agent'), await api.person('lead')];
  });
  afterAll(() => api.stop());

  /** A complaint whose first effect was put aside. */
  async function putAside(): Promise<{ ref: string; id: string; key: string }> {
    const { body } = await ana.post('/api/complaints', registration(api.time));
    const { id, ref } = body as { id: string; ref: string };
    const { outbox } = (await api.application.get(ComplaintStore, { strict: false }).find(id))!;
    const { key } = outbox[0]!;
    await api.application.get(ParkedEffects, { strict: false }).park(id, key, 'no template', api.time.now());
    return { ref, id, key };
  }

  const listed = async (): Promise<ParkedView[]> => (await li.get('/api/effects/parked')).body['items'] as ParkedView[];
  const outboxOf = async (id: string) =>
    (await api.application.get(ComplaintStore, { strict: false }).find(id))!.outbox;

  it('is shown with its complaint, its reason, and what it was to do', async () => {
    const { ref, id, key } = await putAside();
    expect((await listed()).find((one) => one.key === key)).toMatchObject({
      complaint: { id, ref, teamId: 'team-1' },
      effect: { type: 'letter.send', letter: 'receiptNotice' },
      title: { en: 'send a letter to the customer', 'zh-CN': '向客户发送函件' },
      reason: 'no template',
      parkedAt: api.time.now(),
    });
  });

  it('is tried again when somebody says so, once however often it is said', async () => {
    const { id, ref, key } = await putAside();
    const said = await Promise.all(Array.from({ length: 5 }, () => li.post(`/api/effects/${key}/retry`, {})));
    expect(said.map(({ status }) => status)).toEqual([204, 204, 204, 204, 204]);
    expect((await outboxOf(id))[0]).not.toHaveProperty('parked');
    expect((await listed()).map((one) => one.key)).not.toContain(key);
    const history = (await li.get(`/api/complaints/${ref}/history`)).body['items'] as { event: { text?: string } }[];
    expect(history.filter(({ event }) => event.text?.includes('Will be tried again'))).toHaveLength(1);
  });

  it('is dismissed by whoever answers for the complaint, with a reason that its history keeps', async () => {
    const { id, ref, key } = await putAside();
    expect(await li.post(`/api/effects/${key}/dismiss`, {})).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'reason' }] },
    });
    expect(await li.post(`/api/effects/${key}/dismiss`, { reason: '已电话告知客户' })).toMatchObject({ status: 204 });
    expect(await outboxOf(id)).toEqual([]);
    const history = (await li.get(`/api/complaints/${ref}/history`)).body['items'] as { event: object }[];
    expect(history.at(-1)!.event).toMatchObject({
      type: 'note.added',
      by: { id: li.id },
      text: expect.stringMatching(/send a letter.*\n已电话告知客户/) as string,
    });
    expect(await li.post(`/api/effects/${key}/dismiss`, { reason: 'x' })).toMatchObject({
      status: 404,
      body: { code: 'effect.not-parked' },
    });
  });

  it('is nobody’s to see or settle who does not answer for others, and an administrator’s only to try again', async () => {
    const { key } = await putAside();
    const auditor = await api.person('auditor');
    expect(await auditor.get('/api/effects/parked')).toMatchObject({ status: 200 });
    for (const other of [ana, await api.person('departmentMember'), auditor]) {
      if (other !== auditor) expect(await other.get('/api/effects/parked')).toMatchObject({ status: 403 });
      expect(await other.post(`/api/effects/${key}/retry`, {})).toMatchObject({ status: 403 });
      expect(await other.post(`/api/effects/${key}/dismiss`, { reason: 'x' })).toMatchObject({ status: 403 });
    }
    const administrator = await api.person('administrator');
    expect(await administrator.get('/api/effects/parked')).toMatchObject({ status: 200 });
    expect(await administrator.post(`/api/effects/${key}/dismiss`, { reason: 'x' })).toMatchObject({ status: 403 });
    expect(await administrator.post(`/api/effects/${key}/retry`, {})).toMatchObject({ status: 204 });
  });

  it.each(['x', '__proto__', 'c-1-1-1', 'a'.repeat(90)])('does not know the key %.20s', async (key) => {
    expect(await li.post(`/api/effects/${key}/retry`, {})).toMatchObject({ status: 404 });
  });
});
