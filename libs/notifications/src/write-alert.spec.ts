import type { Alert } from './alert.js';
import { digestKeyOf, writeDigest } from './write-digest.js';
import { writeAlert } from './write-alert.js';

const due = Date.parse('2026-03-02T18:00:00+08:00');
const hour = 3_600_000;
const link = 'https://staff.example.org/alerts#a-1';

const alert: Alert = {
  id: 'a-1',
  occasionId: 'o-1',
  complaintId: 'c-1',
  ref: 'C-2026-000123-7',
  teamId: 'team-1',
  title: '<b>洗衣机</b>漏水',
  because: 'clock',
  what: { en: 'Deadline passed: final response', 'zh-CN': '超过时限：最终答复' },
  severity: 'high',
  at: due,
  dueAt: due,
  staffId: 'li',
  relation: 'lead',
  raisedAt: due + 2 * hour,
  lateBy: 2 * hour,
  mailState: 'undecided',
};

describe('The mail of an alert', () => {
  it('says what happened, to which complaint, by when it was due and how late we say so', () => {
    const { subject, text, html } = writeAlert(alert, 'zh-CN', 'Asia/Shanghai', link);
    expect(subject).toBe('[C-2026-000123-7] 超过时限：最终答复');
    expect(text).toContain('期限：2026年3月2日 18:00（Asia/Shanghai）');
    expect(text).toContain('迟到 2 小时');
    expect(html).toContain('&lt;b&gt;洗衣机');
    expect([text, html]).toEqual([expect.stringContaining(link), expect.stringContaining(`href="${link}"`)]);
  });

  it('says by when it must be answered, and who has not', () => {
    const climbed = { ...alert, answerBy: due + 6 * hour, passedOver: 'Ana' };
    const { text } = writeAlert(climbed, 'en', 'Asia/Shanghai', link);
    expect(text).toContain('Ana was told before and has not answered');
    expect(text).toContain('by 3 March 2026 at 00:00');
  });
});

describe('The daily digest', () => {
  const alerts = Array.from({ length: 60 }, (_, index): Alert => ({ ...alert, id: `a-${index}`, at: due + index }));

  it('lists the most severe first, and says how many it leaves out', () => {
    const critical: Alert = {
      ...alert,
      id: 'a-last',
      ref: 'C-2026-000999-1',
      severity: 'critical',
      at: due + 9 * hour,
    };
    const reader = { name: '梅', locale: 'zh-CN' } as const;
    const { subject, text } = writeDigest(reader, '2026-03-03', [...alerts, critical], 'Asia/Shanghai');
    expect(subject).toBe('2026-03-03 待确认预警：61 条');
    expect(text.indexOf('C-2026-000999-1')).toBeLessThan(text.indexOf('C-2026-000123-7'));
    expect(text).toContain('另有 11 条');
  });

  it('tells whoever answers for others every complaint of theirs that is overdue, alert or not', () => {
    const lines = Array.from({ length: 3 }, (_, index) => ({
      ref: `C-2026-00020${index}-1`,
      subject: `漏水 ${index}`,
      what: { en: 'acknowledgement', 'zh-CN': '告知确认' },
      dueAt: due + index * hour,
      ...(index > 0 && { owner: '安娜' }),
    }));
    const reader = { name: '梅', locale: 'zh-CN' } as const;
    const overdue = { lines, count: 5 };
    const { subject, text } = writeDigest(reader, '2026-03-03', [], 'Asia/Shanghai', 0, overdue);
    expect(subject).toBe('2026-03-03 待确认预警：0 条；超时投诉：5 件');
    for (const { ref, subject: title } of lines) expect(text).toMatch(new RegExp(`${ref}[^]*${title}`));
    expect(text).toContain('暂无责任人');
    expect(text).toContain('另有 2 条');
  });

  it('has one name for a person and a local day', () => {
    expect(digestKeyOf('mei', '2026-03-03')).not.toBe(digestKeyOf('mei', '2026-03-04'));
    expect(digestKeyOf('mei', '2026-03-03')).not.toBe(digestKeyOf('li', '2026-03-03'));
  });
});
