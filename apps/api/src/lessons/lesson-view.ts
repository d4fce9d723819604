import type { LessonState } from '#casework/lesson-fields.js';
import type { ListedAction, ListedLesson } from '#casework/lesson-list.js';
import type { Tally } from '#lessons/usefulness.js';

/** A lesson as a line of the library. Instants are epoch milliseconds. */
export interface LessonLine extends Omit<ListedLesson, 'audience' | 'lesson' | 'departments' | 'actions'> {
  readonly departments: readonly string[];
  readonly mainCause?: string;
  readonly otherCauses: readonly string[];
  readonly whatHappened: string;
  readonly recordedBy: string;
  readonly actions: readonly ListedAction[];
  readonly state: LessonState;
  /** What was said of it where it was shown. */
  readonly uses: Tally;
}

const unused: Tally = { used: 0, unhelpful: 0 };

export function lessonLineOf({ audience: _, lesson, ...line }: ListedLesson, uses: Tally = unused): LessonLine {
  return {
    ...line,
    ...(lesson.mainCause !== undefined && { mainCause: lesson.mainCause }),
    otherCauses: lesson.otherCauses,
    whatHappened: lesson.text,
    recordedBy: lesson.recordedBy,
    uses,
  };
}
