import type { ComplaintContext, Outcome } from '../complaint.context.js';
import type { Judge } from '../complaint.judging.js';
import { unless } from '../complaint.judging.js';
import { lastSurveyOf } from './rating.records.js';

/** Ways to an end that decide nothing: there is nothing to be rated. */
const undecided: readonly (Outcome | undefined)[] = ['withdrawn', 'rejected', 'merged', 'referred'];

/** What must hold of a complaint that is rated. One rating is one vote; it can be changed until the complaint is closed. */
export const ratingRequirements = {
  ratingAsked: ({ context }) =>
    unless(lastSurveyOf(context) !== undefined && !undecided.includes(context.outcome), 'rating-not-asked'),
  ratedBefore: ({ context }) => unless(context.rating !== undefined, 'rating-not-asked'),
  notRatedYet: ({ context }) => unless(!isRated(context), 'rating-final'),
} satisfies Record<string, Judge>;

/** True when the last survey is answered; a rating of an earlier round is about another decision. */
export function isRated(context: Pick<ComplaintContext, 'rating' | 'letters'>): boolean {
  return context.rating !== undefined && context.rating.survey === lastSurveyOf(context);
}
