import type { LetterName } from '#workflows/complaint/complaint.context.js';
import { letterWords } from '#workflows/complaint/complaint.letters.js';
import type { Locale, Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';
import { letterTexts } from './letters/letter-texts.js';
import type { Written } from './write-mail.js';
import { instantText, writeMail } from './write-mail.js';

/** What a letter tells of its complaint. */
export interface LetterFacts {
  readonly ref: string;
  readonly locale: Locale;
  /** What the complaint is about, as the customer wrote it. */
  readonly subject: string;
  /** What our staff wrote for the customer: the questions, the reason, the remedies. */
  readonly said?: string;
  /** The person or the team that answers for it. */
  readonly handler: Words;
  /** What is due next, and when (epoch milliseconds). */
  readonly dates: readonly { readonly what: Words; readonly at: number }[];
  /** The time zone that the customer reads instants in. */
  readonly zone: string;
}

const words = {
  subject: { en: 'Your complaint: {subject}', 'zh-CN': '投诉事项：{subject}' },
  dates: { en: 'What happens by when ({zone}):', 'zh-CN': '时间安排（{zone}）：' },
  date: { en: '- {what}: {instant}', 'zh-CN': '- {what}：{instant}' },
  further: {
    en: 'If you are not content with how we handle it, answer this mail and ask for a review: a manager will then look at it. You may also turn to the regulator or consumer body in charge.',
    'zh-CN': '如对办理过程或结果不满意，您可回复本邮件申请复核，由经理重新审查；也可向主管部门或消费者组织反映。',
  },
  keep: {
    en: 'Please keep the reference {ref} and name it whenever you write or call.',
    'zh-CN': '请保留投诉编号 {ref}，来信来电时请一并提供。',
  },
} as const satisfies Record<string, Words>;

/** A letter to the customer, in the customer's language. Its subject holds nothing but our own words and the reference. */
export function writeLetter(letter: LetterName, facts: LetterFacts): Written {
  const { ref, locale, subject, said, handler, dates, zone } = facts;
  const { says, next, quotesSubject, givesDates, saysHowToGoFurther } = letterTexts[letter];
  const say = (text: Words, values: Readonly<Record<string, string>> = {}): string => fill(text, values)[locale];
  const schedule = [
    say(words.dates, { zone }),
    ...dates.map(({ what, at }) => say(words.date, { what: what[locale], instant: instantText(at, locale, zone) })),
  ];
  return writeMail(locale, `[${ref}] ${letterWords[letter][locale]}`, [
    say(says, { ref }),
    ...(quotesSubject ? [say(words.subject, { subject })] : []),
    ...(said === undefined ? [] : [said]),
    say(next, { handler: handler[locale] }),
    ...(givesDates && dates.length > 0 ? [schedule.join('\n')] : []),
    ...(saysHowToGoFurther ? [say(words.further)] : []),
    say(words.keep, { ref }),
  ]);
}
