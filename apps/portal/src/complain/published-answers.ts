import { Injectable } from '@nestjs/common';
import type { PublishedAnswer } from '#intake/answer-book.js';
import { AnswerBook } from '#intake/answer-book.js';
import { LessonAnswers } from '#lessons/lesson-answers.js';
import { TimeSource } from '#platform/time-source.js';
import { ComplaintForm } from './complaint-form.js';

/** So long what lessons have become is remembered, in milliseconds: whoever types asks again and again. */
const remembered = 30_000;

/** More would be another list to search. */
const mostOfLessons = 500;

/** What we have answered in public: what is shipped, and what the house's own lessons have become. */
@Injectable()
export class PublishedAnswers {
  private book: AnswerBook | undefined;
  private readAt = -Infinity;

  constructor(
    private readonly form: ComplaintForm,
    private readonly answers: LessonAnswers,
    private readonly time: TimeSource,
  ) {}

  async fitting(text: string, category: string): Promise<PublishedAnswer[]> {
    const now = this.time.now();
    if (!this.book || Math.abs(now - this.readAt) >= remembered) {
      const own = await this.answers.published(mostOfLessons);
      this.book = new AnswerBook([...own, ...this.form.answers.answers]);
      this.readAt = now;
    }
    return this.book.fitting(text, category);
  }
}
