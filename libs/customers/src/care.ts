import type { Words } from '#workflows/complaint/complaint.words.js';

/** What makes people vulnerable (FCA FG21/1). It is told to nobody without need: see docs/customers.md. */
export const drivers = ['health', 'lifeEvents', 'resilience', 'capability'] as const;
export type Driver = (typeof drivers)[number];

export const driverWords = {
  health: { en: 'Health', 'zh-CN': '健康状况' },
  lifeEvents: { en: 'Life events', 'zh-CN': '生活变故' },
  resilience: { en: 'Resilience', 'zh-CN': '承受能力' },
  capability: { en: 'Capability', 'zh-CN': '理解与操作能力' },
} as const satisfies Record<Driver, Words>;

/** What we do differently for somebody. */
export const needs = [
  'largePrint',
  'plainLanguage',
  'moreTime',
  'callRather',
  'writeRather',
  'someoneToSpeak',
  'interpreter',
] as const;
export type Need = (typeof needs)[number];

export const needWords = {
  largePrint: { en: 'Large print', 'zh-CN': '大字函件' },
  plainLanguage: { en: 'Plain language', 'zh-CN': '通俗表述' },
  moreTime: { en: 'More time to answer', 'zh-CN': '需要更多时间答复' },
  callRather: { en: 'Call rather than write', 'zh-CN': '宜致电，少书面' },
  writeRather: { en: 'Write rather than call', 'zh-CN': '宜书面，勿致电' },
  someoneToSpeak: { en: 'Somebody speaks for them', 'zh-CN': '由他人代为沟通' },
  interpreter: { en: 'An interpreter', 'zh-CN': '需要口译' },
} as const satisfies Record<Need, Words>;

export const consentWays = ['spoken', 'inWriting', 'page'] as const;

export const consentWords = {
  spoken: { en: 'said so', 'zh-CN': '口头同意' },
  inWriting: { en: 'in writing', 'zh-CN': '书面同意' },
  page: { en: 'on the private page', 'zh-CN': '在专属页面同意' },
} as const satisfies Record<(typeof consentWays)[number], Words>;

/** What a customer needs, kept because they said that we may, for as long as was said. Instants are epoch milliseconds. */
export interface Care {
  readonly drivers: readonly Driver[];
  readonly needs: readonly Need[];
  readonly note?: string;
  /** How and when the customer agreed that we keep it. */
  readonly consent: { readonly how: (typeof consentWays)[number]; readonly at: number };
  readonly recordedAt: number;
  /** None when the customer did it. */
  readonly recordedBy?: string;
  /** From then on it is not kept: whoever still needs it is asked again. */
  readonly until: number;
}

/** No longer than this without asking again: two years, in milliseconds. */
export const longestCare = 731 * 24 * 3_600_000;
