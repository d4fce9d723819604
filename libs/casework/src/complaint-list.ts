import { windows } from '#clocks/policy.js';
import type { Channel } from '#workflows/complaint/1-receipt/receipt.events.js';
import type { Severity } from '#workflows/complaint/complaint.context.js';
import type { Rung } from '#workflows/complaint/complaint.roles.js';
import type { Locale, Stage } from '#workflows/complaint/complaint.words.js';
import type { Clock } from './complaint-record.js';

/** Whose turn it is when it is not the owner's. */
export const waitsFor = ['customer', 'department', 'approval'] as const;
export type WaitsFor = (typeof waitsFor)[number];

/** Which complaints to list; what is not given does not matter. */
export interface ComplaintFilter {
  readonly stage?: Stage;
  readonly ownerId?: string;
  /** Only those of these teams; of none of them when there is none. */
  readonly teamIds?: readonly string[];
  readonly severity?: Severity;
  readonly channel?: Channel;
  /** The customer's language. */
  readonly locale?: Locale;
  /** Only those that nobody owns yet. */
  readonly isUnassigned?: true;
  /** Only those about which this department has not answered yet. */
  readonly askedDepartment?: string;
  /** Only those that wait for one of these. */
  readonly waitsFor?: readonly WaitsFor[];
  /** Only those that have climbed so far. */
  readonly rung?: Rung;
  /** Only those that climb by themselves before this instant, epoch milliseconds. */
  readonly climbsBefore?: number;
  /** Only those with a letter that a lead has to release. */
  readonly hasHeldLetter?: true;
  /** Only those for which more time was asked that nobody has answered yet. */
  readonly asksExtension?: true;
  /** Only those whose time runs short at this instant, epoch milliseconds. */
  readonly atRiskBy?: number;
  /** Only those whose next deadline is at this instant or later; by that, only those that have one. */
  readonly dueFrom?: number;
  /** Only those whose next deadline is before this instant, epoch milliseconds. */
  readonly dueBefore?: number;
}

/** Where a page ended: the sort key of its last complaint. */
export interface ListPosition {
  /** Absent once the list is among the complaints that have no deadline. */
  readonly nextDueAt?: number;
  readonly id: string;
}

/** True of a running clock that somebody has to do something for; the end of a window takes only a possibility away. */
export function isDuty({ name, state }: Pick<Clock, 'name' | 'state'>): boolean {
  return state !== 'ended' && !windows.includes(name);
}

/** The duty that is due next, passed or not. */
export type NextDue = Pick<Clock, 'id' | 'name' | 'limit' | 'subject'> & {
  /** It is an instruction from above, and no promise to the customer. */
  readonly isInstruction?: true;
  /** Epoch milliseconds. */
  readonly deadline: number;
};

/** A complaint as a line of a list. Instants are epoch milliseconds. */
export interface ListedComplaint {
  readonly id: string;
  readonly ref: string;
  readonly version: number;
  readonly channel: Channel;
  readonly customerId: string;
  readonly subject: string;
  readonly stage: Stage;
  readonly rung: Rung;
  readonly severity: Severity;
  readonly category?: string;
  readonly ownerId?: string;
  readonly teamId: string;
  readonly locale: Locale;
  /** The customer's name, where it is known. */
  readonly customerName?: string;
  /** The innermost state of the handling: `awaitingCustomer`. */
  readonly moment?: string;
  readonly waitsFor?: WaitsFor;
  /** When the first of the instructions from above is due that are still to be carried out. */
  readonly instructionDueAt?: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly next?: NextDue;
}

/** One page, and where the next one begins if there is more. */
export interface ComplaintPage {
  readonly items: readonly ListedComplaint[];
  readonly next?: ListPosition;
}

/** A complaint that was chased again long after it had been chased, with the instant of that. */
export type CriticisedComplaint = ListedComplaint & { readonly criticisedAt: number };

/** Complaints that were listed for criticism since an instant (epoch milliseconds). */
export interface CriticismFilter {
  readonly since: number;
  /** Only those of these teams; of none of them when there is none. */
  readonly teamIds?: readonly string[];
}

/** Where a page of the list for criticism ended. */
export interface CriticismPosition {
  readonly criticisedAt: number;
  readonly id: string;
}

export interface CriticismPage {
  readonly items: readonly CriticisedComplaint[];
  readonly next?: CriticismPosition;
}

/** The lists that people work from, always sorted by what is due next; complaints without any deadline come last. */
export abstract class ComplaintList {
  /**
   * A page of complaints. Each page costs the same however far into the list it lies, and a complaint that does not
   * change meanwhile is on exactly one of them.
   * @param limit how many at most
   * @param after the position that the page before has given
   */
  abstract page(filter: ComplaintFilter, limit: number, after?: ListPosition): Promise<ComplaintPage>;

  /** These as lines, in the order of the ids; one that is not there is left out. */
  abstract these(ids: readonly string[]): Promise<readonly ListedComplaint[]>;
  /** The first that climb by themselves, the next one first, among those of these teams. */
  abstract climbing(teamIds: readonly string[], limit: number): Promise<readonly { readonly id: string }[]>;

  /** How many there are, exactly. */
  abstract count(filter: ComplaintFilter): Promise<number>;

  /** The manager's list for criticism (通报批评), the latest first; closed complaints stay on it. */
  abstract criticised(filter: CriticismFilter, limit: number, after?: CriticismPosition): Promise<CriticismPage>;
}
