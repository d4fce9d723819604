import type { ClockName, Limit, Severity } from '#workflows/complaint/complaint.context.js';
import { calendar, inChina, shownIn } from './business-time.story.js';
import { loadCalendars } from './calendar-file.js';
import { clockRun } from './clock-run.js';
import type { ClockFacts } from './clock-run.js';
import { deadline } from './deadline.js';
import { rungInstants } from './ladder.js';
import { rulesOf } from './policy.js';
import type { LimitRule, Policy } from './policy.js';
import { loadPolicies } from './policy-file.js';

const calendars = loadCalendars(new URL('../../../workflows/calendars/', import.meta.url).pathname);
const policies = loadPolicies(new URL('../../../workflows/policies/', import.meta.url).pathname, calendars);

function pack(name: string): Policy {
  const found = policies.get(name);
  if (!found) throw new Error(`there is no policy "${name}"`);
  return found;
}

function limitOf(policy: string, clock: ClockName, limit: Limit): LimitRule {
  const rule = pack(policy).clocks[clock][limit];
  if (!rule) throw new Error(`${policy} has no ${limit} limit for ${clock}`);
  return rule;
}

/** The local date and time at which a limit is due, for a complaint of normal severity unless said otherwise. */
function due(policy: string, clock: ClockName, limit: Limit, start: string, more: Partial<ClockFacts> = {}): string {
  const place = calendar(pack(policy).calendar);
  const facts = { calendar: place, severity: 'normal' as Severity, start: Date.parse(start), ...more };
  const found = deadline(clockRun(limitOf(policy, clock, limit), facts));
  return found.state === 'due' ? shownIn(place.zone, found.at) : 'paused';
}

/** The extension of a policy that knows this reason, as granted. */
function granted(policy: string, reason: string) {
  const rule = pack(policy).extensions.find(({ reasons }) => reasons.includes(reason));
  if (!rule) throw new Error(`${policy} knows no extension because of ${reason}`);
  return { adds: rule.adds, reason, approver: 'chen', at: 0 };
}

describe('every pack', () => {
  it.each([...policies.keys()])('%s lets no statutory limit wait for anything', (name) => {
    const limits = Object.values(pack(name).clocks).flatMap(({ statutory }) => (statutory ? [statutory.pauses] : []));
    expect(limits.filter((pauses) => pauses !== 'never')).toEqual([]);
  });

  it.each([...policies.keys()])('%s says where its numbers are from', (name) => {
    expect(pack(name).source.join('').length).toBeGreaterThan(20);
  });
});

// The dates are counted by hand on a printed calendar of each place.
describe('FCA DISP 1', () => {
  it('gives 8 weeks for the final response: received on Monday 2 March 2026, due when Monday 27 April ends', () => {
    expect(due('fca-disp-1', 'finalResponse', 'statutory', '2026-03-02T10:00Z')).toBe('2026-04-28 00:00');
  });

  it('lets a complaint be settled at once until close of the third business day: over Easter, Thursday 2 April becomes Thursday 9 April', () => {
    expect(due('fca-disp-1', 'fastLane', 'statutory', '2026-04-02T09:00+01:00')).toBe('2026-04-09 17:00');
    expect(due('fca-disp-1', 'fastLane', 'statutory', '2026-04-01T17:00+01:00')).toBe('2026-04-09 17:00');
  });

  it('runs on while the complaint waits for the customer', () => {
    const pauses = [{ from: Date.parse('2026-03-03T10:00Z') }];
    expect(due('fca-disp-1', 'finalResponse', 'statutory', '2026-03-02T10:00Z', { pauses })).toBe('2026-04-28 00:00');
  });

  it('makes the acknowledgement say when to expect an answer, and the final response how to go on to the ombudsman', () => {
    expect(pack('fca-disp-1').letters.acknowledgement?.requires).toContain('timeToExpect');
    expect(pack('fca-disp-1').letters.finalResponse?.requires).toEqual(
      expect.arrayContaining(['rightToGoFurther', 'body', 'timeLimit']),
    );
  });

  it('keeps records 3 years, of MiFID business 5', () => {
    expect([pack('fca-disp-1').retention.years, pack('fca-disp-1-mifid').retention.years]).toEqual([3, 5]);
  });

  it('gives 15 business days to payment services, and 35 in exceptional circumstances', () => {
    const start = '2026-03-02T10:00Z';
    expect(due('fca-disp-1-psd', 'finalResponse', 'statutory', start)).toBe('2026-03-23 17:00');
    const extensions = [granted('fca-disp-1-psd', 'exceptional')];
    // Good Friday (3 April) and Easter Monday (6 April) do not count.
    expect(due('fca-disp-1-psd', 'finalResponse', 'statutory', start, { extensions })).toBe('2026-04-22 17:00');
  });
});

describe('ASIC RG 271', () => {
  it('gives 24 hours to acknowledge, weekend or not', () => {
    expect(due('rg-271', 'acknowledgement', 'statutory', '2026-02-06T16:30+11:00')).toBe('2026-02-07 16:30');
  });

  it('gives 30 calendar days to answer, 45 to superannuation, also where summer time ends between', () => {
    expect(due('rg-271', 'finalResponse', 'statutory', '2026-03-16T10:00+11:00')).toBe('2026-04-16 00:00');
    expect(due('rg-271-superannuation', 'finalResponse', 'statutory', '2026-03-16T10:00+11:00')).toBe(
      '2026-05-01 00:00',
    );
  });

  it('needs no letter for what is closed within 5 business days: Anzac Day of 2026 and the Monday after it do not count', () => {
    expect(due('rg-271', 'fastLane', 'statutory', '2026-04-22T10:00+10:00')).toBe('2026-04-30 17:00');
  });
});

describe('the Irish Consumer Protection Code', () => {
  it('gives 5 business days to acknowledge and 40 to answer', () => {
    expect(due('ie-cpc', 'acknowledgement', 'statutory', '2026-01-29T10:00Z')).toBe('2026-02-06 17:00');
    // St Brigid's Day (2 February) and St Patrick's Day (17 March) do not count.
    expect(due('ie-cpc', 'finalResponse', 'statutory', '2026-01-29T10:00Z')).toBe('2026-03-30 17:00');
  });

  it('asks for an update every 20 business days, counted from receipt', () => {
    const update = (occurrence: number) =>
      due('ie-cpc', 'progressUpdate', 'statutory', '2026-01-29T10:00Z', { occurrence });
    expect([update(1), update(2)]).toEqual(['2026-02-27 17:00', '2026-03-30 17:00']);
  });
});

describe('PSD2 and the EBA guidelines', () => {
  it('give 15 business days and 35 with a holding reply', () => {
    const start = '2026-04-20T10:00+02:00';
    expect(due('eu-eba', 'finalResponse', 'statutory', start)).toBe('2026-05-12 17:00');
    expect(due('eu-eba', 'finalResponse', 'statutory', start, { extensions: [granted('eu-eba', 'exceptional')] })).toBe(
      '2026-06-09 17:00',
    );
  });
});

describe('the code of the LGSCO and the Housing Ombudsman', () => {
  it('gives 5 working days to acknowledge', () => {
    expect(due('uk-lgo-housing', 'acknowledgement', 'statutory', '2026-05-01T10:00+01:00')).toBe('2026-05-11 17:00');
  });

  it('gives 10 working days from the acknowledgement, 10 more with a reason, and 20 in stage 2', () => {
    const acknowledged = '2026-05-11T16:00+01:00';
    expect(pack('uk-lgo-housing').clocks.finalResponse.from).toBe('acknowledgement');
    // The spring bank holiday is 25 May.
    expect(due('uk-lgo-housing', 'finalResponse', 'statutory', acknowledged)).toBe('2026-05-26 17:00');
    const extensions = [granted('uk-lgo-housing', 'complexCase')];
    expect(due('uk-lgo-housing', 'finalResponse', 'statutory', acknowledged, { extensions })).toBe('2026-06-09 17:00');
    expect(due('uk-lgo-housing-stage-2', 'finalResponse', 'statutory', acknowledged)).toBe('2026-06-09 17:00');
  });
});

describe('12315 市场监管投诉', () => {
  it('gives 7 working days to accept or refuse, across 国庆 with its make-up Saturday', () => {
    // 8, 9, 10 (调休), 12, 13, 14 and 15 October.
    expect(due('cn-12315', 'acknowledgement', 'statutory', '2026-09-30T10:00+08:00')).toBe('2026-10-15 18:00');
  });

  it('ends the mediation 45 working days after acceptance', () => {
    expect(pack('cn-12315').clocks.finalResponse.from).toBe('acknowledgement');
    // 21 working days until 31 March, 21 in April (清明节 takes the 6th), then after 劳动节 the 6th, 7th and 8th of May.
    expect(due('cn-12315', 'finalResponse', 'statutory', '2026-03-02T10:00+08:00')).toBe('2026-05-08 18:00');
  });

  it('gives 15 working days to a report of a violation', () => {
    expect(due('cn-12315-report', 'finalResponse', 'statutory', '2026-11-02T10:00+08:00')).toBe('2026-11-23 18:00');
  });
});

describe('12345 热线', () => {
  it('gives 5 working days and 10 more', () => {
    expect(due('cn-12345', 'finalResponse', 'statutory', '2026-11-02T10:00+08:00')).toBe('2026-11-09 18:00');
    const extensions = [granted('cn-12345', 'complexCase')];
    expect(due('cn-12345', 'finalResponse', 'statutory', '2026-11-02T10:00+08:00', { extensions })).toBe(
      '2026-11-23 18:00',
    );
  });

  it('gives a bureau the same day for what is urgent, 3 working days for help and 13 for a complaint', () => {
    const bureau = (severity: Severity) =>
      due('cn-12345-bureau', 'finalResponse', 'statutory', '2026-11-02T10:00+08:00', { severity });
    expect([bureau('critical'), bureau('low'), bureau('normal')]).toEqual([
      '2026-11-02 18:00',
      '2026-11-05 18:00',
      '2026-11-19 18:00',
    ]);
  });

  it('asks for the return visit on the next working day, and a wrong department to hand back within 2', () => {
    expect(due('cn-12345', 'followUp', 'statutory', '2026-11-06T15:00+08:00')).toBe('2026-11-09 18:00');
    expect(due('cn-12345', 'handBack', 'internal', '2026-11-06T15:00+08:00')).toBe('2026-11-10 18:00');
  });

  it('chases before it is due, in writing the day after, and lists for criticism after 5 working days', () => {
    const rule = limitOf('cn-12345', 'finalResponse', 'statutory');
    const run = clockRun(rule, { calendar: calendar('cn'), severity: 'normal', start: inChina('2026-11-02 10:00') });
    expect(
      rungInstants(run, rule.ladder).map(({ rung, at }) => [rung.at, shownIn('Asia/Shanghai', at), rung.alert]),
    ).toEqual([
      ['warn 50', '2026-11-05 14:15', ['owner']],
      ['1 business day before', '2026-11-06 18:00', ['owner', 'lead']],
      ['breach', '2026-11-09 18:00', ['owner', 'lead', 'manager']],
      ['breach + 1 business day', '2026-11-10 18:00', ['manager', 'departmentHead']],
      ['breach + 5 business days', '2026-11-16 18:00', ['director', 'departmentHead']],
    ]);
  });
});

describe('银行业保险业消费投诉', () => {
  it('gives 15 days, 30 to what is complex, and 30 more with approval', () => {
    const answer = (...reasons: string[]) =>
      due('cn-banking-insurance', 'finalResponse', 'statutory', '2026-11-02T10:00+08:00', {
        extensions: reasons.map((reason) => granted('cn-banking-insurance', reason)),
      });
    expect(answer()).toBe('2026-11-18 00:00');
    expect(answer('complexCase')).toBe('2026-12-03 00:00');
    expect(answer('complexCase', 'especiallyComplexCase')).toBe('2027-01-02 00:00');
  });

  it('lets only a director grant the last of it', () => {
    const { extensions } = rulesOf(pack('cn-banking-insurance'));
    expect(extensions.map(({ reasons, approver }) => [reasons, approver])).toEqual([
      [['complexCase'], 'manager'],
      [['especiallyComplexCase'], 'director'],
    ]);
  });
});

describe('GB/T 33358-2016', () => {
  it('answers within 15 seconds, other media within 3 minutes, and connects 95 % of calls', () => {
    expect(pack('cn-gbt-33358').hotline).toEqual({
      answerWithinSeconds: 15,
      otherMediaWithinSeconds: 180,
      connectRatePercent: 95,
    });
  });
});

describe('the house policy', () => {
  it('acknowledges by severity', () => {
    const acknowledged = (severity: Severity) =>
      due('default', 'acknowledgement', 'internal', '2026-11-24T16:30+08:00', { severity });
    expect(['low', 'normal', 'high', 'critical'].map((severity) => acknowledged(severity as Severity))).toEqual([
      '2026-11-26 18:00',
      '2026-11-25 18:00',
      '2026-11-25 11:30',
      '2026-11-24 17:30',
    ]);
  });

  it('lets the resolution wait for the customer, but no longer than 10 business days at a time', () => {
    const pauses = [{ from: inChina('2026-11-03 10:00') }];
    // The clock ran on the 3rd; the pause may take the 10 days from the 4th to the 17th.
    expect(due('default', 'resolution', 'internal', '2026-11-02T10:00+08:00', { pauses })).toBe('2026-11-25 18:00');
    expect(due('default', 'resolution', 'internal', '2026-11-02T10:00+08:00')).toBe('2026-11-11 18:00');
  });

  it('leaves out the rungs that lie before the start, and those after a pause that has not ended', () => {
    const { ladder } = limitOf('default', 'finalResponse', 'internal');
    const start = inChina('2026-11-02 10:00');
    const short = { calendar: calendar('cn'), start, budget: { amount: 1, unit: 'business days' } } as const;
    expect(rungInstants(short, ladder).map(({ rung }) => rung.at)).toEqual([
      'warn 50',
      'warn 75',
      'breach',
      'breach + 1 business day',
      'breach + 5 business days',
    ]);
    const waiting = {
      ...short,
      budget: { amount: 4, unit: 'business days' },
      pauses: [{ from: inChina('2026-11-05 15:00') }],
    } as const;
    expect(rungInstants(waiting, ladder).map(({ rung }) => rung.at)).toEqual(['warn 50', 'warn 75']);
  });

  it('takes the due instant of a promise from the promise', () => {
    const rule = limitOf('default', 'promise', 'internal');
    const start = inChina('2026-11-24 10:00');
    const run = clockRun(rule, {
      calendar: calendar('cn'),
      severity: 'low',
      start,
      dueAt: inChina('2026-11-27 15:00'),
    });
    expect(deadline(run)).toMatchObject({ state: 'due', at: inChina('2026-11-27 15:00') });
    expect(() => clockRun(rule, { calendar: calendar('cn'), severity: 'low', start })).toThrow(RangeError);
  });
});
