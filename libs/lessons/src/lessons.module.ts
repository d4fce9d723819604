import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { LessonUses } from './lesson-uses.js';
import { LessonAnswers } from './lesson-answers.js';
import { FeedbackPacks } from './feedback-packs.js';
import { FeedbackPackDocument, FeedbackPackSchema } from './mongo/feedback-pack.schema.js';
import { LessonAnswerDocument, LessonAnswerSchema } from './mongo/lesson-answer.schema.js';
import { MongoFeedbackPacks } from './mongo/mongo-feedback-packs.js';
import { MongoLessonAnswers } from './mongo/mongo-lesson-answers.js';
import { LessonUseDocument, LessonUseSchema } from './mongo/lesson-use.schema.js';
import { MongoLessonUses } from './mongo/mongo-lesson-uses.js';
import { MongoQualityReviews } from './mongo/mongo-quality-reviews.js';
import { MongoSystemicAlarms } from './mongo/mongo-systemic-alarms.js';
import {
  QualityProgressDocument,
  QualityProgressSchema,
  QualityReviewDocument,
  QualityReviewSchema,
} from './mongo/quality-review.schema.js';
import { SystemicAlarmDocument, SystemicAlarmSchema } from './mongo/systemic-alarm.schema.js';
import { QualityReviews } from './quality-reviews.js';
import { SystemicAlarms } from './systemic-alarms.js';

/** What becomes of lessons, and what is learnt by looking at closed complaints again. The lessons themselves, and what they change, are the complaints' own. */
@Module({
  imports: [
    MongooseModule.forFeature([
      { name: LessonUseDocument.name, schema: LessonUseSchema },
      { name: LessonAnswerDocument.name, schema: LessonAnswerSchema },
      { name: SystemicAlarmDocument.name, schema: SystemicAlarmSchema },
      { name: FeedbackPackDocument.name, schema: FeedbackPackSchema },
      { name: QualityReviewDocument.name, schema: QualityReviewSchema },
      { name: QualityProgressDocument.name, schema: QualityProgressSchema },
    ]),
  ],
  providers: [
    { provide: LessonUses, useClass: MongoLessonUses },
    { provide: LessonAnswers, useClass: MongoLessonAnswers },
    { provide: SystemicAlarms, useClass: MongoSystemicAlarms },
    { provide: FeedbackPacks, useClass: MongoFeedbackPacks },
    { provide: QualityReviews, useClass: MongoQualityReviews },
  ],
  exports: [LessonUses, LessonAnswers, SystemicAlarms, FeedbackPacks, QualityReviews],
})
export class LessonsModule {}
