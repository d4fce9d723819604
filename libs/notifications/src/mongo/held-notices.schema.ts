import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { SchemaTypes } from 'mongoose';
import type { HeldNotice } from '../held-notices.js';

@Schema({ collection: 'heldNotices', versionKey: false, minimize: false })
export class HeldNoticesRecord {
  /** Stands for the reader's address. */
  @Prop({ type: String, required: true }) readonly _id!: string;
  /** Counts the changes, so that of two who tell at once one begins again. */
  @Prop({ type: Number, required: true }) readonly version!: number;
  @Prop({ type: Date, required: true }) readonly dueAt!: Date;
  @Prop({ type: [SchemaTypes.Mixed], required: true }) readonly waiting!: HeldNotice[];
  @Prop({ type: Number, required: true }) readonly waitingCount!: number;
  /** Taken out of `waiting` to be told; there until the mail is on its way. */
  @Prop({ type: SchemaTypes.Mixed }) readonly telling?: { readonly key: string; readonly notices: HeldNotice[] };
}

export const HeldNoticesSchema = SchemaFactory.createForClass(HeldNoticesRecord);
HeldNoticesSchema.index({ dueAt: 1 });
