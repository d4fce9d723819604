import { clockTime, dayAndTime, shortEnd, shortInstant, timeAgo, timeAway, weekdayOf, zoneName } from './instants.js';

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
    expect(zoneName(now, 'en', 'Asia/Shanghai')).toBe('China Standard Time (GMT+8)');
    expect(zoneName(now, 'zh-CN', 'Europe/London')).toBe('格林尼治标准时间（GMT+0）');
  });

  it('are the same on the clock of the house wherever they are read', () => {
    const at = '2026-03-02T22:30:05.000Z';
    expect(clockTime(at, 'en-GB', 'Asia/Shanghai')).toBe('06:30:05');
    expect(dayAndTime(at, 'en-GB', 'Asia/Shanghai')).toMatch(/3 Mar 2026.*06:30/);
  });

  it('are written in the zone of the house, with the year when it is another one', () => {
    const at = Date.parse('2026-03-02T22:30:00.000Z');
    expect(shortInstant(at, Date.parse(now), 'zh-CN', 'Asia/Shanghai')).toMatch(/3月3日.*06:30/);
    expect(shortInstant(at, Date.parse('2027-01-05T00:00:00.000Z'), 'en-GB', 'Europe/London')).toMatch(
      /2 Mar 2026.*22:30/,
    );
  });

  it('say the day of an end only where it is another one in the zone of the house', () => {
    const from = Date.parse('2026-03-02T01:00:00.000Z');
    const endAfter = (hours: number): string => shortEnd(from, from + hours * 3600_000, from, 'zh-CN', 'Asia/Shanghai');
    expect(endAfter(9)).toBe('18:00');
    expect(endAfter(16)).toMatch(/3月3日.*01:00/);
  });

  it('name a day of the calendar, which no zone moves', () => {
    expect(weekdayOf('2026-11-18', 'zh-CN')).toBe('11月18日周三');
  });

  it.each([
    [3 * 3600_000 + 1, 'in 3 hours', '3小时后'],
    [-26 * 3600_000, 'yesterday', '昨天'],
    [90_000, 'in 1 minute', '1分钟后'],
  ])('%d ms away is %s, %s', (away, english, chinese) => {
    expect(timeAway(Date.parse(now) + away, Date.parse(now), 'en')).toBe(english);
    expect(timeAway(Date.parse(now) + away, Date.parse(now), 'zh-CN')).toBe(chinese);
  });
});
