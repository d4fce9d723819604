import type { CustomerPromise, Severity } from '#workflows/complaint/complaint.context.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import type { HistoryEntry } from './complaint-record.js';
import type { Teams } from './follow-ups.js';

/** What its clock is called: it runs among the promises, and is none to the customer. */
export const instructionWords: Words = { en: 'Instruction from above', 'zh-CN': '上级批示' };

/** Who gave an instruction, and when; epoch milliseconds. */
export interface InstructionOrigin {
  readonly givenBy: string;
  readonly givenAt: number;
}

/**
 * The instructions from above (批示) among the promises of a complaint, by the promise's id. Another date that was agreed
 * on is another promise, and the same instruction.
 */
export function instructionsIn(history: readonly HistoryEntry[]): ReadonlyMap<string, InstructionOrigin> {
  const found = new Map<string, InstructionOrigin>();
  for (const { event } of history) {
    if (event.type === 'instruction.given')
      found.set(event.promiseId, { givenBy: event.by.kind === 'staff' ? event.by.id : '', givenAt: event.at });
    if (event.type !== 'promise.renegotiated') continue;
    const origin = found.get(event.promiseId);
    if (origin) found.set(event.newPromiseId, origin);
  }
  return found;
}

/** An instruction, and how far it has come. Instants are epoch milliseconds. */
export interface Instruction extends InstructionOrigin {
  readonly complaintId: string;
  readonly ref: string;
  readonly subject: string;
  readonly severity: Severity;
  readonly teamId: string;
  /** Who has to carry it out: nobody while the complaint waits in its team's queue. */
  readonly ownerId?: string;
  readonly promiseId: string;
  readonly text: string;
  readonly dueAt: number;
  readonly state: CustomerPromise['state'];
  /** When it was said to be done, and what shows it. */
  readonly doneAt?: number;
  readonly evidence?: string;
}

/** Instructions from above, for whoever has to carry them out and for whoever waits to hear that it is done. */
export abstract class Instructions {
  /** All that this person has still to carry out, what is due first before the rest. None of complaints about them. */
  abstract toCarryOut(ownerId: string): Promise<Instruction[]>;
  /**
   * Those that this person gave, in complaints of these teams that are not about them: all that are open, what is due first
   * before the rest; then what was done, the latest first, in so many complaints that were changed last.
   */
  abstract givenBy(staffId: string, teams: Teams, mostSettled: number): Promise<Instruction[]>;
  /** How many complaints have one that this person has still to carry out, exactly. */
  abstract countToCarryOut(ownerId: string): Promise<number>;
}
