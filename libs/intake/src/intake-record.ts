/** What became of one thing that came in. Every one of them ends in exactly one of these; the counts add up. */
export const outcomes = [
  'waiting',
  /** It began a complaint. */
  'created',
  /** It belongs to a complaint. */
  'appended',
  /** It may belong to a complaint and changed nothing: a person looks at it. */
  'suspended',
  /** It belongs to the complaint of a customer with whom another way was agreed: a person reads it within 30 days. */
  'restricted',
  'duplicate',
  'bounce',
  'automatic',
  /** It could not be read: a complaint with nothing but the original stands for it. */
  'quarantined',
] as const;
export type IntakeOutcome = (typeof outcomes)[number];

/** One thing that came in, and what became of it. */
export interface IntakeRecord {
  readonly id: string;
  readonly channel: 'email' | 'webForm' | 'phone' | 'webhook';
  /** Instant at which we said yes to it, epoch milliseconds. */
  readonly receivedAt: number;
  readonly originalId: string;
  readonly sha256: string;
  /** Bytes of the original. */
  readonly size: number;
  readonly envelope: IntakeEnvelope;
  /** Account, UIDVALIDITY and UID of a mail that was fetched: fetched again it is the same. */
  readonly transportKey?: string;
  readonly outcome: IntakeOutcome;
}

export interface IntakeEnvelope {
  /** Empty for a mail that nobody is to answer; not there when the way it came does not tell. */
  readonly from?: string;
  readonly to: readonly string[];
  readonly remoteAddress: string;
  /** Bytes of the whole mail, where only its beginning was taken; the rest stayed where it was fetched from. */
  readonly wholeSize?: number;
  /** How the sending server calls itself. */
  readonly helo?: string;
  /** The name of a mail server that is trusted with checking senders, where the mail came through it. */
  readonly authservId?: string;
}

/** A record in the hands of one worker. */
export interface TakenRecord extends IntakeRecord {
  /** How often it has been taken, this time included: counted before it is tried, so a death is counted too. */
  readonly attempts: number;
}

/** What a record came to. */
export interface Settlement {
  readonly outcome: Exclude<IntakeOutcome, 'waiting'>;
  /** Why, in words. */
  readonly because: string;
  readonly complaintId?: string;
  readonly messageId?: string;
  /** The team of the mailbox that it came to. */
  readonly teamId?: string;
  /** The file of the customer whose it is. */
  readonly personId?: string;
  readonly at: number;
}

/** True of what no rule could place: a person decides what becomes of it. */
export function awaitsDecision({ outcome, complaintId }: Pick<Settlement, 'outcome' | 'complaintId'>): boolean {
  const isUnfiled = (outcome === 'automatic' || outcome === 'bounce') && complaintId === undefined;
  return outcome === 'suspended' || outcome === 'restricted' || isUnfiled;
}

/** The ledger of everything that came in. */
export abstract class IntakeLedger {
  /** Resolves once the record is on disk; false, and nothing written, when its transport key is there already. */
  abstract add(record: IntakeRecord): Promise<boolean>;
  /** Ids of records that wait for somebody, the oldest first. */
  abstract waiting(now: number, limit: number): Promise<string[]>;
  /** When the oldest record that still waits came in; nothing when none does. Epoch milliseconds. */
  abstract oldestWaiting(): Promise<number | undefined>;
  /** Takes a waiting record so that nobody else does before `until`; nothing when it is settled, or taken. */
  abstract take(id: string, now: number, until: number): Promise<TakenRecord | undefined>;
  /** Lets another try it again at once. */
  abstract release(id: string, at: number): Promise<void>;
  abstract settle(record: Pick<TakenRecord, 'id' | 'envelope'>, settlement: Settlement): Promise<void>;
  /** Ids of what belongs to nobody and came in before then (epoch milliseconds), the earliest first. */
  abstract nobodysBefore(instant: number, limit: number): Promise<string[]>;
  /** Its key was destroyed: it is looked at no more. */
  abstract forgotten(id: string, at: number): Promise<void>;
  /** How many there are of each outcome. */
  abstract count(): Promise<Readonly<Record<IntakeOutcome, number>>>;
}
