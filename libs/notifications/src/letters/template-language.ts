import type { Locale, Words } from '#workflows/complaint/complaint.words.js';
import type { TemplateMistake } from './template-mistake.js';

const han = /\p{Script=Han}/u;

/** So many words of Latin letters after one another are a sentence, and no name. */
const english = /\b[A-Za-z]{2,}(?:[ ,]+[A-Za-z’']+){4,}/;

const ownTime: Words = {
  en: 'a time that no clock keeps is a promise that nobody keeps; name a date of the complaint, such as {{answerBy}} or {{> dates}}',
  'zh-CN': '不得写入固定时限：没有时钟计时的承诺无人兑现，请使用投诉自身的日期，如 {{answerBy}} 或 {{> dates}}',
};

/** Words that no letter of a house may say, whatever the house: each with why. */
const forbidden: readonly { readonly said: RegExp; readonly words: Words }[] = [
  {
    said: /\bwithin (?:the next )?(?:\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|fourteen|thirty) (?:business |working |calendar )?(?:hours?|days?|weeks?|months?)\b/i,
    words: ownTime,
  },
  {
    said: /(?:\d{1,4}|[一二两三四五六七八九十]{1,4})\s{0,4}个?\s{0,4}(?:小时|工作日|自然日|日|天|周|月)(?:之?内|以内)/,
    words: ownTime,
  },
  {
    said: /\b(?:waive|waiver|give up your rights?|final and binding|may not complain|cannot complain (?:again|further|elsewhere)|not entitled to (?:complain|go further))\b|放弃.{0,8}权利|不得再(?:次|行)?(?:投诉|申诉|反映)|最终解释权/i,
    words: {
      en: 'no letter asks a customer to give up the right to go further',
      'zh-CN': '函件不得要求客户放弃投诉、复核等权利，也不得声明“最终解释权”',
    },
  },
];

const wrongLanguage: Readonly<Record<Locale, Words>> = {
  en: { en: 'Chinese stands in the English letter', 'zh-CN': '英文函件中出现中文' },
  'zh-CN': { en: 'English stands in the Chinese letter', 'zh-CN': '中文函件中出现英文句子' },
};

const noChinese: Words = { en: 'the Chinese letter has no word of Chinese', 'zh-CN': '中文函件中没有中文' };

/** What a template says in the wrong language, or must not say, by line. */
export function wordMistakes(said: ReadonlyMap<number, string>, locale: Locale): TemplateMistake[] {
  const lines = [...said].sort(([one], [other]) => one - other);
  const mistakes = lines.flatMap(([line, text], index) => {
    const next = lines[index + 1]?.[1] ?? '';
    return [
      ...(isOtherLanguage(text, locale) ? [{ line, words: wrongLanguage[locale] }] : []),
      ...forbidden.filter((one) => saysFrom(one.said, text.trim(), next.trim())).map(({ words }) => ({ line, words })),
    ];
  });
  const whole = lines.map(([, text]) => text).join('');
  const hasNoChinese = locale === 'zh-CN' && /[A-Za-z]/.test(whole) && !han.test(whole);
  return hasNoChinese ? [...mistakes, { words: noChinese }] : mistakes;
}

/** Also what begins in one line and ends in the next. */
function saysFrom(pattern: RegExp, text: string, next: string): boolean {
  return pattern.test(text) || (pattern.test(`${text} ${next}`) && !pattern.test(next));
}

function isOtherLanguage(text: string, locale: Locale): boolean {
  return locale === 'en' ? han.test(text) : english.test(text);
}
