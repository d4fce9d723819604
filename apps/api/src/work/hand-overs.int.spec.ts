import type { Answer, Person } from '../api.story.js';
import { classification, registration, RunningApi } from '../api.story.js';
import type { HandOverResult } from './hand-over.js';

describe('Everything that somebody has open', () => {
  let api: RunningApi;
  let lead: Person;
  let gone: Person;
  let bo: Person;
  let su: Person;
  beforeAll(async () => {
    api = await RunningApi.start();
    lead = await api.personIn({ teams: ['north'] }, 'lead');
    gone = await api.personIn({ teams: ['north', 'south'] }, 'agent');
    bo = await api.personIn({ teams: ['north'] }, 'agent');
    su = await api.personIn({ teams: ['north'] }, 'agent');
  });
  afterAll(() => api.stop());

  async function owned(by: Person, teamId = 'north'): Promise<string> {
    const { body } = await by.post('/api/complaints', registration(api.time, { teamId }));
    const ref = body['ref'] as string;
    expect(
      (await by.post(`/api/complaints/${ref}/events`, { type: 'complaint.assigned', ownerId: by.id })).status,
    ).toBe(200);
    return ref;
  }
  const give = (by: Person, from: Person, to: readonly Person[], different: object = {}): Promise<Answer> =>
    by.post(
      '/api/complaints/hand-overs',
      { from: from.id, to: to.map(({ id }) => id), handoverNote: '原承办人离职', ...different },
      { 'idempotency-key': `order-${from.id}` },
    );
  const result = ({ body }: Answer): HandOverResult => body as unknown as HandOverResult;

  it('is shared evenly among those who stay, with what each should know, and nothing of another team is touched', async () => {
    const refs = [await owned(gone), await owned(gone), await owned(gone), await owned(gone)];
    const southern = await owned(gone, 'south');
    const answer = await give(lead, gone, [bo, su]);
    expect(answer.status).toBe(200);
    const { items, left } = result(answer);
    expect(items.map(({ ref }) => ref).toSorted()).toEqual(refs.toSorted());
    expect(items.map(({ ownerId }) => ownerId).toSorted()).toEqual([bo.id, bo.id, su.id, su.id].toSorted());
    expect(left).toBe(0);
    const { body } = await lead.get(`/api/complaints/${refs[0]!}/history`);
    expect(JSON.stringify(body)).toContain('原承办人离职');
    expect((await gone.get(`/api/complaints/${southern}`)).body['context']).toMatchObject({ ownerId: gone.id });
    // The same order again finds nothing left to be done.
    expect(result(await give(lead, gone, [bo, su]))).toEqual({ items: [], left: 0 });
  });

  it('goes past whom a complaint is about; what nobody of them may own is refused with its reason, and stays', async () => {
    const leaver = await api.personIn({ teams: ['north'] }, 'agent');
    const ref = await owned(leaver);
    await leaver.post(`/api/complaints/${ref}/events`, classification);
    const declared = await lead.post(`/api/complaints/${ref}/events`, { type: 'conflict.declared', staffId: bo.id });
    expect(declared.status).toBe(200);
    expect(result(await give(lead, leaver, [bo]))).toMatchObject({
      items: [{ ref, outcome: 'refused' }],
      left: 1,
    });
    expect(result(await give(lead, leaver, [bo, su]))).toMatchObject({
      items: [{ ref, outcome: 'assigned', ownerId: su.id }],
      left: 0,
    });
  });

  it('is given away by whoever answers for the team, and to people who handle complaints', async () => {
    expect((await give(bo, gone, [su])).status).toBe(403);
    expect((await give(await api.personIn({}, 'administrator'), gone, [su])).status).toBe(403);
    expect((await give(lead, gone, [gone])).status).toBe(422);
    expect((await give(lead, gone, [await api.personIn({}, 'auditor')])).status).toBe(422);
    expect((await give(lead, gone, [su], { teamId: 'south' })).status).toBe(403);
    expect((await give(lead, gone, [su], { handoverNote: ' ' })).status).toBe(422);
  });
});
