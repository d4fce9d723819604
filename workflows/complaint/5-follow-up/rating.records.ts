import type { ComplaintContext } from '../complaint.context.js';
import type { Recording } from '../complaint.recording.js';
import { of } from '../complaint.recording.js';

export const ratingRecords = {
  /** The last word counts; what was said before is in the history. */
  rating: of('survey.answered', (context, { handling, outcome }) => ({
    rating: { handling, outcome, survey: lastSurveyOf(context) ?? '' },
  })),
} satisfies Record<string, Recording>;

/** Each decision is followed by a survey of its own, and a rating answers the last one that was sent. */
export function lastSurveyOf({ letters }: Pick<ComplaintContext, 'letters'>): string | undefined {
  return letters.findLast(({ letter }) => letter === 'survey')?.id;
}
