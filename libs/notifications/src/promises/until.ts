/** Until when, as far as a sentence says: after so much time, on a day of the week, or so many days from today. */
export type Until =
  | {
      readonly kind: 'within';
      readonly amount: number;
      readonly unit: 'minutes' | 'hours' | 'days' | 'workingDays' | 'weeks';
    }
  | { readonly kind: 'weekday'; readonly day: 1 | 2 | 3 | 4 | 5 | 6 | 7 }
  | { readonly kind: 'day'; readonly fromToday: number };

const numbers: Readonly<Record<string, number>> = {
  ...Object.fromEntries('零一二三四五六七八九十'.split('').map((one, value) => [one, value])),
  两: 2,
  半: 0.5,
  ...Object.fromEntries(
    'zero one two three four five six seven eight nine ten'.split(' ').map((one, value) => [one, value]),
  ),
  a: 1,
  an: 1,
  'twenty-four': 24,
  'forty-eight': 48,
};

const units = {
  分钟: 'minutes',
  minute: 'minutes',
  小时: 'hours',
  hour: 'hours',
  工作日: 'workingDays',
  'working day': 'workingDays',
  'business day': 'workingDays',
  天: 'days',
  日: 'days',
  day: 'days',
  周: 'weeks',
  星期: 'weeks',
  week: 'weeks',
} as const;

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const days: readonly (readonly [RegExp, number])[] = [
  [/后天|day after tomorrow/i, 2],
  [/明天|明日|明早|tomorrow/i, 1],
  [/今天|今日|今晚|下班前|today|tonight|close of business/i, 0],
];

/** What a sentence says of the time; nothing when it says none that can be counted. */
export function untilIn(said: string): Until | undefined {
  const within =
    /([\d零一二两三四五六七八九十半]+)\s*个?(工作日|小时|分钟|天|日(?!期)|周|星期)(?:之内|以内|内|后|之后)/.exec(
      said,
    ) ??
    /\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten|an?|twenty-four|forty-eight)[ -](working day|business day|minute|hour|day|week)s?\b/i.exec(
      said,
    );
  if (within) {
    const amount = amountOf(within[1] ?? '');
    const unit = units[(within[2] ?? '').toLowerCase() as keyof typeof units];
    if (amount !== undefined) return { kind: 'within', amount, unit };
  }
  for (const [pattern, fromToday] of days) if (pattern.test(said)) return { kind: 'day', fromToday };
  const chinese = /(?:周|星期)([一二三四五六日天])/.exec(said)?.[1];
  const english = weekdays.findIndex((day) => new RegExp(`\\b${day}\\b`, 'i').test(said));
  const day = chinese === undefined ? english + 1 : '一二三四五六日'.indexOf(chinese.replace('天', '日')) + 1;
  return day > 0 ? { kind: 'weekday', day: day as 1 } : undefined;
}

function amountOf(word: string): number | undefined {
  const plain = Number(word);
  if (Number.isFinite(plain)) return plain;
  const known = numbers[word.toLowerCase()];
  if (known !== undefined) return known;
  // 十五, 二十, 二十四
  const [tens = '', ones = ''] = word.split('十');
  if (!word.includes('十')) return undefined;
  return (tens === '' ? 1 : (numbers[tens] ?? 1)) * 10 + (ones === '' ? 0 : (numbers[ones] ?? 0));
}
