import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisePhrasesIn } from './promise-phrases.js';

type Labelled = Readonly<Record<'promises' | 'others', Readonly<Record<'zh-CN' | 'en', readonly string[]>>>>;

const labelled = JSON.parse(
  readFileSync(join(import.meta.dirname, 'promises/labelled-sentences.json'), 'utf8'),
) as Labelled;

const isMarked = (sentence: string): boolean => promisePhrasesIn(sentence).length > 0;

describe('promises in a text', () => {
  it('are judged on 300 sentences by hand, half of them promises, half in each language', () => {
    const counts = Object.values(labelled).flatMap((byLanguage) =>
      Object.values(byLanguage).map(({ length }) => length),
    );
    expect(counts).toEqual([75, 75, 75, 75]);
    const all = Object.values(labelled).flatMap((byLanguage) => Object.values(byLanguage).flat());
    expect(new Set(all).size).toBe(300);
  });

  it.each(['zh-CN', 'en'] as const)(
    'are found in %s: nine of ten at least, and nine of ten marks are right',
    (language) => {
      const found = labelled.promises[language].filter(isMarked);
      const wrong = labelled.others[language].filter(isMarked);
      const missed = labelled.promises[language].filter((one) => !isMarked(one));
      const recall = found.length / labelled.promises[language].length;
      const precision = found.length / (found.length + wrong.length);
      expect({ recall, missed, isEnough: recall >= 0.9 }).toMatchObject({ isEnough: true });
      expect({ precision, wrong, isEnough: precision >= 0.9 }).toMatchObject({ isEnough: true });
    },
  );

  it('are marked where they stand, each with until when it says', () => {
    const text = '您好！感谢来信。三天内给您答复。\nWe will call you by Friday. Thank you.';
    const phrases = promisePhrasesIn(text);
    expect(phrases.map(({ from, to }) => text.slice(from, to))).toEqual([
      '三天内给您答复。',
      'We will call you by Friday.',
    ]);
    expect(phrases.map(({ until }) => until)).toEqual([
      { kind: 'within', amount: 3, unit: 'days' },
      { kind: 'weekday', day: 5 },
    ]);
  });

  it.each([
    ['款项将在五个工作日内退回。', { kind: 'within', amount: 5, unit: 'workingDays' }],
    ['我们会在十五天内答复您。', { kind: 'within', amount: 15, unit: 'days' }],
    ['我们会在二十四小时内答复您。', { kind: 'within', amount: 24, unit: 'hours' }],
    ['半小时内回复您。', { kind: 'within', amount: 0.5, unit: 'hours' }],
    ['师傅后天上门安装。', { kind: 'day', fromToday: 2 }],
    ['我们会在星期天联系您。', { kind: 'weekday', day: 7 }],
    ['You will be refunded within 48 hours.', { kind: 'within', amount: 48, unit: 'hours' }],
    ['I will write to you in two weeks.', { kind: 'within', amount: 2, unit: 'weeks' }],
    ["We'll ring you tomorrow.", { kind: 'day', fromToday: 1 }],
    ['We will look into it.', undefined],
  ])('%s is due then', (sentence, until) => {
    expect(promisePhrasesIn(sentence)[0]?.until).toEqual(until);
  });

  it.each([
    ['您好，我们已经收到您的投诉，三天内给您答复。', true],
    ['师傅昨天没有联系上您，我们明天再上门检修。', true],
    ['我们已于昨天给您答复。', false],
    ['We have received your complaint and will reply within three days.', true],
    ['We called you yesterday and left a message.', false],
    ['您的退款已经到账，上周已通知您。', false],
  ])('%s says what was done, and promises: %s', (sentence, isPromise) => {
    expect(isMarked(sentence)).toBe(isPromise);
  });

  it('are looked for in any text without harm, however long', () => {
    expect(promisePhrasesIn('')).toEqual([]);
    expect(promisePhrasesIn('我们会'.repeat(20_000)).length).toBeLessThanOrEqual(1);
    expect(promisePhrasesIn('a.b.'.repeat(50_000))).toEqual([]);
  });
});
