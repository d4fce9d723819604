import type { Locale, Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';
import type { Written } from './write-mail.js';
import { paragraph, writeMail } from './write-mail.js';

const words = {
  invitation: {
    subject: { en: 'You are invited to the complaints console', 'zh-CN': '邀请您使用投诉处理工作台' },
    why: {
      en: 'Hello {name}, you have been given access to the complaints console. Choose your password here:',
      'zh-CN': '{name}，您好。您已获准使用投诉处理工作台，请在此设置密码：',
    },
    until: {
      en: 'The link is good for seven days and once. If you did not expect this mail, leave it alone.',
      'zh-CN': '该链接七天内有效，仅可使用一次。如果您并未预期收到此邮件，请忽略。',
    },
  },
  reset: {
    subject: { en: 'Choose a new password', 'zh-CN': '重新设置密码' },
    why: {
      en: 'Hello {name}, somebody asked for a new password for your account. If it was you, choose one here:',
      'zh-CN': '{name}，您好。有人为您的账号申请重设密码。如果是您本人，请在此设置：',
    },
    until: {
      en: 'The link is good for one hour and once. If it was not you, leave this mail alone: nothing has changed.',
      'zh-CN': '该链接一小时内有效，仅可使用一次。如果不是您本人，请忽略此邮件，您的账号没有任何变化。',
    },
  },
} as const satisfies Record<string, Record<string, Words>>;

/** The mail by which a member of staff chooses a password. */
export function writePasswordLink(
  purpose: keyof typeof words,
  { name, link }: { readonly name: string; readonly link: string },
  locale: Locale,
): Written {
  const { subject, why, until } = words[purpose];
  return writeMail(locale, subject[locale], subject[locale], [
    paragraph(fill(why, { name })[locale]),
    paragraph(link, 'box'),
    paragraph(until[locale], 'note'),
  ]);
}

/** The same text for whoever reads the mail but was not meant to have the link: it lets its holder choose the password. */
export function hidePasswordLinks(text: string): string {
  return text.replace(/(\/choose-password#)[\w-]{20,}/g, '$1…');
}
