import type { Person } from '../api.story.js';
import { registration, RunningApi } from '../api.story.js';

describe('What one has had to bear today', () => {
  let api: RunningApi;
  let ana: Person;
  let bo: Person;
  beforeAll(async () => {
    api = await RunningApi.start();
    ana = await api.personIn({ teams: ['north'] }, 'agent');
    bo = await api.personIn({ teams: ['north'] }, 'agent');
  });
  afterAll(() => api.stop());

  const called = async (by: Person, mood?: string): Promise<void> => {
    const { body } = await by.post('/api/complaints', registration(api.time, { teamId: 'north' }));
    api.time.turn(60_000);
    const contact = {
      type: 'contact.recorded',
      direction: 'in',
      channel: 'phone',
      summary: '来电',
      ...(mood && { mood }),
    };
    expect((await by.post(`/api/complaints/${body['ref'] as string}/events`, contact)).status).toBe(200);
  };

  it('is told to oneself alone, and is over with the day', async () => {
    for (const mood of ['calm', 'hostile', 'hostile', undefined, 'hostile']) await called(ana, mood);
    await called(bo, 'upset');
    expect((await ana.get('/api/work/load')).body).toEqual({
      contacts: 4,
      upset: 0,
      hostile: 3,
      inARow: 3,
      advice: 'coolDown',
    });
    expect((await bo.get('/api/work/load')).body).toEqual({ contacts: 1, upset: 1, hostile: 0, inARow: 0 });
    api.time.turn(24 * 3_600_000);
    expect((await ana.get('/api/work/load')).body).toEqual({ contacts: 0, upset: 0, hostile: 0, inARow: 0 });
  });
});
