import { randomUUID } from 'node:crypto';
import type { Person } from '../api.story.js';
import { registration, RunningApi } from '../api.story.js';

describe('Customers over HTTP', () => {
  let api: RunningApi;
  let ana: Person;
  beforeAll(async () => {
    api = await RunningApi.start();
    ana = await api.person('agent');
  });
  afterAll(() => api.stop());

  let next = 0;
  const newEmail = (): string => `somebody-${(next += 1)}@example.org`;

  async function open(facts: object = {}, reaches: readonly string[] = []): Promise<string> {
    const answer = await ana.post('/api/customers', { id: randomUUID(), ...facts, reaches });
    expect(answer.status).toBe(201);
    return answer.body['id'] as string;
  }

  it('are begun by a complaint that staff take down, and found by its number as it is typed', async () => {
    const customerId = '+86 139-0013-8000';
    const { body } = await ana.post('/api/complaints', registration(api.time, { customerId }));
    expect(body).toMatchObject({ contact: { phone: '+86****8000' } });
    const found = await ana.post('/api/customers/search', { typed: '０１３９００１３８０００' });
    expect(found.body['items']).toMatchObject([{ id: body['customerId'] }]);
    const record = await ana.get(`/api/customers/${body['customerId'] as string}`);
    expect(record.body).toMatchObject({ complaints: [{ ref: body['ref'] }], promises: [], isCut: false });
  });

  it('are kept under their file’s key when staff choose it, with how they are reached', async () => {
    const email = newEmail();
    const id = await open({ name: '王芳', level: 'A' }, [email]);
    const { body } = await ana.post('/api/complaints', registration(api.time, { customerId: id }));
    expect(body).toMatchObject({ customerId: id, contact: { name: '王芳', email: 's***@example.org' } });
  });

  it('refuse a complaint of nobody', async () => {
    const { status, body } = await ana.post('/api/complaints', registration(api.time, { customerId: '?' }));
    expect(status).toBe(422);
    expect(body['errors']).toMatchObject([{ field: 'customerId' }]);
  });

  it('are merged and taken apart again', async () => {
    const [one, other] = [await open({ name: '赵六' }), await open({ name: '赵六' })];
    const { body } = await ana.get(`/api/customers/${one}`);
    expect(body['duplicates']).toMatchObject([{ customer: { id: other }, because: [{ code: 'same-name' }] }]);
    const merged = await ana.post(`/api/customers/${one}/merge`, { into: other, reason: '同一人' });
    expect([merged.status, merged.body['id']]).toEqual([200, other]);
    expect((await ana.post(`/api/customers/${one}/merge`, { into: one, reason: '同一人' })).status).toBe(409);
    expect((await ana.post(`/api/customers/${one}/unmerge`, { reason: '误合并' })).body['id']).toBe(one);
  });

  it('take an address, and lose it again by a path that does not say it', async () => {
    const id = await open();
    const { body } = await ana.post(`/api/customers/${id}/reaches`, { typed: newEmail() });
    const [reach] = body['reaches'] as { id: string; value: string }[];
    expect(reach?.id).not.toContain('@');
    const removed = await ana.post(`/api/customers/${id}/reaches/${reach?.id}/remove`, {});
    expect(removed.body['reaches']).toEqual([]);
  });

  it.each(['departmentMember', 'administrator'] as const)('are not a %s’s to see', async (role) => {
    const id = await open();
    const person = await api.person(role);
    expect((await person.get(`/api/customers/${id}`)).status).toBe(403);
    expect((await person.post('/api/customers/search', { typed: 'a@b.c' })).status).toBe(403);
  });

  it('are an auditor’s to see and not to change', async () => {
    const id = await open();
    const auditor = await api.person('auditor');
    expect((await auditor.get(`/api/customers/${id}`)).status).toBe(200);
    expect((await auditor.post(`/api/customers/${id}/changes`, { level: 'A' })).status).toBe(403);
  });
});
