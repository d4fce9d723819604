import { randomUUID } from 'node:crypto';
import { EraseCustomer } from '#customers/erase-customer.js';
import { CustomerFiles } from '#customers/customer-files.js';
import { RestrictionStore } from '#customers/restriction.store.js';
import { Restrictions } from '#customers/restrictions.js';
import { erasedText } from '#privacy/sealed-text.js';
import type { Answer, Person } from '../api.story.js';
import { classification, registration, RunningApi } from '../api.story.js';

const day = 24 * 3_600_000;

describe('Restrictions of unreasonable conduct, over HTTP', () => {
  let api: RunningApi;
  let lead: Person;
  let manager: Person;

  beforeAll(async () => {
    api = await RunningApi.start();
    lead = await api.person('lead');
    manager = await api.person('manager');
  });
  afterAll(() => api.stop());

  interface Known {
    readonly customerId: string;
    readonly ref: string;
  }

  /** A customer with a complaint. */
  async function known(): Promise<Known> {
    const { body } = await lead.post('/api/complaints', registration(api.time));
    return { customerId: body['customerId'] as string, ref: body['ref'] as string };
  }

  const proposal = ({ ref }: Known, different: object = {}): object => ({
    id: randomUUID(),
    limits: { closed: ['phone'], frequency: { contacts: 1, days: 7 } },
    reason: 'On 1 September you threatened two of our staff on the telephone.',
    evidence: [{ ref, at: api.time.now(), what: '电话中辱骂员工' }],
    reviewAt: api.time.now() + 90 * day,
    until: api.time.now() + 180 * day,
    ...different,
  });
  const ask = (person: Person, one: Known, different: object = {}): Promise<Answer> =>
    person.post(`/api/customers/${one.customerId}/restrictions`, proposal(one, different));
  const act = (
    person: Person,
    { customerId }: Known,
    { body }: Answer,
    what: string,
    said: object = {},
  ): Promise<Answer> => person.post(`/api/customers/${customerId}/restrictions/${String(body['id'])}/${what}`, said);
  const because = ({ status, body }: Answer): unknown => [status, body['because'] ?? body['code']];

  it('are asked for by a lead, approved by a manager, and shown with the file in words', async () => {
    const one = await known();
    const asked = await ask(lead, one);
    expect(asked).toMatchObject({ status: 201, body: { state: 'asked', isInForce: false, asked: { by: lead.id } } });
    const approved = await act(manager, one, asked, 'approve');
    expect(approved.body).toMatchObject({ state: 'inForce', isInForce: true, decided: { by: manager.id } });
    const agent = await api.person('agent');
    const file = await agent.get(`/api/customers/${one.customerId}`);
    expect(file.body['restrictions']).toMatchObject([
      {
        agreed: [
          { en: expect.stringContaining('by telephone') as string },
          { 'zh-CN': expect.stringContaining('7 天') as string },
        ],
        log: [
          { act: 'asked', by: lead.id },
          { act: 'approved', by: manager.id },
        ],
      },
    ]);
    const letter = await api.application.inject({
      url: `/api/customers/${one.customerId}/restrictions/${String(asked.body['id'])}/letter`,
      headers: agent.headers,
    });
    expect([letter.statusCode, letter.rawPayload.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  });

  it('show contacts of another team’s complaint to nobody else', async () => {
    const one = await known();
    await ask(lead, one);
    const stranger = await api.personIn({ teams: ['elsewhere'] }, 'manager');
    const seen = async (who: Person): Promise<unknown> =>
      ((await who.get(`/api/customers/${one.customerId}`)).body['restrictions'] as object[])[0];
    expect(await seen(lead)).toMatchObject({ evidence: [{ ref: one.ref }], evidenceElsewhere: 0 });
    expect(await seen(stranger)).toMatchObject({ evidence: [], evidenceElsewhere: 1 });
    const listed = (await stranger.get('/api/restrictions?limit=100')).body['items'] as { evidence: object[] }[];
    expect(listed.flatMap(({ evidence }) => evidence)).toEqual([]);
  });

  it('are the same one when they are asked for again, and one at a time', async () => {
    const one = await known();
    const id = randomUUID();
    const [first, again] = [await ask(lead, one, { id }), await ask(lead, one, { id })];
    expect(again.body).toEqual(first.body);
    expect(because(await ask(manager, one))).toEqual([409, 'asked-already']);
  });

  it('are not approved or declined by whoever asked for them', async () => {
    const one = await known();
    const asked = await ask(manager, one);
    expect(because(await act(manager, one, asked, 'approve'))).toEqual([409, 'same-person']);
    expect(because(await act(manager, one, asked, 'decline', { reason: 'x' }))).toEqual([409, 'same-person']);
    expect(because(await act(lead, one, asked, 'withdraw'))).toEqual([409, 'not-yours']);
    expect((await act(manager, one, asked, 'withdraw')).body).toMatchObject({ state: 'withdrawn' });
  });

  it('are nobody’s to ask for or to approve whom the customer complains about', async () => {
    const one = await known();
    for (const event of [classification, { type: 'conflict.declared', staffId: manager.id }])
      expect(await lead.post(`/api/complaints/${one.ref}/events`, event)).toMatchObject({ status: 200 });
    expect(because(await ask(manager, one))).toEqual([409, 'about-you']);
    const asked = await ask(lead, one);
    expect(because(await act(manager, one, asked, 'approve'))).toEqual([409, 'about-you']);
    const other = await api.person('manager');
    expect((await act(other, one, asked, 'approve')).status).toBe(200);
  });

  it.each<[string, (one: Known) => object, unknown]>([
    ['without limits', () => ({ limits: { closed: [] } }), [409, 'nothing']],
    ['that leave no way', () => ({ limits: { closed: ['phone', 'email', 'visit'] } }), [409, 'no-way-left']],
    ['for two years', () => ({ until: api.time.now() + 730 * day }), [409, 'dates']],
    ['without evidence', () => ({ evidence: [] }), [422, 'request.invalid']],
    [
      'with another customer’s evidence',
      () => ({ evidence: [{ ref: 'C-2026-000000-0', at: 1, what: 'x' }] }),
      [409, 'evidence-elsewhere'],
    ],
    [
      'with a contact who does not work here',
      () => ({ limits: { closed: [], contactId: 'nobody' } }),
      [422, 'request.invalid'],
    ],
  ])('are refused %s', async (_, different, expected) => {
    const one = await known();
    const [status, why] = because(await ask(lead, one, different(one))) as [number, string];
    expect(status).toBe((expected as [number])[0]);
    if (status === 409) expect(why).toBe((expected as [number, string])[1]);
  });

  it('name the one member of staff who answers', async () => {
    const one = await known();
    const { body } = await ask(lead, one, { limits: { closed: [], contactId: lead.id } });
    expect(body['limits']).toMatchObject({ contact: { id: lead.id, name: lead.id } });
  });

  it('are declined with a reason, and then bind nobody', async () => {
    const one = await known();
    const asked = await ask(lead, one);
    expect((await act(manager, one, asked, 'decline', { reason: '依据不足' })).body).toMatchObject({
      state: 'declined',
    });
    expect(because(await act(manager, one, asked, 'approve'))).toEqual([409, 'decided-already']);
    const restrictions = api.application.get(Restrictions, { strict: false });
    expect(await restrictions.inForceOf(one.customerId)).toEqual([]);
  });

  it('are reviewed, lifted early, and listed by their state', async () => {
    const one = await known();
    const asked = await ask(lead, one);
    const waiting = (await manager.get('/api/restrictions?state=asked&limit=100')).body['items'] as { id: string }[];
    expect(waiting.map(({ id }) => id)).toContain(asked.body['id']);
    await act(manager, one, asked, 'approve');
    const reviewAt = api.time.now() + 120 * day;
    const reviewed = await act(manager, one, asked, 'review', { reviewAt, reason: '仍有必要' });
    expect(reviewed.body).toMatchObject({ reviewAt, state: 'inForce' });
    expect((await act(manager, one, asked, 'lift', { reason: '已改善' })).body).toMatchObject({ state: 'lifted' });
    const lifted = (await manager.get('/api/restrictions?state=lifted')).body['items'];
    expect(lifted).toMatchObject([{ id: asked.body['id'], customer: { id: one.customerId } }]);
  });

  it('give way to a new one that is approved', async () => {
    const one = await known();
    const first = await ask(lead, one);
    await act(manager, one, first, 'approve');
    const second = await ask(lead, one, { limits: { closed: ['visit'] } });
    await act(manager, one, second, 'approve');
    const file = await lead.get(`/api/customers/${one.customerId}`);
    const states = (file.body['restrictions'] as { id: string; state: string }[]).map(({ id, state }) => [id, state]);
    expect(Object.fromEntries(states)).toEqual({
      [first.body['id'] as string]: 'ended',
      [second.body['id'] as string]: 'inForce',
    });
  });

  it('bind the customer in every file that is theirs, and no longer than was said', async () => {
    const [one, other] = [await known(), await known()];
    await act(manager, one, await ask(lead, one), 'approve');
    await lead.post(`/api/customers/${other.customerId}/merge`, { into: one.customerId, reason: '同一人' });
    const restrictions = api.application.get(Restrictions, { strict: false });
    expect(await restrictions.inForceOf(other.customerId)).toHaveLength(1);
    const outside = async (way: 'phone' | 'email'): Promise<readonly string[]> =>
      (await restrictions.judge(other.customerId, way, api.time.now())).outside;
    expect([await outside('phone'), await outside('email')]).toEqual([['closed'], []]);
    const said = { direction: 'in', reached: true, summary: '来电', durationSeconds: 60 };
    expect((await lead.post(`/api/complaints/${one.ref}/calls`, said)).status).toBeLessThan(300);
    api.time.turn(1000);
    expect(await outside('email')).toEqual(['frequency']);
  });

  it('of an erased customer say nothing any more, and bind nobody', async () => {
    const files = api.application.get(CustomerFiles, { strict: false });
    const file = await files.open('file-of-somebody-else', {}, ['gone@example.org'], 'ana');
    const store = api.application.get(RestrictionStore, { strict: false });
    await store.add({
      id: 'restriction-of-gone',
      customerId: file.id,
      version: 1,
      state: 'inForce',
      limits: { closed: ['phone'] },
      reason: 'shouting',
      evidence: [],
      asked: { by: 'a', at: 1 },
      reviewAt: api.time.now() + day,
      until: api.time.now() + 2 * day,
      done: {},
      log: [{ act: 'lifted', at: 1, by: 'a', reason: 'shouting' }],
    });
    await api.application.get(EraseCustomer, { strict: false }).carryOut([file], 'ana', 'asked');
    expect(await store.find('restriction-of-gone')).toMatchObject({
      state: 'ended',
      limits: { closed: [] },
      reason: erasedText,
      log: [{ reason: erasedText }, { act: 'ended' }],
    });
    expect((await store.due(api.time.now() + 9 * day, 100)).map(({ id }) => id)).not.toContain('restriction-of-gone');
  });
});
