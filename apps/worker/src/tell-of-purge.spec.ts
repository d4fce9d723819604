import { purgeEntryAfter } from '#casework/purge-log.js';
import { writePurge } from './tell-of-purge.js';

describe('The mail of a purge', () => {
  const at = Date.parse('2029-03-03T09:00:00+08:00');
  const entry = purgeEntryAfter(undefined, {
    kind: 'done',
    runId: 'r-1',
    at,
    purged: 12,
    root: 'f'.repeat(64),
    kept: { held: 2, 'rules-unknown': 1 },
  });

  it('says in both languages who ordered it and why, what was purged and what was kept', () => {
    const { subject, text } = writePurge(entry, { who: '系统管理员', reason: '年度清理', at }, 'Asia/Shanghai');
    expect(subject).toBe('已清除 12 件投诉 · Purged: 12 complaints');
    expect(text).toContain('由 系统管理员 下达：年度清理');
    expect(text).toContain('12 complaints whose time of keeping was over were purged, 3 were kept nevertheless');
  });

  it('holds what is needed to prove later that the record is the same, unbroken', () => {
    const { text } = writePurge(entry, { at }, 'Asia/Shanghai');
    expect(text).toContain(entry.hash);
    expect(text).toContain('f'.repeat(64));
    expect(text).toContain('the house, as it does each day');
  });
});
