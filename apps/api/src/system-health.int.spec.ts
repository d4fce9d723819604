import { SealBook } from '#casework/seal-book.js';
import { noSeal, SealKey } from '#casework/seal.js';
import { FeedProgress } from '#search/feed-progress.js';
import { RunningApi } from './api.story.js';

const hour = 3_600_000;

describe('The health of the system', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await RunningApi.start();
  });
  afterAll(() => api.stop());

  it('says when the histories were last sealed, and that it is late when a day went by without', async () => {
    const administrator = await api.person('administrator');
    const seal = async (): Promise<unknown> => (await administrator.get('/api/health')).body['seal'];
    expect(await seal()).toEqual({ status: 'late' });
    const madeAt = api.time.now();
    const statement = { number: 1, day: '2026-09-28', madeAt, complaints: 0, heads: 0, root: noSeal, previous: noSeal };
    const signed = api.application.get(SealKey, { strict: false }).sign({ format: 1, ...statement });
    await api.application.get(SealBook, { strict: false }).note(signed);
    api.time.turn(25 * hour);
    const lastAt = new Date(madeAt).toISOString();
    expect(await seal()).toEqual({ status: 'up', lastAt });
    api.time.turn(2 * hour);
    expect(await seal()).toEqual({ status: 'late', lastAt });
    expect((await administrator.get('/api/health')).body['status']).toBe('degraded');
  });

  it('says whether everything can be found by searching', async () => {
    const administrator = await api.person('administrator');
    const search = async (): Promise<unknown> => (await administrator.get('/api/health')).body['search'];
    expect(await search()).toEqual({ status: 'behind' });
    const at = api.time.now();
    await api.application.get(FeedProgress, { strict: false }).noteCaughtUp(at);
    expect(await search()).toEqual({ status: 'up', lastAt: new Date(at).toISOString() });
    api.time.turn(hour);
    expect(await search()).toMatchObject({ status: 'behind' });
  });
});
