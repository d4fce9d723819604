import { ana, fact, happened, hour, mail } from '#workflows/complaint/complaint.story.js';
import { changedFields } from './changed-fields.js';
import { shanghai, Told } from './casework.story.js';

const at = shanghai('2026-03-02 10:00');

function told(): Told {
  return new Told({
    type: 'complaint.registered',
    id: 'e-0',
    at,
    by: mail,
    channel: 'email',
    receivedAt: at,
    customerId: 'customer-1',
    locale: 'zh-CN',
    subject: '洗衣机漏水',
    summary: '三天没有回电',
    teamId: 'team-1',
    severity: 'normal',
  });
}

describe('What has changed in a complaint', () => {
  it('is nothing between a moment and itself', () => {
    const { complaint } = told();
    expect(changedFields(complaint, structuredClone(complaint))).toEqual([]);
  });

  it('is told field by field, before and after, by the names that both languages have for it', () => {
    const story = told();
    const before = story.complaint;
    story.happens(happened.assigned, happened.classified);
    const changes = changedFields(before, story.complaint);
    expect(changes).toContainEqual({
      field: 'context.ownerId',
      title: { en: 'owner', 'zh-CN': '责任人' },
      after: 'ana',
    });
    for (const { title } of changes) {
      expect(title.en).toMatch(/\w/);
      expect(title['zh-CN']).toMatch(/\p{Script=Han}/u);
    }
  });

  it('names each promise, and the deadline of each clock, by itself', () => {
    const story = told().happens(happened.assigned, happened.classified, happened.accepted);
    const promise = { promiseId: 'p-7', text: '明天回电', dueAt: at + 30 * hour, kind: 'callBack' } as const;
    const before = story.complaint;
    story.happens(fact('promise.made', before.history.at(-1)!.event.at + 1, ana, promise));
    const changes = changedFields(before, story.complaint);
    expect(changes.map(({ field }) => field)).toEqual(['context.promises.p-7', 'clocks.callBack.internal.1.p-7']);
    expect(changes[0]).not.toHaveProperty('before');
    expect(changes[1]).toMatchObject({ after: { state: 'running', deadline: at + 30 * hour } });
  });

  it('tells where it stands now, when time alone has changed it', () => {
    const story = told().happens(happened.assigned);
    const before = story.complaint;
    story.passesTo(at + 60 * 24 * hour);
    const changed = changedFields(before, story.complaint);
    expect(changed).toContainEqual(expect.objectContaining({ field: 'rung', before: 'calm', after: 'director' }));
    expect(changed.map(({ field }) => field)).toContain('context.breached');
  });
});
