import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { SchemaTypes } from 'mongoose';
import type { TextBlock } from '../text-blocks.js';

/** A block as it is, with what it was: both change together or not at all. */
@Schema({ collection: 'textBlocks', versionKey: false })
export class TextBlockDocument {
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: Number, required: true }) readonly createdAt!: number;
  @Prop({ type: Number, required: true }) readonly version!: number;
  @Prop({ type: SchemaTypes.Mixed, required: true }) readonly current!: TextBlock;
  /** The oldest first. */
  @Prop({ type: [SchemaTypes.Mixed], required: true }) readonly former!: TextBlock[];
}

export const TextBlockSchema = SchemaFactory.createForClass(TextBlockDocument);
TextBlockSchema.index({ createdAt: 1, _id: 1 });
