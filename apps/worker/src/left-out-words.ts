import type { LeftOut } from '#casework/message.js';
import type { Words } from '#workflows/complaint/complaint.words.js';

const tooMuch: Words = {
  en: 'Your mail holds more files, or files packed deeper, than we can take out of one mail. We have its text.',
  'zh-CN': '您的邮件所含文件过多或嵌套层数过深，我们无法逐一取出，但已收到邮件正文。',
};

/** What the sender of a mail is told when not all of it could be taken in. */
export const leftOutWords = {
  parts: tooMuch,
  depth: tooMuch,
  header: {
    en: 'Your mail is built so unusually that we could not take out its files.',
    'zh-CN': '您的邮件格式异常，我们未能取出其中的文件。',
  },
  size: {
    en: 'Your mail is larger than we can take, so that only its beginning reached us.',
    'zh-CN': '您的邮件超过大小限制，我们只收到了开头部分。',
  },
  unread: {
    en: 'Our system could not read your mail. A person will look at it as it came.',
    'zh-CN': '系统未能读取您的邮件，我们会安排专人查看原件。',
  },
} as const satisfies Record<LeftOut, Words>;
