import { calendar, inChina, shownIn } from './business-time.story.js';
import { explain } from './explain.js';

const run = {
  calendar: calendar('cn'),
  start: inChina('2026-09-29 17:00'),
  budget: { amount: 3, unit: 'business days' },
} as const;

describe('an explanation', () => {
  it('names every holiday that was skipped, and why any other day did not count', () => {
    const { skipped } = explain(run);
    expect(skipped[0]).toEqual({
      date: '2026-09-29',
      because: 'day of receipt',
      words: { en: 'day of receipt', 'zh-CN': '收到当日不计' },
    });
    expect(
      skipped.filter(({ because }) => because === 'holiday').map(({ date, words }) => [date, words['zh-CN'], words.en]),
    ).toEqual(['01', '02', '03', '04', '05', '06', '07'].map((day) => [`2026-10-${day}`, '国庆节', 'National Day']));
  });

  it('shows each counted day, a make-up working day by its name', () => {
    const onMakeUp = { ...run, start: inChina('2026-09-30 09:00') };
    expect(
      explain(onMakeUp).counted.map(({ date, counts, special }) => [
        date,
        counts.amount,
        special?.kind,
        special?.name['zh-CN'],
      ]),
    ).toEqual([
      ['2026-10-08', 1, undefined, undefined],
      ['2026-10-09', 1, undefined, undefined],
      ['2026-10-10', 1, 'make-up working day', '国庆节'],
    ]);
  });

  it('shows each counted stretch of business time; they add up to the budget to the minute', () => {
    const { counted, sum, whole } = explain({ ...run, budget: { amount: 150, unit: 'business minutes' } });
    expect(
      counted.map(({ from, to, counts }) => [
        shownIn('Asia/Shanghai', from),
        shownIn('Asia/Shanghai', to),
        counts.amount,
      ]),
    ).toEqual([
      ['2026-09-29 17:00', '2026-09-29 18:00', 60],
      ['2026-09-30 09:00', '2026-09-30 10:30', 90],
    ]);
    expect(sum).toEqual(whole);
    expect(whole).toEqual({ amount: 150, unit: 'business minutes' });
  });

  it('shows pauses and extensions, with the days that they took and gave', () => {
    const pauses = [
      { from: inChina('2026-09-29 18:00'), to: inChina('2026-10-08 18:00'), reason: 'waitingForCustomer' },
    ];
    const extensions = [
      { adds: { amount: 2, unit: 'business days' }, reason: 'complex', approver: 'manager', at: run.start } as const,
    ];
    const explanation = explain({ ...run, pauses, extensions });
    expect(explanation).toMatchObject({ pauses, extensions, whole: { amount: 5 }, sum: { amount: 5 } });
    expect(explanation.skipped.filter(({ because }) => because === 'paused').map(({ date }) => date)).toEqual([
      '2026-09-30',
      '2026-10-08',
    ]);
    expect(explanation.counted.map(({ date }) => date)).toEqual([
      '2026-10-09',
      '2026-10-10',
      '2026-10-12',
      '2026-10-13',
      '2026-10-14',
    ]);
  });

  it('says that a day ended in a pause when it therefore could not be the last', () => {
    const pauses = [{ from: inChina('2026-09-30 10:00'), to: inChina('2026-10-08 10:00') }];
    const { counted, skipped } = explain({ ...run, budget: { amount: 1, unit: 'business days' }, pauses });
    expect(skipped.find(({ date }) => date === '2026-09-30')?.because).toBe('ended in a pause');
    expect(counted.map(({ date }) => date)).toEqual(['2026-10-08']);
  });

  it('counts a day of receipt after closing as closed, and the next business day as the day of receipt', () => {
    const { skipped } = explain({
      ...run,
      start: inChina('2026-11-27 18:00'),
      budget: { amount: 1, unit: 'business days' },
    });
    expect(skipped.map(({ date, because }) => [date, because])).toEqual([
      ['2026-11-27', 'closed'],
      ['2026-11-28', 'closed'],
      ['2026-11-29', 'closed'],
      ['2026-11-30', 'day of receipt'],
    ]);
  });

  it('names the calendar with its version, and carries the warnings', () => {
    const explanation = explain({ ...run, start: inChina('2026-12-30 10:00') });
    expect(explanation.calendar).toEqual({
      name: 'cn',
      title: { en: 'Mainland China', 'zh-CN': '中国大陆' },
      zone: 'Asia/Shanghai',
      version: calendar('cn').version,
    });
    expect(explanation.warnings.map(({ year }) => year)).toEqual([2027]);
  });

  it('says what a paused clock has used so far', () => {
    const explanation = explain({ ...run, pauses: [{ from: inChina('2026-10-08 12:00') }] });
    expect(explanation.deadline).toMatchObject({ state: 'paused', left: { amount: 1 } });
    expect(explanation.sum).toEqual({ amount: 2, unit: 'business days' });
  });
});
