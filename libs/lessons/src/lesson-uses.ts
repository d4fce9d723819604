import type { Tally, Verdict } from './usefulness.js';

/** What somebody said of a lesson, with a similar complaint before them. */
export interface LessonUse {
  /** The complaint that was being handled. */
  readonly complaintId: string;
  /** The complaint that taught the lesson. */
  readonly lessonId: string;
  readonly verdict: Verdict;
  /** The member of staff. */
  readonly by: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Whether lessons helped where they were shown. */
export abstract class LessonUses {
  /** Each has one word on a lesson in a complaint: another takes the place of the one before. */
  abstract put(use: LessonUse): Promise<void>;
  /** Takes one's own word back; again it changes nothing. */
  abstract remove(use: Pick<LessonUse, 'complaintId' | 'lessonId' | 'by'>): Promise<void>;
  /** What was said in a complaint. */
  abstract inComplaint(complaintId: string): Promise<LessonUse[]>;
  /** What was said of a lesson, the latest first. */
  abstract ofLesson(lessonId: string, limit: number): Promise<LessonUse[]>;
  /** How many said what: of those lessons of which anybody said anything. */
  abstract tallies(lessonIds: readonly string[]): Promise<ReadonlyMap<string, Tally>>;
}
