import type { Criterion, Mark, QualityReview, ReviewReason } from './quality-review.js';

/** Which reviews; what is not given does not matter. */
export interface ReviewFilter {
  readonly isOpen: boolean;
  readonly teamIds?: readonly string[];
  readonly reviewerId?: string;
  /** Whose work was looked at. */
  readonly ownerId?: string;
  /** Whose work was not, and whom the complaint is not about. */
  readonly notOf?: string;
  readonly notAbout?: string;
  readonly reason?: ReviewReason;
  readonly scored?: { readonly criterion: Criterion; readonly mark: Mark };
  /** Of a done one when it was done, of an open one when it is due: at this instant or later, and before that one. */
  readonly from?: number;
  readonly until?: number;
}

export interface ReviewPosition {
  readonly at: number;
  readonly id: string;
}

export interface ReviewPage {
  readonly items: readonly QualityReview[];
  readonly next?: ReviewPosition;
}

/** What of a done review is counted. */
export interface ScoredReview {
  readonly teamId: string;
  readonly at: number;
  readonly scores: readonly { readonly criterion: Criterion; readonly mark: Mark }[];
}

/** Closed complaints that are looked at again, and what was found. */
export abstract class QualityReviews {
  /** False, and nothing stored, when the complaint has one already. */
  abstract add(review: QualityReview): Promise<boolean>;
  /**
   * Changes one by what it is at that moment, however many want to at once.
   * @param step gives it as it is to be, or nothing when it is to stay as it is
   * @returns as it is then; nothing when it stayed, or there is none
   */
  abstract change(
    complaintId: string,
    step: (review: QualityReview) => QualityReview | undefined,
  ): Promise<QualityReview | undefined>;
  abstract find(complaintId: string): Promise<QualityReview | undefined>;
  abstract these(complaintIds: readonly string[]): Promise<ReadonlyMap<string, QualityReview>>;
  /** Open ones: what is due first before the rest. Done ones: the latest first. */
  abstract page(filter: ReviewFilter, limit: number, after?: ReviewPosition): Promise<ReviewPage>;
  abstract count(filter: ReviewFilter): Promise<number>;
  /** Those that have a measure that this person has still to carry out. */
  abstract toCarryOut(ownerId: string, limit: number): Promise<QualityReview[]>;
  abstract countToCarryOut(ownerId: string): Promise<number>;
  /** How many open ones each reviewer has: those who have some. */
  abstract openLoads(): Promise<ReadonlyMap<string, number>>;
  /** Open ones of this reviewer, or of nobody. */
  abstract openOf(reviewerId: string | undefined, limit: number): Promise<QualityReview[]>;
  /** Those of which somebody is to be told by now, the longest due first. */
  abstract toTellBy(now: number, limit: number): Promise<QualityReview[]>;
  /** All that were done in this time, at `from` or later and before `until`, in complaints that are not about this person. */
  abstract scored(
    filter: Required<Pick<ReviewFilter, 'from' | 'until' | 'notAbout'>> & Pick<ReviewFilter, 'teamIds'>,
  ): AsyncIterable<ScoredReview>;
  /** Up to which change of complaints it was looked whether they are to be reviewed; nothing when never. */
  abstract lookedUntil(): Promise<number | undefined>;
  /** Never goes back. */
  abstract noteLooked(until: number): Promise<void>;
}
