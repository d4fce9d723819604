import { createHash } from 'node:crypto';

/** Who is told of a pack, and again while nobody has confirmed it: its head, its head once more, and whoever is above. */
export const tellings = ['head', 'reminder', 'superior'] as const;
export type Telling = (typeof tellings)[number];

/** What a department was asked in the month, and what it still owes as the pack is made. */
export interface FeedbackCounts {
  readonly answered: number;
  readonly answeredInTime: number;
  readonly open: number;
  readonly overdue: number;
  /** Lessons of complaints about which the department was asked. */
  readonly lessons: number;
}

/** What a second person has confirmed of a lesson, with names and numbers taken out. */
export interface Quote {
  readonly cause: string;
  readonly text: string;
}

/** A corrective action that is not done yet. Instants are epoch milliseconds, as everywhere here. */
export interface OpenAction {
  readonly ref: string;
  readonly action: string;
  readonly ownerId: string;
  readonly dueAt?: number;
}

/** What complaints of one month tell a department. It says what was so when it was made, and never changes. */
export interface FeedbackContent {
  readonly counts: FeedbackCounts;
  /** Main causes of the month's lessons, the most frequent first. */
  readonly causes: readonly { readonly cause: string; readonly count: number }[];
  readonly quotes: readonly Quote[];
  /** What is due first before the rest. */
  readonly actions: readonly OpenAction[];
  /** How many open ones there are in all, those among them that are not shown. */
  readonly openActions: number;
}

export interface FeedbackPack extends FeedbackContent {
  readonly id: string;
  readonly department: string;
  /** The house's own month, `2026-02`. */
  readonly month: string;
  readonly madeAt: number;
  readonly told: readonly { readonly staffId: string; readonly as: Telling; readonly at: number }[];
  /** Who is told next, and when, unless somebody confirms before. */
  readonly next?: { readonly as: Telling; readonly at: number };
  readonly confirmed?: { readonly by: string; readonly at: number };
}

/** Whose packs: of these departments, and those of which this person was told. */
export interface PackScope {
  readonly departments: readonly string[] | 'all';
  readonly staffId: string;
}

export interface PackPosition {
  readonly at: number;
  readonly id: string;
}

export interface PackPage {
  readonly items: readonly FeedbackPack[];
  readonly next?: PackPosition;
}

/** A department has one pack a month, however often and by whom it is made. Departments are named by people, so the name is hashed. */
export function packIdOf(department: string, month: string): string {
  return `${month}-${createHash('sha256').update(department).digest('hex').slice(0, 16)}`;
}

/** What departments were told month by month, and who has taken note. */
export abstract class FeedbackPacks {
  /** False, and nothing stored, when there is one of this id. */
  abstract add(pack: FeedbackPack): Promise<boolean>;
  abstract find(id: string): Promise<FeedbackPack | undefined>;
  /** Packs of which somebody is to be told by now, the longest due first. */
  abstract due(now: number, limit: number): Promise<FeedbackPack[]>;
  /** Notes who was told; nothing when it was noted or confirmed before. */
  abstract noteTold(
    id: string,
    as: Telling,
    told: FeedbackPack['told'],
    next: FeedbackPack['next'] | undefined,
  ): Promise<void>;
  /** The latest first. */
  abstract page(isOpen: boolean, scope: PackScope, limit: number, after?: PackPosition): Promise<PackPage>;
  /** False when somebody has confirmed it already, or there is none. */
  abstract confirm(id: string, confirmed: NonNullable<FeedbackPack['confirmed']>): Promise<boolean>;
}
