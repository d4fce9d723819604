import { randomUUID } from 'node:crypto';
import { erasedText } from '#privacy/sealed-text.js';
import type { Answer, Person } from '../api.story.js';
import { registration, RunningApi } from '../api.story.js';

describe('Erasure and legal hold, over HTTP', () => {
  let api: RunningApi;
  let ana: Person;
  let manager: Person;
  let administrator: Person;

  beforeAll(async () => {
    api = await RunningApi.start();
    ana = await api.person('agent');
    manager = await api.person('manager');
    administrator = await api.person('administrator');
  });
  afterAll(() => api.stop());

  let next = 0;

  async function customer(): Promise<string> {
    const id = `file-${randomUUID()}`;
    const email = `kunde-${(next += 1)}@quitten.example`;
    const facts = { id, name: `Kunde ${next}`, reaches: [email] };
    expect((await ana.post('/api/customers', facts)).status).toBe(201);
    return id;
  }

  const asks = (person: Person, id: string, act: string, reason = '客户来函'): Promise<Answer> =>
    person.post(`/api/customers/${id}/${act}`, { reason });

  it('is a manager’s and an administrator’s to ask for, with a reason', async () => {
    const id = await customer();
    for (const act of ['erase', 'erase/withdraw', 'hold', 'release']) {
      expect((await asks(ana, id, act)).status).toBe(403);
      expect((await manager.post(`/api/customers/${id}/${act}`, {})).status).toBe(422);
      expect((await asks(manager, 'file-of-nobody-at-all', act)).status).toBe(404);
    }
  });

  it('takes a second person, who may be asked again without harm', async () => {
    const id = await customer();
    const asked = await asks(manager, id, 'erase');
    expect(asked.body['erasureAsked']).toMatchObject({ by: manager.id, reason: '客户来函' });
    const alone = await asks(manager, id, 'erase');
    expect(alone).toMatchObject({ status: 409, body: { code: 'customer.erasure-refused', because: 'same-person' } });
    const erased = await asks(administrator, id, 'erase');
    expect(erased.body).toMatchObject({ erasedAt: api.time.now(), reaches: [] });
    expect(erased.body).not.toHaveProperty('name');
    expect((await asks(administrator, id, 'erase')).status).toBe(200);
    expect((await asks(administrator, id, 'hold')).body).toMatchObject({ because: 'erased' });
  });

  it('can be taken back while nobody has agreed', async () => {
    const id = await customer();
    await asks(manager, id, 'erase');
    expect((await asks(manager, id, 'erase/withdraw')).body).not.toHaveProperty('erasureAsked');
    expect((await asks(administrator, id, 'erase')).body).not.toHaveProperty('erasedAt');
  });

  it('is refused on legal hold, and possible again after it; the file says who held it and why', async () => {
    const id = await customer();
    expect((await asks(manager, id, 'hold', '诉讼中')).body['hold']).toMatchObject({
      by: manager.id,
      reason: '诉讼中',
    });
    expect(await asks(administrator, id, 'erase')).toMatchObject({ status: 409, body: { because: 'held' } });
    const released = await asks(administrator, id, 'release', '已结案');
    expect(released.body).not.toHaveProperty('hold');
    expect(released.body['log']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ act: 'held', by: manager.id, reason: '诉讼中' }),
        expect.objectContaining({ act: 'released', by: administrator.id, reason: '已结案' }),
      ]),
    );
    expect((await asks(administrator, id, 'erase')).body).toHaveProperty('erasureAsked');
  });

  it('is refused while a complaint of the customer is open, and nothing is forgotten then', async () => {
    const phone = '+8613800137001';
    const { body } = await ana.post('/api/complaints', registration(api.time, { customerId: phone }));
    const { customerId, ref, subject } = body as { customerId: string; ref: string; subject: string };
    expect(await asks(manager, customerId, 'erase')).toMatchObject({
      status: 409,
      body: { because: 'complaint-open' },
    });
    expect(subject).not.toBe(erasedText);
    expect((await ana.get(`/api/complaints/${ref}`)).body['subject']).toBe(subject);
  });
});
