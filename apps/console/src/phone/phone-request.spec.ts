import type { PhoneDraft } from './phone-draft.js';
import { isWritten, newDraft } from './phone-draft.js';
import type { Sending } from './phone-request.js';
import { callOf, lacksOf, phoneComplaintOf, questionsFor } from './phone-request.js';

const now = Date.parse('2026-03-02T06:00:00Z');
const minute = 60_000;
const sending: Sending = {
  zone: 'Asia/Shanghai',
  now,
  locale: 'zh-CN',
  ownId: 'ana',
  teamId: 'team-1',
  questions: [
    { place: 'every.0', text: '发生了什么？' },
    { place: 'every.1', text: '什么时间？' },
  ],
};
const draft = (different: Partial<PhoneDraft> = {}): PhoneDraft => ({
  ...newDraft(now - 4 * minute, '12345678-abcd'),
  typed: '139 0013 9000',
  subject: '洗衣机漏水',
  summary: '安装后一直漏水',
  ...different,
});

describe('What is sent of a phone call', () => {
  it('is a complaint received when the call began, with its length, kept by whoever took it', () => {
    expect(phoneComplaintOf(draft(), sending)).toEqual({
      registration: {
        customerId: '139 0013 9000',
        receivedAt: now - 4 * minute,
        locale: 'zh-CN',
        subject: '洗衣机漏水',
        summary: '安装后一直漏水',
        teamId: 'team-1',
        severity: 'normal',
      },
      ownerId: 'ana',
      durationSeconds: 240,
    });
  });

  it('says the answers to the questions below what was told, and only those that were given', () => {
    const answers = { 'every.1': '昨天下午', 'goods.0': '不再相关' };
    expect(phoneComplaintOf(draft({ answers }), sending).registration.summary).toBe(
      '安装后一直漏水\n什么时间？ 昨天下午',
    );
  });

  it('is classified where a category was chosen, and promises a call-back in the house’s time', () => {
    const said = { category: 'installation.faulty', callBackAt: '2026-03-03T10:00', callBackText: '明天回电' };
    expect(phoneComplaintOf(draft(said), sending)).toMatchObject({
      classification: { category: 'installation.faulty', points: [{ id: 'p-1', text: '洗衣机漏水' }] },
      callBack: { text: '明天回电', dueAt: Date.parse('2026-03-03T02:00:00Z') },
    });
  });

  it('names a caller who says no number by the call itself', () => {
    expect(phoneComplaintOf(draft({ typed: '' }), sending).registration.customerId).toBe('caller-12345678');
  });

  it('is a call in vain with its next try, without mood and promise', () => {
    const inVain = draft({
      about: 'C-1',
      direction: 'out',
      reached: false,
      mood: 'upset',
      nextTryAt: '2026-03-02T17:00',
      callBackAt: '2026-03-02T17:00',
      isChase: true,
    });
    expect(callOf(inVain, sending)).toEqual({
      direction: 'out',
      reached: false,
      summary: '安装后一直漏水',
      nextTryAt: Date.parse('2026-03-02T09:00:00Z'),
      durationSeconds: 240,
    });
  });

  it.each<[string, Partial<PhoneDraft>, string[]]>([
    ['nothing', {}, []],
    ['what it is about', { subject: ' ', summary: '' }, ['subject', 'summary']],
    ['why it is written down so late', { receivedAt: '2026-03-02T13:00' }, ['lateReason']],
    ['a time of receipt that has been', { receivedAt: '2026-03-02T15:00' }, ['receivedAt']],
    ['a call-back ahead', { callBackAt: '2026-03-02T13:00' }, ['callBackAt']],
    ['why it is no complaint', { isEnquiry: true }, ['enquiryReason']],
    ['why a lead takes over', { isHandedOver: true }, ['handOver']],
    ['what was said', { about: 'C-1', summary: '' }, ['summary']],
  ])('lacks %s', (_, different, lacks) => {
    expect(lacksOf(draft(different), sending)).toEqual(lacks);
  });

  it('is worth keeping once something was written', () => {
    expect([isWritten(newDraft(now, 'x')), isWritten(draft())]).toEqual([false, true]);
  });
});

describe('The questions on the telephone', () => {
  const words = (text: string) => ({ en: text, 'zh-CN': text });
  const guide = {
    version: 1,
    questions: [
      { category: 'every', questions: [words('what')] },
      { category: 'installation', questions: [words('when')] },
    ],
    moods: [],
    categories: [],
  };

  it('are those of every complaint, and those of the category and of what is above it', () => {
    expect(questionsFor(guide, 'installation.faulty').map(({ place }) => place)).toEqual(['every.0', 'installation.0']);
    expect(questionsFor(guide, '').map(({ place }) => place)).toEqual(['every.0']);
  });
});
