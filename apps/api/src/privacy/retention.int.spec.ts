import { PurgeRuns } from '#customers/purge-run.store.js';
import type { Person } from '../api.story.js';
import { RunningApi } from '../api.story.js';

describe('How long complaints are kept, over HTTP', () => {
  let api: RunningApi;
  let administrator: Person;
  let auditor: Person;

  beforeAll(async () => {
    api = await RunningApi.start();
    administrator = await api.person('administrator');
    auditor = await api.person('auditor');
  });
  afterAll(() => api.stop());

  it('is looked at by administrators and auditors, and a purge is an administrator’s to order', async () => {
    for (const person of [administrator, auditor]) {
      expect(await person.get('/api/retention/due')).toMatchObject({ status: 200, body: { items: [] } });
      expect((await person.get('/api/retention/runs')).status).toBe(200);
    }
    expect((await auditor.post('/api/retention/runs', { reason: 'x' })).status).toBe(403);
    const lead = await api.person('lead');
    expect((await lead.get('/api/retention/due')).status).toBe(403);
    expect((await administrator.post('/api/retention/runs', {})).status).toBe(422);
  });

  it('says of each run who ordered it, why, and what was purged under which policy', async () => {
    const reason = '保存期限届满';
    const ordered = await administrator.post('/api/retention/runs', { reason });
    expect(ordered).toMatchObject({ status: 201, body: { orderedBy: administrator.id, reason, purged: 0 } });
    const id = ordered.body['id'] as string;
    // Asked twice it is one purge.
    expect((await administrator.post('/api/retention/runs', { reason: 'again' })).body['id']).toBe(id);
    const runs = api.application.get(PurgeRuns, { strict: false });
    const policy = { name: 'default', version: 2 };
    const purged = { complaintId: 'c-1', ref: 'C-2023-000001-1', closedAt: 1, policy, years: 3, keptUntil: 2 };
    await runs.begin({ ...purged, runId: id, customerId: 'file-1', version: 9 });
    await runs.finish('c-1', { purgedAt: api.time.now(), isCustomerErased: true });
    await runs.end(id, { doneAt: api.time.now(), kept: { held: 1, 'rules-unknown': 0 } });
    const listed = await auditor.get('/api/retention/runs?limit=1');
    expect(listed.body).toEqual({
      items: [expect.objectContaining({ id, reason, purged: 1, kept: { held: 1, 'rules-unknown': 0 } })],
    });
    const complaints = await auditor.get(`/api/retention/runs/${id}/complaints`);
    expect(complaints.body).toEqual({
      items: [{ ...purged, runId: id, purgedAt: api.time.now(), isCustomerErased: true }],
    });
    expect((await auditor.get('/api/retention/runs/none/complaints')).status).toBe(404);
  });
});
