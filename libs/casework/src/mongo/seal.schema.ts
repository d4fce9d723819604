import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { SchemaTypes } from 'mongoose';
import type { SignedSeal } from '../seal.js';

/** The note of a seal whose truth lies on disk. */
@Schema({ collection: 'seals', versionKey: false, minimize: false })
export class SealDocument {
  /** Its number. */
  @Prop({ type: Number, required: true }) readonly _id!: number;
  @Prop({ type: SchemaTypes.Mixed, required: true }) readonly signed!: SignedSeal;
  /** There until it was sent out of the house. */
  @Prop({ type: Boolean }) readonly untold?: boolean;
}

export const SealSchema = SchemaFactory.createForClass(SealDocument);
SealSchema.index({ untold: 1 }, { sparse: true });
