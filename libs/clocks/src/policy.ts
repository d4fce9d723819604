import type { ClockName, ComplaintRules, LetterName, Limit, Severity } from '#workflows/complaint/complaint.context.js';
import type { Budget } from './budget.js';
import type { Rung } from './ladder.js';
import type { Trigger } from '#workflows/complaint/at-any-time/at-any-time.events.js';
import type { Words } from '#workflows/complaint/complaint.words.js';

/** Clocks whose end takes a possibility away and breaks no duty: nobody has to answer for it. */
export const windows: readonly ClockName[] = ['fastLane', 'reopening', 'handBack', 'criticism'];

export const approvers = ['agent', 'lead', 'manager', 'director'] as const;

export type Approver = (typeof approvers)[number];

/** What a letter must contain before it may be sent (FEATURES G4). */
export const letterElements = [
  'reference',
  'owner',
  'nextDates',
  'timeToExpect',
  'howToGoFurther',
  'questions',
  'replyBy',
  'progressSoFar',
  'reasonForDelay',
  'newDate',
  'decision',
  'reasonPerPoint',
  'remedyWithDate',
  'rightToGoFurther',
  'body',
  'timeLimit',
  'reasonForRejection',
  'whereReferred',
] as const;

export type LetterElement = (typeof letterElements)[number];

/** Where a clock begins: with the receipt, with the acknowledgement (or acceptance), or when the complaint enters a stage that runs it. */
export const clockOrigins = ['receipt', 'acknowledgement', 'stage'] as const;

export type ClockOrigin = (typeof clockOrigins)[number];

/** One limit of a clock. */
export interface LimitRule {
  /** `given`: the clock's subject, a promise or a call-back, brings its own due instant. */
  readonly budget: 'given' | Readonly<Record<Severity, Budget>>;
  /** A duty that comes back: the n-th is due when n budgets have passed since the origin, not since the last one. */
  readonly recurs: boolean;
  /** `never`: the limit runs on whatever the complaint waits for. Otherwise each pause lasts at most so long. */
  readonly pauses: 'never' | { readonly atMost: Budget };
  readonly ladder: readonly Rung[];
}

export interface ClockPolicy {
  readonly title: Words;
  readonly from: ClockOrigin;
  readonly internal?: LimitRule;
  readonly statutory?: LimitRule;
}

/** More time for one limit: how much, how often, for which reasons, granted by whom, told in which letter. */
export interface ExtensionRule {
  readonly clock: ClockName;
  readonly limit: Limit;
  readonly adds: Budget;
  readonly atMost: number;
  readonly reasons: readonly string[];
  readonly approver: Approver;
  readonly letter?: LetterName;
}

export interface LetterRule {
  readonly requires: readonly LetterElement[];
}

/** What one rule book, or one house, demands of complaint handling. Immutable; `hash` names its content. */
export interface Policy {
  readonly name: string;
  readonly version: number;
  readonly hash: string;
  readonly title: Words;
  /** Where the numbers are from; one that is not certain says so. */
  readonly source: readonly string[];
  /** Name of the calendar that business time is counted in. */
  readonly calendar: string;
  /** One that was frozen before there was such a clock has none. */
  readonly clocks: Readonly<Record<ClockName, ClockPolicy>>;
  readonly extensions: readonly ExtensionRule[];
  /** Reasons for which time may be extended, as people read them. */
  readonly reasons: Readonly<Record<string, Words>>;
  readonly letters: Readonly<Partial<Record<LetterName, LetterRule>>>;
  readonly automaticAcknowledgementSufficesFor: readonly Severity[];
  readonly followUp: { readonly notByHandler: boolean; readonly attempts: number };
  readonly secondStage: boolean;
  /** Chases by the customer that are taken in one round. How soon one is answered is the clock `chase`. */
  readonly chase: { readonly atMost: number };
  /** The largest amount that a role may grant alone, in the currency's smallest unit; null is without limit. */
  readonly approvalLimits: { readonly currency: string } & Readonly<Record<Approver, number | null>>;
  readonly instantTriggers: {
    /** A manager who has not answered in this time is passed over. */
    readonly tellManagerWithin: Budget;
    readonly when: readonly Trigger[];
    /** In the currency's smallest unit. */
    readonly amountOver: number;
  };
  /** So many complaints of one customer in this time raise the last one a rung; so many reopenings of one, a rung more. */
  readonly repeated: { readonly complaints: number; readonly within: Budget; readonly reopenings: number };
  /** Somebody who has not answered an alert in this time is passed over to the next rung. */
  readonly alertAnsweredWithin: Readonly<Record<Severity, Budget>>;
  /** No mail or call to staff in these local hours, except for these severities. */
  readonly quietHours: { readonly from: string; readonly to: string; readonly exceptFor: readonly Severity[] };
  readonly lesson: { readonly reviewFor: readonly Severity[] };
  readonly retention: { readonly years: number };
  /** Service levels of the telephone line; seconds and a percentage. */
  readonly hotline?: {
    readonly answerWithinSeconds: number;
    readonly otherMediaWithinSeconds: number;
    readonly connectRatePercent: number;
  };
}

/** The part of the policy that the machine's guards ask, to be pinned with a complaint. */
export function rulesOf(policy: Policy): ComplaintRules {
  const { agent, lead, manager, director } = policy.approvalLimits;
  return {
    automaticAcknowledgementSufficesFor: policy.automaticAcknowledgementSufficesFor,
    approvalLimits: { agent, lead, manager, director },
    followUp: policy.followUp,
    secondStage: policy.secondStage,
    lessonReviewedFor: policy.lesson.reviewFor,
    extensions: policy.extensions.map(({ clock, atMost, reasons, approver, letter }) => ({
      clock,
      atMost,
      reasons,
      approver,
      ...(letter && { letter }),
    })),
    instantTriggers: {
      safety: policy.instantTriggers.when.includes('safety'),
      amountOver: policy.instantTriggers.amountOver,
      ...(isOfFirstEdition(policy) ? {} : { when: policy.instantTriggers.when }),
    },
    chases: policy.chase.atMost,
    ...(isOfFirstEdition(policy) ? {} : { reopenings: policy.repeated.reopenings }),
  };
}

/**
 * Policies that were frozen before chases had a clock gave guards nothing of what they say on these. Complaints under
 * them are made again from their history, and must come out as they were.
 */
function isOfFirstEdition({ clocks }: Policy): boolean {
  return !Object.hasOwn(clocks, 'chase');
}
