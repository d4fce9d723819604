import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { AnswerState, AnswerStep, LessonAnswer } from '../lesson-answers.js';
import { LessonAnswers } from '../lesson-answers.js';
import { LessonAnswerDocument } from './lesson-answer.schema.js';

/** A lesson has one or two; more only when somebody plays with it. */
const mostOfLesson = 50;

@Injectable()
export class MongoLessonAnswers extends LessonAnswers {
  constructor(@InjectModel(LessonAnswerDocument.name) private readonly answers: Model<LessonAnswerDocument>) {
    super();
  }

  override async add({ id, ...answer }: LessonAnswer): Promise<void> {
    await this.answers.create({ _id: id, ...answer, at: answer.steps.at(-1)?.at ?? 0 } as never);
  }

  override async ofLesson(lessonId: string): Promise<LessonAnswer[]> {
    const found = await this.answers.find({ lessonId }).sort({ lessonId: 1, at: -1 }).limit(mostOfLesson).lean();
    return found.map(answerOf);
  }

  override async move(id: string, from: AnswerState, step: AnswerStep): Promise<boolean> {
    const { modifiedCount } = await this.answers.updateOne(
      { _id: id, state: from },
      { $set: { state: step.state, at: step.at }, $push: { steps: step } },
    );
    return modifiedCount === 1;
  }

  override async published(limit: number): Promise<LessonAnswer[]> {
    const found = await this.answers.find({ state: 'published' }).sort({ state: 1, at: -1 }).limit(limit).lean();
    return found.map(answerOf);
  }
}

function answerOf({ _id, at: _, ...answer }: LessonAnswerDocument): LessonAnswer {
  return { id: _id, ...answer };
}
