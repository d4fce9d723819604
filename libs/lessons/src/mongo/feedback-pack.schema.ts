import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { SchemaTypes } from 'mongoose';
import type { FeedbackContent, FeedbackPack } from '../feedback-packs.js';

@Schema({ collection: 'feedbackPacks', versionKey: false })
export class FeedbackPackDocument {
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: String, required: true }) readonly department!: string;
  @Prop({ type: String, required: true }) readonly month!: string;
  @Prop({ type: Number, required: true }) readonly madeAt!: number;
  @Prop({ type: SchemaTypes.Mixed, required: true }) readonly content!: FeedbackContent;
  @Prop({ type: [SchemaTypes.Mixed], required: true }) readonly told!: FeedbackPack['told'][number][];
  /** Who was told, to find their packs by. */
  @Prop({ type: [String], required: true }) readonly toldIds!: string[];
  @Prop({ type: String }) readonly nextAs?: NonNullable<FeedbackPack['next']>['as'];
  @Prop({ type: Number }) readonly nextAt?: number;
  @Prop({ type: Boolean, required: true }) readonly isOpen!: boolean;
  @Prop({ type: SchemaTypes.Mixed }) readonly confirmed?: NonNullable<FeedbackPack['confirmed']>;
}

export const FeedbackPackSchema = SchemaFactory.createForClass(FeedbackPackDocument);
FeedbackPackSchema.index({ isOpen: 1, madeAt: -1, _id: 1 });
FeedbackPackSchema.index({ nextAt: 1 });
