import { inflateSync } from 'node:zlib';
import type { FeedbackPack } from '#lessons/feedback-packs.js';
import { FeedbackPacks, packIdOf } from '#lessons/feedback-packs.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { textInPdf } from '#notifications/pdf-text.story.js';
import type { Person } from '../api.story.js';
import { RunningApi } from '../api.story.js';
import { FeedbackPaper } from './feedback-paper.js';

describe('The feedback packs of departments', () => {
  let api: RunningApi;
  let head: Person;
  let member: Person;
  let elsewhere: Person;
  beforeAll(async () => {
    api = await RunningApi.start();
    head = await api.personIn({ departments: ['物流部'] }, 'departmentMember');
    member = await api.personIn({ departments: ['物流部'] }, 'departmentMember');
    elsewhere = await api.personIn({ departments: ['安装部'] }, 'departmentMember');
    await api.application.get(StaffDirectory, { strict: false }).addTeam({
      id: '物流部',
      name: { en: 'Logistics', 'zh-CN': '物流部' },
      leadId: head.id,
      members: [],
    });
    for (const month of ['2026-01', '2026-02', '2026-03']) await made('物流部', month);
    await made('安装部', '2026-03');
  });
  afterAll(() => api.stop());

  async function made(department: string, month: string): Promise<void> {
    const pack: FeedbackPack = {
      id: packIdOf(department, month),
      department,
      month,
      madeAt: Date.parse(`${month}-28T00:00:00Z`),
      counts: { answered: 7, answeredInTime: 5, open: 2, overdue: 1, lessons: 3 },
      causes: [{ cause: 'logistics.carrier', count: 3 }],
      quotes: [{ cause: 'logistics.carrier', text: '承运商没有通知客户' }],
      actions: [{ ref: 'C-1', action: '送货前短信通知', ownerId: head.id, dueAt: Date.parse('2026-05-01T00:00:00Z') }],
      openActions: 1,
      told: [],
    };
    expect(await api.application.get(FeedbackPacks, { strict: false }).add(pack)).toBe(true);
  }
  const months = async (who: Person, query = ''): Promise<unknown> => {
    const { body } = await who.get(`/api/feedback-packs?limit=50${query}`);
    return (body['items'] as { department: string; month: string }[]).map((one) => `${one.month} ${one.department}`);
  };
  const march = `/api/feedback-packs/${packIdOf('物流部', '2026-03')}`;

  it('are shown to the department, to whoever answers for it, and to those who see all, the latest first', async () => {
    expect(await months(member)).toEqual(['2026-03 物流部', '2026-02 物流部', '2026-01 物流部']);
    expect(await months(elsewhere)).toEqual(['2026-03 安装部']);
    expect(await months(await api.personIn({ teams: ['物流部'] }, 'manager'))).toHaveLength(3);
    expect(await months(await api.person('agent'))).toEqual([]);
    expect(await months(await api.person('auditor'))).toHaveLength(4);
    expect((await elsewhere.get(march)).status).toBe(404);
    expect((await elsewhere.get(`${march}/pdf`)).status).toBe(404);
    expect((await elsewhere.post(`${march}/confirm`, {})).status).toBe(404);
  });

  it('come page by page', async () => {
    const first = (await member.get('/api/feedback-packs?limit=2')).body;
    expect(first['items']).toHaveLength(2);
    const next = (await member.get(`/api/feedback-packs?limit=2&cursor=${String(first['next'])}`)).body;
    expect(next).toMatchObject({ items: [{ month: '2026-01' }] });
    expect(next).not.toHaveProperty('next');
  });

  it('are confirmed once, by name, by whoever heads the department, and by nobody else of it', async () => {
    expect((await member.get(march)).body).toMatchObject({ mayConfirm: false });
    expect((await member.post(`${march}/confirm`, {})).status).toBe(403);
    expect((await head.get(march)).body).toMatchObject({ mayConfirm: true, month: '2026-03' });
    const { status, body } = await head.post(`${march}/confirm`, {});
    expect([status, body]).toMatchObject([200, { confirmed: { by: head.id }, mayConfirm: false }]);
    expect((await head.post(`${march}/confirm`, {})).status).toBe(409);
    expect(await months(member)).toEqual(['2026-02 物流部', '2026-01 物流部']);
    expect(await months(member, '&state=confirmed')).toEqual(['2026-03 物流部']);
  });

  it.each([
    [
      'zh-CN' as const,
      ['2026年2月投诉情况反馈：物流部', '已答复协办单', '承运商没有通知客户', '送货前短信通知', '尚未确认'],
    ],
    ['en' as const, ['What complaints of February 2026 tell 物流部', 'Requests answered', 'Not confirmed yet.']],
  ])('can be saved as a PDF, in %s', async (locale, said) => {
    const id = packIdOf('物流部', '2026-02');
    const { status, headers } = await member.get(`/api/feedback-packs/${id}/pdf?locale=${locale}`);
    expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
    const pack = await api.application.get(FeedbackPacks, { strict: false }).find(id);
    const text = textInPdf(await api.application.get(FeedbackPaper, { strict: false }).pdf(pack!, locale), inflateSync);
    for (const one of said) expect(text.replace(/\s+/g, '')).toContain(one.replace(/\s+/g, ''));
  });
});
