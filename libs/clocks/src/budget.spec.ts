import { budgetWords, parseBudget } from './budget.js';

describe('a budget', () => {
  it.each([
    ['3 business days', { amount: 3, unit: 'business days' }, '3 个工作日'],
    ['1 business hour', { amount: 1, unit: 'business hours' }, '1 个工作小时'],
    ['90 business minutes', { amount: 90, unit: 'business minutes' }, '90 个工作分钟'],
    ['8 calendar weeks', { amount: 8, unit: 'calendar weeks' }, '8 周'],
    ['30 calendar days', { amount: 30, unit: 'calendar days' }, '30 个自然日'],
    ['24 clock hours', { amount: 24, unit: 'clock hours' }, '24 小时'],
    ['15 clock minutes', { amount: 15, unit: 'clock minutes' }, '15 分钟'],
    ['same business day', { amount: 0, unit: 'business days' }, '当个工作日'],
  ] as const)('is written and read as "%s"', (text, budget, chinese) => {
    expect(parseBudget(text)).toEqual(budget);
    expect(budgetWords(budget)).toEqual({ en: text, 'zh-CN': chinese });
  });

  it.each([
    '3 days',
    '0 business days',
    '-1 business day',
    '1.5 business hours',
    '1 business days',
    '2 business day',
    'soon',
    '3 toString s',
  ])('is not "%s"', (text) => expect(parseBudget(text)).toBeUndefined());

  it('that is partly used is read with at most two digits', () => {
    expect(budgetWords({ amount: 2.3456, unit: 'business hours' })).toEqual({
      en: '2.35 business hours',
      'zh-CN': '2.35 个工作小时',
    });
  });
});
