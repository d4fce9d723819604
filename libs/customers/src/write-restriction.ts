import type { Letterhead } from '#notifications/letterhead.js';
import type { LetterDocument } from '#notifications/letter-pdf.js';
import { dateText } from '#notifications/written-time.js';
import { paragraph, writeMail } from '#notifications/write-mail.js';
import type { Written } from '#notifications/write-mail.js';
import type { Locale, Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';
import type { RestrictionView } from './restriction-view.js';

const words = {
  title: { en: 'How you can reach us from now on', 'zh-CN': '关于今后联系方式的通知' },
  dear: { en: 'Dear {name},', 'zh-CN': '尊敬的{name}：' },
  dearCustomer: { en: 'Dear customer,', 'zh-CN': '尊敬的客户：' },
  why: {
    en: 'We want to help you, and we owe our staff a workplace in which they are treated with respect. We have decided to limit how you can reach us. This is why:',
    'zh-CN':
      '我们愿意继续为您解决问题，同时也有责任让员工在受到尊重的环境中工作。因此我们决定调整您与我们的联系方式，原因如下：',
  },
  what: { en: 'What is agreed from now on', 'zh-CN': '今后的联系方式' },
  until: {
    en: 'This ends by itself on {until}. We look at it again on {review}, and lift it earlier if it is no longer needed.',
    'zh-CN': '上述安排于 {until} 自动终止。我们将于 {review} 复核，如已无必要将提前解除。',
  },
  unchanged: { en: 'What does not change', 'zh-CN': '以下事项不受影响' },
  merits: {
    en: 'Complaints of yours that we are dealing with go on, within the same time limits. You get every letter that we owe you.',
    'zh-CN': '您正在处理中的投诉照常办理，时限不变；应当发给您的函件均会照常送达。',
  },
  anew: {
    en: 'You can make a new complaint at any time. It is judged by what it says, like everybody’s.',
    'zh-CN': '您可以随时提出新的投诉，我们将如同对待其他客户一样，根据其内容进行处理。',
  },
  aside: {
    en: 'A message that comes otherwise than agreed is not lost: somebody reads it within 30 days and decides whether it needs an answer.',
    'zh-CN': '未按约定方式发来的信息不会丢失：专人将在 30 天内阅看，并决定是否需要答复。',
  },
  appeal: { en: 'If you do not agree', 'zh-CN': '如您不同意本决定' },
  how: {
    en: 'Answer this letter, or use our complaint form. Your appeal is a complaint: it is always let in, and somebody who has not taken this decision looks at it.',
    'zh-CN':
      '您可以直接回复本函，或通过我们的投诉表单提出申诉。申诉按投诉受理，不受任何限制，并由未参与本决定的人员审理。',
  },
  over: { en: 'You can reach us as before', 'zh-CN': '联系方式已恢复正常' },
  ended: {
    en: 'What we had agreed about how you can reach us is over since {day}. You can reach us in every way again.',
    'zh-CN': '此前关于您联系方式的安排已于 {day} 终止，您可以通过任何渠道与我们联系。',
  },
  thanks: { en: 'Thank you for your patience.', 'zh-CN': '感谢您的理解与配合。' },
} as const satisfies Record<string, Words>;

/** The sentences of the letter; the customer's own page says the same. */
export const restrictionWords = words;

export interface Addressee {
  readonly name?: string;
  readonly locale: Locale;
  readonly zone: string;
}

/**
 * The letter by which a customer learns of it: what, why, until when, what stays as it was, and how to appeal. It names no
 * reference of a complaint, so that an answer to it is a complaint of its own.
 */
export function restrictionDocument(
  { agreed, reason, reviewAt, until }: RestrictionView,
  { name, locale, zone }: Addressee,
): LetterDocument {
  const say = (text: Words, values: Readonly<Record<string, string>> = {}): string => fill(text, values)[locale];
  const day = (at: number): string => dateText(at, locale, zone);
  const heading = (text: Words) => ({ kind: 'heading', runs: [{ text: text[locale] }] }) as const;
  return {
    title: words.title[locale],
    blocks: [
      paragraph(name === undefined ? say(words.dearCustomer) : say(words.dear, { name })),
      paragraph(say(words.why)),
      { kind: 'quote', runs: [{ text: reason }] },
      heading(words.what),
      { kind: 'list', items: agreed.map((one) => [{ text: one[locale] }]) },
      paragraph(say(words.until, { until: day(until), review: day(reviewAt) })),
      heading(words.unchanged),
      { kind: 'list', items: [words.merits, words.anew, words.aside].map((one) => [{ text: one[locale] }]) },
      heading(words.appeal),
      paragraph(say(words.how), 'box'),
    ],
  };
}

/** The letter that says that it is over. */
export function endDocument(endedAt: number, { name, locale, zone }: Addressee): LetterDocument {
  const day = dateText(endedAt, locale, zone);
  return {
    title: words.over[locale],
    blocks: [
      paragraph(name === undefined ? words.dearCustomer[locale] : fill(words.dear, { name })[locale]),
      paragraph(fill(words.ended, { day })[locale]),
      paragraph(words.thanks[locale]),
    ],
  };
}

export function asMail(
  { title, blocks }: LetterDocument,
  locale: Locale,
  letterhead: Letterhead,
  isLarge: boolean,
): Written {
  return writeMail(locale, title, title, blocks, letterhead, isLarge);
}
