import type { Words } from '#workflows/complaint/complaint.words.js';

/** Ways to us that can be closed. The form and the private page never are: a complaint and an appeal always find a door. */
export const closableWays = ['email', 'phone', 'visit'] as const;
export type ClosableWay = (typeof closableWays)[number];

export const wayWords = {
  email: { en: 'e-mail', 'zh-CN': '电子邮件' },
  phone: { en: 'telephone', 'zh-CN': '电话' },
  visit: { en: 'visit', 'zh-CN': '来访' },
} as const satisfies Record<ClosableWay, Words>;

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** How somebody may reach us from now on. What is not said is as it was. */
export interface Limits {
  readonly closed: readonly ClosableWay[];
  readonly onlyInWriting?: boolean;
  /** Minutes after midnight in the zone of the house; `to` is the first minute after it. */
  readonly hours?: { readonly days: readonly IsoWeekday[]; readonly from: number; readonly to: number };
  /** The one member of staff who answers, by the name that the customer is told. */
  readonly contact?: { readonly id: string; readonly name: string };
  /** At most so many contacts in so many days. */
  readonly frequency?: { readonly contacts: number; readonly days: number };
}

/** A contact that shows the conduct: where it is to be found, and what it shows. */
export interface Evidence {
  /** Reference of the complaint that it belongs to. */
  readonly ref: string;
  /** When it was, epoch milliseconds, as are all instants here. */
  readonly at: number;
  readonly what: string;
}

export const restrictionStates = ['asked', 'withdrawn', 'declined', 'inForce', 'lifted', 'ended'] as const;
export type RestrictionState = (typeof restrictionStates)[number];

export const stateWords = {
  asked: { en: 'waits for approval', 'zh-CN': '待审批' },
  withdrawn: { en: 'taken back', 'zh-CN': '已撤回' },
  declined: { en: 'declined', 'zh-CN': '未批准' },
  inForce: { en: 'in force', 'zh-CN': '生效中' },
  lifted: { en: 'lifted', 'zh-CN': '已解除' },
  ended: { en: 'over', 'zh-CN': '已终止' },
} as const satisfies Record<RestrictionState, Words>;

/** What is to be done about a restriction besides what people do. */
export const duties = ['askApprover', 'tellCustomer', 'remindReview', 'end', 'tellEnd'] as const;
export type Duty = (typeof duties)[number];

export const restrictionActs = [
  'asked',
  'approved',
  'declined',
  'withdrawn',
  'reviewed',
  'lifted',
  'ended',
  'replaced',
] as const;

export interface RestrictionEntry {
  readonly act: (typeof restrictionActs)[number];
  readonly at: number;
  /** None when it ended by itself. */
  readonly by?: string;
  readonly reason?: string;
}

/** A restriction of how a customer may reach us, because of unreasonable conduct. */
export interface Restriction {
  readonly id: string;
  readonly customerId: string;
  readonly version: number;
  readonly state: RestrictionState;
  readonly limits: Limits;
  /** Why, as the customer is told it. */
  readonly reason: string;
  readonly evidence: readonly Evidence[];
  readonly asked: { readonly by: string; readonly at: number };
  readonly decided?: { readonly by: string; readonly at: number };
  /** When it is to be looked at again, and when it ends by itself. */
  readonly reviewAt: number;
  readonly until: number;
  /** When each duty was done; of a reminder, the date of review that it was for. */
  readonly done: Partial<Readonly<Record<Duty, number>>>;
  readonly log: readonly RestrictionEntry[];
}
