import { hoursText } from './working-hours.js';

describe('working hours in words', () => {
  it.each([
    [[1, 2, 3, 4, 5], 'en-GB', 'Mon–Fri 09:00–18:00'],
    [[1, 2, 3, 4, 5], 'zh-CN', '周一–周五 09:00–18:00'],
    [[5, 1, 3], 'en-GB', 'Mon, Wed, Fri 09:00–18:00'],
    [[1, 2, 6], 'zh-CN', '周一–周二、周六 09:00–18:00'],
    [[7], 'en-GB', 'Sun 09:00–18:00'],
  ])('name the days %j in %s as %s', (days, locale, text) => {
    expect(hoursText({ days, from: '09:00', until: '18:00' }, locale)).toBe(text);
  });
});
