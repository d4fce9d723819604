import { createHash } from 'node:crypto';
import type { ClockName, Limit, Severity } from '#workflows/complaint/complaint.context.js';
import type { ComplaintEffect } from '#workflows/complaint/complaint.effects.js';
import type { Recipient } from '#workflows/complaint/complaint.events.js';
import type { Locale, Words } from '#workflows/complaint/complaint.words.js';

/** Why people are told something. */
export type AlertReason =
  | Extract<ComplaintEffect, { type: 'alert.raise' }>['because']
  | Extract<ComplaintEffect, { type: 'owner.notify' }>['about']
  | 'effectParked'
  | 'system'
  | 'mailBrokenOff'
  | 'rest'
  | 'conduct'
  | 'systemic'
  | 'ruleAsked'
  | 'ruleAnswered'
  | 'quality'
  | 'approvalAsked'
  | 'extensionAsked'
  | 'departmentAsked'
  | 'actionAsked';

/** Something that happened once, and that people are to know of. Whoever hears of it gets one alert, whatever is retried. */
export interface Occasion {
  /** Names it among everything that happens to the complaint, or to the system. */
  readonly id: string;
  /** This and the three below are there unless it is about the system itself. */
  readonly complaintId?: string;
  readonly ref?: string;
  /** The file of the customer whose complaint it is. */
  readonly personId?: string;
  /** The draft of a rule that it is about. */
  readonly ruleDraftId?: string;
  /** The team that answers for the complaint. */
  readonly teamId?: string;
  /** What the complaint is about. */
  readonly title?: string;
  readonly because: AlertReason;
  /** What happened, in one line. */
  readonly what: Words;
  readonly severity: Severity;
  /** When it happened, epoch milliseconds like every instant here. */
  readonly at: number;
  readonly clock?: ClockName;
  readonly limit?: Limit;
  /** The promise or request that the clock belongs to. */
  readonly subject?: string;
  /** The point of the ladder, in the policy's words. */
  readonly point?: string;
  /** The clock's deadline. */
  readonly dueAt?: number;
}

/** Somebody who is to be told, and as what. */
export interface Reader {
  readonly staffId: string;
  readonly name: string;
  readonly address: string;
  readonly locale: Locale;
  readonly relation: Recipient;
  /** The complaint is not theirs to open: they are told that something waits, and not of whom. */
  readonly mayNotOpen?: boolean;
}

/**
 * `undecided` only between two writes; `leftForDigest` when the person has had as many mails as anybody reads in an hour;
 * `failed` when the address does not take mail: the alert stands in the application all the same.
 */
export type AlertMailState = 'undecided' | 'waiting' | 'sent' | 'failed' | 'leftForDigest';

/** How an alert is answered for, beyond being seen to: whoever got it became the owner, or told somebody what to do by when. */
export const alertAnswers = ['takenOver', 'handedDown'] as const;
export type AlertAnswer = (typeof alertAnswers)[number];

/** One person's copy of an occasion, open until that person acknowledges it. */
export interface Alert extends Omit<Occasion, 'id'> {
  readonly id: string;
  readonly occasionId: string;
  readonly staffId: string;
  readonly relation: Reader['relation'];
  readonly raisedAt: number;
  /** How late it was raised, in milliseconds, when that is noticeable: we were late, and say so. */
  readonly lateBy?: number;
  /** It climbs when nobody has acknowledged it by then. */
  readonly answerBy?: number;
  readonly climbedAt?: number;
  /** Who was told before and did not answer. */
  readonly passedOver?: string;
  readonly acknowledgedAt?: number;
  readonly acknowledgedBy?: string;
  /** What whoever acknowledged it did at once; nothing besides when it is not said. */
  readonly answer?: AlertAnswer;
  /** When what it tells of was over, so that nobody has to answer any more. */
  readonly overAt?: number;
  readonly mailState: AlertMailState;
  /** Nothing in it says which complaint it is. */
  readonly isVeiled?: boolean;
}

/** What an alert tells of, for telling somebody else as well. */
export function occasionOf(alert: Alert): Occasion {
  const { occasionId, staffId, relation, raisedAt, lateBy, answerBy, climbedAt, passedOver, ...others } = alert;
  const { id, acknowledgedAt, acknowledgedBy, answer, overAt, mailState, isVeiled, ...facts } = others;
  return { ...facts, id: occasionId };
}

/** Later than this, in milliseconds, is late. */
const noticeable = 60_000;

/** The delay that is worth telling, if it is. */
export function noticeableDelay(expectedAt: number, raisedAt: number): number | undefined {
  return raisedAt - expectedAt > noticeable ? raisedAt - expectedAt : undefined;
}

/** The same occasion and person always have the same alert. */
export function alertIdOf({ complaintId, id }: Pick<Occasion, 'complaintId' | 'id'>, staffId: string): string {
  return createHash('sha256')
    .update(JSON.stringify([complaintId ?? null, id, staffId]))
    .digest('hex');
}
