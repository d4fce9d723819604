import { sealPatience } from '#casework/make-seal.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import type { Readings } from './readings.js';

const minute = 60_000;

/** What can be wrong with the system as a whole, and from when on it is (FEATURES E4 for the first two). */
const limits = {
  'sweep-silent': ({ sweepAge = Infinity }, runningFor) => Math.min(sweepAge, runningFor) > 3 * minute,
  'timer-unfired': ({ timerLag }) => timerLag > minute,
  'effects-waiting': ({ effectAge }) => effectAge > 5 * minute,
  'mail-in-waiting': ({ mailInLag }) => mailInLag > 10 * minute,
  'mail-out-waiting': ({ mailOutLag }) => mailOutLag > 10 * minute,
  // A house that was switched off for days has a moment to make it.
  'seal-late': ({ sealAge = Infinity }, runningFor) => sealAge > sealPatience && runningFor > 10 * minute,
} as const satisfies Record<string, (readings: Readings, runningFor: number) => boolean>;

export type IncidentKind = keyof typeof limits;
export const incidentKinds = Object.keys(limits) as IncidentKind[];

export const incidentWords = {
  'sweep-silent': {
    en: 'No worker has gone its round for 3 minutes: deadlines may pass unnoticed',
    'zh-CN': '后台巡检已停止超过 3 分钟：时限可能无人察觉',
  },
  'timer-unfired': {
    en: 'A deadline passed more than a minute ago and nobody has been told',
    'zh-CN': '有时限已到超过 1 分钟，仍未触发',
  },
  'effects-waiting': {
    en: 'Letters or alerts have been waiting for more than 5 minutes',
    'zh-CN': '有函件或预警等待执行超过 5 分钟',
  },
  'mail-in-waiting': {
    en: 'Mail that came in has been waiting for more than 10 minutes',
    'zh-CN': '收到的邮件等待处理超过 10 分钟',
  },
  'mail-out-waiting': {
    en: 'Mail that is to go out has been waiting for more than 10 minutes',
    'zh-CN': '待发邮件等待超过 10 分钟',
  },
  'seal-late': {
    en: 'The histories were not sealed for more than a day: what is changed since then can be proved less well',
    'zh-CN': '历史记录已超过一天未封存：此后的改动将难以证明',
  },
} as const satisfies Record<IncidentKind, Words>;

/** Something that is wrong, from when it was noticed until it is over. Instants are epoch milliseconds. */
export interface Incident {
  readonly kind: IncidentKind;
  readonly since: number;
  /** When somebody last saw that it was so. */
  readonly seenAt: number;
  /** Alerts that tell of it; absent until everybody has been told. */
  readonly alerts?: readonly { readonly id: string; readonly staffId: string }[];
}

/**
 * What is wrong by these readings.
 * @param runningFor how long the process that asks has been running, in milliseconds: before that it cannot have seen a sweep
 */
export function wrongBy(readings: Readings, runningFor: number): IncidentKind[] {
  return incidentKinds.filter((kind) => limits[kind](readings, runningFor));
}
