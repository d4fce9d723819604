import type { Severity } from '#workflows/complaint/complaint.context.js';
import type { Stage } from '#workflows/complaint/complaint.words.js';
import type { ListPosition } from './complaint-list.js';
import type { Counted, DueLine } from './due-page.js';

/** A complaint whose customer is to be asked or called. Instants are epoch milliseconds. */
export interface Contacted {
  readonly complaintId: string;
  readonly ref: string;
  readonly subject: string;
  readonly severity: Severity;
  readonly stage: Stage;
  readonly teamId: string;
  readonly ownerId?: string;
  readonly customerName?: string;
}

/** A customer who is to be asked whether it is really settled (回访). */
export interface DueFollowUp extends Contacted {
  readonly dueAt?: number;
  readonly by?: string;
  /** When nobody was reached. */
  readonly attempts: readonly number[];
  /** So many at different hours, and then it may be given up. */
  readonly attemptsWanted: number;
  /** Whoever has handled it may not ask, where the policy says so. */
  readonly notBy: readonly string[];
}

/** A call that the customer was promised. */
export interface DueCallBack extends Contacted {
  readonly promiseId: string;
  readonly text: string;
  readonly dueAt: number;
  readonly madeBy: string;
}

/** How a customer rated us, 1 to 5 each. */
export interface Rated extends Contacted {
  readonly handling: number;
  readonly outcome: number;
  readonly ratedAt?: number;
  /** In the customer's own words. */
  readonly comment?: string;
}

/** Only those of these teams, where teams are given. */
export type Teams = readonly string[] | 'all';

/** Where a page of ratings ended. */
export interface RatingPosition {
  /** The worse half of the rating, 1 to 5. */
  readonly worst: number;
  readonly updatedAt: number;
  readonly id: string;
}

/** Customers who wait for a call of ours, and what customers said of us afterwards. */
export abstract class FollowUps {
  /** The complaint first whose next duty is due first. */
  abstract due(teams: Teams, limit: number, after?: ListPosition): Promise<Counted<DueFollowUp, ListPosition>>;
  /** What is due first before the rest; a complaint may have several. */
  abstract callBacks(teams: Teams, limit: number, after?: DueLine): Promise<Counted<DueCallBack, DueLine>>;
  /** Of complaints that were touched since then: the dissatisfied first, and of those the latest. */
  abstract ratings(
    teams: Teams,
    since: number,
    limit: number,
    after?: RatingPosition,
  ): Promise<Counted<Rated, RatingPosition>>;
}
