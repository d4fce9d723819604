import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { LessonUses } from './lesson-uses.js';
import { LessonUseDocument, LessonUseSchema } from './mongo/lesson-use.schema.js';
import { MongoLessonUses } from './mongo/mongo-lesson-uses.js';

/** What becomes of lessons. The lessons themselves, and what they change, are the complaints' own. */
@Module({
  imports: [MongooseModule.forFeature([{ name: LessonUseDocument.name, schema: LessonUseSchema }])],
  providers: [{ provide: LessonUses, useClass: MongoLessonUses }],
  exports: [LessonUses],
})
export class LessonsModule {}
