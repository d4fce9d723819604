import type { Criterion, Mark } from './quality-review.js';
import { criteria } from './quality-review.js';
import type { ScoredReview } from './quality-reviews.js';

/** Of fewer reviews no share is said: one case more or less would turn it round, and it would be about somebody. */
export const fewestReviews = 5;

/** How often each mark was given. */
export type Tallied = Readonly<Record<Mark, number>>;

/** So many reviews, and which share of what applied to them was met in full; no share of too few. */
export interface MetShare {
  readonly reviewed: number;
  readonly met?: number;
}

export interface QualityFigures extends MetShare {
  readonly criteria: readonly (Tallied & { readonly criterion: Criterion; readonly share?: number })[];
  readonly teams: readonly (MetShare & { readonly teamId: string })[];
  readonly periods: readonly (MetShare & { readonly from: number; readonly until: number })[];
}

interface Period {
  readonly from: number;
  readonly until: number;
}

const nothing: Tallied = { met: 0, partly: 0, notMet: 0, notApplicable: 0 };

/** Counts reviews by criterion, by team and by time. Never by person: a review is to teach, not to rank. */
export function qualityFigures(reviews: readonly ScoredReview[], periods: readonly Period[]): QualityFigures {
  const teams = [...new Set(reviews.map(({ teamId }) => teamId))].toSorted();
  return {
    ...shareOf(reviews),
    criteria: criteria.map((criterion) => {
      const tallied = tally(reviews, criterion);
      const share = applied(tallied) < fewestReviews ? undefined : tallied.met / applied(tallied);
      return { criterion, ...tallied, ...(share !== undefined && { share }) };
    }),
    teams: teams.map((teamId) => ({ teamId, ...shareOf(reviews.filter((one) => one.teamId === teamId)) })),
    periods: periods.map(({ from, until }) => ({
      from,
      until,
      ...shareOf(reviews.filter(({ at }) => at >= from && at < until)),
    })),
  };
}

function shareOf(reviews: readonly ScoredReview[]): MetShare {
  const tallied = criteria.map((criterion) => tally(reviews, criterion));
  const of = tallied.reduce((sum, one) => sum + applied(one), 0);
  const met = tallied.reduce((sum, one) => sum + one.met, 0);
  return { reviewed: reviews.length, ...(reviews.length >= fewestReviews && of > 0 && { met: met / of }) };
}

function tally(reviews: readonly ScoredReview[], criterion: Criterion): Tallied {
  const counted: Record<Mark, number> = { ...nothing };
  for (const { scores } of reviews)
    for (const score of scores) if (score.criterion === criterion) counted[score.mark] += 1;
  return counted;
}

function applied({ met, partly, notMet }: Tallied): number {
  return met + partly + notMet;
}
