import type { CorrectiveAction, Lesson, Outcome, Severity } from '#workflows/complaint/complaint.context.js';
import type { Stage } from '#workflows/complaint/complaint.words.js';
import type { ComplaintAudience } from './complaint-audience.js';
import type { LessonState } from './lesson-fields.js';

/** Something that a lesson changes, with the day that counts. */
export interface ListedAction extends CorrectiveAction {
  /** Epoch milliseconds; while it is open. */
  readonly dueAt?: number;
}

/** A complaint by what it taught. Instants are epoch milliseconds. */
export interface ListedLesson {
  readonly complaintId: string;
  readonly ref: string;
  /** None once the customer was erased: the lesson stays. */
  readonly subject?: string;
  readonly stage: Stage;
  readonly severity: Severity;
  readonly teamId: string;
  readonly category?: string;
  readonly product?: string;
  readonly outcome?: Outcome;
  readonly departments: readonly string[];
  readonly createdAt: number;
  readonly closedAt?: number;
  /** When it was written. */
  readonly at: number;
  readonly state: LessonState;
  readonly lesson: Lesson;
  readonly actions: readonly ListedAction[];
  /** Since when it is watched whether the changes work, and when that is to be looked at. */
  readonly watchedSince?: number;
  readonly checkDueAt?: number;
  /** What decides who may see it. */
  readonly audience: ComplaintAudience;
}

/** Whose complaints: of these teams, or of any about which one of these departments was asked. */
export interface LessonScope {
  readonly teamIds: readonly string[] | 'all';
  readonly departments: readonly string[];
}

/** Which lessons; what is not given does not matter. */
export interface LessonFilter {
  readonly scope: LessonScope;
  /** Its main cause, or any cause below it. */
  readonly cause?: string;
  readonly product?: string;
  readonly department?: string;
  readonly state?: LessonState;
  /** Written at this instant or later, and before that one. */
  readonly from?: number;
  readonly until?: number;
}

export interface LessonPosition {
  readonly at: number;
  readonly id: string;
}

export interface LessonPage {
  readonly items: readonly ListedLesson[];
  readonly next?: LessonPosition;
}

/** What is to be done because of lessons: what somebody has to do, what there is to do in these teams, or what is to be checked. */
export interface ActionFilter {
  readonly ownerId?: string;
  readonly teamIds?: readonly string[];
  /** Only what is due before this instant. */
  readonly dueBefore?: number;
  readonly what: 'action' | 'check';
}

/** How often a cause was found. */
export interface CauseCount {
  readonly cause: string;
  readonly count: number;
}

/** A complaint that had a cause, by when it came. */
export interface Arrival {
  readonly complaintId: string;
  readonly teamId: string;
  readonly at: number;
}

/** What the house has learnt, and what it does about it. */
export abstract class LessonList {
  /** The latest first. */
  abstract page(filter: LessonFilter, limit: number, after?: LessonPosition): Promise<LessonPage>;
  /** Those of these complaints that taught something and are among what is asked for. */
  abstract among(complaintIds: readonly string[], filter: LessonFilter): Promise<ListedLesson[]>;
  /** Complaints that have something to be done or checked, what is due first before the rest. */
  abstract due(filter: ActionFilter, limit: number, after?: LessonPosition): Promise<LessonPage>;
  abstract countDue(filter: ActionFilter): Promise<number>;
  /** How often each cause was written down as the main one, in these teams, from an instant on and before another. */
  abstract causes(teamIds: readonly string[] | 'all', from: number, until: number): Promise<CauseCount[]>;
  /** Complaints with this main cause that came at `from` or later, the latest first. */
  abstract arrivals(cause: string, from: number, limit: number): Promise<Arrival[]>;
  /** How many complaints of these teams with this main cause came from an instant on and before another. */
  abstract countArrivals(
    cause: string,
    teamIds: readonly string[] | 'all',
    from: number,
    until: number,
  ): Promise<number>;
}
