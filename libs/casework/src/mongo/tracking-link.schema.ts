import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';

@Schema({ collection: 'trackingLinks', versionKey: false })
export class TrackingLinkDocument {
  /** The complaint's id. */
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: String, required: true }) readonly chance!: string;
  @Prop({ type: String, required: true }) readonly hash!: string;
  @Prop({ type: Number, required: true }) readonly issuedAt!: number;
}

export const TrackingLinkSchema = SchemaFactory.createForClass(TrackingLinkDocument);

TrackingLinkSchema.index({ hash: 1 }, { unique: true });
