import type { Words } from '#workflows/complaint/complaint.words.js';

/**
 * What a unit is counted in. *Time* is counted to the millisecond, over opening hours or over all hours; *days* are
 * counted whole, as laws do: "by close of the third business day after the day of receipt".
 */
export type Kind = 'business time' | 'clock time' | 'business days' | 'calendar days';

interface UnitMeaning {
  readonly kind: Kind;
  /** Milliseconds or days in one unit. */
  readonly size: number;
  readonly chinese: string;
}

const meanings = {
  'business minutes': { kind: 'business time', size: 60_000, chinese: '个工作分钟' },
  'business hours': { kind: 'business time', size: 3_600_000, chinese: '个工作小时' },
  'business days': { kind: 'business days', size: 1, chinese: '个工作日' },
  'calendar days': { kind: 'calendar days', size: 1, chinese: '个自然日' },
  'calendar weeks': { kind: 'calendar days', size: 7, chinese: '周' },
  'clock minutes': { kind: 'clock time', size: 60_000, chinese: '分钟' },
  'clock hours': { kind: 'clock time', size: 3_600_000, chinese: '小时' },
} as const satisfies Record<string, UnitMeaning>;

export type Unit = keyof typeof meanings;

/** An amount of one unit; of a budget it is whole, of what is consumed it may have a fraction. */
export interface Quantity {
  readonly amount: number;
  readonly unit: Unit;
}

/** How long something may take. 0 days mean by the end of the day of receipt itself. */
export type Budget = Quantity;

const sameDay = new Map<string, Budget>([
  ['same business day', { amount: 0, unit: 'business days' }],
  ['same calendar day', { amount: 0, unit: 'calendar days' }],
]);

/** `3 business days`, `1 business hour`, `same business day`; undefined when the text is none of these. */
export function parseBudget(text: string): Budget | undefined {
  const same = sameDay.get(text);
  if (same) return same;
  const [, digits, word] = /^([1-9]\d{0,5}) ([a-z]+ [a-z]+)$/.exec(text) ?? [];
  if (digits === undefined || word === undefined) return undefined;
  const amount = Number(digits);
  const unit = amount === 1 ? `${word}s` : word;
  return isUnit(unit) ? { amount, unit } : undefined;
}

/** The budget as people read it: `3 business days`, `3 个工作日`. A fraction keeps two digits. */
export function budgetWords({ amount, unit }: Quantity): Words {
  if (amount === 0 && unit === 'business days') return { en: 'same business day', 'zh-CN': '当个工作日' };
  if (amount === 0 && unit === 'calendar days') return { en: 'same calendar day', 'zh-CN': '当日' };
  const number = Math.round(amount * 100) / 100;
  return { en: `${number} ${number === 1 ? unit.slice(0, -1) : unit}`, 'zh-CN': `${number} ${meanings[unit].chinese}` };
}

export function kindOf(unit: Unit): Kind {
  return meanings[unit].kind;
}

/** The amount in milliseconds for time, in days for days. */
export function sizeOf({ amount, unit }: Quantity): number {
  return amount * meanings[unit].size;
}

/** Milliseconds or days, said in a unit of that kind. */
export function quantityOf(size: number, unit: Unit): Quantity {
  return { amount: size / meanings[unit].size, unit };
}

function isUnit(text: string): text is Unit {
  return Object.hasOwn(meanings, text);
}
