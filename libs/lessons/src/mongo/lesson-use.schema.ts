import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { Verdict } from '../usefulness.js';

@Schema({ collection: 'lessonUses', versionKey: false })
export class LessonUseDocument {
  /** The complaint, the lesson and who said it. */
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: String, required: true }) readonly complaintId!: string;
  @Prop({ type: String, required: true }) readonly lessonId!: string;
  @Prop({ type: String, required: true }) readonly verdict!: Verdict;
  @Prop({ type: String, required: true }) readonly by!: string;
  @Prop({ type: Number, required: true }) readonly at!: number;
}

export const LessonUseSchema = SchemaFactory.createForClass(LessonUseDocument);
LessonUseSchema.index({ complaintId: 1 });
LessonUseSchema.index({ lessonId: 1, at: -1 });
