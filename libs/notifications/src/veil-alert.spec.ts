import type { Alert } from './alert.js';
import { veiled } from './veil-alert.js';
import { writeAlert } from './write-alert.js';
import { writeDigest } from './write-digest.js';

const at = Date.parse('2026-03-02T18:00:00+08:00');

const failed: Alert = {
  id: 'a-1',
  occasionId: 'o-1',
  complaintId: 'c-1',
  ref: 'C-2026-000123-7',
  teamId: 'team-1',
  title: '洗衣机漏水',
  because: 'letterFailed',
  what: {
    en: 'The decision has not reached the customer: wang@example.org is unknown',
    'zh-CN': '处理决定未能送达客户：wang@example.org 不存在',
  },
  severity: 'high',
  at,
  dueAt: at,
  staffId: 'li',
  relation: 'group:legal',
  raisedAt: at,
  mailState: 'undecided',
};

describe('An alert for somebody who may not open its complaint', () => {
  const alert = veiled(failed);
  const identifying = [/C-2026-000123-7/, /洗衣机/, /wang@example\.org/];
  const mailOf = (locale: 'en' | 'zh-CN') => writeAlert(alert, locale, 'Asia/Shanghai', 'https://staff.example.org');
  const digestOf = (locale: 'en' | 'zh-CN') =>
    writeDigest({ name: 'Li', locale }, '2026-03-03', [alert], 'Asia/Shanghai');

  it.each(['en', 'zh-CN'] as const)('names in its mail and in the digest nothing that says of whom (%s)', (locale) => {
    for (const { subject, text, html } of [mailOf(locale), digestOf(locale)])
      for (const said of [subject, text, html]) for (const name of identifying) expect(said).not.toMatch(name);
  });

  it('says that something waits, by when, and who can say more, in either language', () => {
    expect(mailOf('en').subject).toBe('[Redress] A letter has not reached a customer');
    expect(mailOf('en').text).toMatch(/Due: .*not yours to open.*Whoever leads its team/s);
    expect(mailOf('zh-CN').text).toMatch(/有函件未能送达客户.*期限：.*不在您的查看权限内/s);
    expect(digestOf('zh-CN').text).toContain('不在您的查看权限内');
  });

  it('keeps what a deadline is called: our words for it name nobody', () => {
    const what = { en: 'Deadline passed: final response', 'zh-CN': '超过时限：最终答复' };
    expect(veiled({ ...failed, because: 'clock', what }).what).toEqual(what);
  });
});
