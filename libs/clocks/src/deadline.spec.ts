import { parseBudget } from './budget.js';
import type { Budget } from './budget.js';
import { calendar, calendarOpen, inChina, inUtc, shownIn } from './business-time.story.js';
import { afterDeadline, beforeDeadline, consumed, deadline, instantOf, remaining } from './deadline.js';
import type { Deadline, Never } from './deadline.js';
import { holidayData } from './holiday-data.story.js';
import type { Expected } from './holiday-data.story.js';
import type { Run } from './run.js';

function budget(text: string): Budget {
  const parsed = parseBudget(text);
  if (!parsed) throw new Error(`"${text}" is not a budget`);
  return parsed;
}

/** A run in mainland China, where most stories play. */
function received(start: string, text: string, more: Partial<Run> = {}): Run {
  return { calendar: calendar('cn'), start: inChina(start), budget: budget(text), ...more };
}

function shown(result: Deadline | Never, zone = 'Asia/Shanghai'): string {
  return result.state === 'due' ? shownIn(zone, result.at) : result.state;
}

const paused = (from: string, to?: string) => ({ from: inChina(from), ...(to !== undefined && { to: inChina(to) }) });

describe('business days', () => {
  it('end at close of the n-th business day after the day of receipt', () => {
    expect(shown(deadline(received('2026-11-24 10:00', '1 business day')))).toBe('2026-11-25 18:00');
    expect(shown(deadline(received('2026-11-24 10:00', '5 business days')))).toBe('2026-12-01 18:00');
  });

  it('count what arrives before opening as received that day', () => {
    expect(shown(deadline(received('2026-11-24 00:00', '1 business day')))).toBe('2026-11-25 18:00');
  });

  it('count what arrives at or after closing, or on a closed day, as received on the next business day', () => {
    expect(shown(deadline(received('2026-11-24 17:59', '1 business day')))).toBe('2026-11-25 18:00');
    expect(shown(deadline(received('2026-11-24 18:00', '1 business day')))).toBe('2026-11-26 18:00');
    expect(shown(deadline(received('2026-11-28 11:00', '1 business day')))).toBe('2026-12-01 18:00');
  });

  it('run through make-up working weekends and skip the holidays around them', () => {
    expect(shown(deadline(received('2026-09-30 10:00', '3 business days')))).toBe('2026-10-10 18:00');
  });

  it('may end with the day of receipt itself', () => {
    expect(shown(deadline(received('2026-11-24 10:00', 'same business day')))).toBe('2026-11-24 18:00');
    expect(shown(deadline(received('2026-11-24 19:00', 'same business day')))).toBe('2026-11-25 18:00');
  });

  it('agree with the samples of China, and warn where the samples have no answer because the year is not announced', () => {
    for (const { start, days, due } of holidayData<Expected>('expected.json').cn.add) {
      const found = deadline({
        ...received(`${start} 10:00`, '1 business day'),
        budget: { amount: days, unit: 'business days' },
      });
      if (due === null) expect([start, days, found.warnings.map(({ year }) => year)]).toEqual([start, days, [2027]]);
      else expect([start, days, shown(found), found.warnings]).toEqual([start, days, `${due} 18:00`, []]);
    }
  });

  it.each([
    ['gb', 'england-and-wales'],
    ['gb-sct', 'scotland'],
    ['gb-nir', 'northern-ireland'],
  ])('%s: agree with the samples of %s', (name, division) => {
    for (const { start, days, due } of holidayData<Expected>('expected.json').uk[division]?.add ?? []) {
      const run = {
        calendar: calendar(name),
        start: inUtc(`${start} 10:00`),
        budget: { amount: days, unit: 'business days' },
      } as const;
      expect([start, days, shown(deadline(run), 'Europe/London')]).toEqual([start, days, `${due} 17:00`]);
    }
  });
});

describe('calendar days and weeks', () => {
  it('end at 24:00 of the n-th day after the local day of receipt', () => {
    expect(shown(deadline(received('2026-11-24 23:30', '15 calendar days')))).toBe('2026-12-10 00:00');
  });

  it('are 56 days for 8 weeks, also where summer time ends between', () => {
    const run = {
      calendar: calendar('gb'),
      start: Date.parse('2026-09-15T10:00+01:00'),
      budget: budget('8 calendar weeks'),
    };
    expect(shown(deadline(run), 'Europe/London')).toBe('2026-11-11 00:00');
    expect(deadline(run)).toEqual(deadline({ ...run, budget: budget('56 calendar days') }));
  });

  it('do not count a day that never was', () => {
    const apia = calendarOpen('Pacific/Apia', ['09:00-17:00']);
    const run = { calendar: apia, start: inUtc('2011-12-29 20:00'), budget: budget('2 calendar days') };
    expect(shown(deadline(run), 'Pacific/Apia')).toBe('2012-01-02 00:00');
  });
});

describe('business and clock time', () => {
  it('let business time pass only while open', () => {
    expect(shown(deadline(received('2026-11-24 11:30', '1 business hour')))).toBe('2026-11-24 14:00');
    expect(shown(deadline(received('2026-11-27 17:30', '90 business minutes')))).toBe('2026-11-30 10:00');
  });

  it('end at closing, not at the next opening, when the budget ends there', () => {
    expect(shown(deadline(received('2026-11-24 17:00', '1 business hour')))).toBe('2026-11-24 18:00');
  });

  it('let clock time pass always', () => {
    expect(shown(deadline(received('2026-09-30 22:00', '24 clock hours')))).toBe('2026-10-01 22:00');
  });

  it('keep the milliseconds of the start', () => {
    const start = inChina('2026-11-24 17:59') + 12_345;
    const due = deadline({ calendar: calendar('cn'), start, budget: budget('2 business minutes') });
    expect(due).toMatchObject({ state: 'due', at: inChina('2026-11-25 09:01') + 12_345 });
  });
});

describe('a pause', () => {
  it('stops business and clock time for its length', () => {
    const pauses = [paused('2026-11-24 10:00', '2026-11-24 14:30')];
    expect(shown(deadline(received('2026-11-24 09:00', '2 business hours', { pauses })))).toBe('2026-11-24 15:30');
    expect(shown(deadline(received('2026-11-24 09:00', '2 clock hours', { pauses })))).toBe('2026-11-24 15:30');
  });

  it('takes away only the days on which the clock did not run at all', () => {
    const pauses = [paused('2026-11-25 17:00', '2026-11-27 09:30')];
    expect(shown(deadline(received('2026-11-24 10:00', '3 business days', { pauses })))).toBe('2026-11-30 18:00');
  });

  it('gains nothing by lying over closing time', () => {
    const pauses = [paused('2026-11-25 17:59', '2026-11-26 09:01'), paused('2026-11-26 17:59', '2026-11-27 09:01')];
    expect(shown(deadline(received('2026-11-24 10:00', '3 business days', { pauses })))).toBe('2026-11-27 18:00');
  });

  it('lets nothing fall due while it lasts: the last day must end with the clock running', () => {
    const pauses = [paused('2026-11-25 11:00', '2026-11-26 10:00')];
    expect(shown(deadline(received('2026-11-24 10:00', '1 business day', { pauses })))).toBe('2026-11-26 18:00');
    expect(shown(deadline(received('2026-11-24 10:00', '1 calendar day', { pauses })))).toBe('2026-11-27 00:00');
  });

  it('that has not ended leaves the deadline open and says how much is left', () => {
    const pauses = [paused('2026-11-24 10:30')];
    expect(deadline(received('2026-11-24 09:00', '4 business hours', { pauses }))).toEqual({
      state: 'paused',
      since: inChina('2026-11-24 10:30'),
      left: { amount: 2.5, unit: 'business hours' },
      warnings: [],
    });
    expect(deadline(received('2026-11-23 09:00', '3 business days', { pauses }))).toMatchObject({
      left: { amount: 2 },
    });
  });

  it('that begins after the deadline does not change it', () => {
    const pauses = [paused('2026-11-24 11:00')];
    expect(shown(deadline(received('2026-11-24 09:00', '2 business hours', { pauses })))).toBe('2026-11-24 11:00');
  });

  it('may overlap another and is counted once', () => {
    const pauses = [paused('2026-11-24 10:00', '2026-11-24 11:00'), paused('2026-11-24 10:30', '2026-11-24 11:30')];
    expect(shown(deadline(received('2026-11-24 09:00', '2 business hours', { pauses })))).toBe('2026-11-24 14:00');
  });

  it('cannot end before it begins', () => {
    const pauses = [paused('2026-11-24 10:00', '2026-11-24 09:00')];
    expect(() => deadline(received('2026-11-24 09:00', '2 business hours', { pauses }))).toThrow(RangeError);
  });
});

describe('an extension', () => {
  const granted = { reason: 'complex', approver: 'director', at: inChina('2026-11-30 10:00') };

  it('adds its budget to the first', () => {
    const extensions = [{ ...granted, adds: budget('30 calendar days') }];
    expect(shown(deadline(received('2026-11-24 10:00', '15 calendar days', { extensions })))).toBe('2027-01-09 00:00');
  });

  it('cannot be of another kind than the budget', () => {
    const extensions = [{ ...granted, adds: budget('10 business days') }];
    expect(() => deadline(received('2026-11-24 10:00', '15 calendar days', { extensions }))).toThrow(
      'business days cannot extend a budget of calendar days',
    );
  });
});

describe('a share of the budget', () => {
  it('is counted in business time: three quarters of 8 hours are 6', () => {
    expect(shown(instantOf(received('2026-11-24 09:00', '8 business hours'), 0.75))).toBe('2026-11-24 16:30');
  });

  it('is counted in days and, within a day, by the time that the clock runs', () => {
    const run = received('2026-11-24 10:00', '10 business days');
    expect(shown(instantOf(run, 0.5))).toBe('2026-12-01 18:00');
    expect(shown(instantOf(run, 0.9))).toBe('2026-12-07 18:00');
    expect(shown(instantOf(received('2026-11-24 10:00', '1 business day'), 0.5))).toBe('2026-11-25 14:15');
  });

  it('is the deadline when it is the whole', () => {
    const run = received('2026-11-24 10:00', '10 business days');
    expect(instantOf(run, 1)).toEqual(deadline(run));
  });

  it('that was reached before a pause is known although the deadline is not', () => {
    const run = received('2026-11-24 09:00', '4 business hours', { pauses: [paused('2026-11-24 11:30')] });
    expect(shown(instantOf(run, 0.5))).toBe('2026-11-24 11:00');
    expect(shown(instantOf(run, 0.75))).toBe('paused');
  });

  it('is above nothing and at most the whole', () => {
    for (const share of [0, -0.5, 1.01, NaN])
      expect(() => instantOf(received('2026-11-24 09:00', '1 business day'), share)).toThrow(RangeError);
  });
});

describe('a rung after the deadline', () => {
  it('counts business days from the day on which the clock was due', () => {
    expect(shown(afterDeadline(received('2026-11-24 10:00', '1 business day'), budget('1 business day')))).toBe(
      '2026-11-26 18:00',
    );
    expect(shown(afterDeadline(received('2026-11-24 10:00', '2 business hours'), budget('5 business days')))).toBe(
      '2026-12-01 18:00',
    );
  });

  it('falls on the next business day when a calendar clock ended on a Sunday', () => {
    const run = received('2026-11-27 10:00', '2 calendar days');
    expect(shown(deadline(run))).toBe('2026-11-30 00:00');
    expect(shown(afterDeadline(run, budget('1 business day')))).toBe('2026-11-30 18:00');
  });

  it('counts time from the instant of the deadline', () => {
    expect(shown(afterDeadline(received('2026-11-24 10:00', '1 business day'), budget('1 business hour')))).toBe(
      '2026-11-26 10:00',
    );
    expect(shown(afterDeadline(received('2026-11-24 10:00', '1 business day'), budget('30 clock minutes')))).toBe(
      '2026-11-25 18:30',
    );
  });
});

describe('a rung before the deadline', () => {
  it('leaves just so many business days', () => {
    expect(shown(beforeDeadline(received('2026-11-20 10:00', '5 business days'), budget('2 business days')))).toBe(
      '2026-11-25 18:00',
    );
  });

  it('leaves so many business days before a statutory limit of calendar weeks', () => {
    const run = received('2026-11-02 10:00', '4 calendar weeks');
    expect(shown(deadline(run))).toBe('2026-12-01 00:00');
    expect(shown(beforeDeadline(run, budget('5 business days')))).toBe('2026-11-23 18:00');
  });

  it('does not count days in which the clock was paused', () => {
    const pauses = [paused('2026-11-24 18:00', '2026-11-26 18:00')];
    const run = received('2026-11-20 10:00', '5 business days', { pauses });
    expect(shown(deadline(run))).toBe('2026-12-01 18:00');
    expect(shown(beforeDeadline(run, budget('3 business days')))).toBe('2026-11-24 18:00');
  });

  it('leaves so much business time', () => {
    expect(shown(beforeDeadline(received('2026-11-24 10:00', '8 business hours'), budget('3 business hours')))).toBe(
      '2026-11-24 16:30',
    );
  });

  it('never comes when it would lie before the start', () => {
    expect(shown(beforeDeadline(received('2026-11-24 10:00', '1 business day'), budget('2 business days')))).toBe(
      'never',
    );
    expect(shown(beforeDeadline(received('2026-11-24 10:00', '1 business hour'), budget('1 business hour')))).toBe(
      'never',
    );
  });
});

describe('what is consumed and what is left', () => {
  it('add up to the budget', () => {
    const run = received('2026-11-24 09:00', '10 business hours');
    expect(consumed(run, inChina('2026-11-24 15:00'))).toEqual({ amount: 4.5, unit: 'business hours' });
    expect(remaining(run, inChina('2026-11-24 15:00'))).toEqual({ amount: 5.5, unit: 'business hours' });
  });

  it('count days, and a part of the day that runs', () => {
    const run = received('2026-11-24 10:00', '4 business days');
    expect(consumed(run, inChina('2026-11-24 17:00')).amount).toBe(0);
    expect(consumed(run, inChina('2026-11-26 12:00')).amount).toBeCloseTo(1.4);
    expect(remaining(run, inChina('2027-02-01 12:00')).amount).toBe(0);
  });

  it('stand still in a pause', () => {
    const run = received('2026-11-24 09:00', '10 business hours', { pauses: [paused('2026-11-24 11:00')] });
    expect(consumed(run, inChina('2026-12-24 15:00')).amount).toBe(2);
  });
});

describe('a year that is not announced', () => {
  it('is warned of by name, in both languages, whenever a date rests on it', () => {
    const due = deadline(received('2026-12-30 10:00', '3 business days'));
    expect(due).toMatchObject({
      state: 'due',
      warnings: [{ code: 'calendar.year-not-announced', calendar: 'cn', year: 2027 }],
    });
    expect(due.warnings[0]?.words['zh-CN']).toBe(
      '中国大陆 2027 年的放假安排尚未公布；此处按普通工作周计算，日期可能变动。',
    );
    expect(due.warnings[0]?.words.en).toContain('2027 in Mainland China have not been announced');
  });

  it('does not matter to calendar days and clock hours', () => {
    expect(deadline(received('2026-12-30 10:00', '30 calendar days')).warnings).toEqual([]);
    expect(deadline(received('2026-12-30 10:00', '72 clock hours')).warnings).toEqual([]);
  });
});
