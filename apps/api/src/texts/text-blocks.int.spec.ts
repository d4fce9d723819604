import type { Person } from '../api.story.js';
import { RunningApi } from '../api.story.js';

const greeting = { en: 'Dear Sir or Madam,', 'zh-CN': '尊敬的女士/先生：' };
const names = { en: 'Greeting', 'zh-CN': '称呼' };

interface Block {
  readonly id: string;
  readonly version: number;
  readonly texts: object;
  readonly isRemoved?: boolean;
}

describe('Sentences for letters', () => {
  let api: RunningApi;
  let lead: Person;
  let agent: Person;

  beforeAll(async () => {
    api = await RunningApi.start();
    [lead, agent] = [await api.person('lead'), await api.person('agent')];
  });
  afterAll(() => api.stop());

  const blocks = async (by: Person): Promise<Block[]> => {
    const { status, body } = await by.get('/api/text-blocks');
    expect(status).toBe(200);
    return body['items'] as Block[];
  };
  const versions = async (id: string): Promise<Block[]> =>
    (await agent.get(`/api/text-blocks/${id}/versions`)).body['items'] as Block[];

  it('are there from the first day, in both languages', async () => {
    expect((await blocks(agent))[0]).toMatchObject({ id: 'greeting', version: 0, texts: { 'zh-CN': '尊敬的客户：' } });
  });

  it('are changed by a lead and offered to everybody so; what they were is kept, and comes back', async () => {
    const put = await lead.ask('PUT', '/api/text-blocks/greeting', { version: 0, names, texts: greeting });
    expect(put).toMatchObject({ status: 200, body: { version: 1, by: lead.id, at: api.time.now() } });
    expect((await blocks(agent))[0]).toMatchObject({ id: 'greeting', texts: greeting });
    const [, shipped] = await versions('greeting');
    const back = await lead.ask('PUT', '/api/text-blocks/greeting', { version: 1, names, texts: shipped?.texts });
    expect(back).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await versions('greeting')).toMatchObject([
      { version: 2, texts: { en: 'Dear customer,' } },
      { version: 1, texts: greeting },
      { version: 0, texts: { en: 'Dear customer,' } },
    ]);
  });

  it('are not changed over somebody else’s change', async () => {
    await lead.ask('PUT', '/api/text-blocks/visit', { version: 0, names, texts: greeting });
    const late = await lead.ask('PUT', '/api/text-blocks/visit', { version: 0, names, texts: names });
    expect(late.status).toBe(409);
    expect(late.body['detail']).toMatch(/meanwhile.*他人修改/);
    expect(await versions('visit')).toMatchObject([{ texts: greeting }, { version: 0 }]);
  });

  it('are made new, removed and brought back', async () => {
    const own = { names: { en: 'Parts', 'zh-CN': '配件' }, texts: { en: 'The part is here.', 'zh-CN': '配件已到。' } };
    await lead.ask('PUT', '/api/text-blocks/parts', { ...own, version: 0 });
    await lead.ask('PUT', '/api/text-blocks/parts', { ...own, version: 1, isRemoved: true });
    expect((await blocks(agent)).at(-1)).toMatchObject({ id: 'parts', isRemoved: true });
    await lead.ask('PUT', '/api/text-blocks/parts', { ...own, version: 2 });
    expect((await blocks(agent)).at(-1)).not.toHaveProperty('isRemoved');
    expect(await versions('parts')).toHaveLength(3);
  });

  it('are changed by nobody who only uses them, and never to half', async () => {
    expect((await agent.ask('PUT', '/api/text-blocks/sorry', { version: 0, names, texts: greeting })).status).toBe(403);
    const half = { version: 0, names, texts: { en: 'Sorry.', 'zh-CN': ' ' } };
    expect((await lead.ask('PUT', '/api/text-blocks/sorry', half)).status).toBe(422);
    expect((await lead.ask('PUT', '/api/text-blocks/a%20b', { version: 0, names, texts: greeting })).status).toBe(422);
    expect(await versions('sorry')).toMatchObject([{ version: 0 }]);
    expect(await versions('nowhere')).toEqual([]);
  });
});
