import type { LetterFacts } from '#workflows/complaint/complaint.letter-facts.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import type { HistoryEntry, RecordedEvent } from './complaint-record.js';

/** What an event is to the customer. Whatever is not here is our own affair. */
const words: Readonly<Partial<Record<RecordedEvent['type'], Words>>> = {
  'complaint.classified': { en: 'We took down what your complaint is about.', 'zh-CN': '已梳理并登记您的诉求。' },
  'complaint.accepted': { en: 'We took your complaint on.', 'zh-CN': '已正式受理您的投诉。' },
  'complaint.assigned': {
    en: 'Your complaint was given to somebody who answers for it.',
    'zh-CN': '已指定专人负责您的投诉。',
  },
  'information.requested': { en: 'We asked you for information.', 'zh-CN': '请您补充了相关情况。' },
  'customer.wrote': { en: 'We received a message from you.', 'zh-CN': '收到了您的来信。' },
  'request.sent': { en: 'We asked the department concerned for facts.', 'zh-CN': '已请相关部门协助核实。' },
  'request.answered': { en: 'The department concerned has answered.', 'zh-CN': '相关部门已作答复。' },
  'finding.recorded': {
    en: 'We reached a finding on a point of your complaint.',
    'zh-CN': '对您反映的问题形成了调查结论。',
  },
  'investigation.concluded': { en: 'We finished the investigation.', 'zh-CN': '调查工作已完成。' },
  'promise.kept': { en: 'We did something that we had promised you.', 'zh-CN': '兑现了一项对您的承诺。' },
  'deadline.extended': {
    en: 'We extended a deadline, and told you why.',
    'zh-CN': '延长了办理期限，并向您说明了原因。',
  },
};

const day = 86_400_000;

/**
 * What was done since the last progress update, the oldest first; since the beginning where there was none. What was done
 * several times within a day is told once.
 */
export function progressOf(history: readonly HistoryEntry[]): LetterFacts['progress'] {
  const updates = history.filter(({ event }) => event.type === 'clock.breached' && event.clock === 'progressUpdate');
  // The last one is what this letter answers; told is what happened after the one before.
  const since = updates.at(-2)?.sequence ?? 0;
  const told: { what: Words; at: number }[] = [];
  for (const { sequence, event } of history) {
    const what = words[event.type];
    if (what === undefined || sequence <= since) continue;
    if (!told.some((one) => one.what === what && event.at - one.at < day)) told.push({ what, at: event.at });
  }
  return told;
}
