import type { FindingResult, Outcome, RemedyKind } from './complaint.context.js';
import type { Locale, Stage, Words } from './complaint.words.js';

/** Where a customer can go who is not content with us. */
export interface Redress {
  /** What we ourselves still offer: a review by somebody else. */
  readonly review: Words;
  /** The body outside of our house that decides; none where no one body does. */
  readonly body?: {
    readonly name: Words;
    readonly does: Words;
    /** Post, telephone, mail, web: each as it is written there. */
    readonly contact: readonly { readonly by: ContactWay; readonly value: string }[];
    /** By when it must be asked. */
    readonly timeLimit?: Words;
  };
}

export const contactWays = ['post', 'telephone', 'mail', 'web'] as const;
export type ContactWay = (typeof contactWays)[number];

/** All that a letter can tell of its complaint. Instants are epoch milliseconds. A fact that is missing is not known. */
export interface LetterFacts {
  readonly ref: string;
  readonly locale: Locale;
  /** The time zone that the customer reads instants in. */
  readonly zone: string;
  /** The currency of amounts, which are in its smallest unit. */
  readonly currency: string;
  /** It is handled as a question, which nobody is dissatisfied about. */
  readonly isEnquiry?: true;
  /** What the complaint is about, as the customer wrote it. */
  readonly subject: string;
  readonly customerName?: string;
  readonly receivedAt: number;
  /** The person or the team that answers for it. */
  readonly handler?: Words;
  /** What is due next, and when. */
  readonly dates: readonly { readonly what: Words; readonly at: number }[];
  /** When our final answer is due. */
  readonly answerBy?: number;
  /** When the customer's answer is due. */
  readonly replyBy?: number;
  /** What a person confirmed with the customer, and said would happen next. */
  readonly confirmed?: string;
  readonly nextStep?: { readonly text: string; readonly by: number };
  readonly questions?: string;
  /** What a person writes in their own words. */
  readonly message?: {
    readonly subject?: string;
    readonly text: string;
    /** Files that go with it. */
    readonly files?: readonly { readonly fileId: string; readonly name: string }[];
  };
  readonly stage: Stage;
  /** What has been done since our last letter on how it stands, the oldest first. */
  readonly progress: readonly { readonly what: Words; readonly at: number }[];
  /** Why it takes longer, is not taken on, is passed on, or why the decision stands. */
  readonly reason?: string;
  readonly newDate?: number;
  readonly referredTo?: string;
  readonly outcome?: Outcome;
  readonly points: readonly {
    readonly text: string;
    readonly finding?: { readonly result: FindingResult; readonly basis: string };
  }[];
  readonly remedies: readonly {
    readonly kind: RemedyKind;
    readonly description: string;
    readonly amount?: number;
    readonly by?: number;
  }[];
  readonly redress?: Redress;
  /** Why not all of what the customer sent could be taken in. */
  readonly notTakenIn?: Words;
  /** The customer's private page. */
  readonly link?: string;
}

/** How a decision reads to the person whom it concerns. */
export const outcomeWords = {
  upheld: { en: 'We uphold your complaint.', 'zh-CN': '您的投诉成立，我们予以支持。' },
  partlyUpheld: { en: 'We uphold your complaint in part.', 'zh-CN': '您的投诉部分成立，我们予以部分支持。' },
  notUpheld: { en: 'We do not uphold your complaint.', 'zh-CN': '经调查，我们未能支持您的投诉。' },
  withdrawn: { en: 'You have withdrawn your complaint.', 'zh-CN': '您已撤回投诉。' },
  rejected: { en: 'We cannot take on your complaint.', 'zh-CN': '您的投诉我们无法受理。' },
  merged: { en: 'Your complaint goes on with another one of yours.', 'zh-CN': '您的投诉已与另一件合并办理。' },
  referred: { en: 'Your complaint was passed on.', 'zh-CN': '您的投诉已转交。' },
  unreachable: { en: 'We could not reach you.', 'zh-CN': '我们未能与您取得联系。' },
  enquiry: { en: 'Your question has been answered.', 'zh-CN': '您的咨询已答复。' },
} as const satisfies Record<Outcome, Words>;

export const findingWords = {
  upheld: { en: 'Upheld', 'zh-CN': '成立' },
  partlyUpheld: { en: 'Upheld in part', 'zh-CN': '部分成立' },
  notUpheld: { en: 'Not upheld', 'zh-CN': '不成立' },
  cannotTell: { en: 'We cannot tell', 'zh-CN': '无法认定' },
} as const satisfies Record<FindingResult, Words>;

export const remedyWords = {
  apology: { en: 'Apology', 'zh-CN': '致歉' },
  information: { en: 'Explanation', 'zh-CN': '说明' },
  refund: { en: 'Refund', 'zh-CN': '退款' },
  exchange: { en: 'Exchange', 'zh-CN': '换货' },
  repair: { en: 'Repair', 'zh-CN': '维修' },
  redelivery: { en: 'New delivery', 'zh-CN': '重新配送' },
  discount: { en: 'Discount', 'zh-CN': '折扣' },
  compensation: { en: 'Compensation', 'zh-CN': '赔偿' },
  goodwill: { en: 'Gesture of goodwill', 'zh-CN': '心意补偿' },
  technicalHelp: { en: 'Technical help', 'zh-CN': '技术协助' },
  other: { en: 'Other', 'zh-CN': '其他' },
} as const satisfies Record<RemedyKind, Words>;
