/** One thing that came in, and what became of it. Every one of them ends in exactly one outcome; the counts add up. */
export interface IntakeRecord {
  readonly id: string;
  readonly channel: 'email' | 'webForm' | 'phone' | 'webhook';
  /** Instant at which we said yes to it, epoch milliseconds. */
  readonly receivedAt: number;
  readonly originalId: string;
  readonly sha256: string;
  /** Bytes of the original. */
  readonly size: number;
  readonly envelope: { readonly from: string; readonly to: readonly string[]; readonly remoteAddress: string };
  readonly outcome: 'waiting';
}

/** The ledger of everything that came in. */
export abstract class IntakeLedger {
  /** Resolves once the record is on disk. */
  abstract add(record: IntakeRecord): Promise<void>;
}
