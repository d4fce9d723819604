import { timeAgo, zoneName } from './instants.js';

const now = '2026-03-02T02:00:00.000Z';

describe('instants in words', () => {
  it.each([
    ['2026-03-02T02:00:00.000Z', 'now', '现在'],
    ['2026-03-02T01:59:57.000Z', '3 seconds ago', '3秒钟前'],
    ['2026-03-02T01:58:01.000Z', '1 minute ago', '1分钟前'],
    ['2026-03-01T23:00:00.000Z', '3 hours ago', '3小时前'],
    ['2026-02-27T01:00:00.000Z', '3 days ago', '3天前'],
  ])('%s is %s, %s', (instant, english, chinese) => {
    expect(timeAgo(instant, now, 'en')).toBe(english);
    expect(timeAgo(instant, now, 'zh-CN')).toBe(chinese);
  });

  it('never speak of the future when two clocks disagree', () => {
    expect(timeAgo('2026-03-02T02:00:02.000Z', now, 'en')).toBe('now');
  });

  it('name the zone', () => {
    expect(zoneName(now, 'en')).toMatch(/\S/);
  });
});
