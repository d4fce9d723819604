import type { Recording } from '../complaint.recording.js';
import { of } from '../complaint.recording.js';

export const ratingRecords = {
  /** The last word counts; what was said before is in the history. */
  rating: of('survey.answered', (context, { handling, outcome }) => ({
    rating: { handling, outcome, round: context.reopenings },
  })),
} satisfies Record<string, Recording>;
