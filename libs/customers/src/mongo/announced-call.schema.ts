import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { AnnouncedCall } from '../announced-call.store.js';

/** Instants are epoch milliseconds, but for the one by which a call goes away. */
@Schema({ collection: 'announcedCalls', versionKey: false })
export class AnnouncedCallDocument {
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: String, required: true }) readonly direction!: AnnouncedCall['direction'];
  /** Sealed. */
  @Prop({ type: String }) readonly number?: string;
  @Prop({ type: String }) readonly ours?: string;
  @Prop({ type: String }) readonly customerId?: string;
  @Prop({ type: String, required: true }) readonly staffId!: string;
  @Prop({ type: String, required: true }) readonly state!: AnnouncedCall['state'];
  /** How far the state is, so that a late word of an earlier one changes nothing. */
  @Prop({ type: Number, required: true }) readonly progress!: number;
  @Prop({ type: Number, required: true }) readonly at!: number;
  @Prop({ type: Number }) readonly durationSeconds?: number;
  @Prop({ type: String }) readonly recording?: string;
  @Prop({ type: Date, required: true }) readonly announcedAt!: Date;
}

export const AnnouncedCallSchema = SchemaFactory.createForClass(AnnouncedCallDocument);

AnnouncedCallSchema.index({ staffId: 1, at: -1 });
AnnouncedCallSchema.index({ announcedAt: 1 }, { expireAfterSeconds: 24 * 3600 });
