import type { EventOf } from '#workflows/complaint/complaint.events.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { said } from '../page/said.js';
import { complaintTexts } from './complaint.texts.js';

const levels = [5, 4, 3, 2, 1] as const;

/** What is asked, and what was answered. */
export interface RatingView {
  readonly questions: readonly object[];
  readonly rated?: readonly { readonly label: string; readonly answer: string | undefined }[];
  readonly rating?: { readonly comment: string | undefined };
  readonly isDissatisfied?: boolean;
}

/**
 * The questions of the survey, and what was answered to them.
 * @param isRated the last survey is answered; an answer to an earlier one is about another decision
 */
export function ratingView(
  given: EventOf<'survey.answered'> | undefined,
  isRated: boolean,
  locale: Locale,
): RatingView {
  const t = said(complaintTexts, locale);
  const shown = isRated ? given : undefined;
  const questions = [
    { name: 'handling', label: t.surveyHandling, chosen: shown?.handling },
    { name: 'outcome', label: t.surveyOutcome, chosen: shown?.outcome },
  ].map(({ name, label, chosen }) => ({
    name,
    label,
    levels: levels.map((value) => ({ value, label: t[`survey${value}`], isChosen: value === chosen })),
  }));
  if (!shown) return { questions };
  const answers = questions.map(({ label, levels: all }) => ({
    label,
    answer: all.find(({ isChosen }) => isChosen)?.label,
  }));
  return {
    questions,
    rated: [...answers, ...(shown.comment === undefined ? [] : [{ label: t.surveySaid, answer: shown.comment }])],
    rating: { comment: shown.comment },
    isDissatisfied: Math.min(shown.handling, shown.outcome) <= 2,
  };
}
