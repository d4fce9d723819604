import type { IntakeEnvelope, IntakeOutcome } from './intake-record.js';

/** Within so long somebody reads what was put aside: the customer was told so. Milliseconds. */
export const readWithin = 30 * 24 * 3_600_000;

/** What a person made of a mail that no rule could place. */
export type Decision =
  /** It belongs to this complaint, which has heard of it. */
  | { readonly kind: 'filed'; readonly complaintId: string }
  | { readonly kind: 'opened'; readonly complaintId: string }
  | { readonly kind: 'dismissed'; readonly reason: string };

/** A decision, whose it was and when (epoch milliseconds). It stays for good, as the mail does. */
export type Decided = Decision & { readonly by: string; readonly at: number };

/**
 * A mail that was stored and placed by no rule: a reply whose sender proved nothing, one of a customer with whom another way
 * was agreed, a machine's mail or a bounce that belongs to nothing of ours.
 */
export interface SuspendedMail {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
  readonly outcome: IntakeOutcome;
  /** Why no rule could place it, in words. */
  readonly because: string;
  readonly envelope: IntakeEnvelope;
  readonly size: number;
  /** The team of the mailbox that it came to. */
  readonly teamId: string;
  readonly originalId: string;
  readonly messageId: string;
  /** The complaint that it seems to belong to, with which it is kept until somebody decides. */
  readonly complaintId?: string;
  readonly decision?: Decided;
}

export interface SuspendedFilter {
  readonly state: 'open' | 'decided';
  /** Only those that were put aside because another way was agreed with the customer. */
  readonly outcome?: Extract<IntakeOutcome, 'restricted'>;
  /** Only mails to these teams; to none of them when there is none. */
  readonly teamIds?: readonly string[];
}

/** Something became of one of them, at that instant (epoch milliseconds). */
export interface SuspendedChange {
  readonly id: string;
  readonly at: number;
}

/** Where a page ended. */
export interface SuspendedPosition {
  readonly receivedAt: number;
  readonly id: string;
}

export interface SuspendedPage {
  readonly items: readonly SuspendedMail[];
  readonly next?: SuspendedPosition;
}

/** The mails of the ledger that a person decides about. None is taken away; what they say may be forgotten. */
export abstract class SuspendedMails {
  /** The newest first. */
  abstract page(filter: SuspendedFilter, limit: number, after?: SuspendedPosition): Promise<SuspendedPage>;
  /** How many wait for a decision. */
  abstract countOpen(teamIds?: readonly string[]): Promise<number>;
  abstract find(id: string): Promise<SuspendedMail | undefined>;
  /** Those among these messages that were put aside because another way was agreed, decided about or not; by message. */
  abstract asideAmong(messageIds: readonly string[]): Promise<ReadonlyMap<string, SuspendedMail>>;
  /** How many were put aside before then (epoch milliseconds) and wait for somebody still, by team. */
  abstract unseenSince(instant: number, limit: number): Promise<ReadonlyMap<string, number>>;
  /** How many there are in all. */
  abstract count(): Promise<number>;
  /** Those that wait for a decision and are kept with this complaint. */
  abstract openOf(complaintId: string): Promise<SuspendedMail[]>;
  /** Those that were put aside at or after an instant (epoch milliseconds), the latest last. */
  abstract putAsideSince(instant: number): AsyncIterable<SuspendedChange>;
  /** Those about which somebody decided, or which were given away or forgotten, at or after an instant, the latest last. */
  abstract decidedSince(instant: number): AsyncIterable<SuspendedChange>;
  /** Writes the decision down; false when one is there already. */
  abstract decide(id: string, decision: Decided): Promise<boolean>;
  /** Gives who sent it, and from where, to whose key this is (`keyNameOf`). */
  abstract give(id: string, keyName: string, at: number): Promise<void>;
  /** Takes back a decision that turned out to be impossible. */
  abstract takeBack(id: string, decision: Decided, at: number): Promise<void>;
}
