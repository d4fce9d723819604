import { CustomerFiles } from '#customers/customer-files.js';
import { ComplaintStore } from '#casework/complaint.store.js';
import { registration, RunningApi } from '../api.story.js';
import type { Person } from '../api.story.js';

describe('The address that letters go to', () => {
  let api: RunningApi;
  let ana: Person;
  let path: string;
  let ref: string;
  beforeAll(async () => {
    api = await RunningApi.start();
    ana = await api.person('agent');
    ref = String((await ana.post('/api/complaints', registration(api.time))).body['ref']);
    path = `/api/complaints/${ref}/address`;
  });
  afterAll(() => api.stop());

  const contact = async (): Promise<unknown> =>
    (await api.application.get(ComplaintStore, { strict: false }).find(ref))?.contact;
  const notes = async (): Promise<string[]> => {
    const complaint = await api.application.get(ComplaintStore, { strict: false }).find(ref);
    return (complaint?.history ?? []).flatMap(({ event }) => (event.type === 'note.added' ? [event.text] : []));
  };

  it('is corrected by whoever handles the complaint, and its history says that it was, without the address', async () => {
    expect((await ana.ask('PUT', path, { email: ' Wang.Li@Example.COM ' })).status).toBe(204);
    expect(await contact()).toMatchObject({ email: 'wang.li@example.com' });
    expect(await notes()).toEqual([expect.stringContaining('corrected')]);
    expect((await notes()).join('')).not.toContain('wang');
  });

  it('is the customer’s from now on, and their file says who added it', async () => {
    const { customerId } = (await api.application.get(ComplaintStore, { strict: false }).find(ref))!;
    const file = await api.application.get(CustomerFiles, { strict: false }).get(customerId);
    expect(file.reaches).toContainEqual(expect.objectContaining({ kind: 'email', value: 'wang.li@example.com' }));
    expect(file.log.at(-1)).toMatchObject({ act: 'reachAdded', by: ana.id });
  });

  it('goes to an address that another customer has, whose file keeps it', async () => {
    const other = (await ana.post('/api/complaints', registration(api.time, { customerId: '+8613800139999' }))).body;
    const at = `/api/complaints/${String(other['ref'])}/address`;
    expect((await ana.ask('PUT', at, { email: 'wang.li@example.com' })).status).toBe(204);
    const file = await api.application.get(CustomerFiles, { strict: false }).get(String(other['customerId']));
    expect(file.reaches.map(({ kind }) => kind)).not.toContain('email');
  });

  it('changes nothing when it is the same already', async () => {
    expect((await ana.ask('PUT', path, { email: 'wang.li@example.com' })).status).toBe(204);
    expect(await notes()).toHaveLength(1);
  });

  it.each([
    '',
    'nobody',
    'a@b@c',
    'a b@example.com',
    'a@example.com\r\nBcc: b@example.com',
    'A <a@example.com>',
    7,
    null,
  ])('is one plain address and nothing else: %j', async (email) => {
    expect((await ana.ask('PUT', path, { email })).status).toBe(422);
    expect(await contact()).toMatchObject({ email: 'wang.li@example.com' });
  });

  it('is not for those to change who only look, or only answer questions of their department', async () => {
    for (const role of ['auditor', 'departmentMember'] as const)
      expect([403, 404]).toContain(
        (await (await api.person(role)).ask('PUT', path, { email: 'x@example.com' })).status,
      );
  });
});
