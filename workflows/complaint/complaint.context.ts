import type { ComplaintLink, Place } from './complaint.links.js';
import type { Locale } from './complaint.words.js';

/** Every clock that a stage can name in its tags, and those that belong to a promise, a request or a call-back. */
export const clockNames = [
  'acknowledgement',
  'investigation',
  'resolution',
  'finalResponse',
  'progressUpdate',
  'customerReply',
  'approval',
  'fulfilment',
  'followUp',
  'lesson',
  'fastLane',
  'reopening',
  'effectivenessCheck',
  'promise',
  'departmentRequest',
  'callBack',
  'handBack',
  'chase',
  'criticism',
  'correctiveAction',
] as const;
export type ClockName = (typeof clockNames)[number];

/** A target that we set ourselves, or a limit that a law or a regulator sets. Never one for the other. */
export type Limit = 'internal' | 'statutory';

export const severities = ['low', 'normal', 'high', 'critical'] as const;
export type Severity = (typeof severities)[number];

export const letterNames = [
  'receiptNotice',
  'acknowledgement',
  'progressUpdate',
  'informationRequest',
  'reminder',
  'holding',
  'finalResponse',
  'summaryResolution',
  'deadlock',
  'rejection',
  'referral',
  'withdrawalConfirmation',
  'survey',
  'message',
] as const;
export type LetterName = (typeof letterNames)[number];

/** A letter of ours. It counts as delivered, not as sent: only then is the duty met that it serves. */
export interface Letter {
  readonly id: string;
  readonly letter: LetterName;
  /** `withheld`: we did not let it go, so as to send no loop or flood; `replaced`: what it had to say was said in another way. */
  readonly state: 'sent' | 'delivered' | 'failed' | 'withheld' | 'replaced';
  /** Why it was withheld. */
  readonly because?: string;
}

/** One point of the complaint; each gets its own finding (LGO guidance 6.7). */
export interface Point {
  readonly id: string;
  readonly text: string;
  readonly finding?: { readonly result: FindingResult; readonly basis: string; readonly evidence: string };
  /** The complaint that it came with, when that one was merged into this one. */
  readonly from?: string;
}

export const findingResults = ['upheld', 'partlyUpheld', 'notUpheld', 'cannotTell'] as const;
export type FindingResult = (typeof findingResults)[number];

/** What we told the customer would happen by when. */
export interface CustomerPromise {
  readonly id: string;
  /** `nextTry`: nobody was reached, and it is to be tried again; the customer knows nothing of it. */
  readonly kind: 'promise' | 'callBack' | 'nextTry';
  readonly text: string;
  readonly dueAt: number;
  readonly madeBy: string;
  readonly state: 'open' | 'kept' | 'keptLate' | 'broken' | 'renegotiated' | 'withdrawn';
}

/** A question to another department. Customer service stays the owner whoever answers. */
export interface DepartmentRequest {
  readonly id: string;
  readonly department: string;
  readonly question: string;
  /** The investigation waits for the answer. */
  readonly awaited: boolean;
  /** Its own due instant; without one the policy's budget counts. */
  readonly dueAt?: number;
  readonly state: 'open' | 'answered' | 'handedBack';
}

export const remedyKinds = [
  'apology',
  'information',
  'refund',
  'exchange',
  'repair',
  'redelivery',
  'discount',
  'compensation',
  'goodwill',
  'technicalHelp',
  'other',
] as const;
export type RemedyKind = (typeof remedyKinds)[number];

/** Something done to put it right. Amounts are in the policy's currency, in its smallest unit (fen, pence). */
export interface Remedy {
  readonly id: string;
  readonly kind: RemedyKind;
  readonly description: string;
  readonly amount?: number;
  readonly state: 'proposed' | 'agreed' | 'done' | 'dropped';
}

export interface Lesson {
  readonly kind: 'learned' | 'none';
  readonly recordedBy: string;
  readonly mainCause?: string;
  readonly otherCauses: readonly string[];
  /** What happened and what changes; or why there is nothing to learn. */
  readonly text: string;
  /** How many things are to change because of it. */
  readonly changes: number;
  readonly confirmed: boolean;
}

/** Something that a lesson changes, so that it does not happen again. It outlives the complaint that taught it. */
export interface CorrectiveAction {
  readonly id: string;
  readonly action: string;
  readonly ownerId: string;
  readonly measuredBy: string;
  /** Local date, `YYYY-MM-DD`; none once it was opened again, when the policy's time counts. */
  readonly dueOn?: string;
  readonly state: 'open' | 'done' | 'effective' | 'dropped';
  /** What shows that it was done. */
  readonly evidence?: string;
  /** How often it was found not to work, and opened again. */
  readonly failedChecks: number;
  /** In which round of the complaint it was decided: 0, and one more with each reopening. */
  readonly round: number;
}

/** The customer asked where it stands (催办). Answered when we have told them, not when we have read it. */
export interface Chase {
  readonly id: string;
  readonly at: number;
  readonly state: 'open' | 'answered' | 'lapsed';
  readonly round: number;
}

export const outcomes = [
  'upheld',
  'partlyUpheld',
  'notUpheld',
  'withdrawn',
  'rejected',
  'merged',
  'referred',
  'unreachable',
  'enquiry',
] as const;
export type Outcome = (typeof outcomes)[number];

/** The part of the policy that guards ask. It is pinned with the complaint and never changes under it. */
export interface ComplaintRules {
  /** Severities for which the automatic notice is acknowledgement enough. */
  readonly automaticAcknowledgementSufficesFor: readonly Severity[];
  /** The largest amount that each role may grant alone, in the smallest unit; null is without limit. */
  readonly approvalLimits: Readonly<Record<'agent' | 'lead' | 'manager' | 'director', number | null>>;
  readonly followUp: { readonly notByHandler: boolean; readonly attempts: number };
  /** After dissatisfaction somebody else looks at it anew (stage two). */
  readonly secondStage: boolean;
  readonly lessonReviewedFor: readonly Severity[];
  readonly extensions: readonly {
    readonly clock: ClockName;
    readonly atMost: number;
    readonly reasons: readonly string[];
    readonly approver: 'agent' | 'lead' | 'manager' | 'director';
    readonly letter?: LetterName;
  }[];
  /** What a manager must know at once: danger to somebody, or an amount above this one (smallest unit). */
  readonly instantTriggers: {
    readonly safety: boolean;
    readonly amountOver: number;
    /** What a manager must know besides; everything that is noticed where nothing is said. */
    readonly when?: readonly string[];
  };
  /** Chases by the customer that are taken at most in one investigation; more are noted as messages. */
  readonly chases: number;
  /** From this reopening on it climbs two rungs at once. */
  readonly reopenings?: number;
}

/** All that the machine knows of a complaint: facts that came with events, nothing computed from the time of day. */
export interface ComplaintContext {
  readonly complaintId: string;
  readonly rules: ComplaintRules;
  readonly locale: Locale;
  /** Epoch milliseconds. It may lie before the recording: a call is noted after it was taken. */
  readonly receivedAt: number;
  /** When this one was received, where another one that was merged into it came earlier. */
  readonly ownReceivedAt?: number;
  readonly severity: Severity;
  readonly category?: string;
  readonly product?: string;
  readonly amount?: number;
  readonly desiredOutcome?: string;
  readonly points: readonly Point[];
  readonly ownerId?: string;
  readonly teamId: string;
  /** Everybody who has owned it. */
  readonly handlers: readonly string[];
  /** Staff whom the complaint is about; they are heard, but may not own, approve or follow it up. */
  readonly complainedAbout: readonly string[];
  /** 1, or 2 once somebody else reviews it. */
  readonly level: 1 | 2;
  readonly letters: readonly Letter[];
  /** A person has acknowledged it in person: no letter can undo that. */
  readonly acknowledgedInPerson?: true;
  readonly promises: readonly CustomerPromise[];
  readonly requests: readonly DepartmentRequest[];
  readonly remedies: readonly Remedy[];
  /** Who proposed the remedies; that person may not approve them. */
  readonly drafterId?: string;
  readonly customerAnswer?: 'accepted' | 'refused' | 'silent';
  /** Instants of the follow-up attempts that reached nobody. */
  readonly attempts: readonly number[];
  readonly followUpBy?: string;
  readonly followUpResult?: 'satisfied' | 'dissatisfied' | 'unreachable' | 'notApplicable';
  readonly lesson?: Lesson;
  readonly outcome?: Outcome;
  /** Set while it is closed. */
  readonly closedAt?: number;
  /** Clocks that passed their deadline, as `name` or `name:subject`. */
  readonly breached: readonly string[];
  readonly extensions: readonly { readonly clock: ClockName; readonly reason: string; readonly at: number }[];
  /** What was asked for and not answered yet. */
  readonly extensionsAsked?: readonly {
    readonly clock: ClockName;
    readonly reason: string;
    readonly by: string;
    readonly at: number;
  }[];
  readonly chases: number;
  readonly mood?: 'calm' | 'upset' | 'hostile';
  readonly reopenings: number;
  readonly customerChases?: readonly Chase[];
  /** When it was last listed for criticism: chased again long after it had been chased. */
  readonly criticisedAt?: number;
  /** How many complaints of this customer there were in the policy's time when it was raised for that. */
  readonly repeatedComplaints?: number;
  readonly actions?: readonly CorrectiveAction[];
  readonly links?: readonly ComplaintLink[];
  /** While another complaint goes on for it: where it was. */
  readonly leftFrom?: Place;
  /** The customer's last rating, 1 to 5 each, and the letter that asked for it; the words beside it are in the history. */
  readonly rating?: { readonly handling: number; readonly outcome: number; readonly survey: string };
}
