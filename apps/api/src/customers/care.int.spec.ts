import { CustomerCare } from '#customers/customer-care.js';
import { CustomerFiles } from '#customers/customer-files.js';
import { EraseCustomer } from '#customers/erase-customer.js';
import type { Answer, Person } from '../api.story.js';
import { registration, RunningApi } from '../api.story.js';

const day = 24 * 3_600_000;

describe('What a customer needs, over HTTP', () => {
  let api: RunningApi;
  let agent: Person;
  let lead: Person;

  beforeAll(async () => {
    api = await RunningApi.start();
    agent = await api.person('agent');
    lead = await api.person('lead');
  });
  afterAll(() => api.stop());

  const known = async (): Promise<{ customerId: string; ref: string }> => {
    const { body } = await agent.post('/api/complaints', registration(api.time));
    return { customerId: body['customerId'] as string, ref: body['ref'] as string };
  };
  const care = (different: object = {}): object => ({
    drivers: ['health'],
    needs: ['largePrint', 'callRather'],
    note: '视力较弱',
    consent: { how: 'spoken', at: api.time.now() },
    until: api.time.now() + 365 * day,
    ...different,
  });
  const record = (who: Person, customerId: string, different: object = {}): Promise<Answer> =>
    who.post(`/api/customers/${customerId}/care`, care(different));
  const triggersOf = async (ref: string): Promise<readonly { event: { type: string; explanation?: string } }[]> => {
    const items = (await lead.get(`/api/complaints/${ref}/history`)).body['items'] as { event: { type: string } }[];
    return items.filter(({ event }) => event.type === 'trigger.noticed');
  };
  const fileOf = async (
    who: Person,
    customerId: string,
  ): Promise<{ customer: { care?: object }; complaints: object[] }> =>
    (await who.get(`/api/customers/${customerId}`)).body as never;

  it('is kept with their consent: the need for everybody, the reason for those who have to know', async () => {
    const { customerId } = await known();
    const { customer } = await fileOf(agent, customerId);
    expect(customer.care).toBeUndefined();
    expect((await record(agent, customerId)).status).toBe(200);
    expect((await fileOf(agent, customerId)).customer.care).toMatchObject({
      needs: ['largePrint', 'callRather'],
      drivers: [],
      note: '***',
      isMasked: true,
    });
    expect((await fileOf(lead, customerId)).customer.care).toMatchObject({ drivers: ['health'], note: '视力较弱' });
    const revealed = await agent.post(`/api/customers/${customerId}/reveal`, { reason: '准备回电' });
    expect(revealed.body['care']).toMatchObject({ drivers: ['health'], note: '视力较弱' });
    const exported = await lead.post(`/api/customers/${customerId}/export`, { reason: '客户申请' });
    expect(exported.body['customer']).toMatchObject({ care: { drivers: ['health'] } });
  });

  it.each<[string, object, number]>([
    ['without consent', { consent: undefined }, 422],
    ['with consent that is yet to be given', { consent: { how: 'spoken', at: Date.parse('2099-01-01') } }, 409],
    ['for ever', { until: Date.parse('2099-01-01') }, 409],
    ['without a need or a reason', { needs: [], drivers: [] }, 409],
    ['with a need that nobody knows', { needs: ['gold'] }, 422],
  ])('is not kept %s', async (_, different, status) => {
    const { customerId } = await known();
    expect((await record(agent, customerId, different)).status).toBe(status);
    expect((await fileOf(lead, customerId)).customer.care).toBeUndefined();
  });

  it('is told on every complaint that is open, once, without saying what it is, and is reported of it', async () => {
    const { customerId, ref } = await known();
    await record(agent, customerId);
    await record(agent, customerId, { needs: ['interpreter'] });
    const noticed = await triggersOf(ref);
    expect(noticed).toHaveLength(1);
    expect(noticed[0]?.event.explanation).not.toContain('视力');
    const { complaints } = await fileOf(agent, customerId);
    expect(complaints).toMatchObject([{ vulnerable: { atOpening: true, atClosing: true } }]);
  });

  it('is gone when the consent is taken back, and when its time is over', async () => {
    const [one, other] = [await known(), await known()];
    await record(agent, one.customerId);
    await record(agent, other.customerId, { until: api.time.now() + day });
    await agent.post(`/api/customers/${one.customerId}/care/withdraw`, { reason: '客户来电撤回' });
    expect((await fileOf(lead, one.customerId)).customer).toMatchObject({
      log: expect.arrayContaining([expect.objectContaining({ act: 'careWithdrawn', by: agent.id })]) as unknown,
    });
    expect((await fileOf(lead, one.customerId)).customer.care).toBeUndefined();
    const service = api.application.get(CustomerCare, { strict: false });
    expect(await service.of(other.customerId)).toBeDefined();
    api.time.turn(2 * day);
    expect(await service.of(other.customerId)).toBeUndefined();
    expect(await service.endDue()).toBe(1);
    expect((await api.application.get(CustomerFiles, { strict: false }).get(other.customerId)).care).toBeUndefined();
  });

  it('is one where files became one, and gone from all of them when the consent is taken back', async () => {
    const [one, other] = [await known(), await known()];
    await record(agent, one.customerId, { needs: ['moreTime'] });
    api.time.turn(1000);
    await record(agent, other.customerId, { needs: ['largePrint'] });
    api.time.turn(1000);
    await lead.post(`/api/customers/${other.customerId}/merge`, { into: one.customerId, reason: '同一人' });
    const service = api.application.get(CustomerCare, { strict: false });
    const everywhere = async (): Promise<unknown[]> => [
      (await service.of(one.customerId))?.needs,
      (await service.of(other.customerId))?.needs,
      ((await fileOf(agent, other.customerId)).customer.care as { needs: unknown } | undefined)?.needs,
    ];
    expect(await everywhere()).toEqual(Array.from({ length: 3 }, () => ['largePrint', 'moreTime']));
    const first = { how: 'inWriting', at: api.time.now() };
    api.time.turn(1000);
    await agent.post(`/api/customers/${other.customerId}/care/withdraw`, { reason: '客户来电撤回' });
    expect(await everywhere()).toEqual([undefined, undefined, undefined]);
    const late = await record(agent, one.customerId, { consent: first });
    expect([late.status, late.body['code']]).toEqual([409, 'customer.care-refused']);
    await lead.post(`/api/customers/${other.customerId}/unmerge`, { reason: '误合并' });
    expect(await everywhere()).toEqual([undefined, undefined, undefined]);
  });

  it('told on the page of a complaint goes for that one alone, and is for those who see it', async () => {
    const { customerId, ref } = await known();
    const service = api.application.get(CustomerCare, { strict: false });
    const { body } = await agent.get(`/api/complaints/${ref}`);
    const given = {
      drivers: [],
      needs: ['someoneToSpeak'],
      note: '请联系我儿子',
      consent: { how: 'page', at: api.time.now() },
      until: api.time.now() + 365 * day,
    } as const;
    await service.say({ id: String(body['id']), customerId }, given);
    const saidTo = async (who: Person): Promise<unknown> =>
      (await who.get(`/api/customers/${customerId}`)).body['said'];
    expect(await saidTo(agent)).toMatchObject([{ ref, needs: ['someoneToSpeak'], note: '请联系我儿子' }]);
    expect(await saidTo(await api.personIn({ teams: ['elsewhere'] }, 'agent'))).toEqual([]);
    expect((await fileOf(agent, customerId)).customer.care).toBeUndefined();
    expect(await triggersOf(ref)).toHaveLength(1);
    await record(agent, customerId);
    expect(await saidTo(agent)).toEqual([]);
    await service.say({ id: String(body['id']), customerId }, given);
    api.time.turn(366 * day);
    expect(await saidTo(agent)).toEqual([]);
    expect(await service.endDue()).toBeGreaterThan(0);
  });

  it('goes with an erased customer', async () => {
    const files = api.application.get(CustomerFiles, { strict: false });
    const file = await files.open('file-of-a-customer-who-goes', {}, ['goes@example.org'], 'ana');
    await record(agent, file.id);
    const erased = await api.application.get(EraseCustomer, { strict: false }).carryOut([file], 'ana', 'asked');
    expect(erased.care).toBeUndefined();
  });

  it('is not a department’s to see, nor an auditor’s to change', async () => {
    const { customerId } = await known();
    for (const role of ['departmentMember', 'auditor', 'administrator'] as const)
      expect((await record(await api.person(role), customerId)).status).toBe(403);
  });
});
