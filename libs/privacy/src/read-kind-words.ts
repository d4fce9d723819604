import type { Words } from '#workflows/complaint/complaint.words.js';
import type { ReadKind } from './read-log.js';

/** What was looked at, in words. */
export const readKindWords = {
  complaint: { en: 'complaint', 'zh-CN': '投诉' },
  history: { en: 'history', 'zh-CN': '历史记录' },
  messages: { en: 'messages', 'zh-CN': '往来信息' },
  message: { en: 'one message', 'zh-CN': '一封信息' },
  file: { en: 'file', 'zh-CN': '附件' },
  original: { en: 'original of a mail', 'zh-CN': '邮件原件' },
  mails: { en: 'mails that went out', 'zh-CN': '发出的邮件' },
  customer: { en: "customer's file", 'zh-CN': '客户档案' },
  customers: { en: 'customers that were looked for', 'zh-CN': '客户查询' },
  contact: { en: 'address or number, unmasked', 'zh-CN': '联系方式（未脱敏）' },
  export: { en: 'export', 'zh-CN': '导出' },
  search: { en: 'hit of a search', 'zh-CN': '检索结果' },
  list: { en: 'line of a list', 'zh-CN': '列表' },
  suspendedMail: { en: 'mail that belongs to nothing', 'zh-CN': '待归类邮件' },
} as const satisfies Record<ReadKind, Words>;
