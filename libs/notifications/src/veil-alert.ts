import type { Words } from '#workflows/complaint/complaint.words.js';
import type { Alert, AlertReason } from './alert.js';

/** What happened, where our own words for it would tell more: an address, or what a mail server said of one. */
const plainWords: Partial<Record<AlertReason, Words>> = {
  letterFailed: { en: 'A letter has not reached a customer', 'zh-CN': '有函件未能送达客户' },
  effectParked: { en: 'Something could not be carried out, and was put aside', 'zh-CN': '有事项未能执行，已搁置' },
};

/** Said instead of which complaint it is. */
export const veilWords: Words = {
  en: 'It concerns a complaint that is not yours to open, so the complaint is not named. Whoever leads its team, or an administrator, can say more.',
  'zh-CN': '所涉投诉不在您的查看权限内，故不列明；如需了解，请联系该投诉所属团队负责人或系统管理员。',
};

/**
 * The alert as it is told to somebody who may not open its complaint: that something waits, since when and until when, and
 * nothing that says of whom. Its record goes on knowing the complaint, so that it can climb and be over.
 */
export function veiled(alert: Alert): Alert {
  const { ref: _ref, title: _title, ...others } = alert;
  return { ...others, what: plainWords[alert.because] ?? alert.what, isVeiled: true };
}
