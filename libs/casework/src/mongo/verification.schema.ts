import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { SchemaTypes } from 'mongoose';
import type { VerificationResult, VerificationRun } from '../verification-book.js';

@Schema({ collection: 'verifications', versionKey: false, minimize: false })
export class VerificationDocument {
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: Number, required: true }) readonly askedAt!: number;
  @Prop({ type: String, required: true }) readonly askedBy!: string;
  @Prop({ type: Boolean, required: true }) readonly isRetold!: boolean;
  @Prop({ type: String, required: true }) readonly state!: VerificationRun['state'];
  /** The one that waits or runs; there is never a second. */
  @Prop({ type: String }) readonly underWay?: 'yes';
  @Prop({ type: Number }) readonly heldUntil?: number;
  @Prop({ type: Number, required: true }) readonly done!: number;
  @Prop({ type: Number }) readonly total?: number;
  @Prop({ type: Number }) readonly finishedAt?: number;
  @Prop({ type: SchemaTypes.Mixed }) readonly result?: VerificationResult;
  @Prop({ type: String }) readonly failure?: string;
}

export const VerificationSchema = SchemaFactory.createForClass(VerificationDocument);
VerificationSchema.index({ askedAt: -1, _id: -1 });
VerificationSchema.index({ underWay: 1 }, { unique: true, sparse: true });
