import type { Locale, Words } from '#workflows/complaint/complaint.words.js';
import type { Care } from './care.js';
import type { Reach } from './reach.js';
import { isSameReach } from './reach.js';

/** How much a customer matters to the house: A the most. */
export const customerLevels = ['A', 'B', 'C'] as const;
export type CustomerLevel = (typeof customerLevels)[number];

export const preferredWays = ['email', 'phone', 'page'] as const;
export type PreferredWay = (typeof preferredWays)[number];

/** An address or number in a file. */
export interface KnownReach extends Reach {
  /** What it is found by; says nothing of the address itself, so it may stand in a link. */
  readonly id: string;
  /** False while nobody but a form or a mail that named it beside another one says that it is this customer's. */
  readonly isConfirmed: boolean;
}

/** What people write into a file. */
export interface CustomerFacts {
  readonly name?: string;
  /** The organisation that the customer belongs to or speaks for. */
  readonly organisation?: string;
  readonly level?: CustomerLevel;
  readonly locale?: Locale;
  readonly preferred?: PreferredWay;
  readonly postalAddress?: string;
  /** Of an identity card or passport. */
  readonly idNumber?: string;
  readonly notes?: string;
}

export const factNames = [
  'name',
  'organisation',
  'level',
  'locale',
  'preferred',
  'postalAddress',
  'idNumber',
  'notes',
] as const satisfies readonly (keyof CustomerFacts)[];

/** Facts that say who somebody is; they are stored sealed with the customer's own key. */
export const personalFacts = ['name', 'organisation', 'postalAddress', 'idNumber', 'notes'] as const;

/** Something that was done to a file. What a field was before is not kept here: it would outlive a correction. */
export interface CustomerEntry {
  readonly act:
    | 'opened'
    | 'changed'
    | 'reachAdded'
    | 'reachRemoved'
    | 'merged'
    | 'unmerged'
    | 'duplicateDismissed'
    | 'held'
    | 'released'
    | 'careRecorded'
    | 'careWithdrawn'
    | 'careEnded'
    | 'erasureAsked'
    | 'erased';
  /** Epoch milliseconds. */
  readonly at: number;
  /** The member of staff; none when a complaint did it. */
  readonly by?: string;
  /** The facts that were changed. */
  readonly fields?: readonly (keyof CustomerFacts)[];
  readonly reason?: string;
  /** The other file of a merge. */
  readonly other?: string;
}

/** A customer's file (客户资料). */
export interface Customer extends CustomerFacts {
  readonly id: string;
  readonly version: number;
  readonly reaches: readonly KnownReach[];
  /** The file that speaks for this one since they were merged. */
  readonly mergedInto?: string;
  /** Files that were compared with this one and are other people. */
  readonly notSameAs: readonly string[];
  /** Files whose address or number came in one complaint with one of this. */
  readonly seenWith: readonly string[];
  /** What the customer needs, at their word; sealed with their key. */
  readonly care?: Care;
  /** Why it may not be erased or purged now. */
  readonly hold?: { readonly reason: string; readonly by: string; readonly at: number };
  /** Somebody asked for its erasure, and a second person has to agree. */
  readonly erasureAsked?: { readonly reason: string; readonly by: string; readonly at: number };
  readonly erasedAt?: number;
  readonly log: readonly CustomerEntry[];
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** The file that has the surest of these addresses and numbers. */
export function firstReachedBy(reaches: readonly Reach[], found: readonly Customer[]): Customer | undefined {
  const [first] = reaches.flatMap((reach) => found.filter((one) => one.reaches.some((its) => isSameReach(its, reach))));
  return first;
}

/** Why two files may be one customer's. */
export const likenessWords = {
  'same-id-number': { en: 'the same ID number', 'zh-CN': '证件号码相同' },
  'seen-together': {
    en: 'one complaint gave an address of the one and a number of the other',
    'zh-CN': '同一投诉中同时出现双方的联系方式',
  },
  'same-name-and-organisation': { en: 'the same name and organisation', 'zh-CN': '姓名与单位均相同' },
  'same-name': { en: 'the same name', 'zh-CN': '姓名相同' },
} as const satisfies Record<string, Words>;
export type Likeness = keyof typeof likenessWords;
