import type { Limits, Restriction } from './restriction.js';
import { datesRefusalOf, dutyOf, isInForce, limitsRefusalOf, outsideOf } from './restriction-rules.js';
import { agreedWords } from './restriction-words.js';

const at = (text: string): number => Date.parse(`${text}+08:00`);
const zone = 'Asia/Shanghai';
const tuesdays: Limits = { closed: [], hours: { days: [2], from: 600, to: 720 } };
const day = 24 * 3_600_000;

describe('What may be restricted', () => {
  it.each<[string, Limits, string | undefined]>([
    ['nothing', { closed: [] }, 'nothing'],
    ['the telephone', { closed: ['phone'] }, undefined],
    ['every way', { closed: ['phone', 'email', 'visit'] }, 'no-way-left'],
    ['mails of somebody who may only write', { closed: ['email'], onlyInWriting: true }, 'no-way-left'],
    ['hours without a day', { closed: [], hours: { days: [], from: 600, to: 720 } }, 'hours'],
    ['hours that end before they begin', { closed: [], hours: { days: [1], from: 720, to: 600 } }, 'hours'],
    ['hours', tuesdays, undefined],
    ['one contact, who is named', { closed: [], contact: { id: 'ana', name: 'Ana' } }, undefined],
    ['no contact at all', { closed: [], frequency: { contacts: 0, days: 7 } }, 'frequency'],
    ['one contact a year', { closed: [], frequency: { contacts: 1, days: 365 } }, 'frequency'],
    ['one contact a week', { closed: [], frequency: { contacts: 1, days: 7 } }, undefined],
  ])('%s: %o', (_, limits, refusal) => {
    expect(limitsRefusalOf(limits)).toBe(refusal);
  });

  it.each<[string, number, number, string | undefined]>([
    ['reviewed in three months, for six', 90, 180, undefined],
    ['reviewed on its last day', 180, 180, undefined],
    ['reviewed after its end', 200, 180, 'dates'],
    ['reviewed yesterday', -1, 180, 'dates'],
    ['for two years', 90, 730, 'dates'],
  ])('%s', (_, reviewIn, endsIn, refusal) => {
    const now = at('2026-03-03T10:00');
    expect(datesRefusalOf({ reviewAt: now + reviewIn * day, until: now + endsIn * day }, now)).toBe(refusal);
  });
});

describe('A contact and what was agreed', () => {
  const tuesday = at('2026-03-03T10:00');
  it.each<[string, Limits, Parameters<typeof outsideOf>[1], readonly string[]]>([
    ['a mail where the telephone is closed', { closed: ['phone'] }, { way: 'email', at: tuesday, earlier: [] }, []],
    ['a mail where mail is closed', { closed: ['email'] }, { way: 'email', at: tuesday, earlier: [] }, ['closed']],
    [
      'a call of somebody who may only write',
      { closed: [], onlyInWriting: true },
      { way: 'phone', at: tuesday, earlier: [] },
      ['only-in-writing'],
    ],
    ['a mail of theirs', { closed: [], onlyInWriting: true }, { way: 'email', at: tuesday, earlier: [] }, []],
    ['a call in the first minute of the hours', tuesdays, { way: 'phone', at: tuesday, earlier: [] }, []],
    ['a call in the minute after them', tuesdays, { way: 'phone', at: at('2026-03-03T12:00'), earlier: [] }, ['hours']],
    ['a call on another day', tuesdays, { way: 'phone', at: at('2026-03-04T11:00'), earlier: [] }, ['hours']],
    [
      'the second mail of a week in which one was agreed',
      { closed: [], frequency: { contacts: 1, days: 7 } },
      { way: 'email', at: tuesday, earlier: [tuesday - 6 * day] },
      ['frequency'],
    ],
    [
      'the first of the next week',
      { closed: [], frequency: { contacts: 1, days: 7 } },
      { way: 'email', at: tuesday, earlier: [tuesday - 7 * day] },
      [],
    ],
    [
      'whatever it is, where somebody is the single contact',
      { closed: [], contact: { id: 'ana', name: 'Ana' } },
      { way: 'phone', at: tuesday, earlier: [] },
      [],
    ],
  ])('%s', (_, limits, approach, outside) => {
    expect(outsideOf(limits, approach, zone)).toEqual(outside);
  });
});

describe('What is to be done about a restriction by itself', () => {
  const base = {
    state: 'inForce',
    asked: { by: 'lead', at: 1 },
    decided: { by: 'manager', at: 2 },
    reviewAt: 100,
    until: 200,
    done: { askApprover: 1, tellCustomer: 2 },
    log: [],
  } as const satisfies Partial<Restriction>;
  it.each<[string, Parameters<typeof dutyOf>[0], ReturnType<typeof dutyOf>]>([
    ['somebody who may approve it hears of it', { ...base, state: 'asked', done: {} }, { duty: 'askApprover', at: 1 }],
    ['nothing more until they have decided', { ...base, state: 'asked' }, undefined],
    ['the customer is told', { ...base, done: { askApprover: 1 } }, { duty: 'tellCustomer', at: 2 }],
    ['the review is called for', base, { duty: 'remindReview', at: 100 }],
    ['it ends', { ...base, done: { ...base.done, remindReview: 100 } }, { duty: 'end', at: 200 }],
    [
      'a review that was put off is called for again',
      { ...base, reviewAt: 150, done: { ...base.done, remindReview: 100 } },
      { duty: 'remindReview', at: 150 },
    ],
    ['one that is reviewed on its last day just ends', { ...base, reviewAt: 200 }, { duty: 'end', at: 200 }],
    [
      'the customer is told of its end',
      { ...base, state: 'lifted', log: [{ act: 'lifted', at: 50, by: 'manager' }] },
      { duty: 'tellEnd', at: 50 },
    ],
    ['but not one who was never told of it', { ...base, state: 'ended', done: {} }, undefined],
    ['and only once', { ...base, state: 'ended', done: { ...base.done, tellEnd: 200 } }, undefined],
    ['nothing when it was declined', { ...base, state: 'declined' }, undefined],
  ])('%s', (_, restriction, duty) => {
    expect(dutyOf(restriction)).toEqual(duty);
  });

  it('does not bind from the instant of its end, whoever has noticed', () => {
    expect([199, 200].map((now) => isInForce(base, now))).toEqual([true, false]);
  });
});

describe('What was agreed, in words', () => {
  it('is said in both languages, a sentence each', () => {
    const limits: Limits = {
      closed: ['phone', 'visit'],
      hours: { days: [4, 2], from: 600, to: 725 },
      contact: { id: 'ana', name: '李安' },
      frequency: { contacts: 2, days: 7 },
    };
    const said = agreedWords(limits, { en: 'China Standard Time', 'zh-CN': '中国标准时间' });
    expect(said.map(({ en }) => en)).toEqual([
      'Please do not contact us by telephone and visit: we do not answer there.',
      'We are there for you on Tuesday and Thursday from 10:00 to 12:05 (China Standard Time).',
      '李安 is the one person who answers you.',
      'We deal with 2 of your messages in 7 days; in one message you can say everything.',
    ]);
    expect(said.map((one) => one['zh-CN'])[1]).toBe('我们的接待时间为星期二、星期四 10:00至12:05（中国标准时间）。');
  });
});
