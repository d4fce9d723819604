/** How far a call has come. */
export const callStates = ['ringing', 'answered', 'ended'] as const;
export type CallState = (typeof callStates)[number];

/** A call as the telephone system tells of it. */
export interface AnnouncedCall {
  readonly id: string;
  readonly direction: 'in' | 'out';
  /** The customer's number as the telephone system writes it; none when it is withheld. */
  readonly number?: string;
  /** The number of ours that was called, or called from. */
  readonly ours?: string;
  /** The customer's file, when the number is in one. */
  readonly customerId?: string;
  /** Whose telephone it is. */
  readonly staffId: string;
  readonly state: CallState;
  /** When it began, epoch milliseconds. */
  readonly at: number;
  readonly durationSeconds?: number;
  /** Where its recording is kept. */
  readonly recording?: string;
}

/** Calls of the last day, each sealed with a key of its day or its customer's. What was said is the contact's to tell. */
export abstract class AnnouncedCallStore {
  /** Begins a call, or brings one that is known on; a state that lies behind it is passed over. @returns it as it is now */
  abstract put(call: AnnouncedCall): Promise<AnnouncedCall>;
  /** One of this person's. */
  abstract find(id: string, staffId: string): Promise<AnnouncedCall | undefined>;
  /** This person's, the latest first. */
  abstract ofPerson(staffId: string, limit: number): Promise<AnnouncedCall[]>;
}
