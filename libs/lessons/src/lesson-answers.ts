import type { Locale, Words } from '#workflows/complaint/complaint.words.js';

/** A draft waits for a second person; what is published is shown to customers until it is withdrawn. */
export const answerStates = ['draft', 'published', 'withdrawn'] as const;
export type AnswerState = (typeof answerStates)[number];

/** What customers are told. */
export interface AnswerText {
  readonly question: Words;
  readonly answer: Words;
  /** What is looked for in what they type, by language. */
  readonly words: Readonly<Record<Locale, readonly string[]>>;
  /** Categories that it fits. */
  readonly about: readonly string[];
}

/** Something that was done with an answer, by whom and when (epoch milliseconds). */
export interface AnswerStep {
  readonly state: AnswerState;
  readonly by: string;
  readonly at: number;
  /** Why it was withdrawn. */
  readonly reason?: string;
}

/** A lesson that has become an answer to customers. */
export interface LessonAnswer extends AnswerText {
  readonly id: string;
  /** The complaint that taught it. */
  readonly lessonId: string;
  readonly state: AnswerState;
  readonly steps: readonly AnswerStep[];
}

/** Answers that lessons have become. Their texts never change: another text is another draft. */
export abstract class LessonAnswers {
  abstract add(answer: LessonAnswer): Promise<void>;
  /** Of a lesson, the latest first. */
  abstract ofLesson(lessonId: string): Promise<LessonAnswer[]>;
  /** False, and nothing changed, when it is not in the state that it is to leave. */
  abstract move(id: string, from: AnswerState, step: AnswerStep): Promise<boolean>;
  /** What customers are shown, the latest first. */
  abstract published(limit: number): Promise<LessonAnswer[]>;
}
