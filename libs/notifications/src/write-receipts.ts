import type { Locale } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';
import type { Letterhead } from './letterhead.js';
import type { Block } from './letters/markup.js';
import type { Written } from './write-mail.js';
import { paragraph, writeMail } from './write-mail.js';

export interface ReceiptLine {
  readonly ref: string;
  /** The private page of this complaint. */
  readonly link: string;
}

const words = {
  title: { en: 'We have received {count} more complaints', 'zh-CN': '已收到另外 {count} 件投诉' },
  titleOfOne: { en: 'We have received one more complaint', 'zh-CN': '已收到另外 1 件投诉' },
  says: {
    en: 'They came by our form with this e-mail address. So as not to fill your mailbox, we tell you of them in one mail. Each has a reference and a private page; a person will read each of them.',
    'zh-CN':
      '以上投诉通过网上表单提交，填写的是本邮箱。为避免打扰，我们合并为一封邮件告知。每件投诉均有编号和专属页面，将由专人阅办。',
  },
  more: { en: 'And {count} more, which we can tell you of if you ask.', 'zh-CN': '另有 {count} 件，可来信查询。' },
  private: {
    en: 'These links are private: whoever has one can see that complaint and write to us about it.',
    'zh-CN': '链接仅供您本人使用：持有链接者可查看该投诉并与我们联系。',
  },
  notYou: {
    en: 'If you have not written to us, please tell us by answering this mail.',
    'zh-CN': '如果您并未向我们反映过问题，请回复本邮件告知。',
  },
} as const;

/** One mail about several receipts, with nothing in it but our own words, references and links. */
export function writeReceipts(
  lines: readonly ReceiptLine[],
  more: number,
  locale: Locale,
  letterhead: Letterhead,
): Written {
  const count = lines.length + more;
  const title = (count === 1 ? words.titleOfOne : fill(words.title, { count }))[locale];
  const list: Block = {
    kind: 'rows',
    rows: lines.map(({ ref, link }) => ({ term: [{ text: ref }], detail: [{ text: link, href: link }] })),
  };
  const blocks: Block[] = [
    list,
    ...(more > 0 ? [paragraph(fill(words.more, { count: more })[locale])] : []),
    paragraph(words.says[locale]),
    paragraph(words.notYou[locale]),
    paragraph(words.private[locale], 'note'),
  ];
  return writeMail(locale, title, title, blocks, letterhead);
}
