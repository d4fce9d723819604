import type { Severity } from '#workflows/complaint/complaint.context.js';
import type { Locale, Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';
import type { Alert } from './alert.js';
import type { MailSender } from './mail.js';
import { veilWords } from './veil-alert.js';
import type { Written } from './write-mail.js';
import { paragraph, writeMail } from './write-mail.js';
import { durationText, instantText } from './written-time.js';

export const severityWords = {
  low: { en: 'low', 'zh-CN': '低' },
  normal: { en: 'normal', 'zh-CN': '一般' },
  high: { en: 'high', 'zh-CN': '高' },
  critical: { en: 'critical', 'zh-CN': '紧急' },
} as const satisfies Record<Severity, Words>;

const words = {
  about: { en: 'Complaint {ref}: {title}', 'zh-CN': '投诉 {ref}：{title}' },
  severity: { en: 'Severity: {severity}', 'zh-CN': '严重程度：{severity}' },
  happened: { en: 'When: {instant} ({zone})', 'zh-CN': '时间：{instant}（{zone}）' },
  due: { en: 'Due: {instant} ({zone})', 'zh-CN': '期限：{instant}（{zone}）' },
  late: {
    en: 'This alert is late by {duration}: the system was held up, the deadline was not moved.',
    'zh-CN': '本预警迟到 {duration}：系统曾中断，期限未作顺延。',
  },
  passedOver: {
    en: '{name} was told before and has not answered, so it has come to you.',
    'zh-CN': '此前已通知{name}，未获确认，现升级至您。',
  },
  byMail: {
    en: 'You can answer by answering this mail; what you write above the quotation becomes the answer. If your department is not the right one, begin with “Hand back:” and say why.',
    'zh-CN': '可直接回复本邮件作答，引用内容以上的文字即为答复。如不属本部门职责，请以“退回：”开头并说明原因。',
  },
  token: { en: 'For your answer only: {token}', 'zh-CN': '回复标识（仅供您本人使用）：{token}' },
  answer: {
    en: 'Please acknowledge it in the console by {instant}; otherwise it goes one level higher.',
    'zh-CN': '请于 {instant} 前在工作台确认，逾期将上报上一级。',
  },
  open: { en: 'Open in the console', 'zh-CN': '在工作台中打开' },
} as const satisfies Record<string, Words>;

/** A question that its reader can answer by answering the mail. */
export interface AnswerByMail {
  readonly question: string;
  readonly from: MailSender;
  /** An address of the reader's own; the token in it stands in the text as well, where mail systems change addresses. */
  readonly replyTo: string;
  readonly token: string;
}

/**
 * An alert as a mail to a member of staff.
 * @param link where it stands in the console, to be acknowledged there
 */
export function writeAlert(alert: Alert, locale: Locale, zone: string, link: string, answer?: AnswerByMail): Written {
  const say = (text: Words, values: Readonly<Record<string, string>> = {}): string => fill(text, values)[locale];
  const instant = (at: number): string => instantText(at, locale, zone);
  const facts = [
    ...(alert.ref === undefined ? [] : [say(words.about, { ref: alert.ref, title: alert.title ?? '' })]),
    say(words.severity, { severity: severityWords[alert.severity][locale] }),
    say(words.happened, { instant: instant(alert.at), zone }),
    ...(alert.dueAt === undefined ? [] : [say(words.due, { instant: instant(alert.dueAt), zone })]),
  ];
  return writeMail(locale, `[${alert.ref ?? 'Redress'}] ${alert.what[locale]}`, alert.what[locale], [
    paragraph(facts.join('\n')),
    ...(alert.isVeiled ? [paragraph(say(veilWords), 'note')] : []),
    ...(answer
      ? [
          paragraph(answer.question, 'box'),
          paragraph(say(words.byMail)),
          paragraph(say(words.token, { token: answer.token }), 'note'),
        ]
      : []),
    ...(alert.lateBy === undefined
      ? []
      : [paragraph(say(words.late, { duration: durationText(alert.lateBy, locale) }), 'note')]),
    ...(alert.passedOver === undefined ? [] : [paragraph(say(words.passedOver, { name: alert.passedOver }))]),
    ...(alert.answerBy === undefined
      ? []
      : [paragraph(say(words.answer, { instant: instant(alert.answerBy) }), 'box')]),
    { kind: 'button', text: say(words.open), href: link },
  ]);
}
