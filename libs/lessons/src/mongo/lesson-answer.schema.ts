import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { SchemaTypes } from 'mongoose';
import type { LessonAnswer } from '../lesson-answers.js';

@Schema({ collection: 'lessonAnswers', versionKey: false })
export class LessonAnswerDocument {
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: String, required: true }) readonly lessonId!: string;
  @Prop({ type: String, required: true }) readonly state!: LessonAnswer['state'];
  /** When it came into this state, epoch milliseconds. */
  @Prop({ type: Number, required: true }) readonly at!: number;
  @Prop({ type: SchemaTypes.Mixed, required: true }) readonly question!: LessonAnswer['question'];
  @Prop({ type: SchemaTypes.Mixed, required: true }) readonly answer!: LessonAnswer['answer'];
  @Prop({ type: SchemaTypes.Mixed, required: true }) readonly words!: LessonAnswer['words'];
  @Prop({ type: [String], required: true }) readonly about!: string[];
  @Prop({ type: [SchemaTypes.Mixed], required: true }) readonly steps!: LessonAnswer['steps'];
}

export const LessonAnswerSchema = SchemaFactory.createForClass(LessonAnswerDocument);
LessonAnswerSchema.index({ lessonId: 1, at: -1 });
LessonAnswerSchema.index({ state: 1, at: -1 });
