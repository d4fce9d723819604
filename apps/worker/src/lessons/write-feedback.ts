import type { FeedbackPack, Telling } from '#lessons/feedback-packs.js';
import type { Written } from '#notifications/write-mail.js';
import { paragraph, writeMail } from '#notifications/write-mail.js';
import { monthText } from '#notifications/written-time.js';
import type { Locale, Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';

const words = {
  title: {
    en: 'What complaints of {month} tell {department}',
    'zh-CN': '{month}投诉情况反馈：{department}',
  },
  counts: {
    en: 'Requests answered: {answered}, of these in time: {answeredInTime}\nNot answered yet: {open}, of these overdue: {overdue}\nLessons: {lessons}\nCorrective actions still open: {actions}',
    'zh-CN':
      '已答复协办单：{answered}，其中按时：{answeredInTime}\n尚未答复：{open}，其中超时：{overdue}\n经验总结：{lessons}\n未完成的整改措施：{actions}',
  },
  head: {
    en: 'Please read it with your people, and confirm with the button on the page that you have taken note.',
    'zh-CN': '请与本部门人员一同阅看，并在页面上点击按钮确认已知悉。',
  },
  reminder: {
    en: 'You were told a week ago, and nobody has confirmed it yet. In another week whoever is above you is told.',
    'zh-CN': '一周前已通知您，至今无人确认。再过一周仍未确认，将通知您的上级。',
  },
  superior: {
    en: 'The head of this department was told two weeks ago and reminded, and nobody has confirmed it. You can confirm it yourself.',
    'zh-CN': '两周前已通知该部门负责人并已提醒，至今无人确认。您也可以直接确认。',
  },
  open: { en: 'Open the pack', 'zh-CN': '查看反馈' },
} as const satisfies Record<Telling | 'title' | 'counts' | 'open', Words>;

/** The mail holds numbers only: what is said of complaints stays where it is known who may read it. */
export function writeFeedback(
  { department, month, counts, openActions }: FeedbackPack,
  as: Telling,
  locale: Locale,
  link: string,
): Written {
  const title = fill(words.title, { department, month: monthText(month, locale) })[locale];
  const facts = fill(words.counts, { ...counts, actions: openActions })[locale];
  return writeMail(locale, title, title, [
    paragraph(facts, 'box'),
    paragraph(words[as][locale]),
    { kind: 'button', text: words.open[locale], href: link },
  ]);
}
