import type { LetterName } from './complaint.context.js';
import type { Words } from './complaint.words.js';

/** Our letters as people know them. */
export const letterWords = {
  receiptNotice: { en: 'Notice of receipt', 'zh-CN': '收件通知' },
  acknowledgement: { en: 'Acknowledgement', 'zh-CN': '受理告知函' },
  progressUpdate: { en: 'Progress update', 'zh-CN': '进展通报' },
  informationRequest: { en: 'Request for information', 'zh-CN': '补充材料通知' },
  reminder: { en: 'Reminder', 'zh-CN': '提醒函' },
  holding: { en: 'Holding letter', 'zh-CN': '延期告知函' },
  finalResponse: { en: 'Final response', 'zh-CN': '最终答复函' },
  summaryResolution: { en: 'Summary of the resolution', 'zh-CN': '即时办结告知函' },
  deadlock: { en: 'Deadlock letter', 'zh-CN': '维持决定告知函' },
  rejection: { en: 'Notice of rejection', 'zh-CN': '不予受理告知函' },
  referral: { en: 'Notice of referral', 'zh-CN': '转交告知函' },
  withdrawalConfirmation: { en: 'Confirmation of withdrawal', 'zh-CN': '撤诉确认函' },
  message: { en: 'Message', 'zh-CN': '留言' },
  survey: { en: 'Satisfaction survey', 'zh-CN': '满意度调查' },
} as const satisfies Record<LetterName, Words>;
