import type { QualityReview } from '#lessons/quality-review.js';

/** A review as staff see it, with what they may do. Instants are epoch milliseconds. */
export interface ReviewView extends Omit<QualityReview, 'complainedAbout' | 'toTell'> {
  /** None once the customer was erased. */
  readonly subject?: string;
  readonly mayReview: boolean;
  /** Saying who reviews it. */
  readonly mayAssign: boolean;
  readonly mayAnswer: boolean;
  /** Saying what is changed because of it. */
  readonly mayOrder: boolean;
}

export interface ReviewPageView {
  readonly items: readonly ReviewView[];
  readonly next?: string;
  readonly now: number;
}

/** How many there are for whoever asks. */
export interface ReviewCounts {
  readonly mine: number;
  readonly mineOverdue: number;
  readonly teams: number;
  readonly teamsOverdue: number;
  readonly measures: number;
}
