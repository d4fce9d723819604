import type { Mail } from './mail.js';

/** What the mail is for; whoever hears what became of it needs to know. */
export type MailPurpose =
  | { readonly kind: 'letter'; readonly letterId: string }
  /** Receipts of several complaints, told together. */
  | {
      readonly kind: 'receipts';
      readonly letters: readonly { readonly complaintId: string; readonly letterId: string }[];
    }
  | { readonly kind: 'alert'; readonly alertId: string }
  | { readonly kind: 'digest'; readonly staffId: string }
  /** The customer asked for the private link again. */
  | { readonly kind: 'trackingLink' }
  /** Somebody of the staff chooses a password by it. */
  | { readonly kind: 'passwordLink'; readonly staffId: string }
  /** Tells a customer something that is no letter of their complaint. */
  | { readonly kind: 'courtesy' }
  | { readonly kind: 'seal'; readonly number: number }
  /** Tells that a purge was done, by its entry in the log. */
  | { readonly kind: 'purge'; readonly number: number }
  /** Tells a department what complaints of a month taught. */
  | { readonly kind: 'feedback'; readonly packId: string }
  /** Figures that somebody is sent again and again; of which date, unless it is a trial. */
  | { readonly kind: 'figures'; readonly figureMailId: string; readonly date?: string };

export interface OutgoingMail extends Mail {
  readonly purpose: MailPurpose;
  /** The file of the customer whom it is to or tells of; what it says is sealed with that customer's key. */
  readonly personId?: string;
}

/** What became of a mail, and when, in epoch milliseconds. */
export type Outcome =
  | { readonly state: 'delivered'; readonly at: number }
  | { readonly state: 'failed'; readonly at: number; readonly reason: string };

/** A mail that we do not let go: it was never put in. */
export interface Withheld {
  readonly state: 'withheld';
  readonly at: number;
  readonly reason: string;
  /** Everything automatic to this address was broken off, which is told once for all. */
  readonly brokenOff: boolean;
}

/** A mail in the hands of one deliverer, until the instant that was said when it was taken. */
export interface TakenMail {
  readonly mail: OutgoingMail;
  /** How often it has been taken, this time included. What a deliverer who was too slow says later counts no more. */
  readonly tries: number;
  /** Since when it might have gone, epoch milliseconds. */
  readonly since: number;
  /** Set when it was sent, or given up, before, and only the telling was left. */
  readonly outcome?: Outcome;
}

/** Whose mails are to be forgotten. */
export type Forgotten = { readonly personIds: readonly string[] } | { readonly complaintId: string };

/** A mail as staff see it: what it said, to whom, and what became of it so far. */
export interface SeenMail {
  readonly mail: OutgoingMail;
  /** `waiting` until it was delivered, refused for good, or given up. */
  readonly state: 'waiting' | 'delivered' | 'failed';
  readonly tries: number;
  /** How often the answer to a try was lost, so that the reader may have it more than once. */
  readonly uncertain: number;
  /** What the mail server said last; where there is none, the file in which the mail is kept. */
  readonly answer?: string;
  readonly settledAt?: number;
  /** While it waits: when it goes, or is tried again, epoch milliseconds. */
  readonly dueAt?: number;
}

/** Where a page ended. */
export interface MailPosition {
  readonly writtenAt: number;
  readonly key: string;
}

export interface MailPage {
  readonly items: readonly SeenMail[];
  readonly next?: MailPosition;
}

/**
 * The mails that are to go, those that went and those that never will. A mail stays due until what became of it has been
 * told, so neither a dead mail server nor a dead worker loses one.
 */
export abstract class OutgoingMails {
  /** Puts a mail in, to go at `at` (epoch milliseconds) or soon after. The same key again changes nothing. */
  abstract put(mail: OutgoingMail, at: number): Promise<void>;
  /** Keys of the mails that are due, the earliest first. */
  abstract due(now: number, limit: number): Promise<string[]>;
  /** When the oldest mail was due that nobody has taken; nothing when none waits longer than it should. Epoch milliseconds. */
  abstract oldestDue(now: number): Promise<number | undefined>;
  /** Takes a mail that is due, so that nobody else does before `until`. Nothing when it is not due, or taken. */
  abstract take(key: string, now: number, until: number): Promise<TakenMail | undefined>;
  abstract postpone(taken: TakenMail, until: number, reason: string, uncertain: boolean): Promise<void>;
  /** Writes down what became of it; false when it was taken by another meanwhile. */
  abstract settle(taken: TakenMail, outcome: Outcome, answer: string): Promise<boolean>;
  /** Everybody has been told. Of a digest, which tells of many customers, no word is kept from then on, and no file that was made for a mail. */
  abstract finish(mail: Pick<OutgoingMail, 'key' | 'purpose'>): Promise<void>;
  /** No mail to these customers, or of this complaint, goes any more. @returns theirs, and every digest, for what is kept of them elsewhere */
  abstract forget(whose: Forgotten): Promise<Pick<OutgoingMail, 'key' | 'complaintId'>[]>;
  /** Whether it was forgotten, perhaps while somebody had it in hand. */
  abstract isForgotten(key: string): Promise<boolean>;
  /** Mails of one complaint, the oldest first. */
  abstract ofComplaint(complaintId: string): Promise<SeenMail[]>;
  /** All mails, or those of one state, the newest first, page by page; those that wait the oldest first. */
  abstract page(limit: number, after?: MailPosition, state?: SeenMail['state']): Promise<MailPage>;
  /** How many wait, and how many never went. */
  abstract counts(): Promise<Pick<Record<SeenMail['state'], number>, 'waiting' | 'failed'>>;
}
