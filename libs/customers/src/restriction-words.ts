import type { Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';
import type { IsoWeekday, Limits } from './restriction.js';
import { wayWords } from './restriction.js';

const dayWords: Readonly<Record<IsoWeekday, Words>> = {
  1: { en: 'Monday', 'zh-CN': '星期一' },
  2: { en: 'Tuesday', 'zh-CN': '星期二' },
  3: { en: 'Wednesday', 'zh-CN': '星期三' },
  4: { en: 'Thursday', 'zh-CN': '星期四' },
  5: { en: 'Friday', 'zh-CN': '星期五' },
  6: { en: 'Saturday', 'zh-CN': '星期六' },
  7: { en: 'Sunday', 'zh-CN': '星期日' },
};

const sentences = {
  closed: {
    en: 'Please do not contact us by {ways}: we do not answer there.',
    'zh-CN': '请勿通过{ways}与我们联系，我们不再以该方式答复。',
  },
  onlyInWriting: {
    en: 'Please write to us; we do not speak about your complaints on the telephone or in person.',
    'zh-CN': '请以书面方式联系我们，我们不再通过电话或当面沟通投诉事宜。',
  },
  hours: {
    en: 'We are there for you on {days} from {from} to {to} ({zone}).',
    'zh-CN': '我们的接待时间为{days} {from}至{to}（{zone}）。',
  },
  contact: {
    en: '{name} is the one person who answers you.',
    'zh-CN': '由{name}一人负责与您联系。',
  },
  frequency: {
    en: 'We deal with {contacts} of your messages in {days} days; in one message you can say everything.',
    'zh-CN': '每 {days} 天内我们处理您的 {contacts} 次来信来电，您可以一次说明全部内容。',
  },
} as const satisfies Record<string, Words>;

/** What was agreed, a sentence each, as the customer is told it: staff read the very same. */
export function agreedWords({ closed, onlyInWriting, hours, contact, frequency }: Limits, zone: Words): Words[] {
  return [
    ...(closed.length === 0 ? [] : [fill(sentences.closed, { ways: joined(closed.map((way) => wayWords[way])) })]),
    ...(onlyInWriting ? [sentences.onlyInWriting] : []),
    ...(hours
      ? [
          fill(sentences.hours, {
            days: joined([...hours.days].sort().map((one) => dayWords[one])),
            from: clockText(hours.from),
            to: clockText(hours.to),
            zone,
          }),
        ]
      : []),
    ...(contact ? [fill(sentences.contact, { name: contact.name })] : []),
    ...(frequency ? [fill(sentences.frequency, { ...frequency })] : []),
  ];
}

function joined(words: readonly Words[]): Words {
  const english = words.map(({ en }) => en);
  const last = english.pop() ?? '';
  return {
    en: english.length === 0 ? last : `${english.join(', ')} and ${last}`,
    'zh-CN': words.map((one) => one['zh-CN']).join('、'),
  };
}

function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
